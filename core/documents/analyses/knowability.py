"""What can be known: its columns, and the report as documents."""

from collections.abc import Mapping

from core.documents.analyses import likeness
from core.documents.columns import choice, month, nested, percentage, plain, sentence, words
from core.documents.document import Columns
from core.model.analyses.knowability import AdjustedGrowth, Judgement, KnowledgeReport
from core.model.json_values import Json
from core.texts import numbers
from core.texts.catalogue import Language, say


def claim_columns() -> Columns[Judgement]:
    """Return the columns of claims with their verdicts."""
    return Columns(
        data=(
            choice("claim", "column.claim", lambda judgement: judgement.claim, "claim."),
            choice("verdict", "column.judged", lambda judgement: judgement.verdict, "verdict."),
            plain("months", lambda judgement: judgement.months),
            sentence("reason", reason, heading="column.reason"),
            nested("effect", _effect),
        ),
        terminal=("claim", "verdict", "reason"),
    )


def growth_columns() -> Columns[AdjustedGrowth]:
    """Return the columns of growth, in per cent on the same month a year before."""
    return Columns(
        data=(
            month("month", "column.month", lambda growth: growth.month),
            percentage("percentage", "column.growth", lambda growth: growth.percentage, signed=True),
            percentage("adjusted", "column.adjusted", lambda growth: growth.adjusted, signed=True),
            plain("ramadan_days", lambda growth: growth.days_now),
            plain("ramadan_days_before", lambda growth: growth.days_before),
            nested("like_for_like", lambda growth: likeness.as_json(growth.left_out)),
        ),
        shown=(
            words("growth", "column.growth", _growth, key=lambda growth: growth.percentage, right=True),
            words(
                "days",
                "column.ramadan_days",
                lambda growth, _: f"{growth.days_now} / {growth.days_before}",
                key=lambda growth: growth.days_now,
                right=True,
            ),
        ),
        terminal=("month", "growth", "adjusted", "days"),
    )


def as_document(report: KnowledgeReport, language: Language) -> dict[str, Json]:
    """Return the verdicts with their reasons in words, and the growth of each month."""
    claims, growth = claim_columns(), growth_columns()
    return {
        "claims": [claims.json_row(judgement, language) for judgement in report.judgements],
        "growth": [growth.json_row(month, language) for month in report.growth],
    }


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


def _growth(growth: AdjustedGrowth, language: Language) -> str:
    return likeness.beside(numbers.signed_percentage(growth.percentage, language), growth.left_out, language)


def _effect(judgement: Judgement) -> Mapping[str, Json] | None:
    effect = judgement.effect
    return None if effect is None else {"percentage": effect.percentage, "low": effect.low, "high": effect.high}
