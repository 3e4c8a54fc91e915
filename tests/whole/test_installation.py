"""The built wheel, without Node and without the source tree: made, served, saved and brought back while it runs."""

import os
import re
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The wheel unpacked beside the libraries; its own folder comes before the source tree's."""
    place = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    return place


def a_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Installation:
    def __init__(self, installed, home):
        self.home, self.port = home, a_port()
        self.env = {
            "MOOTHALL_HOME": str(home),
            "PYTHONPATH": str(installed),
            "PATH": "/usr/bin:/bin",
            "HOME": str(home),
            "MOOTHALL_URL": f"http://localhost:{self.port}",
        }
        if cert := os.environ.get("SSL_CERT_FILE"):
            self.env["SSL_CERT_FILE"] = cert

    def run(self, *command):
        return subprocess.run(
            [sys.executable, "-m", "moothall.site.cli", *command],
            env=self.env, cwd=self.home, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def get(self, path):
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}{path}", timeout=10) as page:
                return page.status, page.read().decode(errors="replace")
        except urllib.error.HTTPError as problem:
            return problem.code, problem.read().decode(errors="replace")

    def serve(self):
        self.server = subprocess.Popen(
            [sys.executable, "-m", "moothall.site.cli", "serve", "--port", str(self.port), "--processes", "1"],
            env=self.env, cwd=self.home, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for _ in range(150):
            try:
                return self.get("/")
            except OSError:
                time.sleep(0.2)
        raise AssertionError("the server did not come up")

    def stop(self):
        os.killpg(self.server.pid, signal.SIGTERM)
        self.server.wait(timeout=30)


@pytest.fixture
def installation(installed, tmp_path):
    made = Installation(installed, tmp_path / "home")
    made.home.mkdir()
    yield made
    if hasattr(made, "server"):
        made.stop()


def test_nothing_of_the_source_tree_is_used(installation, installed):
    where = subprocess.run(
        [sys.executable, "-c", "import moothall; print(moothall.__file__)"],
        env=installation.env, cwd=installation.home, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert where.stdout.startswith(str(installed))


def test_serving_nothing_says_what_to_do(installation):
    done = installation.run("serve")
    assert (done.returncode, "moothall init" in done.stderr) == (1, True)


def test_made_served_saved_and_brought_back(installation, tmp_path):
    made = installation.run("init")
    assert made.returncode == 0, made.stderr
    for name in ("secret", "journal.key"):
        assert stat.S_IMODE((installation.home / name).stat().st_mode) == 0o600
    assert stat.S_IMODE((installation.home / "moothall.sqlite3").stat().st_mode) == 0o600
    link = re.search(r"http://localhost:\d+(/\S+)", made.stdout)
    assert link
    status, words = installation.serve()
    assert (status, "Moothall" in words) == (200, True)
    assert installation.get(link[1])[0] == 200
    for asset in re.findall(r'(?:href|src)="(/static/[^"]+)"', words):
        assert installation.get(asset)[0] == 200, asset

    saved = tmp_path / "saved.tar.gz"
    assert installation.run("backup", str(saved)).returncode == 0
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    with sqlite3.connect(installation.home / "moothall.sqlite3") as database:
        database.execute(
            "INSERT INTO council_council (name, slug, nation, principal_authority, mail_from, opens, closes, demo,"
            " created) VALUES ('Late', 'late', 'england', '', '', '09:00', '17:00', 0, '2026-01-01')"
        )
    assert "Late" in str(rows(installation))
    refused = installation.run("restore", str(saved))
    assert (refused.returncode, "--replace" in refused.stderr) == (1, True)
    done = installation.run("restore", str(saved), "--replace")
    assert done.returncode == 0, done.stderr
    assert rows(installation) == []
    assert installation.get("/")[0] == 200
    assert list(installation.home.glob("before-restore-*.tar.gz"))


def rows(installation):
    with sqlite3.connect(installation.home / "moothall.sqlite3") as database:
        return database.execute("SELECT name FROM council_council").fetchall()


@pytest.mark.parametrize("content", [b"", b"not an archive", None])
def test_a_damaged_backup_changes_nothing(installation, tmp_path, content):
    assert installation.run("init").returncode == 0
    saved = tmp_path / "saved.tar.gz"
    if content is None:
        assert installation.run("backup", str(saved)).returncode == 0
        content = saved.read_bytes()[:-2000]
    saved.write_bytes(content)
    before = (installation.home / "moothall.sqlite3").read_bytes()
    done = installation.run("restore", str(saved), "--replace")
    assert (done.returncode, "Nothing was changed" in done.stderr) == (1, True), done.stderr
    assert (installation.home / "moothall.sqlite3").read_bytes() == before


def test_the_wheel_holds_what_it_serves_and_no_tests(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "moothall/look/static/vendor/moothall.css" in names
    assert "moothall/site/profiles/pitstone.yaml" in names
    assert any(name.startswith("moothall/site/cases/") for name in names)
    assert not [name for name in names if name.startswith("tests/") or "node_modules" in name]
