"""Small protocols to compare, and random ones."""

from hypothesis import strategies as st

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

ENQUIRIES = "Councillors must put their enquiries to the Clerk and not to other members of staff."
COPIES = "A letter from an officer to a councillor should not be copied to another councillor in silence."
ORDERS = "No individual councillor may give an instruction to an officer of the council."
COURTESY = "Councillors and officers treat one another with courtesy and respect."
REVIEW = "The council looks at this protocol again every year in May."
PRESS = "The chair speaks for the council to newspapers once the Clerk has seen the words."


def protocol(*clauses, council="Marsh Parva Parish Council"):
    """A protocol of clauses given as (reference, text) or (reference, text, provision, strength, ...)."""
    return Protocol(
        council,
        clauses=tuple(Clause(ref, text) for ref, text, *_ in clauses),
        statements=tuple(
            Statement(key, ref, Strength(strength))
            for ref, _, *stated in clauses
            for key, strength in zip(stated[::2], stated[1::2], strict=True)
        ),
    )


_SENTENCES = (ENQUIRIES, COPIES, ORDERS, COURTESY, REVIEW, PRESS, "Courtesy.", "")
_KEYS = [
    "correspondence.no-silent-copies",
    "direction.via-clerk",
    "direction.timely-response",
    "roles.equal-rights",
    "conduct.courtesy",
    "instrument.review",
]
assert CATALOGUE.keys() >= set(_KEYS)

_texts = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3).map(" ".join) | st.text(max_size=12)
_headings = st.sampled_from(["", "Conduct"])
_refs = st.sampled_from([f"{section}.{number}" for section in (1, 2, 3) for number in (1, 2, 3)])


@st.composite
def protocols(draw):
    """A protocol of up to eight clauses, with what they state."""
    refs = draw(st.lists(_refs, unique=True, max_size=8))
    clauses = [
        Clause(
            ref,
            draw(_texts),
            heading=draw(st.sampled_from(["", "Conduct"])),
            local=draw(st.sampled_from(["", "Local."])),
        )
        for ref in refs
    ]
    statements = [
        Statement(
            draw(st.sampled_from(_KEYS)),
            draw(st.sampled_from(refs)),
            draw(st.sampled_from([one for one in Strength if one not in (Strength.LAW, Strength.GUIDANCE)])),
            draw(st.sampled_from([{}, {"days": "5"}, {"days": "7"}])),
            draw(st.none() | st.frozensets(st.sampled_from(list(Party)))),
        )
        for _ in range(draw(st.integers(0, 8)) if refs else 0)
    ]
    return Protocol("Marsh Parva", clauses=tuple(clauses), statements=tuple(statements))
