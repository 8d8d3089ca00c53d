"""Receipts in every outlet."""

from dataclasses import replace

from core.documents.imports import receipts
from tests.builders.outlets import ARABIC, ENGLISH, in_window, of_json, on_paper
from tests.builders.shown import plain
from tests.builders.work_results import ISSUE, RECEIPT, ROW_ISSUE

ROW = "مايو 2025 \u20666\u2069؛ يونيو [\u2066-5.5\u2069]؛ يوليو \u20667\u2069"


def test_json_names_every_value_of_rules() -> None:
    columns = receipts.rule_columns()
    assert of_json(columns, receipts.rule_rows(RECEIPT)[0]) == {
        "rule": "figure.negative",
        "severity": "reject",
        "places": 2,
        "figures_apart": 20,
        "score": 96.66666666666667,
    }


def test_paper_shows_rules() -> None:
    columns = receipts.rule_columns()
    assert on_paper(columns, receipts.rule_rows(RECEIPT)[0]) == [
        "Rule < negative figure [negative figure]",
        "Result < row skipped [row skipped]",
        "Cells > 2 [2.0]",
        "Figures > 20 [20.0]",
        "Pass rate > 96.66 % [96.66666666666667]",
    ]


def test_paper_shows_rules_in_arabic() -> None:
    assert on_paper(receipts.rule_columns(), receipts.rule_rows(RECEIPT)[0], ARABIC) == [
        "القاعدة < رقم سالب [رقم سالب]",
        "النتيجة < تُرك الصف [تُرك الصف]",
        "الخلايا > 2 [2.0]",
        "الأرقام > 20 [20.0]",
        "نسبة السلامة > 96.66% [96.66666666666667]",
    ]


def test_the_window_shows_rules() -> None:
    columns = receipts.rule_columns()
    assert in_window(columns, receipts.rule_rows(RECEIPT)[0]) == [
        "Rule < negative figure [negative figure]",
        "Not loaded > 19 [19.0]",
        "Pass rate > 96.66 % [96.66666666666667]",
    ]


def test_the_window_shows_rules_in_arabic() -> None:
    assert in_window(receipts.rule_columns(), receipts.rule_rows(RECEIPT)[0], ARABIC) == [
        "القاعدة < رقم سالب [رقم سالب]",
        "غير المحمَّلة > \u206619\u2069 [19.0]",
        "نسبة السلامة > \u206696.66%\u2069 [96.66666666666667]",
    ]


def test_json_names_every_value_of_issues() -> None:
    columns = receipts.issue_columns()
    assert of_json(columns, ISSUE) == {
        "sheet": "Sheet6",
        "row": 12,
        "cell": "P12",
        "rule": "figure.negative",
        "severity": "quarantine",
        "value": "-5.5",
        "suggestion": "5.5",
        "period": "2025-06-01",
        "decision": "fixed 5.5",
        "item": "COLA CAN",
        "point": "OLAYA / GROCERY",
        "around": "2025-05-01=6 2025-07-01=7",
    }
    assert of_json(columns, ROW_ISSUE) == {
        "sheet": "Sheet6",
        "row": 40,
        "cell": None,
        "rule": "figure.negative",
        "severity": "reject",
        "value": "",
        "suggestion": "",
        "period": None,
        "decision": "",
        "item": "",
        "point": "",
        "around": "",
    }


def test_paper_shows_issues() -> None:
    columns = receipts.issue_columns()
    assert on_paper(columns, ISSUE) == [
        "Cell < Sheet6!P12 [Sheet6!P12]",
        "Item < COLA CAN [COLA CAN]",
        "Place < OLAYA / GROCERY [OLAYA / GROCERY]",
        "Month < Jun 2025 [Jun 2025]",
        "Found < -5.5 [-5.5]",
        "Suggestion < 5.5 [5.5]",
        "Rule < negative figure [negative figure]",
        "Result < value held back [value held back]",
        "In its row < May 2025 6; Jun [-5.5]; Jul 7 [May 2025 6; Jun [-5.5]; Jul 7]",
    ]
    assert on_paper(columns, ROW_ISSUE) == [
        "Cell < Sheet6!40 [Sheet6!40]",
        "Item <  []",
        "Place <  []",
        "Month <  []",
        "Found <  []",
        "Suggestion <  []",
        "Rule < negative figure [negative figure]",
        "Result < row skipped [row skipped]",
        "In its row <  []",
    ]


def test_paper_shows_issues_in_arabic() -> None:
    assert on_paper(receipts.issue_columns(), ISSUE, ARABIC) == [
        "الخلية < Sheet6!P12 [Sheet6!P12]",
        "الصنف < COLA CAN [COLA CAN]",
        "المكان < OLAYA / GROCERY [OLAYA / GROCERY]",
        "الشهر < يونيو 2025 [يونيو 2025]",
        "الموجود < -5.5 [-5.5]",
        "المقترح < 5.5 [5.5]",
        "القاعدة < رقم سالب [رقم سالب]",
        "النتيجة < استُبعدت القيمة مؤقتًا [استُبعدت القيمة مؤقتًا]",
        f"في صفّها < {ROW} [{ROW}]",
    ]


def test_the_window_shows_issues() -> None:
    columns = receipts.issue_columns()
    assert in_window(columns, ISSUE) == [
        "Cell < Sheet6!P12 [Sheet6!P12]",
        "Found < -5.5 [-5.5]",
        "Suggestion < 5.5 [5.5]",
        "Decision < accepted as 5.5 [accepted as 5.5]",
    ]
    assert in_window(columns, ROW_ISSUE) == [
        "Cell < Sheet6!40 [Sheet6!40]",
        "Found <  []",
        "Suggestion <  []",
        "Decision <  []",
    ]


def test_the_window_shows_issues_in_arabic() -> None:
    assert in_window(receipts.issue_columns(), ISSUE, ARABIC) == [
        "الخلية < Sheet6!P12 [Sheet6!P12]",
        "الموجود < \u2066-5.5\u2069 [-5.5]",
        "المقترح < \u20665.5\u2069 [5.5]",
        "القرار < اعتُمد بقيمة \u20665.5\u2069 [اعتُمد بقيمة \u20665.5\u2069]",
    ]


def test_a_workbook_holds_the_account_the_rules_and_the_cells() -> None:
    account, rules, cells = receipts.as_tables(RECEIPT, ENGLISH)
    assert (account.title, list(account.columns)) == ("Summary", ["What", "Figures", "Total"])
    assert [list(row) for row in account.rows[:5]] == [
        ["Values read", 600.0, 10000.5],
        ["Loaded", 580.0, 9500.25],
        ["Held back", 12.0, 400.25],
        ["Skipped", 8.0, 100.0],
        ["Receipt for audit.xlsx, sheet Sheet6", None, None],
    ]
    assert (rules.title, list(rules.columns)) == ("Rules", ["Rule", "Result", "Cells", "Figures", "Pass rate"])
    assert [list(row) for row in rules.rows] == [["negative figure", "row skipped", 2.0, 20.0, 96.66666666666667]]
    assert (cells.title, list(cells.columns)) == (
        "Cells",
        ["Cell", "Item", "Place", "Month", "Found", "Suggestion", "Rule", "Result", "In its row"],
    )
    assert [list(row) for row in cells.rows] == [
        [
            *("Sheet6!P12", "COLA CAN", "OLAYA / GROCERY", "Jun 2025", "-5.5", "5.5"),
            *("negative figure", "value held back", "May 2025 6; Jun [-5.5]; Jul 7"),
        ],
        ["Sheet6!40", "", "", "", "", "", "negative figure", "row skipped", ""],
    ]
    assert not account.right_to_left


def test_a_workbook_in_arabic_runs_from_the_right() -> None:
    assert [
        (table.title, list(table.columns), table.right_to_left) for table in receipts.as_tables(RECEIPT, ARABIC)
    ] == [
        ("الملخص", ["ماذا", "الأرقام", "المجموع"], True),
        ("القواعد", ["القاعدة", "النتيجة", "الخلايا", "الأرقام", "نسبة السلامة"], True),
        (
            "الخلايا",
            ["الخلية", "الصنف", "المكان", "الشهر", "الموجود", "المقترح", "القاعدة", "النتيجة", "في صفّها"],
            True,
        ),
    ]


def test_json_holds_the_whole_account() -> None:
    document = receipts.as_document(RECEIPT, ENGLISH)
    assert len(document.pop("issues")) == document["issue_count"]
    assert document == {
        "batch": "b-1",
        "already_imported": False,
        "file": "audit.xlsx",
        "sheet": "Sheet6",
        "layout": "wide",
        "reader": "fastexcel",
        "recipe": "audit",
        "unit": "sar",
        "ignored_columns": ["Notes"],
        "rows_read": 50,
        "figures_read": 600,
        "figures_loaded": 580,
        "figures_quarantined": 12,
        "figures_rejected": 8,
        "figures_blank": 5,
        "sum_read": "10000.50",
        "sum_loaded": "9500.25",
        "sum_quarantined": "400.25",
        "sum_rejected": "100",
        "figures_merged": 3,
        "decided": {},
        "zero_rate": 25.0,
        "quality_score": 96.66666666666667,
        "changed": {"added": 570, "corrected": 9, "removed": 1},
        "rules": [
            {
                "rule": "figure.negative",
                "severity": "reject",
                "places": 2,
                "figures_apart": 20,
                "score": 96.66666666666667,
            }
        ],
        "issue_count": 2,
        "seconds": {"guard": 0.1, "read": 0.2, "validate": 0.3, "commit": 0.4, "warehouse": 0.5, "total": 1.5},
    }


def test_json_holds_every_issue_with_what_was_decided() -> None:
    assert receipts.as_document(RECEIPT, ENGLISH)["issues"] == [
        {
            "sheet": "Sheet6",
            "row": 12,
            "cell": "P12",
            "rule": "figure.negative",
            "severity": "quarantine",
            "value": "-5.5",
            "suggestion": "5.5",
            "period": "2025-06-01",
            "decision": "fixed 5.5",
            "item": "COLA CAN",
            "point": "OLAYA / GROCERY",
            "around": "2025-05-01=6 2025-07-01=7",
        },
        {
            "sheet": "Sheet6",
            "row": 40,
            "cell": None,
            "rule": "figure.negative",
            "severity": "reject",
            "value": "",
            "suggestion": "",
            "period": None,
            "decision": "",
            "item": "",
            "point": "",
            "around": "",
        },
    ]


def test_the_median_beside_an_outlier_is_called_usual_and_no_change_of_the_figure() -> None:
    outlier = replace(ISSUE, rule="figure.outlier", value="116.49", suggestion="3.66")
    meant = replace(ISSUE, rule="figure.text", value="PEPSI", suggestion="PEPSI COLA")
    lines = [plain(line) for line in receipts.as_lines(replace(RECEIPT, issues=(outlier, meant)), ENGLISH)]
    assert any("“116.49” (usual 3.66): " in line for line in lines)
    assert any("“PEPSI” → PEPSI COLA: " in line for line in lines)


def test_a_faulty_cell_is_named_by_its_item_its_place_and_its_month_in_its_row() -> None:
    lines = [plain(line) for line in receipts.as_lines(RECEIPT, ENGLISH)]
    at = next(number for number, line in enumerate(lines) if "Sheet6!P12" in line)
    assert lines[at].startswith("  Sheet6!P12 (COLA CAN · OLAYA / GROCERY · Jun 2025) “-5.5”")
    assert lines[at + 1] == "    in its row: May 2025 6; Jun [-5.5]; Jul 7"


def test_levels_that_are_not_stated_are_named_as_people_know_them() -> None:
    issue = replace(ROW_ISSUE, rule="level.not_stated", value="pack_type, province")
    assert receipts.original_text(issue, ENGLISH) == "Pack type, Province"
