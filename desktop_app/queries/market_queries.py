"""How the questions that several pages show are answered, by which operation."""

from functools import partial

from core.model.analyses.gaps import GapReport
from core.model.analyses.places import PlaceReport
from core.model.analyses.positions import OwnSales, Position
from core.model.analyses.trends import TrendRule
from core.model.dimensions import PLACE_LEVELS, PlaceLevel
from core.model.job_context import JobContext
from core.operations.analyses.compare_places import compare_places
from core.operations.analyses.find_gaps import find_gaps
from core.operations.analyses.find_position import find_own_sales, find_position
from core.operations.analyses.find_trends import find_seller_trends, find_trends
from desktop_app.queries import questions
from desktop_app.queries.answers import Trends
from desktop_app.queries.context import AppContext
from desktop_app.queries.registry import QueryRegistry

_REGION = ("region",)


def register_market_queries(ctx: AppContext, registry: QueryRegistry) -> None:
    """Have the questions about the market answered."""
    registry.register(questions.GAPS, partial(_gaps, ctx))
    registry.register(questions.TRENDS, partial(_trends, ctx))
    registry.register(questions.POSITION, partial(_position, ctx))
    registry.register(questions.OWN_SALES, partial(_own_sales, ctx))
    registry.register(questions.PROVINCES, partial(_places, ctx, PlaceLevel.PROVINCE))
    registry.register(questions.AREAS, partial(_places, ctx, PlaceLevel.PRECISION_AREA))


def _gaps(ctx: AppContext, _: JobContext) -> GapReport:
    return find_gaps(ctx.data_access, ctx.app.policy.gaps.rule(), ctx.selection.filters)


def _position(ctx: AppContext, _: JobContext) -> Position | None:
    return find_position(ctx.data_access, ctx.selection.filters)


def _own_sales(ctx: AppContext, _: JobContext) -> OwnSales | None:
    return find_own_sales(ctx.data_access, ctx.selection.filters)


def _places(ctx: AppContext, level: str, _: JobContext) -> PlaceReport:
    """Compare the places of ``level`` on the map: it is where they are chosen, so the others stay on it."""
    narrower = PLACE_LEVELS[PLACE_LEVELS.index(level) : PLACE_LEVELS.index(PlaceLevel.MARKET)]
    filters = {chosen: names for chosen, names in ctx.selection.filters.items() if chosen not in narrower}
    return compare_places(ctx.data_access, level, filters, ctx.app.policy.gaps.realisation)


def _trends(ctx: AppContext, _: JobContext) -> Trends:
    access, filters = ctx.data_access, ctx.selection.filters
    total, regions = (find_trends(access, TrendRule(by=by), filters) for by in ((), _REGION))
    return Trends(total, regions, find_seller_trends(access, filters))
