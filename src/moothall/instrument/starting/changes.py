"""What performing an act on a draft from the model changes: it is begun, or an answer is given."""

from moothall.council.models import ProtocolVersion
from moothall.protocol.acts.instrument import StoreDraft
from moothall.protocol.core.calendars import in_words
from moothall.road.doing import Changed, Doing, Situation
from moothall.road.perform import NotYours

from ..changes import store
from ..facts import draft_to_change, understood
from ..models import Chosen
from .composing import TITLE, compose
from .rows import council_of, mark_of, settled, text_of


def answer_to_change(situation: Situation) -> StoreDraft:
    """The Clerk gives an answer; not once the text is no longer the answers' own."""
    version = draft_to_change(situation)
    chosen = Chosen.objects.filter(version=version).first()
    if chosen is None:
        raise NotYours("This draft was not begun from the model, so there is nothing to choose.")
    if why := settled(chosen):
        raise NotYours(why)
    return situation.act(StoreDraft)


def begin(doing: Doing) -> Changed:
    """A draft with the model's text, as it is suggested."""
    council = doing.standing.council
    understood = text_of(council, {})
    version = ProtocolVersion.objects.create(council=council, label=TITLE, understood=understood)
    Chosen.objects.create(version=version, mark=mark_of(understood))
    return Changed(
        f"{doing.standing.signs_as}, began a draft of the protocol, “{version}”, from Moothall's model.",
        result=version,
    )


def choose(doing: Doing) -> Changed:
    """One answer more, and the draft's text with it."""
    given, council = doing.given, doing.standing.council
    question, answer = given["question"], given["answer"]
    chosen = Chosen.objects.select_related("version").get(version=given["version"])
    chosen.answers = {**chosen.answers, question.name: answer.value}
    store(chosen.version, compose(council_of(council), chosen.answers))
    chosen.mark = mark_of(chosen.version.understood)
    chosen.save(update_fields=["answers", "mark"])
    return Changed(
        f"{doing.standing.signs_as}, chose for the draft “{chosen.version}”: "
        f"{question.short.lower()}, “{answer.label}”.",
        result=chosen,
        details={"clauses": len(understood(chosen.version).clauses)},
    )


def set_meeting(doing: Doing) -> Changed:
    """For which meeting the draft is."""
    chosen = Chosen.objects.select_related("version").get(version=doing.given["version"])
    chosen.meeting = doing.given["meeting"]
    chosen.save(update_fields=["meeting"])
    when = f"for the meeting of {in_words(chosen.meeting)}" if chosen.meeting else "for no meeting as yet"
    return Changed(f"{doing.standing.signs_as}, set down the draft “{chosen.version}” {when}.", result=chosen)
