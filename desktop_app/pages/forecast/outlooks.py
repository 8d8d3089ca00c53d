"""A forecast as its page shows it: figures over the plot, the models beside naive, what can be known and what not."""

from core.documents.forecasts import added
from core.model.forecasts.forecasts import GroupForecast, ModelForecast, Note
from core.texts import dates, numbers
from core.texts.catalogue import Language, say
from ui.models.rows import Badge, Cell, Column, Deviation
from ui.pages.forecast_page import Knowable
from ui.theme import Tone

_MONTHS_OF_TWO_YEARS = 24
_LEAST = 3
_LEAST_TOP = 1.0  # a point: less than that fills no bar


def columns(language: Language) -> list[Column]:
    """Return the columns of the models."""
    return [
        Column(say(language, "column.model"), stretch=True),
        Column(say(language, "column.wape"), numeric=True),
        Column(""),
        Column(say(language, "column.added"), numeric=True),
        Column(say(language, "column.verdict")),
        Column(say(language, "column.mase"), numeric=True),
        Column(say(language, "column.bias"), numeric=True),
        Column(say(language, "column.coverage"), numeric=True),
    ]


def figures(found: GroupForecast, unit: str, language: Language) -> tuple[tuple[str, str], ...]:
    """Return the figures over the plot, by name: what is expected, how sure, and how that did before."""
    chosen = found.chosen
    if chosen is None or not chosen.steps:
        return ()
    step = chosen.steps[0]
    low, high = (numbers.short(bound, language) for bound in step.intervals[80])
    month = dates.month_name(step.start, language)
    total = numbers.short(sum(each.mean for each in chosen.steps), language)
    told = [
        (
            say(language, "outlook.total", periods=str(len(chosen.steps))),
            f"{numbers.alone(total, language)} {say(language, f'unit.{unit}')}",
        ),
        (
            say(language, "text.pair", one=say(language, "outlook.interval"), other=month),
            numbers.alone(f"{low} – {high}", language),
        ),
    ]
    if chosen.score is not None:
        accuracy = numbers.percentage(chosen.score.accuracy, language)
        told.append((say(language, "outlook.accuracy"), numbers.alone(accuracy, language)))
    gain = added(found, chosen)
    if gain is not None:
        points = say(language, "outlook.points", value=numbers.signed(gain, 1))
        told.append((say(language, "outlook.gain"), points))
    return tuple(told)


def models(found: GroupForecast, language: Language) -> tuple[tuple[Cell, ...], ...]:
    """Return every model as a row, the least error first; naive stands among them."""
    ranked = sorted(found.tried, key=lambda each: (_wape(each) is None, _wape(each) or 0.0))
    gains = [abs(gain) for each in ranked if (gain := added(found, each)) is not None]
    top = max([*gains, _LEAST_TOP])
    return tuple(_model(found, each, top, language) for each in ranked)


def tried(found: GroupForecast, language: Language) -> str:
    """Return on how much of the past the models were tried."""
    score = found.chosen.score if found.chosen is not None else None
    if score is None:
        return say(language, "outlook.not_tried")
    return say(language, "outlook.tried", periods=str(score.periods))


def known(found: GroupForecast, language: Language) -> tuple[Knowable, ...]:
    """Return what the data can tell and what they cannot, each with its reason."""
    periods = str(len(found.history))
    notes = set(found.notes)
    yes, no = (say(language, "known.yes"), Tone.GOOD), (say(language, "known.no"), Tone.BAD)
    short = Note.TOO_SHORT in notes
    answers = [
        _answer("level", no if short else yes, "no" if short else "yes", language, periods=periods),
        _answer(
            "season", *((no, "no") if short or Note.NO_SEASON in notes else (yes, "yes")), language, periods=periods
        ),
    ]
    score = found.chosen.score if found.chosen is not None else None
    if score is None:
        answers.append(_answer("trial", no, "no", language))
    else:
        answers.append(_answer("trial", yes, "yes", language, periods=str(score.periods)))
        answers.append(_gain(found, language))
    if Note.AFTER_A_HOLE in notes:
        what, partly = say(language, "known.hole"), say(language, "known.partly")
        answers.append(Knowable(what, partly, Tone.WARNING, say(language, "known.hole_why")))
    return tuple(answers)


def _gain(found: GroupForecast, language: Language) -> Knowable:
    chosen, naive = found.chosen, found.naive
    if chosen is None or naive is None or chosen is naive or chosen.score is None or naive.score is None:
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


def _answer(what: str, answer: tuple[str, Tone], why: str, language: Language, **data: str) -> Knowable:
    return Knowable(say(language, f"known.{what}"), *answer, say(language, f"known.{what}_{why}", **data))


def _model(found: GroupForecast, each: ModelForecast, top: float, language: Language) -> tuple[Cell, ...]:
    gain, score = added(found, each), each.score
    if each is found.naive:
        verdict = ("verdict.reference", Tone.QUIET)
    elif gain is None or abs(gain) < 0.05:  # the same to the digit that is shown
        verdict = ("verdict.same", Tone.QUIET)
    else:
        verdict = ("verdict.better", Tone.GOOD) if gain > 0 else ("verdict.worse", Tone.WARNING)
    word = say(language, verdict[0])
    drawn = (
        Deviation(gain or 0.0, 0.0, top, "accent.graphic", "warning.graphic")
        if gain is not None and each is not found.naive
        else None
    )
    coverage = numbers.percentage(score.coverage, language, 0) if score is not None else numbers.ABSENT
    bias = numbers.short(score.bias, language) if score is not None else numbers.ABSENT
    mase = numbers.figure(score.mase, 2) if score is not None and score.mase is not None else numbers.ABSENT
    wape = numbers.percentage(score.wape if score is not None else None, language)
    return (
        Cell(say(language, f"model.{each.model}"), strong=each is found.chosen),
        Cell(numbers.alone(wape, language), _wape(each) or 0.0, strong=True),
        Cell("" if drawn is None else numbers.signed(gain, 1), gain or 0.0, picture=drawn),
        Cell(numbers.alone(numbers.signed(gain, 1), language) if each is not found.naive else numbers.ABSENT, gain),
        Cell(word, word, picture=Badge(word, verdict[1])),
        Cell(numbers.alone(mase, language), (score.mase if score is not None else None) or 0.0),
        Cell(numbers.alone(bias, language), score.bias if score is not None else 0.0),
        Cell(numbers.alone(coverage, language), (score.coverage if score is not None else None) or 0.0),
    )


def _wape(each: ModelForecast) -> float | None:
    return each.score.wape if each.score is not None else None
