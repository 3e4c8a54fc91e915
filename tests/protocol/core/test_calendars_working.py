"""Working days: for answers, in the officer's own pattern."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from moothall.protocol.core.calendars import Span, start_of_count, working_days
from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.rulings import Count

ENGLAND = Nation.ENGLAND
TUESDAY_AND_THURSDAY = frozenset({1, 3})


def due(start, n, **given):
    return working_days(start, n, nation=given.pop("nation", ENGLAND), **given).due


def why(account, day):
    return next(entry.why for entry in account.days if entry.day == day)


class TestRefusals:
    def test_a_pattern_without_a_day_cannot_be_counted(self):
        with pytest.raises(ValueError, match="at least one day of the week"):
            due(date(2026, 5, 4), 10, weekdays=frozenset())

    def test_a_pattern_with_an_eighth_day_is_refused(self):
        with pytest.raises(ValueError, match="at least one day of the week"):
            due(date(2026, 5, 4), 10, weekdays=frozenset({0, 7}))

    def test_an_absence_without_end_says_so_and_what_to_do(self):
        with pytest.raises(
            ValueError, match=r"Wednesday 6 May 2026 has no last day \(away\)\. Give its last day"
        ):
            due(date(2026, 5, 4), 10, away=[Span(date(2026, 5, 6), None, "away")])

    def test_a_closure_without_end_says_so(self):
        with pytest.raises(ValueError, match="the office is closed"):
            due(date(2026, 5, 4), 10, closed=[Span(date(2026, 5, 6))])

    def test_an_absence_of_eleven_years_ends_the_search(self):
        with pytest.raises(ValueError, match="ten years after Monday 4 May 2026"):
            due(date(2026, 5, 4), 1, away=[Span(date(2026, 5, 1), date(2037, 5, 1))])

    def test_an_absence_of_nine_years_can_be_counted_through(self):
        assert due(date(2026, 5, 4), 1, away=[Span(date(2026, 5, 1), date(2035, 5, 1))]) == date(2035, 5, 2)

    def test_fewer_than_no_days_make_no_sense(self):
        with pytest.raises(ValueError, match="makes no sense"):
            due(date(2026, 5, 4), -1)

    @pytest.mark.parametrize("year", [1970, 2150])
    def test_years_whose_bank_holidays_nobody_knows_are_refused(self, year):
        with pytest.raises(ValueError, match="from 1974 to 2099"):
            due(date(year, 5, 4), 1)

    def test_a_span_that_ends_before_it_begins_is_refused(self):
        with pytest.raises(ValueError, match="Friday 1 May 2026, lies before the first, Saturday 2 May 2026"):
            Span(date(2026, 5, 2), date(2026, 5, 1))


class TestStartAndEnd:
    def test_the_day_of_the_event_is_not_counted(self):
        assert due(date(2026, 6, 1), 1) == date(2026, 6, 2)

    def test_none_wanted_is_due_at_once(self):
        account = working_days(date(2026, 6, 6), 0, nation=ENGLAND)
        assert account.due == date(2026, 6, 6)
        assert account.days == ()

    def test_a_friday_is_followed_by_the_monday(self):
        assert due(date(2026, 6, 5), 1) == date(2026, 6, 8)

    def test_an_event_at_the_weekend_counts_from_it(self):
        assert due(date(2026, 6, 6), 1) == due(date(2026, 6, 7), 1) == date(2026, 6, 8)

    def test_ten_days_without_holidays_are_two_weeks(self):
        account = working_days(date(2026, 6, 1), 10, nation=ENGLAND)
        assert account.due == date(2026, 6, 15)
        assert account.count is Count.WORKING
        assert account.counted == account.wanted == 10

    def test_a_leap_day_is_a_day(self):
        assert due(date(2028, 2, 28), 1) == date(2028, 2, 29)
        assert due(date(2028, 2, 29), 1) == date(2028, 3, 1)
        assert due(date(2027, 2, 26), 1) == date(2027, 3, 1)

    def test_the_year_turns(self):
        assert due(date(2025, 12, 31), 1) == date(2026, 1, 2)
        assert due(date(2026, 12, 31), 1) == date(2027, 1, 4)


class TestBankHolidays:
    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            (date(2025, 12, 23), date(2025, 12, 24)),  # Christmas Eve is a working day
            (date(2025, 12, 24), date(2025, 12, 29)),  # Thursday and Friday out, then a weekend
            (date(2026, 4, 1), date(2026, 4, 2)),  # Maundy Thursday is a working day
            (date(2026, 4, 2), date(2026, 4, 7)),  # Good Friday to Easter Monday out
            (date(2026, 5, 1), date(2026, 5, 5)),  # early May
            (date(2022, 9, 16), date(2022, 9, 20)),  # the Queen's funeral
            (date(2022, 6, 1), date(2022, 6, 6)),  # spring holiday moved, and the jubilee
            (date(2023, 5, 5), date(2023, 5, 9)),  # the coronation
        ],
    )
    def test_is_out(self, start, expected):
        assert due(start, 1) == expected

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            (date(2020, 12, 24), date(2020, 12, 29)),  # 26th a Saturday: the 28th in its place
            (date(2021, 12, 24), date(2021, 12, 29)),  # both at the weekend: the 27th and 28th
            (date(2022, 12, 23), date(2022, 12, 28)),  # 25th a Sunday: the 27th in its place
            (date(2021, 12, 31), date(2022, 1, 4)),  # 1 January a Saturday: the 3rd
            (date(2022, 12, 30), date(2023, 1, 3)),  # 1 January a Sunday: the 2nd
            (date(2024, 12, 31), date(2025, 1, 2)),  # 1 January a Wednesday: no substitute
        ],
    )
    def test_is_out_on_its_substitute_day(self, start, expected):
        assert due(start, 1) == expected

    def test_a_substitute_day_is_named_so(self):
        account = working_days(date(2026, 12, 24), 1, nation=ENGLAND)
        assert why(account, date(2026, 12, 28)) == "bank holiday: Boxing Day (substitute day)"

    @pytest.mark.parametrize(
        "day", [date(2026, 1, 2), date(2026, 7, 13), date(2026, 11, 30), date(2026, 3, 17)]
    )
    def test_of_scotland_or_northern_ireland_counts_here(self, day):
        for nation in Nation:
            assert due(day - timedelta(days=1), 1, nation=nation) == day

    def test_is_no_st_davids_day_in_wales(self):
        assert due(date(2027, 2, 26), 1, nation=Nation.WALES) == date(2027, 3, 1)

    def test_of_wales_is_out_in_wales(self):
        assert due(date(2026, 5, 1), 1, nation=Nation.WALES) == date(2026, 5, 5)


class TestPattern:
    def test_a_part_time_clerk_counts_only_own_days(self):
        account = working_days(date(2026, 6, 1), 3, nation=ENGLAND, weekdays=TUESDAY_AND_THURSDAY)
        assert [day.day for day in account.days if day.number] == [
            date(2026, 6, 2),
            date(2026, 6, 4),
            date(2026, 6, 9),
        ]
        assert why(account, date(2026, 6, 3)) == "not one of the officer's working days"
        assert why(account, date(2026, 6, 7)) == "not one of the officer's working days"

    def test_a_weekend_is_called_one_where_the_week_is_full(self):
        assert why(working_days(date(2026, 6, 5), 1, nation=ENGLAND), date(2026, 6, 6)) == "weekend"

    def test_a_saturday_counts_for_whoever_works_on_it(self):
        assert due(date(2026, 6, 5), 1, weekdays=frozenset({5})) == date(2026, 6, 6)

    def test_a_monday_clerk_loses_the_bank_holidays(self):
        assert due(date(2026, 4, 27), 1, weekdays=frozenset({0})) == date(2026, 5, 11)


class TestAbsencesAndClosures:
    def test_an_absence_over_the_due_date_moves_it(self):
        away = [Span(date(2026, 6, 12), date(2026, 6, 15), "on leave")]
        account = working_days(date(2026, 6, 1), 10, nation=ENGLAND, away=away)
        assert account.due == date(2026, 6, 17)
        assert why(account, date(2026, 6, 15)) == "on leave"

    def test_an_absence_that_ends_the_day_before_moves_nothing_beyond_its_days(self):
        assert due(date(2026, 6, 1), 1, away=[Span(date(2026, 5, 1), date(2026, 6, 1))]) == date(2026, 6, 2)
        assert due(date(2026, 6, 1), 1, away=[Span(date(2026, 5, 1), date(2026, 6, 2))]) == date(2026, 6, 3)

    def test_an_absence_that_begins_after_the_due_date_moves_nothing(self):
        assert due(date(2026, 6, 1), 1, away=[Span(date(2026, 6, 3), None)]) == date(2026, 6, 2)

    def test_each_reason_is_its_own(self):
        account = working_days(
            date(2026, 6, 1),
            1,
            nation=ENGLAND,
            closed=[Span(date(2026, 6, 2), date(2026, 6, 2))],
            away=[Span(date(2026, 6, 3), date(2026, 6, 3))],
            paused=[Span(date(2026, 6, 4), date(2026, 6, 4))],
        )
        assert [day.why for day in account.days] == [
            "the office is closed",
            "the officer is away",
            "waiting for the asker",
            "",
        ]
        assert account.due == date(2026, 6, 5)


class TestPauses:
    PAUSE = Span(date(2026, 6, 4), date(2026, 6, 9), "you were asked for the plot number")

    def test_what_was_counted_before_a_pause_is_kept(self):
        account = working_days(date(2026, 6, 1), 4, nation=ENGLAND, paused=[self.PAUSE])
        assert [(day.day.day, day.number) for day in account.days if day.number] == [
            (2, 1),
            (3, 2),
            (10, 3),
            (11, 4),
        ]

    def test_the_last_day_of_a_pause_is_out_and_the_next_one_counts(self):
        account = working_days(date(2026, 6, 1), 3, nation=ENGLAND, paused=[self.PAUSE])
        assert why(account, date(2026, 6, 9)) == self.PAUSE.why
        assert account.due == date(2026, 6, 10)

    def test_a_pause_begun_the_day_after_the_due_date_changes_nothing(self):
        assert due(date(2026, 6, 1), 2, paused=[Span(date(2026, 6, 4), None)]) == date(2026, 6, 3)
        assert due(date(2026, 6, 1), 2, paused=[Span(date(2026, 6, 3), None)]) is None

    def test_a_pause_reads_as_one_stretch_over_a_weekend(self):
        account = working_days(date(2026, 6, 1), 3, nation=ENGLAND, paused=[self.PAUSE])
        assert [run.first for run in account.compressed() if run.why] == [date(2026, 6, 4)]

    def test_a_pause_is_named_before_an_absence_on_the_same_day(self):
        absence = Span(date(2026, 6, 4), date(2026, 6, 4), "on leave")
        account = working_days(date(2026, 6, 1), 3, nation=ENGLAND, paused=[self.PAUSE], away=[absence])
        assert why(account, date(2026, 6, 4)) == self.PAUSE.why

    def test_an_open_pause_leaves_no_due_date_and_shows_what_counted(self):
        account = working_days(date(2026, 6, 1), 10, nation=ENGLAND, paused=[Span(date(2026, 6, 4))])
        assert account.due is None
        assert account.counted == 2
        assert account.days[-1].day == date(2026, 6, 3)

    def test_an_open_pause_is_shown_up_to_today(self):
        account = working_days(
            date(2026, 6, 1), 10, nation=ENGLAND, paused=[Span(date(2026, 6, 4))], today=date(2026, 6, 8)
        )
        assert account.counted == 2
        assert [day.day.day for day in account.days if day.why] == [4, 5, 6, 7, 8]

    def test_days_still_to_come_before_an_open_pause_are_not_shown_as_counted(self):
        account = working_days(
            date(2026, 6, 1), 10, nation=ENGLAND, paused=[Span(date(2026, 6, 4))], today=date(2026, 6, 2)
        )
        assert account.due is None
        assert [day.day.day for day in account.days] == [2]

    def test_a_second_pause_left_open_keeps_the_first(self):
        account = working_days(
            date(2026, 6, 1),
            10,
            nation=ENGLAND,
            paused=[self.PAUSE, Span(date(2026, 6, 11))],
            today=date(2026, 6, 12),
        )
        assert account.counted == 3
        assert account.due is None

    def test_an_open_pause_needs_no_due_date_even_where_an_absence_is_open_too(self):
        account = working_days(
            date(2026, 6, 1),
            10,
            nation=ENGLAND,
            paused=[Span(date(2026, 6, 4))],
            away=[Span(date(2026, 6, 3))],
        )
        assert account.due is None
        assert account.counted == 1

    def test_a_pause_left_open_for_twenty_years_can_still_be_shown(self):
        account = working_days(
            date(2026, 6, 1), 10, nation=ENGLAND, paused=[Span(date(2026, 6, 4))], today=date(2046, 6, 4)
        )
        assert account.counted == 2
        assert account.due is None


class TestSentences:
    def test_an_account_reads_from_start_to_due_date(self):
        account = working_days(date(2026, 4, 1), 3, nation=ENGLAND)
        assert account.sentences() == (
            "Counted from Wednesday 1 April 2026, which is itself not counted.",
            "Day 1: Thursday 2 April 2026.",
            "Not counted: Friday 3 April 2026 (bank holiday: Good Friday).",
            "Not counted: Saturday 4 April 2026 to Sunday 5 April 2026 (weekend).",
            "Not counted: Monday 6 April 2026 (bank holiday: Easter Monday).",
            "Days 2 to 3: Tuesday 7 April 2026 to Wednesday 8 April 2026.",
            "Due on Wednesday 8 April 2026, after 3 working days.",
        )

    def test_one_day_is_a_day(self):
        assert (
            working_days(date(2026, 6, 1), 1, nation=ENGLAND).sentences()[-1].endswith("after 1 working day.")
        )

    def test_a_clock_that_stands_still_says_what_is_kept(self):
        account = working_days(date(2026, 6, 1), 10, nation=ENGLAND, paused=[Span(date(2026, 6, 4))])
        assert "stands still: 2 of 10 working days counted so far" in account.sentences()[-1]


class TestStartOfCount:
    def start(self, *when, **given):
        return start_of_count(datetime(*when, tzinfo=given.pop("zone", None)), nation=ENGLAND, **given)

    def test_a_pattern_without_a_day_is_refused(self):
        with pytest.raises(ValueError, match="at least one day of the week"):
            self.start(2026, 6, 1, 9, weekdays=frozenset())

    def test_an_absence_without_end_is_refused(self):
        with pytest.raises(
            ValueError, match="No working day was found in the ten years after Monday 1 June 2026"
        ):
            self.start(2026, 6, 1, 9, away=[Span(date(2026, 5, 1))])

    def test_at_closing_time_is_today_and_a_minute_later_tomorrow(self):
        assert self.start(2026, 6, 1, 17, 0) == date(2026, 6, 1)
        assert self.start(2026, 6, 1, 17, 1) == date(2026, 6, 2)

    def test_another_closing_time(self):
        assert self.start(2026, 6, 1, 12, 1, closing=time(12, 0)) == date(2026, 6, 2)

    def test_before_the_office_opens_is_today(self):
        assert self.start(2026, 6, 1, 0, 0) == date(2026, 6, 1)

    def test_friday_evening_starts_on_monday(self):
        assert self.start(2026, 6, 5, 18) == date(2026, 6, 8)

    def test_on_a_bank_holiday_starts_on_the_next_working_day(self):
        assert self.start(2026, 12, 24, 18) == date(2026, 12, 29)
        assert self.start(2026, 12, 25, 9) == date(2026, 12, 29)

    def test_in_the_officers_own_pattern(self):
        assert self.start(2026, 6, 2, 18, weekdays=TUESDAY_AND_THURSDAY) == date(2026, 6, 4)
        assert self.start(2026, 6, 3, 9, weekdays=TUESDAY_AND_THURSDAY) == date(2026, 6, 4)

    def test_after_closures_and_absences(self):
        assert self.start(2026, 6, 1, 9, closed=[Span(date(2026, 6, 1), date(2026, 6, 2))]) == date(
            2026, 6, 3
        )
        assert self.start(2026, 6, 1, 9, away=[Span(date(2026, 6, 1), date(2026, 6, 3))]) == date(2026, 6, 4)

    def test_universal_time_is_read_as_united_kingdom_time(self):
        assert self.start(2026, 6, 1, 16, 30, zone=UTC) == date(2026, 6, 2)  # half past five in summer
        assert self.start(2026, 1, 5, 16, 30, zone=UTC) == date(2026, 1, 5)
