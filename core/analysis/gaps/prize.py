"""The prize of an item missing at a point, and sums of such prizes that come out the same however they are cut.

An amount is rounded to a binary fraction of about a millionth of its unit. Such amounts add up without any rounding,
in any order, as long as their sum is under eight thousand million a period.
"""

from math import ldexp

_BITS = 20


def exact(amount: float) -> float:
    """Return ``amount`` as the nearest multiple of 2 to the power of -20, which adds up without rounding."""
    return ldexp(round(ldexp(amount, _BITS)), -_BITS)
