"""What the tests of letters share: a council with people, and letters performed with few words."""

from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader

from moothall.casework.letters.fields import read_outsider
from moothall.casework.letters.models import Letter
from moothall.casework.letters.pages import ASK_FOR, FORWARD, OFFICIAL, SEND
from moothall.casework.letters.people import insiders, signatories
from moothall.council.models import Council, Membership, Post, Seat
from moothall.record.models import Outgoing
from moothall.road.perform import perform
from tests.builders import a_chair, a_clerk, a_council, a_councillor, a_post, in_force, standing


@dataclass
class Town:
    council: Council
    clerk: Post
    staff: Post
    ada: Seat
    ben: Seat
    cai: Seat
    chair: Membership


def a_town(profile: str | None = "pitstone", slug: str = "marsh-parva") -> Town:
    council = a_council(slug, mail_from=f"office@{slug}.example")
    suffix = "" if slug == "marsh-parva" else f" {slug}"
    ada = a_councillor(council, f"Ada Brook{suffix}")
    town = Town(
        council,
        a_clerk(council, f"Bea Clark{suffix}"),
        a_post(council, "Warden", f"Wyn Ward{suffix}"),
        ada,
        a_councillor(council, f"Ben Cole{suffix}"),
        a_councillor(council, f"Cai Dunn{suffix}"),
        a_chair(council, ada),
    )
    if profile:
        in_force(council, profile)
    return town


def key_of(held: Seat | Post) -> str:
    return f"{'seat' if isinstance(held, Seat) else 'post'}:{held.pk}"


def person_of(who, held):
    return next(one for one in insiders(who) if one.key == key_of(held))


def given_to(who, to, copies=(), blind=(), others=(), **more):
    return {
        "to": person_of(who, to),
        "subject": "Bench by the pond",
        "text": "The bench is mended.\n\nIt will be painted in May.",
        "copies": [person_of(who, one) for one in copies],
        "blind": [person_of(who, one) for one in blind],
        "others": [read_outsider(one) for one in others],
        **more,
    }


def write(held, to, **more) -> Letter:
    who = standing(held)
    return perform(SEND, who, given_to(who, to, **more)).result


def pass_on(held, letter, to, **more):
    who = standing(held)
    target = read_outsider(to) if isinstance(to, str) else person_of(who, to)
    return perform(FORWARD, who, {"letter": letter, "to": target, **more}).result


def signing(who, key):
    return next(one for one in signatories(who) if one.key == key)


def official_given(who, signatory, **more):
    return {
        "signatory": signing(who, signatory),
        "to_name": "Highways Department",
        "to_address": "County Hall\nBigtown",
        "to_mail": "highways@example.org",
        "subject": "Potholes in Mill Lane",
        "text": "Please mend them.",
        **more,
    }


def send_official(held, signatory, **more) -> Letter:
    who = standing(held)
    return perform(OFFICIAL, who, official_given(who, signatory, **more)).result


def ask_for(held, **more):
    given = {
        "to_name": "Highways Department",
        "subject": "Potholes in Mill Lane",
        "text": "Please mend them.",
        **more,
    }
    return perform(ASK_FOR, standing(held), given).result


def name_key(post: Post) -> str:
    return f"appointment:{post.appointments.get().pk}"


def mails(to: str | None = None):
    rows = Outgoing.objects.order_by("pk")
    return list(rows.filter(to=to) if to else rows)


def pdf_text(document: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(bytes(document))).pages)
