"""How strongly a sentence is worded, and in which of its words.

Works on canonical text (see ``words``). A sentence is cut where a new verb of duty begins, because "is responsible
to the council and must not take orders from one councillor" states the one and demands the other.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

from .anyof import AnyOf
from .as_facts import rule_in
from .bound import MODAL, VERB, expected_of, subject_of

_EPISTEMIC = (
    r"(?:also |well |often |sometimes |therefore )?"
    r"(?:be (?:different|more|seen|perceived|summarised|thought|times|occasions|circumstances|viewed"
    r"|regarded|subject"
    r"|influenced|affected)|break|confuse|damage|create|arise|give rise|lead|result|cause|pose|become"
    r"|have to have"
    r"|compromise|secure|affect|appear|vary|range|differ|lose|mean|undermine|prejudice|get|become"
    r"|include|occur|have an)"
)
_CUT = re.compile(
    # "... and must", "... but this should", "... and the clerk will"; not "councillors and officers must".
    rf"(?<!councillor)(?<!officer)(?<!clerk)(?<!chair),? (?:and|but|however|although|whereas|while|unless),? "
    rf"(?=(?:also |therefore |then |equally |in turn |they |it |this |that |these |those |such )*"
    rf"(?:(?:the|an?|all|any|both|each) (?:\w+ ){{1,2}}?|councillor |officer |clerk |chair )?"
    rf"(?:{MODAL}|is|are|has|have|do not|does not|neither|gets?|receives?)\b)"
    rf"|,? (?:or|nor) (?={MODAL}\b)"
    rf"|, (?=(?:it|this|they|there|the|an?|such|any|all|both|each|councillor|officer|clerk|chair)\b)"
    rf"|, (?=if appropriate\b)"
    rf"|: (?=\S)"
)
# No demand but the want of one: what nobody is bound to do is left to them.
_FREED = AnyOf(
    r"\bneeds? not\b(?! to\b)|\b(?:is|are|be) (?:not|never) (?:\w+ly )?(?:required|obliged|bound|compelled|expected)"
    r" to\b|\bunder no (?:obligation|duty|compulsion)\b|\bdo(?:es)? not (?:need|have) to\b"
    r"|\bno (?:obligation|requirement|duty|need) (?:on|for|to|upon)\b|\bnot (?:obligatory|mandatory|compulsory)\b"
    r"|\b(?:is|are|be|remains?) (?:entirely |purely |wholly )?(?:voluntary|optional)\b"
    r"|\b(?:is|are) (?:not|never) necessary\b"
    r"|\bexempt from (?:the|this|that|any) (?:\w+ )?(?:rule|requirement|duty|obligation)\b"
    r"|\bnothing in (?:this|the) \w+ (?:requires?|obliges?|compels?)\b"
    r"|\b(?:protocol|this|it) does not (?:require|oblige)\b"
    r"|\bdo(?:es)? not (?:require|need) (?:the |an? |any |prior )*(?:\w+ )?(?:approval|consent|agreement|permission)\b"
)
_NORMALLY = AnyOf(
    r"\b(?:should|will|must|would|may|shall|is|are|do|does)(?: not)?(?: be)? (?:normally|usually"
    r"|generally|ordinarily|as a (?:general )?rule|in (?:the )?(?:normal|ordinary) (?:course|circumstances))\b"
    r"|\b(?:normally|ordinarily|generally|usually) (?:should|will|must|be|go|goes|expect|discouraged|only|not)\b"
    r"|\b(?:council|councillor|officer|clerk|chair|they|we) (?:normally|usually|generally|ordinarily) \w+"
    r"|\b(?:normally|ordinarily),? (?=(?:\w+ ){1,4}(?:should|will|must|shall|may)\b)"
    r"|\bnot (?:be |normally |generally )?(?:recommended|advisable|advised)\b|\binadvisable\b|\bdiscouraged?\b"
    r"|\bexceptions? rather than\b|\b(?:as a|the) general rule\b|\bas a rule\b"
    r"|\b(?:only exceptionally|(?:be|is|are|as) the exception)\b"
)
_NEVER = re.compile(r"\bnever\b|\bon no account\b|\bunder no circumstances\b")
_MUST = AnyOf(
    r"\bmust\b|\bshall\b|\bcannot\b|\bmay not\b|\bmay only\b|\bcan only\b|\bonly be (?:done|used"
    r"|made) if\b|\bnever\b"
    r"|\b(?:is|are|be) (?:also |therefore )?(?:required|obliged|bound|duty bound) to\b|\bha(?:s|ve) (?:an?"
    r"|the) (?:\w+ ){0,6}?(?:duty|obligation) to\b|\bunder (?:a|an) (?:\w+ )?(?:duty|obligation) to\b"
    r"|\bthe duty of\b|\bowes? (?:a|an) (?:\w+ )?duty\b"
    r"|\bunder no circumstances\b|\bon no account\b|\bat no time\b|\bin no circumstances\b"
    r"|\bno (?:power|right|authority|entitlement|licence)\b|\bno such right\b"
    r"|\bhas no (?:place|part)\b|(?<!should )\bhave no (?:place|part)\b|(?<!not )(?<!may )\bha(?:s|ve) to \w+"
    r"|\b(?:requires?|needs?) (?:the|an?|prior|its|their) (?:[\w'’]+ ){0,3}?"
    r"(?:approval|consent|agreement|authority|permission)\b"
    r"|\bessential (?:that|for)\b|\bit is (?:\w+ )?(?:essential|imperative|mandatory|vital|crucial|incumbent)\b"
    r"|\b(?:is|are|be) (?:mandatory|compulsory|obligatory|imperative)\b"
    r"|\bprohibit\w*|\bforbid\w*|\bnot (?:be )?(?:allowed|permitted|acceptable|entitled|empowered|authorised|open to)\b"
    r"|\bunacceptable\b|\bdoes not (?:permit|allow|give (?:a )?licence)\b|\boff limits\b|\bout of bounds\b"
    r"|(?<!the )\bneeds? to\b(?! know)|(?<!what )(?<!which )\b(?:is|are) (?:not )?to be\b"
    r"|\b(?:is|are)(?: also| therefore| always| not| only| never| then| all| both)* to"
    r" (?!be (?:found|seen|judged)|(?:the|an?|any|this|that|these|those|its|their|our)\b)\w+"
    r"|\bhave a (?:\w+ )?responsibility to\b|\brequires? (?:all )?(?:employers?|councillor|officer"
    r"|members?|that)\b"
    r"|\bprevented from\b|\bpolitically restricted\b|\b(?:is|are) bound by\b|\bstrictly\b"
    r"|\b(?:councillor|officer|clerk|chair|they|we|you) do(?:es)? not"
    r" (?!have\b|work\b|always\b|normally\b|need\b)\w+"
    r"|\bnot be (?:tolerated|accepted)\b|\brefrain\b"
    r"|\b(?:no (?:individual |single )?(?:councillor|officer|chair|(?:party )?group|person|one|body)|nobody)\b"
    r"(?:,[^,;.]{1,60},)?[^,;.]{0,60}?\b(?:may|can|has|have|will)\b"
    r"|\bnone (?:may|can)\b|\bnothing is \w+ed\b|\bneither\b[^,;.]{0,60}?\b(?:may|can)\b"
    r"|\bonly (?:the|an?) (?:\w+ ){1,3}(?:may|can)\b"
    r"|\b(?:may|can)(?: \w+){1,3} only (?:if|when|with|where|after|by|through)\b"
    r"|\b(?:we|councillor|officer|clerk|they|both) will (?:help|find|enable)\b"
    r"|(?<!others )\bwill\b(?! be \w+ing\b"
    r"| be (?:different|enhanced|seen|promoted|more|able|no|necessary|times|occasions|many|instances)\b"
    r"| (?:always |often )?be (?:preferable|better|best)| (?:result|often|vary|depend|need to be|usually|normally"
    r"|generally|also be|help|find|sometimes|inevitably|enable)\b)"
)
_SHOULD = AnyOf(
    r"\bshould\b(?! expect| be able to expect)|\bought (?:not )?to\b|\bimportant (?:that|to|for)\b|\bpreferable\b"
    r"|(?<!not )\b(?:recommended|advised to|advisable|desirable)\b|\bencouraged?s?\b"
    r"|(?<!\bwho )(?<!\bthat )\b(?:is|are) (?:asked|urged|invited|requested)(?: not)? to\b"
    r"|\bit is (?:suggested|recommended|hoped) that\b|\bplease\b"
    r"|\b(?:best|good) practice\b|\bnot appropriate\b|\binappropriate\b|\bto be (?:avoided|preferred)\b"
    r"|\bbest avoided\b|\bprefers? that\b"
    r"|\b(?:strong|clear) preference\b|\b(?:care|caution) is (?:called for|needed)\b"
    r"|\b(?:would|will|is|be) (?:always |often )?(?:be )?(?:better|best|wise|sensible)\b"
)
_MAY = AnyOf(
    rf"\b(?:may|might|could)\b(?! {_EPISTEMIC}| not\b| only\b| expect)|\bcan\b(?! {_EPISTEMIC}| only\b"
    rf"| expect)"
    r"|\bfree (?:as \w+ \w+ )?to\b|\bwilling to\b"
    r"|\b(?:has|have|had) (?:also |in addition )?(?:the|a|an) (?:\w+ ){0,2}right\b|\bhave the same right\b"
    r"|(?<!not )\b(?:entitled|permitted|allowed|at liberty|welcome) to\b|\bif appropriate\b"
    r"|\b(?:is|are) authorised to\b"
    r"|\b(?:is|are) able to\b|\b(?:at|in|within) (?:the|their|its|his|her) (?:\w+ ){0,2}discretion\b"
    r"|\b(?:has|have) (?:a |the |full )?discretion\b"
)
_POLITE = re.compile(r"\bplease (?:do not|never)\b")
_MAY_MONTH = AnyOf(r"\bmay (?=(?:19|20)\d\d)|(?<=\d )may\b|(?<=st |nd |rd |th )may\b|(?<=\bin )may\b")
# "the matters on which councillors may ask" tells which matters, and allows none.
_RELATIVE = AnyOf(r"\b(?:on|in|to|for|by|from|about) which (?:\w+ ){1,2}(?:may|can|could|might)\b")
# Clauses that stand beside the demand: what somebody else will do with it, why, and on what condition.
_BESIDE = AnyOf(
    r"\b(?:who|which|others) (?:will|may|can)\b|\bbecause\b.*|\bin which .{0,30}? will\b"
    r"|(?:^|, |\band,? )should (?:this|that|it|the|an?|they|any|there|i|we|you)\b[^,]*,?"
    r"|\b(?:what|which|who|that) (?:is|are) to\b"
    r"|\b(?:what|whether|work|jobs?|much|all) (?:that )?(?:the |an? )?"
    r"(?:you|they|we|he|she|it|councillor|officer|clerk) (?:needs?|ha(?:ve|s)) to\b"
    r"|\b(?:aims?|purpose|objectives?|role|job|intention|goals?|functions?|task|idea|part|wish|hope|duties|responsibilities)\b"
    r"[^,;.]{0,60}? (?:is|are) (?:therefore |also )?to\b"
)
_LATER_NEVER = re.compile(r"(\bshould\b(?! never\b)[^;]{0,200}?\b(?:and|or|but) )(never)\b")
_PROVIDED = re.compile(r"\bprovid(?:ed|ing)\b|\bon condition\b")
_COMMAND = re.compile(r"(?:do not|never|always|to be \w+ed) ?\w*")
_CONDITION = re.compile(r"(?:if(?! appropriate)|where|when|in the event) ")
_CONCLUSION = re.compile(
    r"\b(?:must|shall)\b|\b(?:they|it|this|that|the \w+) should\b"
    r"|^(?:\S+ ){4,40}?(?:the|an?|it|they|this|any|you|we)(?: \w+){0,3} (?:should|will|may|can)\b"
)
_EXPECTS = AnyOf(
    r"\b(?:can|may|should|could|will|to|reasonably|entitled to|right to|able to)(?: reasonably"
    r"| also| all| both| always)? expect\b"
    r"|\b(?:is|are) (?:also )?expected (?:to|that|of)\b|\bexpectations? of\b|\bexpects? (?:from|of|councillor"
    r"|officer|that|to|everyone|all)\b"
)
# Only over a list: "councillors may look to officers for:" expects, "councillors may ask officers for advice" allows.
_LOOKS_FOR = re.compile(
    r"\b(?:can|may|should|could)(?: \w+ly| also)? (?:look (?:for|to .{2,30}? for)|ask of|count on|rely on|hope for)\b"
)
DEMANDS = frozenset({Strength.MUST, Strength.SHOULD, Strength.NORMALLY})
"""The strengths under which somebody is asked for something."""

# A bullet that only goes on with its lead-in: "that they will be heard", "to be told what must be done".
_CONTINUES = re.compile(r"(?:that|to|how|what|when|where|if|and|or)\b")
_TELLS_WHICH = re.compile(r"\b(?:who|which|that|what|whom|as|where|when|because)\b")

_WEAK = frozenset({Strength.STATES, Strength.MAY})


class Told(NamedTuple):
    """How strongly a stretch is worded, and where in it the words stand that say so."""

    strength: Strength
    start: int = 0
    end: int = 0


class Segment(NamedTuple):
    """A stretch of a sentence with its own verb of duty, which stands at ``told`` of the sentence."""

    start: int
    end: int
    strength: Strength
    binds: frozenset[Party]
    told: tuple[int, int] = (0, 0)


@lru_cache(maxsize=4096)
def segments(sentence: str) -> tuple[Segment, ...]:
    """The sentence cut into stretches of one strength, each with whom it binds (empty where unsaid)."""
    cuts = [0, *(found.end() for found in _CUT.finditer(sentence)), len(sentence)]
    made: list[Segment] = []
    subject: frozenset[Party] = frozenset()
    for start, end in pairwise(cuts):
        part = sentence[start:end]
        if not part.strip():
            continue
        if made and not (VERB.search(part) or part.startswith("if appropriate")):
            # Words without a verb of their own belong to the stretch before them.
            made[-1] = made[-1]._replace(end=end)
            continue
        subject = subject_of(part) or subject
        told = worded(part)
        if start == 0 and (command := _COMMAND.match(part)) and told.strength in _WEAK:
            told = Told(Strength.MUST, *command.span())
        elif made and made[-1].strength is Strength.EXPECTS and sentence[:start].endswith(": "):
            # "You can expect a say: we will ask you first" only spells the expectation out.
            made[-1] = made[-1]._replace(end=end)
            continue
        made.append(Segment(start, end, told.strength, subject, (start + told.start, start + told.end)))
    if len(made) > 1 and not VERB.search(sentence[: made[0].end]):
        made[1] = made[1]._replace(start=0)
        del made[0]
    return _conditions(sentence, tuple(made))


def _conditions(sentence: str, made: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A permission takes the strength of the condition put on it, a condition that of what follows from it."""
    mended = list(made)
    for place, (here, after) in enumerate(pairwise(made)):
        but = sentence[: after.start].endswith(("but ", "but, "))
        tied = but or _PROVIDED.search(sentence, here.start, after.start)
        waits = here.strength is Strength.STATES and _CONDITION.match(sentence, here.start)
        if ((here.strength is Strength.MAY and tied) or waits) and after.strength in DEMANDS:
            mended[place] = here._replace(strength=after.strength, told=after.told)
    return tuple(mended)


@lru_cache(maxsize=4096)
def worded(part: str) -> Told:
    """The strongest wording in a stretch of canonical text; a bare condition ("if it cannot be settled") has none."""
    # Blanked rather than cut out, so that places stay what they are.
    for aside in (_MAY_MONTH, _RELATIVE, _BESIDE):
        part = aside.blanked(part)
    part = _LATER_NEVER.sub(r"\1     ", part)
    if _CONDITION.match(part) and "," not in part.rstrip(", ") and not _CONCLUSION.search(part):
        return Told(Strength.STATES)
    freed = _FREED.search(part)
    if freed:
        part = _FREED.blanked(part)
    if polite := _POLITE.search(part):
        return Told(Strength.SHOULD, *polite.span())
    expects = _EXPECTS.search(part)
    if expects and not re.search(r"\bmust\b", part):
        return Told(Strength.NORMALLY if "normally" in part else Strength.EXPECTS, *expects.span())
    normally = _NORMALLY.search(part)
    if normally and not _NEVER.search(part):
        return Told(Strength.NORMALLY, *normally.span())
    for strength, pattern in ((Strength.MUST, _MUST), (Strength.SHOULD, _SHOULD)):
        if found := pattern.search(part):
            return Told(strength, *found.span())
    allowed = freed or _MAY.search(part)
    rule = rule_in(part)
    if rule and not (allowed and allowed.start() < rule[0]):
        return Told(Strength.MUST, *rule)
    return Told(Strength.MAY, *allowed.span()) if allowed else Told(Strength.STATES)


def strength_of(part: str) -> Strength:
    """How strongly a stretch of canonical text is worded."""
    return worded(part).strength


def frees(part: str) -> bool:
    """Whether a stretch of canonical text spares somebody something: "need not", "is not required to"."""
    return bool(_FREED.search(part))


def asks_itself(sentence: str, segment: Segment) -> bool:
    """Whether a stretch is a demand with a subject of its own, whatever it is led in by: "councillors must not"."""
    if segment.strength not in DEMANDS or _CONTINUES.match(sentence):
        return False
    verb = VERB.search(sentence, segment.start)
    if (
        not verb
        or not sentence[: verb.start()].strip()
        or _TELLS_WHICH.search(sentence, segment.start, verb.start())
    ):
        return False
    start, end = segment.told
    return verb.start() < end and start <= verb.end() + 1 and "expect" not in sentence[start:end]


def lead_of(lead: str) -> tuple[Strength, frozenset[Party]]:
    """What a lead-in passes to its bullets: its strength, and who is bound by them."""
    strength = strength_of(lead)
    if strength is Strength.EXPECTS:
        return strength, expected_of(lead)
    if strength in (Strength.MAY, Strength.SHOULD) and (looks := _LOOKS_FOR.search(lead)):
        return Strength.EXPECTS, expected_of(f"{lead[: looks.start()]}expect")
    found = segments(lead)
    return strength, found[-1].binds if found else frozenset()


def strongest(strengths: list[Strength]) -> Strength:
    """Of several wordings the one that counts."""
    return max(strengths, key=lambda strength: strength.rank)
