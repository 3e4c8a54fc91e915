"""A slow judge, written from the design's words alone, to hold the real one against.

It knows nothing of indexes or ready-made findings: for every statement it asks anew whom it binds, and looks
up what is met in a table of words.
"""

from moothall.protocol.core.parties import Party

MEETS = {
    "law": 4,
    "guidance": 3,
    "must": 4,
    "should": 3,
    "normally": 3,
    "may": 3,
    "expects": 1,
    "states": 1,
}
STRONGEST_FIRST = ["law", "guidance", "must", "should", "normally", "may", "expects", "states"]
WORDS = ["silent", "permitted", "permitted with conditions", "needs a reason", "refused"]
ALSO = {
    Party.CLERK: {"officer"},
    Party.CHAIR: {"councillor"},
    Party.GROUP: {"councillor"},
    Party.COUNCIL: {"clerk", "officer"},
}


class SlowAdopted:
    """What a check is given: strength, terms and clauses."""

    def __init__(self, strength, terms, clauses=()):
        self.strength = strength
        self.terms = terms
        self.clauses = clauses


def evaluate(protocol, act, provisions, law):
    """The outcome in words, the findings, the facts asked for and the duties.

    A finding is (source, outcome, references), a fact asked for (source, fact), a duty (source, what, days,
    offered).
    """
    findings, asked, duties = [], [], []
    for provision in provisions:
        for rule in provision.rules:
            if type(act) in rule.acts:
                bound = parties_of(act.who) if rule.party is None else parties_of_party(rule.party)
                _by_provision(protocol, act, provision, rule, bound, findings, asked, duties)
    for norm in law:
        for rule in norm.rules:
            if (
                type(act) in rule.acts
                and protocol.nation in norm.nations
                and norm.since <= act.on <= norm.until
            ):
                _by_law(act, norm, rule, findings, asked, duties)
    outcome = 0
    for _, met, _ in findings:
        outcome = max(outcome, WORDS.index(met))
    return WORDS[outcome], findings, asked, duties


def parties_of(role):
    return {
        "councillor": {"councillor"},
        "chair": {"councillor", "chair"},
        "vice-chair": {"councillor", "chair"},
        "group-leader": {"councillor", "group"},
        "clerk": {"officer", "clerk"},
        "officer": {"officer"},
        "acting-officer": {"officer", "clerk"},
        "guest": set(),
        "public": set(),
    }[role.value]


def parties_of_party(party):
    return {party.value} | ALSO.get(party, set())


def _by_provision(protocol, act, provision, rule, bound, findings, asked, duties):
    binding = [s for s in protocol.statements if s.provision == provision.key and _binds(s, provision, bound)]
    if not binding:
        return
    ordered = []
    for word in STRONGEST_FIRST:
        for clause in protocol.clauses:
            alike = [s for s in binding if s.strength.value == word and s.clause == clause.ref]
            ordered += sorted(alike, key=lambda s: sorted(s.terms.items()))
    terms = {}
    for statement in ordered:
        for name, value in statement.terms.items():
            terms.setdefault(name, value)
    references = list(dict.fromkeys(statement.clause for statement in ordered))
    permission = all(statement.strength.value == "may" for statement in binding)
    strongest = ordered[0].strength
    if rule.check is None:
        try:
            speaks = rule.when is None or rule.when(act)
        except Exception:
            findings.append((provision.key, "refused", references))
            return
        if speaks:
            findings.append((provision.key, "silent", references))
        return
    met = {
        "content": 1,
        "shown": 0,
        "contrary": 1 if provision.kind.value == "norm" else MEETS[strongest.value],
        "follows": 1 if permission else 2,
    }
    adopted = SlowAdopted(strongest, terms, [protocol.clause(ref) for ref in references])
    _say(rule.check, act, adopted, provision.key, met, references, permission, findings, asked, duties)


def _binds(statement, provision, bound):
    whom = provision.binds if statement.binds is None else statement.binds
    return any(party.value in bound for party in whom)


def _by_law(act, norm, rule, findings, asked, duties):
    met = {"content": 0, "shown": 0, "contrary": MEETS[norm.strength.value], "follows": 2}
    _say(rule.check, act, SlowAdopted(norm.strength, {}), norm.key, met, [], False, findings, asked, duties)


def _say(check, act, adopted, source, met, references, permission, findings, asked, duties):
    try:
        said = check(act, adopted)
    except Exception:
        findings.append((source, "refused", references))
        return
    if said is None:
        return
    if said.manner is None:
        asked.append((source, said.fact))
        return
    outcome = met[said.manner.value]
    if outcome == 3 and act.reason.strip():
        outcome = 2
    findings.append((source, WORDS[outcome], references))
    for duty in said.duties:
        duties.append((source, duty.what, duty.days, permission))
