"""Addresses of the journal."""

from django.urls import path

from moothall.look.audience import Audience, audience

from . import views

app_name = "journal"
urlpatterns = [
    path("", views.listing, name="list"),
    path("export/", views.export, name="export"),
    path("<int:number>/", views.detail, name="detail"),
    path("<int:number>/erase/", audience(Audience.CLERK)(views.Erase.as_view()), name="erase"),
]
