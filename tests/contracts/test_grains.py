"""Figures of several grains that begin on one day lie side by side, whatever store keeps them."""

from datetime import date
from decimal import Decimal

from core.loading.data_state import data_state
from core.loading.fill import fill_shown
from core.model.imports.batches import Batch
from core.model.job_context import Unattended
from core.ports.store import Store
from tests.builders.layers import AT, batch, layer

SUNDAY = date(2023, 10, 1)  # the first day of a quarter, of a month and of a week
FIGURES = {"quarter": "9300", "month": "3100", "week": "700", "day": "100"}


def lay(store: Store, made: Batch, figure: str) -> None:
    with store.transaction():
        store.batches.lay(layer(made, {("OLAYA", "PEPSI", SUNDAY): Decimal(figure)}))


def lay_all(store: Store) -> None:
    for position, (grain, figure) in enumerate(FIGURES.items(), 1):
        lay(store, batch(grain, position, grain=grain), figure)


def shown(store: Store) -> dict[str, Decimal]:
    with fill_shown(store.batches, None, Unattended()) as warehouse, warehouse.reader() as reader:
        return dict(reader.execute("SELECT grain, value FROM fact JOIN period USING (period_id)").fetchall())


def test_a_finer_import_leaves_the_coarser_figures_of_its_first_day(store: Store) -> None:
    lay_all(store)
    assert shown(store) == {grain: Decimal(figure) for grain, figure in FIGURES.items()}
    state = data_state(store.batches, None)
    assert (state.first_period, state.last_period, state.last_day) == ("2023-10-01", "2023-10-01", "2023-12-31")


def test_a_correction_replaces_its_own_grain_alone(store: Store) -> None:
    lay_all(store)
    lay(store, batch("correction", 5, grain="week"), "750")
    assert shown(store) == {grain: Decimal(figure) for grain, figure in {**FIGURES, "week": "750"}.items()}


def test_undoing_one_grain_leaves_the_others(store: Store) -> None:
    lay_all(store)
    with store.transaction():
        store.batches.withdraw("day", at=AT, by="noura")
    assert shown(store) == {grain: Decimal(figure) for grain, figure in FIGURES.items() if grain != "day"}
