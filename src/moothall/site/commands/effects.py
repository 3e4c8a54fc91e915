"""``moothall effects``: what gives effect to each provision, and honestly what has nothing yet."""

import argparse
import json
import os
import textwrap
from collections import defaultdict
from typing import Any

from moothall.protocol.acts import kind_of
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.provisions import Provision
from moothall.site.case_files import cases


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("effects", help="list every provision with what gives it effect")
    parser.add_argument("--json", action="store_true", help="the rows as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the rows, for a reader or as JSON."""
    found = rows()
    print(json.dumps(found, indent=2, ensure_ascii=False) if args.json else "\n\n".join(map(_lines, found)))
    return 0


def rows() -> list[dict[str, Any]]:
    """Each provision: ``key``, ``kind``, ``says``, ``effect``, ``acts``, ``not_yet``, ``pages``, ``cases``.

    ``acts`` are the kinds that a check bears on, ``not_yet`` those that the provision speaks to without one,
    ``pages`` the addresses whose view shows it, ``cases`` the cases that expect something of it.
    """
    pages = _pages()
    tried = _tried()
    return [
        {
            "key": provision.key,
            "kind": provision.kind.value,
            "says": provision.says,
            "effect": provision.effect,
            "acts": _acts(provision, checked=True),
            "not_yet": _acts(provision, checked=False),
            "pages": pages[provision.key],
            "cases": tried[provision.key],
        }
        for provision in CATALOGUE.values()
    ]


def _acts(provision: Provision, checked: bool) -> list[str]:
    return sorted(
        {kind_of(act) for rule in provision.rules if (rule.check is not None) is checked for act in rule.acts}
    )


def _pages() -> dict[str, list[str]]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "moothall.site.settings")
    import django  # here alone, so that the commands beside this one start without it

    django.setup()
    from django.urls import get_resolver

    from moothall.look.audience import every_view

    pages = defaultdict(list)
    for address, view in every_view(get_resolver().url_patterns):
        for key in getattr(view, "shows", ()):
            pages[key].append(f"/{address}")
    return pages


def _tried() -> dict[str, list[str]]:
    tried = defaultdict(list)
    for case in cases():
        for key in sorted({key for expected in case.expect.values() for key in expected.named}):
            tried[key].append(f"{case.file}: {case.name}")
    return tried


def _lines(row: dict[str, Any]) -> str:
    lines = [f"{row['key']} ({row['kind']})", _wrapped("", row["says"]), _wrapped("", row["effect"])]
    if row["acts"] or row["pages"]:
        lines += [_wrapped("acts: ", ", ".join(row["acts"]))] if row["acts"] else []
        lines += [_wrapped("pages: ", ", ".join(row["pages"]))] if row["pages"] else []
    else:
        lines.append("  none yet: nothing in Moothall gives it effect so far")
    if row["not_yet"]:
        lines.append(_wrapped("not yet: ", ", ".join(row["not_yet"])))
    lines.append(f"  cases: {len(row['cases']) or 'none yet'}")
    return "\n".join(lines)


def _wrapped(label: str, text: str) -> str:
    return textwrap.fill(label + text, 100, initial_indent="  ", subsequent_indent="    ")
