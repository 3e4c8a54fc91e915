"""Addresses of what everybody can read, beneath those of the protocol."""

from django.urls import path

from . import files, views

urlpatterns = [
    path("public/", views.public, name="public"),
    path("public/versions/<int:pk>/", views.version, name="public-version"),
    path("public/versions/<int:pk>/document/", files.document, name="public-document"),
    path("versions/<int:pk>/protocol.xml", files.akoma, name="export-akoma"),
    path("versions/<int:pk>/protocol.md", files.markdown, name="export-markdown"),
    path("versions/<int:pk>/protocol.pdf", files.paper, name="pdf"),
]
