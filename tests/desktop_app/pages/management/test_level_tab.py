"""A tab of a level: which levels it offers, and that another one is asked again."""

from pytestqt.qtbot import QtBot

from core.model.analyses.places import PlaceReport
from core.model.job_context import JobContext, Unattended
from desktop_app.pages.management.level_tab import LevelTab
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.registry import QueryRegistry
from tests.builders.results import PLACES
from tests.desktop_app.conftest import LONG
from ui.theme import Theme


class Regions(LevelTab[PlaceReport]):
    """A tab that keeps the levels that it was asked for."""

    question = questions.SCORECARD
    levels = ("region", "province")

    def __init__(self, ctx: AppContext) -> None:
        super().__init__(ctx, "province")
        self.asked: list[str] = []

    def work(self, context: JobContext) -> PlaceReport:
        context.check_cancelled()
        self.asked.append(self._level)
        return PLACES

    def show(self) -> None:
        """Show nothing."""


class Charted(Regions):
    charted = True


def test_a_tab_offers_its_levels_in_their_order_with_its_own_chosen(ctx: AppContext, theme: Theme) -> None:
    tab = Regions(ctx).build(theme)
    assert [tab.choice.itemText(at) for at in range(tab.choice.count())] == ["Region", "Province"]
    assert tab.choice.currentData() == "province"
    assert tab.chart is None
    assert Charted(ctx).build(theme).chart is not None


def test_a_registered_tab_answers_its_question(ctx: AppContext) -> None:
    regions, registry = Regions(ctx), QueryRegistry(ctx)
    regions.register(registry)
    assert registry.questions == {questions.SCORECARD}
    assert regions.work(Unattended()) is PLACES


def test_another_level_asks_the_question_again(ctx: AppContext, theme: Theme, qtbot: QtBot) -> None:
    regions = Regions(ctx)
    tab = regions.build(theme)
    tab.turned.emit("region")
    qtbot.waitUntil(lambda: ctx.answers.of(questions.SCORECARD) is PLACES)
    assert regions.asked == ["region"]
    assert ctx.jobs.shutdown(LONG)
