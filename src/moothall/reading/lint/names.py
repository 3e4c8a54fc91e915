"""Names that belong to another document: of a council, of a policy, of an office that nobody explains."""

import re
from collections.abc import Iterator

from .finding import Finding, Weight
from .text import Text

_LINK = r"(?:and|of|the|on|in|upon|under|with|cum|le|next|by|&|St\.?)"
_NAME = r"[A-Z][a-z][\w'’.-]*"
_COUNCIL = re.compile(
    rf"\b({_NAME}(?: (?:{_LINK} ){{0,4}}(?!St\.? ){_NAME}){{0,5}})"
    r" (?:Town|Parish|Community|Village|Neighbourhood) Council\b"
)
_CAPITALS = re.compile(r"^\W*((?:[A-Z][A-Z'’.-]+ ){1,4})(?:TOWN|PARISH|COMMUNITY) COUNCIL\W*$")
# Words with a capital at the beginning of a sentence or in a heading that are no part of a council's name.
_NO_NAMES = frozenset(
    re.findall(
        r"[a-z]+",
        "the a an any each every all our your this that these those its their his her if when "
        "where while as in of on at "
        "to for from by with under upon up and or but nor no both either neither most many some "
        "other another local full "
        "model welsh english principal whole joint new old small large former shadow annual "
        "ordinary extraordinary adopted "
        "approved signed ratified agreed between because since although members member "
        "councillors councillor officers "
        "officer employees staff clerk chair chairman mayor protocol policy council councils "
        "parish town community city "
        "district borough county relations relationship relationships role roles what who how "
        "why is may should must will "
        "be within cyngor cymuned tref about including per via contact",
    )
)
_ANOTHER = re.compile(
    r"\b(?:neighbouring|adjoining|adjacent|joint(?:ly)?|together with|merged?|former(?:ly)?|predecessor|shared? with|"
    r"in partnership|partner councils?|burial|such as|like|for example|e\.g|thank\w*|based on"
    r"|adapted from|courtesy of|"
    r"drawn from|employed by|working for|other councils?)\b",
    re.IGNORECASE,
)
_DOCUMENT = (
    r"(?:Policy|Plan|Procedure|Strategy|Scheme|Regulations|Handbook|Statement|Charter|Risk Assessment|Standing Orders"
    r"|Terms of Reference|Code of Conduct|Agreement|Minutes)"
)
_THIS = re.compile(rf"\b[Tt]his ((?:[A-Z][\w'’&/-]+ (?:and |of |for |& )?){{1,5}}{_DOCUMENT})\b")
_COVER = re.compile(
    r"^(?!.*\bcouncil\b)(?=.*\b(?!policy|plan|document|corporate|governance|adopted|approved|the|our|draft)[a-z]{3,}\b.*\s)"
    r".*\b(?:policy|plan|procedure|strategy|scheme|risk assessment|regulations)\s*$",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(
    r"\b(?:protocol|relation\w*|members?|councillors?|officers?|staff|employees?|working together|communication)\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\b(?:town|parish|council|general) manager\b|\bchief (?:executive|officer)(?: officer)?\b|\bexecutive officer\b"
    r"|\bhead of paid services?\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"\bclerk\b[^.;]{0,60}$|\b(?:our|called|known as|means|titled|styled|includ\w+)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"^ of (?:the |our )?(?:\w+ ){0,2}(?:district|county|borough|principal|unitary)\b"
    r"|^[^.;]{0,25}\b(?:clerk|proper officer)\b|^[^.;]{0,10}\b(?:means|is the|who is)\b",
    re.IGNORECASE,
)
_NEAR = 100
_LONGEST_TITLE = 200


def names(text: Text) -> Iterator[Finding]:
    """Other councils and documents that are named as if they were this one."""
    yield from _uploaded_for_another(text)
    yield from _other_councils(text)
    yield from _other_titles(text)
    yield from _offices(text)


def same_council(one: str, other: str) -> bool:
    """Whether two names can be one council's, however it is styled and whatever language comes first."""
    first, second = _core(one), _core(other)
    return not first or not second or first <= second or second <= first


def names_another(named: str | None, council: str | None) -> str:
    """What to say where a document names another council than the one that it is meant for; empty where not."""
    if not named or not council or same_council(named, council):
        return ""
    return f"The document names {named}; this council is {council}."


def _core(name: str) -> set[str]:
    return {
        word for word in re.findall(r"[\w'’]+", name.lower().replace("saint", "st")) if word not in _NO_NAMES
    }


def _uploaded_for_another(text: Text) -> Iterator[Finding]:
    if says := names_another(text.reading.council, text.council):
        yield Finding(
            "title" if any(clause.ref == "title" for clause in text.clauses) else "",
            "names-another-council",
            says,
            "Check that the right document was chosen. If it was taken over from there, put in this council's name.",
            Weight.PUT_RIGHT,
        )


def _other_councils(text: Text) -> Iterator[Finding]:
    own = text.reading.council or text.council
    if not own:
        return
    found: dict[str, list[tuple[str, str]]] = {}
    for clause in text.clauses:
        if clause.ref == "title":
            continue
        said = f"{clause.heading}\n{clause.text}"
        for name, start in _councils(said):
            near = said[max(0, start - 80) : start + len(name) + 60]
            if (
                not same_council(name, own)
                and not same_council(name, text.council or own)
                and not _ANOTHER.search(near)
            ):
                found.setdefault(name, []).append((clause.ref, near))
    for name, places in found.items():
        refs = list(dict.fromkeys(ref for ref, _ in places))
        yield Finding(
            refs[0],
            "other-council",
            f"{name} is named here, and the document is {own}'s.",
            "If the words were taken over from there, put in this council's name. If that "
            "council is meant, leave them.",
            Weight.PUT_RIGHT,
            words=name,
            also=tuple(refs[1:]),
        )


def _councils(text: str) -> Iterator[tuple[str, int]]:
    for found in _COUNCIL.finditer(text):
        words = found[0].split()
        while words and words[0].lower() in _NO_NAMES:
            words.pop(0)
        if len(words) > 2:
            yield " ".join(words), found.start()
    for line in text.split("\n"):
        if (capitals := _CAPITALS.match(line)) and _core(capitals[1]):
            yield line.strip().title(), text.index(line)


def _other_titles(text: Text) -> Iterator[Finding]:
    title = text.reading.title or ""
    found = [
        (aside.ref, aside.text)
        for aside in text.reading.asides
        if aside.kind == "cover"
        and len(aside.text) < _LONGEST_TITLE
        and _COVER.search(aside.text)
        and not _ITS_OWN.search(aside.text)
    ]
    for clause in text.clauses:
        for named in _THIS.finditer(clause.text):
            if not _ITS_OWN.search(named[1]) and named[1].lower() not in title.lower():
                found.append((clause.ref, named[1]))
    if found:
        refs = list(dict.fromkeys(ref for ref, _ in found))
        yield Finding(
            refs[0],
            "other-title",
            f"“{found[0][1]}” stands here as if it were this document's title.",
            "If it was left in from another document, put in this one's title.",
            Weight.PUT_RIGHT,
            words=found[0][1],
            also=tuple(refs[1:]),
        )


def _offices(text: Text) -> Iterator[Finding]:
    places: dict[str, list[tuple[str, str, bool]]] = {}
    clerks = 0
    for clause in text.clauses:
        clerks += len(re.findall(r"\bclerk\b", clause.text, re.IGNORECASE))
        for found in _HEADS.finditer(clause.text):
            start, end = found.span()
            before, after = clause.text[max(0, start - _NEAR) : start], clause.text[end : end + _NEAR]
            explained = _EXPLAINED.search(before) or _EXPLAINS.search(after)
            places.setdefault(found[0].lower(), []).append((clause.ref, found[0], bool(explained)))
    for held in places.values():
        if len(held) <= 2 and clerks >= 3 and not any(explained for *_, explained in held):
            ref, name, _ = held[0]
            yield Finding(
                ref,
                "office-undefined",
                f"“{name}” is named here; elsewhere the document speaks of the Clerk.",
                "If it is the same office, call it the Clerk throughout. If it is another one, say whose it is.",
                Weight.LOOK_AT,
                words=name,
                also=tuple(ref for ref, *_ in held[1:] if ref != held[0][0]),
            )
