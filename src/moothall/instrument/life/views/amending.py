"""Pages of an amendment: beginning one, its list, and changing one clause after the other."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from moothall.council.in_force import adoption_on
from moothall.look.audience import Audience, audience, shows
from moothall.look.forms import Form
from moothall.road.perform import Performed, What

from ...facts import understood
from ...models import Amendment, Comment
from ...queries import is_guided
from ...showing import anchors
from .. import changes, facts, forms, queries
from ..tracing import changes_in
from .common import LifePage, draft_at, url

START = What(facts.start, changes.start)
AMEND = What(facts.amend, changes.amend)
SET_ASIDE = What(facts.set_aside, changes.set_aside)
_LONGEST_NUMBER = 18  # digits; no row has a longer one, and a longer one is no number to the database


class Start(LifePage):
    """The Clerk begins an amendment."""

    what = START
    form_class: ClassVar[type[Form]] = forms.StartForm
    title = "Start an amendment"
    lead = (
        "You get a draft with the words of the version in force, and change it clause by clause. Nothing judges by "
        "it until its adoption is recorded."
    )
    done_says = "The draft is there. Change its clauses one by one."

    def get(self, request: Any, **kwargs: Any) -> HttpResponse:
        """Not there while no protocol is in force."""
        if adoption_on(request.council, request.standing.on) is None:
            raise Http404("No protocol is in force here, so there is none to amend.")
        return super().get(request, **kwargs)

    def next_url(self, request: Any, done: Performed) -> str:
        """The draft's amendments."""
        return url(request, "amendments", pk=done.result.pk)


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("instrument.amendment-record")
def amendments(request: Any, pk: int) -> HttpResponse:
    """What a draft changes in the version it amends: old words, new words, who proposed it, why."""
    version = draft_at(request, pk)
    if version.amends is None:
        raise Http404("This draft amends no version.")
    clauses = understood(version).clauses
    number_of = {clause.ref: number for number, clause in enumerate(clauses)}
    context = {
        "version": version,
        "changes": [(change, number_of.get(change.ref, 0)) for change in changes_in(version)],
        "clauses": list(enumerate(clauses)),
        "guided": is_guided(request.standing),
        "consultation": queries.consultation_on(version),
        "put_aside": getattr(version, "set_aside", None),
    }
    return render(request, "instrument/life/amendments.html", context)


class Amend(LifePage):
    """The Clerk changes one clause of a draft amendment, the ``number``-th, counted from 0."""

    what = AMEND
    form_class: ClassVar[type[Form]] = forms.AmendForm
    button = "Save the amendment"
    done_says = "The amendment is in the draft. What the clause states was read again; look it over."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the draft and the clause."""
        self.version = draft_at(request, kwargs["pk"])
        self.protocol = understood(self.version)
        if self.version.amends_id is None or kwargs["number"] >= len(self.protocol.clauses):
            raise Http404("There is no such clause to amend.")
        self.clause = self.protocol.clauses[kwargs["number"]]
        self.title = self.named(self.clause.ref)  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def named(self, ref: str) -> str:
        """What the page is called."""
        return f"Amend clause {ref}"

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form, filled with a proposal where the Clerk comes from one."""
        form = super().form(request, data, files)
        proposal = self.proposal(request)
        if proposal is not None and data is None:
            form.initial = {
                **form.initial,
                "proposal": proposal.pk,
                "proposer_else": proposal.signed,
                "why": proposal.text,
                "text": proposal.new_words or form.initial.get("text", ""),
            }
        return form

    def proposal(self, request: Any) -> Comment | None:
        """The comment or proposal that is taken up here, if any."""
        asked = request.POST.get("proposal") or request.GET.get("proposal") or ""
        if not asked.isdecimal() or len(asked) > _LONGEST_NUMBER:
            return None
        return Comment.objects.filter(pk=int(asked), council=request.council).first()

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The clause as it stands, and who can have proposed something."""
        choices = queries.proposers(request.standing)
        return {"protocol": self.protocol, "ref": self.clause.ref, "choices": choices}

    def about(self, request: Any) -> dict[str, Any]:
        """Which clause of which draft, and which proposal it takes up."""
        return {"version": self.version, "ref": self.clause.ref, "proposal": self.proposal(request)}

    def there(self, request: Any) -> str:
        """The draft's amendments."""
        return url(request, "amendments", pk=self.version.pk)

    def next_url(self, request: Any, done: Performed) -> str:
        """What was understood of the clause, as it was read again."""
        self.version.refresh_from_db()
        names = anchors(understood(self.version).clauses)
        ref = " ".join(request.POST.get("ref", "").split())
        return f"{url(request, 'reading', pk=self.version.pk)}#{names.get(ref, '')}"


@audience(Audience.CLERK)
def take_in(request: Any, pk: int, comment: int) -> HttpResponse:
    """On to the clause of the draft that a comment or proposal is about, its words filled in."""
    version = draft_at(request, pk)
    row = get_object_or_404(
        Comment, pk=comment, council=request.council, version__in=(version, version.amends_id)
    )
    note = Amendment.objects.filter(version=version, was=row.ref).first()
    ref = note.ref if note and row.version_id != version.pk else row.ref
    for number, clause in enumerate(understood(version).clauses):
        if clause.ref == ref:
            return redirect(f"{url(request, 'amend-clause', pk=pk, number=number)}?proposal={row.pk}")
    messages.info(request, f"Clause {row.ref} does not stand in this draft any more.")
    return redirect(url(request, "amendments", pk=pk))


class AmendAdd(Amend):
    """The Clerk puts a new clause in, behind the ``number``-th."""

    button = "Put it in"

    def named(self, ref: str) -> str:
        """What the page is called."""
        return f"A new clause after {ref}"

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The form is empty."""
        choices = queries.proposers(request.standing)
        return {"protocol": self.protocol, "after": self.clause.ref, "choices": choices}

    def about(self, request: Any) -> dict[str, Any]:
        """Behind which clause of which draft."""
        return {"version": self.version, "after": self.clause.ref, "proposal": self.proposal(request)}


class AmendRemove(Amend):
    """The Clerk takes a clause out."""

    form_class: ClassVar[type[Form]] = forms.WhoForm
    button = "Take it out"
    done_says = "The clause is out of the draft."

    def named(self, ref: str) -> str:
        """What the page is called."""
        return f"Take clause {ref} out"

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Who can have proposed it."""
        return {"choices": queries.proposers(request.standing)}

    def context(self, request: Any) -> dict[str, Any]:
        """The words that would go."""
        return {**super().context(request), "quoted": self.clause.text}

    def next_url(self, request: Any, done: Performed) -> str:
        """The draft's amendments."""
        return self.there(request)


class SetAside(LifePage):
    """The Clerk does not pursue a draft that others were asked about."""

    what = SET_ASIDE
    form_class: ClassVar[type[Form]] = forms.WhyForm
    title = "Set this draft aside"
    lead = "It is no longer pursued. It stays readable, with what was said of it and the answers."
    done_says = "The draft is set aside."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the draft; one set aside already cannot be set aside again."""
        self.version = draft_at(request, kwargs["pk"])
        if hasattr(self.version, "set_aside"):
            raise Http404("This draft has been set aside already.")
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """Which draft."""
        return {"version": self.version}
