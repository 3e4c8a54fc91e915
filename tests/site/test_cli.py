"""The command line as a whole."""

import subprocess
import sys


def test_output_that_nobody_reads_to_the_end_is_no_error():
    command = [sys.executable, "-m", "moothall.site.cli", "effects"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    running.stdout.close()
    said = running.stderr.read()
    assert (running.wait(), said) == (1, b"")
