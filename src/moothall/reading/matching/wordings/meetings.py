"""How protocols speak of meetings: preparation, agenda requests, what the chair does before and after."""

from moothall.reading.matching.matcher import Wording

WORDINGS = {
    "preparation": Wording(
        sure=(
            r"prepar(?:e|ed|ing|ation)\w* (?:properly |fully |adequately |themselves )?(?:for|before|in"
            r" advance of) ~meeting",
            r"(?:read|study|familiaris)\w* ~(?:agenda|papers|reports|documents) ~(?:before|in advance|prior|meeting)",
        ),
        unless=r"officer prepare|clerk prepare|agenda for ~meeting",
    ),
    "agenda-items": Wording(
        sure=(
            r"(?:request|add|place|include|put|submit|propos|rais|notif|inform)\w* ~(?:on|for|an?|the)"
            r" ~agenda(?: item)?(?: ~~(?:notify|inform|provide|papers|notice|days|week))?",
            r"(?:items? (?:for|on|to) the agenda|agenda items?) & (?:clerk|notice|notify|request|days"
            r"|advance|submit)",
        ),
        unless=r"liais|preparation of agenda|chair ~agenda ~prepar",
    ),
    "chair-liaison": Wording(
        needs=r"\bchair",
        sure=(
            r"(?:chair|they) ~(?:liais|consult|meet|discuss)\w* ~(?:agenda|after the meeting|meeting)",
            r"liais\w* with OFF ~(?:agenda|preparation|meeting)",
            r"chair ~(?:agree|settle|prepar|approve)\w* ~agenda",
        ),
        unless=r"press|media",
    ),
    "rules": Wording(
        sure=(
            r"(?:adhere|follow|comply|observe|abide|regard|accordance|respect)\w* ~(?:standing orders|rules"
            r" and regulations|terms of reference|financial regulations) & !(?:breach|influence|contrary"
            r"|code of conduct|read)",
            r"committee terms of reference",
        ),
        likely=(
            r"standing orders & (?:meeting|debate|committee|conduct of business) & !(?:influence|protocol)",
        ),
        unless=r"protocol (?:is|forms)|contrary to law|includ\w+ but not",
        needs=r"^(?!.*\breferences? (?:in \w+ \w+ )?(?:is|are) to\b)",  # which tells what is cited
    ),
}
