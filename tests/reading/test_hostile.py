"""Nothing in a stranger's file is followed, fetched or run: no connection is made, no file of this machine appears."""

import socket

import pytest

from moothall.reading.child import read_safely
from moothall.reading.values import Unreadable

from .bad import hostile

SECRET = "the contents of a file that is nobody's business"
NAMES = sorted(hostile.all_of("", ""))


@pytest.fixture
def listening():
    """A socket of this machine that notices whoever comes by."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def _came_by(server: socket.socket) -> bool:
    try:
        server.accept()[0].close()
    except BlockingIOError:
        return False
    return True


def test_the_listener_notices_a_connection(listening):
    socket.create_connection(listening.getsockname()).close()
    assert _came_by(listening)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_outside_the_file_is_reached(name, listening, tmp_path):
    (tmp_path / "secret.txt").write_text(SECRET)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    data = hostile.all_of(address, str(tmp_path / "secret.txt"))[name]
    try:
        reading = read_safely(data, name)
    except Unreadable as unreadable:
        said = str(unreadable)
    else:
        said = "\n".join(clause.printed for clause in reading.clauses)
        assert "councillors" in said
    assert SECRET not in said
    assert "hahaha" not in said
    assert "Hidden words" not in said
    assert not _came_by(listening)


@pytest.mark.parametrize("name", [name for name in NAMES if "entities" in name or "laughs" in name])
def test_a_packed_document_with_entities_of_its_own_is_refused(name):
    if name.startswith("web page"):
        return
    with pytest.raises(Unreadable, match="entities of its own"):
        read_safely(hostile.all_of("http://127.0.0.1:9", "/none")[name], name)
