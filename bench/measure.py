"""One row of the bench, and how it is measured against its peer."""

import gc
from collections.abc import Callable
from time import perf_counter
from typing import NamedTuple

FEWEST_ROUNDS, MOST_ROUNDS = 15, 60
LONG_ROUNDS = 2  # of work that takes as long by itself as a whole row should
BATCH_SECONDS = 0.008
ROW_SECONDS = 5.0


class Row(NamedTuple):
    """Our way and a peer's way of doing the same work.

    ``goal`` is the limit to keep, as a multiple of the peer's time. ``doubt`` says why the two might not be
    doing the same after all; empty where both were seen to give the same result.
    """

    work: str
    ours: Callable[[], object]
    peer: str
    theirs: Callable[[], object]
    goal: str
    doubt: str = ""


class Figures(NamedTuple):
    """Seconds that one call takes here and there at best, and the ratio of the two.

    The best of many short batches in turns, because whatever else the machine does only ever adds.
    """

    ours: float
    theirs: float
    ratio: float


def compare(row: Row) -> Figures:
    """Measure both ways in turns, each first in every other round."""
    ours_batch, theirs_batch = _batch(row.ours), _batch(row.theirs)
    one_round = _time(row.ours, ours_batch) * ours_batch + _time(row.theirs, theirs_batch) * theirs_batch
    fewest = FEWEST_ROUNDS if one_round < ROW_SECONDS else LONG_ROUNDS
    rounds = min(MOST_ROUNDS, max(fewest, int(ROW_SECONDS / one_round)))
    pairs = []
    gc.disable()
    try:
        for turn in range(rounds):
            if turn % 2:
                theirs = _time(row.theirs, theirs_batch)
                ours = _time(row.ours, ours_batch)
            else:
                ours = _time(row.ours, ours_batch)
                theirs = _time(row.theirs, theirs_batch)
            pairs.append((ours, theirs))
            gc.collect()
    finally:
        gc.enable()
    ours, theirs = (min(times) for times in zip(*pairs, strict=True))
    return Figures(ours, theirs, ours / theirs)


def _batch(work: Callable[[], object]) -> int:
    """How many calls make a batch long enough for the clock; they warm the work up as well."""
    calls = 1
    while (seconds := _time(work, calls) * calls) < BATCH_SECONDS:
        calls = max(calls * 2, int(calls * BATCH_SECONDS / max(seconds, 1e-9)) if seconds > 1e-3 else 0)
    return calls


def _time(work: Callable[[], object], calls: int) -> float:
    begin = perf_counter()
    for _ in range(calls):
        work()
    return (perf_counter() - begin) / calls
