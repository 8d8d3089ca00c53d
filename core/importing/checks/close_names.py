"""Names of one column that a slip of the hand makes of each other, and how far apart they are."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.model.arrays import Ints
from core.model.names import fold, search_fold

LONG_ENOUGH = 5  # letters of a word whose one slip needs no further evidence
_DIGITS = re.compile(r"\d+")
_MOST_NAMES = 20_000  # a column of more names than this is prose, or numbers of documents
_SHORTEST = 2  # letters of a word that a slip may have touched: shorter ones are codes
_LONG = 8  # letters of a word that may have two slips
_ONE, _TWO = 1, 2


@dataclass(frozen=True, slots=True)
class Closeness:
    """Two names by number, how many slips apart they are, and the letters of the shortest word that differs.

    Names that a tolerant search takes for one are no slip apart. ``initial`` says whether they differ in
    the first letter of a word alone, as codes do: ``SSPET``, ``MSPET``.
    """

    one: int
    other: int
    slips: int
    shortest: int
    initial: bool = False


def close_names(names: Sequence[str], rows: Ints, times: float) -> Iterator[Closeness]:
    """Yield the pairs of ``names`` that are close and have the same digits: ``330ML`` is not ``300ML``.

    ``rows`` counts the rows of each name. Of names that are any slip apart one has ``times`` the rows of the other.
    """
    if not 1 < len(names) <= _MOST_NAMES:
        return
    rare = np.flatnonzero((rows > 0) & (rows * times <= rows.max()))
    if not len(rare) and all(name.isascii() for name in names):
        return  # what a search folds beyond case and blanks are letters outside ASCII
    searched = [fold(name) if name.isascii() else search_fold(name) for name in names]
    first: dict[str, int] = {}
    for number, name in enumerate(searched):
        if first.setdefault(name, number) != number:
            yield Closeness(first[name], number, 0, len(name))
    of_digits: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in np.flatnonzero(rows > 0).tolist() if len(rare) else ():
        of_digits[tuple(_DIGITS.findall(searched[number]))].append(number)
    for numbers in of_digits.values():
        yield from _among(np.array(numbers), searched, rows, times)


def _among(numbers: Ints, searched: Sequence[str], rows: Ints, times: float) -> Iterator[Closeness]:
    """Yield the close pairs of the names ``numbers``, all of which have the same digits."""
    count = rows[numbers]
    if count.min() * times > count.max():
        return
    letters = _letters([searched[number] for number in numbers.tolist()])
    for place in np.flatnonzero(count * times <= count.max()).tolist():
        name = searched[int(numbers[place])]
        most = 2 * (_TWO if len(name) >= _LONG else _ONE)  # a changed letter is one less and one more
        near = np.abs(letters - letters[place]).sum(axis=1) <= most
        for other in numbers[near & (count >= count[place] * times)].tolist():
            closeness = _compare(int(numbers[place]), other, name, searched[other])
            if closeness is not None:
                yield closeness


def _letters(searched: Sequence[str]) -> NDArray[np.int16]:
    """Return how many of each letter each name has: names x letters."""
    points = np.frombuffer("".join(searched).encode("utf-32-le"), np.uint32)
    alphabet, letter = np.unique(points, return_inverse=True)
    name = np.repeat(np.arange(len(searched)), [len(text) for text in searched])
    counts = np.bincount(name * len(alphabet) + letter, minlength=len(searched) * len(alphabet))
    return counts.reshape(len(searched), -1).astype(np.int16)


def _compare(one: int, other: int, name: str, second: str) -> Closeness | None:
    """Return how close two folded names of the same digits are; ``None`` where they are two words."""
    if name == second:
        return None  # one name to a search
    if name.replace(" ", "") == second.replace(" ", ""):
        return Closeness(one, other, 1, min(len(name), len(second)))
    words, others = name.split(), second.split()
    if len(words) != len(others):
        return None
    unlike = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    slips = sum(_distance(*pair) for pair in unlike)
    shortest = min(min(len(word), len(wrong)) for word, wrong in unlike)
    if shortest < _SHORTEST or slips > (_TWO if shortest >= _LONG else _ONE):
        return None
    return Closeness(one, other, slips, shortest, any(word[1:] == wrong[1:] for word, wrong in unlike))


def _distance(name: str, second: str) -> int:
    """Return how many letters were left out, added, changed or swapped with the next; 3 stands for more than two."""
    if abs(len(name) - len(second)) > _TWO:
        return _TWO + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for place, letter in enumerate(name, 1):
        earlier, before, row = before, row, [place]
        for number, other in enumerate(second, 1):
            changed = before[number - 1] + (letter != other)
            row.append(min(before[number] + 1, row[number - 1] + 1, changed))
            swapped = place > 1 and number > 1 and letter == second[number - 2] and name[place - 2] == other
            if swapped:
                row[number] = min(row[number], earlier[number - 2] + 1)
    return min(row[-1], _TWO + 1)
