"""Reading back what ``akoma`` wrote, from a stranger's file: no DTD, no entity, nothing fetched."""

import re
from typing import Any, TypeVar

import msgspec
from lxml import etree

from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.reading.values import Adoption, Exchanged, Recorded, Unreadable

from .checks import References, days, in_words, parties, strength, wrong
from .xml_text import akn, own, unescaped, words

NOT_OURS = (
    "This Akoma Ntoso document does not say what its clauses state in the way Moothall writes it: "
    "save its text as DOCX, PDF or plain text, and Moothall reads that."
)
_WITH_DTD = (
    "This XML brings a DTD or entities of its own, which Moothall never follows: save it without them."
)
# a comment ends at its first end, so that there is one way alone to read any number of them
_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:\w+:)?akomaNtoso\b", re.DOTALL
)
_NO_ENTITIES = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
_AROUND = {akn("num"), akn("heading"), akn("subheading")}
_WORDS = {akn("content"), akn("intro")}
_HOLDING = {akn("clause"), akn("subclause")}

T = TypeVar("T")


def is_akoma(data: bytes) -> bool:
    """Whether these bytes begin as an Akoma Ntoso document does, or as XML that hides what it is behind a DTD."""
    start = data[:8000].removeprefix(b"\xef\xbb\xbf")
    return bool(_START.match(start)) or (b"<!DOCTYPE akomaNtoso" in start)


def read(data: bytes) -> Exchanged:
    """The protocol with all that is known of it.

    Raises:
        Unreadable: one sentence, with the line to look at where there is one.

    """
    root = _parse(data)
    place = root.find(f".//{akn('proprietary')}/{own('version')}/..")
    body = root.find(f"{akn('doc')}/{akn('mainBody')}")
    if place is None or body is None:
        raise wrong(root.sourceline, NOT_OURS)
    found = _Clauses()
    for element in body:
        found.take(element, "", "")
    version = place.find(own("version"))
    local = {found.named(one): _unescaped(one, one.text or "") for one in place.iterchildren(own("local"))}
    stated = list(place.iterchildren(own("states")))
    protocol = _value(
        version,
        Protocol,
        clauses=tuple(
            msgspec.structs.replace(clause, local=local.get(clause.ref, "")) for clause in found.clauses
        ),
        statements=tuple(_statement(one, found) for one in stated),
    )
    adoption = place.find(own("adoption"))
    if adoption is None:
        raise wrong(place.sourceline, "There is no <moothall:adoption> in this <proprietary>.")
    listed = tuple(_attribute(one, "version") for one in adoption.iterchildren(own("listed")))
    return Exchanged(
        protocol,
        days(_value(adoption, Adoption, versions=listed), adoption.sourceline),
        tuple(_value(one, Recorded) for one in place.iterchildren(own("recorded"))),
        frozenset(
            (statement.clause, statement.provision)
            for one, statement in zip(stated, protocol.statements, strict=True)
            if _in_doubt(one)
        ),
    )


def _parse(data: bytes) -> Any:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise wrong(line, "This XML is not in UTF-8: save it so and try again.") from None
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Unreadable(_WITH_DTD)
    try:
        parser = etree.XMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, **_NO_ENTITIES)
        return etree.fromstring(data.removeprefix(b"\xef\xbb\xbf"), parser)
    except etree.XMLSyntaxError as error:
        raise wrong(error.lineno, f"This XML is broken there ({_short(error.msg)}).") from None


def _short(said: str | None) -> str:
    return re.sub(r", line \d+, column \d+.*", "", (said or "not well formed").replace("\n", " "))[:150]


class _Clauses:
    """The clauses met so far, and the references that their elements' names stand for."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.refs: dict[str, str] = {}
        self.known = References()

    def take(self, element: Any, within: str, heading: str) -> None:
        """A section, or a clause with all inside it."""
        if element.tag == akn("section"):
            heading = _words(element.find(akn("heading")))
            for child in element:
                if child.tag not in _AROUND:
                    self.take(child, within, heading)
        elif element.tag in _HOLDING:
            self._clause(element, within, heading)
        elif element.tag != akn("p") or words(element).strip():
            name = etree.QName(element).localname
            raise wrong(element.sourceline, f"Moothall does not know what <{name}> is for among the clauses.")

    def _clause(self, element: Any, within: str, heading: str) -> None:
        ref = _attribute(element, own("ref"), _words(element.find(akn("num"))).strip())
        self.known.add(ref, element.sourceline)
        own_heading = element.find(akn("heading"))
        if own_heading is not None:
            heading = _words(own_heading)
        self.clauses.append(
            Clause(
                ref,
                _text(element),
                quoted=element.get(own("quoted")) != "no",
                heading=heading,
                within=_attribute(element, own("under"), within),
            )
        )
        if name := element.get("eId"):
            self.refs[name] = ref
        for child in element:
            if child.tag not in _AROUND | _WORDS:
                self.take(child, ref, heading)

    def named(self, element: Any) -> str:
        """The reference of the clause that this element points at."""
        name = element.get("href", "").removeprefix("#")
        if name not in self.refs:
            raise wrong(element.sourceline, f"There is no clause with the eId “{name}” to point at.")
        return self.refs[name]


def _text(element: Any) -> str:
    lines = []
    for part in element:
        if part.tag in _WORDS:
            for block in part:
                if block.tag != akn("p"):
                    name = etree.QName(block).localname
                    raise wrong(
                        block.sourceline, f"Moothall reads a clause's words from <p>, not from <{name}>."
                    )
                lines.append(_words(block))
    return "\n".join(lines)


def _words(element: Any) -> str:
    if element is None:
        return ""
    try:
        return words(element)
    except ValueError as error:
        raise wrong(element.sourceline, f"In these words {error}.") from None


def _statement(element: Any, found: _Clauses) -> Statement:
    terms, term_words = {}, {}
    for term in element.iterchildren(own("term")):
        name = _attribute(term, "name")
        if term.get("value") is not None:
            terms[name] = _attribute(term, "value")
        if term.get("words") is not None:
            term_words[name] = _attribute(term, "words")
    line, binds = element.sourceline, element.get("binds")
    return Statement(
        _attribute(element, "provision"),
        found.named(element),
        strength(element.get("strength", ""), line),
        terms,
        None if binds is None else parties(binds.split(), line),
        _attribute(element, "words", ""),
        term_words,
    )


def _in_doubt(element: Any) -> bool:
    said = element.get("in-doubt", "no")
    if said not in ("yes", "no"):
        raise wrong(element.sourceline, f"The attribute “in-doubt” is yes or no, and not “{said[:40]}”.")
    return bool(said == "yes")


def _attribute(element: Any, name: str, otherwise: str | None = None) -> str:
    value = element.get(name)
    if value is not None:
        return _unescaped(element, value)
    if otherwise is None:
        tag = etree.QName(element).localname
        raise wrong(element.sourceline, f"<{tag}> lacks the attribute “{etree.QName(name).localname}”.")
    return otherwise


def _unescaped(element: Any, text: str) -> str:
    try:
        return unescaped(text)
    except ValueError as error:
        raise wrong(element.sourceline, f"In “{text[:40]}” {error}.") from None


def _value(element: Any, kind: type[T], **more: Any) -> T:
    """A value from an element's attributes."""
    given = {name.replace("-", "_"): _unescaped(element, value) for name, value in element.attrib.items()}
    try:
        return msgspec.convert({**given, **more}, kind)
    except msgspec.ValidationError as error:
        tag = etree.QName(element).localname
        says = in_words(str(error), given) if "`$." in str(error) else f"{error}"
        raise wrong(element.sourceline, f"<{tag}> cannot be understood: {says}.") from None
