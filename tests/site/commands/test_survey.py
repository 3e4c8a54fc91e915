"""`moothall survey`: what it prints and writes, and its exit codes."""

import pytest

from moothall.site.cli import main
from tests.reading import documents


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "protocols"
    (place / "within").mkdir(parents=True)
    (place / "thornwick.pdf").write_bytes(documents.as_pdf())
    (place / "within" / "thornwick.docx").write_bytes(documents.as_docx())
    (place / "soup.txt").write_text(documents.RECIPE)
    return place


def test_wrong_usage_ends_with_2(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["survey"])
    assert ended.value.code == 2
    capsys.readouterr()


def test_a_folder_that_is_not_there_or_empty_ends_with_1(tmp_path, capsys):
    assert main(["survey", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err == f"There is no folder {tmp_path / 'none'}: check the name.\n"
    assert main(["survey", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"There is no document in {tmp_path}: check the name.\n"


def test_a_link_is_passed_over_with_a_word(tmp_path, folder, capsys):
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "linked.txt").symlink_to(folder / "soup.txt")
    assert main(["survey", str(empty)]) == 1
    passed, none = capsys.readouterr().err.splitlines()
    assert passed == f"{empty / 'linked.txt'}: passed over. It is a link: put the document itself there."
    assert none.startswith("There is no document")
    (folder / "within" / "elsewhere").symlink_to(empty)
    assert main(["survey", str(folder)]) == 0
    assert capsys.readouterr().err.startswith(f"{folder / 'within' / 'elsewhere'}: passed over.")


@pytest.mark.parametrize("option", ["--csv", "--html"])
def test_where_nothing_can_be_written_is_told_before_anything_is_read(folder, tmp_path, capsys, option):
    for place in (tmp_path, tmp_path / "none" / "survey"):
        assert main(["survey", str(folder), option, str(place)]) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err == f"{place} cannot be written: name a file in a folder that is there.\n"


def test_a_line_for_each_and_one_in_all(folder, capsys):
    assert main(["survey", str(folder)]) == 0
    told = capsys.readouterr()
    assert told.err == ""  # no bar where there is no terminal
    *lines, last = told.out.splitlines()
    assert len(lines) == 3
    one = next(line for line in lines if "Thornwick Parish Council (thornwick.pdf): " in line)
    assert f"provisions in {len(documents.REFS)} clauses; adopted 2024-06-04; review " in one
    assert "2026-06-04; " in one
    assert " to look at; lacks " in one
    assert any(line.startswith("soup.txt: not read. This does not read as a protocol") for line in lines)
    assert last.startswith("In all: 2 read, 1 not read, ")


def test_tables_and_page_are_written(folder, tmp_path, capsys):
    table, page = tmp_path / "survey.csv", tmp_path / "survey.html"
    assert main(["survey", str(folder), "--csv", str(table), "--html", str(page)]) == 0
    capsys.readouterr()
    assert "within/thornwick.docx" in table.read_text(encoding="utf-8")
    assert "soup.txt" in (tmp_path / "survey-documents.csv").read_text(encoding="utf-8")
    assert "soup.txt: This does not read as a protocol" in page.read_text(encoding="utf-8")


def test_nothing_that_can_be_read_ends_with_1(folder, capsys):
    (folder / "thornwick.pdf").unlink()
    (folder / "within" / "thornwick.docx").unlink()
    assert main(["survey", str(folder)]) == 1
    assert "In all: 0 read, 1 not read, 0 with a review overdue." in capsys.readouterr().out
