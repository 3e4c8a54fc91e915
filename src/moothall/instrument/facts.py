"""From rows and what was entered to acts on the protocol itself."""

import msgspec

from moothall.council.in_force import adoption_on
from moothall.council.models import Adoption, Lapse, ProtocolVersion
from moothall.protocol.acts.instrument import AcknowledgeProtocol, AdoptProtocol, CorrectAdoption, StoreDraft
from moothall.protocol.core.clauses import Protocol
from moothall.road.doing import Situation
from moothall.road.perform import NotYours

from .corrections import mark
from .models import Acknowledgement, Review, ReviewEnd

OVERTAKEN = "This clause has been changed since you opened it. Open it again; what it says now may differ."


def understood(version: ProtocolVersion) -> Protocol:
    """The version as values."""
    return msgspec.convert(version.understood, Protocol)


def clerk_alone(situation: Situation) -> None:
    """Whoever does not act as Clerk is told that it is not theirs to do."""
    if not situation.standing.is_clerk:
        raise NotYours("Only the Clerk keeps the council's protocol here.")


def store(situation: Situation) -> StoreDraft:
    """The Clerk uploads a document."""
    clerk_alone(situation)
    return situation.act(StoreDraft)


def mend(situation: Situation) -> StoreDraft:
    """The Clerk changes a draft; what has been adopted is never changed."""
    draft_to_change(situation)
    return situation.act(StoreDraft)


def draft_to_change(situation: Situation) -> ProtocolVersion:
    """The draft that the Clerk is about to change, as it stands now; whoever may not change it is told why."""
    clerk_alone(situation)
    version: ProtocolVersion = situation.given["version"]
    version.refresh_from_db()
    if version.council_id != situation.standing.council.pk or version.adoptions.exists():
        raise NotYours("This version has been adopted, so it stays as it is. Upload the new text as a draft.")
    _not_overtaken(situation, understood(version))
    return version


def discard(situation: Situation) -> StoreDraft:
    """The Clerk discards a draft; one that others were asked about stays with what they said of it."""
    version = draft_to_change(situation)
    if version.consultations.exists() or version.comments.exists():
        raise NotYours("Others were asked about this draft, so it is kept. Set it aside instead.")
    return situation.act(StoreDraft)


def _not_overtaken(situation: Situation, protocol: Protocol) -> None:
    """What the Clerk saw still stands, so that nobody's correction is lost under another's."""
    given = situation.given
    refs = {clause.ref for clause in protocol.clauses}
    about = given.get("after") or given.get("ref")
    if about is not None and about not in refs:
        raise NotYours(OVERTAKEN)
    if given.get("seen") and mark(protocol, given["ref"]) != given["seen"]:
        raise NotYours(OVERTAKEN)
    clause = given.get("clause")
    if clause is not None and clause.ref in refs and (given.get("after") or clause.ref != given["ref"]):
        raise NotYours(OVERTAKEN)


def adopt(situation: Situation) -> AdoptProtocol:
    """The Clerk records that the council adopted a version."""
    clerk_alone(situation)
    given, version = situation.given, situation.given["version"]
    if version.council_id != situation.standing.council.pk:
        raise NotYours("This version belongs to another council.")
    return situation.act(
        AdoptProtocol,
        adopted_on=given.get("adopted_on"),
        in_force_from=given.get("in_force_from") or given.get("adopted_on"),
        body=given.get("body") or "",
        minute=given.get("minute") or "",
        signatory=given.get("signatory") or "",
        overtaken=_overtaken(situation),
    )


def by_the_version(situation: Situation) -> Protocol:
    """What follows from adopting a version is what that version says."""
    given = situation.given
    version: ProtocolVersion = given["version"] if "version" in given else given["adoption"].version
    council = situation.standing.council
    return msgspec.structs.replace(understood(version), council=council.name, nation=council.is_in)


def _overtaken(situation: Situation) -> bool:
    """Whether what came into force, ended or was reviewed later is on record, so that the adoption is history."""
    given = situation.given
    wrong: Adoption | None = given.get("adoption")
    begins = given.get("in_force_from") or given.get("adopted_on")
    if begins is None:
        return False
    council = situation.standing.council
    later = Adoption.objects.filter(council=council, corrected_by__isnull=True, in_force_from__gt=begins)
    ends = Lapse.objects.filter(council=council, corrected_by__isnull=True, since__gt=begins)
    reviewed = Review.objects.filter(adoption=wrong, end__in=(ReviewEnd.UNCHANGED, ReviewEnd.STARTED))
    if wrong is not None:
        later = later.exclude(pk=wrong.pk)
    return later.exists() or ends.exists() or (wrong is not None and reviewed.exists())


def correct_adoption(situation: Situation) -> CorrectAdoption:
    """The Clerk records that an adoption was recorded wrongly."""
    clerk_alone(situation)
    given, wrong = situation.given, situation.given["adoption"]
    if wrong.council_id != situation.standing.council.pk:
        raise NotYours("This adoption belongs to another council.")
    if Adoption.objects.filter(corrects=wrong).exists():
        raise NotYours("This record has been corrected already. Correct the latest record instead.")
    return situation.act(
        CorrectAdoption,
        adopted_on=given.get("adopted_on"),
        in_force_from=given.get("in_force_from") or given.get("adopted_on"),
        body=given.get("body") or "",
        minute=given.get("minute") or "",
        signatory=given.get("signatory") or "",
        what_was_wrong=given.get("what_was_wrong") or "",
        overtaken=_overtaken(situation),
    )


def acknowledge(situation: Situation) -> AcknowledgeProtocol:
    """A councillor or officer confirms having read the version in force that day."""
    standing = situation.standing
    if not (standing.role.is_councillor or standing.role.is_officer):
        raise NotYours("Only councillors and officers acknowledge the protocol.")
    adoption = adoption_on(standing.council, standing.on)
    if adoption is None:
        raise NotYours("No protocol is in force here today, so there is nothing to acknowledge.")
    if adoption.version_id != situation.given["version"].pk:
        raise NotYours("Another version is in force today. Open the protocol page again and read that one.")
    if Acknowledgement.objects.filter(version=adoption.version_id, person=standing.person).exists():
        raise NotYours("You have acknowledged this version already.")
    return situation.act(AcknowledgeProtocol)
