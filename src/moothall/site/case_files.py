"""The cases: acts in words a Clerk could write, with the answer that each council's protocol should give.

A file is a list of cases. A case has a sentence (``case``), the act with its facts as ``moothall acts`` names
them, and under ``expect``, council by council, the answer.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from . import profiles, yaml_text
from .judging import WrongFact, act_of

# A wheel carries the cases beside this module; a source tree has them among the tests.
_BESIDE = Path(__file__).with_name("cases")
_AMONG_TESTS = Path(__file__).parents[3] / "tests" / "cases"


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """The answer one council's protocol should give.

    ``because`` names what decides, ``clauses`` every reference those cite, ``shown`` what speaks besides,
    ``silent_on`` what must not speak, ``unknowns`` the facts still asked for, ``duties`` and ``adds`` what
    follows. What is left out is not compared, but nothing unknown may remain.
    """

    outcome: str
    because: tuple[str, ...] = ()
    clauses: tuple[str, ...] | None = None
    shown: tuple[str, ...] = ()
    silent_on: tuple[str, ...] = ()
    unknowns: tuple[str, ...] = ()
    duties: tuple[str, ...] | None = None
    adds: tuple[str, ...] | None = None
    instead: str | None = None

    @property
    def named(self) -> frozenset[str]:
        """Every provision and law rule that this answer says something about."""
        return frozenset(self.because + self.shown + self.silent_on)


class Case(Struct, frozen=True):
    """One act and what each council's protocol should make of it."""

    file: str
    name: str
    facts: dict[str, Any]
    expect: dict[str, Expected]


class WrongCase(ValueError):
    """A case that cannot be understood; the message names file and case, and says what is wrong."""


@lru_cache
def cases() -> tuple[Case, ...]:
    """All cases, file by file."""
    folder = _BESIDE if _BESIDE.is_dir() else _AMONG_TESTS
    return tuple(
        case for path in sorted(folder.glob("*.yaml")) for case in read_cases(path.name, path.read_text())
    )


def read_cases(file: str, text: str) -> Iterator[Case]:
    """The cases of one file; WrongCase where a name or a fact is none that Moothall knows."""
    written = yaml_text.read(text)
    if not isinstance(written, list):
        raise WrongCase(f"{file}: a file of cases is a list of cases.")
    for facts in written:
        if not isinstance(facts, dict) or not isinstance(facts.get("case"), str):
            raise WrongCase(f"{file}: every case begins with “case:” and a sentence that says what happens.")
        yield _case(file, dict(facts))


def _case(file: str, facts: dict[str, Any]) -> Case:
    name = facts.pop("case")
    try:
        expect = msgspec.convert(facts.pop("expect", None), dict[str, Expected])
        act_of(facts)
    except msgspec.ValidationError as error:
        raise WrongCase(f"{file}, “{name}”: what is expected cannot be understood: {error}.") from None
    except WrongFact as error:
        raise WrongCase(f"{file}, “{name}”: {error}") from None
    if strangers := sorted(expect.keys() - set(profiles.names())):
        raise WrongCase(f"{file}, “{name}”: there is no profile called “{strangers[0]}”.")
    if not expect:
        raise WrongCase(f"{file}, “{name}”: it expects nothing of any council.")
    return Case(file, name, facts, expect)
