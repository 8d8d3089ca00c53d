"""Names that may be other names, and things described twice."""

from core.importing.checks.names import check_descriptions, check_names
from core.importing.layout.sheet import Sheet
from core.model.imports.rules import RuleSetting
from tests.builders.sheets import sheet_of

Found = list[tuple[str, str | None, str, str]]
OFF = RuleSetting(on=False)


def names(sheet: Sheet) -> Found:
    return [(issue.rule, issue.cell, issue.value, issue.suggestion) for issue in check_names(sheet)]


def described(sheet: Sheet) -> Found:
    return [(issue.rule, issue.cell, issue.value, issue.suggestion) for issue in check_descriptions(sheet)]


def test_plain_names_are_no_matter() -> None:
    sheet = sheet_of(("RIYADH", "OLAYA", "A", 1), ("RIYADH", "MALAZ", "B", 2))
    assert (names(sheet), described(sheet)) == ([], [])


def test_another_spelling_is_named_with_the_first_one() -> None:
    rows = ("RIYADH", "OLAYA", "A", 1), ("riyadh ", "OLAYA", "A  b", 2), ("RIYADH", "OLAYA", "A B", 3)
    assert names(sheet_of(*rows)) == [
        ("label.spelling", "A3", "riyadh ", "RIYADH"),
        ("label.spelling", "C4", "A B", "A  b"),
    ]
    assert names(sheet_of(*rows, rules={"label.spelling": OFF})) == []


def test_a_letter_that_is_not_seen_is_shown_by_its_number() -> None:
    rows = ("RIYADH", "OLAYA", "PEPSI", 1), ("RIYADH", "OLAYA", "COLA\u200b", 1)
    assert names(sheet_of(*rows)) == [("label.unseen", "C3", "COLA\\u200b", "")]
    assert names(sheet_of(*rows, rules={"label.unseen": OFF})) == []


def test_an_item_described_twice_is_named_at_the_further_description() -> None:
    head = ("Region", "City", "Brand", "Item", "Jan 2024")
    rows = (
        ("RIYADH", "OLAYA", "X", "A", 1),
        ("RIYADH", "MALAZ", "X", "B", 2),
        ("RIYADH", "OLAYA", "Y", "A", 3),
    )
    assert described(sheet_of(*rows, head=head)) == [("product.described_twice", "D4", "A", "")]
    assert described(sheet_of(*rows, head=head, rules={"product.described_twice": OFF})) == []


def test_what_has_no_name_is_not_described_twice() -> None:
    head = ("Region", "City", "Brand", "Item", "Jan 2024")
    assert described(sheet_of(("RIYADH", "A", "X", None, 1), ("RIYADH", "B", "Y", None, 2), head=head)) == []


def test_without_an_identity_nothing_is_described_twice() -> None:
    head = ("Region", "City", "Brand", "Item", "Jan 2024")
    rows = ("RIYADH", "OLAYA", "X", "A", 1), ("RIYADH", "OLAYA", "Y", "A", 2)
    assert described(sheet_of(*rows, head=head, product=())) == []
