"""How strongly a sentence is worded, and whom it binds.

Works on canonical text (see ``words``). A sentence is cut where a new verb of duty begins, because "is responsible
to the council and must not take orders from one councillor" states the one and demands the other.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

_EPISTEMIC = (
    r"(?:also |well |often |sometimes |therefore )?"
    r"(?:be (?:different|more|seen|perceived|summarised|thought|times|occasions|circumstances|viewed"
    r"|regarded|subject"
    r"|influenced|affected)|break|confuse|damage|create|arise|give rise|lead|result|cause|pose|become"
    r"|have to have"
    r"|compromise|secure|affect|appear|vary|range|differ|lose|mean|undermine|prejudice|get|become"
    r"|include|occur|have an)"
)
_MODAL = r"(?:must|should|shall|will|cannot|can|may|need to|needs to|ought)"
_CUT = re.compile(
    # "... and must", "... but this should", "... and the clerk will"; not "councillors and officers must".
    rf"(?<!councillor)(?<!officer)(?<!clerk)(?<!chair),? (?:and|but|however|although|whereas|while|unless),? "
    rf"(?=(?:also |therefore |then |equally |in turn |they |it |this |that |these |those |such )*"
    rf"(?:(?:the|an?|all|any|both|each) (?:\w+ ){{1,2}}?|councillor |officer |clerk |chair )?"
    rf"(?:{_MODAL}|is|are|has|have|do not|does not|neither)\b)"
    rf"|,? (?:or|nor) (?={_MODAL}\b)"
    rf"|, (?=(?:it|this|they|there|the|an?|such|any|all|both|each|councillor|officer|clerk|chair)\b)"
    rf"|, (?=if appropriate\b)"
    rf"|: (?=\S)"
)
_NORMALLY = re.compile(
    r"\b(?:should|will|must|would|may|shall|is|are|do|does)(?: not)?(?: be)? (?:normally|usually"
    r"|generally|ordinarily)\b"
    r"|\b(?:normally|ordinarily) (?:should|will|must|be|expect)|\bnormally (?:not|only)\b"
    r"|\bnot (?:be )?recommended\b|\bexception rather than\b|\bas a general rule\b|\b(?:inadvisable"
    r"|not advisable)\b"
)
_MUST = re.compile(
    r"\bmust\b|\bshall\b|\bcannot\b|\bmay not\b|\bmay only\b|\bcan only\b|\bonly be (?:done|used"
    r"|made) if\b|\bnever\b"
    r"|\b(?:is|are|be) (?:also |therefore )?(?:required|obliged|bound) to\b|\bha(?:s|ve) (?:a"
    r"|the) (?:\w+ )?(?:duty|obligation) to\b"
    r"|\bunder no circumstances\b|\bon no account\b|\bat no time\b|\bno (?:power|right|authority)\b"
    r"|\bno such right\b"
    r"|\bessential (?:that|to ensure|for)\b|\bprohibit|\bforbid|\bnot (?:allowed|permitted|acceptable)\b"
    r"|\bunacceptable\b"
    r"|(?<!the )\bneeds? to\b(?! know)|(?<!what )(?<!which )\b(?:is|are) (?:not )?to be\b"
    r"|\bhave a (?:\w+ )?responsibility to\b|\brequires? (?:all )?(?:employers?|councillor|officer"
    r"|members?|that)\b"
    r"|\bprevented from\b|\bpolitically restricted\b|\b(?:is|are) bound by\b|\bit is vital\b|\bstrictly\b"
    r"|\b(?:councillor|officer|clerk|chair|they) do(?:es)? not (?!have\b|work\b|always\b|normally\b)\w+"
    r"|\bnot be tolerated\b|\brefrain\b"
    r"|\bwill (?!be \w+ing\b|be (?:different|enhanced|seen|promoted|more|able|no|necessary|times"
    r"|occasions|many|instances)\b"
    r"|(?:always |often )?be (?:preferable|better|best)|result|often|vary|depend|need to be|usually"
    r"|normally|generally|also be|help|find|sometimes|inevitably|enable)\w+"
)
_SHOULD = re.compile(
    r"\bshould\b(?! expect| be able to expect)|\bought to\b|\bimportant (?:that|to|for)\b|\bpreferable\b"
    r"|\bencouraged\b"
    r"|\badvised to\b|\bbest practice\b|\bdesirable\b|\bnot appropriate\b|\binappropriate\b|\bto be avoided\b"
)
_MAY = re.compile(
    rf"\b(?:may|might|could)\b(?! {_EPISTEMIC}| not\b| only\b| expect)|\bcan\b(?! {_EPISTEMIC}| only\b"
    rf"| expect)"
    r"|\bfree to\b|\b(?:has|have|had) (?:the|a|an) (?:\w+ ){0,2}right\b|\bhave the same right\b"
    r"|\bentitled to\b|\bif appropriate\b"
    r"|\b(?:is|are) able to\b"
)
_MAY_MONTH = re.compile(r"\bmay (?=(?:19|20)\d\d)|(?<=\d )may\b|(?<=st |nd |rd |th )may\b")
_CONDITION = re.compile(r"(?:if(?! appropriate)|where|when|in the event) ")
_EXPECTS = re.compile(
    r"\b(?:can|may|should|could|will|to|reasonably|entitled to|right to|able to)(?: reasonably"
    r"| also)? expect\b"
    r"|\b(?:is|are) (?:also )?expected to\b|\bexpectations? of\b|\bexpects? (?:from|of|councillor"
    r"|officer|that|to)\b"
    r"|\bcan expect\b"
)
_PARTIES = (
    (
        re.compile(
            r"\bcouncillor and officer\b|\bofficer and councillor\b|\bboth (?:sides|parties)\b"
            r"|\bneither party\b"
        ),
        None,
    ),
    (re.compile(r"\bparty group\b"), Party.GROUP),
    (re.compile(r"\b(?:vice )?chair\b"), Party.CHAIR),
    (re.compile(r"\bcouncillor\b"), Party.COUNCILLOR),
    (re.compile(r"\bclerk\b"), Party.CLERK),
    (re.compile(r"\bofficer\b"), Party.OFFICER),
    (re.compile(r"\bcouncil\b"), Party.COUNCIL),
)
_FROM = re.compile(r"\bexpect\b.{0,30}?\b(?:from|of|that)?\s*(?:the |all )?(councillor|officer|clerk)\b")
_VERB = re.compile(rf"\b(?:{_MODAL}|is|are|has|have|do|does|neither|prohibits?|expects?)\b")
_DEMANDS = frozenset({Strength.MUST, Strength.SHOULD, Strength.NORMALLY})


class Segment(NamedTuple):
    """A stretch of a sentence with its own verb of duty."""

    start: int
    end: int
    strength: Strength
    binds: frozenset[Party]


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
        if made and not (_VERB.search(part) or part.startswith("if appropriate")):
            # Words without a verb of their own belong to the stretch before them.
            made[-1] = made[-1]._replace(end=end)
            continue
        subject = _subject(part) or subject
        made.append(Segment(start, end, strength_of(part), subject))
    if len(made) > 1 and not _VERB.search(sentence[: made[0].end]):
        made[1] = made[1]._replace(start=0)
        del made[0]
    return _conditions(sentence, tuple(made))


def _conditions(sentence: str, made: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A permission takes the strength of the condition that a "but" puts on it."""
    mended = list(made)
    for place, (here, after) in enumerate(pairwise(made)):
        tied = sentence[: after.start].endswith(("but ", "but, "))
        if here.strength is Strength.MAY and tied and after.strength in _DEMANDS:
            mended[place] = here._replace(strength=after.strength)
    return tuple(mended)


def strength_of(part: str) -> Strength:
    """The strongest wording in a stretch of canonical text; a bare condition ("if it cannot be settled") has none."""
    part = _MAY_MONTH.sub(" ", part)
    if _CONDITION.match(part) and "," not in part.rstrip(", "):
        return Strength.STATES
    if _EXPECTS.search(part) and not re.search(r"\bmust\b|\bnever\b", part):
        return Strength.NORMALLY if "normally" in part else Strength.EXPECTS
    strong = re.search(r"\bnever\b|\bon no account\b|\bunder no circumstances\b", part)
    if _NORMALLY.search(part) and not strong:
        return Strength.NORMALLY
    if _MUST.search(part):
        return Strength.MUST
    if _SHOULD.search(part):
        return Strength.SHOULD
    if _MAY.search(part):
        return Strength.MAY
    return Strength.STATES


def lead_of(lead: str) -> tuple[Strength, frozenset[Party]]:
    """What a lead-in passes to its bullets: its strength, and who is bound by them."""
    strength = strength_of(lead)
    if strength is Strength.EXPECTS:
        return strength, _expected_of(lead)
    found = segments(lead)
    return strength, found[-1].binds if found else frozenset()


def strongest(strengths: list[Strength]) -> Strength:
    """Of several wordings the one that counts."""
    return max(strengths, key=lambda strength: strength.rank)


def _expected_of(lead: str) -> frozenset[Party]:
    """In "councillors can expect" it is the other side that is bound."""
    found = _FROM.search(lead)
    if found:
        return frozenset({Party(found[1])})
    before = lead.split("expect", maxsplit=1)[0]
    if "councillor" in before and "officer" not in before:
        return frozenset({Party.OFFICER})
    if "officer" in before or "clerk" in before:
        return frozenset({Party.COUNCILLOR})
    return frozenset()


def _subject(part: str) -> frozenset[Party]:
    """Who stands before the verb: "councillors must", "neither should an officer"."""
    verb = _VERB.search(part)
    if not verb:
        return frozenset()
    before = part[: verb.start()][-60:]
    if not before.strip() or before.strip() in ("neither", "nor", "equally"):
        after = re.match(
            r"(?:should|must|may|shall|can|will) (?:an? |the |any )?(councillor|officer|clerk|chair)\b",
            part[verb.start() :],
        )
        return frozenset({Party(after[1])}) if after else frozenset()
    for pattern, party in _PARTIES:
        if pattern.search(before):
            return frozenset({Party.COUNCILLOR, Party.OFFICER}) if party is None else frozenset({party})
    return frozenset()
