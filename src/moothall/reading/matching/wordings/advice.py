"""How protocols speak of advice: the officer's own, without pressure, impartial, on council business only."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "own-recommendation": Wording(
        sure=(
            r"(?:own|professional) ~(?:views?|opinions?|judge?ments?)(?: and| or)? ~?recommendation",
            r"recommendation ~(?:officer|clerk|their) own",
            r"(?:report|recommendation)s? ~(?:contain|reflect|express|be) ~(?:officer|clerk|professional"
            r"|own) ~(?:view|advice|opinion|judge?ment) & !victimis",
        ),
        likely=(r"OFF ~report ~views? of ~councillor",),
        unless=r"NOT ~(?:be )?influenced or pressure",
    ),
    "no-pressure": Wording(
        sure=(
            r"pressur\w* ~(?:recommendation|advice|report\b|view)",
            r"victimis",
            r"(?:influence[ds]?|persuade|pressure|coerce|lobby) ~(?:change|alter|amend|make|modify|withhold"
            r"|delete) ~(?:recommendation|advice|report|comment|view)",
            r"(?:contrary to|against|compromise) (?:their|the officer) ~professional (?:view|judge?ment"
            r"|opinion|advice)",
        ),
        unless=r"undue pressure ~workload|line manager",
    ),
    "impartial": Wording(
        sure=(
            r"impartial(?!ity of the clerk and other)",
            r"neutral(?:ity|ly)?\b & !(?:concern|doubt|question) & OFF",
            r"(?:objective|unbiased) ~advice",
            r"(?:NOT|without) ~(?:influenced|swayed|favour)\w* ~(?:political|party)",
            r"(?:personal or political|political or personal|own political|private political) (?:opinion|view)s?",
        ),
        unless=(
            r"party politics|pose ~difficult|independent advice|seek ~independent|media|press|politically"
            r" restricted|suspicion|favouritism"
        ),
    ),
    "official-matters-only": Wording(
        sure=(
            r"(?:advice|advis\w+|support|assist\w*|information) ~(?:personal|private|party political"
            r"|political) (?:matter|issue|business|affair|purpose)",
            r"(?:limits?|limitations?) ~(?:seek|ask|request) ~advice",
            r"(?:NOT|beyond|extend|limited|confined) ~(?:information and advice|advice) ~(?:council"
            r"|official) business",
            r"NOT ~(?:advis|assist|support)\w* ~party political (?:business|matter|work)",
            r"matters of (?:party )?political ~business",
        ),
        likely=(
            r"NOT ~(?:ask|seek|request|use) ~OFF ~(?:private|personal) (?:business|matter|purpose|errand|affair)s?",
        ),
    ),
    "contentious-alert": Wording(
        sure=(
            r"(?:alert|aware|identif\w+|warn|flag|advise|vigilant|inform) ~(?:contentious|controversial"
            r"|sensitive)(?! to| to the)",
            r"(?:contentious|politically sensitive|controversial) ~(?:issue|matter)?",
        ),
        unless=r"sensitive circumstances|challenging working|press release|sensitive to the|publicity is",
    ),
}
