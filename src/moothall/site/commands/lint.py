"""``moothall lint FILE``: what to put right in a protocol and what to look at, clause by clause."""

import argparse
import json
import sys
import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moothall.protocol.chapters import CHAPTERS
from moothall.protocol.core.clauses import Nation
from moothall.site.terminal import escaped, printable

if TYPE_CHECKING:
    from moothall.reading.lint import Finding
    from moothall.reading.values import Reading

UNREADABLE = 2
FIELDS = """\
With --json, one object:
  file, title, council, on, nation
  findings   ref (empty for the document as a whole), kind (a stable name), title (the kind in words), weight
             (to put right, to look at), says, do, words (the document's own), also (further clauses), law (null,
             or source, says, nations, since, until, check: true where it is to be checked)

Ends with 0 where there is nothing to put right, 1 where there is, 2 where the file cannot be read."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "lint",
        help="check a protocol: what to put right in it, and what to look at",
        epilog=FIELDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the council's document")
    parser.add_argument("--on", type=_day, metavar="DATE", help="check it as of this day instead of today")
    parser.add_argument(
        "--nation",
        choices=[nation.value for nation in Nation],
        help="where the council is; told from the document if not given",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="list what other councils' protocols also say, and not only how much",
    )
    parser.add_argument("--json", action="store_true", help="the findings as JSON")
    parser.set_defaults(run=run)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no date; write it as in 2026-05-04") from None


def run(args: argparse.Namespace) -> int:
    """Print the findings."""
    # Imported here: every other command would otherwise load the reader as well.
    from moothall.reading import Unreadable
    from moothall.reading.child import check_safely
    from moothall.reading.lint import Weight

    on = args.on or date.today()
    try:
        told = check_safely(args.file, args.file.name, on, Nation(args.nation) if args.nation else None)
    except Unreadable as unreadable:
        print(printable(str(unreadable)), file=sys.stderr)
        return UNREADABLE
    reading, nation, found = told.reading, told.nation, told.found
    if args.json:
        print(escaped(json.dumps(_plain(reading, on, nation, found), indent=2, ensure_ascii=False)))
    else:
        print(printable("\n".join(_page(reading, on, nation, found, whole=args.all))))
    return int(any(one.weight is Weight.PUT_RIGHT for one in found))


def _plain(reading: "Reading", on: date, nation: Nation, found: Iterable["Finding"]) -> dict[str, Any]:
    import msgspec

    return {
        "file": reading.name,
        "title": reading.title,
        "council": reading.council,
        "on": on.isoformat(),
        "nation": nation.value,
        "findings": [{**msgspec.to_builtins(one), "title": one.title} for one in found],
    }


def _page(
    reading: "Reading", on: date, nation: Nation, found: tuple["Finding", ...], whole: bool
) -> Iterator[str]:
    from moothall.reading.lint import Weight

    about = [one for one in found if one.kind != "lacking"]
    lacking = [one for one in found if one.kind == "lacking"]
    yield reading.title or reading.name
    yield f"Checked as of {on.day} {on:%B %Y}, for a council in {nation.value.title()}."
    right = sum(one.weight is Weight.PUT_RIGHT for one in about)
    yield f"To put right: {right}. To look at: {len(about) - right}."
    for weight, weighty in groupby(about, key=lambda one: one.weight):
        yield ""
        yield weight.value.capitalize()
        for ref, held in groupby(weighty, key=lambda one: one.ref):
            yield ""
            yield f"Clause {ref}" if ref else "The document as a whole"
            for one in held:
                yield from _finding(one)
    if lacking:
        yield ""
        yield f"{lacking[0].title} (nothing here has to be done)"
        if whole:
            yield from (_wrapped("  - ", one.says) for one in lacking)
        else:
            yield _wrapped("  ", f"Not recognised here: {', '.join(map(_counted, lacking))}.")
            yield "  With --all or --json these are listed."


def _counted(one: "Finding") -> str:
    keys = one.words.split(", ")
    return f"{len(keys)} on {CHAPTERS[keys[0].partition('.')[0]].title.lower()}"


def _finding(one: "Finding") -> Iterator[str]:
    yield _wrapped("  ", f"{one.title}. {one.says}")
    if one.words:
        yield _wrapped("    ", f"“{one.words}”")
    if one.also:
        yield _wrapped("    ", f"See also: {', '.join(one.also)}")
    yield _wrapped("    ", one.do)
    if one.law:
        yield _wrapped("    ", f"{one.law.says} {one.law.source}{'. Check this.' if one.law.check else '.'}")


def _wrapped(start: str, text: str) -> str:
    after = " " * len(start)
    return textwrap.fill(text, 100, initial_indent=start, subsequent_indent=after, break_on_hyphens=False)
