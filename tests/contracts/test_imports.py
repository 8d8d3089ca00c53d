from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.loading.pages import pack, read
from core.model.dimensions import DimensionName
from core.model.imports.contents import Dataset, Layer, Person, SavedRecipe
from core.model.imports.receipts import Changed, Issue, Severity
from core.model.imports.rules import RULES, RuleSetting
from core.model.imports.staged import StagedFile, StagedState
from core.ports.store import Store
from tests.builders.layers import AT, FEBRUARY, JANUARY, batch, facts, layer, page, receipt

RULE = next(iter(RULES))
FIGURES = {("بقالة", "PEPSI", JANUARY): Decimal("0.10"), ("OLAYA", "PEPSI", FEBRUARY): Decimal("12.50")}
APART = Issue(
    sheet="ورقة1", row=2, cell="P2", rule="figure.negative", severity=Severity.QUARANTINE, value="-1", period=JANUARY
)
WHOLE_ROW = Issue(sheet="ورقة1", row=3, cell=None, rule="row.empty", severity=Severity.REJECT, value="")
RECIPE = SavedRecipe(digest="d1", name="تدقيق", body='{"a": 1}', saved_at=AT)


def lay(store: Store, *layers: Layer) -> None:
    with store.transaction():
        for each in layers:
            store.batches.lay(each)


def test_batches_are_listed_from_the_lowest_layer_up_and_come_back_whole(store: Store) -> None:
    upper = batch("b", 2, scale=20, figures=0, sheet="", unit="cases")
    lower = batch("a", 1)
    assert store.batches.next_position() == 1
    lay(store, layer(upper, FIGURES), layer(lower, FIGURES))
    assert list(store.batches.list_all()) == [lower, upper]
    assert store.batches.find("b") == upper
    assert store.batches.find("c") is None
    assert store.batches.next_position() == 3


def test_coverage_is_that_of_every_batch(store: Store) -> None:
    lay(store, layer(batch("a", 1), FIGURES), layer(batch("b", 2), FIGURES, region=""))
    wanted = {(name, region, day) for name, region in (("a", "RIYADH"), ("b", "")) for day in (JANUARY, FEBRUARY)}
    assert {
        (coverage.batch, coverage.region, date.fromisoformat(coverage.period)) for coverage in store.batches.coverage()
    } == wanted


def test_members_come_back_as_rows_count_them_and_no_name_stays_none(store: Store) -> None:
    lay(store, layer(batch("a", 1), FIGURES, region=""))
    places = store.batches.members("a", DimensionName.PLACE)
    assert places.column_names == ["key", *DimensionName.PLACE.levels]
    assert places.column("market").to_pylist() == ["OLAYA", "بقالة"]
    assert places.column("key").to_pylist() == [b"OLAYA", "بقالة".encode()]
    assert places.column("region").to_pylist() == [None, None]
    products = store.batches.members("a", DimensionName.PRODUCT)
    assert products.column("item").to_pylist() == ["PEPSI"]
    nobody = store.batches.members("none", DimensionName.PRODUCT)
    assert (nobody.num_rows, nobody.schema.types) == (0, products.schema.types)


def test_pages_give_back_the_very_figures_in_their_order(store: Store) -> None:
    values = [Decimal("0.33333333333333331483"), Decimal("999999999999999999.99999999999999999999"), Decimal(0)]
    first = facts([(row, JANUARY, value) for row, value in enumerate(values, 2)], 20)
    second = facts([(9, FEBRUARY, Decimal(1))], 20)
    pages = list(pack([page(first), page(second), page(second, "JEDDAH"), page(second, "")]))
    lay(store, layer(batch("a", 1), FIGURES, pages=pages))
    table = read(store.batches, "a", Dataset.FACTS, "RIYADH")
    assert table is not None
    assert table.column("value").to_pylist() == [*values, Decimal(1)]
    assert list(store.batches.regions("a")) == ["", "JEDDAH", "RIYADH"]
    refs = store.batches.pages("a", Dataset.FACTS, "RIYADH")
    assert [(ref.batch, ref.region, ref.sha256) for ref in refs] == [
        ("a", "RIYADH", packed.sha256) for packed in pages[:2]
    ]
    assert [store.batches.content(ref) for ref in refs] == [packed.content for packed in pages[:2]]


def test_where_no_page_is_there_is_nothing_to_read(store: Store) -> None:
    lay(store, layer(batch("a", 1), FIGURES))
    for name, dataset, region in (("b", Dataset.FACTS, "RIYADH"), ("a", Dataset.ROWS, "JEDDAH")):
        assert list(store.batches.pages(name, dataset, region)) == []
        assert read(store.batches, name, dataset, region) is None


def test_a_withdrawn_batch_keeps_everything_else(store: Store) -> None:
    lay(store, layer(batch("a", 1), FIGURES))
    with store.transaction():
        store.batches.withdraw("a", at=AT, by="noura")
    assert store.batches.find("a") == batch("a", 1, withdrawn_at=AT)
    assert len(store.batches.coverage()) == 2
    assert read(store.batches, "a", Dataset.FACTS, "RIYADH") is not None
    assert store.batches.next_position() == 2


def test_a_receipt_comes_back_whole_with_its_issues_in_their_order(store: Store) -> None:
    given = replace(
        receipt("a", issues=[WHOLE_ROW, APART], figures_loaded=3, sum_read=Decimal("0.10"), figures_apart={"x": 1}),
        changed=Changed(added=3),
        decided={"blank_as_zero": 2},
        ignored_columns=("ملاحظات",),
    )
    lay(store, layer(batch("a", 1), FIGURES, receipt=given))
    assert store.receipts.find("a") == given
    assert store.receipts.tally("a") == given.tally
    assert str(store.receipts.tally("a").sum_read) == "0.10"


def test_a_decision_is_kept_by_cell_and_rule_and_removed_by_row_and_period(store: Store) -> None:
    same_cell = replace(APART, rule="figure.outlier")
    other_month = replace(APART, cell="Q2", period=FEBRUARY)
    issues = [APART, same_cell, other_month, WHOLE_ROW]
    lay(store, layer(batch("a", 1), FIGURES, receipt=receipt("a", issues=issues)))
    with store.transaction():
        store.receipts.decide("a", [replace(APART, decision="released"), replace(other_month, decision="fixed 3")])
    assert [issue.decision for issue in store.receipts.find("a").issues] == ["released", "", "fixed 3", ""]
    with store.transaction():
        store.receipts.undecide("a", [(2, JANUARY), (7, FEBRUARY)])
    assert [issue.decision for issue in store.receipts.find("a").issues] == ["", "", "fixed 3", ""]


def test_a_child_has_pages_and_a_receipt_and_nothing_else(store: Store) -> None:
    child = batch("c", 2, parent="a")
    released = pack([page(facts([(2, JANUARY, Decimal(7))]))])
    lay(store, layer(batch("a", 1), FIGURES), Layer(batch=child, receipt=receipt("c"), pages=released))
    assert store.batches.find("c") == child
    assert {coverage.batch for coverage in store.batches.coverage()} == {"a"}
    assert store.batches.members("c", DimensionName.PLACE).num_rows == 0
    assert list(store.persons.list_of("c")) == []
    assert store.receipts.find("c").issues == ()


def test_persons_are_listed_by_level_and_name(store: Store) -> None:
    people = [
        Person(level="market", pseudonym="p3", name="نورة"),
        Person(level="market", pseudonym="p2", name="Ali"),
        Person(level="item", pseudonym="p1", name="Zaid"),
    ]
    lay(store, layer(batch("a", 1), FIGURES, persons=people), layer(batch("b", 2), FIGURES))
    assert list(store.persons.list_of("a")) == people[::-1]
    assert list(store.persons.list_of("b")) == []


def test_a_recipe_that_is_kept_is_never_changed(store: Store) -> None:
    with store.transaction():
        store.recipes.add(RECIPE)
        store.recipes.add(replace(RECIPE, name="another", body="{}"))
    assert store.recipes.find("d1") == RECIPE
    assert store.recipes.find("d2") is None


def test_the_recipe_that_was_saved_last_comes_first(store: Store) -> None:
    later = replace(RECIPE, digest="d3", saved_at="2025-02-01T00:00:00.000Z")
    same_time = replace(RECIPE, digest="d2")
    with store.transaction():
        for recipe in (RECIPE, later, same_time):
            store.recipes.add(recipe)
    assert list(store.recipes.list_all()) == [later, same_time, RECIPE]


def test_changed_rules_are_replaced_and_removed(store: Store) -> None:
    assert store.import_rules.read() == {}
    with store.transaction():
        store.import_rules.put(RULE, RuleSetting(on=True))
        store.import_rules.put(RULE, RuleSetting(on=False))
    assert store.import_rules.read() == {RULE: RuleSetting(on=False)}
    with store.transaction():
        assert store.import_rules.remove(RULE)
        assert not store.import_rules.remove(RULE)
    assert store.import_rules.read() == {}


def test_months_are_closed_through_a_day_and_opened_again(store: Store) -> None:
    assert store.closed_months.through() is None
    for day in (JANUARY, FEBRUARY, None, None):
        with store.transaction():
            store.closed_months.close_through(day)
        assert store.closed_months.through() == day


def test_a_rolled_back_import_leaves_no_trace(store: Store) -> None:
    lay(store, layer(batch("a", 1), FIGURES, receipt=receipt("a", issues=[APART])))
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
        person = Person(level="market", pseudonym="p", name="Ali")
        store.batches.lay(layer(batch("b", 2), FIGURES, receipt=receipt("b", issues=[APART]), persons=[person]))
        store.batches.withdraw("a", at=AT, by="tester")
        store.receipts.decide("a", [replace(APART, decision="released")])
        store.recipes.add(RECIPE)
        store.import_rules.put(RULE, RuleSetting(on=False))
        store.closed_months.close_through(JANUARY)
        raise RuntimeError
    assert list(store.batches.list_all()) == [batch("a", 1)]
    assert {coverage.batch for coverage in store.batches.coverage()} == {"a"}
    assert list(store.batches.pages("b", Dataset.FACTS, "RIYADH")) == []
    assert [issue.decision for issue in store.receipts.find("a").issues] == [""]
    assert list(store.recipes.list_all()) == []
    assert store.import_rules.read() == {}
    assert store.closed_months.through() is None
    assert store.batches.next_position() == 2


def staged(digest: str, **fields: object) -> StagedFile:
    given = {"path": f"/وارد/{digest}.xlsx", "size": 7, "modified": 1_700_000_000_123_456_789, "at": AT, "by": "huda"}
    return StagedFile(digest=digest, **{"state": StagedState.WAITING, **given, **fields})  # type: ignore[arg-type]


def test_staged_files_come_back_whole_the_last_first(store: Store) -> None:
    read = staged("a", code="staged.quality", data={"quality": 66.5, "least": 98, "why": None}, quality=66.5, figures=9)
    unread = staged("b", state=StagedState.REFUSED, code="workbook.damaged", data={"file": "ب.xlsx"})
    accounts = (receipt("a", issues=[APART, WHOLE_ROW], figures_read=9), receipt("a2"))
    with store.transaction():
        store.staged.put(replace(read, regions=frozenset({"RIYADH", ""})), accounts)
        store.staged.put(unread, ())
    assert list(store.staged.list_all()) == [unread, replace(read, regions=frozenset({"RIYADH", ""}))]
    assert store.staged.find("a") == replace(read, regions=frozenset({"RIYADH", ""}))
    assert tuple(store.staged.receipts("a")) == accounts
    assert [store.staged.find("c"), *store.staged.receipts("b"), *store.staged.receipts("c")] == [None]


def test_a_staged_file_takes_the_place_of_what_is_stored_of_its_content(store: Store) -> None:
    with store.transaction():
        store.staged.put(staged("a"), (receipt("a"),))
        store.staged.put(staged("b"), ())
        store.staged.put(staged("a", state=StagedState.IGNORED), ())
    assert list(store.staged.list_all()) == [staged("b"), staged("a", state=StagedState.IGNORED)]
    assert tuple(store.staged.receipts("a")) == ()
