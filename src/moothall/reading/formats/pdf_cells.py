"""The cells of a table on a PDF page: where its rows begin, told by rules or by white space on either side."""

from itertools import pairwise

from .pdf_rows import Row, Stretch, same_height


def cell_starts(left: list[Row], right: list[Row], rules: list[tuple[float, float, float]]) -> list[float]:
    """The heights at which the rows of a table begin, none where the two sides are columns of running text."""
    top, bottom = max(left[0].top, right[0].top), min(left[-1].bottom, right[-1].bottom)
    ruled = ruled_across(left, right, [rule for rule in rules if bottom - 3 < rule[0] < top + 3])
    if ruled:
        return [top + 3, *ruled]
    starts = starts_of(left, left + right), starts_of(right, left + right)
    later = starts[0][1:], starts[1][1:]
    together = sum(any(abs(one - two) < 3 for two in later[1]) for one in later[0])
    if together < 2 or together < 0.75 * max(map(len, later)):
        return []
    merged: list[float] = []
    for height in sorted({*starts[0], *starts[1]}, reverse=True):
        if not merged or merged[-1] - height > 3:
            merged.append(height)
    return merged


def ruled_across(left: list[Row], right: list[Row], rules: list[tuple[float, float, float]]) -> list[float]:
    """The heights of rules that run under both sides, as between the rows of a table."""
    sides = [(min(row.left for row in side), max(row.right for row in side)) for side in (left, right)]
    heights: list[float] = []
    for height in sorted({round(rule[0], 1) for rule in rules}, reverse=True):
        if heights and heights[-1] - height < 4:
            continue
        held = [rule for rule in rules if abs(rule[0] - height) < 2]
        if all(_covered(begin, end, held) for begin, end in sides):
            heights.append(height)
    return heights


def _covered(begin: float, end: float, rules: list[tuple[float, float, float]]) -> bool:
    drawn = sum(max(min(end, rule[2]) - max(begin, rule[1]), 0.0) for rule in rules)
    return drawn >= 0.6 * (end - begin)


def starts_of(rows: list[Row], both: list[Row]) -> list[float]:
    """The heights at which a side begins anew after white space, more than between the lines of either side.

    Lines are measured from foot to foot, because in some types the top of a line hangs on its letters.
    """
    least = _median([row.top - row.bottom for row in both]) * 0.7
    steps = [above.bottom - below.bottom for above, below in pairwise(rows)]
    usual = min((a.bottom - b.bottom for a, b in pairwise(both) if a.bottom - b.bottom > least), default=0.0)
    found = [rows[0].top]
    found += [row.top for step, row in zip(steps, rows[1:], strict=True) if step > usual * 1.15 + 0.5]
    return found


def _median(values: list[float]) -> float:
    """The middle of the values, as ``statistics`` has it; that is slow to import."""
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def cells_of(left: list[Row], right: list[Row], starts: list[float]) -> list[Stretch]:
    """The cells of a table from the rows of its two sides."""
    cells: list[Stretch] = []
    for place, height in enumerate(starts):
        below = starts[place + 1] if place + 1 < len(starts) else float("-inf")
        for side in (left, right):
            rows = [row for row in side if below + 1 < (row.top + row.bottom) / 2 <= height + 3]
            if rows:
                edge = max(row.right for row in side)
                cells.append(Stretch(same_height(rows), min(row.left for row in rows), edge, True))
    return cells
