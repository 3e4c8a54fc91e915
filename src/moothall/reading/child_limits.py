"""To what the process that reads a stranger's file is held, how it is asked, and how it says that it refused."""

MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 20
WALL_SECONDS = 40
REFUSED = 3
CHECK = "check"
SURVEY = "survey"
