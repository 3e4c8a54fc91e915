"""From answers to the text: which questions arise, and the protocol that the answers make. Pure."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement

from .model import ModelClause, Question, When, questions, sections

TITLE = "Protocol on working together as councillors and officers"


class For(NamedTuple):
    """The council that the text is made for. The principal authority may be unknown."""

    council: str
    nation: Nation
    authority: str = ""


def asked(given: Mapping[str, str]) -> Iterator[tuple[Question, str]]:
    """The questions that arise, each with the answer that counts: the one given, or what is suggested."""
    counts: dict[str, str] = {}
    for question in questions():
        if _stands(question.when, counts):
            value = given.get(question.name, "")
            known = any(answer.value == value for answer in question.answers)
            counts[question.name] = value if known else question.suggested
            yield question, counts[question.name]


def compose(council: For, given: Mapping[str, str]) -> Protocol:
    """The protocol that these answers make, numbered by section; a clause left out leaves no gap."""
    answers = {question.name: (question, value) for question, value in asked(given)}
    values = {name: value for name, (_, value) in answers.items()}
    numbered = list(_numbered(values, council.nation))
    words = {
        "council": council.council,
        "authority": council.authority or "the principal authority",
        "authority_name": council.authority or "principal authority",
        **{f"see_{clause.name}": ref for ref, _, clause in numbered if clause.name},
    }
    for question, value in answers.values():
        words |= {name: text.format_map(words) for name, text in question.answer(value).words.items()}
    return Protocol(
        council=council.council,
        nation=council.nation,
        label=TITLE,
        clauses=tuple(
            Clause(ref, clause.text.format_map(words), quoted=True, heading=heading)
            for ref, heading, clause in numbered
        ),
        statements=tuple(
            Statement(
                said.provision,
                ref,
                said.strength,
                {name: value.format_map(words) for name, value in said.terms.items()},
                said.binds,
            )
            for ref, _, clause in numbered
            for said in clause.states
        ),
    )


def _numbered(values: Mapping[str, str], nation: Nation) -> Iterator[tuple[str, str, ModelClause]]:
    """Each clause that stands, with its reference and its section's heading."""
    for number, section in enumerate(sections(), start=1):  # in each, some clauses always stand
        standing = [clause for clause in section.clauses if _belongs(clause, values, nation)]
        for place, clause in enumerate(standing, start=1):
            yield f"{number}.{place}", section.heading, clause


def _belongs(clause: ModelClause, values: Mapping[str, str], nation: Nation) -> bool:
    return clause.nation in (None, nation) and _stands(clause.when, values)


def _stands(when: When, values: Mapping[str, str]) -> bool:
    return all(values.get(name) in wanted for name, wanted in when.items())
