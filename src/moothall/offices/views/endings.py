"""Setting the last day of whatever is held. What has a last day ends by itself the day after."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import Http404
from django.shortcuts import get_object_or_404

from moothall.council.models import (
    Absence,
    Appointment,
    Authority,
    Body,
    Group,
    GroupMembership,
    Membership,
    Post,
    Seat,
)
from moothall.protocol.acts import Act
from moothall.protocol.acts.offices import (
    DescribePost,
    EndAppointment,
    FormBody,
    FormGroup,
    RecordAbsence,
    RecordAuthority,
    VacateSeat,
)
from moothall.road.perform import What

from .. import facts
from ..changes import people
from ..forms.common import EndForm
from .common import OfficesPage


class Ending(NamedTuple):
    """What can be ended: the row, the act, whose council it is, and how a sentence names it."""

    model: Any
    what: What
    council: str
    words: Callable[[Any], str]
    then: str


def _ending(
    model: Any, act: type[Act], council: str, words: Callable[[Any], str], then: str = "offices:register"
) -> Ending:
    def council_of(row: Any) -> Any:
        for name in council.split("__"):
            row = getattr(row, name)
        return row

    return Ending(model, What(facts.ending(act, council_of), people.end), council, words, then)


def _absence(absence: Absence) -> str:
    return f"the absence of the {absence.post}" if absence.post else f"the closure ({absence.label})"


ENDINGS = {
    "seat": _ending(Seat, VacateSeat, "council", lambda row: f"the term of {row}"),
    "appointment": _ending(
        Appointment, EndAppointment, "post__council", lambda row: f"the appointment of {row}", "offices:posts"
    ),
    "post": _ending(Post, DescribePost, "council", lambda row: f"the post of {row.title}", "offices:posts"),
    "absence": _ending(Absence, RecordAbsence, "council", _absence, "offices:absences"),
    "body": _ending(Body, FormBody, "council", lambda row: row.name),
    "place": _ending(
        Membership,
        FormBody,
        "body__council",
        lambda row: f"the place of {row.seat} as {row.get_part_display().lower()} of {row.body.name}",
    ),
    "group": _ending(Group, FormGroup, "council", lambda row: f"the group {row.name}"),
    "group-member": _ending(
        GroupMembership,
        FormGroup,
        "group__council",
        lambda row: f"the membership of {row.seat} in {row.group.name}",
    ),
    "authority": _ending(
        Authority, RecordAuthority, "council", lambda row: f"the authority “{row}”", "offices:authorities"
    ),
}


class End(OfficesPage):
    """A last day for one row."""

    form_class = EndForm
    what = ENDINGS["seat"].what  # replaced for the row at hand
    button = "Record the last day"
    lead = "It ends by itself the day after. What was done until then stays on record."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find what is to end, in this council."""
        ending = ENDINGS.get(kwargs["kind"])
        if ending is None:
            raise Http404("There is no such thing to end.")
        self.row = get_object_or_404(ending.model, pk=kwargs["pk"], **{ending.council: request.council})
        self.words = ending.words(self.row)
        self.what, self.then = ending.what, ending.then  # type: ignore[misc]
        self.title = f"Last day: {self.words}"  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The last day cannot lie before the first."""
        return {**super().form_arguments(request), "since": self.row.since}

    def about(self, request: Any) -> dict[str, Any]:
        """What ends."""
        return {"row": self.row, "what": self.words}
