"""Whether a workbook bears the mark of a sample: it stands in its properties, which saving it again leaves."""

import re
import zipfile
from collections.abc import Collection

from core.model.imports.sample_mark import TITLE

_PROPERTIES = ("docProps/core.xml", "meta.xml")
_LONGEST = 1 << 20
_TITLE = re.compile(rf"<(?:\w+:)?title(?:\s[^>]*)?>\s*{re.escape(TITLE)}\b".encode())


def is_sample(archive: zipfile.ZipFile, names: Collection[str]) -> bool:
    """Return whether the properties of ``archive``, which has members of these ``names``, are those of a sample."""
    for name in _PROPERTIES:
        if name in names and archive.getinfo(name).file_size <= _LONGEST and _TITLE.search(archive.read(name)):
            return True
    return False
