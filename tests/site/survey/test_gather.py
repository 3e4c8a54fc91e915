"""Every document of a folder, each in a child process of its own."""

import os
from datetime import date

from moothall.reading.surveying import Document, Unread
from moothall.site.survey.gather import files_in, gather
from tests.reading import documents

DAY = date(2026, 6, 8)


def test_hidden_files_locks_links_and_pipes_are_left_out(tmp_path):
    (tmp_path / "within" / ".hidden").mkdir(parents=True)
    for name in ("b.txt", "a.pdf", ".secret.txt", "~$a.docx", "within/c.docx", "within/.hidden/d.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    (tmp_path / "around").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    assert [str(path.relative_to(tmp_path)) for path in files_in(tmp_path)] == [
        "a.pdf",
        "b.txt",
        "within/c.docx",
    ]


def test_a_hostile_file_takes_nothing_down(tmp_path):
    (tmp_path / "a.pdf").write_bytes(documents.as_pdf())
    (tmp_path / "b.docx").write_bytes(documents.as_docx())
    (tmp_path / "broken.pdf").write_bytes(documents.as_pdf()[:2000])
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "soup.txt").write_text(documents.RECIPE)
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    found = {one.file: one for one in gather(tmp_path, files_in(tmp_path), DAY)}
    assert len(found) == 6
    assert {name for name, one in found.items() if isinstance(one, Document)} == {"a.pdf", "b.docx"}
    for one in found.values():
        if isinstance(one, Unread):
            assert one.problem.endswith(".")
    assert "20 MB" in found["huge.txt"].problem
    assert found["a.pdf"].provisions.keys() == found["b.docx"].provisions.keys()


def test_a_name_that_is_no_text_is_shown_as_far_as_it_is(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9\x1b[2J.txt")).write_bytes(b"")
    (found,) = gather(tmp_path, files_in(tmp_path), DAY)
    assert found.file == "caf\ufffd\ufffd[2J.txt"


def test_whoever_stops_listening_stops_the_reading(tmp_path):
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_bytes(b"")
    found = gather(tmp_path, files_in(tmp_path), DAY)
    assert isinstance(next(found), Unread)
    found.close()


def test_whatever_breaks_over_one_file_is_told_of_that_file(tmp_path):
    (tmp_path / "a.txt").write_bytes(documents.as_text())
    (found,) = gather(tmp_path, files_in(tmp_path), None)  # no day at all breaks the first thing done with it
    assert isinstance(found, Unread)
    assert found.problem.startswith("Moothall failed while reading this file")
