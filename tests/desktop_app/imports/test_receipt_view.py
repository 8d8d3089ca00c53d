from dataclasses import replace

from core.model.imports.receipts import Changed, Issue, Receipt, Severity, Tally
from core.texts.catalogue import Language
from desktop_app.imports.receipt_view import account, offer
from tests.builders.outlets import ENGLISH, drawn
from tests.builders.shown import plain
from tests.builders.work_results import RECEIPT


def test_a_figure_that_was_set_apart_keeps_its_minus_on_its_side_in_arabic() -> None:
    issue = Issue(
        sheet="S",
        row=2,
        cell="P2",
        rule="figure.negative",
        severity=Severity.QUARANTINE,
        value="-5.5",
        suggestion="-5",
    )
    receipt = Receipt(
        batch=None,
        file="a.xlsx",
        sheet="S",
        layout="wide",
        reader="r",
        recipe="p",
        unit="sar",
        tally=Tally(),
        issues=(issue,),
    )
    shown = account(receipt, Language.ARABIC).cells["figure.negative"][0]
    assert [cell.text for cell in shown[1:3]] == ["\u2066-5.5\u2069", "\u2066-5\u2069"]
    plain = account(receipt, Language.ENGLISH).cells["figure.negative"][0]
    assert [cell.text for cell in plain[1:3]] == ["-5.5", "-5"]


def test_rules_and_cells_are_drawn_by_what_becomes_of_them() -> None:
    shown = account(RECEIPT, ENGLISH)
    assert [drawn(row) for row in shown.rules] == [
        ["negative figure | row skipped | bad", "2 | strong", "96.66 % | quiet"]
    ]
    assert [drawn(row) for row in shown.cells["figure.negative"]] == [
        [
            "Sheet6!P12 | COLA CAN · OLAYA / GROCERY · Jun 2025 | accent",
            "-5.5 | May 2025 6; Jun [-5.5]; Jul 7",
            "5.5 | quiet",
            "accepted as 5.5 | good",
        ],
        ["Sheet6!40 | accent", "", "quiet", "good"],
    ]


def test_the_account_counts_what_was_read_loaded_set_apart_and_rejected() -> None:
    shown = account(RECEIPT, ENGLISH)
    assert [
        f"{name} | {figure} | {below}".replace("\N{NO-BREAK SPACE}", " ") for name, figure, below, _ in shown.figures
    ] == [
        "Values read | 600 | in 50 rows",
        "Loaded | 580 | of these 25.0 % zero",
        "Held back | 12 | kept unchanged, not counted",
        "Skipped | 8 | whole rows",
        "Quality | 96.66 % | values taken as they are",
    ]
    assert shown.parts == (435, 145, 20)
    assert [plain(name) for name in shown.part_names] == [
        "435 loaded with sales",
        "145 loaded as zero",
        "20 held back or skipped",
    ]
    assert plain(shown.reconciled) == (
        "Sum of the values: 10,000.50 read = 9,500.25 loaded + 400.25 held back + 100 skipped "
        "(cells without a number add nothing)"
    )


def test_a_receipt_without_a_figure_to_load_offers_nothing() -> None:
    nothing = replace(RECEIPT, batch=None, tally=Tally(figures_read=2, figures_quarantined=2), changed=Changed())
    assert offer(nothing, ENGLISH).sentence.startswith("No value can be loaded.")
    removing = offer(replace(nothing, changed=Changed(removed=3)), Language.ARABIC)
    assert removing.sentence.startswith("لا يمكن تحميل أي قيمة.")
    assert "3" in removing.sentence
