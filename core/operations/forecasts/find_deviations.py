"""Find the items that did not sell in the last period what their own past let expect."""

from core.analysis import histories, item_deviations
from core.analysis.forecasting.sales import SEASONS
from core.analysis.grains import coarsest
from core.model.analyses.deviations import DeviationReport
from core.model.job_context import JobContext
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FORECASTS_READ, RegionUse.READS)
def find_deviations(access: DataAccess, filters: Filters, context: JobContext) -> DeviationReport:
    """Return the deviations of what passes ``filters``; the season is that of the whole market."""
    with access.warehouse.reader() as reader:
        grain = coarsest(reader)
        if grain is None:
            return DeviationReport(period=None, series=0, deviations=())
        return item_deviations.find(histories.load(reader), SEASONS[grain], filters, context)
