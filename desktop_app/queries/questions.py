"""How each question is answered: on which lane, under which name, by which operation."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from core.model.analyses.shares import ShareRule
from core.model.analyses.trends import TrendRule
from core.model.dimensions import PlaceLevel, ProductLevel
from desktop_app.queries.answer_cache import Leader, Question, Trends
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Context, Lane

if TYPE_CHECKING:
    from core.model.analyses.gaps import GapReport
    from core.model.analyses.places import PlaceReport

Work = tuple[Lane, str, Callable[[Context], Any]]
_REGION = ("region",)


class Questions:
    """``works`` tells how each question is answered; pages add their own."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self.works: dict[Question, Work] = {
            Question.TRENDS: (Lane.COMPUTE, "job.trends", self._trends),
            Question.GAPS: (Lane.COMPUTE, "job.gaps", self._gaps),
            Question.LEADER: (Lane.COMPUTE, "job.distribution", self._leader),
            Question.PROVINCES: (Lane.COMPUTE, "job.places", partial(self._places, PlaceLevel.PROVINCE)),
            Question.AREAS: (Lane.COMPUTE, "job.places", partial(self._places, PlaceLevel.PRECISION_AREA)),
        }

    def _gaps(self, _: Context) -> "GapReport":
        from core.operations.analyses.find_gaps import find_gaps

        ctx = self._ctx
        rule = ctx.app.policy.gaps.rule()
        return find_gaps(ctx.data_access, rule, ctx.selection.filters)

    def _leader(self, _: Context) -> "Leader | None":
        from core.operations.analyses.find_shares import find_shares, find_spread

        ctx, by = self._ctx, (ProductLevel.MANUFACTURER,)
        asked = ctx.data_access
        report = find_shares(asked, ShareRule(by=by), ctx.selection.filters)
        if not report.shares:
            return None
        spreads = {each.group: each for each in find_spread(asked, by, ctx.selection.filters)}
        return Leader(report, report.shares[0], spreads.get(report.shares[0].group))

    def _places(self, level: str, _: Context) -> "PlaceReport":
        from core.operations.analyses.compare_places import compare_places

        ctx = self._ctx
        parts = ctx.app.policy.gaps.realisation
        return compare_places(ctx.data_access, level, ctx.selection.filters, parts)

    def _trends(self, _: Context) -> Trends:
        from core.operations.analyses.find_trends import find_trends

        ctx = self._ctx
        total, regions, brands = (
            find_trends(ctx.data_access, TrendRule(by=by), ctx.selection.filters) for by in ((), _REGION, ("brand",))
        )
        return Trends(total, regions, brands)
