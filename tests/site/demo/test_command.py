"""``moothall demo`` from the outside: what it refuses, and that it serves and says who can sign in."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener, urlopen

import pytest

DEMO = [sys.executable, "-m", "moothall.site.cli", "demo"]
WAIT = 120  # seconds after which a demonstration that does not serve is given up


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def surrounded(**more):
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("MOOTHALL_", "DJANGO_"))
    }
    return plain | more


def refused(folder, *arguments):
    done = subprocess.run(
        [*DEMO, *arguments], cwd=folder, env=surrounded(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert not (folder / "var").exists()
    return done.stderr


def test_a_port_in_use_is_said_before_anything_is_made(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        assert f"Port {number} is in use" in refused(tmp_path, "--port", str(number))


def test_a_folder_of_protocols_that_is_not_there(tmp_path, port):
    assert "There is no folder nowhere" in refused(tmp_path, "--port", str(port), "--protocols", "nowhere")


def test_another_installation_is_left_alone(tmp_path, port):
    home = tmp_path / "kept"
    home.mkdir()
    (home / "secret").write_text("kept")
    done = subprocess.run(
        [*DEMO, "--port", str(port)],
        cwd=tmp_path,
        env=surrounded(MOOTHALL_HOME=str(home)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "nothing was touched" in done.stderr
    assert [path.name for path in home.iterdir()] == ["secret"]


def test_it_serves_and_says_who_can_sign_in(tmp_path, port):
    said = tmp_path / "said"
    with said.open("w") as out:
        process = subprocess.Popen(
            [*DEMO, "--port", str(port)],
            cwd=tmp_path,
            env=surrounded(MOOTHALL_SMTP="smtp://mail.example:25", MOOTHALL_TLS="1"),
            stdout=out,
            stderr=out,
        )
    try:
        assert "Three things to try" in page(process, f"http://localhost:{port}/", said)
        assert "Rosalind Tamworth" in page(process, f"http://localhost:{port}/demo/", said)
        assert "Shared dates" in send_a_letter(f"http://localhost:{port}")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
    words = said.read_text()
    assert f"http://localhost:{port}/demo/" in words
    assert "Hester Pargeter" in words
    assert (tmp_path / "var" / "demo" / "moothall.sqlite3").exists()


def send_a_letter(address: str) -> str:
    """Sign in as Yateley's Clerk and write to a councillor, as a browser would; the page of the letter."""
    browser = build_opener(HTTPCookieProcessor())

    def opened(path: str, **fields: str) -> str:
        data = urlencode(fields).encode() if fields else None
        with browser.open(f"{address}{path}", data, timeout=60) as answer:
            return str(answer.read().decode())

    def found(pattern: str, text: str) -> str:
        match = re.search(pattern, text, re.DOTALL)
        assert match, pattern
        return match[1]

    token = r'name="csrfmiddlewaretoken" value="(\w+)"'
    people = opened("/demo/")
    clerk = found(r'value="(\d+)"[^>]*>Sign in<span[^>]*> as Rosalind Tamworth', people)
    opened("/demo/enter/", **{"csrfmiddlewaretoken": found(token, people), "in": "yateley", "person": clerk})
    form = opened("/yateley/letters/write/")
    return opened(
        "/yateley/letters/write/",
        csrfmiddlewaretoken=found(token, form),
        to=found(r'value="(seat:\d+)"', form),
        subject="Shared dates",
        text="The dates are as you proposed.",
    )


def page(process: subprocess.Popen[bytes], address: str, said: Path) -> str:
    """The page, once the demonstration serves it."""
    for _ in range(WAIT * 4):
        assert process.poll() is None, said.read_text()
        try:
            with urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except URLError:
            time.sleep(0.25)
    raise AssertionError(said.read_text())
