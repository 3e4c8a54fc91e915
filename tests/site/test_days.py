"""The page that counts days: three calendars, each with its account."""

import pytest

pytestmark = pytest.mark.django_db

WORKING, FOI, CLEAR = "working days", "FOI working days", "clear days"


def asked(client, count, start, number="", meeting=("", "", ""), nation="england"):
    data = {"count": count, "number": number, "nation": nation}
    for name, parts in (("start", start), ("meeting", meeting)):
        data |= {f"{name}_{part}": value for part, value in zip(("day", "month", "year"), parts, strict=True)}
    return " ".join(client.get("/days/", data).content.decode().split())


def test_the_empty_page_asks(client):
    words = client.get("/days/").content.decode()
    assert "Error: " not in words
    assert "Due on" not in words


def test_what_is_missing_is_named_and_what_was_typed_stays(client):
    words = asked(client, WORKING, (4, "", 2026))
    assert "Error: " in words
    assert 'value="2026"' in words
    assert "Give the number of days." in words


def test_clear_days_need_the_day_of_the_meeting(client):
    assert "Give the day of the meeting." in asked(client, CLEAR, (4, 5, 2026))


@pytest.mark.parametrize(
    ("nation", "due"), [("england", "Tuesday 5 May 2026"), ("wales", "Tuesday 5 May 2026")]
)
def test_working_days_leave_out_the_bank_holiday(client, nation, due):
    assert f"Due on {due}, after 2 working days." in asked(client, WORKING, (30, 4, 2026), 2, nation=nation)


def test_foi_days_leave_out_a_bank_holiday_anywhere_in_the_kingdom(client):
    assert "Due on Monday 16 March 2026" in asked(client, FOI, (13, 3, 2026), 1)
    assert "Due on Wednesday 18 March 2026" in asked(client, FOI, (16, 3, 2026), 1)  # St Patrick's Day


@pytest.mark.parametrize(
    ("day", "verdict"), [(7, "the notice is long enough"), (8, "the notice is too short")]
)
def test_three_clear_days_on_both_sides(client, day, verdict):
    words = asked(client, CLEAR, (day, 5, 2026), meeting=(12, 5, 2026))
    assert verdict in words
    assert "The last day on which the summons can go out is <strong>Thursday 7 May 2026</strong>" in words
