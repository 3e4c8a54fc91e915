"""What the pages of the protocol's later life share."""

from typing import Any, ClassVar

from django.http import Http404
from django.urls import reverse

from moothall.council.models import ProtocolVersion
from moothall.look.forms import Form
from moothall.protocol.core.rulings import Ruling
from moothall.road.pages import ActPage
from moothall.road.perform import Performed

from ...views import version_at


def url(request: Any, name: str, **kwargs: Any) -> str:
    """The address of a page of this room in the council at hand."""
    return reverse(f"instrument:{name}", kwargs={"council": request.council.slug, **kwargs})


def draft_at(request: Any, pk: int) -> ProtocolVersion:
    """A draft that shows to this person; not found otherwise."""
    version = version_at(request, pk)
    if version.adoptions.exists():
        raise Http404("This version has been adopted, so it is no draft any more.")
    return version


class LifePage(ActPage):
    """A page with one act of the protocol's later life; most of them no clause bears on."""

    template_name = "instrument/life/act.html"
    judged: ClassVar[bool] = False
    lead: ClassVar[str] = ""
    """A paragraph above the form."""
    done_says: ClassVar[str] = "Done, and on record."

    def ruling(self, request: Any, form: Form) -> Ruling | None:
        """None where no clause bears on the act: only what stops it is shown."""
        return super().ruling(request, form) if self.judged else None

    def context(self, request: Any) -> dict[str, Any]:
        """The paragraph above the form, which version the act is about, if it is about one, and the way back."""
        about = {"about_version": self.version} if hasattr(self, "version") else {}
        return {"lead": self.lead, "back_url": self.there(request), **about}

    def there(self, request: Any) -> str:
        """The page that shows what is done here, which is also the way back."""
        return url(request, "protocol")

    def done_words(self, done: Performed) -> str:
        """What was done."""
        return self.done_says

    def next_url(self, request: Any, done: Performed) -> str:
        """Where it shows."""
        return self.there(request)
