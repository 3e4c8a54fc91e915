"""What performing an act on the protocol itself changes."""

import uuid
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import msgspec
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from moothall.council.models import Adoption, ProtocolVersion
from moothall.protocol.acts.instrument import AdoptProtocol, CorrectAdoption
from moothall.protocol.core.calendars import in_words
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.reading.convert import to_protocol
from moothall.reading.lint import beside_the_text, names_another
from moothall.reading.remarks import NOTHING_RECOGNISED, WHOLE
from moothall.reading.values import Reading
from moothall.road.doing import Changed, Doing

from .corrections import added, corrected, removed
from .facts import understood
from .life import reviewing, tracing
from .models import Acknowledgement, Notes, ReviewEnd

SURE = 0.9  # from here upwards the reader expects to be right 98 times in 100


def _stated(clause: Clause, statements: tuple[Statement, ...]) -> dict[str, Any]:
    kept = [(one.provision, one.strength.value, sorted(one.binds or ())) for one in statements]
    own = {"norm of the council's own": clause.local} if clause.local else {}
    return {"clause": clause.ref, "states": msgspec.to_builtins(kept), **own}


def _kept(clause: Clause, was: str = "") -> str:
    """What a sentence adds where the clause newly keeps a norm that Moothall does not know, or no longer does."""
    if clause.local == was:
        return ""
    if clause.local:
        return ", and kept a norm of the council's own in it"
    return ", and no longer keeps a norm of the council's own in it"


def store(version: ProtocolVersion, protocol: Protocol) -> None:
    """The draft is understood like this from now on."""
    version.understood = msgspec.to_builtins(protocol, order="deterministic")
    version.save(update_fields=["understood"])


def upload(doing: Doing) -> Changed:
    """The document is a draft, with what the reader made of it."""
    standing, given = doing.standing, doing.given
    council, reading, file = standing.council, given["reading"], given["document"]
    protocol = to_protocol(reading, council.name, council.is_in, None)
    name = PurePosixPath((file.name or "protocol").replace("\\", "/")).name[:255]
    label = (given.get("label") or reading.title or name)[:100]
    version = ProtocolVersion(council=council, label=label, document_name=name)
    version.understood = msgspec.to_builtins(protocol, order="deterministic")
    _keep(version, file)
    _note(version, reading)
    return Changed(
        f"{standing.signs_as}, uploaded a draft of the protocol, “{label}”, with {len(protocol.clauses)} "
        "clauses.",
        result=version,
        details={"document": name},
    )


def _keep(version: ProtocolVersion, file: "UploadedFile[Any]") -> None:
    file.seek(0)
    version.document.save(uuid.uuid4().hex, file, save=False)
    try:
        version.save()
    except BaseException:
        version.document.delete(save=False)  # a file without its row would be found by nobody
        raise


def _note(version: ProtocolVersion, reading: Reading) -> None:
    doubtful = {
        clause.ref: [stated.key for stated in clause.provisions if stated.confidence < SURE]
        for clause in reading.clauses
    }
    # A protocol handed over by another council is stored under this one's name.
    elsewhere = names_another(reading.council, version.council.name) if reading.exchanged else ""
    Notes.objects.create(
        version=version,
        to_check={ref: keys for ref, keys in doubtful.items() if keys},
        facts=msgspec.to_builtins(reading.adoption),
        # What is doubtful is marked at the provision itself, and that nothing was recognised stands at the clause.
        remarks=[[WHOLE, elsewhere]] * bool(elsewhere)
        + [
            [remark.ref, remark.says]
            for remark in reading.findings
            if remark.says != NOTHING_RECOGNISED
            and not any(key in remark.says for key in doubtful.get(remark.ref, ()))
        ]
        # The cover and the headers of the file are not stored with the clauses.
        + [[one.ref or WHOLE, f"{one.title}. {one.says} {one.do}"] for one in beside_the_text(reading)],
    )


def noted(version: ProtocolVersion) -> Notes:
    """The notes that go with the draft."""
    return Notes.objects.get_or_create(version=version)[0]


def _checked(version: ProtocolVersion, was: str, ref: str = "") -> None:
    """The Clerk has gone through a clause: nothing in it is doubtful any more."""
    notes = noted(version)
    notes.to_check.pop(was, None)
    notes.checked = [one for one in notes.checked if one != was]
    if ref:
        notes.checked.append(ref)
    notes.save()


def correct(doing: Doing) -> Changed:
    """A clause of the draft is understood as the Clerk says."""
    given, version = doing.given, doing.given["version"]
    clause, statements = given["clause"], given["statements"]
    before = understood(version)
    store(version, corrected(before, given["ref"], clause, statements))
    tracing.follow(version, given["ref"], clause.ref, doing.now)
    _checked(version, given["ref"], clause.ref)
    kept = _kept(clause, before.clause(given["ref"]).local)
    return Changed(
        f"{doing.standing.signs_as}, went through clause {clause.ref} of the draft “{version}”{kept}.",
        result=version,
        details=_stated(clause, statements),
    )


def add(doing: Doing) -> Changed:
    """A clause that the reader missed stands in the draft."""
    given, version = doing.given, doing.given["version"]
    clause, statements = given["clause"], given["statements"]
    store(version, added(understood(version), given["after"], clause, statements))
    tracing.follow(version, "", clause.ref, doing.now)
    _checked(version, clause.ref, clause.ref)
    return Changed(
        f"{doing.standing.signs_as}, added clause {clause.ref} to the draft “{version}”{_kept(clause)}.",
        result=version,
        details=_stated(clause, statements),
    )


def remove(doing: Doing) -> Changed:
    """What is no clause no longer stands in the draft."""
    version, ref = doing.given["version"], doing.given["ref"]
    store(version, removed(understood(version), ref))
    tracing.follow(version, ref, "", doing.now)
    _checked(version, ref)
    return Changed(
        f"{doing.standing.signs_as}, took clause {ref} out of the draft “{version}”.", result=version
    )


def discard(doing: Doing) -> Changed:
    """The draft is gone, with its document."""
    version: ProtocolVersion = doing.given["version"]
    sentence = f"{doing.standing.signs_as}, discarded the draft “{version}”."
    if name := version.document.name:
        # Deleted only once the act stands: a file cannot be rolled back.
        transaction.on_commit(partial(version.document.storage.delete, name))
    version.delete()
    return Changed(sentence)


def _adoption(doing: Doing, act: AdoptProtocol | CorrectAdoption, version: ProtocolVersion) -> Adoption:
    if act.adopted_on is None or act.in_force_from is None:
        raise ValueError("an adoption is recorded with its day; the form asks for it")
    return Adoption(
        council=doing.standing.council,
        version=version,
        adopted_on=act.adopted_on,
        in_force_from=act.in_force_from,
        body=act.body.strip(),
        minute=act.minute.strip(),
        signatory=act.signatory.strip(),
    )


def _details(adoption: Adoption) -> dict[str, str]:
    return {
        "adopted": adoption.adopted_on.isoformat(),
        "in force from": adoption.in_force_from.isoformat(),
        "body": adoption.body or "not recorded",
        "minute": adoption.minute or "not recorded",
        "signatory": adoption.signatory or "not recorded",
    }


def adopt(doing: Doing) -> Changed:
    """From its first day in force the version judges."""
    version: ProtocolVersion = doing.given["version"]
    adoption = _adoption(doing, doing.act, version)
    adoption.save()
    owed = _review_owed(doing, adoption, ReviewEnd.ADOPTED)
    return Changed(
        f"{doing.standing.signs_as}, recorded that the council adopted the protocol “{version}” on "
        f"{in_words(adoption.adopted_on)}, in force from {in_words(adoption.in_force_from)}.",
        result=adoption,
        details=_details(adoption),
        duties_on=owed and owed.matter,
        bearers=owed.bearers if owed else {},
    )


def _review_owed(doing: Doing, adoption: Adoption, ended: ReviewEnd) -> reviewing.Owed | None:
    """The review owed so far has come to its end, and the next is owed; neither where the adoption is history."""
    if doing.act.overtaken:
        return None
    reviewing.end(doing, ended, adoption.adopted_on)
    return reviewing.owe(doing, adoption, adoption.adopted_on)


def correct_adoption(doing: Doing) -> Changed:
    """A further row says what is right; the wrong one stays and is no longer judged by."""
    wrong: Adoption = doing.given["adoption"]
    right = _adoption(doing, doing.act, wrong.version)
    right.corrects, right.what_was_wrong = wrong, doing.act.what_was_wrong.strip()
    right.save()
    owed = _review_owed(doing, right, ReviewEnd.CORRECTED)
    return Changed(
        f"{doing.standing.signs_as}, corrected the record of the adoption of “{right.version}”: adopted on "
        f"{in_words(right.adopted_on)}, in force from {in_words(right.in_force_from)}.",
        result=right,
        details={**_details(right), "what was wrong": right.what_was_wrong},
        duties_on=owed and owed.matter,
        bearers=owed.bearers if owed else {},
    )


def acknowledge(doing: Doing) -> Changed:
    """It is on record that the person has read the version."""
    standing, version = doing.standing, doing.given["version"]
    Acknowledgement.objects.create(
        council=standing.council,
        version=version,
        person=standing.person,
        signed=standing.signs_as,
        at=doing.now,
    )
    return Changed(f"{standing.signs_as}, confirmed having read the protocol “{version}”.", result=version)
