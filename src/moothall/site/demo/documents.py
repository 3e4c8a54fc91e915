"""The demonstration's protocols: read from the real documents where they are given, otherwise the profiles."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from django.core.files.base import ContentFile

from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument import changes, facts
from moothall.reading.child import read_safely
from moothall.reading.values import Unreadable
from moothall.road.doing import Changed, Doing
from moothall.road.perform import What

from .. import profiles
from .setting_up import BEGINS, Stage

KINDS = (".txt", ".pdf", ".docx", ".odt", ".html", ".htm", ".md", ".xml")
Say = Callable[[str], object]

_UPLOAD = What(facts.store, changes.upload)
_ADOPT = What(facts.adopt, changes.adopt, facts.by_the_version)


def _store_profile(doing: Doing) -> Changed:
    """The protocol stands there in Moothall's words, without a document."""
    name = doing.given["profile"]
    version = ProtocolVersion.objects.create(
        council=doing.standing.council,
        label=doing.given["label"],
        understood=msgspec.to_builtins(profiles.load(name), order="deterministic"),
    )
    return Changed(
        f"{doing.standing.signs_as}, put the protocol there in short, in Moothall's words.", result=version
    )


_STORE_PROFILE = What(facts.store, _store_profile)


def adopt(stage: Stage, folder: Path | None, say: Say) -> Adoption:
    """The council's protocol is on record with its adoption, and judges from then on."""
    version = _stored(stage, folder, say)
    at = stage.days.moment(stage.days.working(BEGINS))
    ProtocolVersion.objects.filter(pk=version.pk).update(created=at)
    # Its own ``recorded`` stays the true time: judges are kept in memory by it.
    adoption: Adoption = stage.act(
        _ADOPT, stage.clerk, BEGINS, {"version": version, **_adoption(stage)}
    ).result
    return adoption


def _stored(stage: Stage, folder: Path | None, say: Say) -> ProtocolVersion:
    name = stage.council.slug
    label = "Protocol on member and officer relations"
    if folder is not None:
        given = _document(name, folder, say)
        if given is not None:
            version: ProtocolVersion = stage.act(
                _UPLOAD, stage.clerk, BEGINS, {"label": label, **given}
            ).result
            return version
    stored: ProtocolVersion = stage.act(
        _STORE_PROFILE, stage.clerk, BEGINS, {"profile": name, "label": label}
    ).result
    return stored


def document_of(name: str, folder: Path) -> Path | None:
    """The council's document in the folder, whatever its kind; of several that whose kind comes first."""
    held = {path.suffix.lower(): path for path in folder.iterdir() if path.stem == name and path.is_file()}
    return next((held[kind] for kind in KINDS if kind in held), None)


def _document(name: str, folder: Path, say: Say) -> dict[str, Any] | None:
    """The council's document, read; None, having said why, where there is none that can be read."""
    instead = "Its protocol is shown in short, in Moothall's words."
    path = document_of(name, folder)
    if path is None:
        *kinds, last = KINDS
        say(f"There is no file {name} in {folder} that ends in {', '.join(kinds)} or {last}. {instead}")
        return None
    try:
        reading = read_safely(path, path.name)
    except Unreadable as problem:
        say(f"{path} cannot be used: {problem} {instead}")
        return None
    return {"reading": reading, "document": ContentFile(path.read_bytes(), name=path.name)}


def _adoption(stage: Stage) -> dict[str, Any]:
    """The council's adoption as its text records it; where it names no day, the demonstration's first."""
    told = profiles.facts(stage.council.slug).adoption
    first = stage.days.working(BEGINS)
    begins = told.in_force_from or first
    return {
        "adopted_on": _whole_day(told.adopted) or begins,
        "in_force_from": begins,
        "body": told.body,
        "minute": told.minute,
        "signatory": told.signed_by,
    }


def _whole_day(text: str) -> date | None:
    return date.fromisoformat(text) if len(text) == len("2021-02-15") else None
