"""Where mail to a person or a post goes."""

from datetime import date

from .models import Appointment, Person, Post


def addresses_of(who: Person | Post, on: date, without: Person | None = None) -> list[str]:
    """Mail addresses of a person, or of everyone appointed to a post that day; none for those without mail."""
    if isinstance(who, Person):
        people = [who]
    else:
        people = [one.person for one in Appointment.objects.on(on).filter(post=who).select_related("person")]
    return [person.email for person in people if person.email and person != without]
