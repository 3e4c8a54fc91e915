"""``moothall judge``: one act, answered under a council's protocol, or under all five profiles."""

import argparse
import json
import sys
import textwrap
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from moothall.protocol.acts import Act
from moothall.protocol.core.calendars import in_words
from moothall.protocol.core.clauses import Nation, Protocol
from moothall.protocol.core.rulings import Finding, Manner, Ruling
from moothall.protocol.core.strengths import Outcome
from moothall.site import judging, loading, profiles, yaml_text
from moothall.site.terminal import escaped, printable

ALL = "all"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("judge", help="judge an act by a protocol and by law")
    parser.add_argument(
        "protocol",
        help=f"{loading.ARGUMENT}, or {ALL}: under each profile",
    )
    parser.add_argument(
        "--act", required=True, metavar="FILE", help="the act as YAML or JSON, - for standard input"
    )
    parser.add_argument("--on", type=_day, metavar="DATE", help="judge it as done on this day")
    parser.add_argument(
        "--nation",
        choices=[nation.value for nation in Nation],
        default="england",
        help="where a document's council is",
    )
    parser.add_argument("--json", action="store_true", help="the answer as JSON")
    parser.set_defaults(run=run)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no date; write it as in 2026-05-04") from None


def run(args: argparse.Namespace) -> int:
    """Print the answer; 1 with a sentence where the act or the protocol cannot be understood."""
    try:
        act = judging.act_of(_facts(args.act), args.on)
        if args.protocol == ALL:
            print(_as_json(_answers(act)) if args.json else printable(_table(act)))
        else:
            protocol = loading.load(args.protocol, Nation(args.nation))
            print(_as_json(_answer(protocol, act)) if args.json else printable(_page(protocol, act)))
    except (loading.Unusable, judging.WrongFact) as error:
        print(printable(str(error)), file=sys.stderr)
        return 1
    return 0


def _facts(source: str) -> Any:
    place = "standard input" if source == "-" else source
    try:
        text = sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8")
    except OSError as error:
        raise loading.Unusable(f"The act cannot be read from {place}: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise loading.Unusable(f"The act cannot be read from {place}: it is not a text file.") from None
    try:
        return yaml_text.read(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" near line {mark.line + 1}" if mark else ""
        raise loading.Unusable(f"The act in {place} is neither YAML nor JSON{where}.") from None


def _as_json(value: Any) -> str:
    return escaped(json.dumps(value, indent=2, ensure_ascii=False))


def _answer(protocol: Protocol, act: Act) -> dict[str, Any]:
    return judging.plain(protocol, act, judging.rule(protocol, act))


def _answers(act: Act) -> list[dict[str, Any]]:
    return [{"profile": name, **_answer(profiles.load(name), act)} for name in profiles.names()]


def _page(protocol: Protocol, act: Act) -> str:
    ruling = judging.rule(protocol, act)
    lines = [f"{ruling.outcome.words.upper()}: {act.kind} on {in_words(act.on)}, under {protocol.council}"]
    if not judging.in_force(protocol, act.on):
        lines += ["", *_by_law_alone(protocol)]
    elif ruling.left_to_read and not ruling.unknowns:
        lines += ["", "A clause bears on it that Moothall does not act on: read it yourself."]
    elif ruling.outcome is Outcome.SILENT and not ruling.unknowns:
        lines += ["", "The protocol does not speak of it, and no law that Moothall knows forbids it."]
    for finding in sorted(ruling.findings, key=lambda finding: -finding.outcome):
        lines += ["", *_finding(finding)]
    for unknown in ruling.unknowns:
        lines += ["", f"Still to be asked ({unknown.source}, fact “{unknown.fact}”): {unknown.question}"]
    for duty in ruling.duties:
        adopted = " (suggested, for the council to adopt)" if duty.suggested else ""
        lines += ["", f"Duty of the {duty.owed_by} to the {duty.owed_to}: {duty.what}{adopted}"]
        lines += [f"  {line}" for line in judging.account(duty, protocol.nation).sentences()]
    return "\n".join(lines)


def _by_law_alone(protocol: Protocol) -> list[str]:
    if protocol.in_force_from is None:
        return ["No protocol is in force: only law applies."]
    return [
        f"This protocol is in force from {in_words(protocol.in_force_from)}: before that, only law applies."
    ]


_LABELS = {Manner.SHOWN: "shown beside it", Manner.NOT_YET: "provided for, not acted on yet"}


def _finding(finding: Finding) -> list[str]:
    wording = finding.citation or f"“{finding.strength}”"
    lines = [f"{_LABELS.get(finding.manner, finding.outcome.words)}: {finding.source}, {wording}"]
    for clause in finding.clauses:
        text = f"“{clause.text}”" if clause.quoted else f"in short: {clause.text}"
        lines.append(_wrapped(f"{clause.ref}  {text}"))
    lines += [_wrapped(text) for text in (finding.why, finding.way) if text]
    if finding.instead:
        lines.append(_wrapped(f"Instead: {finding.instead}"))
    return lines + [_wrapped(f"Added: {line}") for line in finding.adds]


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 100, initial_indent="  ", subsequent_indent="    ")


def _table(act: Act) -> str:
    lines = [f"{act.kind} on {in_words(act.on)}", ""]
    for name in profiles.names():
        protocol = profiles.load(name)
        ruling = judging.rule(protocol, act)
        lines.append(f"{name:12}{ruling.outcome.words:26}{_because(protocol, act, ruling)}".rstrip())
    return "\n".join(lines)


def _because(protocol: Protocol, act: Act, ruling: Ruling) -> str:
    """What decided, with its clauses, in a line; what is merely met or shown is left out."""
    if not judging.in_force(protocol, act.on):
        return "not yet in force: only law applies"
    parts = [
        f"{finding.source} ({', '.join(clause.ref for clause in finding.clauses) or finding.citation})"
        for finding in ruling.deciding
        if ruling.outcome > Outcome.PERMITTED or finding.manner is Manner.CONTRARY
    ]
    parts += [
        f"read {', '.join(clause.ref for clause in finding.clauses)} yourself ({finding.source})"
        for finding in ruling.findings
        if finding.manner is Manner.NOT_YET and ruling.outcome <= Outcome.PERMITTED
    ]
    parts += [f"asks: {unknown.fact}" for unknown in ruling.unknowns]
    return "; ".join(parts)
