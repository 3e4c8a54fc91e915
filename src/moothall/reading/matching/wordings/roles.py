"""How protocols set out who is who: councillors, officers, chairs, and who answers to whom."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "distinct": Wording(
        needs=r"^(?!.*\bchair)",
        sure=(
            r"depend\w* (?:up)?on the other\b",
            r"(?:servants? of|serve) the public",
            r"indispensable",
            r"responsibilit(?:y|ies) are (?:quite |very |clearly )?(?:distinct|different|separate)",
            r"(?:distinct|different|separate|complementary)(?: but \w+)?(?: and \w+)? (?:roles?"
            r"|responsibilit)\w* ~(?:of councillor|of officer|and officer|limitation|between)",
            r"(?:the|their) roles (?:are|is) (?:very |quite )?(?:different|distinct|separate)",
            r"depend(?:ent)? (?:up)?on (?:each other|one another)",
        ),
        likely=(
            r"distinction between ~roles?",
            r"(?:understand|respect|recognis|acknowledg)\w* ~(?:each other|one another|respective|different"
            r"|distinct) ~roles? & !(?:workload|pressure|expect|partnership)",
        ),
        unless=r"get in the way|confuse|partnership|relationship between the two is",
        states=True,
    ),
    "councillor-term": Wording(
        sure=(
            r"(?:term|period) of office",
            r"councillor ~(?:responsible|accountable|answerable) to the (?:electorate|voters|electors)",
            r"as long as ~(?:office|term) lasts",
        ),
        states=True,
        unless=r"democratic mandate",
    ),
    "officer-to-council": Wording(
        sure=(
            r"(?:employed by|responsible to|accountable to|answerable to),? the council as a whole & OFF",
            r"OFF(?: and \w+)*?(?: are| is) (?:\w+ )?(?:responsible|accountable|answerable|employed)(?: by|"
            r" to)? (?:the )?council(?! electorate)",
            r"OFF ~(?:under the|on the|subject to the) (?:direction|control|instruction)s? ~(?:of the"
            r" )?(?:council|committee)",
            r"(?:are|is) responsible to the council",
            r"(?:employed by|accountable to|work for|serve|report back to) the council(?: as a whole)?(?!"
            r" or its committees)",
            r"best interests? of the (?:authority|council) ~(?:formal decision|expressed)",
            r"direction and control of the council",
        ),
        likely=(r"OFF ~instructions? ~(?:of|from) the (?:full )?council",),
        unless=r"job description|day to day|bring them into conflict",
    ),
    "officer-functions": Wording(
        sure=(
            r"(?:role|job|duty|task|function) of (?:the |all |an )?OFF to ~(?:advis|support|carry|implement)",
            r"(?:role|job|function|duty|task)s? of (?:an? |the |all )?OFF ~(?:is|are) ~(?:advi|support"
            r"|implement|inform|carry)",
            r"(?:their|its) (?:job|role|task|function) is to ~(?:advi|support|implement|carry)",
            r"OFF ~(?:provide|give|offer)\w* ~(?:professional )?(?:advice|expertise) ~(?:deliver|implement"
            r"|policy|decision making|carry)",
            r"(?:advice|advise)\w* ~implement(?:ing)? (?:the |its |agreed |council )*(?:policies|policy|decisions)",
            r"OFF (?:are|is) responsible for (?:giving|providing|the provision of) ~(?:advice|information)",
        ),
        likely=(r"OFF ~(?:implement|carry out|put into effect) ~(?:council )?(?:polic|decision|work)",),
        unless=r"lawful ~approved|expect|must|party group|political implication",
        states=True,
    ),
    "officer-implements": Wording(
        sure=(
            r"implement(?:ing)? ~(?:lawful )?decisions? & (?:lawful|properly|recorded|approved|responsible"
            r" for|regardless|loyal)",
            r"(?:implement|carry out|give effect to) (?:the |all )?(?:lawful |agreed )decisions",
        ),
        likely=(
            r"OFF ~(?:must|have a duty|obliged|required) ~(?:implement|carry out|give effect) ~decision",
        ),
    ),
    "councillor-functions": Wording(
        sure=(
            r"(?:four|three|five|main|key|several)(?: \w+)? areas of (?:responsibility|work|activity)",
            r"councillor ~(?:responsible for|role|responsibilit\w*|set|determine) ~(?:determin|setting"
            r"|policy|policies|polic|framework) ~(?:leadership|council|services|strateg)",
            r"(?:advocate|act as advocates?|champion)s? (?:for|on behalf of) (?:their |the"
            r" )?(?:constituents?|electorate|community|residents?|ward)",
            r"monitor(?:ing)? and review",
            r"role as (?:a )?councillor of the council",
            r"councillor ~(?:collectively|together) ~(?:policy maker|ultimate policy)",
        ),
        likely=(
            r"(?:scrutinis|scrutiny)\w* ~(?:services|performance|policy)",
            r"councillor ~represent ~(?:communit|constituent|ward|residents|electorate|interests)",
            r"(?:role|responsibilit\w+|duty|job|function)s? of (?:a |the |all )?councillor (?:is|include)",
        ),
        unless=r"day to day|term of office|expect ~:|common law|prima facie|undermin|code of conduct|need to know",
        states=True,
    ),
    "equal-rights": Wording(
        needs=r"^(?!.*\bchair .{0,40}\b(?:dut|responsib|relation))",
        sure=(
            r"councillor ~(?:same|equal) rights",
            r"(?:same|equal) rights and (?:obligations|responsibilities|duties)",
            r"(?:regardless|irrespective) of ~(?:status|party|political)(?: ~treated equally)?",
            r"councillor ~~(?:treat(?:ed)?|served) ~equally & !(?:age|race|discriminat|public)",
        ),
        unless=r"age|race|discriminat|freedom of information",
    ),
    "day-to-day": Wording(
        sure=(
            r"day to day",
            r"inappropriate involvement",
            r"(?:operational|managerial) (?:matters?|decisions?|issues?|management) & (?:councillor|responsib|clerk)",
            r"management of the council ~(?:delegated|responsib|clerk|officer)",
            r"micro ?manag",
        ),
        likely=(
            r"councillor ~NOT ~(?:involve|interfere|become involved) ~(?:management|running|operation"
            r"|administration|detail)",
        ),
        unless=r"day to day (?:contact|dealings|communication|relationship)",
    ),
    "clerk-instructions": Wording(
        sure=(
            r"job description",
            r"OFF ~(?:acts?|acting|act only|works?) (?:only )?(?:up)?on (?:the )?instructions? ~(?:council"
            r"|committee)",
        ),
        likely=(
            r"instructions? ~(?:to|for) the clerk ~(?:resolution|council|committee)",
            r"OFF ~takes? instructions? ~from the council",
        ),
        unless=r"councillor role description",
    ),
    "chairs": Wording(
        needs=r"\b(?:chair|convener|presid|leader|committee)",
        sure=(
            r"chair ~(?:extra|further|special|greater|particular|wider) (?:dut|responsib|role)",
            r"chair ~additional (?:responsibilit|role|dut)",
            r"chair ~relationship ~(?:different|more complex|closer)",
            r"chair ~(?:greater|closer|additional|special) (?:contact|working relationship|involvement"
            r"|access|responsibilit)",
            r"additional responsibilit\w+ ~delegated",
        ),
        likely=(
            r"chair ~(?:relationship|liais\w+|work) ~(?:clerk|officer) ~(?:close|regular)",
            r"role of (?:the )?(?:vice )?chair",
        ),
        unless=r"grievance|press|letter|close personal",
        states=True,
    ),
    "statutory-officers": Wording(
        sure=(
            r"(?:responsibilit|dut|role|function|power)\w* in law & (?:clerk|rfo|officer)",
            r"(?:clerk|rfo|monitoringofficer|officer) ~(?:statutory|legal) (?:\w+ )?(?:duties"
            r"|responsibilities|roles?|functions?|obligations?|officer|post)",
            r"statutory (?:officer|duties of the clerk)",
            r"obstruct",
        ),
        unless=r"appointed as a",
    ),
    "line-management": Wording(
        sure=(
            r"line manag(?!ement issues|ement matter|ement problem)",
            r"(?:manage(?:ment)?|supervis\w+|overseeing|directing)(?: and \w+)?(?: of)? (?:the )?(?:work of"
            r" )?(?:any |all |other |more |junior )*officer",
            r"instructions? (?:directly )?to ~(?:clerk officer|clerk staff|other officer)",
            r"reporting lines?",
            r"head of (?:the )?paid service",
            r"delegated to paid",
        ),
        likely=(
            r"clerk ~(?:manages?|responsible for) ~(?:all |other )?officer",
            r"officer ~(?:report|accountable|answer)\w* to the clerk",
        ),
        unless=r"grievances? or|attempt to deal",
    ),
    "acting-officer": Wording(
        needs=r"vacan|absen|acting|act as|stand|fill|cover|tempor|interim|gap|step|place of|post of|role of",
        sure=(
            r"councillor ~(?:fulfil|act|undertake|fill|cover|step)\w* ~role of (?:an? |the )?OFF",
            r"councillor ~(?:acting as|act as) (?:an? |the )?(?:unpaid )?OFF",
            r"(?:vacanc|vacant) & councillor & OFF",
        ),
    ),
    "councillor-role-only": Wording(
        sure=(
            r"right not to ~(?:support|assist)",
            r"(?:role|capacity) other than ~councillor",
            r"OFF ~(?:decline|refuse|NOT ~support) ~councillor ~(?:private|personal|other capacity|any role)",
        ),
    ),
    "corporate-decision": Wording(
        sure=(
            r"(?:made|taken|reached) (?:a|its|the) decision ~councillor ~(?:abide|support|accept|respect|bound)",
            r"decision ~(?:made|taken|reached) ~councillor ~(?:abide|support|accept|bound)",
            r"undermin\w+ ~(?:majority|corporate|collective|council) ~?decisions?",
            r"(?:majority|collective|corporate) decisions?(?: of the)?",
            r"collective(?:ly)? (?:responsib|determined|decision)",
        ),
        likely=(r"(?:once|when) (?:a )?decision ~(?:made|taken) & (?:support|abide|respect|accept|bound)",),
        unless=r"implement decisions",
    ),
    "external-representation": Wording(
        needs=(
            r"authori|appoint|mandat|approv|nominat|resol|permi|empower|deleg|credential|consent|name of"
            r"|unless|only|not\b|no\b"
        ),
        sure=(
            r"represent\w* the council ~(?:authoris|authority to|appointed|mandated|approved)",
            r"(?:authoris|mandated|appointed)\w* ~to represent the council",
            r"represent ~council ~outside bod",
        ),
    ),
    "equal-treatment": Wording(
        sure=(
            r"discriminat",
            r"equalit(?:y|ies)(?: \w+)? (?:law|act|policy|legislation|duty|enactment)",
            r"treat ~(?:equally|fairly and equally) & (?:public|age|race|disab|partners)",
            r"protected characteristic",
        ),
    ),
    "democratic-mandate": Wording(
        sure=(
            r"OFF ~(?:respect|recognis\w+|acknowledge\w*) ~(?:democratic|mandate)",
            r"respect ~democratic (?:mandate|role|process)",
        ),
        likely=(r"democratic(?:ally)? (?:mandate|elected) & OFF",),
        unless=r"councillor provide a democratic",
    ),
    "officers-not-undermined": Wording(
        sure=(
            r"undermin\w* (?:their |the )?(?:role|position|authority|work|officer|clerk)",
            r"NOT ~undermin\w* ~OFF",
        ),
        unless=r"majority decision|corporate body",
    ),
}
