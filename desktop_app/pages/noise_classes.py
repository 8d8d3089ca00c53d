"""The five classes of a figure of either sign by its noise: the colours of a map and the grounds of tables."""

CLASSES = 5
_MIDDLE = 2
_FAR = 2.0  # times the noise


def noise_class(value: float, noise: float | None) -> int:
    """Return the class of a figure by its noise: the middle within it, or with none known, the outer far beyond it."""
    if noise is None or abs(value) <= noise:
        return _MIDDLE
    far = abs(value) > _FAR * noise
    return (CLASSES - 1 if far else _MIDDLE + 1) if value > 0 else (0 if far else _MIDDLE - 1)
