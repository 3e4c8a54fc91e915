"""Clauses of one document that cannot both be followed."""

import re
from collections.abc import Iterator
from itertools import combinations, islice

from msgspec import Struct

from ..language.periods import NUMBERS, Period, periods
from ..values import ReadClause
from .finding import Finding, Weight
from .text import Sentence, Text

_CONDITION = re.compile(
    r"\b(?:unless|except(?:ing|ion\w*)?|save|without|only|normally|however|exceptional\w*|until"
    r"|otherwise|where|if|when|"
    r"if|but|subject to|other than|instead of|rather than)\b"
)
_FORBIDS = re.compile(
    r"\bnot\b|\bcannot\b|\bnever\b|^(?:no|neither|nobody|none)\b|\bno (?:councillor|officer|one)\b"
    r"|\b(?:is|are) (?:prohibited|forbidden)\b"
)
_ALLOWS = re.compile(
    r"\b(?:may|can)\b(?! (?:\w+ )?expect)|\b(?:is|are) (?:free|entitled|allowed|permitted|welcome) to\b"
)
_ASKS = re.compile(r"\b(?:must|shall|will|should|(?:is|are) (?:required|expected|asked) to)\b")
_ONE_WORD = (
    (
        re.compile(r"\b(?:contact|approach|speak to|speak with|talk to|telephone|ring|go to|write to)\w*"),
        "contact",
    ),
    (re.compile(r"\b(?:instruct|direct(?!ly)|order|command)\w*(?: to)?"), "instruct"),
    (re.compile(r"\b(?:letters?|correspondence|emails?)\b"), "letter"),
    (re.compile(r"\b(?:press|media|journalists?|newspapers?|reporters?)\b"), "press"),
    (re.compile(r"\b(?:cop(?:y|ies|ied)|bcc|blind cop\w+|silent cop\w+)\b"), "copy"),
    (re.compile(r"\b(?:repl(?:y|ies|ied)|answer\w*|respon\w+)\b"), "answer"),
    (re.compile(r"\b(?:enquir\w+|questions?|quer(?:y|ies))\b"), "enquiry"),
)
_IDLE = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "that",
        "this",
        "these",
        "those",
        "any",
        "all",
        "each",
        "every",
        "their",
        "its",
        "his",
        "her",
        "it",
        "they",
        "be",
        "is",
        "are",
        "was",
        "were",
        "been",
        "has",
        "have",
        "had",
        "do",
        "does",
        "not",
        "no",
        "never",
        "may",
        "can",
        "must",
        "shall",
        "will",
        "should",
        "would",
        "could",
        "cannot",
        "also",
        "as",
        "who",
        "which",
        "such",
        "own",
        "other",
        "another",
        "both",
        "one",
        "s",
        "individual",
        "themselves",
        "itself",
        "it's",
        "able",
        "free",
        "entitled",
        "allowed",
        "permitted",
        "prohibited",
        "forbidden",
        "welcome",
        "required",
        "expected",
        "asked",
        "nobody",
        "neither",
        "within",
        "day",
        "days",
        "working",
        "week",
        "weeks",
        "month",
        "months",
        "directly",
        "personally",
        "always",
        "at",
        "least",
        "least",
        "than",
        "less",
        "more",
        "later",
        "latest",
        "member",
    ]
)
_TOPICS = {
    name: re.compile(pattern)
    for name, pattern in {
        "enquiry": r"\benquir|\bquestion|\bquer(?:y|ies)\b|\brequest",
        "complaint": r"\bcomplain",
        "letter": r"\bletters?\b|\bcorrespondence\b|\bemail",
        "urgent": r"\burgent|\bpriority|\bemergenc",
        "public": r"\bresident|\bpublic\b|\bconstituent|\bparishioner|\belector",
        "information": r"\bfreedom of information\b|\bfoi\b|\brequests? for information\b|\binformation requests?\b",
        "environment": r"\benvironmental information\b|\beir\b",
        "own data": r"\bsubject access\b|\b(?:own|personal) data\b",
        "casework": r"\bcasework\b",
        "telephone": r"\btelephone|\bvoicemail",
        "report": r"\breports?\b|\bextraordinary\b|\bspecial\b|\bannual\b",
    }.items()
}
_ABOUT = re.compile(
    r"\b(?:about|concern(?:s|ing|ed)?(?: is)?(?: about| with)?|regarding|relat\w+ to|involv\w+"
    r"|against|subject (?:is|of)|by)"
    r" (?:the |a |another |vice )*(?:clerk|chair|councillor)\b"
)
_CLOSE = 0.62
_FEWEST = 3
_MOST_NORMS = 1500  # that are held against each other, far more than a long protocol has


class _Norm(Struct, frozen=True):
    """A sentence as a norm: what it is about, and whether it forbids, allows or asks."""

    sentence: Sentence
    sense: str
    about: frozenset[str]
    subject: str
    days: str


def contradictions(text: Text) -> Iterator[Finding]:
    """Pairs of clauses at odds, each pair once."""
    told: set[frozenset[str]] = set()
    for finding in (*_days(text), *_routes(text), *_opposites(text)):
        pair = frozenset((finding.ref, *finding.also))
        if pair not in told:
            told.add(pair)
            yield finding


def _at_odds(first: str, second: str, says: str, words: str) -> Finding:
    return Finding(
        second,
        "contradiction",
        says,
        f"Decide which of {first} and {second} is meant, and change the other.",
        Weight.PUT_RIGHT,
        words=words,
        also=(first,),
    )


# --- the same provision, for the same party, with other days ----------------------------------------------------

_COUNTED = {
    "direction.timely-response": (("days", "to answer"), ("acknowledge_days", "to acknowledge")),
    "meetings.agenda-items": (("papers_days", "for papers and items"),),
    "instrument.review": (("review_interval", "between reviews"),),
}


def _days(text: Text) -> Iterator[Finding]:
    for key, terms in _COUNTED.items():
        # days to answer in leave little doubt what a clause is about, even where the reader has some
        held = list(text.stating(key, sure=key != "direction.timely-response"))
        for (one, first), (other, second) in combinations(held, 2):
            if one.ref == other.ref:
                continue
            if key != "instrument.review" and _topics(text, one) != _topics(text, other):
                continue
            for name, what in terms:
                here, there = first.terms.get(name, ""), second.terms.get(name, "")
                if here != there and here[:1].isdigit() and there[:1].isdigit():
                    unit = "" if name == "review_interval" else " days"
                    yield _at_odds(
                        one.ref,
                        other.ref,
                        f"Clause {one.ref} gives {here}{unit} {what}, this one {there}{unit}.",
                        second.term_words.get(name, ""),
                    )


def _topics(text: Text, clause: ReadClause) -> set[str]:
    """What a clause is about, told by its own words or else by the heading over it."""
    for said in (text.by_clause[clause.ref], clause.heading.lower()):
        if found := {name for name, pattern in _TOPICS.items() if pattern.search(said)}:
            return found
    return set()


# --- first to the chair here, first to the Clerk there ----------------------------------------------------------


def _routes(text: Text) -> Iterator[Finding]:
    first: list[tuple[str, str, str]] = []
    for key in ("concerns.councillor-route", "conduct.private-criticism"):
        for clause, _ in text.stating(key):
            for sentence in text.sentences:
                if sentence.ref != clause.ref:
                    continue
                begins = _first(sentence.said)
                if begins and not _ABOUT.search(sentence.own):
                    first.append((clause.ref, begins, sentence.quote))
    for (one, begins, _), (other, instead, quote) in combinations(first, 2):
        if one != other and begins != instead:
            yield _at_odds(
                one,
                other,
                f"By clause {one} a councillor's concern about staff goes to the {begins} first, "
                f"by this one to the {instead}.",
                quote,
            )


_RISES = re.compile(
    r"\b(?:concern(?!ing\b)|complain|dissatisf|unhappy|criticis|problem|aggrieved|mistake|not (?:content"
    r"|satisfied|happy)|displeas|fault with)\w*"
)
_TOLD = re.compile(
    r"\b(?:to|with|tell|told|inform|informing|approach|notify|contact|see|via|through)\b"
    r" (?:the |their |your |our |that officer )?"
    r"(vice chair|chair|clerk|line manager|officer(?= concerned| in question"
    r"| in the first instance|,? first\b)|leader|director|monitoringofficer)\b"
    r"(?! (?:and |or )?(?:is|has|was|who|work|conduct|or (?:an)?other)\b)"
)


def told(said: str) -> list[str]:
    """Who is told of a concern, one after the other, in a sentence that sends one somewhere; else nobody."""
    rises = _RISES.search(said)
    if rises is None:
        return []
    # "unhappy with the clerk" names whom it is about; what comes after the next verb is whom it goes to
    about = re.compile(
        r" (?:about|with|of|by|against) (?:the )?(?:\w+ ){0,6}?(?:clerk|chair|officer)\b"
    ).match(said, rises.end())
    return list(
        dict.fromkeys(found[1] for found in _TOLD.finditer(said, about.end() if about else rises.end()))
    )


def _first(said: str) -> str:
    steps = told(said)
    return (
        {"clerk": "Clerk"}.get(steps[0], steps[0])
        if steps and steps[0] in {"chair", "clerk", "line manager"}
        else ""
    )


# --- must not here, may there -----------------------------------------------------------------------------------


def _opposites(text: Text) -> Iterator[Finding]:
    norms = (norm for sentence in text.sentences if (norm := _norm(sentence)))
    for one, other in combinations(islice(norms, _MOST_NORMS), 2):
        if one.sentence.ref == other.sentence.ref or one.subject != other.subject:
            continue
        shared = len(one.about & other.about)
        if shared < _FEWEST or shared / len(one.about | other.about) < _CLOSE:
            continue
        if "forbids" in (one.sense, other.sense) and one.sense != other.sense:
            says = f"Clause {one.sentence.ref} {one.sense} what this one {other.sense}."
        elif one.days and other.days and one.days != other.days and one.about == other.about:
            says = f"Clause {one.sentence.ref} says {one.days}, this one {other.days}."
        else:
            continue
        yield _at_odds(one.sentence.ref, other.sentence.ref, says, other.sentence.quote)


def _norm(sentence: Sentence) -> _Norm | None:
    said = sentence.said
    if _CONDITION.search(said) or len(said.split()) > 45:
        return None
    if _FORBIDS.search(said):
        sense = "forbids"
    elif _ALLOWS.search(said):
        sense = "allows"
    elif _ASKS.search(said):
        sense = "asks for"
    else:
        return None
    for pattern, word in _ONE_WORD:
        said = pattern.sub(word, said)
    subject = re.search(r"\b(?:councillor|officer|clerk|chair|council)\b", said)
    if subject is None:
        return None
    about = frozenset(
        _stem(word) for word in re.findall(r"[a-z]+", said) if word not in _IDLE and word not in NUMBERS
    )
    days = periods(sentence.said)
    length = _length(days[0]) if len(days) == 1 else ""
    return _Norm(sentence, sense, about, subject[0], length)


def _length(period: Period) -> str:
    unit = "" if "month" in period.days else f"{period.kind} days".strip()
    return f"{period.days} {unit}".strip()


def _stem(word: str) -> str:
    return re.sub(r"(?:ings?|ed|es|s|ly)$", "", word) if len(word) > 4 else word
