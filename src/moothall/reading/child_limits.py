"""To what the process that reads a stranger's file is held, and how it says that it refused one."""

MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 20
WALL_SECONDS = 40
REFUSED = 3
