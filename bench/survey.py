"""Survey forty documents of ten pages on all cores, against extracting their texts alone, one after the other.

The documents are those of ``read_pdf``, each under the name of a council of its own. Every one is read in a child
process with limits, start and loading included. The peer opens the same files in this process and does nothing with
their texts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from moothall.reading.surveying import Document
from moothall.site.survey.gather import files_in, gather

from .measure import Row
from .read_pdf import PAGES, source, text_of

GOAL = "at most 60 s in all"
DOCUMENTS = 40


def _fill(folder: Path) -> None:
    for number in range(1, DOCUMENTS + 1):
        text = source().replace("Marsh Parva", f"Marsh Parva {number:02}")
        (folder / f"{number:02}.pdf").write_bytes(typst.compile(text.encode()))


def _doubt(folder: Path, files: list[Path]) -> str:
    pages = [len(text_of(path.read_bytes())) for path in files]
    if pages != [PAGES] * DOCUMENTS:
        return f"pages: {pages}"
    some = list(gather(folder, files[:2], date.today()))
    read = [
        one for one in some if isinstance(one, Document) and one.clauses > 100 and len(one.provisions) > 10
    ]
    return "" if len(read) == len(some) else f"of {len(some)} documents {len(read)} were read"


@contextmanager
def rows() -> Iterator[list[Row]]:
    """The one row."""
    with TemporaryDirectory(prefix="moothall-bench-") as place:
        folder = Path(place)
        _fill(folder)
        files = files_in(folder)
        yield [
            Row(
                f"survey {DOCUMENTS} documents of {PAGES} pages",
                lambda: list(gather(folder, files, date.today())),
                "pypdfium2, texts alone",
                lambda: [text_of(path.read_bytes()) for path in files],
                GOAL,
                _doubt(folder, files),
            )
        ]
