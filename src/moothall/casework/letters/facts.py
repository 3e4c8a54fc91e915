"""From rows and what was entered to acts."""

from moothall.protocol.acts.letters import (
    DeclineOfficialLetter,
    ForwardLetter,
    Recipient,
    RequestOfficialLetter,
    SendLetter,
    SendOfficialLetter,
)
from moothall.road.doing import Situation
from moothall.road.perform import NotYours

from .models import Letter, LetterRequest
from .people import Insider
from .queries import may_see, may_see_request


def _councillors(people: tuple[Insider, ...]) -> tuple[str, ...]:
    return tuple(one.name for one in people if one.is_councillor)


def send(situation: Situation) -> SendLetter:
    """Somebody writes to a councillor or an officer."""
    given = situation.given
    copies, blind = tuple(given.get("copies") or ()), tuple(given.get("blind") or ())
    officers = [one.what for one in (*copies, *blind) if not one.is_councillor]
    return situation.act(
        SendLetter,
        to=given["to"].what,
        copied_councillors=_councillors(copies),
        blind_copied_councillors=_councillors(blind),
        copied_others=(*officers, *[one.what for one in given.get("others") or ()]),
        confidential=bool(given.get("confidential")),
        what_is_confidential=given.get("what_is_confidential") or "",
        why_confidential=given.get("why_confidential") or "",
    )


def forward(situation: Situation) -> ForwardLetter:
    """A letter is passed on."""
    given = situation.given
    letter: Letter = given["letter"]
    if not may_see(situation.standing, letter):
        raise NotYours("Only those who wrote or got a letter can pass it on.")
    to = given["to"]
    return situation.act(
        ForwardLetter,
        to=to.what,
        marked_confidential=letter.confidential,
        from_officer=letter.by_officer,
        to_councillor=letter.receivers.filter(part="to", what=Recipient.COUNCILLOR).exists(),
        names=(to.name,),
    )


def official(situation: Situation) -> SendOfficialLetter:
    """A letter goes out on the council's behalf. Anybody can see what the protocol says to it; officers send."""
    given = situation.given
    asked: LetterRequest | None = given.get("request")
    if asked is not None and not _takes_up(situation, asked):
        raise NotYours("Only the Clerk takes up a request for an official letter, and only once.")
    return situation.act(
        SendOfficialLetter,
        in_name_of=given["signatory"].role,
        commits_council=given.get("commits_council"),
        occasion=given.get("occasion") or "",
        authority=given.get("authority") is not None,
        decided_matter=given.get("decided_matter") or "",
    )


def _takes_up(situation: Situation, asked: LetterRequest) -> bool:
    asked.refresh_from_db(fields=["state"])
    return (
        situation.standing.is_clerk
        and asked.state == LetterRequest.State.OPEN
        and may_see_request(situation.standing, asked)
    )


def request(situation: Situation) -> RequestOfficialLetter:
    """A councillor hands a draft to the Clerk."""
    if not situation.standing.role.is_councillor:
        raise NotYours("An officer needs no request: write the official letter.")
    return situation.act(RequestOfficialLetter)


def decline(situation: Situation) -> DeclineOfficialLetter:
    """The Clerk does not send what was asked for."""
    asked: LetterRequest = situation.given["request"]
    if not _takes_up(situation, asked):
        raise NotYours("Only the Clerk declines a request for an official letter, and only while it is open.")
    return situation.act(DeclineOfficialLetter)
