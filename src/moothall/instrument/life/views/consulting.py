"""Pages of a consultation: opening it, the draft with what is said of it, commenting, and answering."""

from typing import Any, ClassVar

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from moothall.council.models import ProtocolVersion
from moothall.look.audience import Audience, audience
from moothall.look.forms import Form
from moothall.road.perform import Performed, What

from ...facts import understood
from ...models import Comment
from ...showing import anchors
from ...views import version_at
from .. import changes, facts, forms, queries
from ..tracing import changes_in
from .common import LifePage, draft_at, url

CONSULT = What(facts.consult, changes.consult)
COMMENT = What(facts.comment, changes.comment)
PROPOSE = What(facts.propose, changes.propose)
MEND = What(facts.mend, changes.mend)
WITHDRAW = What(facts.withdraw, changes.withdraw)
ANSWER = What(facts.answer, changes.answer)


class Consult(LifePage):
    """The Clerk opens a draft for comments, or for longer."""

    what = CONSULT
    form_class: ClassVar[type[Form]] = forms.ConsultForm
    title = "Ask councillors and officers about this draft"
    button = "Ask them"
    lead = (
        "They can read the draft from now on and comment clause by clause, up to the last day. Each gets a mail. "
        "The public does not see the draft."
    )
    done_says = "The draft is open for comments, and everybody who has mail is told."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the draft, which is still pursued."""
        self.version = draft_at(request, kwargs["pk"])
        if hasattr(self.version, "set_aside"):
            raise Http404("This draft has been set aside.")
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Today, as the last day is not over yet."""
        return {"today": request.standing.on}

    def about(self, request: Any) -> dict[str, Any]:
        """Which draft."""
        return {"version": self.version}

    def there(self, request: Any) -> str:
        """The draft with its comments."""
        return url(request, "comments", pk=self.version.pk)


def _commented(request: Any, pk: int) -> ProtocolVersion:
    """A version whose comments show to this person; not found otherwise."""
    version = version_at(request, pk)
    if not queries.may_see_comments(request.standing, version):
        raise Http404("There are no comments here for you.")
    return version


@audience(Audience.MEMBER_OF_COUNCIL)
def comments(request: Any, pk: int) -> HttpResponse:
    """A version clause by clause, with what councillors and officers say of each and what the Clerk answers."""
    version, standing = _commented(request, pk), request.standing
    clauses = understood(version).clauses
    said: dict[str, list[tuple[Comment, bool]]] = {}
    known = {clause.ref for clause in clauses}
    may = queries.may_comment(standing, version)
    for row in queries.comments_on(version).select_related("version"):
        mine = may and row.by_id == standing.person.pk and queries.may_mend(standing, row)
        said.setdefault(row.ref if row.ref in known else "", []).append((row, mine))
    draft = not version.adoptions.exists()
    names = anchors(clauses)
    changed = {change.new.ref: change.old for change in changes_in(version) if change.new} if draft else {}
    rows = [
        (
            number,
            names[clause.ref],
            clause,
            clause.ref in changed,
            changed.get(clause.ref),
            said.get(clause.ref, ()),
        )
        for number, clause in enumerate(clauses)
    ]
    context = {
        "version": version,
        "draft": draft,
        "consultation": queries.consultation_on(version),
        "open": may,
        "rows": rows,
        "on_the_whole": said.get("", ()),
        "into": _draft_to_amend(request, version) if standing.is_clerk else None,
    }
    return render(request, "instrument/life/comments.html", context)


def _draft_to_amend(request: Any, version: ProtocolVersion) -> ProtocolVersion | None:
    """Into which draft the Clerk can take a proposal: the draft itself, or the newest that amends the version."""
    for draft in queries.under_way(request.standing):
        if draft.amends_id and version.pk in (draft.pk, draft.amends_id):
            return draft
    return None


class CommentPage(LifePage):
    """A councillor or officer comments on a draft."""

    what = COMMENT
    form_class: ClassVar[type[Form]] = forms.CommentForm
    title = "Comment on the draft"
    button = "Send your comment"
    done_says = "Your comment is there for councillors and officers to see."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the version, which is open for comments today."""
        self.version = _commented(request, kwargs["pk"])
        if not (self.right_kind() and queries.may_comment(request.standing, self.version)):
            raise Http404(facts.CLOSED)
        return super().dispatch(request, *args, **kwargs)

    def right_kind(self) -> bool:
        """Whether it is a draft."""
        return not self.version.adoptions.exists()

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The clauses to choose from."""
        return {"refs": [clause.ref for clause in understood(self.version).clauses]}

    def about(self, request: Any) -> dict[str, Any]:
        """Which version."""
        return {"version": self.version}

    def context(self, request: Any) -> dict[str, Any]:
        """The clause at hand above the form."""
        ref = request.GET.get("ref", "")
        quoted = next((clause.text for clause in understood(self.version).clauses if clause.ref == ref), "")
        return {**super().context(request), "quoted": quoted}

    def there(self, request: Any) -> str:
        """The version with its comments."""
        return url(request, "comments", pk=self.version.pk)


class Propose(CommentPage):
    """A councillor or officer proposes other words for a clause in force."""

    what = PROPOSE
    form_class: ClassVar[type[Form]] = forms.ProposeForm
    title = "Propose an amendment"
    button = "Send the proposal"
    lead = (
        "The Clerk takes it into a draft, or says why not. Councillors and officers see it, with your name."
    )
    done_says = "Your proposal is with the Clerk."

    def right_kind(self) -> bool:
        """Whether it is a version in force."""
        return self.version.adoptions.exists()


class OneComment(LifePage):
    """What the pages on one comment share."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the comment; what cannot be done with it now, or not by this person, is not there."""
        rows = Comment.objects.select_related("version__council", "by")
        self.comment = get_object_or_404(rows, pk=kwargs["pk"], council=request.council)
        self.version = _commented(request, self.comment.version_id)
        if not self.possible(request):
            raise Http404("This cannot be done with this comment now.")
        return super().dispatch(request, *args, **kwargs)

    def possible(self, request: Any) -> bool:
        """Whether it is the person's own, and can still be changed."""
        return queries.may_mend(request.standing, self.comment)

    def about(self, request: Any) -> dict[str, Any]:
        """The comment at hand."""
        return {"comment": self.comment}

    def there(self, request: Any) -> str:
        """The version with its comments."""
        return f"{url(request, 'comments', pk=self.version.pk)}#comment-{self.comment.pk}"


class Mend(OneComment):
    """The author words a comment anew."""

    what = MEND
    form_class: ClassVar[type[Form]] = forms.CommentForm
    title = "Mend your comment"
    button = "Save"
    done_says = "Your comment is mended."

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """It stays with the clause that it was made on."""
        return {"refs": [self.comment.ref] if self.comment.ref else []}

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form, filled with what the comment says."""
        form = super().form(request, data, files)
        form.initial = {name: getattr(self.comment, name) for name in ("ref", "text", "new_words")}
        form.fields["ref"].disabled = True
        return form


class Withdraw(OneComment):
    """The author withdraws a comment."""

    what = WITHDRAW
    form_class: ClassVar[type[Form]] = Form
    title = "Withdraw your comment?"
    button = "Withdraw it"
    lead = "It is gone for everybody. The journal keeps that there was one, and not what it said."
    done_says = "Your comment is withdrawn."

    def context(self, request: Any) -> dict[str, Any]:
        """The words that would go."""
        return {**super().context(request), "quoted": self.comment.text}

    def next_url(self, request: Any, done: Performed) -> str:
        """The version with its other comments."""
        return url(request, "comments", pk=self.version.pk)


class Answer(OneComment):
    """The Clerk says what becomes of a comment."""

    what = ANSWER
    form_class: ClassVar[type[Form]] = forms.AnswerForm
    title = "Answer this comment"
    button = "Answer"
    done_says = "The comment is answered, and its author is told."

    def possible(self, request: Any) -> bool:
        """Whether nobody has answered it yet."""
        return self.comment.answered is None

    def context(self, request: Any) -> dict[str, Any]:
        """What was said."""
        return {**super().context(request), "quoted": self.comment.text, "new_words": self.comment.new_words}
