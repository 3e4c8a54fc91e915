"""One fault put into a clean document: it is found at its clause, in words that say what to do and blame nobody."""

import re

import pytest

from .documents import CLEAN, found

FAULTS = (
    ("scheme", "on 13 May 2026 under minute 26/07", "on 13 May 2026", "adoption-incomplete", "S1.1"),
    (
        "scheme",
        "each year at the annual meeting of the council",
        "from time to time",
        "review-no-date",
        "S1.2",
    ),
    (
        "large",
        "readopted without change on 5 May 2026, minute 26/9",
        "amended since",
        "review-overdue",
        "8.2",
    ),
    ("large", "2.3 Senior", "2.2 Senior", "number-twice", "2.2 (second)"),
    ("large", "5.3 Press", "5.4 Press", "number-skipped", "5.4"),
    ("scheme", "S1.3 Sections S2", "S1.3 Sections S9", "section-absent", "S1.3"),
    (
        "large",
        "3.3 Confidential papers",
        "3.3 Under Appendix B confidential papers",
        "appendix-absent",
        "3.3",
    ),
    ("large", "1.1 This protocol", "1.1 This Grievance Policy", "other-title", "1.1"),
    ("large", "5.3 Press", "5.3 Upper Wickbourne Parish Council decides. Press", "other-council", "5.3"),
    ("scheme", "S4.1 Staff", "S4.1 [Insert name] and staff", "fill-in", "S4.1"),
    ("scheme", "S4.1 Staff", "S4.1 The [assistant] staff", "brackets", "S4.1"),
    ("large", "3.3 Confidential papers", "3.3 Confidential papers, Page 3 of 7 which", "page-header", "3.3"),
    (
        "scheme",
        "to the chairman and then to the staffing",
        "to the clerk and then to the staffing",
        "route-to-subject",
        "S5.3",
    ),
    (
        "large",
        ", or, if the Town Clerk is concerned, the chair of the Human Resources Committee",
        "",
        "route-to-subject",
        "7.2",
    ),
    ("scheme", "three clear days' notice of it is", "two days' notice of a meeting is", "law-notice", "S2.1"),
    ("scheme", "S2.2 No chairman or member may", "S2.2 The chairman may", "law-lone-member", "S2.2"),
    ("scheme", "is not paid for it", "is paid for it", "law-paid-councillor", "S2.4"),
    (
        "scheme",
        "It is not used on members.",
        "Members can face disciplinary action.",
        "law-councillor-procedure",
        "S5.6",
    ),
    ("large", "imposes no sanctions", "may suspend a member", "law-sanction", "7.4"),
    ("scheme", "retained for six years", "retained for two years", "law-retention", "S3.3"),
)
BLAMES = re.compile(
    r"\b(?:wrong\w*|unlawful\w*|illegal\w*|fail\w*|fault\w*|bad\w*|guilty|blame\w*)\b", re.IGNORECASE
)


@pytest.mark.parametrize(("name", "without", "instead", "kind", "ref"), FAULTS)
def test_a_fault_is_found_where_it_is_and_nothing_else(name, without, instead, kind, ref):
    assert without in CLEAN[name]
    (one,) = found(CLEAN[name].replace(without, instead, 1))
    assert (one.kind, one.ref) == (kind, ref)
    assert one.do.endswith(".")
    assert not BLAMES.search(f"{one.title} {one.says} {one.do}")
