from dataclasses import replace
from pathlib import Path

import pytest

from core.importing.layout.recipe import Recipe, RecipeChanges
from core.model.changes import NOTHING, ChangeSet
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.recipes import export_recipe, find_recipe, import_recipe, list_recipes
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet, write_sheet

LONG = Recipe(
    name="depot counts",
    layout="long",
    levels={"Depot": "market", "Article": "item"},
    place=("market",),
    product=("item",),
    date="Day",
    figure="Count",
    unit=SalesUnit.CASES,
)


def test_a_recipe_goes_out_as_a_file_and_comes_in_as_the_same(vault: Vault, session: Session, tmp_path: Path) -> None:
    sheet = AuditSheet().write(tmp_path / "audit.xlsx")
    import_workbook(Access(vault, session), sheet, Options(unit=SalesUnit.SAR), Unattended())
    exported = export_recipe(Access(vault, session), "retail-audit", tmp_path / "recipe.json")
    assert exported == find_recipe(Access(vault, session), "retail-audit")
    kept, changes = import_recipe(Access(vault, session), tmp_path / "recipe.json")
    assert (kept, changes) == (exported, NOTHING)
    assert [recipe.name for recipe in list_recipes(Access(vault, session))] == ["retail-audit"]
    with pytest.raises(UserError, match=r"export\.exists"):
        export_recipe(Access(vault, session), "retail-audit", tmp_path / "recipe.json")


def test_a_recipe_that_came_in_reads_the_next_import(vault: Vault, session: Session, tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(LONG.model_dump_json(), encoding="utf-8")
    recipe, _ = import_recipe(Access(vault, session), tmp_path / "r.json")
    assert find_recipe(Access(vault, session), "depot counts") == recipe == LONG
    rows = [["Date", "Store", "Item", "Sales"], ["2024-01-31", "A", "PEPSI", 5]]
    book = write_sheet(tmp_path / "other.xlsx", rows)
    with pytest.raises(UserError, match=r"workbook\.column_missing"):
        import_workbook(Access(vault, session), book, Options(recipe=recipe), Unattended())


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("not json", "-"),
        ('{"name": "x"}', "layout"),
        (LONG.model_dump_json().replace('"cases"', '"barrels"'), "unit"),
        (LONG.model_dump_json()[:-1] + ', "code": "rm"}', "code"),
        ("", "-"),
    ],
)
def test_a_file_that_is_no_recipe_is_refused_with_the_place(
    vault: Vault, session: Session, tmp_path: Path, content: str, part: str
) -> None:
    (tmp_path / "r.json").write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as refused:
        import_recipe(Access(vault, session), tmp_path / "r.json")
    assert (refused.value.code, refused.value.data["part"]) == ("recipe.unreadable", part)
    assert list_recipes(Access(vault, session)) == []


def test_taking_a_recipe_in_needs_the_right_and_is_written_down(vault: Vault, session: Session, tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(LONG.model_dump_json(), encoding="utf-8")
    manager = Session(actor="m", role=Role.MANAGER, scope=None, clock=session.clock)
    with pytest.raises(UserError, match=r"permission\.refused"):
        import_recipe(Access(vault, manager), tmp_path / "r.json")
    import_recipe(Access(vault, session), tmp_path / "r.json")
    actions = [row["action"] for row in vault.db.table("audit").rows]
    assert "recipe.save" in actions
    assert [row["kind"] for row in vault.db.table("outbox").rows] == ["recipe.save"]


def test_the_same_recipe_under_another_name_is_kept_and_told_under_its_first(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "r.json").write_text(LONG.model_dump_json(), encoding="utf-8")
    import_recipe(Access(vault, session), tmp_path / "r.json")
    (tmp_path / "again.json").write_text(LONG.model_copy(update={"name": "again"}).model_dump_json(), encoding="utf-8")
    kept, _ = import_recipe(Access(vault, session), tmp_path / "again.json")
    assert kept.name == LONG.name
    assert [recipe.name for recipe in list_recipes(Access(vault, session))] == [LONG.name]


def depot(path: Path, *more: str) -> Path:
    head = ["Day", "Depot", "Article", "Count", *more]
    return write_sheet(path, [head, ["2024-01-31", "A", "PEPSI", 5, *("x" for _ in more)]])


def test_a_saved_recipe_reads_every_later_workbook_with_its_headings(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    named = LONG.model_copy(update={"headings": ("Day", "Depot", "Article", "Count")})
    (tmp_path / "r.json").write_text(named.model_dump_json(), encoding="utf-8")
    import_recipe(Access(vault, session), tmp_path / "r.json")
    (receipt,), _ = import_workbook(Access(vault, session), depot(tmp_path / "d.xlsx"), Options(), Unattended())
    assert (receipt.recipe, receipt.unit, receipt.tally.sum_loaded) == ("depot counts", "cases", 5)
    with pytest.raises(UserError, match=r"workbook\.no_header"):
        import_workbook(Access(vault, session), depot(tmp_path / "e.xlsx", "Comment"), Options(), Unattended())


def test_columns_that_came_or_went_are_shown_and_asked_about(vault: Vault, session: Session, tmp_path: Path) -> None:
    named = LONG.model_copy(update={"headings": ("Day", "Depot", "Article", "Count", "Driver")})
    book = depot(tmp_path / "d.xlsx", "Comment")
    with pytest.raises(UserError) as drifted:
        import_workbook(Access(vault, session), book, Options(recipe=named), Unattended())
    assert (drifted.value.code, drifted.value.data["added"], drifted.value.data["missing"]) == (
        "recipe.drift",
        "Comment",
        "Driver",
    )
    (receipt,), _ = import_workbook(Access(vault, session), book, Options(recipe=named, drift=True), Unattended())
    assert (receipt.tally.figures_loaded, receipt.ignored_columns) == (1, ("Comment",))


def test_the_unit_that_was_said_once_holds_for_the_next_delivery(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    first = AuditSheet().write(tmp_path / "a.xlsx")
    import_workbook(Access(vault, session), first, Options(unit=SalesUnit.LITRES), Unattended())
    second = AuditSheet(months=("Apr'24", "May'24", "Jun'24")).write(tmp_path / "b.xlsx")
    (receipt,), _ = import_workbook(Access(vault, session), second, Options(), Unattended())
    assert receipt.unit == "litres"


def test_a_name_that_is_given_to_a_file_which_is_there_already_is_saved(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    access, path = Access(vault, session), AuditSheet().write(tmp_path / "audit.xlsx")
    import_workbook(access, path, Options(unit=SalesUnit.SAR), Unattended())
    ours = Options(unit=SalesUnit.SAR, changes=RecipeChanges(name="ours"))
    import_workbook(access, path, replace(ours, dry_run=True), Unattended())
    assert [recipe.name for recipe in list_recipes(access)] == ["retail-audit"]
    (receipt,), changes = import_workbook(access, path, ours, Unattended())
    assert (receipt.already_imported, receipt.recipe) == (True, "ours")
    assert changes == ChangeSet(recipes=True, outbox=True)
    assert [recipe.name for recipe in list_recipes(access)] == ["ours", "retail-audit"]
    assert find_recipe(access, "ours").digest == find_recipe(access, "retail-audit").digest
    assert import_workbook(access, path, ours, Unattended())[1] == NOTHING


def test_a_known_layout_in_another_file_takes_another_name(vault: Vault, session: Session, tmp_path: Path) -> None:
    access = Access(vault, session)
    for month, name in (("Jan'24", "first"), ("Feb'24", "second"), ("Mar'24", "first")):
        book = AuditSheet(months=(month,), figures={("PEPSI CAN", "OLAYA"): [5]}).write(tmp_path / f"{month[:3]}.xlsx")
        named = Options(unit=SalesUnit.SAR, changes=RecipeChanges(name=name))
        import_workbook(access, book, named, Unattended())
    assert [recipe.name for recipe in list_recipes(access)] == ["first", "second"]
    assert vault.db.table("recipe").count == 2
