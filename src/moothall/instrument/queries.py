"""Who may see which versions, and who has acknowledged the one in force."""

from datetime import date

from django.db.models import BigIntegerField, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import NullIf

from moothall.council.capacities import Standing
from moothall.council.in_force import adoption_on
from moothall.council.models import Adoption, Council, Lapse, Person, ProtocolVersion
from moothall.council.models.held import held_on

from .models import Acknowledgement, Consultation

_ADOPTED = Exists(Adoption.objects.filter(version=OuterRef("pk")))


def visible(standing: Standing) -> QuerySet[ProtocolVersion]:
    """The versions that show to this person.

    Adopted ones show to all in the council, drafts to the Clerk, and to councillors and officers from the day on which
    they were asked about them.
    """
    rows = ProtocolVersion.objects.filter(council=standing.council).select_related("council")
    if not standing.is_clerk:
        asked = Consultation.objects.filter(version=OuterRef("pk"), since__lte=standing.on)
        rows = rows.filter(_ADOPTED | Exists(asked) if is_guided(standing) else _ADOPTED)
    return rows.order_by("-created", "-pk")


def may_see(standing: Standing, version: ProtocolVersion) -> bool:
    """Whether the version shows to this person; equal to membership of ``visible``."""
    if version.council_id != standing.council.pk:
        return False
    if standing.is_clerk or version.adoptions.exists():
        return True
    return is_guided(standing) and version.consultations.filter(since__lte=standing.on).exists()


def is_guided(standing: Standing) -> bool:
    """Whether the person is one of those whom the protocol guides: they acknowledge it and are asked about drafts."""
    return standing.role.is_councillor or standing.role.is_officer


def history(council: Council) -> QuerySet[Adoption]:
    """Every adoption on record, corrected ones too, the latest first.

    ``before`` is the key of the version before, None where there is none, and where the same one was only readopted.
    """
    earlier = Adoption.objects.filter(
        council=OuterRef("council"), corrected_by__isnull=True, in_force_from__lt=OuterRef("in_force_from")
    )
    previous = Subquery(earlier.order_by("-in_force_from", "-recorded").values("version")[:1])
    return (
        Adoption.objects.filter(council=council)
        .annotate(before=NullIf(previous, F("version"), output_field=BigIntegerField()))
        .select_related("version", "corrected_by")
        .defer("version__understood")
        .order_by("-in_force_from", "-recorded", "-pk")
    )


def began(adoption: Adoption) -> Adoption:
    """The adoption from which its version has been in force without a break: itself, unless it is a readoption."""
    council, first = adoption.council_id, adoption
    ends = Lapse.objects.filter(council=council, corrected_by__isnull=True, since__isnull=False)
    days = list(ends.values_list("since", flat=True))
    rows = Adoption.objects.filter(
        council=council, corrected_by__isnull=True, in_force_from__lte=adoption.in_force_from
    )
    for row in rows.order_by("-in_force_from", "-recorded", "-pk"):
        if row.version_id != adoption.version_id:
            break
        if any(row.in_force_from < day <= first.in_force_from for day in days if day):
            break
        first = row
    return first


def acknowledged(version: ProtocolVersion, person: Person) -> Acknowledgement | None:
    """The person's acknowledgement of the version, if any."""
    return Acknowledgement.objects.filter(version=version, person=person).first()


def acknowledged_before(version: ProtocolVersion, person: Person) -> Acknowledgement | None:
    """The person's last acknowledgement of another version of this council's protocol, if any."""
    others = Acknowledgement.objects.filter(council=version.council_id, person=person).exclude(
        version=version
    )
    return others.select_related("version").order_by("-at", "-pk").first()


def to_acknowledge(standing: Standing) -> ProtocolVersion | None:
    """The version in force that the person has still to read and acknowledge, None where there is none."""
    if not is_guided(standing):
        return None
    adoption = adoption_on(standing.council, standing.on)
    if adoption is None or acknowledged(adoption.version, standing.person):
        return None
    return adoption.version


def who_is_guided(council: Council, on: date) -> QuerySet[Person]:
    """Everybody who holds a seat or a post in the council that day, by name."""
    seated = Q(pk__in=Person.objects.filter(held_on(on, "seats__"), seats__council=council).values("pk"))
    posted = Q(
        pk__in=Person.objects.filter(
            held_on(on, "appointments__"),
            held_on(on, "appointments__post__"),
            appointments__post__council=council,
        ).values("pk")
    )
    return Person.objects.filter(seated | posted).order_by("name", "pk")


def not_yet_acknowledged(council: Council, on: date) -> list[str]:
    """Names of those who hold a seat or post that day and have not acknowledged the version in force then.

    For the Clerk alone. Nobody where no protocol is in force.
    """
    adoption = adoption_on(council, on)
    if adoption is None:
        return []
    done = Acknowledgement.objects.filter(version=adoption.version_id).values("person")
    return list(who_is_guided(council, on).exclude(pk__in=done).values_list("name", flat=True))


def acknowledgements(version: ProtocolVersion) -> QuerySet[Acknowledgement]:
    """Who has acknowledged the version, in the order of their names. For the Clerk alone."""
    return Acknowledgement.objects.filter(version=version).order_by("signed", "pk")
