"""The Clerk's pages: uploading a document, correcting how it is understood, recording its adoption."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from moothall.council.models import Adoption
from moothall.look.audience import Audience, audience
from moothall.look.dates import DateProblem, read_date
from moothall.look.forms import Form
from moothall.protocol.core.clauses import Protocol
from moothall.protocol.core.rulings import Ruling
from moothall.reading.remarks import WHOLE
from moothall.road.pages import ActPage
from moothall.road.perform import Performed, What

from . import changes, facts, forms
from .checking.findings import another_council, checked
from .clause_forms import ClauseForm
from .going_through import chosen_of, kept, part_of, rows_of
from .life import queries as life
from .models import Chosen, Notes
from .naming import state_of
from .showing import anchors, shown
from .views import acts_in, version_at

UPLOAD = What(facts.store, changes.upload)
CORRECT = What(facts.mend, changes.correct)
ADD = What(facts.mend, changes.add)
REMOVE = What(facts.mend, changes.remove)
DISCARD = What(facts.discard, changes.discard)
ADOPT = What(facts.adopt, changes.adopt, facts.by_the_version)
CORRECT_ADOPTION = What(facts.correct_adoption, changes.correct_adoption, facts.by_the_version)


def _url(request: Any, name: str, **kwargs: Any) -> str:
    return reverse(f"instrument:{name}", kwargs={"council": request.council.slug, **kwargs})


class StorePage(ActPage):
    """What the pages share on which a draft is stored: no clause bears on that, so no ruling stands beside."""

    template_name = "instrument/store.html"
    form_class: ClassVar[type[Form]] = forms.EmptyForm

    def ruling(self, request: Any, form: Form) -> Ruling | None:
        """None before the act: only what stops it is shown."""
        return None


class Upload(StorePage):
    """The Clerk uploads the council's document."""

    what = UPLOAD
    form_class = forms.UploadForm
    title = "Upload the protocol"
    button = "Read the document"

    def context(self, request: Any) -> dict[str, Any]:
        """Where the Clerk came from, and what happens next."""
        return {
            "back_url": _url(request, "protocol"),
            "model_url": _url(request, "model"),
            "lead": "Moothall reads it and shows you, clause by clause, what it understood. "
            "Nothing judges by it until you record its adoption.",
        }

    def done_words(self, done: Performed) -> str:
        """How much was found."""
        number = len(facts.understood(done.result).clauses)
        read = f"The document has been read: {number} clause{'s' if number != 1 else ''}."
        return f"{read} {another_council(done.result)}".strip()

    def next_url(self, request: Any, done: Performed) -> str:
        """What was understood."""
        return _url(request, "reading", pk=done.result.pk)


def draft_at(request: Any, pk: int) -> Any:
    """A version that can still be changed; not found otherwise."""
    version = version_at(request, pk)
    if version.adoptions.exists():
        raise Http404("This version has been adopted, so it stays as it is.")
    return version


@audience(Audience.CLERK)
def reading(request: Any, pk: int) -> HttpResponse:
    """Clause by clause what was understood of a draft, and how sure the reader is; all, or ``?show=`` a part."""
    version = draft_at(request, pk)
    protocol = facts.understood(version)
    notes = Notes.objects.filter(version=version).first() or Notes(version=version)
    remarks: dict[str, list[str]] = {}
    for ref, says in notes.remarks:
        remarks.setdefault(ref, []).append(says)
    found = checked(version, request.standing.on)
    for ref, findings in found.by_clause.items():
        remarks.setdefault(ref, []).extend(f"{finding.title}. {finding.says}" for finding in findings)
    rows = rows_of(shown(protocol, acts_in(request)), notes, remarks)
    context = {
        "version": version,
        **part_of(rows, chosen_of(request)),
        "keep": kept(request),
        "whole": remarks.get(WHOLE, ()),
        "checked": found,
        "chosen": Chosen.objects.filter(version=version).exists(),
    }
    return render(request, "instrument/reading.html", context)


class ClausePage(StorePage):
    """The Clerk goes through one clause of a draft. The clause is the ``number``-th, counted from 0."""

    what = CORRECT
    form_class: ClassVar[type[Form]] = ClauseForm
    template_name = "instrument/clause.html"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the draft and the clause."""
        self.version = draft_at(request, kwargs["pk"])
        self.protocol: Protocol = facts.understood(self.version)
        self.number: int = kwargs["number"]
        if self.number >= len(self.protocol.clauses):
            raise Http404("There is no such clause.")
        self.ref = self.protocol.clauses[self.number].ref
        self.title = f"Clause {self.ref}"  # type: ignore[misc]
        self.button = "Save"  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The form shows what the clause states so far."""
        return {"protocol": self.protocol, "ref": self.ref}

    def about(self, request: Any) -> dict[str, Any]:
        """Which clause of which draft."""
        return {"version": self.version, "ref": self.ref}

    def context(self, request: Any) -> dict[str, Any]:
        """The clause at hand, and where to go besides saving."""
        notes = Notes.objects.filter(version=self.version).first()
        return {
            "version": self.version,
            "number": self.number,
            "to_check": notes.to_check.get(self.ref, ()) if notes else (),
            "back_url": self.list_url(request),
            "keep": kept(request),
            "removable": True,
        }

    def list_url(self, request: Any, ref: str = "") -> str:
        """What was understood, at the clause where its reference is given, or the part that the Clerk goes through.

        A clause that was gone through may stand in that part no more, and the next one to look at is at its top.
        """
        address = _url(request, "reading", pk=self.version.pk)
        if keep := kept(request):
            self.place_words = "Go on with the others"
            return f"{address}{keep}#clauses"
        names = anchors(facts.understood(self.version).clauses)
        return f"{address}#{names[ref]}" if ref in names else address

    def done_words(self, done: Performed) -> str:
        """What was stored."""
        return "The clause is stored as you say."

    def next_url(self, request: Any, done: Performed) -> str:
        """Back to the list, or to the same clause where there is more to add to it."""
        ref = request.POST.get("ref", "").strip()
        self.version.refresh_from_db()
        if "more" in request.POST:
            for number, clause in enumerate(facts.understood(self.version).clauses):
                if clause.ref == " ".join(ref.split()):
                    return _url(request, "clause", pk=self.version.pk, number=number) + kept(request)
        return self.list_url(request, " ".join(ref.split()))


class AddClause(ClausePage):
    """The Clerk puts in a clause that the reader missed, behind the ``number``-th."""

    what = ADD

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The form is empty."""
        self.title = f"Add a clause after {self.ref}"  # type: ignore[misc]
        return {"protocol": self.protocol}

    def about(self, request: Any) -> dict[str, Any]:
        """Behind which clause of which draft."""
        return {"version": self.version, "after": self.ref}

    def context(self, request: Any) -> dict[str, Any]:
        """Nothing to remove yet."""
        return {**super().context(request), "to_check": (), "removable": False}


class RemoveClause(ClausePage):
    """The Clerk takes out what is no clause."""

    what = REMOVE
    form_class: ClassVar[type[Form]] = forms.EmptyForm
    template_name = "instrument/store.html"

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Nothing to fill in."""
        self.title = f"Take out clause {self.ref}?"  # type: ignore[misc]
        self.button = "Take it out"  # type: ignore[misc]
        return {}

    def context(self, request: Any) -> dict[str, Any]:
        """The words that would go."""
        return {**super().context(request), "quoted": self.protocol.clause(self.ref).text}

    def done_words(self, done: Performed) -> str:
        """What is gone."""
        return f"Clause {self.ref} is out of the draft."


class Discard(StorePage):
    """The Clerk discards a draft."""

    what = DISCARD
    title = "Discard this draft?"
    button = "Discard the draft"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the draft."""
        self.version = draft_at(request, kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """Which draft."""
        return {"version": self.version}

    def context(self, request: Any) -> dict[str, Any]:
        """What would go."""
        return {
            "back_url": _url(request, "reading", pk=self.version.pk),
            "lead": f"“{self.version}”, {state_of(self.version)}: its document and all that you corrected in it will "
            "be gone.",
        }

    def done_words(self, done: Performed) -> str:
        """What is gone."""
        return "The draft is gone."

    def next_url(self, request: Any, done: Performed) -> str:
        """The protocol."""
        return _url(request, "protocol")


class Adopt(ActPage):
    """The Clerk records that the council adopted a version."""

    what = ADOPT
    form_class: ClassVar[type[Form]] = forms.AdoptForm
    template_name = "instrument/adopt.html"
    title = "Record the adoption"
    facts: ClassVar[tuple[str, ...]] = ("adopted_on", "in_force_from")

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the version."""
        self.version = version_at(request, kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Today, as nothing is adopted in the future."""
        return {"today": request.standing.on}

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form, filled at first with what the document says of its own adoption."""
        form = super().form(request, data, files)
        form.initial = {**self.found(), **form.initial}
        return form

    def found(self) -> dict[str, Any]:
        """What the document says of its adoption, as far as it fits the form."""
        notes = Notes.objects.filter(version=self.version).first()
        if notes is None or self.version.adoptions.exists():
            return {}
        says: Mapping[str, Any] = notes.facts
        found = {name: says.get(name) or "" for name in ("body", "minute", "signatory")}
        if day := _whole_day(says.get("adopted") or ""):
            return {**found, "adopted_on": day, "in_force_from": day}
        return found

    def about(self, request: Any) -> dict[str, Any]:
        """Which version."""
        return {"version": self.version}

    def context(self, request: Any) -> dict[str, Any]:
        """What the document says that fits no field, and what is still to check."""
        notes = Notes.objects.filter(version=self.version).first()
        adopted = (notes.facts.get("adopted") or "") if notes else ""
        draft = not self.version.adoptions.exists()
        return {
            "version": self.version,
            "back_url": _url(request, "reading" if draft else "version", pk=self.version.pk),
            "vague": adopted if adopted and not _whole_day(adopted) else "",
            "to_check": len(notes.to_check) if notes and draft else 0,
            "checked": checked(self.version, request.standing.on) if draft else None,
            "found": self.found(),
            "asked": next(
                (row for row in life.open_to(request.standing) if row.version_id == self.version.pk), None
            ),
        }

    def done_words(self, done: Performed) -> str:
        """From when it judges."""
        begins = done.result.in_force_from
        return f"The adoption is recorded. Moothall judges by this version from {begins.day} {begins:%B %Y}."

    def next_url(self, request: Any, done: Performed) -> str:
        """The protocol."""
        return _url(request, "protocol")


def _whole_day(text: str) -> Any:
    """The day in ``2021-05-17``; None for what is less exact."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return None
    try:
        return read_date(text.split("-")[::-1], "")
    except DateProblem:
        return None


class CorrectAdoption(Adopt):
    """The Clerk records that an adoption was recorded wrongly, and what is right."""

    what = CORRECT_ADOPTION
    form_class: ClassVar[type[Form]] = forms.CorrectForm
    title = "Correct the record of an adoption"
    button = "Record the correction"
    facts: ClassVar[tuple[str, ...]] = ("adopted_on", "in_force_from")

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the adoption that was recorded wrongly; one corrected already is corrected no further."""
        self.wrong = get_object_or_404(
            Adoption.objects.filter(corrected_by__isnull=True), pk=kwargs["adoption"], council=request.council
        )
        return super().dispatch(request, *args, pk=self.wrong.version_id, **kwargs)

    def found(self) -> dict[str, Any]:
        """What stands on record so far."""
        names = ("adopted_on", "in_force_from", "body", "minute", "signatory")
        return {name: getattr(self.wrong, name) for name in names}

    def about(self, request: Any) -> dict[str, Any]:
        """Which adoption."""
        return {"adoption": self.wrong}

    def context(self, request: Any) -> dict[str, Any]:
        """The record at hand."""
        return {"version": self.version, "wrong": self.wrong, "back_url": _url(request, "protocol")}
