"""The zero detective: what each zero means, by the history of its own row and by the silence of its area.

A row is read without its unreported periods, between its first and its last sale, under two hypotheses. One is
intermittent demand (Syntetos and Boylan), the other steady demand that stops rarely. Under the first, a run of zeros
that the row's rhythm makes probable is one of its pauses. Every other run is an event, named by its position and its
length.
"""

from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa

from core.analysis.histories import Histories, load
from core.model.analyses.zeros import ZeroKind, ZeroReport, ZeroRule
from core.model.arrays import Floats, Ints, Marks
from core.warehouse.filters import Filters

KINDS = tuple(ZeroKind)
_NUMBER = {kind: number for number, kind in enumerate(KINDS)}
_DOUBT = 0.25  # zeros that a row is taken to have had besides those seen, so that a short row is never certain
_EVENT = 0.005  # how often a steady row stops for a while, per period
_STOP = 0.015  # how often a steady row stops in a period for one reason or another
_SILENT = (4, 5)  # zeros and sales among nine periods: what intermittent rows look like before one is seen
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Kinds:
    """``kind`` (rows x periods) is a place in ``KINDS``, -1 where the figure is no zero; ``confidence`` 0 to 1."""

    kind: Ints
    confidence: Floats


def find(reader: duckdb.DuckDBPyConnection, rule: ZeroRule, filters: Filters) -> ZeroReport:
    """Return every zero of the coarsest grain with its kind, of the rows that pass ``filters``; empty data have none.

    A row is classified by its whole history and its whole area, whatever is filtered.
    """
    histories = load(reader)
    classes = classify(histories, rule)
    chosen = histories.chosen_rows(filters)
    row, at = np.nonzero((classes.kind >= 0) & chosen[:, None])
    point, item = pa.array(histories.point[row]), pa.array(histories.item[row])
    names = pa.array([kind.value for kind in KINDS])
    columns = {
        **{level: histories.points.column(level).take(point) for level in ("region", "precision_area", "market")},
        "item": histories.items.column("item").take(item),
        "period": pa.array(histories.periods, pa.date32()).take(pa.array(at)),
        "kind": pa.DictionaryArray.from_arrays(pa.array(classes.kind[row, at], pa.int8()), names),
        "confidence": pa.array(classes.confidence[row, at]),
    }
    records = int(np.count_nonzero(~np.isnan(histories.values[chosen])))
    return ZeroReport(rule=rule, records=records, zeros=pa.table(columns))


def classify(histories: Histories, rule: ZeroRule, rows: Ints | None = None) -> Kinds:
    """Classify each zero of ``histories``, or of the ``rows`` named, with a kind and a confidence.

    The confidence of an event weighs a steady row that stopped against a pause of an intermittent row. That of an
    intermittent zero is the probability of such a row. Unreported areas and rows without a sale are certain.
    """
    chosen = slice(None) if rows is None else rows
    values, silent = histories.values[chosen], _silent(histories, rule)[chosen]
    kind = np.full(values.shape, -1, np.int64)
    confidence = np.zeros(values.shape)
    seen = ~np.isnan(values) & ~silent
    kind[silent & (values == 0)] = _NUMBER[ZeroKind.NOT_REPORTED]
    confidence[silent & (values == 0)] = 1.0
    # Each row without what it does not say, so that a run goes on over a silent period.
    zero = seen & (values == 0)
    sells = (values > 0).any(axis=1, keepdims=True)
    kind[zero & ~sells] = _NUMBER[ZeroKind.NEVER_LISTED]
    confidence[zero & ~sells] = 1.0
    doubtful = np.flatnonzero(sells & zero.any(axis=1, keepdims=True))
    if not len(doubtful):
        return Kinds(kind, confidence)
    whole = seen[doubtful].all(axis=0).all()
    order = np.arange(values.shape[1]) if whole else np.argsort(~seen[doubtful], axis=1, kind="stable")
    rows = np.arange(len(doubtful))[:, None]
    sold, silence = (values[doubtful] > 0)[rows, order], zero[doubtful][rows, order]
    number, sure = _of_rows(sold, silence, rule)
    row, place = np.nonzero(silence)
    at = np.broadcast_to(order, silence.shape)[row, place]
    kind[doubtful[row], at] = number[row, place]
    confidence[doubtful[row], at] = sure[row, place]
    return Kinds(kind, confidence)


def _silent(histories: Histories, rule: ZeroRule) -> Marks:
    """Mark the cells of areas in which nothing at all sold in a period, though enough of their rows sell in others."""
    area = histories.codes(histories.points, ("region", "precision_area"))[histories.point]
    positive = histories.values > 0
    sold = histories.added_up(area, positive)
    rows = np.bincount(area, positive.any(axis=1), minlength=len(sold))
    enough: Marks = rows >= rule.fewest_rows_of_area
    silent = (sold == 0) & enough[:, None]
    marked: Marks = silent[area]
    return marked


def _of_rows(sold: Marks, zero: Marks, rule: ZeroRule) -> tuple[Ints, Floats]:
    """Return kind and confidence of the zeros of rows that sell."""
    runs = _runs(sold, zero)
    rhythm = _rhythm(runs)[:, None]
    # By the row's own rhythm, how probable is a silence of this length? An inner one may have begun in any period.
    silence = ((runs.zeros_in_span + _DOUBT) / (runs.span + 1))[:, None] ** np.maximum(runs.length, 1)
    silent = (runs.zeros_in_span + _SILENT[0])[:, None] / (runs.span + sum(_SILENT))[:, None]
    tries = np.where(runs.inner, np.maximum(runs.span[:, None], 1), 1)
    is_long = runs.length >= rule.long_run
    too_long = is_long & (silence * tries < rule.chance)
    unsteady = ~runs.leading & ~is_long & (_rate_before(sold, runs.start, rule) < rule.steady_rate)
    intermittent = ((rhythm >= _EVEN) & ~too_long) | unsteady
    event = np.where(is_long, _NUMBER[ZeroKind.INTERRUPTED], _NUMBER[ZeroKind.OUT_OF_STOCK_CLOSED])
    at_end = np.where(is_long, _NUMBER[ZeroKind.DELISTED], _NUMBER[ZeroKind.OUT_OF_STOCK_OPEN])
    event = np.where(runs.trailing, at_end, event)
    event = np.where(runs.leading, _NUMBER[ZeroKind.PRE_LAUNCH], event)
    number = np.where(intermittent, _NUMBER[ZeroKind.INTERMITTENT], event)
    # Either a steady row stopped just here, which is rare, or a row that sells now and then was silent, which is not.
    stopped = (1 - rhythm) * _STOP
    by_event = np.where(too_long, 1 - silence, stopped / (stopped + rhythm * silent**runs.length))
    sure = np.where(intermittent, np.where(unsteady, np.maximum(rhythm, _EVEN), rhythm), by_event)
    return number, np.maximum(sure, _EVEN)


def _rhythm(runs: "_Runs") -> Floats:
    """Return, for each row, the probability that its demand is intermittent rather than steady, between its sales.

    Intermittent demand has zeros at its own rate, taken to be beta distributed, so their number is beta-binomial.
    Steady demand has zeros only in few events, each as rare as ``_EVENT``.
    """
    zeros, sales = runs.zeros_in_span, runs.span - runs.zeros_in_span
    before_zeros, before_sales = _SILENT
    longest = int(runs.span.max(initial=0)) + before_zeros + before_sales
    log_gamma = np.r_[0.0, 0.0, np.cumsum(np.log(np.arange(1, longest + 1)))]  # of 1 on: log_gamma[n] = log (n - 1)!

    def log_beta(left: Ints, right: Ints) -> Floats:
        result: Floats = log_gamma[left] + log_gamma[right] - log_gamma[left + right]
        return result

    nothing = np.zeros_like(zeros)
    by_rate = log_beta(zeros + before_zeros, sales + before_sales)
    by_rate -= log_beta(nothing + before_zeros, nothing + before_sales)
    by_event = runs.count * np.log(_EVENT) + sales * np.log1p(-_EVENT)
    probability: Floats = 1 / (1 + np.exp(by_event - by_rate))
    return probability


@dataclass(frozen=True, slots=True)
class _Runs:
    """Runs of zeros. Of each zero: the start and length of its run, and its place in the row. Of each row: its span
    from the first sale to the last, with the zeros and runs in it.
    """

    start: Ints
    length: Ints
    leading: Marks
    trailing: Marks
    inner: Marks
    span: Ints
    zeros_in_span: Ints
    count: Ints


def _runs(sold: Marks, zero: Marks) -> _Runs:
    """Return the runs of rows that sell at least once."""
    width = sold.shape[1]
    before, after = np.zeros(sold.shape, np.int64), np.zeros(sold.shape, np.int64)
    for at in range(width):
        before[:, at] = (before[:, at - 1] + 1 if at else 1) * zero[:, at]
    for at in reversed(range(width)):
        after[:, at] = (after[:, at + 1] + 1 if at + 1 < width else 1) * zero[:, at]
    place = np.arange(width)[None, :]
    first = sold.argmax(axis=1)[:, None]
    last = width - 1 - sold[:, ::-1].argmax(axis=1)[:, None]
    inside = (place > first) & (place < last)
    return _Runs(
        start=place - before + 1,
        length=np.where(zero, before + after - 1, 0),
        leading=np.asarray(place < first),
        trailing=np.asarray(place > last),
        inner=inside,
        span=(last - first)[:, 0] + 1,
        zeros_in_span=np.count_nonzero(zero & inside, axis=1),
        count=np.count_nonzero((before == 1) & inside, axis=1),
    )


def _rate_before(sold: Marks, start: Ints, rule: ZeroRule) -> Floats:
    """Return the share of periods with a sale among the last few before each run; 0 where there are none."""
    sums = np.concatenate([np.zeros((len(sold), 1), np.int64), np.cumsum(sold, axis=1)], axis=1)
    end = np.clip(start, 0, sold.shape[1])
    begin = np.maximum(end - rule.steady_periods, 0)
    count = np.take_along_axis(sums, end, axis=1) - np.take_along_axis(sums, begin, axis=1)
    rate: Floats = count / np.maximum(end - begin, 1)
    return rate
