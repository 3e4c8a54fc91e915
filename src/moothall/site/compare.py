"""The same act, five protocols: one act as each of the founding councils' protocols answers it."""

from datetime import date
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from moothall.council.in_force import judge_on
from moothall.council.models import Council
from moothall.look.audience import Audience, audience
from moothall.protocol.acts import Act
from moothall.protocol.core.clauses import Protocol
from moothall.protocol.core.rulings import Finding, Ruling
from moothall.protocol.judge import Judge, law_alone
from moothall.protocol.typical import TYPICAL, Typical
from moothall.reading.comparing.behaviour import deciding

from . import judging, profiles


class Answered(NamedTuple):
    """What one council's protocol makes of the act; ``shown`` is what to read of the findings."""

    council: str
    ruling: Ruling
    in_force: bool
    shown: tuple[Finding, ...]


@audience(Audience.PUBLIC)
def compare(request: Any) -> HttpResponse:
    """One typical act, its facts to choose, and the five answers. All of it stands in the address."""
    typical = next((one for one in TYPICAL if one.name == request.GET.get("act")), TYPICAL[0])
    day = timezone.localdate()
    act = judging.act_of(typical.with_answers(request.GET, day))
    answers = [answered(protocol, act) for protocol in protocols(day)]
    return render(
        request,
        "site/compare.html",
        {
            "kinds": TYPICAL,
            "typical": typical,
            "questions": _questions(typical, request.GET),
            "answers": answers,
            "gists": any(
                not clause.quoted for one in answers for found in one.shown for clause in found.clauses
            ),
            "demo": True,
        },
    )


def _questions(typical: Typical, given: Any) -> list[tuple[Any, str]]:
    return [(question, typical.chosen(question, given).value) for question in typical.questions]


def protocols(day: date) -> list[Protocol]:
    """The five protocols: as the demonstration's councils have them in force, and otherwise the profiles.

    Only a demonstration's councils count, so that no real council's protocol shows here by its name.
    """
    demos = {
        council.slug: council for council in Council.objects.filter(demo=True, slug__in=profiles.names())
    }
    found = []
    for name in profiles.names():
        held = judge_on(demos[name], day).protocol if name in demos else None
        found.append(held if held is not None and held.in_force else profiles.load(name))
    return found


def answered(protocol: Protocol, act: Act) -> Answered:
    """One council's answer, with the findings that decided it."""
    in_force = judging.in_force(protocol, act.on)
    ruling = (Judge(protocol) if in_force else law_alone(protocol.nation)).judge(act)
    return Answered(protocol.council, ruling, in_force, deciding(ruling))
