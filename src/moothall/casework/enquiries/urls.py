"""Addresses of enquiries."""

from django.urls import path

from moothall.look.audience import Audience, audience

from . import views

app_name = "enquiries"
urlpatterns = [
    path("", views.listing, name="list"),
    path("ask/", audience(Audience.COUNCILLOR)(views.Ask.as_view()), name="ask"),
    path("record/", audience(Audience.CLERK)(views.Record.as_view()), name="record"),
    path("instruct/", audience(Audience.MEMBER_OF_COUNCIL)(views.Instruct.as_view()), name="instruct"),
    path("direct-contact/", views.contacts, name="contacts"),
    path("direct-contact/agree/", audience(Audience.CLERK)(views.Agree.as_view()), name="agree"),
    path("direct-contact/<int:pk>/end/", audience(Audience.CLERK)(views.Revoke.as_view()), name="revoke"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/files/<int:file>/", views.attachment, name="attachment"),
    path(
        "<int:pk>/<slug:step>/",
        audience(Audience.MEMBER_OF_COUNCIL)(views.StepPage.as_view()),
        name="step",
    ),
]
