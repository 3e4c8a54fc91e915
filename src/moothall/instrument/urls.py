"""Addresses of the protocol and of its drafts."""

from django.urls import include, path

from moothall.look.audience import Audience, audience

from . import citing, drafting, views
from .life import urls as life
from .starting import urls as starting

_clerk = audience(Audience.CLERK)

app_name = "instrument"
urlpatterns = [
    path("", views.protocol, name="protocol"),
    path("", include("moothall.instrument.checking.urls")),
    path("", include("moothall.instrument.comparing.urls")),
    path("", include("moothall.instrument.linked.urls")),
    path("", include("moothall.instrument.public.urls")),
    path("", include("moothall.instrument.replaying.urls")),
    path("citable/", citing.citable, name="citable"),
    path("upload/", _clerk(drafting.Upload.as_view()), name="upload"),
    path(
        "adoptions/<int:adoption>/correct/",
        _clerk(drafting.CorrectAdoption.as_view()),
        name="correct-adoption",
    ),
    path("versions/<int:pk>/", views.version, name="version"),
    path("versions/<int:pk>/document/", views.document, name="document"),
    path(
        "versions/<int:pk>/acknowledge/",
        audience(Audience.MEMBER_OF_COUNCIL)(views.Acknowledge.as_view()),
        name="acknowledge",
    ),
    path("versions/<int:pk>/reading/", drafting.reading, name="reading"),
    path("versions/<int:pk>/adopt/", _clerk(drafting.Adopt.as_view()), name="adopt"),
    path("versions/<int:pk>/discard/", _clerk(drafting.Discard.as_view()), name="discard"),
    path("versions/<int:pk>/clauses/<int:number>/", _clerk(drafting.ClausePage.as_view()), name="clause"),
    path(
        "versions/<int:pk>/clauses/<int:number>/add/", _clerk(drafting.AddClause.as_view()), name="add-clause"
    ),
    path(
        "versions/<int:pk>/clauses/<int:number>/remove/",
        _clerk(drafting.RemoveClause.as_view()),
        name="remove-clause",
    ),
    *life.urlpatterns,
    *starting.urlpatterns,
]
