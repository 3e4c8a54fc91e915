"""Addresses on the way from the model to a draft."""

from django.urls import path

from moothall.look.audience import Audience, audience

from . import papers, views

_clerk = audience(Audience.CLERK)

urlpatterns = [
    path("model/", _clerk(views.StartPage.as_view()), name="model"),
    path("versions/<int:pk>/model/", views.answers, name="model-answers"),
    path("versions/<int:pk>/model/meeting/", _clerk(views.MeetingPage.as_view()), name="model-meeting"),
    path(
        "versions/<int:pk>/model/ask/<slug:question>/",
        _clerk(views.QuestionPage.as_view()),
        name="model-question",
    ),
    path("versions/<int:pk>/paper.docx", papers.word, name="paper-word"),
    path("versions/<int:pk>/paper.pdf", papers.pdf, name="paper-pdf"),
]
