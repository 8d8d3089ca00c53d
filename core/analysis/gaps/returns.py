"""The chance that a delisted item comes back, by how long it has been gone, from how such silences ended here."""

import numpy as np

from core.model.arrays import Floats

_DOUBT = (1, 30)  # returns and periods of silence that are taken to have been seen: a small market knows little
_WEIGHT = 5  # silences that the rate of all longer ones counts as, at each length


def chances(ended: Floats, lasting: Floats, shortest: int, ahead: int) -> Floats:
    """Return the chance of a return within ``ahead`` periods, by the periods gone.

    ``ended`` counts the silences after which the item sold again, ``lasting`` those to the end of the data, both by
    their length from 0 on, none shorter than ``shortest``; a silence may count in part. The rate of returns after each
    length counts those that were observed for longer (Kaplan and Meier, 1958); a length that few reached is drawn to
    the rate of all from it on, which a doubt keeps from nothing. The chance falls with every period.
    """
    lived = (ended + lasting)[::-1].cumsum()[::-1] - lasting
    lived[:shortest] = 0
    later, lasted = (counts[::-1].cumsum()[::-1] for counts in (ended, lived))
    all_longer = np.minimum.accumulate((later + _DOUBT[0]) / (lasted + _DOUBT[1]))
    expected = all_longer * shortest / np.maximum(np.arange(len(ended)), shortest)  # the longer gone, the seldomer back
    rate = (ended + _WEIGHT * expected) / (lived + _WEIGHT)
    rate[:shortest] = 0
    # Beyond the longest silence the last rate goes on.
    stays = np.r_[0.0, np.cumsum(np.log1p(-np.pad(rate, (0, ahead), mode="edge")))]
    chance: Floats = -np.expm1(stays[ahead:-1] - stays[: -ahead - 1])
    chance[:shortest] = chance[min(shortest, len(chance) - 1)]
    return np.minimum.accumulate(chance)
