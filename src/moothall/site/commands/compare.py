"""``moothall compare A B``: two protocols side by side, what changes in behaviour first."""

import argparse
import json
import sys
import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from moothall.protocol.core.clauses import Clause, Nation, Protocol
from moothall.reading.comparing import Comparison, Difference, Held, Kind, Row, Span, compare
from moothall.site import loading
from moothall.site.terminal import escaped, printable

FIELDS = """\
With --json, one object:
  first, second   name, council, clauses (how many)
  differs         false where there is nothing to tell
  behaviour       acts that the two answer differently: act, first and second (the outcome in words),
                  first_clauses and second_clauses (references), sentence
  follows         acts that go on under both, with what follows under one alone: act, first, second, sentence
  provisions      not had alike: provision, says, first and second (null where not stated; otherwise strength,
                  binds, terms, clauses), differs (only first, only second, strength, terms, bound)
  clauses         every clause of both in one row: kind (same, renumbered, moved, changed, reworded, split,
                  merged, only first, only second), moved, first and second (ref, heading, text, local),
                  words (kept, was, now), see (of a clause on one side alone: references on the
                  other side that state one of its norms)"""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "compare",
        help="compare two protocols, clause by clause and by what they make of an act",
        epilog=FIELDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("first", metavar="A", help=loading.ARGUMENT)
    parser.add_argument("second", metavar="B", help="the one to compare it with")
    parser.add_argument(
        "--nation",
        choices=[nation.value for nation in Nation],
        default="england",
        help="where a document's council is",
    )
    parser.add_argument("--json", action="store_true", help="the comparison as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the comparison; 1 with a sentence where one of the two cannot be used."""
    nation = Nation(args.nation)
    try:
        first, second = loading.load(args.first, nation), loading.load(args.second, nation)
    except loading.Unusable as error:
        print(printable(str(error)), file=sys.stderr)
        return 1
    found = compare(first, second, date.today())
    named = [(args.first, first), (args.second, second)]
    if args.json:
        print(escaped(json.dumps(plain(found, named), indent=2, ensure_ascii=False)))
    else:
        print(printable("\n".join(_page(found, named))))
    return 0


Named = tuple[str, Protocol]


def plain(found: Comparison, named: Iterable[Named]) -> dict[str, Any]:
    """The comparison as plain values; ``FIELDS`` says what is in it."""
    first, second = (
        {"name": name, "council": protocol.council, "clauses": len(protocol.clauses)}
        for name, protocol in named
    )
    return {
        "first": first,
        "second": second,
        "differs": found.differs,
        "behaviour": [
            {
                "act": change.act,
                "first": change.first,
                "second": change.second,
                "first_clauses": _refs(change.first_clauses),
                "second_clauses": _refs(change.second_clauses),
                "sentence": change.sentence("in A", "in B"),
            }
            for change in found.changes
        ],
        "follows": [
            {
                "act": each.act,
                "first": list(each.first),
                "second": list(each.second),
                "sentence": each.sentence("in A", "in B"),
            }
            for each in found.follows
        ],
        "provisions": [
            {
                "provision": one.provision,
                "says": one.says,
                "first": _held(one.first),
                "second": _held(one.second),
                "differs": list(_ways(one)),
            }
            for one in found.provisions
        ],
        "clauses": [
            {
                "kind": row.kind.value,
                "moved": row.moved,
                "first": [_clause(clause) for clause in row.first],
                "second": [_clause(clause) for clause in row.second],
                "words": [{"kept": run.kept, "was": run.was, "now": run.now} for run in row.spans],
                "see": list(row.see),
            }
            for row in found.rows
        ],
    }


def _refs(clauses: Iterable[Clause]) -> list[str]:
    return [clause.ref for clause in clauses]


def _clause(clause: Clause) -> dict[str, str]:
    return {"ref": clause.ref, "heading": clause.heading, "text": clause.text, "local": clause.local}


def _held(held: Held | None) -> dict[str, Any] | None:
    if held is None:
        return None
    return {
        "strength": held.strength.value,
        "binds": {party.value: strength.value for party, strength in held.binds.items()},
        "terms": held.terms,
        "clauses": _refs(held.clauses),
    }


def _ways(one: Difference) -> Iterator[str]:
    if one.second is None:
        yield "only first"
    if one.first is None:
        yield "only second"
    yield from (way for way in ("strength", "terms", "bound") if getattr(one, way))


def _page(found: Comparison, named: list[Named]) -> Iterator[str]:
    for letter, (name, protocol) in zip("AB", named, strict=True):
        yield f"{letter}: {protocol.council} ({name}), {len(protocol.clauses)} clauses"
    if not found.differs:
        yield from ("", "They do not differ.")
        return
    yield from ("", "What Moothall answers differently")
    for change in found.changes:
        yield _wrapped("- ", change.sentence("in A", "in B"))
        told = (_cited("A", change.first_clauses), _cited("B", change.second_clauses))
        yield _wrapped("    ", "; ".join(filter(None, told))) if any(told) else ""
    yield from (_wrapped("- ", each.sentence("in A", "in B")) for each in found.follows)
    if not (found.changes or found.follows):
        yield "  Nothing, in the acts that were tried."
    yield from ("", "What they do not state alike")
    yield from (_provision(one) for one in found.provisions)
    if not found.provisions:
        yield "  Nothing: the same provisions, as strongly, in the same terms."
    yield from ("", "Clause by clause")
    for row in found.rows:
        yield from _row(row)


def _cited(letter: str, clauses: tuple[Clause, ...]) -> str:
    return f"{letter}: {', '.join(_refs(clauses))}" if clauses else ""


def _provision(one: Difference) -> str:
    if one.first is None or one.second is None:
        letter, held = ("A", one.first) if one.first else ("B", one.second)
        refs = ", ".join(_refs(held.clauses)) if held else ""
        return _wrapped("- ", f"In {letter} alone: {one.says} ({held.strength if held else ''}, {refs})")
    ways = [f"{one.first.strength} in A, {one.second.strength} in B"] if one.strength else []
    ways += [f"{name}: {was or 'none'} in A, {now or 'none'} in B" for name, (was, now) in one.terms.items()]
    ways += [
        f"{party}: {was or 'not bound'} in A, {now or 'not bound'} in B"
        for party, (was, now) in one.bound.items()
    ]
    refs = f"{_cited('A', one.first.clauses)}; {_cited('B', one.second.clauses)}"
    return _wrapped("- ", f"{one.says} {'; '.join(ways)} ({refs})")


_ALONE = {Kind.ONLY_FIRST: "in A alone", Kind.ONLY_SECOND: "in B alone"}


def _row(row: Row) -> Iterator[str]:
    refs = " / ".join(", ".join(_refs(side)) for side in (row.first, row.second) if side)
    moved = ", moved" if row.moved and row.kind is not Kind.MOVED else ""
    yield f"{refs}  {_ALONE.get(row.kind, row.kind.value)}{moved}"
    if row.spans:
        yield _wrapped("  ", _marked(row.spans))
    elif row.kind is Kind.REWORDED:
        for letter, side in (("A", row.first), ("B", row.second)):
            yield _wrapped("  ", f"{letter}: {_text(side)}")
    elif not (row.first and row.second):
        yield _wrapped("  ", _text(row.first or row.second))
        if row.see:
            yield _wrapped(
                "  ", f"A norm of this clause stands in {'B' if row.first else 'A'} in {', '.join(row.see)}"
            )


def _text(clauses: tuple[Clause, ...]) -> str:
    return " ".join(part for clause in clauses for part in (clause.text, clause.local) if part)


def _marked(spans: tuple[Span, ...]) -> str:
    """What was left out as [-this-] and what was put in as {+this+}."""
    return "".join(run.now if run.kept else _change(run) for run in spans)


def _change(run: Span) -> str:
    was, now = run.was.rstrip(), run.now.rstrip()
    last = run.now or run.was
    return (f"[-{was}-]" if was else "") + (f"{{+{now}+}}" if now else "") + last[len(last.rstrip()) :]


def _wrapped(start: str, text: str) -> str:
    width, after = 100, " " * len(start)
    return textwrap.fill(text, width, initial_indent=start, subsequent_indent=after, break_on_hyphens=False)
