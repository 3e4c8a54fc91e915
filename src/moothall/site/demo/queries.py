"""Whether this is a demonstration, and who can be tried out in it."""

from datetime import date
from typing import NamedTuple

from moothall.council.capacities import capacities
from moothall.council.models import Council, Person
from moothall.council.models.held import held_on


class Invented(NamedTuple):
    """An invented person as what they can act in one council."""

    person: Person
    titles: tuple[str, ...]


def is_demonstration() -> bool:
    """Whether every council of this installation is a demonstration, and there is at least one."""
    return set(Council.objects.order_by().values_list("demo", flat=True).distinct()) == {True}


def cast(on: date) -> list[tuple[Council, list[Invented]]]:
    """Each council, by name, with those who hold a seat or post in it that day: officers first, then by name."""
    return [
        (council, people_of(council, on)) for council in Council.objects.filter(demo=True).order_by("name")
    ]


def people_of(council: Council, on: date) -> list[Invented]:
    """Those who hold a seat or post in the council that day, each with every capacity."""
    seated = Person.objects.filter(held_on(on, "seats__"), seats__council=council)
    posted = Person.objects.filter(
        held_on(on, "appointments__"),
        held_on(on, "appointments__post__"),
        appointments__post__council=council,
    )
    found = []
    for person in {*seated, *posted}:
        held = capacities(person, council, on)
        order = (held[0].role.is_councillor, not any(one.role == "clerk" for one in held), person.name)
        found.append((order, Invented(person, tuple(one.title for one in held))))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]
