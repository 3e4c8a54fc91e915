"""A protocol to start from: our own model text, the questions that shape it, and the draft that comes of it."""
