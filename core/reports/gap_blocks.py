"""Gaps as blocks of a report: their rate, what they are worth, the largest of them and what the others add."""

from core.documents.analyses import gaps as gap_document
from core.model.analyses.gaps import Gap, GapReport
from core.model.ownership import NOBODY, Ownership
from core.model.reports import Grid, KeyFigure, NumberStyle, Paragraph
from core.reports.blocks import span
from core.texts import numbers
from core.texts.catalogue import Language, say


def zeros_figure(report: GapReport, language: Language) -> KeyFigure:
    """Return the zero records of the window as a rate, and of how many records; a dash without any."""
    rate = 100 * report.zero_records / report.total_records if report.total_records else None
    return KeyFigure(
        title=say(language, "card.zeros", month=_window(report, language)),
        figure=numbers.percentage(rate, language),
        value=rate,
        style=NumberStyle(decimals=1, percent=True),
        base=say(language, "card.records", records=numbers.figure(report.total_records)),
    )


def _window(report: GapReport, language: Language) -> str:
    """Return the months of the window of a report, the first and the last where there are several."""
    if report.window_start is None or report.window_end is None:
        return numbers.ABSENT
    return span(report.window_start, report.window_end, language)


def gaps_line(report: GapReport, unit: str, language: Language, owned: Ownership = NOBODY) -> Paragraph:
    """Return what all gaps are worth, and how many groups are above their peers beyond chance; ``unit`` is its id.

    Where an own company is known, what rivals could win follows, and that rates are of all manufacturers.
    """
    sentences = (
        gap_document.title(report, unit, language),
        gap_document.threat(report, unit, language, owned),
        gap_document.everybody(report, language, owned),
    )
    return Paragraph(" ".join(filter(None, sentences)))


def gaps(report: GapReport, unit: str, language: Language, most: int, owned: Ownership = NOBODY) -> Grid:
    """Return the gaps with the largest prize, ``most`` at most, whether or not they are above their peers."""
    shown = _largest(report, most)
    title = say(
        language,
        "report.gaps",
        period=_window(report, language),
        count=report.groups,
        shown=len(shown),
        unit=unit,
    )
    return gap_document.columns(report.rule.by, owned=owned).grid(title, shown, language, tab=say(language, "tab.gaps"))


def _largest(report: GapReport, most: int) -> list[Gap]:
    return sorted(report.gaps, key=lambda gap: -gap.middle)[:most]


def other_gaps(report: GapReport, unit: str, language: Language, most: int) -> list[Paragraph]:
    """Return what the groups that ``gaps`` leaves out are worth, so that both add up; ``unit`` is its id."""
    shown = _largest(report, most)
    left = report.groups - len(shown)
    if not left:
        return []
    middle = numbers.figure(report.prize.own.middle - sum(gap.middle for gap in shown))
    words = say(
        language,
        "report.gaps_left",
        count=left,
        groups=numbers.figure(left),
        middle=middle,
        unit=say(language, f"unit.{unit}"),
    )
    return [Paragraph(words)]
