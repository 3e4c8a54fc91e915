"""The letter as it goes out: its foot, its PDF, and the words of the mail that carries it."""

from collections.abc import Iterable

from django.utils.timezone import localdate

from moothall.look import pdf
from moothall.protocol.core.rulings import Ruling

from .models import Letter, Official
from .people import Insider, Outsider

CONFIDENTIAL = {"Sensitivity": "Company-Confidential"}
"""Mail headers of a marked letter: mail programs show the mark and warn before passing it on."""

_COPY_NOTICE, _NO_SILENT_COPIES = "correspondence.copy-notice", "correspondence.no-silent-copies"
_TELLING = frozenset({_COPY_NOTICE, _NO_SILENT_COPIES})


def foot_of(ruling: Ruling, confidential: bool, what: str, why: str) -> list[str]:
    """The lines at the foot: what the ruling adds, and what the author says of the mark where no clause adds it."""
    # Where a clause brings the line that names a copy, the addressee is told by it and need not be told twice.
    named = any(finding.source == _COPY_NOTICE and finding.adds for finding in ruling.findings)
    lines = list(
        dict.fromkeys(
            line
            for finding in ruling.findings
            if not (named and finding.source == _NO_SILENT_COPIES)
            for line in finding.adds
        )
    )
    if confidential:
        own = (f"Confidential: {what}" if what else "", f"Shared in confidence because: {why}" if why else "")
        lines += [line for line in own if line and line not in lines]
    return lines


def tells_of_copies(ruling: Ruling) -> bool:
    """Whether the protocol has the addressee told which councillors get copies, blind ones among them.

    Where it does, no blind copy to a councillor stays blind. Where it is silent, a blind copy is its author's
    business, and neither letter nor page tells the others of it.
    """
    return any(finding.source in _TELLING and finding.adds for finding in ruling.findings)


def copied_openly(letter: Letter, copies: Iterable[Insider | Outsider]) -> tuple[str, ...]:
    """The names under *Copied to*: those copied in openly whom no line at the foot names already."""
    return tuple(one.name for one in copies if f"CC Councillor {one.name}" not in letter.foot)


def letter_pdf(letter: Letter, copied: tuple[str, ...], to: str, official: Official | None = None) -> bytes:
    """The tagged PDF; an official letter stands over the name of whoever signs it."""
    return pdf.letter(
        council=letter.council.name,
        sender=official.signatory if official else letter.author.name,
        capacity=official.signatory_title
        if official
        else letter.signed.removeprefix(f"{letter.author.name}, "),
        recipient=to,
        address=tuple(official.address.splitlines()) if official else (),
        reference=official.reference if official else "",
        on=localdate(letter.written),
        subject=letter.subject,
        text=letter.text,
        foot=tuple(letter.foot),
        copies=copied,
        confidential=letter.confidential,
    )


def mail_subject(letter: Letter) -> str:
    """The subject line; a marked letter says so there too."""
    return f"Confidential: {letter.subject}" if letter.confidential else letter.subject


def mail_body(letter: Letter, signature: str, copied: tuple[str, ...], *below: str) -> str:
    """The letter's words with signature, copies and foot, then what stands below them for this receiver."""
    parts = [
        "CONFIDENTIAL" if letter.confidential else "",
        letter.text.strip(),
        signature,
        f"Copied to: {'; '.join(copied)}" if copied else "",
        "--\n" + "\n".join(letter.foot) if letter.foot else "",
        *below,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def headers(letter: Letter) -> dict[str, str]:
    """The mail headers that the letter's mark asks for."""
    return CONFIDENTIAL if letter.confidential else {}
