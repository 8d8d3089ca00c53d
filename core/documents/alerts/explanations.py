"""Why an alert, in words and as a document: the arithmetic line by line, what it is compared with, the rows."""

from collections.abc import Iterator
from decimal import Decimal

from core.documents.alerts.alert_tables import columns as alert_columns
from core.documents.alerts.alerts import AlertWords, event_document
from core.documents.analyses import likeness, source_rows
from core.model.alerts.alerts import Alert, Listed
from core.model.alerts.explanations import Explanation, Term
from core.model.alerts.tracks import AlertFigure
from core.model.json_values import Json
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

_RATIO_DECIMALS = 2
_STAKE_DECIMALS = 3  # as many as give the amount again
_POINTS = 3


def document(explanation: Explanation, words: AlertWords) -> dict[str, Json]:
    """Return an explanation; numbers are the exact ones, so that each can be recomputed."""
    rows = source_rows.columns()
    return {
        **alert_columns(words).json_row(Listed(explanation.alert, explanation.also), words.language),
        "rule_name": words.rule_name(explanation.alert.breach.rule),
        "terms": [_term_document(term) for term in explanation.terms],
        "everything": explanation.everything,
        "peers": {"median": explanation.peers, "count": explanation.peer_count},
        "chance": list(explanation.chance) if explanation.chance is not None else None,
        "points": [
            {
                "period": point.period.isoformat(),
                "value": point.value,
                "base": point.base,
                "low": point.low,
                "high": point.high,
            }
            for point in explanation.points
        ],
        "bridge": _bridge_document(explanation),
        "rows": [rows.json_row(row, words.language) for row in explanation.rows],
        "row_count": explanation.row_count,
        "history": [event_document(event) for event in explanation.events],
    }


def lines(explanation: Explanation, words: AlertWords) -> Iterator[tuple[str, str]]:
    """Yield the lines of the card: a name and a figure each, the arithmetic first."""
    language, breach = words.language, explanation.alert.breach
    shown = words.data(breach)
    for term in explanation.terms:
        yield _term_name(term, words), term_figure(term, words)
    figure = explanation.rule.figure if explanation.rule is not None else AlertFigure.GAP_RATE
    if figure is AlertFigure.MISSING_SALES:
        yield from _points(explanation, language)
    if not explanation.terms:
        yield say(language, "alert.figure_value"), str(shown["value"])
    if explanation.everything is not None:
        yield say(language, "alert.figure_everything"), words.figure(figure, explanation.everything)
    if explanation.peers is not None and figure is not AlertFigure.QUALITY:
        yield say(language, "alert.figure_peers", count=explanation.peer_count), words.figure(figure, explanation.peers)
    if explanation.chance is not None:
        low, high = (words.figure(figure, bound) for bound in explanation.chance)
        yield say(language, "alert.figure_chance"), say(language, "alert.figure_chance_range", low=low, high=high)
    threshold = str(shown["threshold"])
    if explanation.rule is not None and explanation.rule.condition.is_change:
        threshold = say(language, "outlook.points", value=threshold)
    yield say(language, "alert.figure_threshold"), threshold
    stake = str(shown["stake"])
    if figure is AlertFigure.SHARE and breach.lasts and breach.strength:
        whole = numbers.figure(100 * breach.stake / breach.strength)
        share = numbers.percentage(breach.strength, language, _STAKE_DECIMALS)
        yield say(language, "alert.figure_all_sellers", first=dates.month(breach.first, language)), whole
        left = say(language, "alert.figure_share_of", share=share, whole=whole)
        stake = say(language, "text.equals", left=left, right=stake)
    yield say(language, "alert.figure_stake", unit=shown["unit"]), stake
    yield say(language, "alert.figure_confidence"), numbers.confidence(breach.confidence, language)


def _points(explanation: Explanation, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the first points at which the item is missing with what each should have sold, and the others together."""
    for row in explanation.rows[:_POINTS]:
        point = say(language, "text.comma").join(name for name in (row.precision_area, row.market) if name)
        yield say(language, "alert.figure_point", point=point), numbers.figure(row.expected or 0.0)
    if others := explanation.rows[_POINTS:]:
        expected = sum(row.expected or 0.0 for row in others)
        yield say(language, "alert.figure_more_points", count=len(others)), numbers.figure(expected)


def rule_line(alert: Alert, words: AlertWords) -> str:
    """Return the rule of an alert with its version."""
    breach = alert.breach
    return say(words.language, "alert.rule_version", name=words.rule_name(breach.rule), version=str(breach.version))


def bridge_line(explanation: Explanation, words: AlertWords) -> str | None:
    """Return what the change of sales came from, and between which periods; ``None`` where it is not known."""
    cause, language = explanation.cause, words.language
    if cause is None:
        return None
    parts = (cause.bridge.distribution, cause.bridge.mix, cause.bridge.velocity)
    distribution, mix, velocity = (numbers.signed(part) for part in parts)
    sentence = say(
        language,
        "alert.bridge",
        first=dates.month(cause.first, language),
        last=dates.month(cause.last, language),
        before=numbers.figure(cause.bridge.before),
        after=numbers.figure(cause.bridge.after),
        change=numbers.signed(cause.bridge.change),
        distribution=distribution,
        mix=mix,
        velocity=velocity,
    )
    return sentence if cause.left_out is None else f"{sentence} {likeness.reason(cause.left_out, language)}"


def term_figure(term: Term, words: AlertWords) -> str:
    """Return a term as it is written: the fraction and what it is, or the amount."""
    language = words.language
    if term.name == "like":
        return numbers.percentage(term.result, language, _RATIO_DECIMALS)
    if term.below is None:
        return numbers.figure(term.above, _RATIO_DECIMALS)
    fraction = say(language, "alert.fraction", above=_amount(term.above), below=_amount(term.below))
    result = numbers.percentage(term.result, language, _RATIO_DECIMALS)
    return say(language, "text.equals", left=fraction, right=result)


def _amount(value: Decimal | float) -> str:
    whole = isinstance(value, int) or value == int(value)
    return numbers.figure(value, 0 if whole else _RATIO_DECIMALS)


def _term_name(term: Term, words: AlertWords) -> str:
    period = dates.month(term.period, words.language) if term.period is not None else ""
    return say(words.language, f"alert.term_{term.name}", period=period, unit=say(words.language, f"unit.{words.unit}"))


def _term_document(term: Term) -> dict[str, Json]:
    def plain(value: Decimal | float | None) -> str | float | None:
        return str(value) if isinstance(value, Decimal) else value

    return {
        "name": term.name,
        "period": term.period.isoformat() if term.period is not None else None,
        "above": plain(term.above),
        "below": plain(term.below),
        "result": term.result,
    }


def _bridge_document(explanation: Explanation) -> dict[str, Json] | None:
    if explanation.cause is None:
        return None
    cause, bridge = explanation.cause, explanation.cause.bridge
    return {
        "first": cause.first.isoformat(),
        "last": cause.last.isoformat(),
        "before": str(bridge.before),
        "after": str(bridge.after),
        "distribution": bridge.distribution,
        "mix": bridge.mix,
        "velocity": bridge.velocity,
        "like_for_like": likeness.as_json(cause.left_out),
    }
