"""Who sees which letters: list and predicate agree, and nothing betrays what is not shown."""

from datetime import date, timedelta

import pytest
import time_machine

from moothall.casework.letters.models import Letter, LetterRequest
from moothall.casework.letters.queries import (
    found,
    may_see,
    may_see_request,
    new_for,
    receivers,
    requests,
    to_take_up,
    visible,
)
from tests.builders import at, standing

from .writing import a_town, ask_for, name_key, pass_on, send_official, write

pytestmark = pytest.mark.django_db


def everybody(town):
    return [standing(held) for held in (town.clerk, town.staff, town.ada, town.ben, town.cai, town.chair)]


def test_list_and_predicate_agree_for_everybody():
    town, other = a_town("ware"), a_town("ware", slug="high-fold")
    write(town.clerk, town.ada, copies=[town.ben], blind=[town.cai])
    write(town.staff, town.ben)
    write(town.ben, town.staff)
    send_official(town.staff, name_key(town.staff))
    pass_on(town.ben, Letter.objects.get(to_name="Councillor Ben Cole"), town.cai)
    write(other.clerk, other.ada)
    ask_for(town.ben)
    ask_for(other.ben)
    for who in [*everybody(town), *everybody(other)]:
        assert set(visible(who)) == {letter for letter in Letter.objects.all() if may_see(who, letter)}
        seen = {asked for asked in LetterRequest.objects.all() if may_see_request(who, asked)}
        assert set(requests(who)) == seen
        assert set(to_take_up(who)) == (seen if who.is_clerk else set())


def test_what_is_between_two_is_not_the_clerks_nor_anybody_elses():
    town = a_town("ware")
    letter = write(town.staff, town.ada)
    seen = [who.signs_as for who in everybody(town) if may_see(who, letter)]
    assert seen == ["Wyn Ward, Warden", "Ada Brook, Councillor", "Ada Brook, Chair of Planning Committee"]


def test_an_official_letter_shows_to_its_author_and_the_clerk():
    town = a_town("ware")
    letter = send_official(town.staff, name_key(town.staff))
    assert [who.signs_as for who in everybody(town) if may_see(who, letter)] == [
        "Bea Clark, Clerk",
        "Wyn Ward, Warden",
    ]


def test_a_blind_copy_shows_to_its_author_and_to_whoever_got_it():
    town = a_town("ware")
    letter = write(town.clerk, town.ada, copies=[town.staff], blind=[town.ben, town.cai])

    def names(held):
        return [row.name for row in receivers(standing(held), letter)]

    ada, staff, ben, cai = (
        "Councillor Ada Brook",
        "Wyn Ward, Warden",
        "Councillor Ben Cole",
        "Councillor Cai Dunn",
    )
    assert names(town.clerk) == [ada, staff, ben, cai]
    assert names(town.ada) == names(town.staff) == [ada, staff]
    assert names(town.ben) == [ada, staff, ben]
    assert names(town.cai) == [ada, staff, cai]


def test_searching_for_a_name_does_not_find_a_blind_copy():
    town = a_town("ware")
    letter = write(town.clerk, town.ada, blind=[town.ben])
    seen = visible(standing(town.ada))
    assert not found(seen, "Cole").exists()
    for words in ("bench", "MENDED may", "Clark", "brook pond"):
        assert list(found(seen, words)) == [letter]
    assert not found(seen, "bench bridge").exists()


def test_new_are_letters_from_others_in_thirty_days_newest_first():
    town = a_town("ware")
    today = date(2026, 6, 10)
    with time_machine.travel(at(today - timedelta(days=31), 23)):
        write(town.clerk, town.ada)
    with time_machine.travel(at(today - timedelta(days=30), 0)):
        first = write(town.clerk, town.ada)
    with time_machine.travel(at(today)):
        _new_are_those_of_the_last_thirty_days(town, first)


def _new_are_those_of_the_last_thirty_days(town, first):
    write(town.ada, town.clerk)
    second = write(town.clerk, town.ben, copies=[town.ada])
    with_ben = write(town.clerk, town.ben)
    ada, clerk = standing(town.ada), standing(town.clerk)
    assert new_for(ada, 5) == [second, first]
    assert new_for(ada, 1) == [second]
    assert [letter.signed for letter in new_for(clerk, 5)] == ["Ada Brook, Councillor"]
    pass_on(town.ben, with_ben, town.ada)
    assert new_for(ada, 5) == [with_ben, second, first]
    assert len(new_for(clerk, 5)) == 1


def test_an_ended_seat_leaves_the_letters_to_the_person_and_the_post_to_whoever_holds_it():
    town = a_town("ware")
    letter = write(town.ada, town.clerk)
    appointment = town.clerk.appointments.get()
    appointment.person = town.staff.appointments.get().person
    appointment.save()
    assert may_see(standing(town.clerk), letter)
