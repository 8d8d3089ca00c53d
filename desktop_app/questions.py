"""How each question is answered: on which lane, under which name, by which operation."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from core.model.dimensions import PlaceLevel, ProductLevel
from core.model.shares import ShareRule
from core.model.trends import TrendRule
from desktop_app.answers import Leader, Question, Trends
from desktop_app.desk import Desk
from desktop_app.jobs import Context, Lane

if TYPE_CHECKING:
    from core.model.gaps import GapReport
    from core.model.places import PlaceReport

Work = tuple[Lane, str, Callable[[Context], Any]]
_REGION = ("region",)


class Questions:
    """``works`` tells how each question is answered; pages add their own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.works: dict[Question, Work] = {
            Question.TRENDS: (Lane.COMPUTE, "job.trends", self._trends),
            Question.GAPS: (Lane.COMPUTE, "job.gaps", self._gaps),
            Question.LEADER: (Lane.COMPUTE, "job.distribution", self._leader),
            Question.PROVINCES: (Lane.COMPUTE, "job.places", partial(self._places, PlaceLevel.PROVINCE)),
            Question.AREAS: (Lane.COMPUTE, "job.places", partial(self._places, PlaceLevel.PRECISION_AREA)),
        }

    def _gaps(self, _: Context) -> "GapReport":
        from core.operations.find_gaps import find_gaps

        desk = self._desk
        rule = desk.app.settings.gaps.rule()
        return find_gaps(desk.store.vault, desk.warehouse, desk.session, rule, desk.selection.filters)

    def _leader(self, _: Context) -> "Leader | None":
        from core.operations.find_shares import find_shares, find_spread

        desk, by = self._desk, (ProductLevel.MANUFACTURER,)
        asked = (desk.store.vault, desk.warehouse, desk.session)
        report = find_shares(*asked, ShareRule(by=by), desk.selection.filters)
        if not report.shares:
            return None
        spreads = {each.group: each for each in find_spread(*asked, by, desk.selection.filters)}
        return Leader(report, report.shares[0], spreads.get(report.shares[0].group))

    def _places(self, level: str, _: Context) -> "PlaceReport":
        from core.operations.compare_places import compare_places

        desk = self._desk
        parts = desk.app.settings.gaps.realisation
        return compare_places(desk.store.vault, desk.warehouse, desk.session, level, desk.selection.filters, parts)

    def _trends(self, _: Context) -> Trends:
        from core.operations.find_trends import find_trends

        desk = self._desk
        total, regions, brands = (
            find_trends(desk.store.vault, desk.warehouse, desk.session, TrendRule(by=by), desk.selection.filters)
            for by in ((), _REGION, ("brand",))
        )
        return Trends(total, regions, brands)
