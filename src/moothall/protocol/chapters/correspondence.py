"""Correspondence: letters and mails between councillors and officers, and letters in the council's name."""

from ..acts.letters import ForwardLetter, Recipient, RequestOfficialLetter, SendLetter, SendOfficialLetter
from ..core.clauses import Adopted
from ..core.parties import BOTH, OFFICERS, Party
from ..core.provisions import Provision, Said, content, contrary, follows, missing
from ..core.strengths import Kind

TITLE = "Correspondence"

no_silent_copies = Provision(
    "correspondence.no-silent-copies",
    Kind.GUARD,
    says="What an officer writes to one councillor is not copied to another without the first one knowing.",
    effect="Copying an officer's letter to a further councillor asks for a reason, and whoever it is "
    "written to is told; a blind copy is named at the foot, so that it is blind no longer.",
    binds=OFFICERS,
    pitstone="5(1)",
)

_NO_COPIES = content("No other councillor is copied in, so nobody reads this unknown to the addressee.")


@no_silent_copies.bears_on(SendLetter)
def copies_between_councillor_and_officer(act: SendLetter, _: Adopted) -> Said | None:
    if act.to is not Recipient.COUNCILLOR:
        return None
    copied = act.copied_councillors + act.blind_copied_councillors
    if not copied:
        return _NO_COPIES
    names = ", ".join(copied)
    return contrary(
        f"You are copying a letter to one councillor to another as well: {names}.",
        "Leave the copy out, or give the reason why the other councillor has to have it.",
        adds=(f"The addressee is told that a copy goes to: {names}.",),
    )


copy_notice = Provision(
    "correspondence.copy-notice",
    Kind.NOTICE,
    says="The foot of a letter or mail names every other councillor who receives it.",
    effect="Moothall writes one CC line at the foot for each councillor who receives a copy.",
    binds=OFFICERS,
    pitstone="5(1)",
)


@copy_notice.bears_on(SendLetter)
def copies_are_named(act: SendLetter, _: Adopted) -> Said | None:
    copied = act.copied_councillors + act.blind_copied_councillors
    if not copied:
        return None
    why = (
        "Councillors copied in blind are named at the foot like the others."
        if act.blind_copied_councillors
        else "Councillors copied in are named at the foot."
    )
    return follows(why, adds=[f"CC Councillor {name}" for name in dict.fromkeys(copied)])


officer_signs = Provision(
    "correspondence.officer-signs",
    Kind.GUARD,
    says="A letter on the council's behalf carries an officer's name and not a councillor's.",
    effect="Official letters are made out in an officer's name; what a councillor drafts is passed to the "
    "Clerk as a request for one.",
    binds=BOTH,
    pitstone="5(2)",
)

_AN_OFFICER_SIGNS = content("The letter goes out in an officer's name.")
_A_REQUEST = content("Your draft goes to the Clerk, who can send it in an officer's name.")
_NO_OFFICER_SIGNS = contrary(
    "This letter would speak for the council in a councillor's name.",
    "Hand your draft to the Clerk as a request for an official letter.",
    "request-official-letter",
)


@officer_signs.bears_on(SendOfficialLetter)
def in_an_officers_name(act: SendOfficialLetter, _: Adopted) -> Said | None:
    parties = act.in_name_of.parties
    if Party.OFFICER in parties:
        return _AN_OFFICER_SIGNS
    if Party.CHAIR in parties:
        return None  # the chair's name has a provision of its own, beneath
    return _NO_OFFICER_SIGNS


@officer_signs.bears_on(RequestOfficialLetter)
def asks_for_an_official_letter(_act: RequestOfficialLetter, _: Adopted) -> Said:
    return _A_REQUEST


chair_letters = Provision(
    "correspondence.chair-letters",
    Kind.GUARD,
    says="An official letter over the chair's name is kept for special occasions.",
    effect="A letter in the chair's name asks what kind of occasion calls for it, and why.",
    binds=BOTH,
    pitstone="5(2)",
)

_WHICH_OCCASION = missing("occasion", "What kind of occasion calls for the chair's name on this letter?")


@chair_letters.bears_on(SendOfficialLetter)
def in_the_chairs_name(act: SendOfficialLetter, _: Adopted) -> Said | None:
    if Party.CHAIR not in act.in_name_of.parties:
        return None
    if not act.occasion.strip():
        return _WHICH_OCCASION
    return contrary(
        f"A letter in the chair's name is the exception. You named this occasion: {act.occasion.strip()}.",
        "Let the letter go out in an officer's name, or say why this one needs the chair's.",
        "request-official-letter",
    )


no_commitment_by_councillor = Provision(
    "correspondence.no-commitment-by-councillor",
    Kind.GUARD,
    says="No councillor's name, the chair's included, stands under a letter that binds the council or "
    "orders something for it.",
    effect="Such a letter is stopped, whatever the reason, and the way through an officer is shown.",
    binds=BOTH,
    pitstone="5(2)",
)

_COMMITS = contrary(
    "This letter would bind the council, or give an order on its behalf, in a councillor's name.",
    "Ask the Clerk for an official letter in an officer's name.",
    "request-official-letter",
)
_DOES_IT_COMMIT = missing(
    "commits_council", "Does the letter bind the council to something, or give an order on its behalf?"
)
_COMMITS_NOBODY = content("The letter neither binds the council nor gives an order on its behalf.")


@no_commitment_by_councillor.bears_on(SendOfficialLetter)
def commits_in_a_councillors_name(act: SendOfficialLetter, _: Adopted) -> Said | None:
    if Party.OFFICER in act.in_name_of.parties:
        return None
    if act.commits_council is None:
        return _DOES_IT_COMMIT
    return _COMMITS if act.commits_council else _COMMITS_NOBODY


confidential_marking = Provision(
    "correspondence.confidential-marking",
    Kind.GUARD,
    says="An officer's letter to a councillor that is marked confidential stays away from complainants and "
    "other outsiders, and says what in it is confidential and for what reason.",
    effect="A marked letter states what is shared in confidence and why; passing it outside is answered "
    "with this clause; the mark stays on the letter.",
    binds=BOTH,
    pitstone="5(3)",
)

_OUTSIDERS = frozenset({Recipient.COMPLAINANT, Recipient.THIRD_PARTY})
_WHAT = missing("what_is_confidential", "What in this letter do you share in confidence?")
_WHY = missing("why_confidential", "Why is it shared in confidence only?")
_OUTSIDE = contrary(
    "An officer wrote this letter to a councillor in confidence, and you would pass it outside the council.",
    "Ask the officer who wrote it what may be passed on, or write a letter of your own without those parts.",
    "ask-enquiry",
)
_COPIED_OUTSIDE = contrary(
    "You mark this letter to a councillor as confidential and copy it to somebody outside the council.",
    "Leave that copy out, or write to them separately without the confidential parts.",
)
_INSIDE = content("The letter is marked confidential and stays with councillors and officers.")


def _marked_by_officer(act: SendLetter) -> bool:
    return act.confidential and act.to is Recipient.COUNCILLOR and act.who.is_officer


@confidential_marking.bears_on(SendLetter)
def says_what_is_confidential(act: SendLetter, _: Adopted) -> Said | None:
    return _WHAT if _marked_by_officer(act) and not act.what_is_confidential.strip() else None


@confidential_marking.bears_on(SendLetter)
def says_why_and_is_marked(act: SendLetter, _: Adopted) -> Said | None:
    if not _marked_by_officer(act):
        return None
    what, why = act.what_is_confidential.strip(), act.why_confidential.strip()
    if not why:
        return _WHY
    if not what:
        return None  # the check above asks
    return follows(
        "The letter is marked, and says what is confidential and why.",
        adds=(f"Confidential: {what}", f"Shared in confidence because: {why}"),
    )


@confidential_marking.bears_on(SendLetter)
def copies_a_marked_letter_outside(act: SendLetter, _: Adopted) -> Said | None:
    outside = any(copied in _OUTSIDERS for copied in act.copied_others)
    return _COPIED_OUTSIDE if _marked_by_officer(act) and outside else None


@confidential_marking.bears_on(ForwardLetter)
def passes_a_marked_letter_on(act: ForwardLetter, _: Adopted) -> Said | None:
    if not (act.marked_confidential and act.from_officer and act.to_councillor):
        return None
    return _OUTSIDE if act.to in _OUTSIDERS else _INSIDE
