"""The evidence behind a gap: how its prize comes about, in steps that a person can recompute."""

from collections.abc import Sequence
from dataclasses import replace

from core.documents.analyses import gaps
from core.documents.analyses.figures import definition
from core.model.analyses.gap_evidence import GapEvidence, Peer
from core.model.analyses.gaps import GAP_KEY, Gap, GapReport
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.ownership import NOBODY, Ownership
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_gap
from ui.models.rows import Range
from ui.widgets.drawer import ArithmeticStep, Evidence
from ui.widgets.evidence_pictures import Dots

_RATE_DECIMALS = 2
_PEERS = 5


def of_gap(report: GapReport, gap: Gap, unit: str, language: Language, owned: Ownership = NOBODY) -> Evidence:
    """Return the evidence of ``gap``; its steps carry as many decimals as it takes to check them.

    Where an own company is known, it says that the records are those of all manufacturers.
    """
    title, place = _named(report.rule.by, gap, language)
    month = dates.month(report.window_end, language) if report.window_end is not None else ""
    bounds = (
        say(language, "evidence.low", value=numbers.figure(gap.low)),
        say(language, "evidence.middle"),
        say(language, "evidence.high", value=numbers.figure(gap.high)),
    )
    return Evidence(
        title=title,
        place=say(language, "evidence.place", place=place, month=month) if place else month,
        figure_name=say(language, "evidence.figure"),
        figure=numbers.figure(gap.middle),
        unit=say(language, f"unit.{unit}"),
        range=Range(gap.low, gap.middle, gap.high, gap.prize.own.expected) if gap.middle else None,
        bounds=bounds if gap.middle else (),
        steps=_steps(report, gap, language),
        sentence=for_gap(gap, unit, language, everybody=owned.known),
        trace=f"{_rule(report, language)} {definition('gap_rate', language)} {definition('prize', language)}",
    )


def _named(by: Sequence[str], gap: Gap, language: Language) -> tuple[str, str]:
    """Return the narrowest place and product of a gap, and the places that it lies in."""
    narrowest = [at for at in (gaps.narrowest(by, PLACE_LEVELS), gaps.narrowest(by, PRODUCT_LEVELS)) if at is not None]
    names = [gap.group[at] or numbers.ABSENT for at in narrowest]
    title = say(language, "text.pair", one=names[0], other=names[1]) if len(names) > 1 else names[0]
    wider = [name for at, name in enumerate(gap.group) if name and at not in narrowest]
    return title, " / ".join(wider)


def with_rows(
    shown: Evidence, gap: Gap, gap_evidence: GapEvidence, language: Language, by: Sequence[str] = GAP_KEY
) -> Evidence:
    """Return the evidence of a gap with its peers, what chance could do, and the way to its zero records."""
    chance = ""
    if gap_evidence.chance is not None:
        low, high = (numbers.alone(numbers.figure(bound), language) for bound in gap_evidence.chance)
        counts = {"zeros": numbers.figure(gap.zero_records), "total": numbers.figure(gap.total_records)}
        chance = say(language, "evidence.chance", low=low, high=high, **counts)
    nearest = gap_evidence.peers[:_PEERS]
    peers = [ArithmeticStep(_place_of(peer, by), _rate(peer, language)) for peer in nearest]
    if len(gap_evidence.peers) > _PEERS:
        peers.append(ArithmeticStep(say(language, "evidence.others", count=len(gap_evidence.peers) - _PEERS), ""))
    return replace(
        shown,
        peers=tuple(peers),
        peers_title=say(
            language, "evidence.peers" if by == GAP_KEY else "evidence.peers_by", count=len(gap_evidence.peers)
        ),
        chance=chance,
        dots=_dots(gap, gap_evidence, language),
        rows=say(language, "evidence.rows", count=gap_evidence.row_count) if gap_evidence.rows else "",
    )


def _dots(gap: Gap, gap_evidence: GapEvidence, language: Language) -> Dots | None:
    rates = tuple(peer.percentage for peer in gap_evidence.peers)
    if not rates or gap.gap_percentage is None:
        return None
    return Dots(rates, gap.gap_percentage, gap.peer_percentage, say(language, "evidence.here"))


def _place_of(peer: Peer, by: Sequence[str]) -> str:
    """Return the place of a peer from its narrowest name: the products are those of the gap."""
    names = [name for level, name in zip(by, peer.group, strict=True) if level in PLACE_LEVELS and name]
    return " · ".join(reversed(names[-2:])) or numbers.ABSENT


def _rate(peer: Peer, language: Language) -> str:
    return numbers.alone(numbers.percentage(peer.percentage, language), language)


def _rule(report: GapReport, language: Language) -> str:
    return say(
        language,
        "evidence.trace" if report.rule.by == GAP_KEY else "evidence.trace_by",
        threshold=numbers.percentage(report.rule.threshold, language, 0),
        high=numbers.percentage(report.rule.high, language, 0),
    )


def _steps(report: GapReport, gap: Gap, language: Language) -> tuple[ArithmeticStep, ...]:
    """Return how the zeros compare with the peers, then how the prize of the missing items comes about."""
    steps = [ArithmeticStep(say(language, "evidence.zeros"), _number(gap.zero_records, language))]
    if gap.peer_percentage is not None and gap.excess_records:
        peer = numbers.percentage(gap.peer_percentage, language, _RATE_DECIMALS)
        expected = gap.zero_records - gap.excess_records
        total = numbers.figure(gap.total_records)
        steps += [
            ArithmeticStep(say(language, "evidence.expected", total=total, peer=peer), _number(-expected, language, 2)),
            ArithmeticStep(say(language, "evidence.excess"), _number(gap.excess_records, language, 2), result=True),
        ]
    if not gap.missing:
        return tuple(steps)
    realised = numbers.figure(report.rule.realisation[1], 2)
    return (
        *steps,
        ArithmeticStep(say(language, "evidence.missing"), _number(gap.missing, language)),
        ArithmeticStep(say(language, "evidence.potential"), _number(gap.prize.own.expected, language), result=True),
        ArithmeticStep(say(language, "evidence.realisation"), numbers.alone(f"× {realised}", language)),
        ArithmeticStep(say(language, "evidence.prize"), _number(gap.middle, language), result=True),
    )


def _number(value: float, language: Language, decimals: int = 0) -> str:
    return numbers.alone(numbers.figure(value, decimals), language)
