"""How protocols say what happens when things go wrong: informally, by procedure, to whom, by whom."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "informal-first": Wording(
        sure=(
            r"(?:resolv|settl|deal|address|handl|sort|discuss)\w* ~(?:informal|amicabl)",
            r"informal(?:ly)? ~(?:resol|settle|first|stage|discussion|conciliat|mean|approach|basis)",
            r"(?:try|attempt|seek) to resolve ~(?:informal|direct)",
        ),
        unless=r"informal(?:ly|ity)? and trust|openly",
    ),
    "conciliation": Wording(
        sure=(r"conciliat\w*", r"mediat(?:ion|e|or)\b"),
        unless=r"monitoringofficer",
    ),
    "grievance": Wording(
        sure=(
            r"grievance (?:polic|proced|protocol|process|scheme)",
            r"(?:disciplinary and|formal) grievance",
            r"grievance ~procedure",
        ),
        unless=r"attempt to deal|on their own|outside",
    ),
    "disciplinary": Wording(
        sure=(
            r"disciplinary (?:and grievance |polic|proced|process|action|matter|hearing|code)",
            r"disciplinary & (?:procedure|policy)",
        ),
    ),
    "monitoring-officer": Wording(
        needs=r"monitoringofficer",
        sure=(
            r"monitoringofficer ~(?:mediat|conciliat|advi|assist|help|guidance|support|offer|involve)",
            r"(?:advice|guidance|help|assistance|mediat\w+|conciliat\w+|refer\w*|discuss) ~(?:from|of|by|to"
            r"|with) ~monitoringofficer",
        ),
        unless=r"code of conduct complaint|breach(?:es)? of (?:the )?(?:\w+ )?code|allegation",
    ),
    "independent-person": Wording(
        sure=(
            r"independent (?:advice|person|adviser|advisor|mediator|third party|investigator|body|advocate)",
            r"slcc & (?:advi|help|assist|mediat|support|independent|provid) & !(?:part(?:y|ies)|politic|group)",
            r"county association & (?:advi|help|assist|mediat|support) & !(?:part(?:y|ies)|politic|group)",
        ),
    ),
    "chair-not-alone": Wording(
        needs=r"chair|leader|alone|single|himself|herself|themsel|own\b",
        sure=(
            r"chair ~NOT ~(?:attempt to )?(?:deal|handle|manage|investigate|act) ~(?:alone|own|grievance"
            r"|line management|performance)",
            r"(?:no|NOT) (?:single |one |individual )*councillor ~(?:deal|handle|manage) ~(?:grievance"
            r"|personnel|staffing) ~(?:alone|own)",
        ),
    ),
    "personnel-panel": Wording(
        sure=(
            r"(?:small group|panel|committee|sub committee|working party) ~(?:of councillor )?~(?:deal"
            r"|handle|responsib|consider|manage) ~(?:personnel|hr|staffing|employment|staff) ",
            r"(?:delegat\w+|deal with|responsib\w+) ~(?:personnel|hr|staffing|employment)\b ~(?:matter"
            r"|issue|committee)",
            r"(?:personnel|staffing|hr|employment|human resources) (?:committee|panel|sub committee|group"
            r"|working group)",
        ),
    ),
    # what councillors have against one another is no concern about staff
    "councillor-route": Wording(
        needs=(
            r"^(?!.*\bcouncillor (?:\w+ ){0,2}(?:about|against|with)"
            r" (?:another|a fellow|other|one another)\b(?! officer))"
        ),
        sure=(
            r"(?:dissatisf|unhappy|concern|complaint|criticism)\w* ~(?:conduct|behaviour|performance"
            r"|capability|action) ~OFF ~(?:raise|report|discuss|refer|take|contact|should|must|avoid)",
            r"councillor ~(?:dissatisf|unhappy|concern|complain)\w* ~(?:OFF|conduct|performance)"
            r" & !(?:open (?:session|meeting)|in public|publicly|socialmedia)",
            r"councillor ~recourse to ~disciplinary",
            r"(?:take up|raise|raised|report|reported|discuss|refer|referred) ~(?:concern|complaint|matter"
            r"|issue|it)? ?~(?:with|to) the (?:chair|clerk)(?! ~press) & (?:concern|dissatisf|complain"
            r"|unhappy|conduct|performance|issue)",
        ),
        unless=(
            r"neutrality|monitoringofficer|press|agenda|employee has a grievance|an officer (?:who|with)"
            r" ~(?:concern|grievance)"
        ),
    ),
    "code-complaint": Wording(
        sure=(
            r"(?:complaint|allegation|alleg|breach|report)\w* ~code of conduct ~monitoringofficer",
            r"monitoringofficer ~(?:complaint|allegation|breach|investigat) ~(?:code|conduct)\b",
            r"(?:complaint|allegation|alleg|breach)\w* ~(?:code|standards) ~(?:refer|report|standards"
            r" committee|localism act)",
        ),
    ),
    "breach-of-protocol": Wording(
        sure=(
            r"breach(?:es)? ~of (?:this|the) (?:\w+ ){0,2}?protocol",
            r"(?:fail\w*|failure|not comply\w*|non compliance|contraven\w+) ~(?:with )?(?:this|the) protocol",
        ),
    ),
}
