"""What performing an act on an enquiry changes."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from moothall.council.models import Person, Post, Seat
from moothall.protocol.acts.enquiries import DeclineGround
from moothall.protocol.core.rulings import Ruling
from moothall.record import duties
from moothall.record.attachments import attach as keep
from moothall.record.matters import add_viewers, open_matter
from moothall.road.doing import Changed, Doing

from .facts import received_at
from .models import DirectContact, Enquiry, Message, State
from .notices import tell

KIND = "enquiry"

_GROUNDS = {
    DeclineGround.LAW: "outside the law",
    DeclineGround.POLICY: "outside the council's policy or procedures",
    DeclineGround.NOT_AS_COUNCILLOR: "not asked in a councillor's role",
    DeclineGround.OTHER: "",
}


def _say(doing: Doing, enquiry: Enquiry, step: str, text: str, ground: str = "") -> None:
    Message.objects.create(
        enquiry=enquiry,
        by=doing.standing.person,
        signed=doing.standing.signs_as,
        step=step,
        text=text,
        reason=doing.reason,
        ground=ground,
        at=doing.now,
    )


def _bearers(enquiry: Enquiry) -> Mapping[str, Person | Post | None]:
    return {"officer asked": enquiry.post, "asker": enquiry.asker}


def _shown_to_line_manager(ruling: Ruling) -> bool:
    return any(finding.source == "roles.line-management" and finding.adds for finding in ruling.findings)


def _open(doing: Doing, asker: Person, seat: int | None, asked_as: str, **more: object) -> Enquiry:
    given, standing = doing.given, doing.standing
    post: Post = given["post"]
    viewers: list[Person | Post] = [asker, post]
    if post.line_manager and _shown_to_line_manager(doing.ruling):
        viewers.append(post.line_manager)
    matter = open_matter(standing.council, KIND, given["subject"], doing.now, viewers)
    fields: dict[str, object] = {"channel": "here", "received": doing.now, "reason": doing.reason, **more}
    enquiry = Enquiry.objects.create(
        council=standing.council,
        matter=matter,
        asker=asker,
        seat_id=seat,
        asked_as=asked_as,
        post=post,
        subject=given["subject"],
        text=given["text"],
        **fields,
    )
    if upload := given.get("file"):
        keep(matter, upload, standing.person, doing.now)
    return enquiry


def ask(doing: Doing) -> Changed:
    """The enquiry is there, and the officer asked is told."""
    standing = doing.standing
    enquiry = _open(
        doing,
        standing.person,
        standing.capacity.seat,
        standing.capacity.title,
        under_foi=bool(doing.given.get("under_foi")),
    )
    tell(enquiry, enquiry.post, "asked", doing)
    return Changed(
        f"{standing.signs_as}, asked the {enquiry.post.title}: {ended(enquiry.subject)}",
        enquiry.matter,
        _bearers(enquiry),
        enquiry,
        {"direct contact agreed on": doing.given["agreement"].about} if doing.act.direct_contact else {},
    )


def record(doing: Doing) -> Changed:
    """An enquiry that came another way is there as if it had been asked here."""
    given, standing = doing.given, doing.standing
    seat: Seat = given["seat"]
    received = timezone.make_aware(received_at(given.get("received"), standing.on))
    enquiry = _open(
        doing,
        seat.person,
        seat.pk,
        "Councillor",
        channel=given["channel"],
        received=received,
        under_foi=bool(given.get("under_foi")),
    )
    if enquiry.post_id != standing.post_id:
        tell(enquiry, enquiry.post, "asked", doing)
    return Changed(
        f"{standing.signs_as}, recorded an enquiry that Councillor {seat.person.name} put to "
        f"the {enquiry.post.title} by {given['channel']}: {ended(enquiry.subject)}",
        enquiry.matter,
        _bearers(enquiry),
        enquiry,
    )


def instruct(doing: Doing) -> Changed:
    """The instruction is with the officer, and names what it rests on."""
    given, standing = doing.given, doing.standing
    authority = given.get("authority")
    enquiry = _open(
        doing,
        standing.person,
        standing.capacity.seat,
        standing.capacity.title,
        instruction=True,
        authority=authority,
        outside_job_description=doing.act.within_job_description is False,
    )
    tell(enquiry, enquiry.post, "instructed", doing)
    return Changed(
        f"{standing.signs_as}, instructed the {enquiry.post.title}, "
        f"{f'resting on {authority}' if authority else 'naming no authority'}: {ended(enquiry.subject)}",
        enquiry.matter,
        _bearers(enquiry),
        enquiry,
    )


def ended(text: str) -> str:
    """What somebody typed, to end a sentence with: with a full stop unless it has an end of its own."""
    text = text.rstrip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _step(doing: Doing, step: str, did: str, ground: str = "") -> Changed:
    """What all steps share: the words go into the thread, and the journal gets its sentence."""
    enquiry: Enquiry = doing.given["enquiry"]
    _say(doing, enquiry, step, str(doing.given.get("text") or ""), ground)
    return Changed(
        f"{doing.standing.signs_as}, {did}: {ended(enquiry.subject)}",
        enquiry.matter,
        _bearers(enquiry),
        enquiry,
    )


def _save(enquiry: Enquiry, **fields: object) -> None:
    for name, value in fields.items():
        setattr(enquiry, name, value)
    enquiry.save(update_fields=list(fields))


def acknowledge(doing: Doing) -> Changed:
    """The asker knows that it arrived and when to expect an answer."""
    enquiry: Enquiry = doing.given["enquiry"]
    duties.fulfil(enquiry.matter, doing.now, "acknowledge")
    _save(enquiry, acknowledged=doing.now)
    tell(enquiry, enquiry.asker, "acknowledged", doing)
    return _step(doing, "acknowledge", "acknowledged the enquiry")


def answer(doing: Doing) -> Changed:
    """The duty is done; the asker can still come back on the answer for some days."""
    enquiry: Enquiry = doing.given["enquiry"]
    _resume(enquiry, doing)
    duties.fulfil(enquiry.matter, doing.now)
    _save(enquiry, state=State.ANSWERED, answered_on=doing.standing.on)
    tell(enquiry, enquiry.asker, "answered", doing)
    return _step(doing, "answer", "answered the enquiry")


def ask_back(doing: Doing) -> Changed:
    """The clock stands still from today until the reply; neither day counts."""
    enquiry: Enquiry = doing.given["enquiry"]
    duties.fulfil(enquiry.matter, doing.now, "acknowledge")
    duties.pause(enquiry.matter, doing.standing.on, f"waiting for {enquiry.asker.name}")
    _save(enquiry, state=State.WAITING)
    tell(enquiry, enquiry.asker, "asked-back", doing)
    return _step(doing, "ask-back", "asked for more information on the enquiry")


def _resume(enquiry: Enquiry, doing: Doing) -> None:
    if enquiry.state == State.WAITING:
        duties.resume(enquiry.matter, doing.standing.on)


def reply(doing: Doing) -> Changed:
    """The clock runs on from tomorrow."""
    enquiry: Enquiry = doing.given["enquiry"]
    _resume(enquiry, doing)
    _save(enquiry, state=State.OPEN)
    tell(enquiry, enquiry.post, "replied", doing)
    return _step(doing, "reply", "replied on the enquiry")


def extend(doing: Doing) -> Changed:
    """The date moves, and the asker is told why."""
    enquiry: Enquiry = doing.given["enquiry"]
    days = doing.act.days_more
    duties.extend(enquiry.matter, days, doing.act.why_longer, doing.standing.on)
    tell(enquiry, enquiry.asker, "extended", doing)
    return _step(doing, "extend", f"took {days} more working days for the enquiry")


def decline(doing: Doing) -> Changed:
    """The enquiry is closed without blame; only the asker is told."""
    enquiry: Enquiry = doing.given["enquiry"]
    _resume(enquiry, doing)
    duties.drop(enquiry.matter, doing.now)
    _save(enquiry, state=State.DECLINED)
    tell(enquiry, enquiry.asker, "declined", doing)
    words = ": ".join(filter(None, [_GROUNDS[doing.act.ground], doing.act.instrument]))
    changed = _step(doing, "decline", "declined the enquiry", words)
    details = {"ground": doing.act.ground.value, "instrument": doing.act.instrument}
    return Changed(changed.sentence, changed.matter, changed.bearers, enquiry, details)


def send_back(doing: Doing) -> Changed:
    """The request is back with the sender and the Clerk."""
    enquiry: Enquiry = doing.given["enquiry"]
    _resume(enquiry, doing)
    duties.drop(enquiry.matter, doing.now)
    _save(enquiry, state=State.RETURNED)
    clerk = Post.objects.on(doing.standing.on).filter(council=enquiry.council, is_proper_officer=True).first()
    if clerk:
        add_viewers(enquiry.matter, [clerk])
        tell(enquiry, clerk, "returned", doing)
    tell(enquiry, enquiry.asker, "returned", doing)
    return _step(doing, "return", "returned the request as against the line manager's instruction")


def reassign(doing: Doing) -> Changed:
    """Another officer has it, with its dates."""
    enquiry: Enquiry = doing.given["enquiry"]
    post: Post = doing.given["post"]
    add_viewers(enquiry.matter, [post])
    reopened = enquiry.state == State.RETURNED
    _save(enquiry, post=post, state=State.OPEN if reopened else enquiry.state)
    if reopened:
        enquiry.matter.duties.filter(dropped=True).update(done=None, dropped=False)
    duties.open_of(enquiry.matter).filter(owed_by__isnull=False).update(owed_by=post)
    tell(enquiry, post, "asked", doing)
    return _step(doing, "reassign", f"handed the enquiry to the {post.title}")


def attach(doing: Doing) -> Changed:
    """The file is kept with the enquiry."""
    enquiry: Enquiry = doing.given["enquiry"]
    upload: UploadedFile[Any] = doing.given["file"]
    row = keep(enquiry.matter, upload, doing.standing.person, doing.now)
    changed = _step(doing, "attach", f"added the file “{row.name}” to the enquiry")
    return Changed(changed.sentence, changed.matter, result=enquiry, details={"sha256": row.sha256})


def follow_up(doing: Doing) -> Changed:
    """The enquiry is open again on the same thread; after some days it counts as a new one."""
    enquiry: Enquiry = doing.given["enquiry"]
    anew = any(duty.what == "acknowledge" for duty in doing.ruling.duties)
    _save(enquiry, state=State.OPEN, acknowledged=None if anew else enquiry.acknowledged)
    tell(enquiry, enquiry.post, "followed-up", doing)
    return _step(doing, "follow-up", "came back on the answer to the enquiry")


def agree(doing: Doing) -> Changed:
    """Direct contact is agreed from today."""
    given, standing = doing.given, doing.standing
    seat, post = given["seat"], given["post"]
    # A matter of its own, so that the journal's entries show to these three and to nobody else.
    parties: list[Person | Post] = [seat.person, post]
    if standing.post_id:
        parties.append(Post.objects.get(pk=standing.post_id))
    matter = open_matter(standing.council, "direct_contact", given["about"], doing.now, parties)
    agreement = DirectContact.objects.create(
        council=standing.council,
        matter=matter,
        seat=seat,
        post=post,
        about=given["about"],
        agreed_by=standing.person,
        since=standing.on,
        until=given.get("until"),
    )
    return Changed(
        f"{standing.signs_as}, agreed that {agreement.seat} may deal with the {agreement.post.title} directly: "
        f"{ended(agreement.about)}",
        matter,
        result=agreement,
    )


def revoke(doing: Doing) -> Changed:
    """Today is the agreement's last day."""
    agreement: DirectContact = doing.given["agreement"]
    agreement.until = doing.standing.on
    agreement.save(update_fields=["until"])
    return Changed(
        f"{doing.standing.signs_as}, ended the agreement that {agreement.seat} may deal with "
        f"the {agreement.post.title} directly: {ended(agreement.about)}",
        agreement.matter,
        result=agreement,
    )
