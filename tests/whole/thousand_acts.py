"""Run by test_kill.py in a process of its own: asks enquiries until a thousand are on record.

Prints the number of each entry once it is acknowledged, and nothing before.
"""

import sys

import django

django.setup()

from moothall.casework.enquiries import changes, facts  # noqa: E402
from moothall.council.models import Council, Post, Seat  # noqa: E402
from moothall.road.perform import What, perform  # noqa: E402
from tests.builders import standing  # noqa: E402

council = Council.objects.get()
post, seat = Post.objects.get(), Seat.objects.get()
what, who = What(facts.ask, changes.ask), standing(seat)
number = council.entries.count()
while number < int(sys.argv[1]):
    given = {"post": post, "subject": f"Number {number + 1}", "text": "Kept or not?"}
    number = perform(what, who, given).entry
    print(number, flush=True)
