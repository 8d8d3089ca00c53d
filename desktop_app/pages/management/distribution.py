"""The distribution table: how far each group reaches, how fast it sells there, and whether that is its fair share."""

from core.documents.analyses import shares
from core.model.analyses.shares import ShareRule
from core.model.dimensions import ProductLevel
from core.model.job_context import JobContext
from core.operations.analyses.find_shares import find_shares, find_spread
from desktop_app.pages.management.level_tab import LevelTab
from desktop_app.pages.management.tables import share_rows
from desktop_app.queries import questions
from desktop_app.queries.answers import ShareTable
from desktop_app.queries.context import AppContext
from desktop_app.tables.document_cells import table_columns

_LEVELS = (
    ProductLevel.MANUFACTURER,
    ProductLevel.BRAND,
    ProductLevel.SUB_BRAND,
    ProductLevel.FLAVOUR,
    ProductLevel.PACK_TYPE,
    ProductLevel.PACK_SIZE,
    ProductLevel.ITEM,
)


class DistributionTab(LevelTab[ShareTable]):
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
        return ShareTable(report, {spread.group: spread for spread in spreads})

    def show(self) -> None:
        """Show what is known now."""
        held = self._ctx.answers.of(self.question)
        level, language = self._level, self._ctx.language
        owned = self._ctx.ownership
        columns = table_columns(shares.columns((level,), owned), language, level)
        if held is None:
            self.tab.show_table("", columns, (), ())
            return
        report = held.report
        rows = [shares.ShareRow(share, held.spreads.get(share.group)) for share in report.shares]
        keys = [share.group[0] or "" for share in report.shares]
        sentences = (shares.concentration(report, language), shares.left_out(report, language))
        cells = share_rows(rows, level, language, owned)
        self.tab.show_table(" ".join(filter(None, sentences)), columns, keys, cells)
