"""Rules that are put as facts: "Blind copies are not used", "No councillor gives orders to officers".

What is not done, or done by one hand only, is forbidden to everybody else. That holds of deeds alone: "officers are not
elected" and "it is not a contract" tell how things are, so a deed must be named. And it holds of what the sentence
says itself, not of a case it is about: "where an answer is not given" forbids nothing.
"""

import re

# Without the ending, "circulat" for "circulated" and "circulates".
_DEEDS = (
    "accept answer approach ask attribut blam bull carri circulat commission consult contact copi"
    " criticis deliver demand direct disclos discuss edit email encourag forward hand harass hir humiliat"
    " insult instruct interrupt invit issu leak manag mention name order overrul pass phon post press"
    " pressur print promis publicis publish quot rais releas repeat reprimand request reveal send shar"
    " shout show sign speak supervis task telephon us vot"
)
_IRREGULAR = (
    "brought bring",
    "drawn draw",
    "given give",
    "made make",
    "put put",
    "sent send",
    "shown show",
    "spoken speak",
    "taken take",
    "written write",
)
_STEMS = "|".join(_DEEDS.split())
_DONE = rf"(?:(?:{_STEMS})ed|{'|'.join(each.split()[0] for each in _IRREGULAR)})\b"
_DOES = rf"(?:(?:{_STEMS})e?s|(?:{'|'.join(each.split()[1] for each in _IRREGULAR)})s)\b"

# "Letters are sent in the clerk's name and not in a councillor's", "signed by the clerk and by nobody else".
_RIGHT_HAND = (
    r"(?:is|are) (?:always |only )?(?:addressed|directed|given|issued|made|raised|sent|signed|taken|written)\b"
    r"(?=[^;.]{1,80}?(?:, | and |, and |, but | but )"
    r"(?:(?:not|never) (?:in|by|to|from|over|under|through|with)\b|(?:by |to )?(?:nobody|no one|none) else\b))"
)
# "Officers take their orders from the clerk and not from a councillor".
_ORDERS = (
    r"(?:acts? (?:only |solely )?(?:on|under)|takes?|follows?|receives?|accepts?) (?:the |their |its )?"
    r"(?:instruction|order|direction)s?\b(?: only from\b|(?=[^;.]{1,80}?(?:, | and |, and |, but | but )(?:not|never)"
    r" (?:of|from|by|those|on|under)\b))"
)
# "Councillors write for themselves and not for the council".
_IN_WHOSE_NAME = (
    r"(?:writes?|speaks?|signs?) (?:only )?(?:as|for|in|on)\b"
    r"(?=[^;.]{1,80}?(?:, | and |, and |, but | but )(?:not|never) (?:as|for|in|on)\b)"
)
_RULE = re.compile(
    rf"\b(?P<told>{_RIGHT_HAND}|{_ORDERS}|{_IN_WHOSE_NAME}"
    rf"|(?:is|are) not (?:then |ever |also |\w+ly )?{_DONE}(?! (?:here|(?:in|by) this protocol)\b)"
    rf"|(?:is|are) (?:only(?: ever)?|ever only) {_DONE}"
    rf"|(?:is|are) {_DONE} (?:only|solely|exclusively) (?:by|to|through|with)\b"
    rf"|(?:is|are) {_DONE} (?:by|to) (?:the )?(?:clerk|council|chair) (?:only|alone)\b)"
)
_NOBODY = re.compile(
    r"(?P<told>(?:no (?:\w+ ){0,2}(?:councillor|officer|chair|group|person|one)|nobody|neither(?: \w+){1,6}?)"
    rf"(?: or (?:an? )?(?:councillor|officer))? (?:ever )?{_DOES}"
    rf"|no (?:\w+ ){{1,5}}?(?:is|are) (?!made\b|taken\b){_DONE})"
)
# What comes before tells a case, a reason or a thing meant, and no rule.
_SUBORDINATE = re.compile(
    r"\b(?:if|where|when|whenever|because|since|unless|until|although|though|whether|why|how|what|as|while|whereas)\b"
    r"[^,;:]*$"
    r"|\b(?:who|whom|which|that)(?: \w+ly)? $"
    r"|\bthat (?:the|an?|any|its?|their|they|these|those|such|this|officer|councillor|clerk|chair)\b[^,;:]*$"
)


def rule_in(part: str) -> tuple[int, int] | None:
    """Where a stretch of canonical text tells as a fact what nobody, or nobody else, is to do."""
    if nobody := _NOBODY.match(part):
        return nobody.span("told")
    for found in _RULE.finditer(part):
        if not _SUBORDINATE.search(part, 0, found.start()):
            return found.span("told")
    return None
