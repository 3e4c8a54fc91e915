"""All addresses. Every view names its audience; a test walks them all."""

from allauth.urls import urlpatterns as account_urls
from django.urls import include, path

from moothall.look.audience import Audience, open_to

from . import compare, views

urlpatterns = [
    path("", views.home, name="home"),
    path("compare/", compare.compare, name="compare"),
    path("accounts/", include(open_to(Audience.PUBLIC, account_urls))),
    path(
        "<slug:council>/",
        include(
            [
                path("", views.council_home, name="council-home"),
                path("capacity/", views.capacity, name="capacity"),
                path("matter/<int:pk>/", views.matter, name="matter"),
                path("protocol/", include("moothall.instrument.urls")),
                path("enquiries/", include("moothall.casework.enquiries.urls")),
                path("journal/", include("moothall.site.journal.urls")),
            ]
        ),
    ),
]
