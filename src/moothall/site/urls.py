"""All addresses. Every view names its audience; a test walks them all."""

from django.urls import include, path

from . import compare, councils, days, views

urlpatterns = [
    path("", views.home, name="home"),
    path("compare/", compare.compare, name="compare"),
    path("compare/councils/", councils.councils, name="compare-councils"),
    path("compare/provisions/", councils.provisions, name="compare-provisions"),
    path("days/", days.days, name="days"),
    path("demo/", include("moothall.site.demo.urls")),
    path("accounts/", include("moothall.site.account_urls")),
    path("", include("moothall.offices.entrance_urls")),
    path(
        "<slug:council>/",
        include(
            [
                path("", views.council_home, name="council-home"),
                path("capacity/", views.capacity, name="capacity"),
                path("matter/<int:pk>/", views.matter, name="matter"),
                path("offices/", include("moothall.offices.urls")),
                path("protocol/", include("moothall.instrument.urls")),
                path("enquiries/", include("moothall.casework.enquiries.urls")),
                path("letters/", include("moothall.casework.letters.urls")),
                path("mail/", include("moothall.mail.urls")),
                path("journal/", include("moothall.site.journal.urls")),
            ]
        ),
    ),
]
