"""Print every row: our figure, the peer's, how the two compare, and the goal."""

import sys
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any

from .measure import Figures, Row, compare

ROWS = (
    "judge_by_hand",
    "judge_cedar",
    "judge_durable_rules",
    "perform",
    "enquiry_list",
    "read_pdf",
    "survey",
)
HEADINGS = ("work", "ours", "peer", "peer's", "ours / peer's", "goal")
WIDTHS = (44, 10, 40, 10, 14, 0)


def main() -> None:
    """Measure what can be measured here; a row that cannot says why and stops nothing."""
    wanted = sys.argv[1:] or ROWS
    _print(HEADINGS)
    _print(tuple("-" * len(heading) for heading in HEADINGS))
    for name in wanted:
        try:
            opened: AbstractContextManager[list[Row]] = import_module(f".{name}", __package__).rows()
            with opened as rows:
                for row in rows:
                    _print_row(row, compare(row))
        except Exception as error:  # a bench that stops half-way tells less than one that goes on
            print(f"{name}: not measured, {type(error).__name__}: {error}", flush=True)


def _print_row(row: Row, figures: Figures) -> None:
    ratio = f"{figures.ratio:.3g} x"
    _print((row.work, _seconds(figures.ours), row.peer, _seconds(figures.theirs), ratio, row.goal))
    if row.doubt:
        print(f"  not the same work: {row.doubt}", flush=True)


def _print(cells: tuple[Any, ...]) -> None:
    print("  ".join(f"{cell:<{width}}" for cell, width in zip(cells, WIDTHS, strict=True)), flush=True)


def _seconds(value: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value / 1e-9:.3g} ns"


if __name__ == "__main__":
    main()
