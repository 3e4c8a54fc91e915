"""Which part of a web page is its text, and what in it is menu, banner, form or hidden."""

import re
from typing import Any

from .site_around import speaks_of_cookies

_NEVER = frozenset(
    (
        "script", "style", "noscript", "template", "nav", "aside", "button", "select", "option", "input", "textarea",
        "svg", "math", "iframe", "object", "embed", "applet", "audio", "video", "canvas", "dialog", "head", "title",
        "link", "meta", "map", "datalist", "label",
    )
)  # fmt: skip
_FURNITURE_ROLES = frozenset(
    (
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar", "alert",
    )
)  # fmt: skip
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|menus|submenu|breadcrumbs?|cookies?|cookie\w*|consent|gdpr|footer|sidebar"
    r"|side-bar|social-(?:share|links|icons)|sharing|share-(?:bar|links|buttons)|skip-?links?|skip|searchform|search-form"
    r"|pagination|pager|masthead|site-header|topbar|top-bar|popup|modal|newsletter|login)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:(?:govuk-)?visually-hidden\S*|sr-only|screen-reader-text|hidden)(?:$|\s)", re.IGNORECASE
)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])", re.IGNORECASE
)
_HOLDERS = frozenset(
    ("div", "section", "header", "footer", "ul", "ol", "form", "span", "p", "table", "details")
)
_SMALL = 900  # letters in a banner about cookies at most
_MOST = 0.4  # of a page's text, which no menu or footer holds


def content_of(root: Any) -> tuple[Any, Any]:
    """The element that holds the page's text, and the page's heading where that stands elsewhere."""
    body = root.find("body")
    body = root if body is None else body
    _drop(body, [e for e in body.iter() if not isinstance(e.tag, str) or e.tag in _NEVER or _is_hidden(e)])
    sizes = _sizes(body)
    whole = max(sizes.get(body, 0), 1)
    heads = list(body.iter("h1"))
    _drop(body, [e for e in body.iter() if _is_furniture(e) and sizes.get(e, 0) < whole * _MOST])
    sizes = _sizes(body)
    whole = max(sizes.get(body, 0), 1)
    content = _main(body, sizes, whole)
    inside = any(held in heads for held in content.iter("h1"))
    return content, None if inside or len(heads) != 1 else heads[0]


def _main(body: Any, sizes: dict[Any, int], whole: int) -> Any:
    marked = [e for e in body.iter() if e.tag == "main" or e.get("role") == "main"]
    marked += list(body.iter("article"))
    for element in marked:
        if sizes.get(element, 0) >= whole * 0.5:
            return element
    # else go down as long as one child holds nearly everything
    element = body
    while True:
        inner = next((child for child in element if sizes.get(child, 0) >= whole * 0.9), None)
        if (
            inner is None
            or inner.tag not in _HOLDERS | {"article", "main", "center"}
            or inner.tag in ("ul", "ol", "p")
        ):
            return element
        if inner.tag == "table":
            return element
        element = inner


def _sizes(body: Any) -> dict[Any, int]:
    """How many letters each element holds outside links, counted from the leaves upwards."""
    sizes: dict[Any, int] = {}
    for element in reversed(list(body.iter())):
        own = 0 if element.tag == "a" else len((element.text or "").strip())
        inner = sum(sizes.get(child, 0) + len((child.tail or "").strip()) for child in element)
        sizes[element] = own + (0 if element.tag == "a" else inner)
    return sizes


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    shown = _HIDDEN_STYLE.search(element.get("style") or "")
    return bool(shown or _HIDDEN_CLASS.search(element.get("class") or ""))


def _is_furniture(element: Any) -> bool:
    if element.tag in ("body", "html", "main", "article") or element.get("role") == "main":
        return False
    if element.get("role") in _FURNITURE_ROLES:
        return True
    if element.tag in ("header", "footer"):
        return next(element.iterancestors("main", "article"), None) is None
    if element.tag not in _HOLDERS:
        return False
    if element.get("title") in ("header", "footer"):
        return True  # as LibreOffice saves those of its pages
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_FURNITURE.search(named)) or _is_cookie_banner(element)


def _is_cookie_banner(element: Any) -> bool:
    if element.tag not in ("div", "section", "form") or element.getparent() is None:
        return False
    if element.getparent().tag != "body":
        return False
    text = "".join(element.itertext())
    return len(text) < _SMALL and speaks_of_cookies(text)


def _drop(body: Any, elements: list[Any]) -> None:
    """Take elements out of the page, and leave the text that follows each of them."""
    for element in elements:
        parent = element.getparent()
        if parent is None or element is body:
            continue
        before = element.getprevious()
        tail = f" {element.tail}" if element.tail else ""
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        parent.remove(element)
