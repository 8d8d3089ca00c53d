"""The chance that a delisted item comes back, by how long it has been gone, from how such silences ended here."""

import numpy as np

from core.model.arrays import Floats, Ints

_DOUBT = (1, 10)  # returns and periods of silence that are taken to have been seen: a small market knows little


def chances(ended: Ints, lasting: Ints, ahead: int) -> Floats:
    """Return the chance of a return within ``ahead`` periods by the periods gone, from 0 to the longest of all.

    ``ended`` are the lengths of silences after which the item sold again, ``lasting`` those of silences to the end of
    the data. The rate of returns after each length counts those that were observed for longer (Kaplan and Meier,
    1958); a length that few reached is drawn to the one before. The chance falls with every period.
    """
    longest = int(max(ended.max(initial=0), lasting.max(initial=0)))
    back = np.bincount(ended, minlength=longest + 1)
    stopped = np.bincount(lasting, minlength=longest + 1)
    lived = (back + stopped)[::-1].cumsum()[::-1] - stopped
    shortest = int(min(ended.min(initial=longest), lasting.min(initial=longest)))
    lived[:shortest] = 0
    rate = np.zeros(longest + 1)
    before = (int(back.sum()) + _DOUBT[0]) / (int(lived.sum()) + _DOUBT[1])
    for length in range(shortest, longest + 1):
        before = rate[length] = (back[length] + before) / (lived[length] + 1)
    # Beyond the longest silence the last rate goes on.
    stays = np.r_[0.0, np.cumsum(np.log1p(-np.pad(rate, (0, ahead), mode="edge")))]
    chance: Floats = np.minimum.accumulate(-np.expm1(stays[ahead:-1] - stays[: -ahead - 1]))
    return chance
