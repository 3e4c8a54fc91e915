"""Pages of the register of linked policies."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from moothall.council.in_force import adoption_on
from moothall.look.audience import Audience, audience, shows
from moothall.look.forms import Form
from moothall.road.perform import Performed, What

from ..facts import understood
from ..life.forms import WhyForm
from ..life.views.common import LifePage, url
from ..models import LinkedPolicy
from ..showing import anchors
from . import changes, facts, forms, queries

REGISTER = What(facts.register, changes.register)
MEND = What(facts.mend, changes.mend)
CONFIRM = What(facts.confirm, changes.confirm)
TAKE_OUT = What(facts.take_out, changes.take_out)


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("instrument.wider-law")
@require_safe
def linked(request: Any) -> HttpResponse:
    """The register: each policy with its dates, its place and its clauses, what is out of date, what is missing."""
    adoption = adoption_on(request.council, request.standing.on)
    register = queries.register(request.council, request.standing.on, adoption.version if adoption else None)
    names = anchors(understood(adoption.version).clauses) if adoption else {}
    page = url(request, "protocol")

    def links(refs: Iterable[str]) -> list[tuple[str, str]]:
        return [(ref, f"{page}#{names[ref]}") for ref in refs]

    context = {
        "adoption": adoption,
        "missing": [(one, links(one.refs)) for one in register.missing],
        "entries": [(entry, links(entry.leans), links(entry.suggested)) for entry in register.entries],
    }
    return render(request, "instrument/linked/register.html", context)


class RegisterPage(LifePage):
    """Pages with one act on the register."""

    judged = True

    def there(self, request: Any) -> str:
        """The register."""
        return url(request, "linked")


class Register(RegisterPage):
    """The Clerk enters a policy."""

    what = REGISTER
    form_class: ClassVar[type[Form]] = forms.PolicyForm
    title = "Enter a policy in the register"
    button = "Enter it"
    lead = "Title, version, date of adoption and place show on the public page too."
    done_says = "It stands in the register."

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Today, as nothing has been adopted in the future."""
        return {"today": request.standing.on}

    def next_url(self, request: Any, done: Performed) -> str:
        """On to its clauses, where a protocol is in force."""
        if adoption_on(request.council, request.standing.on) is None:
            return self.there(request)
        return url(request, "policy-clauses", policy=done.result.pk)


class PolicyPage(RegisterPage):
    """Pages on one entry."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the entry."""
        self.policy = get_object_or_404(LinkedPolicy, pk=kwargs["policy"], council=request.council)
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """Which entry."""
        return {"policy": self.policy}

    def context(self, request: Any) -> dict[str, Any]:
        """The entry, named at the head of the page."""
        return {**super().context(request), "title": self.title.format(policy=self.policy)}


class Mend(PolicyPage):
    """The Clerk mends an entry."""

    what = MEND
    form_class: ClassVar[type[Form]] = forms.PolicyForm
    title = "Mend the entry “{policy}”"
    button = "Mend it"
    lead = "What the entry says now stays in the journal."
    done_says = "The entry is mended."

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Today, as nothing has been adopted in the future."""
        return {"today": request.standing.on}

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form, filled with what the entry says."""
        form = super().form(request, data, files)
        form.initial = {**forms.filled_from(self.policy), **form.initial}
        return form


class Clauses(PolicyPage):
    """The Clerk confirms which clauses lean on a policy."""

    what = CONFIRM
    form_class: ClassVar[type[Form]] = forms.LeaningForm
    title = "Which clauses lean on “{policy}”?"
    button = "Confirm these clauses"
    lead = (
        "Ticked are the clauses confirmed before, and those that name it or state what goes with it. Each says on the "
        "protocol page that it leans on it."
    )
    done_says = "The clauses are confirmed."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the version in force; without one there are no clauses."""
        adoption = adoption_on(request.council, request.standing.on)
        if adoption is None:
            raise Http404("No protocol is in force here today.")
        self.version = adoption.version
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The clauses to tick."""
        register = queries.register(request.council, request.standing.on, self.version)
        entry = next(entry for entry in register.entries if entry.policy.pk == self.policy.pk)
        protocol = understood(self.version)
        refs = {*entry.leans, *entry.suggested}
        offered = [clause.ref for clause in protocol.clauses if clause.ref in refs]
        return {"protocol": protocol, "offered": offered, "version": str(self.version.pk)}

    def about(self, request: Any) -> dict[str, Any]:
        """Which entry, and for which version."""
        return {**super().about(request), "version": self.version}


class TakeOut(PolicyPage):
    """The Clerk takes a policy out of the register."""

    what = TAKE_OUT
    form_class: ClassVar[type[Form]] = WhyForm
    title = "Take “{policy}” out of the register"
    button = "Take it out"
    lead = "For a policy that the council has given up. If it has a new version, mend the entry instead."
    done_says = "It is out of the register."
