from dataclasses import replace

from core.model.imports.receipts import Changed, Issue, Receipt, Severity, Tally
from core.texts.catalogue import Language
from desktop_app.imports.receipt_view import account, offer
from tests.builders.outlets import ENGLISH, drawn
from tests.builders.shown import plain
from tests.builders.work_results import JUNE, RECEIPT


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
        ["negative figure | 2 places · row skipped | bad", "19 | strong", "96.66 % | quiet"]
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
        "Loaded | 581 | of these 25.0 % zero",
        "Held back | 11 | kept unchanged, not counted",
        "Skipped | 8 | whole rows",
        "Quality | 96.66 % | values taken as they are",
    ]
    assert shown.parts == (436, 145, 19)
    assert [plain(name) for name in shown.part_names] == [
        "436 loaded with sales",
        "145 loaded as zero",
        "19 held back or skipped",
    ]
    assert plain(shown.reconciled) == (
        "Sum of the values: 10,000.50 read = 9,500.25 loaded + 400.25 held back + 100 skipped "
        "(cells without a number add nothing). One value was accepted besides: 5.5."
    )


def apart(rule: str, cell: str | None, value: str, suggestion: str = "", decision: str = "") -> Issue:
    return Issue(
        sheet="S",
        row=int(cell[1:]) if cell else 9,
        cell=cell,
        rule=rule,
        severity=Severity.QUARANTINE,
        value=value,
        suggestion=suggestion,
        period=JUNE if cell else None,
        decision=decision,
    )


DECIDED = replace(
    RECEIPT,
    batch=None,
    tally=Tally(
        figures_read=25,
        figures_loaded=4,
        figures_quarantined=21,
        figures_apart={"figure.number_as_text": 2, "figure.text": 2, "figure.outlier": 2, "row.duplicate": 15},
    ),
    changed=Changed(added=4),
    issues=(
        apart("figure.number_as_text", "P2", "1,204.5", "1204.5", decision="released"),
        apart("figure.number_as_text", "P3", "٠", "0", decision="released"),
        apart("figure.text", "P4", "n/a", decision="fixed 2600"),
        apart("figure.text", "P5", "x", decision="kept_out"),
        apart("figure.outlier", "P6", "9000", "90"),
        apart("figure.outlier", "P7", "8000", "80"),
        apart("row.duplicate", None, ""),
        replace(apart("label.resembles", "A2", "Riyad", "Riyadh"), severity=Severity.WARN),
    ),
)


def test_accepted_values_are_loaded_and_what_each_rule_leaves_adds_up_to_what_is_held_back() -> None:
    shown, offered = account(DECIDED, ENGLISH), offer(DECIDED, ENGLISH)
    counts = {name: figure for name, figure, _, _ in shown.figures}
    assert (counts["Loaded"], counts["Held back"]) == ("7", "18")
    assert shown.parts == (6, 1, 18)
    left = {key: row[1].value for key, row in zip(shown.rule_keys, shown.rules, strict=True)}
    assert left == {
        "figure.number_as_text": 0,
        "figure.text": 1,
        "figure.outlier": 2,
        "row.duplicate": 15,
        "label.resembles": 0,
    }
    assert "3 values were accepted besides, with a sum of 3,804.5." in plain(shown.reconciled)
    assert (offered.take, offered.sentence) == ("Import 7 values", "Adds 7 values. Nothing already shown will change.")
    altering = offer(replace(DECIDED, changed=Changed(added=3, removed=1)), ENGLISH).sentence
    assert altering.endswith("3 accepted values are loaded besides.")


def test_an_undecided_receipt_counts_what_the_file_gives() -> None:
    undecided = replace(DECIDED, issues=tuple(replace(issue, decision="") for issue in DECIDED.issues))
    assert undecided.tally_now == undecided.tally
    assert offer(undecided, ENGLISH).take == "Import 4 values"
    assert "accepted besides" not in account(undecided, ENGLISH).reconciled


def test_a_cell_is_accepted_as_the_number_that_a_text_is_and_never_as_what_is_usual() -> None:
    own = account(DECIDED, ENGLISH).own_values
    assert own["figure.number_as_text"] == ["1204.5", "0"]
    assert own["figure.outlier"] == ["9000", "8000"]
    assert own["figure.text"] == ["", ""]


def test_rules_that_cannot_be_decided_about_show_what_can_be_done() -> None:
    shown = account(DECIDED, ENGLISH)
    undecidable = [rule for rule in shown.rule_keys if rule not in shown.decidable]
    assert {rule: shown.hints[rule].partition(":")[0] for rule in undecidable} == {
        "row.duplicate": "Not loaded",
        "label.resembles": "Loaded as written",
    }


def test_a_receipt_without_a_figure_to_load_offers_nothing() -> None:
    tally = Tally(figures_read=2, figures_quarantined=2)
    nothing = replace(RECEIPT, batch=None, tally=tally, changed=Changed(), issues=())
    assert offer(nothing, ENGLISH).sentence.startswith("No value can be loaded.")
    removing = offer(replace(nothing, changed=Changed(removed=3)), Language.ARABIC)
    assert removing.sentence.startswith("لا يمكن تحميل أي قيمة.")
    assert "3" in removing.sentence
