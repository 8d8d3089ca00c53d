"""The id of a unit: alone (``sar``), or of amounts per period (``sar_month``)."""

from core.model.periods import Grain


def per_period(unit: str, grain: Grain | None) -> str:
    """Return the id of amounts in ``unit`` per period of ``grain``; ``unit`` itself where no grain is known."""
    return unit if grain is None else f"{unit}_{grain}"


def alone(unit: str) -> str:
    """Return the id of the unit itself, whether ``unit`` is that or the unit of a rate."""
    return unit.partition("_")[0]
