"""The address of the check, beneath those of the protocol."""

from django.urls import path

from . import views

urlpatterns = [path("versions/<int:pk>/check/", views.check, name="check")]
