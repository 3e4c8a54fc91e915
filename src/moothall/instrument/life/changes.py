"""What performing the acts of the protocol's later life changes."""

from typing import Any

import msgspec

from moothall.council.in_force import adoption_on
from moothall.council.models import Adoption, Lapse, ProtocolVersion
from moothall.protocol.chapters.instrument import review_duty
from moothall.protocol.core.calendars import in_words
from moothall.protocol.core.clauses import Clause, Protocol
from moothall.protocol.core.review_days import ReviewDay
from moothall.reading.one import read_clause
from moothall.record import duties
from moothall.road.doing import Changed, Doing

from ..changes import SURE, noted, store
from ..corrections import added, corrected, removed, stated_by
from ..facts import understood
from ..models import Comment, Consultation, Notes, PromptDismissed, Review, ReviewEnd, SetAside
from . import notices, reviewing, tracing


def _in_force(doing: Doing) -> Adoption:
    adoption = adoption_on(doing.standing.council, doing.standing.on)
    if adoption is None:
        raise ValueError("the act was gathered while a protocol was in force")
    return adoption


def start(doing: Doing) -> Changed:
    """A draft stands there with the words of the version in force."""
    old = _in_force(doing).version
    label = (doing.given.get("label") or f"{str(old)[:88]}, amended").strip()
    version = ProtocolVersion.objects.create(
        council=doing.standing.council, label=label[:100], understood=old.understood, amends=old
    )
    # What nobody has gone through stays in doubt, also once the council has adopted it.
    left = Notes.objects.filter(version=old).first()
    Notes.objects.create(version=version, to_check=left.to_check if left else {})
    return Changed(
        f"{doing.standing.signs_as}, began an amendment of the protocol “{old}”, as the draft “{version}”.",
        result=version,
    )


def amend(doing: Doing) -> Changed:
    """A clause of the draft is changed, put in or taken out, and it is noted who proposed that and why."""
    given, act = doing.given, doing.act
    version: ProtocolVersion = given["version"]
    after = given.get("after", "")
    protocol, ref = understood(version), "" if after else given["ref"]  # a new clause stands for none so far
    clause: Clause | None = given.get("clause")
    if clause is None:
        store(version, removed(protocol, ref))
        did = f"took clause {ref} out of"
    else:
        did = f"changed clause {clause.ref} of" if ref else f"put clause {clause.ref} into"
        store(version, _with(version, protocol, ref, clause, after))
    note = tracing.follow(version, ref, clause.ref if clause else "", doing.now)
    if note is not None:
        note.proposer, note.why, note.proposal = act.proposer, act.why, given.get("proposal")
        note.save()
    details = {"proposed by": act.proposer or "not recorded", "because": act.why or "not recorded"}
    if not version.consultations.exists():
        details = {}  # every member reads the journal, and a draft only once they are asked about it
    return Changed(
        f"{doing.standing.signs_as}, {did} the draft amendment “{version}”.", result=version, details=details
    )


def _with(version: ProtocolVersion, protocol: Protocol, ref: str, clause: Clause, after: str) -> Protocol:
    """The draft with the clause; what its new words state is read again, and what is doubtful marked."""
    notes = noted(version)
    if ref and protocol.clause(ref).text == clause.text:
        held = stated_by(protocol, ref)
        statements = tuple(msgspec.structs.replace(one, clause=clause.ref) for one in held)
        doubtful = notes.to_check.pop(ref, [])
    else:
        statements, sure = read_clause(clause, _lead(protocol, clause.within))
        doubtful = [key for key, confidence in sure.items() if confidence < SURE]
        notes.to_check.pop(ref, None)
    notes.checked = [one for one in notes.checked if one != ref]
    if doubtful:
        notes.to_check[clause.ref] = doubtful
    notes.save()
    if ref:
        return corrected(protocol, ref, clause, statements)
    return added(protocol, after, clause, statements)


def _lead(protocol: Protocol, within: str) -> str:
    """The lead-in that a clause stands under, as in "Officers should:"; empty where it stands under none."""
    text = next((clause.text for clause in protocol.clauses if within and clause.ref == within), "")
    return text if text.rstrip().endswith(":") else ""


def consult(doing: Doing) -> Changed:
    """Everybody whom the protocol guides is asked, by mail."""
    standing, version, until = doing.standing, doing.given["version"], doing.act.until
    if until is None:
        raise ValueError("a consultation is opened with its last day; the form asks for it")
    consultation = Consultation.objects.create(
        council=standing.council,
        version=version,
        since=standing.on,
        until=until,
        note=doing.given.get("note") or "",
        at=doing.now,
    )
    asked = notices.ask_all(consultation, doing)
    return Changed(
        f"{standing.signs_as}, asked councillors and officers about the draft “{version}”, up to {in_words(until)}.",
        result=consultation,
        details={"asked by mail": asked},
    )


def _said(doing: Doing, did: str) -> Changed:
    given, standing = doing.given, doing.standing
    version: ProtocolVersion = given["version"]
    row = Comment.objects.create(
        council=standing.council,
        version=version,
        ref=given.get("ref") or "",
        text=given["text"],
        new_words=given.get("new_words") or "",
        by=standing.person,
        signed=standing.signs_as,
        at=doing.now,
    )
    return Changed(f"{standing.signs_as}, {did} {_about(row)}.", result=row)


def _about(comment: Comment) -> str:
    return f"{f'clause {comment.ref}' if comment.ref else 'the whole'} of “{comment.version}”"


def comment(doing: Doing) -> Changed:
    """The comment shows to all who are asked."""
    return _said(doing, "commented on")


def propose(doing: Doing) -> Changed:
    """The proposal shows to all whom the protocol guides, and the Clerk is told."""
    changed = _said(doing, "proposed other words for")
    notices.tell_clerk(changed.result, doing)
    return changed


def mend(doing: Doing) -> Changed:
    """The comment says something else from now on."""
    row: Comment = doing.given["comment"]
    row.text, row.new_words = doing.given["text"], doing.given.get("new_words") or ""
    row.mended = doing.now
    row.save(update_fields=["text", "new_words", "mended"])
    return Changed(f"{doing.standing.signs_as}, mended a comment on {_about(row)}.", result=row)


def withdraw(doing: Doing) -> Changed:
    """The comment is gone; that there was one stays in the journal."""
    row: Comment = doing.given["comment"]
    sentence = f"{doing.standing.signs_as}, withdrew a comment on {_about(row)}."
    row.delete()
    return Changed(sentence)


def answer(doing: Doing) -> Changed:
    """It is on record what becomes of the comment, and its author is told."""
    row: Comment = doing.given["comment"]
    row.taken_up, row.answer, row.answered = bool(doing.act.taken_up), doing.given["answer"], doing.now
    row.save(update_fields=["taken_up", "answer", "answered"])
    notices.tell_author(row, doing)
    became = "taken up" if row.taken_up else "not taken up"
    return Changed(
        f"{doing.standing.signs_as}, answered a comment on {_about(row)}: {became}.",
        result=row,
        details={"why": row.answer},
    )


def set_aside(doing: Doing) -> Changed:
    """The draft is no longer pursued; it stays with what was said of it."""
    version: ProtocolVersion = doing.given["version"]
    SetAside.objects.create(version=version, why=doing.given["why"], at=doing.now)
    return Changed(
        f"{doing.standing.signs_as}, set the draft “{version}” aside.",
        result=version,
        details={"why": doing.given["why"]},
    )


def readopt(doing: Doing) -> Changed:
    """A further adoption of the same version is on record; the review is done and the next is owed."""
    standing, act, now_in_force = doing.standing, doing.act, _in_force(doing)
    if act.adopted_on is None:
        raise ValueError("a readoption is recorded with its day; the form asks for it")
    adoption = Adoption.objects.create(
        council=standing.council,
        version=now_in_force.version,
        adopted_on=act.adopted_on,
        in_force_from=act.adopted_on,
        body=act.body.strip(),
        minute=act.minute.strip(),
        signatory=act.signatory.strip(),
    )
    record = {"body": adoption.body, "minute": adoption.minute}
    reviewing.end(doing, ReviewEnd.READOPTED, act.adopted_on, **record)
    owed = reviewing.owe(doing, adoption, act.adopted_on)
    return Changed(
        f"{standing.signs_as}, recorded that the council readopted the protocol “{adoption.version}” unchanged on "
        f"{in_words(act.adopted_on)}.",
        result=adoption,
        details={name: value or "not recorded" for name, value in record.items()},
        duties_on=owed.matter,
        bearers=owed.bearers,
    )


def record_review(doing: Doing) -> Changed:
    """The review is done, and the next is owed."""
    given, day = doing.given, doing.act.reviewed_on
    if day is None:
        raise ValueError("a review is recorded with its day; the form asks for it")
    how = ReviewEnd(given["end"])
    record = {name: (given.get(name) or "").strip() for name in ("body", "minute", "note")}
    review = reviewing.end(doing, how, day, **record)
    owed = reviewing.owe(doing, _in_force(doing), day)
    return Changed(
        f"{doing.standing.signs_as}, recorded that the protocol was reviewed on {in_words(day)}: "
        f"{how.label.removeprefix('reviewed, ')}.",
        result=review,
        details={name: value for name, value in record.items() if value},
        duties_on=owed.matter,
        bearers=owed.bearers,
    )


def set_day(doing: Doing) -> Changed:
    """The review is due on another day, and the account of it says who set it and why."""
    due, review = doing.act.due, doing.given.get("review")
    if due is None:
        raise ValueError("a day is set; the form asks for it")
    said = doing.given["why"].strip().rstrip(".")
    why = f"{doing.standing.signs_as}, set this day on {in_words(doing.standing.on)}: {said}."
    if review is None:
        owed = reviewing.begin(doing, _in_force(doing))
        day = ReviewDay(due, why)
        duties.open_duties(owed.matter, [review_duty(day, doing.act.on)], owed.bearers)
    else:
        duties.fix(review.matter, due, f"{why} {reviewing.BEFORE}")
    return Changed(
        f"{doing.standing.signs_as}, set {in_words(due)} as the last day for the review of the protocol.",
        result=review,
        details={"why": doing.given["why"]},
    )


def dismiss(doing: Doing) -> Changed:
    """The prompt does not come back for this term."""
    day = doing.given["day"]
    PromptDismissed.objects.create(
        council=doing.standing.council, day=day, why=doing.given["why"], at=doing.now
    )
    return Changed(
        f"{doing.standing.signs_as}, saw no need to review the protocol for the term that began on {in_words(day)}.",
        details={"why": doing.given["why"]},
    )


def lapse(doing: Doing) -> Changed:
    """From its day only law is judged by. What is owed to people stays owed; the review does not."""
    given, act, standing = doing.given, doing.act, doing.standing
    if act.since is None:
        raise ValueError("the end is recorded with its day; the form asks for it")
    row = Lapse.objects.create(
        council=standing.council,
        since=act.since,
        ground=given["ground"],
        body=act.body.strip(),
        minute=act.minute.strip(),
    )
    reviewing.end(doing, ReviewEnd.CEASED, standing.on)
    return Changed(
        f"{standing.signs_as}, recorded that no protocol is in force from {in_words(act.since)}: "
        f"{row.get_ground_display()}.",
        result=row,
        details=_recorded(row),
    )


def _recorded(row: Lapse) -> dict[str, Any]:
    return {"body": row.body or "not recorded", "minute": row.minute or "not recorded"}


def correct_lapse(doing: Doing) -> Changed:
    """A further row says what is right. Where the protocol did not cease, its review is owed again."""
    given, act = doing.given, doing.act
    wrong: Lapse = given["lapse"]
    right = Lapse.objects.create(
        council=doing.standing.council,
        corrects=wrong,
        since=act.since if act.ceased else None,
        ground=given.get("ground") or wrong.ground,
        body=act.body.strip(),
        minute=act.minute.strip(),
        what_was_wrong=act.what_was_wrong.strip(),
    )
    ended = Review.objects.filter(council=doing.standing.council).order_by("-pk").first()
    if not act.ceased and ended is not None and ended.end == ReviewEnd.CEASED:
        reviewing.reopen(ended)
    said = f"from {in_words(right.since)}" if right.since else "it did not cease"
    return Changed(
        f"{doing.standing.signs_as}, corrected the record of the end of the protocol: {said}.",
        result=right,
        details={**_recorded(right), "what was wrong": right.what_was_wrong},
    )
