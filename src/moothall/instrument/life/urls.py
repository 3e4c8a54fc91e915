"""Addresses of the protocol's later life, beneath those of the protocol."""

from typing import Any

from django.urls import path

from moothall.look.audience import Audience, audience

from .views import amending, consulting, reviewing


def _clerk(page: Any) -> Any:
    return audience(Audience.CLERK)(page.as_view())


def _member(page: Any) -> Any:
    return audience(Audience.MEMBER_OF_COUNCIL)(page.as_view())


urlpatterns = [
    path("amend/", _clerk(amending.Start), name="amend"),
    path("versions/<int:pk>/amendments/", amending.amendments, name="amendments"),
    path("versions/<int:pk>/amendments/<int:number>/", _clerk(amending.Amend), name="amend-clause"),
    path("versions/<int:pk>/amendments/<int:number>/add/", _clerk(amending.AmendAdd), name="amend-add"),
    path(
        "versions/<int:pk>/amendments/<int:number>/remove/", _clerk(amending.AmendRemove), name="amend-remove"
    ),
    path("versions/<int:pk>/take-in/<int:comment>/", amending.take_in, name="take-in"),
    path("versions/<int:pk>/set-aside/", _clerk(amending.SetAside), name="set-aside"),
    path("versions/<int:pk>/consult/", _clerk(consulting.Consult), name="consult"),
    path("versions/<int:pk>/comments/", consulting.comments, name="comments"),
    path("versions/<int:pk>/comments/add/", _member(consulting.CommentPage), name="comment"),
    path("versions/<int:pk>/propose/", _member(consulting.Propose), name="propose"),
    path("comments/<int:pk>/mend/", _member(consulting.Mend), name="mend-comment"),
    path("comments/<int:pk>/withdraw/", _member(consulting.Withdraw), name="withdraw-comment"),
    path("comments/<int:pk>/answer/", _clerk(consulting.Answer), name="answer-comment"),
    path("readopt/", _clerk(reviewing.Readopt), name="readopt"),
    path("reviews/<int:pk>/", reviewing.review, name="review"),
    path("reviews/<int:pk>/record/", _clerk(reviewing.RecordReview), name="record-review"),
    path("reviews/<int:pk>/day/", _clerk(reviewing.SetDay), name="review-day"),
    path("reviews/day/", _clerk(reviewing.SetFirstDay), name="first-review-day"),
    path("reviews/no-need/", _clerk(reviewing.Dismiss), name="dismiss-prompt"),
    path("lapse/", _clerk(reviewing.Lapse), name="lapse"),
    path("lapses/<int:lapse>/correct/", _clerk(reviewing.CorrectLapse), name="correct-lapse"),
]
