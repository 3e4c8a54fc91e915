"""How protocols speak of party politics, political groups and officers' neutrality."""

from moothall.reading.matching.matcher import Wording

# A clause that speaks of no party, group or politics says nothing of them.
_PARTIES = (
    r"group|part(?:y|ies|isan)|politic|leader|caucus|neutral|campaign|leaflet|election|candidate|canvass"
)

WORDINGS = {
    "no-party-politics": Wording(
        needs=_PARTIES,
        sure=(
            r"party politics? ~(?:no place|NOT)",
            r"(?:side ?tracked|distracted) by ~political",
            r"no place ~(?:party )?politic",
            r"council ~(?:non political|apolitical|non party)",
        ),
    ),
    "attendance-voluntary": Wording(
        needs=_PARTIES,
        sure=(
            r"group ~(?:no power|NOT|no right) ~(?:require|insist|compel|instruct|demand|oblige) ~(?:OFF)?"
            r" ?~(?:attend|report)",
            r"OFF ~(?:refuse|decline|NOT (?:be )?(?:required|obliged)|no obligation|voluntary) ~(?:attend"
            r"|report|to do so)",
            r"attend\w* ~(?:party group|group meeting) ~(?:voluntary|discretion|refuse|decline|not (?:be )?required)",
        ),
        unless=r"pay|council meeting",
    ),
    "leader-no-authority": Wording(
        needs=_PARTIES,
        sure=(
            r"(?:styled|called|described|known|titled) as ~leader",
            r"leader ~(?:NOT|no) ~(?:power|authority|instruct|direct)",
        ),
    ),
    "facts-and-options-only": Wording(
        needs=_PARTIES,
        sure=(
            r"group ~(?:statements? of|relevant) ~facts?",
            r"(?:appraisal|outline|range) of options",
            r"NOT ~(?:make|making|offer|give)\w* recommendations? to (?:a|any) party group",
            r"political implications",
            r"(?:report|advice|brief)\w* ~party group ~(?:fact|information|recommend)",
        ),
    ),
    "equal-notice": Wording(
        needs=_PARTIES,
        sure=(
            r"(?:all )?other (?:party )?groups? & (?:report|advice|brief|support|available|inform|advise|offer)",
            r"(?:offered|available|given|provided) (?:equally )?to all (?:party )?groups?",
        ),
        unless=r"discussion|relay|content of any",
    ),
    "outsiders": Wording(
        needs=_PARTIES,
        sure=(
            r"(?:group|meeting) ~(?:include|includes|including|attended|presence|present) ~(?:who are not"
            r"|not councillor|non councillor|other than councillor|outsiders)",
            r"(?:persons?|people) ~NOT ~(?:be )?(?:councillor|bound by) & (?:group|code|information|care|officer)",
            r"non councillor",
        ),
        unless=r"co opt|committee councillor",
    ),
    "group-confidentiality": Wording(
        needs=_PARTIES,
        sure=(
            r"confiden\w* ~(?:party )?group ~?(?:discussion|meeting|deliberation)?",
            r"(?:party )?group (?:discussion|meeting|deliberation)s? ~(?:confiden|relay|disclos|repeat)",
            r"relay ~(?:content|discussion) ~group",
        ),
        unless=r"bound by the code|code of conduct",
    ),
    "clerk-guidance": Wording(
        needs=_PARTIES,
        sure=(
            r"(?:seek|ask|obtain|contact|take|turn) ~(?:advice|guidance|support|help) ~(?:slcc|nalc"
            r"|association|monitoringofficer) & (?:party group|political) & clerk",
            r"(?:advice|guidance) ~(?:party groups?|political environment) ~(?:slcc|nalc|association)",
        ),
        unless=r"independent person|mediation|conciliat",
    ),
    "politically-restricted": Wording(
        needs=_PARTIES,
        sure=(
            r"politically restricted",
            r"political(?:ly)? restrict\w+",
            r"(?:prevented|barred|prohibited) from ~active political",
        ),
    ),
    "officer-neutrality": Wording(
        needs=_PARTIES,
        sure=(
            r"(?:work|activity|activities|task|matter|duties)s?,? ~of a party political (?:nature|kind|character)",
            r"party political (?:nature|work|activit|purpose|business|manner|advantage)",
            r"(?:NOT ~)?(?:ask|request|require|involve|expect|use)\w* ~OFF ~(?:political party|party political)",
            r"(?:influenc\w+ support for|support or benefit|support|benefit|promote) (?:a |any"
            r" )?(?:particular )?political party",
            r"OFF ~NOT ~(?:take part|engage|participate|involved) ~(?:party|political)",
            r"OFF ~(?:politically neutral|serve all (?:party )?groups|political neutrality)",
            r"extend beyond ~(?:information and advice|council business)",
        ),
        unless=(
            r"concerns? (?:about|regarding)|group meeting which|limits to the matters|seek the advice|not"
            r" influenced by"
        ),
    ),
    "neutrality-concern": Wording(
        sure=(
            r"(?:concern|doubt|question|uncertain|complain)\w* ~(?:political )?(?:neutrality|impartiality) ~OFF",
            r"(?:concern|doubt|question|uncertain)\w* ~OFF ~(?:neutral|impartial|political advice)",
        ),
        unless=r"code of conduct|provisions concerning",
    ),
    "no-political-statement": Wording(
        needs=_PARTIES,
        sure=(
            r"used ~(?:make|support|issue) ~political (?:statement|point)",
            r"political (?:point|statement)s? & used",
        ),
    ),
}
