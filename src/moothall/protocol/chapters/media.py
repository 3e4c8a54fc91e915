"""Media: press, publicity, spokespeople and the weeks before an election."""

from ..core.parties import BOTH, CHAIRS, COUNCILLORS, OFFICERS
from ..core.provisions import Provision
from ..core.strengths import Kind

TITLE = "Press and media"

publicity_code = Provision(
    "media.publicity-code",
    Kind.GUARD,
    says="Council publicity keeps to the statute of 1986 and to the code made under it.",
    effect="Before approval a release is held against the code's seven principles; above a set cost the "
    "decision behind it is asked for.",
    binds=BOTH,
    pitstone="6(1), 6(5)",
)

officer_factual = Provision(
    "media.officer-factual",
    Kind.GUARD,
    says="Officers tell the press what is the case, and leave political views out.",
    effect="An answer to the press carries the officer's word that it is factual; wording that sounds like "
    "opinion is pointed out before it goes.",
    binds=OFFICERS,
    pitstone="6(2)",
)

release_approval = Provision(
    "media.release-approval",
    Kind.GUARD,
    says="On delicate subjects, such as disputes or court cases, the officer approves a release first.",
    effect="On these subjects no release goes out unapproved, and it shows by whom and when.",
    binds=BOTH,
    pitstone="6(3)",
)

chair_spokesperson = Provision(
    "media.chair-spokesperson",
    Kind.GUARD,
    says="Chairs may speak to the press for the council, in touch with the officer.",
    effect="A chair's statement shows that the officer was spoken to; lacking that, it is held.",
    binds=CHAIRS,
    pitstone="6(4)",
)

appointed_spokespeople = Provision(
    "media.appointed-spokespeople",
    Kind.RECORD,
    says="The council may agree that a councillor who knows a subject well speaks for it on that subject.",
    effect="Spokespeople stand in a register with subject, term and resolution; off the subject they are "
    "shown how to get leave.",
    binds=COUNCILLORS,
    pitstone="6(4)",
)

pre_election = Provision(
    "media.pre-election",
    Kind.GUARD,
    says="Publicity is handled with more care as an election draws near.",
    effect="The dates of an election open a period, shown ahead, in which releases and quotes from "
    "councillors are held to stricter rules.",
    binds=BOTH,
    pitstone="6(6)",
)

social_media = Provision(
    "media.social-media",
    Kind.RECORD,
    says="For social media the council has a policy of its own.",
    effect="That policy is linked wherever something public is written.",
    binds=BOTH,
    pitstone="6(7)",
)
