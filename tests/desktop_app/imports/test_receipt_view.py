from core.model.imports.receipts import Issue, Receipt, Severity, Tally
from core.texts.catalogue import Language
from desktop_app.imports.receipt_view import account


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
