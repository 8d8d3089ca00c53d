"""What every part of the store in memory has: rows that a transaction can put back."""

import copy
from typing import Self


class Table:
    """A part of a store. Its attributes are its rows; they hold frozen values only."""

    def copied(self) -> Self:
        """Return the part as it stands, unmoved by what is written later."""
        return copy.deepcopy(self)

    def put_back(self, before: Self) -> None:
        """Make the part as it was."""
        vars(self).clear()
        vars(self).update(vars(before))
