"""``moothall survey FOLDER``: what every protocol in a folder agrees to, leaves out, and should have reviewed."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moothall.reading.surveying import Document, Unread

_NAMED = 3


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("survey", help="read every document in a folder and set them side by side")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the documents are, in folders too")
    parser.add_argument(
        "--csv",
        type=Path,
        metavar="FILE",
        help="write a row for each document and provision, and beside it FILE-documents with a row for each document",
    )
    parser.add_argument("--html", type=Path, metavar="FILE", help="write one page with a picture and tables")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a line for each document as it is read; 1 with a sentence where there is none, or nowhere to write."""
    # Imported here: every other command would otherwise load all of this as well.
    from moothall.reading.surveying import Document, Unread
    from moothall.site.survey import report, tables
    from moothall.site.survey.gather import files_in, gather, links_in
    from moothall.site.survey.progress import Progress
    from moothall.site.terminal import printable

    if problem := _cannot(args):
        print(printable(problem), file=sys.stderr)
        return 1
    for link in links_in(args.folder):
        print(
            printable(f"{link}: passed over. It is a link: put the document itself there."), file=sys.stderr
        )
    files = files_in(args.folder)
    if not files:
        print(printable(f"There is no document in {args.folder}: check the name."), file=sys.stderr)
        return 1
    today = date.today()
    documents: list[Document] = []
    unread: list[Unread] = []
    with Progress(len(files), sys.stderr) as progress:
        for one in gather(args.folder, files, today):
            progress.clear()
            if isinstance(one, Unread):
                unread.append(one)
                print(printable(f"{one.file}: not read. {one.problem}"), flush=True)
            else:
                documents.append(one)
                print(printable(line(one)), flush=True)
            progress.step()
    documents.sort(key=lambda one: one.file)
    unread.sort(key=lambda one: one.file)
    try:
        if args.csv:
            tables.write(args.csv, documents, unread)
        if args.html:
            report.write(args.html, documents, unread, today)
    except OSError as error:
        print(printable(f"{error.filename} cannot be written: {error.strerror}."), file=sys.stderr)
        return 1
    print(_in_all(documents, unread))
    return 0 if documents else 1


def _cannot(args: argparse.Namespace) -> str:
    """Why there is no beginning; told before the documents are read, not after."""
    if not args.folder.is_dir():
        return f"There is no folder {args.folder}: check the name."
    for path in filter(None, (args.csv, args.html)):
        if path.is_dir() or not path.parent.is_dir():
            return f"{path} cannot be written: name a file in a folder that is there."
    return ""


def line(one: "Document") -> str:
    """A document in a line: council, clauses, provisions, adoption, review, findings, what it lacks."""
    parts = [
        f"{len(one.provisions)} provisions in {one.clauses} clauses",
        f"adopted {one.adoption.adopted}" if one.adoption.adopted else "adoption not recorded",
        f"review {one.review.value}, by {one.review_by.isoformat()}" if one.review_by else "no review named",
        f"{one.put_right} to put right, {one.look_at} to look at",
        _lacking(one.lacks),
    ]
    return f"{one.council} ({one.file}): {'; '.join(parts)}"


def _lacking(keys: tuple[str, ...]) -> str:
    if not keys:
        return "lacks nothing that most have"
    more = len(keys) - _NAMED
    return f"lacks {', '.join(keys[:_NAMED])}" + (f" and {more} more" if more > 0 else "")


def _in_all(documents: "list[Document]", unread: "list[Unread]") -> str:
    from moothall.reading.surveying import Review

    overdue = sum(one.review is Review.OVERDUE for one in documents)
    return f"In all: {len(documents)} read, {len(unread)} not read, {overdue} with a review overdue."
