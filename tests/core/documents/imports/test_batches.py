"""Batches and the quality of imports in every outlet."""

from dataclasses import replace

from core.documents.imports import batches
from core.documents.imports.batches import ImportRow
from core.model.imports.batches import Batch
from core.model.imports.receipts import Tally
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json, on_terminal
from tests.builders.work_results import RECEIPT

BATCH = Batch(
    id="3f2a90bc17d5",
    position=4,
    file="audit.xlsx",
    file_hash="f00d",
    sheet="Sheet6",
    recipe="retail-audit",
    recipe_hash="beef",
    unit="sar",
    grain="month",
    scale=2,
    figures=1_234,
    imported_at="2025-07-02T22:05:31+00:00",
    accepted_by="huda",
    withdrawn_at=None,
)
WITHDRAWN = replace(BATCH, figures=0, withdrawn_at="2025-07-03T08:00:00+00:00")
IMPORT = ImportRow(BATCH, RECEIPT.tally)
EMPTY_IMPORT = ImportRow(WITHDRAWN, Tally())


def test_json_names_every_value_of_batches() -> None:
    assert of_json(batches.columns(), BATCH) == {
        "id": "3f2a90bc17d5",
        "position": 4,
        "file": "audit.xlsx",
        "parent": None,
        "sample": False,
        "sheet": "Sheet6",
        "recipe": "retail-audit",
        "unit": "sar",
        "grain": "month",
        "figures": 1234,
        "imported_at": "2025-07-02T22:05:31+00:00",
        "withdrawn_at": None,
    }
    assert of_json(batches.columns(), WITHDRAWN)["withdrawn_at"] == "2025-07-03T08:00:00+00:00"


def test_the_terminal_shows_batches() -> None:
    assert on_terminal(batches.columns(), BATCH) == [
        "Batch < 3f2a90bc",
        "File < audit.xlsx",
        "Figures > 1,234",
        "When < 2025-07-02 22:05",
        "State < shown",
    ]
    assert on_terminal(batches.columns(), WITHDRAWN)[2::2] == ["Figures > 0", "State < withdrawn"]


def test_the_terminal_shows_batches_in_arabic() -> None:
    assert on_terminal(batches.columns(), WITHDRAWN, ARABIC) == [
        "الدفعة < 3f2a90bc",
        "الملف < audit.xlsx",
        "الأرقام > 0",
        "الوقت < 2025-07-02 22:05",
        "الحالة < مسحوبة",
    ]


def test_json_names_every_value_of_imports() -> None:
    assert of_json(batches.import_columns(), IMPORT) == {
        "batch": "3f2a90bc17d5",
        "file": "audit.xlsx",
        "withdrawn": False,
        "figures_read": 600,
        "figures_quarantined": 12,
        "figures_rejected": 8,
        "quality_score": 100 * 580 / 600,
        "rules": {"figure.negative": {"figures_apart": 20, "score": 100 * 580 / 600}},
    }


def test_an_import_without_figures_has_no_score_and_no_rules() -> None:
    row = of_json(batches.import_columns(), EMPTY_IMPORT)
    assert (row["withdrawn"], row["figures_read"], row["quality_score"], row["rules"]) == (True, 0, None, {})


def test_the_window_shows_imports() -> None:
    assert in_window(batches.import_columns(), IMPORT) == [
        "File < audit.xlsx [audit.xlsx]",
        "When < 3 Jul 2025, 01:05 [1751493931.0]",
        "By < huda [huda]",
        "Figures > 1,234 [1234.0]",
        "Quality > 96.66 % [96.66666666666667]",
        "State < In use [In use]",
    ]
    assert in_window(batches.import_columns(), EMPTY_IMPORT)[3:] == [
        "Figures > 0 [0.0]",
        "Quality > – [-inf]",
        "State < Undone [Undone]",
    ]


def test_the_window_shows_imports_in_arabic() -> None:
    assert in_window(batches.import_columns(), EMPTY_IMPORT, ARABIC) == [
        "الملف < audit.xlsx [audit.xlsx]",
        "الوقت < 3 يوليو 2025، 01:05 [1751493931.0]",
        "بواسطة < huda [huda]",
        "الأرقام > \u20660\u2069 [0.0]",
        "الجودة > – [-inf]",
        "الحالة < متراجَع عنه [متراجَع عنه]",
    ]


def test_the_terminal_shows_the_rules_of_imports() -> None:
    (row,) = batches.rule_rows([IMPORT])
    assert on_terminal(batches.rule_columns(), row) == [
        "Batch < 3f2a90bc",
        "File < audit.xlsx",
        "Pass rate > 96.66 %",
        "Figures > 600",
        "Rule < negative figure",
        "Held back or skipped > 20",
    ]


def test_an_import_in_which_no_rule_fired_has_a_row_without_one() -> None:
    (row,) = batches.rule_rows([EMPTY_IMPORT])
    assert on_terminal(batches.rule_columns(), row) == [
        "Batch < 3f2a90bc",
        "File < audit.xlsx",
        "Pass rate > –",
        "Figures > 0",
        "Rule < –",
        "Held back or skipped > 0",
    ]
    assert on_terminal(batches.rule_columns(), row, ARABIC) == [
        "الدفعة < 3f2a90bc",
        "الملف < audit.xlsx",
        "نسبة السلامة > –",
        "الأرقام > 0",
        "القاعدة < –",
        "المستبعدة مؤقتًا أو المتروكة > 0",
    ]


def test_the_rules_on_the_terminal_are_those_of_json() -> None:
    two = ImportRow(BATCH, replace(RECEIPT.tally, figures_apart={"figure.negative": 12, "figure.text": 8}))
    rows, rules = batches.rule_rows([EMPTY_IMPORT, two]), of_json(batches.import_columns(), two, ENGLISH)["rules"]
    assert isinstance(rules, dict)
    assert [row.rule for row in rows] == [None, *rules]
    assert [row.figures_apart for row in rows] == [0, 12, 8]


def test_accepted_figures_are_no_second_import_of_their_file() -> None:
    accepted = replace(BATCH, id="child", parent=BATCH.id, figures=1)
    assert on_terminal(batches.columns(), accepted)[1] == "File < audit.xlsx: accepted values"
    row = ImportRow(accepted, Tally(figures_read=1, figures_loaded=1))
    shown = in_window(batches.import_columns(), row)
    assert shown[0].startswith("File < audit.xlsx: accepted values")
    assert next(line for line in shown if line.startswith("Quality")).startswith("Quality > –")
    assert of_json(batches.columns(), accepted)["parent"] == BATCH.id


def test_a_sample_is_marked_in_the_list_of_imports() -> None:
    assert on_terminal(batches.columns(), replace(BATCH, sample=True))[1] == "File < audit.xlsx (DEMO)"
