"""Addresses of the register of linked policies, beneath those of the protocol."""

from typing import Any

from django.urls import path

from moothall.look.audience import Audience, audience

from . import views


def _clerk(page: Any) -> Any:
    return audience(Audience.CLERK)(page.as_view())


urlpatterns = [
    path("linked/", views.linked, name="linked"),
    path("linked/enter/", _clerk(views.Register), name="register-policy"),
    path("linked/<int:policy>/mend/", _clerk(views.Mend), name="mend-policy"),
    path("linked/<int:policy>/clauses/", _clerk(views.Clauses), name="policy-clauses"),
    path("linked/<int:policy>/take-out/", _clerk(views.TakeOut), name="take-out-policy"),
]
