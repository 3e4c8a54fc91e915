"""Many documents at once: read on every core, each in a child process with limits, and told as lines, CSV and HTML."""
