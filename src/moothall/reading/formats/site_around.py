"""What a website puts around a page: menu, breadcrumbs, a word on cookies, footer; also where it was printed to PDF.

A page's code may name none of this, and a PDF has no code. So it is told by what the lines say and by where they stand,
before the first clause and after the last.
"""

import re

from moothall.reading.structure.front import is_adoption_line, is_council
from moothall.reading.structure.markers import begin
from moothall.reading.values import Line

_MOST = 60  # lines above the text, or below it, in which a site's own are looked for
_LONGEST = 150  # letters of a line that only leads elsewhere
_FEWEST = 3  # names of pages that make a menu
_LEADS_IN = re.compile(
    r"(?:skip to (?:main |the )?(?:content|navigation)\b.*|(?:you are here\b:?\s*)?home(?:\s*[>»›→|]|\s+[/–-]\s)"
    r".*(?<!\.)|(?:toggle |main |close )?(?:navigation|menu)|(?:search|search this site|go)|(?:log|sign) ?in)",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:member|councillor|officer|employee|staff|clerk)s?\b", re.IGNORECASE)
_SIDES = re.compile(rf"{_PEOPLE.pattern}|\bprotocol\b", re.IGNORECASE)
_PAGES = re.compile(
    r"\b(?:home|contact(?: us)?|news|events|about(?: us)?|menu|planning|meetings|agendas|minutes|your council"
    r"|councillors|policies|documents|finance|community|gallery|links|services|search|site ?map|privacy"
    r"|accessibility|facebook)\b",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"\b(?:protocol|relations?|relationships?|policy|code|charter|concordat)\b", re.IGNORECASE
)
_LEADS_OUT = re.compile(
    r"(?:©|\(c\)\s|copyright\b|powered by\b|website (?:by|design)\b|web ?design\b|all rights reserved\b"
    r"|(?:page )?last (?:updated|modified)\b|share (?:this|on)\b|print this\b|back to top\b|skip to\b|follow us\b"
    r"|(?:facebook|twitter|instagram|youtube|linkedin)\b|privacy\b|accessibility\b|cookies?\b"
    r"|terms (?:(?:and|&) conditions|of (?:use|service))\b"
    r"|site ?map\b|contact us\b|related (?:pages|links)\b|(?:previous|next)(?: page)?$|subscribe\b)",
    re.IGNORECASE,
)
_NAMES_PAGES = re.compile(r"privacy|accessibility|cookies?|terms", re.IGNORECASE)
_OWNED = re.compile(r"©|\(c\)\s|copyright\b", re.IGNORECASE)
_LISTS = re.compile(r"(?<!here)(?<!menu)(?<!links)(?<!pages)(?<!section):$", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:must|shall|should|will|may|can expect)\b", re.IGNORECASE)


def without_site(lines: list[Line], surely: bool) -> list[Line]:
    """The lines without those of the site; ``surely`` where it is known that they come from a page of one."""
    held = _without_head(lines, surely)
    return _without_foot(held) if surely or len(held) < len(lines) else lines


def _without_head(lines: list[Line], surely: bool) -> list[Line]:
    first = next((n for n, line in enumerate(lines[:_MOST]) if _is_text(line)), min(len(lines), _MOST))
    leading = {n for n in range(first) if _leads_in(lines[n])}
    if surely or leading:  # a list of headings alone may be one of contents
        leading |= _menus(lines[:first])
    if not leading:
        return lines
    last = max(leading)
    below = " ".join(line.text for line in lines[last + 1 : first])
    kept = [line for line in lines[:last] if is_council(line.text) and line.text not in below][:1]
    if not any(_NAMES_IT.search(line.text) for line in lines[last + 1 : first]):
        # the page's heading may stand above its menu
        named = [n for n in range(last) if n not in leading and _NAMES_IT.search(lines[n].text)]
        kept += [lines[n] for n in named[-1:]]
    return kept + lines[last + 1 :]


def _is_text(line: Line) -> bool:
    """Whether a line belongs to the document's text: a numbered clause, or more than the name of a page."""
    if speaks_of_cookies(line.text):
        return False
    return bool(begin(line.text, False).number) or len(line.text) > _LONGEST or bool(_DUTY.search(line.text))


def _leads_in(line: Line) -> bool:
    return bool(_LEADS_IN.fullmatch(line.text)) or speaks_of_cookies(line.text)


def speaks_of_cookies(text: str) -> bool:
    """Whether a text is a site's word on cookies, and no norm about them."""
    return bool(_COOKIES.search(text)) and not _PEOPLE.search(text)


def _menus(lines: list[Line]) -> set[int]:
    """The places of lines that name one page of a site after the other, or are one row of such names."""
    found: set[int] = set()
    run: list[int] = []
    led = False  # whether it is an item of a list in the text: "This covers:"
    for n, line in enumerate(lines):
        led = bool(line.marker) and (led or (n > 0 and bool(_LISTS.search(lines[n - 1].text))))
        if len(set(map(str.lower, _PAGES.findall(line.text)))) > _FEWEST and not line.text.endswith("."):
            found.add(n)
        run = [*run, n] if _PAGES.match(line.text) and len(line.text.split()) < 5 and not led else []
        if len(run) >= _FEWEST:
            found.update(run)
    return found


def _without_foot(lines: list[Line]) -> list[Line]:
    begins = len(lines)
    while begins and len(lines) - begins < _MOST and _may_be_foot(lines[begins - 1]):
        begins -= 1
    leading = [n for n in range(begins, len(lines)) if _LEADS_OUT.match(lines[n].text)]
    # two alone may be a list of other documents: "Privacy notice", "Accessibility statement"
    names = sum(bool(_NAMES_PAGES.match(lines[n].text)) for n in leading)
    return lines[: leading[0]] if len(leading) > 1 and (names < len(leading) or names > 2) else lines


def _may_be_foot(line: Line) -> bool:
    text = line.text
    duty = bool(_DUTY.search(text))
    told = bool(_SIDES.search(text)) and text.endswith(".")
    if _LEADS_OUT.match(text):
        of_them = bool(_PEOPLE.search(text)) and (duty or told or ": " in text)
        return len(text) < 2 * _LONGEST and (bool(_OWNED.match(text)) or not of_them)
    says = duty or told or begin(text, False).number or is_adoption_line(text)
    return not says and len(text) < _LONGEST and not text.endswith((";", ":"))
