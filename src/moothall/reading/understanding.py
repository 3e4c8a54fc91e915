"""From a clause's words to the provisions it states, how strongly, in which terms, and whom they bind."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, field

from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

from .language.commands import command_in, commands
from .language.lifting import asks_the_others, frees_from, lifts
from .language.printed import Printed, phrase
from .language.strengths import (
    DEMANDS,
    Segment,
    asks_itself,
    frees,
    lead_of,
    segments,
    strength_of,
    strongest,
)
from .language.words import sentences
from .matching.matcher import Match, Matcher
from .matching.weighing import Clause, Sentence, Weighed, weigh
from .matching.wordings import WORDINGS
from .particulars.decided import decides
from .particulars.terms import Term, excepts, has_terms, terms_of
from .structure.blocks import looks_like_heading
from .structure.leading import only_leads
from .structure.records import lists_versions
from .structure.tree import Piece
from .values import Stated

_STATES = frozenset(key for key, wording in WORDINGS.items() if wording.states)


_TO_REVIEW = re.compile(
    r"\b(?:next|due for|date (?:of|for)|will be|to be|for) (?:\w+ )?review"
    r"|\breview(?:ed)?:? (?:date|due|by|in|on|every)\b",
    re.IGNORECASE,
)
_TABULATED = 0.95  # how sure it is that a table of versions records them

_ADOPTION = "instrument.adoption"

# What a protocol says of itself or of the council demands nothing, but "Officers shall advise" does.
_DEMANDED = re.compile(r"\b(?:must|shall|will)\b", re.IGNORECASE)
_ANSWERED = re.compile(r"(?P<normally>normally|usually|generally)?,? ?(?:(?P<no>no)|yes)[.,!]?")


class _Said(NamedTuple):
    """A sentence, the lead-in and the line it stands in, and its place in the line's canonical text."""

    lead: Printed
    row: Printed
    sentence: str
    place: int

    @property
    def composed(self) -> str:
        """The sentence behind its lead-in."""
        head = self.lead.canonical
        return f"{head} {self.sentence}" if head else self.sentence

    @property
    def offset(self) -> int:
        """Where the sentence's own words begin behind its lead-in."""
        return len(self.composed) - len(self.sentence)

    @property
    def printed(self) -> str:
        """The sentence as the document prints it."""
        return self.row.part(self.place, self.place + len(self.sentence))


class _Worded(NamedTuple):
    """How strongly something is put, for whom, and where the words stand that say so."""

    strength: Strength
    binds: dict[Party, Strength]
    stands: tuple[Printed, int, int] | None = None
    lifted: bool = False

    @property
    def words(self) -> str:
        """The document's own words for the strength."""
        if self.stands is None or self.strength is Strength.STATES:
            return ""
        printed, start, end = self.stands
        return printed.last_words(start, end)


class _Found(Struct):
    confidence: float
    worded: list[_Worded]
    binds: dict[Party, Strength]
    by_lead: bool = True
    said: list[_Said] = field(default_factory=list)

    @property
    def strongest(self) -> _Worded:
        """Of several wordings the one that counts, the first of equals."""
        return max(self.worded, key=lambda worded: worded.strength.rank)

    @property
    def lifted(self) -> bool:
        """Whether the words that count take away what the provision asks, or are about something else."""
        return all(worded.lifted for worded in self.worded if worded.strength is self.strongest.strength)


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """The matcher over all wordings, made once."""
    return Matcher(WORDINGS)


def understand(piece: Piece) -> tuple[Stated, ...]:
    """The provisions that a clause states by itself, outside any document."""
    return understand_all([piece])[0]


def understand_all(
    pieces: Sequence[Piece], quoted: Mapping[str, Term] | None = None
) -> list[tuple[Stated, ...]]:
    """The provisions that each clause of a document states, each once, in the order of the catalogue.

    ``quoted`` says by reference whose words a clause quotes, where they are not the council's own.
    """
    said = [_sentences(piece) for piece in pieces]
    understood = []
    for piece, spoken, weighed in zip(pieces, said, weigh(to_weigh(pieces, said), matcher()), strict=True):
        found: dict[str, _Found] = {}
        for each in _of_versions(piece, spoken, weighed):
            here = found[each.key] = _Found(each.confidence, [], {})
            for place, match in each.matches.items():
                _collect(here, spoken[place], match)
        _carry_on(found, spoken)
        source, clause = (quoted or {}).get(piece.ref), Printed(piece.text)
        given = {"source": source} if source else {}
        understood.append(
            tuple(
                _stated(key, here, given | _terms(key, here, piece, clause))
                for key, here in sorted(found.items(), key=lambda item: _ORDER[item[0]])
                if not here.lifted
            )
        )
    return understood


def _of_versions(piece: Piece, spoken: Sequence[_Said], weighed: list[Weighed]) -> list[Weighed]:
    """What a clause states: a table of versions that it records them, and nothing of what they changed."""
    if not spoken or not lists_versions(piece.text, piece.heading):
        return weighed
    kept = {each.key: each for each in weighed if each.key.startswith("instrument.")}
    if not _TO_REVIEW.search(piece.text):
        kept.pop("instrument.review", None)
    for key in ("instrument.adoption", "instrument.amendment-record"):
        if key == "instrument.adoption" and not decides(piece.text):
            continue
        if key not in kept or kept[key].confidence < _TABULATED:
            whole = {
                place: Match(key, 0, len(said.composed), _TABULATED) for place, said in enumerate(spoken)
            }
            kept[key] = Weighed(key, _TABULATED, whole)
    return list(kept.values())


def to_weigh(pieces: Sequence[Piece], said: "Sequence[Sequence[_Said]] | None" = None) -> list[Clause]:
    """The clauses of a document as they are weighed."""
    clauses: list[Clause] = []
    for piece, spoken in zip(pieces, said or [_sentences(piece) for piece in pieces], strict=True):
        before = clauses[-1] if clauses else None
        asked = " ".join(each.own for each in before.sentences) if before and before.asks else ""
        clauses.append(
            Clause(
                tuple(Sentence(each.composed, each.offset) for each in spoken),
                asked,
                any(strength_of(each.composed) is not Strength.STATES for each in spoken),
                only_leads(piece.text)
                or (not piece.lead and piece.printed in ("", piece.text) and looks_like_heading(piece.text)),
            )
        )
    return clauses


def _sentences(piece: Piece) -> list[_Said]:
    said = []
    for lead, row in _rows(piece):
        place = 0
        for sentence in sentences(row.canonical):
            place = row.canonical.index(sentence, place)
            said.append(_Said(lead, row, sentence, place))
    return said


def _terms(key: str, here: _Found, piece: Piece, clause: Printed) -> dict[str, Term]:
    """The terms of a clause for a provision; those that the lines in which it was found give come first."""
    if not (has_terms(key) or any(excepts(one.sentence) for one in here.said)):
        return {}
    said = Printed(" ".join(dict.fromkeys(one.printed for one in here.said)))
    whole = terms_of(key, clause, said)
    rows = dict.fromkeys(text for one in here.said for text in (_lead_in(piece, one), one.row.text) if text)
    if len(rows) > piece.text.count("\n") or key.startswith("instrument."):
        return whole  # a table of versions tells nothing line by line
    return whole | terms_of(key, Printed("\n".join(rows)), said)


def _lead_in(piece: Piece, said: _Said) -> str:
    """The line of the clause itself that leads in the line in which something was found."""
    return said.lead.text if said.lead.text != piece.lead else ""


def _stated(key: str, here: _Found, terms: dict[str, Term]) -> Stated:
    values = {name: term.value for name, term in terms.items()}
    words = {name: term.words for name, term in terms.items() if term.words}
    told = here.strongest
    if key in _STATES and not (told.binds and _DEMANDED.search(told.words)):
        return Stated(key, Strength.STATES, here.confidence, values, term_words=words)
    return Stated(key, told.strength, here.confidence, values, here.binds, here.by_lead, told.words, words)


_ORDER = {key: place for place, key in enumerate(WORDINGS)}


def _rows(piece: Piece) -> list[tuple[Printed, Printed]]:
    """Each line of the clause with its lead-in: a short list kept in one clause brings its own."""
    first, *items = map(Printed, piece.text.split("\n"))
    lead = Printed(piece.lead)
    if items and first.text.endswith(":"):
        return [(lead, first), *((first, Printed(item.text.lstrip("– "))) for item in items)]
    return [(lead, row) for row in (first, *items)]


def _collect(here: _Found, said: _Said, match: Match) -> None:
    head = said.lead.canonical
    from_lead = lead_of(head) if head else (Strength.STATES, frozenset[Party]())
    if commands(head):
        from_lead = Strength.MUST, from_lead[1]
    worded = _worded(match, said, said.offset, from_lead)
    told = from_lead[0] is not Strength.STATES and worded.binds.keys() == from_lead[1]
    if from_lead[0] is Strength.EXPECTS and worded.strength is not Strength.EXPECTS:
        told = False
    if match.key == _ADOPTION and matcher().ruled_out(match.key, said.sentence):
        worded = worded._replace(lifted=True)  # like it, but of another document
    here.worded.append(worded)
    here.said.append(said)
    here.by_lead = here.by_lead and told
    for party, so in worded.binds.items():
        here.binds[party] = strongest([so, here.binds.get(party, so)])


def _carry_on(found: Mapping[str, _Found], spoken: Sequence[_Said]) -> None:
    """What is only described is as strong as the demand in the sentence right after it.

    "The two offices bring duties with them. Councillors will not stand in their way." Not so where that sentence states
    something else, and not for what the protocol says of itself.
    """
    answer = _answer(spoken)
    taken = {id(said) for here in found.values() for said in here.said}
    for key, here in found.items():
        if key in _STATES or key.startswith("instrument.") or here.strongest.strength is not Strength.STATES:
            continue
        own = {id(said) for said in here.said}
        for said, after in pairwise(spoken):
            if id(said) in own and id(after) not in taken and after.row is said.row:
                here.worded += [
                    _Worded(
                        part.strength, dict.fromkeys(part.binds, part.strength), _in_sentence(after, part)
                    )
                    for part in segments(after.sentence)
                    if part.strength in DEMANDS
                ]
        if answer and here.strongest.strength is Strength.STATES:
            here.worded.append(answer)


def _answer(spoken: Sequence[_Said]) -> _Worded | None:
    """How strongly a bare "No." at the beginning of a clause, or a "Normally, no.", puts all that follows."""
    first = _ANSWERED.fullmatch(spoken[0].sentence) if len(spoken) > 1 else None
    if not first:
        return None
    strength = Strength.MUST if first["no"] else Strength.MAY
    if first["normally"]:
        strength = Strength.NORMALLY
    said = spoken[0]
    return _Worded(strength, {}, (said.row, said.place, said.place + len(said.sentence)))


def _worded(match: Match, said: _Said, offset: int, from_lead: tuple[Strength, frozenset[Party]]) -> _Worded:
    """How strongly the words of a match are put, and for whom."""
    lead, lead_binds = from_lead
    start, end = max(match.start - offset, 0), match.end - offset
    held = [segment for segment in segments(said.sentence) if segment.start < end and segment.end > start]
    if lead is Strength.EXPECTS:
        if not any(asks_itself(said.sentence, segment) for segment in held):
            freed = any(lifts(match.key, said.sentence, segment) for segment in held)
            return _Worded(lead, dict.fromkeys(lead_binds, lead), _in_lead(said), freed)
        lead = Strength.STATES  # under "Staff can expect", too, "Councillors must not" is a must
    own = strongest([segment.strength for segment in held]) if held else Strength.STATES
    command = None if said.lead.canonical else command_in(said.sentence)
    if command and own in (Strength.STATES, Strength.MAY):
        return _Worded(Strength.MUST, {}, (said.row, said.place + command[0], said.place + command[1]))
    strength = own if lead is Strength.STATES else strongest([own, lead])
    binds: dict[Party, Strength] = {}
    for segment in held:
        if segment.strength is own:
            binds.update(dict.fromkeys(segment.binds, strength))
    if not binds:
        binds = dict.fromkeys(lead_binds, strength)
    telling = next((segment for segment in held if segment.strength is strength), None)
    if telling:
        if asks_the_others(match.key, said.sentence, telling):
            strength, binds = Strength.SHOULD, {Party.COUNCILLOR: Strength.SHOULD}
        return _Worded(strength, binds, _in_sentence(said, telling), lifts(match.key, said.sentence, telling))
    freed = strength is Strength.MAY and frees(said.lead.canonical)
    return _Worded(strength, binds, _in_lead(said), freed and frees_from(match.key, lead_binds))


def _in_sentence(said: _Said, segment: Segment) -> tuple[Printed, int, int]:
    start, end = phrase(said.sentence, segment.start, segment.told)
    return said.row, said.place + start, said.place + end


def _in_lead(said: _Said) -> tuple[Printed, int, int] | None:
    """Where the lead-in says how strongly: its last stretch that says so."""
    head = said.lead.canonical
    telling = (
        [segment for segment in segments(head) if segment.strength is not Strength.STATES] if head else []
    )
    return (said.lead, *phrase(head, telling[-1].start, telling[-1].told)) if telling else None
