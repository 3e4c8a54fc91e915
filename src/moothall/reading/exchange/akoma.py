"""A protocol as Akoma Ntoso 3.0, the XML that parliaments and law publishers exchange texts in.

The text stands there as any Akoma Ntoso document's does: sections with headings, clauses with numbers, one inside the
other. What Moothall alone knows is in its own namespace, where others pass over it: a clause's whole reference and
whether it is quoted, as attributes; statements, adoption and history in ``<proprietary>``.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import Any

from lxml import etree

from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement
from moothall.reading.values import Adoption, Exchanged, Recorded

from .hierarchy import Placed, placed
from .xml_text import AKN, OWN, akn, escaped, fill, own, shown

_COUNTRIES = {Nation.ENGLAND: "gb-eng", Nation.WALES: "gb-wls"}
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNDATED = (date.min.isoformat(), "not recorded")  # the schema asks for a date even where none is known


def write(given: Exchanged) -> bytes:
    """The protocol as an Akoma Ntoso document in UTF-8."""
    root = etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "moothall": OWN})
    doc = etree.SubElement(root, akn("doc"), name="protocol", contains="singleVersion")
    meta = etree.SubElement(doc, akn("meta"))
    if given.protocol.label:
        preface = etree.SubElement(doc, akn("preface"))
        title = etree.SubElement(etree.SubElement(preface, akn("p")), akn("docTitle"))
        title.text = shown(given.protocol.label)
    names = _Body(etree.SubElement(doc, akn("mainBody"))).write(given.protocol.clauses)
    _identify(meta, given)
    _events(meta, given)
    _references(meta, given.protocol)
    _know(etree.SubElement(meta, akn("proprietary"), source="#moothall"), given, names)
    _indent(root)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


class _Body:
    """The text while it is being written: which section and which clauses are open."""

    def __init__(self, body: Any) -> None:
        self.body = body
        self.section: tuple[Any, str] | None = None
        self.sections = 0
        self.open: list[tuple[Any, str]] = []
        self.taken: set[str] = set()
        self.names: dict[str, str] = {}

    def write(self, clauses: tuple[Clause, ...]) -> dict[str, str]:
        """Write all clauses; the name by which each reference is pointed at."""
        rows = list(placed(clauses))
        for row, after in zip_longest(rows, rows[1:]):
            self._clause(row, holds=after is not None and after.depth > row.depth)
        if not rows:
            etree.SubElement(self.body, akn("p"))
        return self.names

    def _clause(self, row: Placed, holds: bool) -> None:
        clause = row.clause
        del self.open[row.depth :]
        if self.open:
            outer, inherited = self.open[-1]
        else:
            outer, inherited = self._place(clause.heading), clause.heading
        element = etree.SubElement(outer, akn("subclause" if self.open else "clause"))
        name = self._name(outer, "subcl" if self.open else "cl", row.number)
        element.set("eId", name)
        element.set(own("ref"), escaped(clause.ref))
        if not clause.quoted:
            element.set(own("quoted"), "no")
        if row.under:
            element.set(own("under"), escaped(row.under))
        fill(etree.SubElement(element, akn("num")), row.number)
        if clause.heading != inherited:
            heading = etree.SubElement(element, akn("heading"), eId=f"{name}__heading")
            fill(heading, clause.heading)
        inner = "intro" if holds else "content"
        content = etree.SubElement(element, akn(inner), eId=f"{name}__{inner}")
        for line in clause.text.split("\n"):
            fill(etree.SubElement(content, akn("p")), line)
        self.names.setdefault(clause.ref, name)
        self.open.append((element, clause.heading))

    def _place(self, heading: str) -> Any:
        """The section with that heading, a new one unless it is open; the text itself where there is none."""
        if not heading:
            self.section = None
            return self.body
        if self.section is None or self.section[1] != heading:
            self.sections += 1
            name = f"sec_{self.sections}"
            section = etree.SubElement(self.body, akn("section"), eId=name)
            fill(etree.SubElement(section, akn("heading"), eId=f"{name}__heading"), heading)
            self.section = (section, heading)
        return self.section[0]

    def _name(self, outer: Any, kind: str, number: str) -> str:
        slug = re.sub(r"\W+", "-", number.lower()).strip("-_") or "x"
        around = outer.get("eId")
        stem = name = f"{around}__{kind}_{slug}" if around else f"{kind}_{slug}"
        again = 1
        while name in self.taken:
            again += 1
            name = f"{stem}_{again}"
        self.taken.add(name)
        return name


def _identify(meta: Any, given: Exchanged) -> None:
    protocol, adopted = given.protocol, given.adoption.adopted or ""
    in_force = [(protocol.in_force_from.isoformat(), "in force")] if protocol.in_force_from else []
    made = next(iter([(adopted, "adoption")] * _is_day(adopted) + in_force), _UNDATED)
    held = next(iter(in_force), made)
    country = _COUNTRIES[protocol.nation]
    of_day = "undated" if made is _UNDATED else made[0]
    work = f"/akn/{country}/doc/protocol/{_slug(protocol.council)}/{of_day}/relations"
    expression = f"{work}/eng@{'' if held is _UNDATED else held[0]}"
    identification = etree.SubElement(meta, akn("identification"), source="#moothall")
    for level, address, day in (
        ("FRBRWork", work, made),
        ("FRBRExpression", expression, held),
        ("FRBRManifestation", f"{expression}.xml", held),
    ):
        about = etree.SubElement(identification, akn(level))
        whole = f"{expression}/!main.xml" if address.endswith(".xml") else f"{address}/!main"
        etree.SubElement(about, akn("FRBRthis"), value=whole)
        etree.SubElement(about, akn("FRBRuri"), value=address)
        etree.SubElement(about, akn("FRBRdate"), date=day[0], name=day[1])
        author = "#moothall" if level == "FRBRManifestation" else "#council"
        etree.SubElement(about, akn("FRBRauthor"), href=author)
        if level == "FRBRWork":
            etree.SubElement(about, akn("FRBRcountry"), value=country)
        elif level == "FRBRExpression":
            etree.SubElement(about, akn("FRBRlanguage"), language="eng")
        else:
            etree.SubElement(about, akn("FRBRformat"), value="application/akn+xml")


def _is_day(text: str) -> bool:
    try:
        return bool(_WHOLE_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _slug(council: str) -> str:
    plain = unicodedata.normalize("NFKD", council).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "council"


def _events(meta: Any, given: Exchanged) -> None:
    """The adoptions as events in the text's life."""
    days = [one.adopted.isoformat() for one in given.history]
    if not days and given.adoption.adopted and _is_day(given.adoption.adopted):
        days = [given.adoption.adopted]
    if days:
        lifecycle = etree.SubElement(meta, akn("lifecycle"), source="#council")
        for number, day in enumerate(sorted(days)):
            kind = "amendment" if number else "generation"
            etree.SubElement(
                lifecycle, akn("eventRef"), eId=f"evt_{number + 1}", date=day, type=kind, source="#council"
            )


def _references(meta: Any, protocol: Protocol) -> None:
    references = etree.SubElement(meta, akn("references"), source="#moothall")
    place = f"/akn/ontology/organization/{_COUNTRIES[protocol.nation]}/{_slug(protocol.council)}"
    etree.SubElement(
        references, akn("TLCOrganization"), eId="council", href=place, showAs=shown(protocol.council)
    )
    etree.SubElement(
        references, akn("TLCObject"), eId="moothall", href="/akn/ontology/object/moothall", showAs="Moothall"
    )


def _know(place: Any, given: Exchanged, names: dict[str, str]) -> None:
    """What Moothall alone knows of the version."""
    protocol = given.protocol
    version = etree.SubElement(place, own("version"))
    version.set("council", escaped(protocol.council))
    version.set("nation", protocol.nation.value)
    version.set("label", escaped(protocol.label))
    if protocol.in_force_from:
        version.set("in-force-from", protocol.in_force_from.isoformat())
    adoption = etree.SubElement(place, own("adoption"), dict(_facts(given.adoption)))
    for listed in given.adoption.versions:
        etree.SubElement(adoption, own("listed"), version=escaped(listed))
    for recorded in given.history:
        etree.SubElement(place, own("recorded"), dict(_facts(recorded)))
    for clause in protocol.clauses:
        if clause.local:
            local = etree.SubElement(place, own("local"), href=f"#{names[clause.ref]}")
            local.text = escaped(clause.local)
    for statement in protocol.statements:
        _state(place, statement, names, (statement.clause, statement.provision) in given.in_doubt)


def _facts(known: Adoption | Recorded) -> Iterator[tuple[str, str]]:
    """Each fact under the name of its attribute, without those that are not known."""
    for name in known.__struct_fields__:
        value = getattr(known, name)
        if isinstance(value, str | date):
            yield name.replace("_", "-"), escaped(str(value))


def _state(place: Any, statement: Statement, names: dict[str, str], in_doubt: bool) -> None:
    stated = etree.SubElement(place, own("states"), href=f"#{names[statement.clause]}")
    stated.set("provision", escaped(statement.provision))
    stated.set("strength", statement.strength.value)
    if statement.binds is not None:
        stated.set("binds", " ".join(sorted(statement.binds)))
    if in_doubt:
        stated.set("in-doubt", "yes")
    if statement.words:
        stated.set("words", escaped(statement.words))
    for name in dict.fromkeys([*statement.terms, *statement.term_words]):
        term = etree.SubElement(stated, own("term"), name=escaped(name))
        if name in statement.terms:
            term.set("value", escaped(statement.terms[name]))
        if name in statement.term_words:
            term.set("words", escaped(statement.term_words[name]))


_TEXT = {akn(name) for name in ("p", "num", "heading")} | {own("local")}


def _indent(element: Any, depth: int = 0) -> None:
    """Set elements under one another; where there are words, white space would be words too."""
    if element.tag in _TEXT or not len(element):
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        _indent(child, depth + 1)
        child.tail = "\n" + "  " * (depth + 1)
    element[-1].tail = "\n" + "  " * depth
