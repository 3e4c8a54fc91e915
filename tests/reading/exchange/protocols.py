"""Protocols of every shape and with odd characters, for what must survive being handed over."""

from hypothesis import strategies as st

from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.reading.exchange.checks import WORDINGS
from moothall.reading.exchange.markdown import AS_USUAL, IN_SHORT, LOCAL, NO_HEADING, STATES, VERSIONS
from moothall.reading.values import Adoption, Exchanged, Recorded

# What one of the two formats could take for its own, or lose.
ODD = [
    *(
        "\n",
        "\r",
        "\t",
        "\x00",
        "\x0b",
        "\x1c",
        "\x85",
        "\u2028",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\ufffe",
        "\U0001f3db",
    ),
    *(
        "\\",
        "*",
        "**",
        "_",
        "`",
        "```",
        "[",
        "]",
        "<",
        ">",
        "|",
        "&",
        "&amp;",
        "&#x41;",
        "~~",
        "#",
        "---",
        "- ",
        "1. ",
    ),
    *("=", ";", '"', "'", ":", "%", "\\u{41}", "]]>", "<!--", "<p>", "<!DOCTYPE x>", "  ", " "),
    *(
        LOCAL,
        IN_SHORT,
        NO_HEADING,
        VERSIONS,
        STATES,
        AS_USUAL,
        "moothall: protocol",
        "yes",
        "null",
        "2021-05-17",
    ),
]
pieces = st.one_of(st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), max_size=6))
texts = st.lists(pieces, max_size=8).map("".join)
names = texts.filter(str.strip)
terms = st.dictionaries(texts, texts, max_size=3)


@st.composite
def clauses(draw):
    """Clauses with references of their own, standing under one another in any way at all."""
    refs = draw(st.lists(names, unique=True, max_size=7))
    headings = draw(st.lists(texts, min_size=1, max_size=3))
    made = []
    for place, ref in enumerate(refs):
        above = st.sampled_from(["", *refs[:place][-2:], *refs, "not there"])
        # Most references go on from the one they stand under, as real ones do.
        within = draw(above)
        made.append(
            Clause(
                ref,
                draw(texts),
                quoted=draw(st.booleans()),
                heading=draw(st.sampled_from(headings)),
                within=within,
                local=draw(st.one_of(st.just(""), texts)),
            )
        )
    return tuple(made)


@st.composite
def statements(draw, refs):
    """What these clauses state, in any order."""
    return Statement(
        draw(names),
        draw(st.sampled_from(refs)),
        draw(st.sampled_from(WORDINGS)),
        draw(terms),
        draw(st.none() | st.frozensets(st.sampled_from(list(Party)))),
        draw(texts),
        draw(terms),
    )


@st.composite
def handed_over(draw):
    """A protocol with all that can be known of it."""
    held = draw(clauses())
    refs = [clause.ref for clause in held]
    said = draw(st.lists(statements(refs), max_size=6)) if refs else []
    protocol = Protocol(
        draw(texts),
        draw(st.sampled_from(Nation)),
        draw(texts),
        draw(st.none() | st.dates()),
        held,
        tuple(said),
    )
    known = st.none() | texts
    facts = {name: draw(known) for name in Adoption.__struct_fields__ if name != "versions"}
    adoption = Adoption(versions=tuple(draw(st.lists(texts, max_size=3))), **facts)
    recorded = st.builds(Recorded, texts, st.dates(), st.dates(), texts, texts, texts)
    pairs = [(one.clause, one.provision) for one in said]
    doubtful = draw(st.frozensets(st.sampled_from(pairs))) if pairs else frozenset()
    return Exchanged(protocol, adoption, tuple(draw(st.lists(recorded, max_size=3))), doubtful)
