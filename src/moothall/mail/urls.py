"""Addresses of the mail room."""

from django.urls import path

from . import views

app_name = "mail"
urlpatterns = [
    path("", views.listing, name="list"),
    path("<int:pk>/again/", views.again, name="again"),
]
