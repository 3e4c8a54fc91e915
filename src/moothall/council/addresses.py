"""Where mail to a person or a post goes."""

from datetime import date

from .models import Appointment, Person, Post


def addresses_of(who: Person | Post, on: date, without: Person | None = None) -> list[str]:
    """Mail addresses of a person, or of everyone appointed to a post that day; none for those without mail."""
    if isinstance(who, Person):
        return [who.email] if who.email and who != without else []
    held = Appointment.objects.on(on).filter(post=who).values_list("person", "person__email")
    return [email for person, email in held if email and (without is None or person != without.pk)]
