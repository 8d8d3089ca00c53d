"""The state for the status bar: the connection, unsent changes, the date and the unit of the data."""

from datetime import date

from core.model.dimensions import SalesUnit
from core.model.figures import definitions_version
from core.model.imports.batches import SamplePart
from core.texts import dates
from desktop_app.queries.context import AppContext
from ui.main_window import MainWindow
from ui.widgets.status_bar import VaultStanding

_DEMO = {SamplePart.ALL: "standing.demo", SamplePart.SOME: "standing.part_demo"}
_TITLES = {SamplePart.ALL: "standing.demo_title", SamplePart.SOME: "standing.part_demo_title"}
_UNIT = {SalesUnit.UNSTATED.value: "standing.unstated", "mixed": "standing.mixed"}


def standing(ctx: AppContext) -> VaultStanding:
    """Return the state of the vault; figures of a sample are marked beside the unit."""
    status, say, language = ctx.answers.status, ctx.say, ctx.language
    if status is None:
        return VaultStanding(connection=say("standing.alone"))
    as_of = say("standing.empty")
    if status.last_day is not None:
        last = date.fromisoformat(status.last_day)
        as_of = say("standing.as_of", day=dates.full_day(last, language), hijri=dates.full_hijri_day(last, language))
    unit = say(_UNIT.get(status.unit, "standing.unit"), unit=say(f"unit.{status.unit}"))
    if status.units_apart:
        apart = say("text.comma").join(say(f"unit.{other}") for other in status.units_apart)
        unit = say("standing.apart", unit=unit, apart=apart)
    if status.sample in _DEMO:
        unit = say(_DEMO[status.sample], unit=unit)
    versions = say("standing.versions", data=status.data_version, definitions=definitions_version())
    outbox = say("standing.outbox", count=status.outbox_waiting) if ctx.app.has_service else ""
    return VaultStanding(say("standing.alone"), outbox, as_of, unit, versions)


def show_standing(ctx: AppContext, window: MainWindow) -> None:
    """Show the state of the vault in the status bar, and in the title of the window that its figures are a sample's."""
    status = ctx.answers.status
    sample = SamplePart.NONE if status is None else status.sample
    window.setWindowTitle(ctx.say(_TITLES[sample]) if sample in _TITLES else "Raff")
    window.status.show_standing(standing(ctx))
