"""What every part of the store in memory has: rows that a transaction can put back."""


class Table:
    """A part of a store: its lists and dictionaries are its rows, and what they hold is never changed in place."""

    def rows_now(self) -> dict[str, object]:
        """Return what the part holds, unmoved by what is written later."""
        return {name: held.copy() if isinstance(held, list | dict) else held for name, held in vars(self).items()}

    def put_back(self, before: dict[str, object]) -> None:
        """Let the part hold what it held ``before``."""
        vars(self).clear()
        vars(self).update(before)
