"""What protocols speak of, each idea with the words that councils use for it.

Likeness learns from sentences of our own. A council that says "civil" where ours say "courteous" is understood because
both stand for one idea. ``*`` stands for any ending. Words may serve several ideas; what they mean together is learnt.
"""

from functools import lru_cache

_WORDS = {
    "courtesy": (
        "abusive* aggress* civil* considerate* courte* curt decen* dignit* discourte* disrespect* "
        "hostil* insult* kind* manner* offensive* patience pleasant* polite* respectful* rude* "
        "shout* swear* tact* temper thoughtful* tone"
    ),
    "bullying": (
        "abus* badger* belittl* bull* coerc* corner* demean* frighten* harass* harry* hound* "
        "humiliat* intimidat* menac* mistreat* oppress* persecut* pester* ridicul* shout* threat* "
        "victim*"
    ),
    "pressure": (
        "arm badger* cajol* compel* forc* improper* induc* influenc* lean* lobb* persuad* "
        "pressur* prod* push* sway* twist* undue urg*"
    ),
    "instructing": "assign* boss command* demand* dictat* direct* instruct* order* require* task* tell",
    "contact": (
        "approach* call* communicat* consult* contact* deal* dealing* email* go liais* message* "
        "phone* ring* speak* talk* telephone*"
    ),
    "by way of": "addressed channel* directed intermediar* rout* through via",
    "impartial": (
        "balanced bias* colour* detach* dispassionat* even* evenhand* fair* favour* impartial* "
        "independen* neutral* nonpartisan objectiv* partial* unbias*"
    ),
    "politics": (
        "campaign* candidate* canvass* elector* ideolog* leaflet* manifesto parties partisan* politic*"
    ),
    "group": "bloc caucus* group*",
    "confidential": (
        "confiden* discreet* discretion exempt private* privileged secre* sensitive trust* unpublished"
    ),
    "disclosing": "disclos* divulg* leak* relay* repeat* reveal*",
    "criticising": (
        "air attack* belittl* blam* blame* chastis* complain* condemn* critici* denigrat* "
        "disagree* disappoint* disparag* displeas* disput* dissatisf* failing* fault* gripe* "
        "grumble* moan* quarrel* rebuk* reprimand* shortcoming* slur* unhappy"
    ),
    "in public": "chamber online open openly public publicly webcast",
    "press": (
        "broadcast* camera* editor* interview* journalist* media newspap* newspaper* paper* press "
        "radio reporter* televis* tv"
    ),
    "release": "releas* statement*",
    "spokesperson": "mouthpiece* spokes* voice",
    "letter": "correspond* email* envelope letter* letterhead mail* memo* post stationery writ* wrote",
    "copy": "bcc blind cc circulat* circulated cop* copied* forward* recipient* sends share*",
    "signing": "sign* signator* signature*",
    "reply": "acknowledg* answer* repl* respon*",
    "prompt": (
        "days deadline* delay* fortnight hours prompt* promptly quick* soon sooner* speed* "
        "straight* swift* timel* week* working"
    ),
    "asking": "ask* email* enquir* inquir* quer* question* request*",
    "informing": "abreast brief* bulletin* inform* newsletter* notif* told updat*",
    "regular": "continuous* frequent* ongoing period* regular*",
    "training": (
        "class* coach* conference* course* cpd educat* induct* learn* lesson* mentor* qualif* "
        "seminar* skill* taught teach* train* workshop*"
    ),
    "workload": (
        "burden* busy busy* capacit* demand* hour* juggl* overload* pace parttime plate resourc* "
        "stretch* stretched time workload*"
    ),
    "advice": "advic* advis* counsel guidanc* judgement* judgment* opinion* view*",
    "recommending": "recommend*",
    "leadership": (
        "ambition* direction goal* heading lead* leadership priorit* steer* strateg* vision vision*"
    ),
    "decision": "decid* decision* determin* resol* vote*",
    "majority": "collectiv* corporat* majorit*",
    "implementing": "carr* deliver* discharg* effect execut* faithful* honour* implement* perform* put*",
    "daily running": (
        "administrat* daily day daytoday detail* everyday housekeep* micromanag* operation* "
        "practical* routine running staffing"
    ),
    "managing": "apprais* boss* line lineman* manag* overs* report* rota* superint* supervis*",
    "employment": "contract employ* hire*",
    "accountable": "accountab* allegiance answerab* responsib*",
    "voters": "ballot* chosen elect* elector* polls stood vot* voted voter*",
    "representing": "advoca* ambassador* champion* represent* spokes*",
    "residents": (
        "citizen* communit* constituenc* constituent* household* inhabitant* locality neighbour* "
        "parishioner* people resident* town townspeople village villager* ward*"
    ),
    "scrutiny": (
        "challenge* check* evaluat* hold holds inspect* monitor* oversee* oversight performanc* "
        "scrutin* watch*"
    ),
    "law": "act law* legal* legislat* statut*",
    "unlawful": (
        "breach* break* bypass* circumvent* contrar* contraven* flout* illegal* improper* unlawful*"
    ),
    "code": "code* nolan principl* standard*",
    "rules": "constitution order* polic* procedur* regulation* rule*",
    "money": (
        "bank* bill* budget* buy* cheque* commission* commit* contract* contractor* cost* "
        "expenditur* financ* fund* goods grant* invoice* money* pay payment* purchas* quote* "
        "spend* supplier* tender* wage*"
    ),
    "authority": "approv* authoris* authorit* consent* licen* mandat* permission* permit* power* sanction*",
    "delegation": "delegat*",
    "inspecting": "access* examin* inspect* look* perus* see view*",
    "document": "account* document* file* minute* paper* record*",
    "need": "necess* need* reasonabl* requir*",
    "curiosity": (
        "browse* curio* curious fishing generalis* idle inquisit* interest* nose* nosy roving "
        "rummag* snoop* trawl* wander*"
    ),
    "purpose": "purpos* reason*",
    "favour": "favour* partial* preferen* preferr* special*",
    "friendship": (
        "acquaint* affection* close* closeness companion* couple* cousin* famil* familiar* "
        "friend* intima* lover* marri* neighbour* partner* related relative* romance* romantic* "
        "social* spouse*"
    ),
    "advantage": (
        "advantag* behalf benefit* enrich* exploit* favour* feather* further* gain* interest* "
        "nest* own personal* pocket* private* profit*"
    ),
    "allegation": (
        "accus* alleg* baseless defam* evidence* fals* gossip groundless hearsay insinuat* libel* "
        "malicious* proof* prove* rumour* slander* smear* unfound* unsubstant* unsupported"
    ),
    "investigation": "inquir* instigat* investigat*",
    "mediation": (
        "arbitrat* broker* conciliat* facilitat* intermediar* mediat* neutral* peacemaker* reconcil* together"
    ),
    "informal": "amicab* chat* coffee cup early face first informal* quiet* word*",
    "grievance": "griev*",
    "discipline": "capabilit* disciplin* dismiss* misconduct sanction* warning*",
    "panel": "committee* hr panel* personnel staffing subcommittee*",
    "alone": "alone herself himself own singlehand* themselves unaccompan*",
    "vacancy": "absen* acting cover* fill* gap* interim locum stand* step* temporar* vacan*",
    "unpaid": "free honorar* nothing pay* remunerat* salar* unpaid voluntar* wage*",
    "agenda": "agenda* business item* motion* raise* summons table*",
    "notice": "advance beforehand clear days deadline* notice",
    "preparing": "beforehand familiaris* homework pack prepar* read* ready stud*",
    "meeting": "chamber debate* meeting*",
    "action": "action* follow*",
    "election": "candidate* election* heightened poll* preelection purdah",
    "social media": "blog* facebook internet online socialmedia tweet* twitter website*",
    "outsider": (
        "activist* attend* friend* guest* non nonmember* outsider* public spouse* stranger* "
        "supporter* visitor*"
    ),
    "equal": "alike differen* equal* fair* irrespective regardless same whatever whichever",
    "discrimination": (
        "age belief* characteristic* colour disab* discriminat* equalit* ethnic* gender "
        "nationality orientation race religio* sex"
    ),
    "distinct": "complement* different distinct* respective separat*",
    "serving": "serv*",
    "trust": "goodwill harmon* mutual* trust*",
    "open": "candid* frank* freely honest* open*",
    "protocol": "charter code document framework guidance guide* protocol",
    "aim": ("aim* clarif* describ* design* explain* intend* intent* object* outline* purpos* seek* sets"),
    "read with": "alongside conjunct* overrid* replac* subject supersed* supplement* together",
    "adoption": "adopt* agreed approv* ratif* resolved",
    "review": ("annual* examin* fresh look* overhaul* reconsider* refresh* review* revis* revisit* yearly"),
    "version": "amend* edition* issue revis* version*",
    "contentious": "contentious controver* delicate difficult divisive sensitiv*",
    "aware": (
        "alert* appreciat* aware* conscious flag* mindful* recognis* sensitiv* spot* understand* warn*"
    ),
    "commitment": "commit* dedicat* devot* loyal*",
    "whole": "all body corporate* entire every everybody everyone total* whole",
    "partnership": (
        "collaborat* colleague* constructiv* cooperat* hand joint* partner* side* team* teamwork "
        "together united"
    ),
    "obstructing": "block* hinder* impede* interfer* obstruct* prevent* thwart*",
    "undermining": "erode* frustrat* undermin* weaken*",
    "mandate": "democra* elected mandate*",
    "attending": "attend* declin* invit* presen* refus* summon*",
    "options": "fact* factual* implication* neutral option*",
    "partisan": "neutralit* partisan*",
    "leader": "leader* styled title*",
    "restricted": "ban* bar* barred curtail* disqualif* forbid* forbidden inelig* prohibit* restrict*",
    "exception": (
        "ceremonial* circumstances exception* norm occasion* occasional* rare* seldom sparing* "
        "special* unusual*"
    ),
    "marking": "foot footer headed indicat* label* mark* stamp*",
    "obligation": "bind* commit* liabilit* oblig* obligat*",
    "expertise": "competence* expert* field* knowledge profession* qualified specialis* specialism*",
    "independent": "association external* independen* nalc outside slcc",
}
_WHOLE: dict[str, list[str]] = {}
_BEGINNINGS: dict[str, list[str]] = {}
for _idea, _said in _WORDS.items():
    for _word in _said.split():
        (_BEGINNINGS if _word.endswith("*") else _WHOLE).setdefault(_word.rstrip("*"), []).append(_idea)


@lru_cache(maxsize=20_000)
def ideas(word: str) -> tuple[str, ...]:
    """The ideas that a word of a canonical text may stand for."""
    found = list(_WHOLE.get(word, ()))
    for end in range(2, len(word) + 1):
        found += _BEGINNINGS.get(word[:end], ())
    return tuple(dict.fromkeys(found))
