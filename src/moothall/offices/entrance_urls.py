"""Addresses of the ways in, which belong to no council."""

from django.urls import path

from .views import entrance

app_name = "offices-entrance"
urlpatterns = [
    path("invitation/", entrance.code, name="code"),
    path("invitation/password/", entrance.password, name="password"),
    path("invitation/<slug:code>/", entrance.follow, name="follow"),
    path("set-up/", entrance.set_up, name="set-up"),
]
