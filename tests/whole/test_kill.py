"""Kill -9 in the middle of a thousand acts: nothing acknowledged is lost, nothing is half done."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

ACTS = 1000
HERE = Path(__file__).resolve().parents[2]

PREPARE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.builders import a_clerk, a_council, a_councillor, in_force
council = a_council(); in_force(council); a_clerk(council); a_councillor(council)
"""


def run(code, home):
    env = {**os.environ, "MOOTHALL_HOME": str(home), "DJANGO_SETTINGS_MODULE": "moothall.site.settings"}
    return subprocess.Popen([sys.executable, *code], env=env, cwd=HERE, stdout=subprocess.PIPE, text=True)


def acknowledged(process, until=ACTS):
    last = 0
    for line in process.stdout:
        last = int(line)
        if last >= until:
            break
    return last


def rows(home, sql):
    with sqlite3.connect(home / "moothall.sqlite3") as database:
        return database.execute(sql).fetchall()


def test_a_killed_process_loses_nothing_acknowledged(tmp_path):
    assert run(["-c", PREPARE], tmp_path).wait() == 0
    for kill_at in (137, 500):
        process = run(["-m", "tests.whole.thousand_acts", str(ACTS)], tmp_path)
        last = acknowledged(process, kill_at)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert last == kill_at
        whole(tmp_path, at_least=last)
    process = run(["-m", "tests.whole.thousand_acts", str(ACTS)], tmp_path)
    assert acknowledged(process) == ACTS
    assert process.wait() == 0
    whole(tmp_path, at_least=ACTS)


def whole(home, at_least):
    """Every entry has its enquiry, matter, viewers, duties and mail; and the chain verifies offline."""
    ((entries,),) = rows(home, "SELECT count(*) FROM record_entry")
    assert entries >= at_least
    per_entry = {
        "enquiries_enquiry": 1,
        "record_matter": 1,
        "record_viewer": 2,
        "record_duty": 2,
        "record_outgoing": 1,
    }
    for table, each in per_entry.items():
        assert rows(home, f"SELECT count(*) FROM {table}") == [(entries * each,)], table
    export = home / "journal.jsonl"
    command = [sys.executable, "-m", "moothall.site.cli"]
    env = {**os.environ, "MOOTHALL_HOME": str(home), "DJANGO_SETTINGS_MODULE": "moothall.site.settings"}
    subprocess.run([*command, "export", "marsh-parva", "--out", str(export)], env=env, check=True)
    checked = subprocess.run([*command, "verify", str(export)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    assert f"Sound: {entries} entries" in checked.stdout
