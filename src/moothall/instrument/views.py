"""The protocol's own pages: its text and what Moothall does because of it, for members and for the public."""

from typing import Any, ClassVar

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from moothall.council.in_force import adoption_on
from moothall.council.models import Adoption, ProtocolVersion
from moothall.look.audience import Audience, audience, shows
from moothall.look.forms import Form
from moothall.protocol.core.citing import norms
from moothall.road.pages import ActPage
from moothall.road.perform import Performed, What

from . import changes, facts, forms, queries
from .acknowledging import BEFORE, NOW, what_changed
from .checking.findings import checked
from .life import queries as life
from .linked.queries import Register, register
from .showing import Acts, has_rules, purpose, shown

SHOWN = 3
"""So many drafts show at once on the protocol page; older ones are folded up."""
IN_FORCE, TO_COME = "in force", "not yet in force"
_CURRENT = (IN_FORCE, TO_COME)

ACKNOWLEDGE = What(facts.acknowledge, changes.acknowledge)


def acts_in(request: Any) -> Acts:
    """Which provisions something gives effect to; the site knows of its pages, rules alone are known here."""
    acts: Acts = getattr(request, "effects", has_rules)
    return acts


def version_at(request: Any, pk: int) -> ProtocolVersion:
    """A version that shows to this person; not found otherwise."""
    version = get_object_or_404(ProtocolVersion.objects.select_related("council"), pk=pk)
    if not queries.may_see(request.standing, version):
        raise Http404("There is no such version for you.")
    return version


def text_of(request: Any, version: ProtocolVersion, register: Register | None = None) -> dict[str, Any]:
    """What every page that shows a version's text needs; with the register, what each clause leans on."""
    protocol = facts.understood(version)
    clauses = shown(protocol, acts_in(request), register.by_clause if register else None)
    return {
        "version": version,
        "clauses": clauses,
        "purpose": purpose(protocol),
        "norms": norms(protocol),
        "headings": [(one.opens, one.anchor) for one in clauses if one.opens],
        "gists": any(not clause.quoted for clause in protocol.clauses),
    }


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("instrument.purpose", "instrument.adoption", "instrument.review", "instrument.wider-law")
def protocol(request: Any) -> HttpResponse:
    """The protocol in force, what Moothall does because of each clause, its history, who has read it."""
    standing = request.standing
    adoption = adoption_on(request.council, standing.on)
    linked = register(request.council, standing.on, adoption.version if adoption else None)
    drafts = life.under_way(standing)
    context: dict[str, Any] = {
        **_history(request, adoption),
        "adoption": adoption,
        "register": linked,
        "comparable": queries.visible(standing).count() > 1,
        "drafts": drafts[:SHOWN],
        "older_drafts": drafts[SHOWN:],
        "put_aside": life.set_aside(standing),
        "glance": life.glance(request.council, standing.on, adoption),
        "lapses": life.lapses(request.council),
        "reviews": life.history_of_reviews(request.council),
        "open_consultations": life.open_to(standing),
        "guided": queries.is_guided(standing),
    }
    if standing.is_clerk:
        context["new_term"] = life.new_term(request.council, standing.on)
    if standing.is_clerk and adoption is not None:
        context["checked"] = checked(adoption.version, standing.on)
    if adoption is not None:
        context |= text_of(request, adoption.version, linked)
        context |= _reading_of(request, adoption.version)
    return render(request, "instrument/protocol.html", context)


def _reading_of(request: Any, version: ProtocolVersion) -> dict[str, Any]:
    """Whether the person has acknowledged the version in force; for the Clerk also who else has and has not."""
    standing = request.standing
    acknowledged = queries.acknowledged(version, standing.person)
    context: dict[str, Any] = {"acknowledged": acknowledged}
    if acknowledged is None:
        context["acknowledged_before"] = queries.acknowledged_before(version, standing.person)
    if standing.is_clerk:
        context["have"] = queries.acknowledgements(version)
        context["have_not"] = queries.not_yet_acknowledged(request.council, standing.on)
    return context


def _history(
    request: Any, in_force: Adoption | None
) -> dict[str, list[tuple[Adoption, str, Adoption | None]]]:
    """Every adoption on record with its state in words, and the row that corrects it, if any.

    What is in force or to come is ``current``, the rest ``earlier``.
    """
    rows: dict[str, list[tuple[Adoption, str, Adoption | None]]] = {"current": [], "earlier": []}
    for one in queries.history(request.council):
        correction = getattr(one, "corrected_by", None)
        if correction is not None:
            state = "recorded wrongly"
        elif in_force is not None and one.pk == in_force.pk:
            state = IN_FORCE
        elif one.in_force_from > request.standing.on:
            state = TO_COME
        elif in_force is not None and one.version_id == in_force.version_id:
            state = "readopted since"
        else:
            state = "no longer in force"
        rows["current" if state in _CURRENT else "earlier"].append((one, state, correction))
    return rows


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("instrument.adoption")
def version(request: Any, pk: int) -> HttpResponse:
    """One version, whether or not it is in force today, with every adoption of it."""
    found = version_at(request, pk)
    context = {
        **text_of(request, found),
        "adoptions": found.adoptions.select_related("corrected_by").order_by("in_force_from", "pk"),
    }
    if request.standing.is_clerk:
        context["checked"] = checked(found, request.standing.on)
    return render(request, "instrument/version.html", context)


@audience(Audience.MEMBER_OF_COUNCIL)
def document(request: Any, pk: int) -> FileResponse:
    """The document of a version, as it was uploaded."""
    found = version_at(request, pk)
    if not found.document:
        raise Http404("No document is kept with this version.")
    return as_uploaded(found)


def as_uploaded(version: ProtocolVersion) -> FileResponse:
    """The file as it was uploaded. It is never shown in the page's own origin: an uploaded file is read as hostile."""
    return FileResponse(
        version.document.open("rb"),
        as_attachment=True,
        filename=version.document_name or "protocol",
        content_type="application/octet-stream",
    )


class Acknowledge(ActPage):
    """A councillor or officer confirms having read the version in force."""

    what = ACKNOWLEDGE
    form_class: ClassVar[type[Form]] = forms.EmptyForm
    template_name = "instrument/acknowledge.html"
    title = "Confirm that you have read the protocol"
    button = "I have read this version"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Whoever has acknowledged the version is taken to the protocol instead of being told off."""
        self.version = version_at(request, kwargs["pk"])
        if queries.acknowledged(self.version, request.standing.person):
            return redirect(self.next_url(request, None))
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """The version that the person has in front of them."""
        return {"version": self.version}

    def context(self, request: Any) -> dict[str, Any]:
        """The version's name above the button, and what it states; before that what changed for the person."""
        protocol = facts.understood(self.version)
        standing, held = request.standing, request.held
        changed = what_changed(
            self.version, standing.person, [capacity.role for capacity in held], standing.on
        )
        return {
            "changed": changed,
            "held": [capacity.title for capacity in held],
            "here": BEFORE,
            "there": NOW,
            "version": self.version,
            "norms": norms(protocol),
            "own": [clause for clause in protocol.clauses if clause.local],
            "back_url": self.next_url(request, None),
        }

    def done_words(self, done: Performed) -> str:
        """What is on record now."""
        return f"It is on record that you have read “{self.version}”."

    def next_url(self, request: Any, done: Performed | None) -> str:
        """The protocol."""
        return reverse("instrument:protocol", kwargs={"council": request.council.slug})
