"""Opportunities: their columns, and the report as a document."""

from core.documents.columns import choice, confidence, name, number, plain, sentence, span
from core.documents.document import Columns, Document
from core.model.analyses.opportunities import Opportunity, OpportunityKind, OpportunityReport
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_opportunity


def columns(unit: str) -> Columns[Opportunity]:
    """Return the columns of opportunities; amounts are per period, in ``unit``."""
    return Columns(
        data=(
            choice("kind", "column.kind", lambda opportunity: opportunity.kind, "opportunity_kind."),
            name("place", "level.province", lambda opportunity: opportunity.place),
            plain("level", lambda opportunity: opportunity.level),
            name("name", "column.what", lambda opportunity: opportunity.name),
            plain("figure", lambda opportunity: opportunity.figure),
            plain("against", lambda opportunity: opportunity.against),
            plain("low", _low),
            number("middle", "column.prize", _middle),
            plain("high", _high),
            plain("missing", lambda opportunity: opportunity.prize.missing),
            number("at_risk", "column.at_risk", _at_risk),
            confidence("confidence", "column.confidence", lambda opportunity: opportunity.confidence),
            plain("peers", lambda opportunity: opportunity.peers),
            sentence("recommendation", lambda opportunity, language: for_opportunity(opportunity, unit, language)),
        ),
        shown=(span("range", "column.range", _low, _high),),
        terminal=("kind", "place", "name", "middle", "range", "at_risk", "confidence"),
    )


def _is_risk(opportunity: Opportunity) -> bool:
    return opportunity.kind is OpportunityKind.FADING


def _low(opportunity: Opportunity) -> float | None:
    return None if _is_risk(opportunity) else opportunity.low


def _middle(opportunity: Opportunity) -> float | None:
    """Return the prize; what fades has none, which is not a prize of nothing."""
    return None if _is_risk(opportunity) else opportunity.middle


def _high(opportunity: Opportunity) -> float | None:
    return None if _is_risk(opportunity) else opportunity.high


def _at_risk(opportunity: Opportunity) -> float | None:
    return opportunity.at_risk if _is_risk(opportunity) else None


def document(
    report: OpportunityReport, unit: str, language: Language, recommended: int | None = None
) -> Document[Opportunity]:
    """Return the report with its opportunities as rows, and what to do about the first ``recommended``."""
    return Document(
        name="opportunities",
        language=language,
        columns=columns(unit),
        rows=report.opportunities,
        about={
            "as_of": report.as_of.isoformat() if report.as_of else None,
            "unit": unit,
            "opportunities": len(report.opportunities),
        },
        before=[] if report.opportunities else [say(language, "opportunity.none")],
        after=[for_opportunity(opportunity, unit, language) for opportunity in report.opportunities[:recommended]],
    )
