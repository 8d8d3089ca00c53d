"""Plant faults into the rows of a clean workbook, by code of its own, and write down what an import has to report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

Cell = str | float | None
Rows = list[list[Cell]]

# Columns of a retail-audit sheet, by their order.
LEVELS = 15
_MARKET, _ITEM = 3, 14
_BLANK = {0: "region", 1: "province", 2: "area"}
_NAMES = {0: "region", 1: "province", 2: "area", 3: "market", 4: "maker", 5: "brand", 8: "flavour", 12: "pack"}
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_FORMS = {"أ": "ا", "إ": "ا", "ة": "ه", "ى": "ي", "ئ": "ي"}
_FEWEST_LETTERS, _FEWEST_POSITIVE = 3, 6
_OUTLIER, _STEADY = 60.0, 1.6
_THOUSAND = 1_000.0


@dataclass(frozen=True)
class Planted:
    """A fault of ``kind`` at ``row`` (of the sheet) and ``column`` (from 0; ``None`` is the whole row).

    Any of ``rules`` is right for it, with ``meant`` as the suggestion where it has one.
    """

    kind: str
    row: int
    column: int | None
    rules: tuple[str, ...]
    meant: str | None = None


class Planter:
    """Plants into ``rows``, the first of which is the header; no two faults meet in one row."""

    def __init__(self, rows: Rows, seed: int) -> None:
        self.rows = [list(row) for row in rows]
        self.planted: list[Planted] = []
        self._rng = np.random.default_rng([seed, 77_003])
        self._free = [int(row) for row in self._rng.permutation(np.arange(1, len(rows)))]
        self._names = [{str(row[column]).casefold() for row in rows[1:]} for column in range(LEVELS)]
        self._first = self._first_rows(rows)

    def plant_all(self, times: int) -> None:
        """Plant every kind ``times`` times, but those of whole rows, which come last."""
        for column, level in _NAMES.items():
            self._times(times, lambda column=column, level=level: self._misspell(column, f"misspelt {level}"))
        self._times(times, lambda: self._misspell(_ITEM, "misspelt item"))
        self._times(times, self._respell)
        for column, level in _BLANK.items():
            self._times(times, lambda column=column, level=level: self._blank(column, f"blank {level}"))
        for months in range(1, 7):
            self._times(times, lambda months=months: self._thousandfold(months, _THOUSAND))
            self._times(times, lambda months=months: self._thousandfold(months, 1 / _THOUSAND))
        self._times(times, self._outlier)
        self._times(times, lambda: self._cell("negative", ("figure.negative",), lambda value: -value))
        self._times(times, lambda: self._cell("number text", ("figure.number_as_text",), lambda value: f"{value:.2f}"))
        self._times(times, lambda: self._cell("text", ("figure.text",), lambda _: "not counted"))
        self._times(times, self._repeat)

    def plant_total(self) -> None:
        """Add a grand total, one cell of which is no sum of its column."""
        sums = [sum(float(row[column] or 0) for row in self.rows[1:]) for column in range(LEVELS, len(self.rows[0]))]
        wrong = int(self._rng.integers(len(sums)))
        sums[wrong] = round(sums[wrong] * 1.07 + 10, 2)
        self.rows.append(["Grand Total", *[None] * (LEVELS - 1), *sums])
        self.planted.append(Planted("total", len(self.rows), LEVELS + wrong, ("total.differs",)))

    def _times(self, count: int, plant: Callable[[], bool]) -> None:
        for _ in range(count):
            for _ in range(40):  # a row that the fault does not fit is left for another
                if plant():
                    break

    def _take(self, fits: Callable[[int], bool]) -> int | None:
        row = next((row for row in self._free if fits(row)), None)
        if row is not None:
            self._free.remove(row)
        return row

    def _note(self, kind: str, row: int, column: int | None, rules: tuple[str, ...], meant: str | None = None) -> bool:
        self.planted.append(Planted(kind, row + 1, column, rules, meant))
        return True

    def _misspell(self, column: int, kind: str) -> bool:
        row = self._take(lambda row: sum(map(str.isalpha, str(self.rows[row][column]))) >= _FEWEST_LETTERS)
        if row is None:
            return False
        name = str(self.rows[row][column])
        wrong, slip = self._slip(name)
        if wrong.casefold() in self._names[column] or wrong.split() == name.split():
            return False
        self.rows[row][column] = wrong
        self._names[column].add(wrong.casefold())
        return self._note(f"{kind}: {slip}", row, column, ("label.resembles",), name)

    def _slip(self, name: str) -> tuple[str, str]:
        """Return ``name`` with one slip of the hand in a word of three letters or more, and what it is called."""
        places = [place for place, letter in enumerate(name) if letter.isalpha() and len(_word(name, place)) >= 3]
        if not places:
            return name, ""
        at = places[int(self._rng.integers(len(places)))]
        letters = _LATIN if name.isascii() else _ARABIC
        other = letters[int(self._rng.integers(len(letters)))]
        after = name[at + 1 : at + 2]
        slips = {
            "left out": name[:at] + name[at + 1 :],
            "added": name[:at] + other + name[at:],
            "changed": name[:at] + other + name[at + 1 :],
            "doubled": name[:at] + name[at] + name[at:],
        }
        if after.isalpha() and after != name[at]:
            slips["swapped"] = name[:at] + after + name[at] + name[at + 2 :]
        if " " in name:
            slips["blank lost"] = name.replace(" ", "", 1)
        if any(letter in name for letter in _FORMS):
            letter = next(letter for letter in _FORMS if letter in name)
            slips["Arabic form"] = name.replace(letter, _FORMS[letter], 1)
        slip = list(slips)[int(self._rng.integers(len(slips)))]
        return slips[slip], slip

    def _respell(self) -> bool:
        """Write the name of an item in small letters, in a row that is not its first."""
        row = self._take(lambda row: self._first[row] and str(self.rows[row][_ITEM]).isupper())
        if row is None:
            return False
        name = str(self.rows[row][_ITEM])
        self.rows[row][_ITEM] = name.lower()
        for other in range(1, len(self.rows)):
            if self.rows[other][_ITEM] == name:
                self._first[other] = False  # one row of an item is enough
        return self._note("other case", row, _ITEM, ("label.spelling",), name)

    def _blank(self, column: int, kind: str) -> bool:
        row = self._take(lambda _: True)
        if row is None:
            return False
        self.rows[row][column] = None
        return self._note(kind, row, column, ("place.no_parent", "row.no_identity"))

    def _thousandfold(self, months: int, factor: float) -> bool:
        row = self._take(lambda row: len(self._positive(row)) >= max(_FEWEST_POSITIVE, 2 * months))
        if row is None:
            return False
        columns = self._rng.choice(self._positive(row), months, replace=False)
        kind = f"{'thousandfold' if factor > 1 else 'thousandth'} x {months}"
        for column in sorted(int(column) for column in columns):
            self.rows[row][column] = float(self.rows[row][column] or 0) * factor
            self._note(kind, row, column, ("figure.thousandfold",))
        return True

    def _outlier(self) -> bool:
        row = self._take(self._is_steady)
        if row is None:
            return False
        column = int(self._rng.choice(self._positive(row)))
        self.rows[row][column] = float(self.rows[row][column] or 0) * _OUTLIER
        return self._note("outlier", row, column, ("figure.outlier",))

    def _cell(self, kind: str, rules: tuple[str, ...], spoilt: Callable[[float], Cell]) -> bool:
        row = self._take(lambda row: bool(self._positive(row)))
        if row is None:
            return False
        column = int(self._rng.choice(self._positive(row)))
        self.rows[row][column] = spoilt(float(self.rows[row][column] or 0))
        return self._note(kind, row, column, rules)

    def _repeat(self) -> bool:
        row = self._take(lambda row: bool(self._positive(row)))
        if row is None:
            return False
        self.rows.append(list(self.rows[row]))
        return self._note("repeated row", len(self.rows) - 1, None, ("row.duplicate",))

    def _positive(self, row: int) -> list[int]:
        return [c for c in range(LEVELS, len(self.rows[row])) if isinstance(v := self.rows[row][c], float) and v > 0]

    def _is_steady(self, row: int) -> bool:
        values = [float(self.rows[row][column] or 0) for column in self._positive(row)]
        return len(values) >= _FEWEST_POSITIVE and max(values) < _STEADY * min(values)

    @staticmethod
    def _first_rows(rows: Sequence[Sequence[Cell]]) -> list[bool]:
        """Return, for each row, whether its item stands in an earlier one."""
        seen: set[Cell] = set()
        later = []
        for row in rows:
            later.append(row[_ITEM] in seen)
            seen.add(row[_ITEM])
        return later


def _word(name: str, place: int) -> str:
    """Return the letters around ``place``."""
    first = last = place
    while first > 0 and name[first - 1].isalpha():
        first -= 1
    while last + 1 < len(name) and name[last + 1].isalpha():
        last += 1
    return name[first : last + 1]
