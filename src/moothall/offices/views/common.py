"""What the pages of this room share."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.urls import reverse

from moothall.look.forms import Form
from moothall.road.pages import ActPage
from moothall.road.perform import Performed


class OfficesPage(ActPage):
    """A page on which the Clerk changes one thing about who holds what."""

    template_name = "offices/act.html"
    judged = False  # clerical, but for what a page says otherwise of itself
    form_class: ClassVar[type[Form]]
    lead: ClassVar[str] = ""
    """A paragraph above the form."""
    then: ClassVar[str] = "offices:register"
    """The page that shows what was changed, which is also the way back."""

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Who acts decides what can be chosen."""
        return {"standing": request.standing}

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """The paragraph above the form, and the way back."""
        return {"lead": self.lead, "back_url": self.there(request)}

    def there(self, request: Any) -> str:
        """The address of the page that shows it."""
        return reverse(self.then, kwargs={"council": request.council.slug})

    def next_url(self, request: Any, done: Performed) -> str:
        """Where it shows."""
        return self.there(request)
