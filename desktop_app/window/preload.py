"""What the window will need, loaded by importing this module: on a lane, while the password is typed.

Nothing on the way to the first window may import it. Each library takes a tenth of a second or more.
"""

# ruff: noqa: F401 - they are imported to be there

import holidays.countries.saudi_arabia  # loaded by the first calendar
import pandas  # loaded by pyarrow with its first array
import scipy.special

import core.operations.analyses.open_warehouse
import core.store.vault
import desktop_app.window.workspace  # every page and its operations come with it
from core.texts.catalogue import Language, has


def read_sentences() -> None:
    """Read the sentences of every language."""
    for language in Language:
        has(language, "bug")
