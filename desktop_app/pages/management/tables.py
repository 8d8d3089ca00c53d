"""The rows of the management page's tables: the words of the documents with bars, badges and grounds."""

from collections.abc import Sequence

from core.documents.analyses import bridges, gaps, places, shares
from core.documents.document import Columns
from core.documents.work import targets
from core.model.analyses.bridges import BridgeReport
from core.model.analyses.gaps import GAP_KEY, Gap, GapUrgency
from core.model.analyses.places import Moved, PlaceFigures, PlaceReport
from core.model.dimensions import PLACE_LEVELS, PlaceLevel
from core.model.ownership import NOBODY, Ownership
from core.model.work.targets import WHOLE, Attainment
from core.texts import numbers
from core.texts.catalogue import Language, say
from desktop_app.pages.noise_classes import chance_class, noise_class
from desktop_app.tables.document_cells import STRONG, CellLook, table_row
from ui.models.rows import Badge, Bullet, Cell, DeviationMark, Heat, Line, Range
from ui.theme import Tone

_TONES = {GapUrgency.HIGH: Tone.WARNING, GapUrgency.MEDIUM: Tone.QUIET, GapUrgency.LOW: Tone.FAINT}
_WHOLE_RATE = 100.0
_EVEN = 100.0  # per cent: as much room as sales
_FULL, _TOP_ATTAINED = 100.0, 150.0


def gap_rows(
    shown: Sequence[Gap], language: Language, owned: Ownership = NOBODY, by: Sequence[str] = GAP_KEY
) -> list[list[Cell]]:
    """Return a row for each gap by the levels ``by``, their prizes drawn on one scale; threats as ``owned`` says."""
    columns, top = gaps.columns(by, owned=owned), max((gap.high for gap in shown), default=1.0)
    return [_gap(columns, gap, by, top, language) for gap in shown]


def bridge_rows(report: BridgeReport, level: str, language: Language) -> list[list[Cell]]:
    """Return a row for each group of ``level``: what moved its sales."""
    columns = bridges.columns((level,))
    return [table_row(columns, bridge, language, {"group": STRONG}) for bridge in report.bridges]


def share_rows(
    rows: Sequence[shares.ShareRow], level: str, language: Language, owned: Ownership = NOBODY
) -> list[list[Cell]]:
    """Return a row for each group of ``level`` with whose it is, their changes drawn on one scale."""
    columns, top = shares.columns((level,), owned), max((abs(row.share.change or 0.0) for row in rows), default=1.0)
    return [_share(columns, row, level, top, language) for row in rows]


def place_rows(report: PlaceReport, level: str, language: Language, owned: Ownership = NOBODY) -> list[list[Cell]]:
    """Return a row for each place of ``level``. A rise of zeros is as bad as a fall of sales, and has its colours."""
    columns = places.columns(level, owned, last_year=report.knows_last_year)
    return [_place(columns, place, language) for place in report.places]


def target_rows(attainments: Sequence[Attainment], language: Language) -> list[list[Cell]]:
    """Return a row for each region with its target, and how much of that was sold as a bar."""
    columns = targets.columns()
    return [_target(columns, attainment, language) for attainment in attainments]


def _gap(columns: Columns[Gap], gap: Gap, by: Sequence[str], top: float, language: Language) -> list[Cell]:
    rate, peer = gap.gap_percentage, gap.peer_percentage
    facts = {"zeros": numbers.figure(gap.zero_records), "total": numbers.figure(gap.total_records)}
    records, wider = say(language, "gaps.records", **facts), _wider(gap, by, language)
    named = {"place": CellLook(second=wider or records), "pack": CellLook(second=records)}
    return table_row(
        columns,
        gap,
        language,
        {
            **{id_: look for id_, look in named.items() if id_ in columns.window},
            "urgency": CellLook(picture=Badge(say(language, f"urgency.{gap.urgency}"), _TONES[gap.urgency])),
            "rate_to_peers": CellLook(
                picture=None
                if rate is None
                else Bullet(rate, peer, _WHOLE_RATE, numbers.figure(rate, 1), numbers.figure(peer, 1))
            ),
            "lead": CellLook(tone=Tone.WARNING if gap.leads else Tone.QUIET),
            "range": CellLook(picture=Range(gap.low, gap.middle, gap.high, top)),
            "prize": STRONG,
        },
    )


def _wider(gap: Gap, by: Sequence[str], language: Language) -> str:
    """Return the places that the place of a gap lies in; nothing for a region, and where no place is asked for."""
    last = gaps.narrowest(by, PLACE_LEVELS)
    names = [gap.group[at] or numbers.ABSENT for at, level in enumerate(by) if level in PLACE_LEVELS and at != last]
    if tuple(by[: len(names)]) == (PlaceLevel.REGION, PlaceLevel.PROVINCE):
        return say(language, "gaps.second", region=names[0], province=names[1])
    return say(language, "text.comma").join(names)


def _share(
    columns: Columns[shares.ShareRow], row: shares.ShareRow, level: str, top: float, language: Language
) -> list[Cell]:
    share = row.share
    change, fair = share.change, share.fair_share
    tone = Tone.QUIET
    if share.beyond_noise and change is not None:
        tone = Tone.GOOD if change > 0 else Tone.BAD
    mark = DeviationMark(change, share.noise, top, usual=share.usual or 0.0) if change is not None else None
    return table_row(
        columns,
        row,
        language,
        {
            level: STRONG,
            "change": CellLook(tone=tone),
            "band": CellLook(picture=mark),
            "fair_share": CellLook(tone=Tone.ACCENT if fair is not None and fair > _EVEN else Tone.PLAIN),
        },
    )


def _place(columns: Columns[PlaceFigures], place: PlaceFigures, language: Language) -> list[Cell]:
    verdict = None if place.excess.value is None else Heat(chance_class(place.chance))
    history = tuple(value for _, value in place.history if value is not None)
    return table_row(
        columns,
        place,
        language,
        {
            "place": STRONG,
            "change": CellLook(picture=_heat(place.sales, bad=-1)),
            "zeros": CellLook(picture=verdict),
            "excess": CellLook(picture=verdict),
            "breadth": CellLook(picture=_heat(place.breadth, bad=-1)),
            "prize": STRONG,
            "history": CellLook(picture=Line(history, place.leads), tone=Tone.FAINT),
        },
    )


def _target(columns: Columns[Attainment], attainment: Attainment, language: Language) -> list[Cell]:
    attained, missing = attainment.percentage, targets.missing(attainment)
    bar = None
    if attained is not None:
        bar = Bullet(attained, _FULL, _TOP_ATTAINED, numbers.figure(attained, 1), numbers.figure(_FULL))
    tone = Tone.PLAIN if missing is None else Tone.WARNING if missing > 0 else Tone.GOOD
    return table_row(
        columns,
        attainment,
        language,
        {
            "region": CellLook(strong=attainment.region == WHOLE),
            "attained": CellLook(picture=bar),
            "missing": CellLook(tone=tone),
        },
    )


def _heat(moved: Moved, *, bad: int) -> Heat | None:
    """Return the ground of a change: orange where it went the ``bad`` way beyond noise, blue where the good one."""
    if moved.change is None or moved.noise is None:
        return None
    return Heat(noise_class((moved.change - moved.usual) * bad, moved.noise))
