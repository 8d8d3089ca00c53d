"""What a report advises: the first visits of the week's plan, and whose items they are about."""

from collections.abc import Sequence

from core.model.ownership import Ownership
from core.model.reports import Paragraph
from core.model.work.worklist import Stop
from core.texts import numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_point_gap


def visits(stops: Sequence[Stop], unit: str, language: Language) -> list[Paragraph]:
    """Return the visits of a plan in its order, each with what it is worth and its first task; ``unit`` is its id."""
    return [
        Paragraph(
            say(
                language,
                "report.visit",
                number=numbers.figure(number),
                place=", ".join(name for name in (stop.precision_area, stop.market) if name),
                tasks=len(stop.tasks),
                value=numbers.figure(stop.value),
                unit=say(language, f"unit.{unit}"),
                first=for_point_gap(stop.tasks[0].gap, unit, language),
            )
        )
        for number, stop in enumerate(stops, start=1)
    ]


def whose(owned: Ownership, names: Sequence[str], language: Language) -> list[Paragraph]:
    """Return whose items the plan is about, where that is not plain: everybody's, where no own company is set."""
    if owned.known:
        return [Paragraph(say(language, "report.own_only", names=say(language, "text.comma").join(owned.names)))]
    return [] if names else [Paragraph(say(language, "report.everybody"))]
