"""How protocols speak of letters and mails: copies, whose name, confidence."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "no-silent-copies": Wording(
        sure=(
            r"(?:correspond|email|letter|communication)\w* between ~councillor ~NOT ~cop(?:y|ied)",
            r"silent cop",
            r"correspond\w* ~(?:NOT) ~cop(?:y|ied) ~(?:to )?~(?:councillor|others?)",
            r"blind cop|\bbcc\b",
        ),
        likely=(r"correspond\w* ~councillor ~OFF ~NOT ~(?:copied|circulated|shown|shared)",),
        unless=r"complainants|third part",
    ),
    "copy-notice": Wording(
        sure=(
            r"(?:made|make) (?:it )?clear ~(?:original|foot|copied|recipient|copy)",
            r"(?:copy|copied|cc)\b ~(?:clear|foot|shown|indicated|stated|inform|told|aware)",
            r"foot of (?:the|any|an)",
        ),
        unless=r"in confidence only",
    ),
    "officer-signs": Wording(
        sure=(
            r"(?:letter|email|correspondence)s? ~on behalf of the council ~(?:sent|issued|signed|go"
            r"|written) ~(?:by|name|under|over|from) ~OFF",
            r"official (?:letter|correspondence|email)s? & (?:name of|signed|sent) & OFF",
            r"(?:all )?(?:letter|correspondence)s? ~(?:in|under|over) the name of the OFF",
            r"correspondence ~(?:should|must|will|to) ~(?:sent|issued|signed) (?:out )?(?:by|from|through)"
            r" (?:the )?clerk",
        ),
    ),
    "chair-letters": Wording(
        needs=r"chair|leader",
        sure=(
            r"(?:letter|email|correspondence)s? ~(?:name|signature) of (?:the )?(?:chair|leader)",
            r"(?:letter|correspondence|email)s? ~(?:signed|sent|appear|written) ~(?:by|over|from|under) ~chair",
            r"exception rather than the norm",
        ),
        unless=r"grievance",
    ),
    "no-commitment-by-councillor": Wording(
        sure=(
            r"(?:create|creating|give rise to) ~(?:legal )?obligation",
            r"(?:letter|email|correspondence)s? ~(?:obligation|instruction|commit)\w* ~(?:NOT) ~(?:name|sent)",
            r"(?:letter|email|correspondence)s? ~commit\w* the council",
        ),
    ),
    "confidential-marking": Wording(
        sure=(
            r"marked ~(?:confidential|private|in confidence)",
            r"(?:correspond|letter|email)\w* ~NOT ~(?:complainants?|third part)",
            r"(?:shared|treated) ~in confidence & (?:clear|why|reason|correspond)",
        ),
    ),
}
