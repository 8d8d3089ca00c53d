"""Figures without loss: a double from a sheet becomes the shortest decimal that is that double.

Sums of doubles differ with the order of adding; the same number everywhere needs exact ones. So each figure is a whole
number of units of ``10 ** -decimals``. It is stored as DECIMAL at the scale of its batch, widened and never rounded.
"""

from dataclasses import dataclass
from decimal import Context, Decimal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from core.model.arrays import Floats, Ints, Marks

MAX_SCALE = 20
MAX_WHOLE_DIGITS = 18
_NARROW_DIGITS = 18
_NARROW = 10**_NARROW_DIGITS
_WIDE_DIGITS = 38
_EXACT_INTEGERS = 2**53
_TRIED_DECIMALS = 16
_LOW_WORD = 32
_WIDE_CONTEXT = Context(prec=1_600)  # every sum of doubles, from 1e-308 to 1e308, is exact in it


@dataclass(frozen=True, slots=True)
class ExactFigures:
    """Finite doubles as exact decimals: ``mantissa * 10 ** -decimals``, or an entry of ``rare`` by index."""

    mantissa: Ints
    decimals: npt.NDArray[np.int8]
    rare: dict[int, Decimal]

    def __len__(self) -> int:
        """Return how many figures these are."""
        return len(self.mantissa)

    def total(self, mask: Marks) -> Decimal:
        """Return the exact sum of the figures under ``mask``; nothing under it is zero."""
        total = Decimal(0)
        plain = mask & (self.decimals >= 0)
        for decimals in np.unique(self.decimals[plain]):
            mantissas = self.mantissa[plain & (self.decimals == decimals)]
            high = int(np.sum(mantissas >> _LOW_WORD, dtype=np.int64))
            low = int(np.sum(mantissas & (2**_LOW_WORD - 1), dtype=np.int64))
            part = Decimal((high << _LOW_WORD) + low).scaleb(-int(decimals), _WIDE_CONTEXT)
            total = _WIDE_CONTEXT.add(total, part)
        for index, value in self.rare.items():
            if mask[index]:
                total = _WIDE_CONTEXT.add(total, value)
        return total

    def fitting(self) -> Marks:
        """Return which figures a batch can hold: up to 18 digits before the point and 20 after it."""
        fits: Marks = np.abs(self.mantissa) < _NARROW
        for index, value in self.rare.items():
            fits[index] = _whole_digits(value) <= MAX_WHOLE_DIGITS and _decimals(value) <= MAX_SCALE
        return fits

    def scale(self, mask: Marks) -> int:
        """Return how many decimals the figures under ``mask`` need."""
        plain = mask & (self.decimals >= 0)
        needed = int(self.decimals[plain].max(initial=0))
        return max([needed, *(_decimals(value) for index, value in self.rare.items() if mask[index])])

    def to_arrow(self, mask: Marks, scale: int) -> pa.Array:
        """Return the figures under ``mask`` as decimals of ``scale``, 18 digits wide where that holds them all."""
        chosen = np.flatnonzero(mask)
        shift = np.clip(scale - self.decimals[chosen].astype(np.int64), 0, _NARROW_DIGITS)
        room = _NARROW // 10**shift
        plain = (self.decimals[chosen] >= 0) & (scale <= _NARROW_DIGITS)
        if bool(np.all(plain & (np.abs(self.mantissa[chosen]) < room))):
            return _narrow(self.mantissa[chosen] * 10**shift, scale)
        kind = pa.decimal128(_WIDE_DIGITS, scale)
        return pa.array([self._value(int(index)) for index in chosen], kind)

    def _value(self, index: int) -> Decimal:
        if index in self.rare:
            return self.rare[index]
        return Decimal(int(self.mantissa[index])).scaleb(-int(self.decimals[index]))


def exact(values: Floats) -> ExactFigures:
    """Return finite ``values`` as exact decimals.

    A candidate is right when dividing it by the power of ten gives the very same double. Both operands are exact below
    2**53 and 10**22, and the division rounds correctly. What needs more goes by Python's shortest ``repr``.
    """
    mantissa = np.zeros(len(values), np.int64)
    decimals = np.full(len(values), -1, np.int8)
    open_ = np.arange(len(values))
    for count in range(_TRIED_DECIMALS):
        power = float(10**count)
        with np.errstate(over="ignore"):
            candidate = np.rint(values[open_] * power)
        is_exact = (np.abs(candidate) < _EXACT_INTEGERS) & (candidate / power == values[open_])
        mantissa[open_[is_exact]] = candidate[is_exact].astype(np.int64)
        decimals[open_[is_exact]] = count
        open_ = open_[~is_exact]
        if not len(open_):
            break
    rare = {int(index): Decimal(repr(float(values[index]))) for index in open_}
    return ExactFigures(mantissa, decimals, rare)


def _narrow(units: Ints, scale: int) -> pa.Array:
    """Write 64-bit units as 128-bit decimals: the low word, then the sign."""
    words = np.empty((len(units), 2), np.int64)
    words[:, 0] = units
    words[:, 1] = units >> 63
    kind = pa.decimal128(_NARROW_DIGITS, scale)
    return pa.Array.from_buffers(kind, len(units), [None, pa.py_buffer(words.tobytes())])


def _decimals(value: Decimal) -> int:
    exponent = value.normalize(_WIDE_CONTEXT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _whole_digits(value: Decimal) -> int:
    return max(0, value.adjusted() + 1)
