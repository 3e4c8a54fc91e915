"""Carrying the scenes of a script out, in the order of their days, through the same acts as in real life."""

from collections.abc import Callable, Mapping
from typing import Any

from moothall.casework.enquiries import changes as enquiry_changes
from moothall.casework.enquiries import facts as enquiry_facts
from moothall.casework.enquiries.queries import agreements_of
from moothall.casework.letters import changes as letter_changes
from moothall.casework.letters import facts as letter_facts
from moothall.casework.letters.people import Insider, Outsider, insiders, signatories
from moothall.council.capacities import Standing
from moothall.council.in_force import adoption_on
from moothall.instrument import changes as instrument_changes
from moothall.instrument import facts as instrument_facts
from moothall.instrument.life import changes as life_changes
from moothall.instrument.life import facts as life_facts
from moothall.instrument.linked import changes as linked_changes
from moothall.instrument.linked import facts as linked_facts
from moothall.instrument.models import Comment
from moothall.offices import facts as office_facts
from moothall.offices.changes import registers
from moothall.protocol.acts.letters import Recipient
from moothall.protocol.core.clauses import Clause
from moothall.road.perform import NotPerformed, What

from .script import Scene
from .setting_up import Stage


def _whats(facts: Any, changes: Any, **names: str) -> dict[str, What]:
    return {does: What(getattr(facts, name), getattr(changes, name)) for does, name in names.items()}


DOES: dict[str, What] = {
    does.replace("_", " "): what
    for does, what in {
        **_whats(
            enquiry_facts,
            enquiry_changes,
            ask="ask",
            record="record",
            instruct="instruct",
            acknowledge="acknowledge",
            answer="answer",
            ask_back="ask_back",
            reply="reply",
            extend="extend",
            decline="decline",
            send_back="send_back",
            hand_on="reassign",
            follow_up="follow_up",
            agree_direct_contact="agree",
        ),
        **_whats(
            letter_facts,
            letter_changes,
            write="send",
            forward="forward",
            send_officially="official",
            ask_for_letter="request",
            decline_letter="decline",
        ),
        **_whats(instrument_facts, instrument_changes, read_protocol="acknowledge"),
        **_whats(
            life_facts,
            life_changes,
            start_amendment="start",
            amend_clause="amend",
            ask_about_draft="consult",
            comment_on_draft="comment",
            answer_comment="answer",
        ),
        **_whats(linked_facts, linked_changes, enter_policy="register", confirm_clauses="confirm"),
        **_whats(office_facts, registers, record_absence="record_absence"),
    }.items()
}
"""What people do in scenes, as their scripts call it."""

_THREADS = {
    "forward": "letter",
    "send officially": "request",
    "decline letter": "request",
    "confirm clauses": "policy",
    **dict.fromkeys(("amend clause", "ask about draft", "comment on draft"), "version"),
}
"""Under which name an act is given the thread it is about; the others have it as the enquiry."""


class WrongScene(Exception):
    """A scene that cannot be carried out; says which and why."""


def tell(stage: Stage) -> None:
    """Carry all scenes out, the oldest first."""
    threads: dict[str, Any] = {}
    for scene in sorted(stage.script.life, key=lambda scene: -scene.day):
        try:
            threads.update(_play(stage, scene, threads))
        except NotPerformed as stopped:
            asked = [unknown.question for unknown in stopped.ruling.unknowns]
            whys = [*asked, *(finding.why for finding in stopped.ruling.deciding)]
            raise WrongScene(f"{_named(stage, scene)} is not performed: {' '.join(whys)}") from stopped
        except Exception as problem:
            raise WrongScene(f"{_named(stage, scene)}: {problem!r}") from problem


def _named(stage: Stage, scene: Scene) -> str:
    return f"{stage.council.slug}, day {scene.day}: {scene.who} {scene.does} {scene.about}".strip()


def _play(stage: Stage, scene: Scene, threads: Mapping[str, Any]) -> dict[str, Any]:
    on = stage.days.working(scene.day)
    standing = stage.standing(scene.who, on, scene.capacity)
    given = {name: _entered(stage, standing, name, value) for name, value in scene.given.items()}
    if scene.does in ("read protocol", "confirm clauses"):
        adoption = adoption_on(stage.council, on)
        given["version"] = adoption.version if adoption else None
    known = scene.about in threads
    if known:
        thread = threads[scene.about]
        thread.refresh_from_db()
        given[_THREADS.get(scene.does, "enquiry")] = thread
    done = stage.act(DOES[scene.does], scene.who, scene.day, given, capacity=scene.capacity, at=scene.at)
    return {scene.about: done.result} if scene.about and not known else {}


def _entered(stage: Stage, standing: Standing, name: str, value: Any) -> Any:
    """What a form would hand on for what the script has there."""
    enter = _ENTER.get(name)
    return value if enter is None or value is None else enter(stage, standing, value)


def _insider(stage: Stage, standing: Standing, key: str) -> Insider:
    """A councillor or post by its key."""
    rows = stage.rows["seat"] if key in stage.rows["seat"] else stage.rows["post"]
    kind = "seat" if key in stage.rows["seat"] else "post"
    wanted = f"{kind}:{rows[key].pk}"
    return next(one for one in insiders(standing) if one.key == wanted)


def _outsider(entry: Mapping[str, str]) -> Outsider:
    return Outsider(entry["name"], entry["mail"], Recipient(entry["what"]))


def _anybody(stage: Stage, standing: Standing, value: Any) -> Insider | Outsider:
    return _outsider(value) if isinstance(value, dict) else _insider(stage, standing, value)


def _signatory(stage: Stage, standing: Standing, title: str) -> Any:
    return next(one for one in signatories(standing) if one.title == title)


Enter = Callable[[Stage, Standing, Any], Any]

_ENTER: dict[str, Enter] = {
    "clause": lambda _stage, _, words: Clause(**words),
    "comment": lambda stage, _, who: Comment.objects.filter(
        council=stage.council, by=stage.people[who]
    ).latest("pk"),
    "post": lambda stage, _, key: stage.rows["post"][key],
    "seat": lambda stage, _, key: stage.rows["seat"][key],
    "agreement": lambda _stage, standing, about: agreements_of(standing).get(about=about),
    "authority": lambda stage, _, key: stage.rows["authority"][key],
    "to": _anybody,
    "copies": lambda stage, standing, keys: [_insider(stage, standing, key) for key in keys],
    "blind": lambda stage, standing, keys: [_insider(stage, standing, key) for key in keys],
    "others": lambda _stage, _, entries: [_outsider(entry) for entry in entries],
    "signatory": _signatory,
    "to_is": lambda _stage, _, what: Recipient(what),
    "received": lambda stage, _, day: stage.days.working(day),
    "since": lambda stage, _, day: stage.days.working(day),
    "until": lambda stage, _, day: stage.days.working(day),
    "adopted_on": lambda stage, _, day: stage.days.working(day),
    "review_due": lambda stage, _, day: stage.days.working(day),
}
