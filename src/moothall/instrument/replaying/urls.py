"""Address of the page that judges a period again, beneath those of the protocol."""

from django.urls import path

from . import views

urlpatterns = [path("versions/<int:pk>/would-change/", views.would_change, name="would-change")]
