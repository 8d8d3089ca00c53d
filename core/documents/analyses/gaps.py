"""Gaps of groups: their columns, and the report as a document."""

from collections.abc import Callable, Sequence

from core.documents import ownership, prizes
from core.documents.columns import Column, choice, levels, name, number, percentage, plain, sentence, span, words
from core.documents.document import Columns, Document
from core.model.analyses.gaps import GAP_KEY, SURE, Gap, GapReport
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, PlaceLevel
from core.model.ownership import NOBODY, Ownership
from core.model.units import alone
from core.texts import numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_gap

_TERMINAL = (
    "total_records",
    "zero_records",
    "gap_percentage",
    "peer_percentage",
    "lead",
    "urgency",
    "standing",
    "missing",
    "prize",
    "range",
)
_WINDOW = ("prize", "range", "rate_to_peers", "lead", "urgency")


def columns(by: Sequence[str] = GAP_KEY, unit: str = "unstated", owned: Ownership = NOBODY) -> Columns[Gap]:
    """Return the columns of gaps by the levels ``by``; ``prize`` is the middle one, per period, in ``unit``.

    Where an own company is known, that and all else of the prize is without the items of rivals, which have a column,
    and the headings of rates say that these are of all manufacturers. The window names the narrowest place and the
    narrowest product of ``by``.
    """

    def of_all(heading: str) -> str:
        return f"{heading}_all" if owned.known else heading

    return Columns(
        data=(
            *levels(by, lambda gap: gap.group),
            number("total_records", of_all("column.records"), lambda gap: gap.total_records),
            number("zero_records", of_all("column.zeros"), lambda gap: gap.zero_records),
            percentage("gap_percentage", of_all("column.gap_rate"), lambda gap: gap.gap_percentage),
            percentage("shrunk_percentage", "column.shrunk", lambda gap: gap.shrunk_percentage),
            choice("urgency", of_all("column.urgency"), lambda gap: gap.urgency, "urgency."),
            percentage("peer_percentage", of_all("column.peers"), lambda gap: gap.peer_percentage),
            plain("excess_records", lambda gap: gap.excess_records),
            plain("chance", lambda gap: gap.chance),
            plain("leads", lambda gap: gap.leads),
            number("missing", "column.missing_items", lambda gap: gap.missing),
            number("prize", prizes.heading(owned), lambda gap: gap.middle),
            plain("prize_low", lambda gap: gap.low),
            plain("prize_high", lambda gap: gap.high),
            *prizes.threats(lambda gap: gap.prize, owned),
            plain("before_percentage", lambda gap: gap.before_percentage),
            choice("standing", "column.standing", lambda gap: gap.standing, "standing."),
            sentence("recommendation", lambda gap, language: for_gap(gap, unit, language, everybody=owned.known)),
        ),
        shown=(*_names(by), *_shown(of_all)),
        terminal=prizes.beside((*by, *_TERMINAL), "range", owned),
        paper=prizes.beside((*by, "gap_percentage", "peer_percentage", "lead", "missing", "prize"), "prize", owned),
        window=prizes.beside((*(named.id for named in _names(by)), *_WINDOW), "range", owned),
    )


def narrowest(by: Sequence[str], levels: Sequence[str]) -> int | None:
    """Return where the narrowest of ``levels`` stands in ``by``; ``None`` where none does."""
    return max(
        (at for at, level in enumerate(by) if level in levels), key=lambda at: levels.index(by[at]), default=None
    )


def _names(by: Sequence[str]) -> tuple[Column[Gap], ...]:
    """Return the columns of the narrowest place and the narrowest product, as far as ``by`` has them."""

    def at(position: int) -> Callable[[Gap], str | None]:
        return lambda gap: gap.group[position]

    place, product = narrowest(by, PLACE_LEVELS), narrowest(by, PRODUCT_LEVELS)
    of_place = () if place is None else (name("place", _heading(by[place]), at(place)),)
    return of_place if product is None else (*of_place, name("pack", f"level.{by[product]}", at(product)))


def _heading(level: str) -> str:
    return "column.place" if level == PlaceLevel.PRECISION_AREA else f"level.{level}"


def _shown(of_all: Callable[[str], str]) -> tuple[Column[Gap], ...]:
    """Return the columns for people alone; ``of_all`` marks the headings of rates."""
    return (
        span("range", "column.range", lambda gap: gap.low, lambda gap: gap.high),
        words(
            "rate_to_peers", of_all("column.rate_to_peers"), _rate_to_peers, key=lambda gap: gap.gap_percentage or 0.0
        ),
        number("excess", of_all("column.excess"), _excess, decimals=1, signed=True),
        words("lead", of_all("column.lead"), _lead, key=lambda gap: -1.0 if gap.chance is None else gap.chance),
    )


def document(report: GapReport, unit: str, language: Language, owned: Ownership = NOBODY) -> Document[Gap]:
    """Return the report: its window, its totals, the gaps as rows, and what to do about the first."""
    own = report.prize.own
    return Document(
        name="gaps",
        language=language,
        columns=columns(report.rule.by, unit, owned),
        rows=report.gaps,
        about={
            "window": {
                "first_day": report.window_start.isoformat() if report.window_start else None,
                "last_day": report.window_end.isoformat() if report.window_end else None,
                "periods": report.periods,
            },
            "threshold": report.rule.threshold,
            "high": report.rule.high,
            "unit": alone(unit),
            "groups": report.groups,
            "gaps": len(report.gaps),
            "over": report.over,
            "leading": report.leading,
            "missing": own.missing,
            "prize": own.middle,
            "prize_low": own.low,
            "prize_high": own.high,
            **prizes.as_json(report.prize, owned),
            **ownership.as_json(owned),
            "total_records": report.total_records,
            "zero_records": report.zero_records,
        },
        before=[
            title(report, unit, language),
            *filter(None, [threat(report, unit, language, owned), everybody(report, language, owned)]),
        ],
        after=[
            *(for_gap(gap, unit, language, everybody=owned.known) for gap in report.gaps[:1]),
            *filter(None, [unlisted(report, language)]),
            *filter(None, [ownership.unknown(owned, language)]),
        ],
    )


def _rate(gap: Gap) -> float:
    return gap.gap_percentage or 0.0


def _rate_to_peers(gap: Gap, language: Language) -> str:
    rates = (gap.gap_percentage, gap.peer_percentage)
    return " / ".join(numbers.percentage(rate, language) for rate in rates)


def _excess(gap: Gap) -> float | None:
    """Return the points by which the gap rate lies over that of the peers."""
    rates = gap.gap_percentage, gap.peer_percentage
    return None if rates[0] is None or rates[1] is None else rates[0] - rates[1]


def _lead(gap: Gap, language: Language) -> str:
    return lead(_excess(gap), gap.chance, language)


def lead(excess: float | None, chance: float | None, language: Language) -> str:
    """Return whether a rate is certain to lie over that of the peers, with the chance of that where it is known.

    ``excess`` is by how many points it does; without peers it is ``None``, and so is the answer a dash.
    """
    if excess is None:
        return numbers.ABSENT
    if excess <= 0:
        return say(language, "lead.no")
    if chance is None:
        return say(language, "lead.unknown")
    return say(
        language, "lead.sure" if chance >= SURE else "lead.not_sure", chance=numbers.confidence(chance, language)
    )


def threat(report: GapReport, unit: str, language: Language, owned: Ownership) -> str:
    """Return what rivals could win of the gaps, in a sentence; nothing without an own company or without data."""
    return prizes.of_rivals(report.prize, unit, language, owned) if report.window_start is not None else ""


def everybody(report: GapReport, language: Language, owned: Ownership) -> str:
    """Return that rates are of all manufacturers; nothing without an own company or without data."""
    return say(language, "gaps.everybody") if owned.known and report.window_start is not None else ""


def unlisted(report: GapReport, language: Language) -> str:
    """Return how many groups have nothing to list, in a sentence; nothing where all are listed."""
    count = report.groups - len(report.gaps)
    threshold = numbers.percentage(report.rule.threshold, language, 0)
    return say(language, "gaps.unlisted", threshold=threshold, groups=numbers.figure(count)) if count else ""


def title(report: GapReport, unit: str, language: Language) -> str:
    """Return what was looked at and how much of it is a gap, in a sentence."""
    if report.window_start is None or report.window_end is None:
        return say(language, "gaps.no_data")
    rate = 100 * report.zero_records / report.total_records if report.total_records else None
    return say(
        language,
        "gaps.title",
        first=report.window_start.isoformat(),
        last=report.window_end.isoformat(),
        number=report.prize.own.missing,
        missing=numbers.figure(report.prize.own.missing),
        middle=numbers.figure(report.prize.own.middle),
        unit=say(language, f"unit.{unit}"),
        leads=numbers.figure(report.leading),
        over=numbers.figure(report.over),
        groups=numbers.figure(report.groups),
        threshold=numbers.percentage(report.rule.threshold, language, 0),
        zeros=numbers.figure(report.zero_records),
        records=numbers.figure(report.total_records),
        rate=numbers.percentage(rate, language),
    )
