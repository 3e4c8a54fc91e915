"""What the Clerk fills in for one clause of a draft: its words, what it states, and a norm of the council's own."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from django import forms as django_forms
from django.forms.boundfield import BoundField

from moothall.look.forms import (
    CharField,
    CheckboxesField,
    CheckboxField,
    Form,
    HiddenInput,
    SelectField,
    TextField,
)
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.protocol.core.term_shapes import wrong
from moothall.protocol.core.terms import TermName, term_name, term_names

from .corrections import mark, stated_by
from .facts import OVERTAKEN
from .wording import (
    PARTIES,
    STRENGTHS,
    provision_choices,
    says,
    term_from_field,
    term_to_field,
    terms_from_text,
    terms_to_text,
)

_NO_LINE = "In the terms, “{}” must be a name, a colon and a value, as in “days: 10”."


def _strength(required: bool = True, words: str = "") -> SelectField:
    choices = [("", "Choose"), *((one.value, worded) for one, worded in STRENGTHS.items())]
    return SelectField(
        label="How it is worded", help_text=_read_from(words), choices=choices, required=required
    )


def _binds() -> CheckboxesField:
    return CheckboxesField(
        label="Whom it binds",
        help_text="Tick nobody for those it usually binds.",
        choices=[(one.value, words) for one, words in PARTIES.items()],
        required=False,
    )


def _term(term: TermName, words: str) -> CharField:
    example = f"For example “{term.example}”." if term.example else ""
    return CharField(
        label=term.label,
        help_text=" ".join(filter(None, (_read_from(words), example))),
        required=False,
    )


def _lines(label: str, help_text: str) -> TextField:
    return TextField(
        label=label, help_text=help_text, widget=django_forms.Textarea(attrs={"rows": 2}), required=False
    )


def _read_from(words: str) -> str:
    return f"Read from: “{words}”." if words else ""


class ClauseForm(Form):
    """A clause: its reference and words, what it states already, and room for one thing more."""

    seen = CharField(widget=HiddenInput, required=False)
    ref = CharField(label="Reference", help_text="As a reader would cite it.", max_length=60)
    heading = CharField(label="Heading it stands under", max_length=300, required=False)
    text = TextField(label="Its words")
    new = SelectField(label="What else does it state?", required=False)
    new_strength = _strength(required=False)
    new_binds = _binds()
    new_terms = _lines(
        "Terms",
        "What the clause fixes, such as a number of days: one to a line, as in “days: 10”. Once it is saved, the "
        "usual ones have fields of their own.",
    )
    local = _lines(
        "Does this clause say something Moothall does not know?",
        "Put that norm in words of your own, for example “Nobody telephones officers at home.” It is shown with the "
        "protocol and can be cited, and Moothall judges nothing by it.",
    )

    def __init__(self, *args: Any, protocol: Protocol, ref: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.protocol = protocol
        self.was = ref
        self.stated = stated_by(protocol, ref) if ref else ()
        for number, statement in enumerate(self.stated):
            self._add_fields(number, statement)
        nothing = "Nothing else" if self.stated else "Nothing that Moothall knows"
        if not self.stated:
            self.fields["new"].label = "What does it state?"
        choices = [("", nothing), *provision_choices()]
        self.fields["new"].choices = choices  # type: ignore[attr-defined]
        if ref:
            clause = protocol.clause(ref)
            self.initial.update(
                ref=ref,
                heading=clause.heading,
                text=clause.text,
                local=clause.local,
                seen=mark(protocol, ref),
            )

    def _add_fields(self, number: int, statement: Statement) -> None:
        self.fields[f"strength_{number}"] = _strength(words=statement.words)
        self.fields[f"binds_{number}"] = _binds()
        self.initial[f"strength_{number}"] = statement.strength.value
        self.initial[f"binds_{number}"] = sorted(statement.binds or ())
        named = _named(statement)
        for term in named:
            at = f"term_{number}_{term.name}"
            self.fields[at] = _term(term, statement.term_words.get(term.name, ""))
            self.initial[at] = term_to_field(term, statement.terms.get(term.name, ""))
        others = {name: value for name, value in statement.terms.items() if name not in _names(named)}
        self.fields[f"terms_{number}"] = _lines(
            "Other terms" if named else "Terms",
            "What else the clause fixes, one to a line: a name, a colon and a value, as in “where: meetings”.",
        )
        self.initial[f"terms_{number}"] = terms_to_text(others)
        self.fields[f"remove_{number}"] = CheckboxField(
            label="Take this out: the clause does not state it", required=False
        )

    def rows(self) -> Iterator[tuple[str, str, list[BoundField]]]:
        """What the clause states already: the provision's key, what it says, and the fields to change it."""
        for number, statement in enumerate(self.stated):
            named = [f"term_{number}_{term.name}" for term in _named(statement)]
            names = [f"strength_{number}", f"binds_{number}", *named, f"terms_{number}", f"remove_{number}"]
            yield statement.provision, says(statement.provision), [self[name] for name in names]

    def about_new(self) -> list[BoundField]:
        """The fields for one thing more."""
        return [self[name] for name in ("new", "new_strength", "new_binds", "new_terms")]

    def clean_ref(self) -> str:
        """A reference cites one clause only."""
        ref = " ".join(self.cleaned_data["ref"].split())
        if ref != self.was and any(clause.ref == ref for clause in self.protocol.clauses):
            raise django_forms.ValidationError(
                f"There is a clause {ref} already. Cite this one so that a reader can tell them apart, "
                f"for example “{ref} (second)”."
            )
        return str(ref)

    def clean(self) -> dict[str, Any]:
        """The clause and what it states, as values."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.was and cleaned.get("seen") != self.initial["seen"]:
            self.add_error(None, OVERTAKEN)
        ref = cleaned.get("ref", self.was)
        statements = []
        for number, statement in enumerate(self.stated):
            if cleaned.get(f"remove_{number}"):
                continue
            read = self._statement(ref, number, statement)
            if read is not None:
                statements.append(read)
        if cleaned.get("new"):
            if not cleaned.get("new_strength"):
                self.add_error("new_strength", "Choose how the clause words what else it states.")
            elif (read := self._new(ref)) is not None:
                statements.append(read)
        within = self.protocol.clause(self.was).within if self.was else ""
        cleaned["clause"] = Clause(
            ref,
            cleaned.get("text", ""),
            quoted=True,
            heading=cleaned.get("heading", ""),
            within=within,
            local=" ".join(cleaned.get("local", "").split()),
        )
        cleaned["statements"] = tuple(statements)
        return cleaned

    def _statement(self, ref: str, number: int, was: Statement) -> Statement | None:
        """One thing stated already, as corrected; the words behind what was changed no longer stand for it."""
        given = self.cleaned_data
        others = self._lines_of(f"terms_{number}")
        if not given.get(f"strength_{number}") or others is None:
            return None
        strength = Strength(given[f"strength_{number}"])
        named = {
            term.name: value
            for term in _named(was)
            if (value := term_from_field(term, given.get(f"term_{number}_{term.name}", "")))
        }
        self._look_at(was, named, lambda name: f"term_{number}_{name}")
        self._look_at(was, others, lambda _: f"terms_{number}")
        terms = {**others, **named}
        ordered = {name: terms.pop(name) for name in was.terms if name in terms} | terms
        return Statement(
            was.provision,
            ref,
            strength,
            ordered,
            frozenset(map(Party, given.get(f"binds_{number}") or ())) or None,
            was.words if strength is was.strength else "",
            {name: words for name, words in was.term_words.items() if ordered.get(name) == was.terms[name]},
        )

    def _new(self, ref: str) -> Statement | None:
        given = self.cleaned_data
        terms = self._lines_of("new_terms")
        if terms is None:
            return None
        parties = frozenset(map(Party, given.get("new_binds") or ()))
        stated = Statement(given["new"], ref, Strength(given["new_strength"]), terms, parties or None)
        self._look_at(msgspec.structs.replace(stated, terms={}), terms, lambda _: "new_terms")
        return stated

    def _look_at(self, was: Statement, terms: dict[str, str], field: Callable[[str], str]) -> None:
        """Say which value cannot be one of its term. What was read so stays: the Clerk need not mend it all at once."""
        for name, value in terms.items():
            if was.terms.get(name) != value and (must_be := wrong(name, value)):
                self.add_error(field(name), f"“{term_name(was.provision, name).label}” must be {must_be}.")

    def _lines_of(self, name: str) -> dict[str, str] | None:
        try:
            return terms_from_text(self.cleaned_data.get(name, ""))
        except ValueError as line:
            self.add_error(name, _NO_LINE.format(line))
            return None


def _named(statement: Statement) -> tuple[TermName, ...]:
    """The terms that have a field of their own: the usual ones of the provision, and known ones that were read."""
    provision = CATALOGUE.get(statement.provision)
    usual = term_names(statement.provision, provision.kind if provision else None)
    read = (term_name(statement.provision, name) for name in statement.terms if name not in _names(usual))
    return (*usual, *(term for term in read if term.example))


def _names(terms: tuple[TermName, ...]) -> set[str]:
    return {term.name for term in terms}
