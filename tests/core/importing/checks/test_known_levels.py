"""What a delivery does not say at all, although the vault knows it, is reported before it empties pages."""

from collections.abc import Sequence

from core.importing.checks.known_levels import check_levels
from core.importing.checks.known_names import Dimension
from core.model.dimensions import DimensionName
from core.model.imports.rules import RuleBook, RuleSetting
from tests.builders.layers import members

Names = Sequence[dict[str, str | None]]
CANS: Names = [{"item": "PEPSI", "brand": "P", "pack_type": "CAN"}]


def missing(delivered: Names, known: Names, book: RuleBook | None = None) -> list[tuple[int, str | None, str]]:
    tables = (members(DimensionName.PRODUCT, names) for names in (delivered, known))
    dimension = Dimension("S", *tables, DimensionName.PRODUCT.levels, {})
    return [(issue.row, issue.cell, issue.value) for issue in check_levels(dimension, book or RuleBook())]


def test_levels_that_only_earlier_imports_name_are_reported_once() -> None:
    assert missing([{"item": "KINZA"}], CANS) == [(1, None, "brand, pack_type")]
    assert missing([{"item": "KINZA"}], CANS, RuleBook({"level.not_stated": RuleSetting(on=False)})) == []


def test_items_that_are_known_by_a_level_do_not_lack_it() -> None:
    assert missing([{"item": "PEPSI"}], CANS) == []
    assert missing([{"item": "PEPSI"}, {"item": "KINZA", "brand": "K"}], CANS) == [(1, None, "pack_type")]


def test_nothing_is_missing_where_nothing_was_named_before() -> None:
    assert missing([{"item": "KINZA"}], [{"item": "PEPSI"}]) == []
    assert missing(CANS, []) == []
