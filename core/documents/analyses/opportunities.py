"""Opportunities: their columns, and the report as a document."""

from datetime import date

from core.documents import ownership, prizes
from core.documents.columns import Column, choice, confidence, name, number, plain, sentence, span
from core.documents.document import Columns, Document
from core.model.analyses.opportunities import Opportunity, OpportunityKind, OpportunityReport
from core.model.ownership import NOBODY, Owner, Ownership
from core.model.units import alone
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_opportunity


def columns(unit: str, owned: Ownership = NOBODY) -> Columns[Opportunity]:
    """Return the columns of opportunities; amounts are per period, in ``unit``.

    Where an own company is known, prizes are without the items of rivals, which have a column; what fades is marked.
    """
    marks: tuple[Column[Opportunity], ...] = (
        (ownership.column(lambda row: owned.owner(row.level, row.name)),) if owned.known else ()
    )
    whose = tuple(mark.id for mark in marks)
    terminal = ("kind", "place", "name", *whose, "middle", "range", "at_risk", "confidence")
    return Columns(
        data=(
            choice("kind", "column.kind", lambda opportunity: opportunity.kind, "opportunity_kind."),
            name("place", "level.province", lambda opportunity: opportunity.place),
            plain("level", lambda opportunity: opportunity.level),
            name("name", "column.what", lambda opportunity: opportunity.name),
            *marks,
            plain("figure", lambda opportunity: opportunity.figure),
            plain("against", lambda opportunity: opportunity.against),
            plain("lately", lambda opportunity: _interval(opportunity.lately)),
            plain("earlier", lambda opportunity: _interval(opportunity.earlier)),
            plain("low", _low),
            number("middle", prizes.heading(owned), _middle),
            plain("high", _high),
            plain("missing", lambda opportunity: opportunity.missing),
            *prizes.threats(lambda opportunity: None if _is_risk(opportunity) else opportunity.prize, owned),
            number("at_risk", "column.at_risk", _at_risk),
            confidence("confidence", "column.confidence", _confidence),
            plain("peers", lambda opportunity: opportunity.peers),
            sentence("recommendation", lambda opportunity, language: for_opportunity(opportunity, unit, language)),
        ),
        shown=(span("range", "column.range", _low, _high),),
        terminal=prizes.beside(terminal, "range", owned),
    )


def _interval(span: tuple[date, date] | None) -> str | None:
    """Return the first days of the first and the last period, as ISO 8601 writes an interval."""
    return None if span is None else "/".join(day.isoformat() for day in span)


def _is_risk(opportunity: Opportunity) -> bool:
    return opportunity.kind is OpportunityKind.FADING


def _low(opportunity: Opportunity) -> float | None:
    return None if _is_risk(opportunity) else opportunity.low


def _middle(opportunity: Opportunity) -> float | None:
    """Return the prize; what fades has none, which is not a prize of nothing."""
    return None if _is_risk(opportunity) else opportunity.middle


def _high(opportunity: Opportunity) -> float | None:
    return None if _is_risk(opportunity) else opportunity.high


def _confidence(opportunity: Opportunity) -> float | None:
    """Return how sure it is; a score of room to expand is no probability."""
    return None if opportunity.kind is OpportunityKind.EXPANSION else opportunity.confidence


def _at_risk(opportunity: Opportunity) -> float | None:
    return opportunity.at_risk if _is_risk(opportunity) else None


def document(
    report: OpportunityReport,
    unit: str,
    language: Language,
    recommended: int | None = None,
    owned: Ownership = NOBODY,
) -> Document[Opportunity]:
    """Return the report with its opportunities as rows, and what to do about the first ``recommended``.

    Where an own company is known, nothing is recommended about what fades of a rival.
    """
    overlap = sum(row.middle > 0 for row in report.opportunities) > 1
    mine = [row for row in report.opportunities if owned.owner(row.level, row.name) is not Owner.RIVAL]
    return Document(
        name="opportunities",
        language=language,
        columns=columns(unit, owned),
        rows=report.opportunities,
        about={
            "as_of": report.as_of.isoformat() if report.as_of else None,
            "unit": alone(unit),
            "opportunities": len(report.opportunities),
            **ownership.as_json(owned),
        },
        before=[] if report.opportunities else [say(language, "opportunity.none")],
        after=[
            *([say(language, "opportunity.overlap")] if overlap else []),
            *(for_opportunity(opportunity, unit, language) for opportunity in mine[:recommended]),
            *filter(None, [ownership.unknown(owned, language)]),
        ],
    )
