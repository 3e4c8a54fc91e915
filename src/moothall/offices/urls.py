"""Addresses of a council's offices."""

from typing import Any

from django.urls import path
from django.views import View

from moothall.look.audience import Audience, audience

from .views import endings, people, registers


def _clerk(page: type[View]) -> Any:
    return audience(Audience.CLERK)(page.as_view())


app_name = "offices"
urlpatterns = [
    path("", registers.register, name="register"),
    path("council/", _clerk(people.Describe), name="council"),
    path("people/", people.listing, name="people"),
    path("people/add/", _clerk(people.Register), name="add-people"),
    path("people/<int:pk>/invite/", _clerk(people.Invite), name="invite"),
    path("people/<int:pk>/letter/", people.code_letter, name="code-letter"),
    path("seats/fill/", _clerk(people.FillSeat), name="fill-seat"),
    path("posts/", registers.posts, name="posts"),
    path("posts/add/", _clerk(registers.Describe), name="add-post"),
    path("posts/<int:pk>/", registers.job_description, name="post"),
    path("posts/<int:pk>/describe/", _clerk(registers.Describe), name="describe-post"),
    path("posts/<int:pk>/appoint/", _clerk(people.Appoint), name="appoint"),
    path("absences/", registers.absences, name="absences"),
    path("absences/add/", _clerk(registers.RecordAbsence), name="record-absence"),
    path("committees/add/", _clerk(registers.FormBody), name="form-body"),
    path("committees/<int:pk>/place/", _clerk(registers.Place), name="place"),
    path("groups/add/", _clerk(registers.FormGroup), name="form-group"),
    path("groups/<int:pk>/member/", _clerk(registers.JoinGroup), name="join-group"),
    path("authorities/", registers.authorities, name="authorities"),
    path("authorities/add/", _clerk(registers.RecordAuthority), name="record-authority"),
    path("<slug:kind>/<int:pk>/end/", _clerk(endings.End), name="end"),
]
