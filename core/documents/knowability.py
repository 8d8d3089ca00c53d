"""What can be known, as a document and as words."""

from typing import Any

from core.model.analyses.knowability import AdjustedGrowth, Judgement, KnowledgeReport
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

HEADINGS = ("column.claim", "column.judged", "column.reason")
GROWTH_HEADINGS = ("column.month", "column.growth", "column.adjusted", "column.ramadan_days")


def as_document(report: KnowledgeReport, language: Language) -> dict[str, Any]:
    """Return the verdicts with their reasons in words, and the growth of each month."""
    return {
        "claims": [
            {
                "claim": each.claim.value,
                "verdict": each.verdict.value,
                "months": each.months,
                "reason": reason(each, language),
                "effect": None
                if each.effect is None
                else {"percentage": each.effect.percentage, "low": each.effect.low, "high": each.effect.high},
            }
            for each in report.judgements
        ],
        "growth": [
            {
                "month": each.month.isoformat(),
                "percentage": each.percentage,
                "adjusted": each.adjusted,
                "ramadan_days": each.days_now,
                "ramadan_days_before": each.days_before,
            }
            for each in report.growth
        ],
    }


def as_words(judgement: Judgement, language: Language) -> list[str]:
    """Return one verdict as the cells of a printed table."""
    return [
        say(language, f"claim.{judgement.claim}"),
        say(language, f"verdict.{judgement.verdict}"),
        reason(judgement, language),
    ]


def growth_words(growth: AdjustedGrowth, language: Language) -> list[str]:
    """Return the growth of one month as the cells of a printed table."""
    adjusted = numbers.ABSENT if growth.adjusted is None else numbers.signed_percentage(growth.adjusted, language)
    return [
        dates.month(growth.month, language),
        numbers.signed_percentage(growth.percentage, language),
        adjusted,
        f"{growth.days_now} / {growth.days_before}",
    ]


def reason(judgement: Judgement, language: Language) -> str:
    """Return why, in a sentence."""
    effect = judgement.effect
    if effect is None:
        return say(language, judgement.reason, months=judgement.months)
    return say(
        language,
        judgement.reason,
        months=judgement.months,
        effect=numbers.signed_percentage(effect.percentage, language),
        low=numbers.signed_percentage(effect.low, language),
        high=numbers.signed_percentage(effect.high, language),
    )
