"""The mails that a letter brings, put in the outbox in the act's own transaction."""

from collections.abc import Sequence

from django.urls import reverse

from moothall.council.addresses import addresses_of
from moothall.council.models import Person, Post
from moothall.record import outbox
from moothall.record.models import Attachment, Matter, Outgoing
from moothall.road.doing import Doing

from .models import Forward, Letter, LetterRequest, Official, Receiver
from .paper import headers, mail_body, mail_subject
from .people import Insider, Outsider, Signatory

Part = Receiver.Part


def send(
    letter: Letter,
    rows: Sequence[Receiver],
    copied: tuple[str, ...],
    files: Sequence[Attachment],
    doing: Doing,
) -> None:
    """The letter itself to everyone who gets it, each with the words meant for them alone."""
    for row in rows:
        body = mail_body(letter, letter.signed, copied, *_below(letter, row))
        _mail(letter, row, body, files, doing)


def _below(letter: Letter, row: Receiver) -> list[str]:
    words = []
    if row.part == Part.COPY:
        words.append(f"This is a copy. The letter is written to {letter.to_name}.")
    elif row.part == Part.BLIND:
        words.append(
            f"This is a copy. The letter is written to {letter.to_name}"
            + (", who is told that you got it." if row.told else ", who is not told that you got it.")
        )
    if row.address:
        return words
    if letter.reason:
        words.append(f"Why the protocol is departed from: {letter.reason.strip()}")
    return [*words, page_of(letter)]


def send_official(
    official: Official, row: Receiver, signatory: Signatory, files: Sequence[Attachment], doing: Doing
) -> None:
    """The official letter to its addressee, and word of it to whoever stands under it."""
    letter = official.letter
    signature = "\n".join((official.signatory, official.signatory_title, letter.council.name))
    reference = f"Our reference: {official.reference}"
    _mail(letter, row, mail_body(letter, signature, (), reference), files, doing)
    _tell(
        doing,
        signatory.who,
        letter.matter,
        "an official letter in your name",
        f"{letter.signed}, sent an official letter in your name.\n\n{page_of(letter)}",
    )


def _mail(letter: Letter, row: Receiver, body: str, files: Sequence[Attachment], doing: Doing) -> None:
    row.mails.set(
        [_put(letter, letter.matter, address, body, files, doing) for address in _addresses(row, doing)]
    )


def _addresses(row: Receiver, doing: Doing) -> list[str]:
    who = row.person or row.post
    if who is None:
        return [row.address] if row.address else []
    return addresses_of(who, doing.standing.on, without=doing.standing.person)


def _put(
    letter: Letter, matter: Matter, address: str, body: str, files: Sequence[Attachment], doing: Doing
) -> Outgoing:
    document = ("letter.pdf", bytes(letter.document)) if letter.document else None
    return outbox.put(
        letter.council,
        address,
        mail_subject(letter),
        body,
        doing.now,
        matter=matter,
        headers=headers(letter),
        document=document,
        files=files,
    )


def pass_on(forward: Forward, to: Insider | Outsider, doing: Doing) -> None:
    """The letter with its mark and its foot, under the words of whoever passes it on."""
    letter = forward.letter
    inside = isinstance(to, Insider)
    addresses = (
        addresses_of(to.who, doing.standing.on, without=doing.standing.person)
        if isinstance(to, Insider)
        else [to.address]
    )
    head = f"{forward.signed}, passes this letter on to you."
    body = "\n\n".join(
        part
        for part in (
            head,
            forward.note.strip(),
            f"Letter from {letter.signed}, to {letter.to_name}:",
            mail_body(letter, letter.signed, (), page_of(letter) if inside else ""),
        )
        if part
    )
    files = list(letter.matter.attachments.order_by("pk"))
    forward.mails.set([_put(letter, forward.matter, address, body, files, doing) for address in addresses])


def tell_author(forward: Forward, doing: Doing) -> None:
    """Word to the author that the letter was passed on against a clause, with the reason given."""
    letter = forward.letter
    _tell(
        doing,
        letter.author_post or letter.author,
        forward.matter,
        "your letter was passed on",
        f"{forward.signed}, passed your letter on to {forward.to_name}.\n\n"
        f"Why the protocol is departed from: {forward.reason.strip()}\n\n{page_of(letter)}",
    )


def tell_of_request(asked: LetterRequest, clerk: Post, doing: Doing) -> None:
    """Word to the Clerk that an official letter is asked for."""
    link = _page("asked-for", asked.council.slug, asked.pk)
    words = f"A councillor asks for an official letter.\n\n{link}"
    _tell(doing, clerk, asked.matter, "an official letter is asked for", words)


def tell_asker(asked: LetterRequest, doing: Doing) -> None:
    """Word to the councillor what became of the request."""
    link = _page("asked-for", asked.council.slug, asked.pk)
    sent = asked.state == LetterRequest.State.SENT
    words = (
        "The official letter you asked for has been sent."
        if sent
        else ("The official letter you asked for is not being sent. The page says why.")
    )
    _tell(doing, asked.asker, asked.matter, "the official letter you asked for", f"{words}\n\n{link}")


def _tell(doing: Doing, who: Person | Post, matter: Matter, subject: str, body: str) -> None:
    council = doing.standing.council
    for address in addresses_of(who, doing.standing.on, without=doing.standing.person):
        outbox.put(council, address, f"{council.name}: {subject}", f"{body}\n", doing.now, matter=matter)


def page_of(letter: Letter) -> str:
    """The letter's own page, for those inside."""
    return _page("detail", letter.council.slug, letter.pk)


def _page(name: str, council: str, pk: int) -> str:
    return outbox.absolute(reverse(f"letters:{name}", kwargs={"council": council, "pk": pk}))
