"""The bench compares like with like, goes on past a row that cannot be measured, and asserts nothing."""

from importlib import import_module

import pytest

from bench import __main__ as bench
from bench import measure
from bench.acts import ENQUIRY, PITSTONE
from bench.judge_by_hand import NotWrittenOutError, enquiry_by_hand
from bench.measure import Figures, Row, compare
from bench.policies import policies


@pytest.mark.parametrize(
    "name", ["judge_by_hand", "judge_cedar", "judge_durable_rules", "read_pdf", "survey"]
)
def test_both_sides_of_a_row_do_the_same(name):
    with import_module(f"bench.{name}").rows() as rows:
        assert [row.doubt for row in rows] == [""] * len(rows)


def test_the_hand_written_judge_gives_no_ruling_on_what_it_does_not_know():
    with pytest.raises(NotWrittenOutError):
        enquiry_by_hand(type(ENQUIRY)(who=ENQUIRY.who, on=ENQUIRY.on, under_foi=True, queue=7))


def test_the_engines_hold_every_provision_that_the_judge_holds():
    adopted = {statement.provision for statement in PITSTONE.protocol.statements}
    held = {policy.source for policy in policies()}
    assert adopted <= held
    assert len(held) >= 85


def test_a_row_that_cannot_be_measured_says_why_and_stops_nothing(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["bench", "no_such_row"])
    bench.main()
    assert "no_such_row: not measured, ModuleNotFoundError" in capsys.readouterr().out


def test_a_row_whose_sides_do_not_do_the_same_says_so(capsys):
    bench._print_row(Row("work", int, "a peer", int, "goal", "one counts more"), Figures(2e-6, 1e-6, 2.0))
    printed = capsys.readouterr().out
    assert "2 us" in printed
    assert "2 x" in printed
    assert "not the same work: one counts more" in printed


def test_work_that_takes_long_is_done_a_few_times_and_no_more(monkeypatch):
    monkeypatch.setattr(measure, "ROW_SECONDS", 0.0)
    monkeypatch.setattr(measure, "BATCH_SECONDS", 0.0)  # one call is a batch, however fast the machine
    done = []
    compare(Row("work", lambda: done.append(1), "a peer", int, "goal"))
    first_looks = 2  # for the size of a batch, and for the length of a round
    assert len(done) == measure.LONG_ROUNDS + first_looks


def test_the_ratio_is_ours_by_theirs(monkeypatch):
    monkeypatch.setattr(measure, "BATCH_SECONDS", 1e-4)
    figures = compare(Row("work", lambda: sum(range(1000)), "a peer", int, "goal"))
    assert figures.ratio == figures.ours / figures.theirs
