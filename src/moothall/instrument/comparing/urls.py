"""Addresses of the comparisons, beneath those of the protocol."""

from django.urls import path

from . import views

urlpatterns = [
    path("compare/", views.versions, name="compare"),
    path("public/compare/", views.public_versions, name="public-compare"),
]
