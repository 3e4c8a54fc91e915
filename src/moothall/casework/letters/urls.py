"""Addresses of letters."""

from django.urls import path

from moothall.look.audience import Audience, audience

from . import pages, views

members = audience(Audience.MEMBER_OF_COUNCIL)

app_name = "letters"
urlpatterns = [
    path("", views.listing, name="list"),
    path("write/", members(pages.Write.as_view()), name="write"),
    path("official/", members(pages.WriteOfficial.as_view()), name="official"),
    path("asked-for/", views.asked_for_listing, name="asked-for-list"),
    path("asked-for/new/", audience(Audience.COUNCILLOR)(pages.AskFor.as_view()), name="ask-for"),
    path("asked-for/<int:pk>/", views.asked_for, name="asked-for"),
    path("asked-for/<int:pk>/write/", audience(Audience.CLERK)(pages.TakeUp.as_view()), name="take-up"),
    path("asked-for/<int:pk>/decline/", audience(Audience.CLERK)(pages.Decline.as_view()), name="decline"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/letter.pdf", views.document, name="document"),
    path("<int:pk>/files/<int:file>/", views.attachment, name="attachment"),
    path("passed-on/<int:pk>/", views.passed_on, name="passed-on"),
    path("<int:pk>/pass-on/", members(pages.PassOn.as_view()), name="pass-on"),
]
