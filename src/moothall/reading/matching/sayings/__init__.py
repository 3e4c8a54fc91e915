"""How protocols put each provision, in our own words.

One table for each chapter, and ``none`` for sentences that occur in such documents and state no provision. A line
is ``keys<TAB>sentence``; a sentence that states several provisions names them all, with commas between. They
are made up, in the many manners in which councils write, and no council's text is among them. Likeness learns
from them and nothing else reads them: no cue, rule or page rests on a single line.
"""
