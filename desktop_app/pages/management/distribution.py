"""The distribution table: how far each group reaches, how fast it sells there, and whether that is its fair share."""

from core.model.analyses.distribution import Spread
from core.model.analyses.shares import Share, ShareRule
from core.model.dimensions import ProductLevel
from core.model.job_context import JobContext
from core.operations.analyses.find_shares import find_shares, find_spread
from core.texts import dates, numbers
from desktop_app.pages.management.level_tab import LevelTab
from desktop_app.queries import questions
from desktop_app.queries.answers import ShareTable
from desktop_app.queries.context import AppContext
from ui.models.rows import Cell, Column, Deviation
from ui.theme import Tone

_LEVELS = (
    ProductLevel.MANUFACTURER,
    ProductLevel.BRAND,
    ProductLevel.SUB_BRAND,
    ProductLevel.FLAVOUR,
    ProductLevel.PACK_TYPE,
    ProductLevel.PACK_SIZE,
    ProductLevel.ITEM,
)
_EVEN = 100.0


class Distribution(LevelTab):
    """A tab of the management page."""

    question = questions.DISTRIBUTION
    levels = _LEVELS

    def __init__(self, ctx: AppContext) -> None:
        super().__init__(ctx, ProductLevel.BRAND)

    def work(self, _: JobContext) -> ShareTable:
        """Answer who reaches how far and holds what."""
        ctx = self._ctx
        asked = ctx.data_access
        report = find_shares(asked, ShareRule(by=(self._level,)), ctx.selection.filters)
        spreads = find_spread(asked, (self._level,), ctx.selection.filters)
        return ShareTable(report, {each.group: each for each in spreads})

    def show(self) -> None:
        """Show what is known now."""
        held = self._ctx.answers.of(self.question)
        if held is None:
            self.tab.show_table("", self._columns(), (), ())
            return
        report, language = held.report, self._ctx.language
        told = ""
        if report.period is not None and report.hhi is not None and report.concentration is not None:
            told = self._ctx.say(
                "share.concentration",
                dimension=self._ctx.say(f"level.{self._level}"),
                hhi=numbers.figure(report.hhi),
                period=dates.month(report.period, language),
                level=self._ctx.say(f"concentration.{report.concentration}"),
            )
        top = max((abs(each.change or 0.0) for each in report.shares), default=1.0)
        rows = [self._row(each, held.spreads.get(each.group), top) for each in report.shares]
        self.tab.show_table(told, self._columns(), [each.group[0] or "" for each in report.shares], rows)

    def _columns(self) -> list[Column]:
        say = self._ctx.say
        names = ("sales", "share", "change", "noise", "numeric", "weighted", "tdp", "velocity", "fair_share")
        return [
            Column(say(f"level.{self._level}"), stretch=True),
            *(Column(say(f"distribution.{name}"), numeric=name != "noise") for name in names),
        ]

    def _row(self, each: Share, spread: Spread | None, top: float) -> list[Cell]:
        language = self._ctx.language
        beyond = bool(each.beyond_noise)
        tone = Tone.QUIET if not beyond or each.change is None else Tone.GOOD if each.change > 0 else Tone.BAD

        def cell(text: str, value: float | None, tone: Tone = Tone.PLAIN) -> Cell:
            return Cell(numbers.alone(text, language), value if value is not None else -1e300, tone=tone)

        fair = each.fair_share
        return [
            Cell(each.group[0] or numbers.ABSENT, strong=True),
            cell(numbers.figure(each.sales), float(each.sales)),
            cell(numbers.percentage(each.share, language), each.share),
            cell(numbers.signed(each.change, 2), each.change, tone),
            Cell(
                f"±{numbers.figure(each.noise, 2)}",
                each.noise,
                picture=Deviation(each.change, each.noise, top) if each.change is not None else None,
            ),
            cell(numbers.figure(spread.numeric if spread else None, 1), spread.numeric if spread else None),
            cell(numbers.figure(spread.weighted if spread else None, 1), spread.weighted if spread else None),
            cell(numbers.figure(each.tdp, 1), each.tdp),
            cell(numbers.figure(each.velocity), each.velocity),
            cell(numbers.figure(fair), fair, Tone.ACCENT if fair is not None and fair > _EVEN else Tone.PLAIN),
        ]
