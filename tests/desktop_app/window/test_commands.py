"""Commands, saved views, and what the window remembers from one day to the next."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.operations.vault.remember import recall
from desktop_app.bootstrap import App
from tests.desktop_app.conftest import LEFT, LONG, Person, SitDown

FIGURES = {("PEPSI CAN 1", "OLAYA"): [10, 20, 30], ("PEPSI NRB 1", "BALAD"): [4, 4, 0]}


def test_the_palette_finds_a_command_in_either_language_and_does_it(person: Person) -> None:
    person.open()
    for typed in ("map", "خريطة"):
        person.work.commands.do("palette")
        palette = person.work.commands.palette
        assert palette is not None
        palette.field.setText(typed)
        person.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        assert person.work.page_key == "map"
        person.work.show_page("executive")


def test_every_shortcut_stands_in_the_table(person: Person) -> None:
    person.open()
    person.work.commands.do("shortcuts")
    table = person.work.commands.shortcuts
    assert table is not None
    shown = {table.table.rows.cell(row, 1).text for row in range(table.table.rows.rowCount())}
    assert {"Ctrl+O", "Ctrl+K", "F1", "F5", "Ctrl+,", "F11"} <= shown
    table.close()


def test_a_view_is_saved_gone_back_to_deleted_and_undone(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
    work, ctx = person.work, person.shell.ctx
    work.show_page("analytics")
    person.settle()
    work.pages["analytics"].page.pivot.choose("rows", "item")
    work.pages["analytics"].page.pivot.asked.emit()
    ctx.select(ctx.selection.choosing("region", ["JEDDAH"]))
    person.settle()
    work.commands.do("save_view")
    dialog = work.saved_views.dialog
    assert dialog is not None
    dialog.name.setText("Jeddah items")
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.settle()
    work.commands.do("lift")
    work.show_page("executive")
    person.settle()
    (view,) = ctx.answers.views
    work.saved_views.open_view(view)
    person.settle()
    assert work.page_key == "analytics"
    assert ctx.selection.filters == {"region": ("JEDDAH",)}
    assert work.pages["analytics"].page.pivot.choice("rows") == "item"
    path = tmp_path / "view.raffview"
    work.saved_views.export(view, path)
    person.settle()
    work.saved_views.delete("Jeddah items")
    person.settle()
    assert ctx.answers.views == ()
    work.commands.do("undo")
    person.settle()
    assert [each.name for each in ctx.answers.views] == ["Jeddah items"]
    work.saved_views.delete("Jeddah items")
    person.settle()
    work.open_files([path])
    person.settle()
    assert [each.name for each in ctx.answers.views] == ["Jeddah items"]


def test_the_tour_leads_through_five_pages_and_can_be_skipped(person: Person) -> None:
    person.open()
    seen = []
    person.work.commands.do("tour")
    guide = person.work.commands.tour.dialog
    assert guide is not None
    for _ in range(5):
        seen.append(person.work.page_key)
        person.qtbot.mouseClick(guide.onward, LEFT)
    assert seen == ["executive", "management", "map", "alerts", "reports"]
    person.settle()
    assert person.work.memory.toured
    person.work.commands.do("tour")
    guide = person.work.commands.tour.dialog
    assert guide is not None
    person.qtbot.mouseClick(guide.skip, LEFT)
    assert not guide.isVisible()
    person.settle()


def test_a_window_is_opened_where_it_was_left_with_its_columns_and_recent_files(
    sit_down: SitDown, tmp_path: Path
) -> None:
    first = sit_down()
    first.open()
    book = first.bring(tmp_path / "audit.xlsx", figures=FIGURES)
    first.work.show_page("data")
    first.settle()
    table = first.work.pages["data"].page.table
    table.setColumnHidden(2, True)
    ctx = first.shell.ctx
    ctx.select(ctx.selection.choosing("region", ["RIYADH"]))
    first.settle()
    first.stand_up()
    again = sit_down()
    again.open()
    assert again.work.page_key == "data"
    assert again.shell.ctx.selection.filters == {"region": ("RIYADH",)}
    assert again.work.memory.recent == (book,)
    book.unlink()
    again.work.pages["data"].page.files.aboutToShow.emit()
    entry = again.work.pages["data"].page.files.actions()[0].menu()
    assert entry is not None
    assert not entry.actions()[0].isEnabled()


def test_safe_mode_recalls_nothing(sit_down: SitDown) -> None:
    first = sit_down()
    first.open()
    first.work.show_page("map")
    first.settle()
    first.stand_up()
    again = sit_down()
    again.shell._safe = True
    again.open()
    assert again.work.page_key == "executive"


def test_the_sample_is_brought_by_one_click_and_marked_as_a_demonstration(person: Person) -> None:
    person.open()
    person.qtbot.mouseClick(person.page("executive").other, LEFT)
    person.settle()
    assert person.work.window.windowTitle() == "Raff · DEMO, not real figures"
    assert person.work.window.status.unit.text().startswith("DEMO")


def test_text_grows_and_shrinks_by_shortcut(person: Person) -> None:
    person.open()
    with person.qtbot.waitSignal(person.shell.appearance.changed):
        person.work.commands.do("larger")
    person.settle()
    assert person.work.text_size == 110
    with person.qtbot.waitSignal(person.shell.appearance.changed):
        person.work.commands.do("smaller")
    person.settle()
    assert person.work.text_size == 100


def test_a_window_stands_where_it_was_left_and_never_out_of_sight(
    sit_down: SitDown, qapp: QApplication, app: App
) -> None:
    first = sit_down()
    first.open()
    first.work.window.resize(780, 730)
    first.stand_up()
    again = sit_down()
    again.open()
    window = again.work.window
    assert (window.width(), window.height()) == (780, 730)
    window.move(20_000, 20_000)  # as a monitor that is unplugged leaves it
    qapp.screenRemoved.emit(qapp.primaryScreen())
    room = qapp.primaryScreen().availableGeometry()
    again.qtbot.waitUntil(lambda: room.intersects(window.frameGeometry()), timeout=LONG)
    assert app.paths.settings_file.with_name("window.ini").exists()


def test_where_a_person_was_is_kept_while_they_work_for_a_window_that_ends_without_a_word(
    person: Person, tmp_path: Path
) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.page("map")
    ctx = person.shell.ctx
    ctx.select(ctx.selection.choosing("region", ["RIYADH"]))
    person.rest()
    person.work.drafts.save()
    person.rest()
    kept: list[dict] = []
    ctx.read("kept", lambda _: recall(ctx.access), kept.append)
    person.rest()
    assert kept[0]["window"]["page"] == "map"
    assert kept[0]["window"]["selection"]["names"] == {"region": ["RIYADH"]}
