"""The five classes of a figure of either sign: the colours of a map and the grounds of tables."""

from core.model.analyses.gaps import SURE

CLASSES = 5
_MIDDLE = 2
_FAR = 2.0  # times the noise
_FAR_CHANCE = 0.9995  # of a normal distribution twice as far out as 95 %


def noise_class(value: float, noise: float | None) -> int:
    """Return the class of a figure by its noise: the middle within it, or with none known, the outer far beyond it."""
    if noise is None or abs(value) <= noise:
        return _MIDDLE
    far = abs(value) > _FAR * noise
    return (CLASSES - 1 if far else _MIDDLE + 1) if value > 0 else (0 if far else _MIDDLE - 1)


def chance_class(chance: float | None) -> int:
    """Return the class of a rate by the chance that it is higher than its peers': the middle unless that is sure."""
    if chance is None:
        return _MIDDLE
    under = 1 - chance
    if max(chance, under) < SURE:
        return _MIDDLE
    far = max(chance, under) >= _FAR_CHANCE
    return (CLASSES - 1 if far else _MIDDLE + 1) if chance > under else (0 if far else _MIDDLE - 1)
