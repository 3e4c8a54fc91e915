"""The chain: what is written verifies, and whatever is changed afterwards shows."""

import json
from datetime import date

import pytest
from django.utils import timezone

from moothall.record import checkpoints, journal
from moothall.record.export import export_lines
from moothall.record.models import Entry
from moothall.record.verify import Broken, verify
from tests.builders import a_council

pytestmark = pytest.mark.django_db


@pytest.fixture
def key(settings, tmp_path):
    settings.JOURNAL_KEY = tmp_path / "journal.key"
    checkpoints.make_key(settings.JOURNAL_KEY)
    return settings.JOURNAL_KEY


@pytest.fixture
def council():
    council = a_council()
    for number in range(1, 5):
        journal.append(council, "ask-enquiry", timezone.now(), {"sentence": f"Zoë asked {number} things."})
    return council


def exported(council):
    return list(export_lines(council, timezone.now()))


def changed(lines, place, **values):
    row = json.loads(lines[place])
    row.update(values)
    return [*lines[:place], json.dumps(row) + "\n", *lines[place + 1 :]]


def test_what_was_written_verifies(council, key):
    checkpoints.sign_head(council, timezone.now())
    found = verify(exported(council))
    assert (found.entries, found.signed, found.erased, found.withheld) == (4, 4, [], 0)
    assert found.head == journal.head(council).digest


def test_a_changed_payload_is_named(council):
    with pytest.raises(Broken, match="Entry 2 says something else"):
        verify(changed(exported(council), 2, payload='{"sentence":"Nothing."}'))


@pytest.mark.parametrize(
    "values",
    [
        {"at": "2020-01-01T00:00:00.000000Z"},
        {"kind": "answer-enquiry"},
        {"payload_digest": "0" * 64},
        {"digest": "1" * 64},
    ],
)
def test_a_changed_entry_is_named(council, values):
    with pytest.raises(Broken, match="Entry 3"):
        verify(changed(exported(council), 3, **values))


def test_an_entry_left_out_is_named(council):
    lines = exported(council)
    with pytest.raises(Broken, match="Entry 2 is missing"):
        verify(lines[:2] + lines[3:])


def test_entries_cannot_change_places(council):
    lines = exported(council)
    with pytest.raises(Broken, match="Entry 2 is missing"):
        verify([*lines[:2], lines[3], lines[2], lines[4]])


def test_a_chain_of_another_council_does_not_pass_for_ours(council):
    other = a_council("upper-ware")
    with pytest.raises(Broken, match="Entry 1 was changed"):
        verify([exported(other)[0], *exported(council)[1:]])


def test_a_cut_tail_shows_where_a_checkpoint_covers_it(council, key):
    checkpoints.sign_head(council, timezone.now())
    lines = exported(council)
    with pytest.raises(Broken, match="checkpoint on line 5 signed another entry 4"):
        verify([*lines[:4], lines[5]])


def test_a_forged_checkpoint_is_named(council, key):
    checkpoints.sign_head(council, timezone.now())
    lines = exported(council)
    with pytest.raises(Broken, match="signature of the checkpoint"):
        verify(changed(lines, 5, signature="00" * 64))


def test_no_key_signs_nothing(council, settings, tmp_path):
    settings.JOURNAL_KEY = tmp_path / "none"
    assert checkpoints.sign_head(council, timezone.now()) is None


def test_a_head_is_signed_once(council, key):
    assert checkpoints.sign_head(council, timezone.now()) is not None
    assert checkpoints.sign_head(council, timezone.now()) is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "empty"),
        (['{"number": 1}\n'], "no journal|not a journal"),
        (["not json\n"], "cut short"),
        (['{"moothall":"journal","format":2,"council":"a","chain":"common"}\n'], "newer"),
        (['{"moothall":"journal","format":1,"council":"a","chain":"common"}\n', "[]\n"], "no entry"),
        (
            ['{"moothall":"journal","format":1,"council":"a","chain":"common"}\n', '{"number":1}\n'],
            "lacks at",
        ),
    ],
)
def test_what_is_no_export_is_said_to_be_none(lines, said):
    with pytest.raises(Broken, match=said):
        verify(lines)


def test_an_erased_payload_leaves_a_chain_that_verifies(council):
    Entry.objects.filter(number=2).update(payload=None, salt="", erased_at=timezone.now())
    said = {"sentence": "Bea Clark, Clerk, erased what entry 2 said.", "details": {"entry": 2}}
    journal.append(council, "erase-entry", timezone.now(), said)
    assert verify(exported(council)).erased == [2]
    Entry.objects.filter(number=5).update(payload=None, salt="", erased_at=timezone.now())
    journal.append(council, "erase-entry", timezone.now(), {**said, "details": {"entry": 5}})
    assert verify(exported(council)).erased == [2, 5]


def test_what_only_the_file_says_is_erased_is_named(council):
    lines = exported(council)
    row = json.loads(lines[2])
    del row["payload"], row["salt"]
    row["erased"] = {"at": row["at"], "by": "nobody named"}
    with pytest.raises(Broken, match="Entry 2 is said to be erased"):
        verify([*lines[:2], json.dumps(row), *lines[3:]])


@pytest.mark.parametrize(
    "values", [{"salt": "no"}, {"salt": None}, {"payload": 7}, {"number": "3"}, {"kind": 1.5}]
)
def test_values_of_another_kind_are_no_crash(council, values):
    with pytest.raises(Broken):
        verify(changed(exported(council), 3, **values))


def test_each_council_has_its_own_chain(council):
    other = a_council("upper-ware")
    journal.append(other, "ask-enquiry", timezone.now(), {"sentence": "First."})
    assert (journal.head(other).number, journal.head(council).number) == (1, 4)


def test_a_sealed_chain_does_not_show_in_the_common_one(council):
    before = journal.head(council)
    journal.append(council, "ask-enquiry", timezone.now(), {"sentence": "Sealed."}, chain="sealed")
    assert journal.head(council) == before
    assert "Sealed." not in "".join(exported(council))


def test_the_same_words_get_another_digest(council):
    journal.append(council, "ask-enquiry", timezone.now(), {"sentence": "Same."})
    journal.append(council, "ask-enquiry", timezone.now(), {"sentence": "Same."})
    one, two = Entry.objects.filter(number__gte=5).order_by("number")
    assert one.payload == two.payload
    assert one.payload_digest != two.payload_digest


def test_a_time_is_sealed_to_the_microsecond_in_utc():
    from moothall.record.chain import stamp
    from tests.builders import at

    assert stamp(at(date(2026, 7, 1), 10)) == "2026-07-01T09:00:00.000000Z"
