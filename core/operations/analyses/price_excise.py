"""Calculate the excise on each item, before and after a change of the rule, and what a shift to diet would save."""

from collections.abc import Sequence

from core.analysis import excise
from core.loading.data_state import data_state
from core.model.analyses.excise import ExciseQuestion, ExciseReport, ExciseRule, SugarContent
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission
from core.warehouse.filters import Filters


@operation(Permission.FACTS_READ, RegionUse.READS)
def price_excise(
    access: DataAccess,
    question: ExciseQuestion,
    rules: Sequence[ExciseRule],
    contents: Sequence[SugarContent],
    filters: Filters,
) -> ExciseReport:
    """Return the excise by item for what the figures of the vault count."""
    unit = data_state(access.store.batches, access.session.scope).unit
    with access.warehouse.reader() as reader:
        return excise.price(reader, question, rules, contents, unit, filters)
