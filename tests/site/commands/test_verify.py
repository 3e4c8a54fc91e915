"""`moothall verify`: what it says of an export that is sound."""

import pytest

from moothall.record.verify import Verified
from moothall.site.commands.verify import _in_words


@pytest.mark.parametrize(
    ("withheld", "says"),
    [(1, "What 1 entry says is kept back"), (2, "What 2 entries say is kept back")],
)
def test_what_is_kept_back_is_said_in_plain_words(withheld, says):
    assert says in _in_words(Verified("ambleford", entries=3, withheld=withheld))
    assert "kept back" not in _in_words(Verified("ambleford", entries=3))
