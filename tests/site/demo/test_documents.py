"""Which file of a folder is a council's protocol: any that the reader takes, under the council's name."""

import pytest

from moothall.site.demo.documents import document_of


@pytest.mark.parametrize("other", ["other.pdf", "ware.doc", "ware.tsv", "ware", "ware.pdf.bak", "Ware.pdf"])
def test_another_file_is_not_the_councils(tmp_path, other):
    (tmp_path / other).write_text("text")
    assert document_of("ware", tmp_path) is None


def test_a_folder_of_that_name_is_none(tmp_path):
    (tmp_path / "ware.pdf").mkdir()
    assert document_of("ware", tmp_path) is None


@pytest.mark.parametrize("ending", ["txt", "pdf", "docx", "odt", "html", "htm", "md", "xml", "PDF"])
def test_every_kind_that_is_read_is_taken(tmp_path, ending):
    path = tmp_path / f"ware.{ending}"
    path.write_text("text")
    assert document_of("ware", tmp_path) == path


def test_of_several_the_text_comes_first(tmp_path):
    for ending in ("docx", "pdf", "txt"):
        (tmp_path / f"ware.{ending}").write_text("text")
    assert document_of("ware", tmp_path) == tmp_path / "ware.txt"
