"""A forecast as its page shows it: figures over the plot, the models against naive, what can be known and what not."""

from dataclasses import replace

from core.documents.document import Columns
from core.documents.forecasts.forecasts import ModelRow, model_columns, model_rows, verdict
from core.documents.forecasts.sentences import ramadan_months
from core.model.forecasts.forecasts import COHERENT, GroupForecast, Note
from core.model.periods import Grain, grain_of
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.models.rows import Badge, Cell, DeviationMark, TableColumn
from ui.pages.forecast_page import Knowable
from ui.theme import Tone

_MONTHS_OF_TWO_YEARS = 24
_FEW_TRIALS = 5  # past periods: on fewer, the order of models is mostly chance
_LEAST_TOP = 1.0  # a point: less than that fills no bar
_VERDICTS = {
    "reference": Tone.QUIET,
    "untried": Tone.QUIET,
    "same": Tone.QUIET,
    "better": Tone.GOOD,
    "worse": Tone.WARNING,
}


def columns(language: Language) -> list[TableColumn]:
    """Return the columns of the models."""
    return table_columns(model_columns(), language, "model")


def figures(forecast: GroupForecast, unit: str, language: Language) -> tuple[tuple[str, str], ...]:
    """Return the figures over the plot, by name: what is expected, how sure, and how that did before."""
    chosen = forecast.chosen
    if chosen is None or not chosen.steps:
        return ()
    step = chosen.steps[0]
    low, high = (numbers.short(bound, language) for bound in step.intervals[80])
    month = dates.month_name(step.start, language)
    total = numbers.short(sum(step.mean for step in chosen.steps), language)
    lines = [
        (
            say(language, "outlook.total", periods=len(chosen.steps)),
            f"{numbers.alone(total, language)} {say(language, f'unit.{unit}')}",
        ),
        (
            say(language, "text.pair", one=say(language, "outlook.interval"), other=month),
            numbers.alone(f"{low} – {high}", language),
        ),
    ]
    if chosen.score is not None:
        accuracy = numbers.percentage(chosen.score.accuracy, language)
        tested = say(language, "outlook.accuracy", periods=chosen.score.periods)
        lines.append((tested, numbers.alone(accuracy, language)))
    return (*lines, *_against_naive(ModelRow(forecast, chosen), language))


def _against_naive(row: ModelRow, language: Language) -> tuple[tuple[str, str], ...]:
    """Return by how much a model is better or worse than naive, or that it is neither; nothing where it is unknown."""
    if row.added is None:
        return ()
    judged = verdict(row)
    if judged in ("better", "worse"):
        points = numbers.signed(row.added, 1) if judged == "better" else numbers.figure(-row.added, 1)
        return ((say(language, f"outlook.{judged}"), say(language, "outlook.points", value=points)),)
    return ((say(language, "outlook.against"), say(language, f"verdict.{judged}")),)


def models(forecast: GroupForecast, language: Language) -> tuple[tuple[Cell, ...], ...]:
    """Return every model as a row, the least error first; naive is among them."""
    ranked = sorted(model_rows(forecast), key=lambda row: (row.wape is None, row.wape or 0.0))
    top = max([*(abs(row.added) for row in ranked if row.added is not None), _LEAST_TOP])
    columns = model_columns()
    return tuple(tuple(_model(columns, row, top, language)) for row in ranked)


def tried(forecast: GroupForecast, language: Language) -> str:
    """Return on how much of the past the models were tried."""
    score = forecast.chosen.score if forecast.chosen is not None else None
    if score is None:
        return say(language, "outlook.not_tried")
    return say(language, "outlook.tried", periods=score.periods)


def _why_in_use(forecast: GroupForecast, language: Language) -> str:
    """Return why the reconciled forecast is the one in use although another was closer; empty where none was."""
    chosen = forecast.chosen
    if chosen is None or chosen.model != COHERENT or chosen.score is None or chosen.score.wape is None:
        return ""
    errors = [model.score.wape for model in forecast.tried if model.score is not None and model.score.wape is not None]
    return say(language, "outlook.why_coherent") if min(errors) < chosen.score.wape else ""


def known(forecast: GroupForecast, language: Language) -> tuple[Knowable, ...]:
    """Return what the data can show and what they cannot, each with its reason."""
    periods = len(forecast.history)
    notes = set(forecast.notes)
    yes, no = (say(language, "known.yes"), Tone.GOOD), (say(language, "known.no"), Tone.BAD)
    short = Note.TOO_SHORT in notes
    answers = [
        _answer("level", no if short else yes, "no" if short else "yes", language, periods=periods),
        _answer("season", *_season(forecast, language), language, periods=periods),
    ]
    score = forecast.chosen.score if forecast.chosen is not None else None
    if score is None:
        answers.append(_answer("trial", no, "no", language))
    else:
        few = score.periods < _FEW_TRIALS
        careful = say(language, "known.partly"), Tone.WARNING
        answers.append(
            _answer("trial", careful if few else yes, "few" if few else "yes", language, periods=score.periods)
        )
        gain = _gain(forecast, language)
        reason = _why_in_use(forecast, language)
        answers.append(replace(gain, why=" ".join(filter(None, (gain.why, reason)))))
    if Note.COMPLETED in notes:
        what, partly = say(language, "known.silence"), say(language, "known.partly")
        why = say(language, f"note.{Note.COMPLETED}", count=forecast.completed)
        answers.append(Knowable(what, partly, Tone.WARNING, why))
    if Note.LEVEL_MOVED in notes:
        what, partly = say(language, "known.level_moved"), say(language, "known.partly")
        answers.append(Knowable(what, partly, Tone.WARNING, say(language, f"note.{Note.LEVEL_MOVED}")))
    if Note.AFTER_A_HOLE in notes:
        what, partly = say(language, "known.hole"), say(language, "known.partly")
        answers.append(Knowable(what, partly, Tone.WARNING, say(language, "known.hole_why")))
    if forecast.ramadan:
        months = ramadan_months(forecast, language)
        answers.append(_answer("ramadan", no, "no", language, months=months))
    return tuple(answers)


def _season(forecast: GroupForecast, language: Language) -> tuple[tuple[str, Tone], str]:
    """Return whether the season can be known, and the text that says why."""
    if {Note.TOO_SHORT, Note.NO_SEASON} & set(forecast.notes):
        return (say(language, "known.no"), Tone.BAD), "no"
    monthly = grain_of(start for start, _ in forecast.history) is Grain.MONTH
    if monthly and len(forecast.history) < _MONTHS_OF_TWO_YEARS:
        return (say(language, "known.partly"), Tone.WARNING), "partly"
    return (say(language, "known.yes"), Tone.GOOD), "yes"


def scenario(forecast: GroupForecast, percentage: float, language: Language) -> tuple[str, ...] | None:
    """Return the months that Ramadan moved into or out of under an assumption of its effect; ``None`` without any.

    An assumption of nothing changes nothing, so it has no lines.
    """
    if not forecast.ramadan:
        return None
    return tuple(
        say(
            language,
            "known.ramadan_scenario",
            value=numbers.short(value, language),
            month=dates.month(start, language),
        )
        for start, value in (forecast.in_ramadan(percentage) if percentage else ())
    )


def _gain(forecast: GroupForecast, language: Language) -> Knowable:
    chosen, naive = forecast.chosen, forecast.naive
    if chosen is None or naive is None or chosen.score is None or naive.score is None:
        return _answer("gain", (say(language, "known.no"), Tone.WARNING), "no", language)
    if verdict(ModelRow(forecast, chosen)) != "better":
        return _answer("gain", (say(language, "known.no"), Tone.WARNING), "no", language)
    return _answer(
        "gain",
        (say(language, "known.yes"), Tone.GOOD),
        "yes",
        language,
        model=say(language, f"model.{chosen.model}"),
        wape=numbers.percentage(chosen.score.wape, language),
        naive=numbers.percentage(naive.score.wape, language),
    )


def _answer(what: str, answer: tuple[str, Tone], why: str, language: Language, **data: str | int) -> Knowable:
    return Knowable(say(language, f"known.{what}"), *answer, say(language, f"known.{what}_{why}", **data))


def _model(columns: Columns[ModelRow], row: ModelRow, top: float, language: Language) -> list[Cell]:
    drawn, in_use = verdict(row), row.model is row.group.chosen
    bar = None
    if row.added is not None and drawn != "reference":
        bar = DeviationMark(row.added, 0.0, top, "accent.graphic", "warning.graphic")
    return table_row(
        columns,
        row,
        language,
        {
            "model": CellLook(strong=in_use, hint=_why_in_use(row.group, language) if in_use else ""),
            "wape": STRONG,
            "bar": CellLook(picture=bar),
            "verdict": CellLook(picture=Badge(say(language, f"verdict.{drawn}"), _VERDICTS[drawn])),
        },
    )
