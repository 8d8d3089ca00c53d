"""The management page: its line of figures, its gaps with their drawer, and what stands there without any."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.model.analyses.gap_evidence import GapEvidence
from core.model.analyses.gaps import GapReport
from core.model.analyses.prizes import Prize
from core.model.reports import ReportKind
from desktop_app.pages.management.page import ManagementPresenter
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.registry import QueryRegistry
from tests.builders.results import GAP, GAPS
from tests.builders.shown import headings, plain, table
from tests.builders.vault_figures import STATUS
from tests.desktop_app.conftest import Person
from tests.desktop_app.pages.conftest import two_places
from tests.desktop_app.pages.management.conftest import OpenTab
from tests.fakes.page_host import RecorderHost
from ui.pages.management_page import ManagementPage
from ui.theme import Theme

KEY = "RIYADH / QASSIM / BURAIDAH / CAN"
SMALL = tuple(
    replace(
        GAP,
        group=("RIYADH", "QASSIM", f"AREA {number}", "CAN"),
        prize=Prize(missing=1, middle=100.0, high=150.0),
        leads=False,
    )
    for number in range(12)
)
MANY = replace(GAPS, groups=20, gaps=(GAP, *SMALL), prize=Prize(missing=49, middle=3_594.8))


def shown(ctx: AppContext, theme: Theme, report: GapReport | None) -> tuple[ManagementPresenter, ManagementPage]:
    presenter = ManagementPresenter(RecorderHost(ctx))
    page = presenter.build(theme, "Management")
    for make in presenter.parts(theme):
        make()
    ctx.answers.put(questions.STATUS, STATUS)
    if report is not None:
        ctx.answers.put(questions.GAPS, report)
    presenter.show()
    return presenter, page


def notice(page: ManagementPage) -> list[str]:
    assert page.notice_shown
    return [plain(words.text()) for words in (page.line, page.why, page.way, page.other)]


def test_the_line_says_how_many_gaps_what_they_are_worth_and_how_much_the_first_twelve_hold(
    ctx: AppContext, theme: Theme
) -> None:
    _, page = shown(ctx, theme, MANY)
    assert plain(page.subtitle.text()) == (
        "3.59 k SAR a month (mid estimate) in 13 groups; the top 12 make up 97 %. "
        "Above similar areas, beyond chance: 1."
    )


def test_the_line_is_in_arabic_too(arabic_ctx: AppContext, theme: Theme) -> None:
    _, page = shown(arabic_ctx, theme, MANY)
    assert (
        plain(page.subtitle.text())
        == "قيمة الفرصة 3.59 ألف ريال شهريًا (التقدير الأوسط) في 13 مجموعة؛ أول 12 منها 97%. "
        "الأعلى من المناطق المماثلة بما يتجاوز الصدفة: 1."
    )


def test_each_gap_stands_under_its_place_with_the_headings_of_its_figures(ctx: AppContext, theme: Theme) -> None:
    _, page = shown(ctx, theme, GAPS)
    assert headings(page.table.rows.columns) == [
        "Place < wide",
        "Pack type <",
        "Opportunity >",
        "Low to high <",
        "Zero-sales %, vs similar areas <",
        "Above similar areas <",
        "Priority <",
    ]
    assert [row[:2] for row in table(page.table.rows)] == [
        ["RIYADH / QASSIM / BURAIDAH / CAN", "BURAIDAH | RIYADH, QASSIM"],
        [" / HAIL /  / NRB", "– | –, HAIL"],
    ]
    assert [page.tabs.tabText(at) for at in range(page.tabs.count())] == [
        "Gaps",
        "Scorecard",
        "Distribution",
        "Bridge",
        "Targets",
    ]


def test_a_chosen_gap_shows_its_arithmetic_and_peers_only_while_it_is_chosen(ctx: AppContext, theme: Theme) -> None:
    presenter, page = shown(ctx, theme, GAPS)
    page.explained.disconnect()
    page.table.select_key(KEY)
    assert page.drawer.shown is not None
    assert page.drawer.shown.title == "BURAIDAH, CAN"
    behind = GapEvidence(group=GAP.group, peers=(), rows=(), row_count=0)
    presenter._show_behind(KEY, behind)
    assert page.drawer.shown.peers_title == "The same pack in 0 other places"
    page.drawer.dismiss()
    before = page.drawer.shown
    presenter._show_behind(KEY, behind)
    assert page.drawer.shown is before


def test_no_gap_says_where_none_was_found(ctx: AppContext, theme: Theme) -> None:
    _, page = shown(ctx, theme, replace(GAPS, gaps=()))
    assert notice(page) == [
        "No item is known to be missing, and no group is over 40 %",
        "Groups looked at, from 1 Jun 2025 to 30 Jun 2025: 8.",
        "",
        "",
    ]
    _, page = shown(ctx, theme, replace(GAPS, gaps=(), window_start=None))
    assert notice(page) == ["No item is known to be missing, and no group is over 40 %", "", "", ""]


def test_gaps_that_are_worth_nothing_have_no_part(ctx: AppContext, theme: Theme) -> None:
    _, page = shown(ctx, theme, replace(GAPS, gaps=(replace(GAP, prize=Prize()),), prize=Prize()))
    assert plain(page.subtitle.text()) == (
        "0 SAR a month (mid estimate) in one group. Above similar areas, beyond chance: 1."
    )


def test_until_the_gaps_are_known_the_page_waits(ctx: AppContext, theme: Theme) -> None:
    _, page = shown(ctx, theme, None)
    assert page.subtitle.text() == "Calculating"
    assert page.table.rows.rowCount() == 0


def test_the_page_asks_what_its_tab_in_view_shows(ctx: AppContext, theme: Theme) -> None:
    presenter, registry = ManagementPresenter(RecorderHost(ctx)), QueryRegistry(ctx)
    presenter.register(registry)
    tabs = {questions.SCORECARD, questions.DISTRIBUTION, questions.BRIDGE, questions.TARGETS}
    assert registry.questions == tabs | {questions.GAPS_BY}
    always = {questions.STATUS, questions.GAPS}
    assert presenter.needs == always
    presenter, page = shown(ctx, theme, GAPS)
    for at, question in enumerate((None, questions.SCORECARD, questions.DISTRIBUTION, questions.BRIDGE)):
        page.tabs.setCurrentIndex(at)
        assert presenter.needs == (always if question is None else always | {question})
    assert presenter.report_kind is ReportKind.MANAGEMENT


def test_without_a_gap_in_the_drawer_no_rows_are_opened(ctx: AppContext, theme: Theme) -> None:
    presenter, page = shown(ctx, theme, GAPS)
    page.rows_wanted.emit()
    assert presenter.rows.dialog is None


def test_a_gap_shows_its_peers_what_chance_would_do_and_its_rows(person: Person, tmp_path: Path) -> None:
    person.open()
    person.drop(two_places(tmp_path / "audit.xlsx"))
    person.settle()
    page = person.page("management")
    page.table.select_key(page.table.rows.key(0))
    person.rest()
    shown = page.drawer.shown
    assert shown.peers_title == "The same pack in one other place"
    assert [(peer.name.partition(" · ")[0], peer.value) for peer in shown.peers] == [
        ("MALAZ", "10.0\N{NO-BREAK SPACE}%")
    ]
    assert shown.dots.peers == (10.0,)
    assert shown.dots.here == 90.0
    assert shown.chance.startswith("By chance alone you would expect 0 to 3 of 10 records without sales (95 %)")
    assert shown.rows == "Open the 9 records without sales"
    page.rows_wanted.emit()
    dialog = person.work.pages["management"].rows.dialog
    assert dialog.table.rows.rowCount() == 9
    assert "!" in dialog.table.rows.cell(0, 0).text
    person.shell.lock()
    assert person.work.pages["management"].rows.dialog is None


def test_what_is_copied_from_a_tab_beside_the_gaps_leaves_the_window_too(person: Person, open_tab: OpenTab) -> None:
    table = open_tab(1).scorecard.tab.table
    table.select_key(table.rows.key(0))
    table.copy(headings=True)
    person.rest()
    assert QApplication.clipboard().text().splitlines()[1].startswith(table.rows.cell(0, 0).text)
    assert "Copied" in person.heard()
