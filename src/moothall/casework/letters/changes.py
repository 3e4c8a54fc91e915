"""What performing an act on a letter changes."""

from collections.abc import Sequence

from moothall.council.models import Person, Post, Seat
from moothall.protocol.acts.letters import Recipient
from moothall.protocol.core.rulings import Manner, Ruling
from moothall.record.attachments import attach
from moothall.record.matters import add_viewers, open_matter
from moothall.record.models import Attachment
from moothall.road.doing import Changed, Doing
from moothall.road.perform import NotYours

from . import post
from .models import Forward, Letter, LetterRequest, Official, Receiver
from .paper import copied_openly, foot_of, letter_pdf, tells_of_copies
from .people import Insider, Outsider, clerks

KIND = "letter"
Part = Receiver.Part


def acting(doing: Doing) -> Person | Post:
    """Who acts, as an audience: the post, so that whoever holds it next sees it too, or the councillor."""
    post_id = doing.standing.post_id
    return Post.objects.get(pk=post_id) if post_id is not None else doing.standing.person


def _letter(doing: Doing, to_name: str, viewers: list[Person | Post], **more: object) -> Letter:
    given, standing = doing.given, doing.standing
    return Letter.objects.create(
        council=standing.council,
        matter=open_matter(standing.council, KIND, given["subject"], doing.now, [acting(doing), *viewers]),
        author=standing.person,
        author_post_id=standing.post_id,
        signed=standing.signs_as,
        by_officer=standing.role.is_officer,
        to_name=to_name,
        subject=given["subject"],
        text=given["text"],
        written=doing.now,
        reason=doing.act.reason,
        reported=doing.act.already_done,
        **more,
    )


def _keep_files(doing: Doing, letter: Letter) -> list[Attachment]:
    return [
        attach(letter.matter, upload, doing.standing.person, doing.now)
        for upload in doing.given.get("enclosures") or ()
    ]


def _receiver(letter: Letter, part: str, one: Insider | Outsider, told: bool = True) -> Receiver:
    row = Receiver(letter=letter, part=part, name=one.name, what=one.what.value, told=told)
    if isinstance(one, Outsider):
        row.address = one.address
    else:
        row.name = one.label
        row.person = one.who if isinstance(one.who, Person) else None
        row.post = one.who if isinstance(one.who, Post) else None
    row.save()
    return row


def _receivers(doing: Doing, letter: Letter) -> list[Receiver]:
    given = doing.given
    tells = tells_of_copies(doing.ruling)
    copies: Sequence[Insider | Outsider] = [*(given.get("copies") or ()), *(given.get("others") or ())]
    return [
        _receiver(letter, Part.TO, given["to"]),
        *[_receiver(letter, Part.COPY, one) for one in copies],
        *[
            _receiver(letter, Part.BLIND, one, told=tells and one.is_councillor)
            for one in given.get("blind") or ()
        ],
    ]


def send(doing: Doing) -> Changed:
    """The letter is with everyone it goes to; one that had gone already is only put on record."""
    given = doing.given
    to: Insider = given["to"]
    insiders: list[Insider] = [to, *(given.get("copies") or ()), *(given.get("blind") or ())]
    act = doing.act
    letter = _letter(
        doing,
        to.label,
        [one.who for one in insiders],
        confidential=act.confidential,
        what_is_confidential=act.what_is_confidential,
        why_confidential=act.why_confidential,
    )
    rows = _receivers(doing, letter)
    files = _keep_files(doing, letter)
    if act.already_done:
        return Changed(f"{_reported(doing)} {_whom(rows)}: {letter.subject}.", letter.matter, result=letter)
    letter.foot = foot_of(
        doing.ruling, act.confidential, act.what_is_confidential.strip(), act.why_confidential.strip()
    )
    copied = copied_openly(letter, [*(given.get("copies") or ()), *(given.get("others") or ())])
    letter.document = letter_pdf(letter, copied, to.label)
    letter.save(update_fields=["foot", "document"])
    post.send(letter, rows, copied, files, doing)
    return Changed(
        f"{doing.standing.signs_as}, wrote to {_whom(rows)}: {letter.subject}.",
        letter.matter,
        result=letter,
        details={"foot": letter.foot} if letter.foot else {},
    )


def _whom(rows: Sequence[Receiver]) -> str:
    """The addressee and every copy that all receivers know of; an entry on record must not tell of the rest."""
    to = next(row.name for row in rows if row.part == Part.TO)
    copied = [row.name for row in rows if row.part != Part.TO and row.told]
    return f"{to}, with a copy to {'; '.join(copied)}" if copied else to


def _reported(doing: Doing) -> str:
    return f"{doing.standing.signs_as}, reported having written to"


def forward(doing: Doing) -> Changed:
    """The letter is with somebody else too. Those who got it from its author do not learn of it; the author does."""
    given, standing, act = doing.given, doing.standing, doing.act
    letter: Letter = given["letter"]
    to: Insider | Outsider = given["to"]
    name = to.label if isinstance(to, Insider) else to.name
    viewers: list[Person | Post] = [acting(doing), letter.author_post or letter.author]
    if isinstance(to, Insider):
        viewers.append(to.who)
        add_viewers(letter.matter, [to.who])
    row = Forward.objects.create(
        letter=letter,
        matter=open_matter(standing.council, "forward", letter.subject, doing.now, viewers),
        by=standing.person,
        signed=standing.signs_as,
        to_name=name,
        what=to.what.value,
        note=given.get("note") or "",
        reason=act.reason,
        at=doing.now,
        reported=act.already_done,
    )
    did = "reported having passed on" if act.already_done else "passed on"
    if not act.already_done:
        post.pass_on(row, to, doing)
        if _departs(doing.ruling):
            post.tell_author(row, doing)
    return Changed(
        f"{standing.signs_as}, {did} the letter “{letter.subject}” by {letter.signed} to {name}.",
        row.matter,
        result=row,
    )


def _departs(ruling: Ruling) -> bool:
    return any(finding.manner is Manner.CONTRARY for finding in ruling.findings)


def official(doing: Doing) -> Changed:
    """The letter has gone out in the council's name, and a request it answers is closed."""
    given, standing, act = doing.given, doing.standing, doing.act
    if not standing.role.is_officer:
        raise NotYours("An official letter is sent by an officer. Hand your draft to the Clerk.")
    asked: LetterRequest | None = given.get("request")
    signatory = given["signatory"]
    viewers: list[Person | Post] = [signatory.who, *clerks(standing)]
    if asked:
        viewers.append(asked.asker)
    letter = _letter(doing, given["to_name"], viewers)
    to = Outsider(given["to_name"], given.get("to_mail") or "", Recipient.THIRD_PARTY)
    rows = [_receiver(letter, Part.TO, to)]
    extra = Official.objects.create(
        letter=letter,
        reference="" if act.already_done else _reference(letter, standing.on.year),
        in_name_of=signatory.role.value,
        signatory=signatory.name,
        signatory_title=signatory.title,
        address=given.get("to_address") or "",
        commits_council=act.commits_council,
        occasion=act.occasion,
        authority=given.get("authority"),
        decided_matter=act.decided_matter,
        request=asked,
    )
    files = _keep_files(doing, letter)
    if asked:
        _close(asked, LetterRequest.State.SENT, doing)
    if act.already_done:
        did = "reported having sent an official letter"
    else:
        did = f"sent the official letter {extra.reference}"
        letter.foot = foot_of(doing.ruling, confidential=False, what="", why="")
        letter.document = letter_pdf(letter, (), to.name, extra)
        letter.save(update_fields=["foot", "document"])
        post.send_official(extra, rows[0], signatory, files, doing)
    rests = f", resting on {extra.authority}" if extra.authority else ""
    return Changed(
        f"{standing.signs_as}, {did} to {to.name} in the name of {signatory.label}{rests}: {letter.subject}.",
        letter.matter,
        result=letter,
        details={"occasion": act.occasion} if act.occasion else {},
    )


def _reference(letter: Letter, year: int) -> str:
    """Year and number in the council; the council's lock is held, so no number is given twice."""
    numbered = Official.objects.filter(letter__council=letter.council, reference__startswith=f"{year}/")
    return f"{year}/{numbered.count() + 1:03d}"


def request(doing: Doing) -> Changed:
    """The draft is with the Clerk."""
    given, standing = doing.given, doing.standing
    viewers: list[Person | Post] = [standing.person, *clerks(standing)]
    asked = LetterRequest.objects.create(
        council=standing.council,
        matter=open_matter(standing.council, "letter_request", given["subject"], doing.now, viewers),
        asker=standing.person,
        seat=Seat.objects.get(pk=standing.capacity.seat or 0),
        asked_as=standing.capacity.title,
        to_name=given["to_name"],
        to_address=given.get("to_address") or "",
        to_mail=given.get("to_mail") or "",
        subject=given["subject"],
        text=given["text"],
        note=given.get("note") or "",
        made=doing.now,
    )
    for clerk in clerks(standing):
        post.tell_of_request(asked, clerk, doing)
    return Changed(
        f"{standing.signs_as}, asked for an official letter to {asked.to_name}: {asked.subject}.",
        asked.matter,
        result=asked,
    )


def decline(doing: Doing) -> Changed:
    """The request is closed, with words for the councillor who made it."""
    asked: LetterRequest = doing.given["request"]
    asked.answer = doing.given["text"]
    _close(asked, LetterRequest.State.DECLINED, doing)
    return Changed(
        f"{doing.standing.signs_as}, declined to send the official letter to {asked.to_name} that "
        f"{asked.asker.name} had asked for: {asked.subject}.",
        asked.matter,
        result=asked,
    )


def _close(asked: LetterRequest, state: str, doing: Doing) -> None:
    asked.state = state
    asked.answered_by = doing.standing.signs_as
    asked.save(update_fields=["state", "answer", "answered_by"])
    post.tell_asker(asked, doing)
