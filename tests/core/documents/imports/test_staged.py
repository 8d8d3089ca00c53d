"""Staged files in every outlet, and each reason as a sentence of both languages."""

from dataclasses import replace

import pytest

from core.documents.imports import staged
from core.model.errors import Datum
from core.model.imports.staged import StagedFile, StagedState, Staging
from core.texts.catalogue import Language
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json, on_terminal
from tests.builders.work_results import RECEIPT

FILE = StagedFile(
    digest="3f2a90bc17d5e6",
    path="/srv/in/audit.xlsx",
    size=9,
    modified=8,
    state=StagedState.WAITING,
    code="staged.quality",
    data={"quality": 96.66, "least": 98.0},
    figures=1_234,
    quality=96.66,
    at="2025-07-02T22:05:31+00:00",
    by="huda",
)
UNREAD = replace(
    FILE,
    state=StagedState.REFUSED,
    code="workbook.empty_file",
    data={"file": "audit.xlsx"},
    figures=None,
    quality=None,
)
REASONS: dict[str, dict[str, Datum]] = {
    "staged.unknown_layout": {},
    "staged.no_unit": {},
    "staged.changes": {"corrected": 1, "removed": 2},
    "staged.doubt": {"cell": "P2", "rule": "label.resembles"},
    "staged.quality": {"quality": 99.996, "least": 100.0},
    "staged.no_figures": {},
    "staged.not_automatic": {},
    "staged.already": {},
    "staged.ignored": {},
    "staged.replaced": {},
    "import.closed": {"period": "2024-01-01"},
    "workbook.password": {"file": "audit.xlsx"},
}


def test_json_names_every_value() -> None:
    assert of_json(staged.columns(), FILE) == {
        "id": "3f2a90bc17d5e6",
        "file": "audit.xlsx",
        "state": "waiting",
        "code": "staged.quality",
        "reason": "Its quality is 96.66\N{NO-BREAK SPACE}%, less than 98.00\N{NO-BREAK SPACE}%.",
        "figures": 1_234,
        "quality_score": 96.66,
        "staged_at": "2025-07-02T22:05:31+00:00",
    }


def test_a_document_holds_the_receipts_and_whether_the_content_was_seen() -> None:
    document = staged.as_document(Staging(file=FILE, receipts=(RECEIPT,), seen=True), ENGLISH)
    assert (document["seen"], document["id"]) == (True, FILE.digest)
    assert [receipt["file"] for receipt in document["receipts"]] == ["audit.xlsx"]  # type: ignore[index, union-attr]


def test_terminal_and_window_name_the_reason_and_what_is_unknown() -> None:
    assert on_terminal(staged.columns(), UNREAD)[2:5] == ["State < Refused", "Figures > –", "Quality > –"]
    assert [line.split(" ")[0] for line in in_window(staged.columns(), FILE)][:3] == ["File", "State", "Why"]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", REASONS)
def test_every_reason_is_a_sentence_with_its_data(code: str, language: Language) -> None:
    sentence = staged.reason(code, REASONS[code], language)
    assert sentence.rstrip("\u2069").endswith(".")
    assert "{" not in sentence


def test_a_doubt_is_named_by_its_rule_in_the_language() -> None:
    data = REASONS["staged.doubt"]
    assert (
        staged.reason("staged.doubt", data, ENGLISH)
        == "At P2 a person decides: a name that may be another one, misspelt."
    )
    assert "P2" in staged.reason("staged.doubt", data, ARABIC)


def test_quality_is_never_rounded_up_to_the_limit() -> None:
    sentence = staged.reason("staged.quality", REASONS["staged.quality"], ENGLISH)
    assert "99.99" in sentence
    assert sentence.count("100") == 1


def test_what_was_imported_without_a_question_needs_no_reason() -> None:
    assert staged.reason("", {}, ENGLISH) == ""
