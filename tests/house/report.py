"""Write docs/house.md: what the house measures today, beside what it measured before and where it is to be.

Run as ``python -m tests.house.report``. ``before.json`` holds the figures of the tree that the aims were set on, by
the same scripts: ``python -m tests.house.report --before FOLDER`` measures it again.
"""

import json
import sys
from pathlib import Path

from tests.house.measures import measure
from tests.house.sources import ROOT

BEFORE = Path(__file__).with_name("before.json")
PAGE = ROOT / "docs" / "house.md"
AIMS = {
    "largest folder, files": "25",
    "`desktop_app`: flat modules; imports between its parts": "4; 70",
    "imports hidden in functions: of own modules; of libraries": "25 in all, each with its reason",
    "`# fmt: skip`": "20",
    "lines with `Any`: desktop_app, core, ui": "30, 30, 5",
    "tests : source; ui alone": "0.80; 0.40",
    "sources with logic that have a test file of their own": "80 %",
    "class names defined twice": "8",
    "broad excepts per 1,000 lines": "0.20",
    "lines of a file: median, ninth decile, longest": "near 120, under 350",
    "lines of the longest function": "50",
    "import cycles": "0",
}
NOTE = """
What is left between the parts of `desktop_app`: the rooms became thirteen from five, so that more imports cross a
border. Two of five are pages and the window that read `queries`: context, questions, registry. Many of the others
are what every room needs: messages, settings, the cells of tables. No page imports another. The aim
was set on five rooms.

Ten pieces of work, picked at random from the code, were placed by a reader of ARCHITECTURE.md alone: ten of ten in
their room, four of them in their very file. Faults of presentation were twice chosen and planted by
a reader who had seen no test, 16 each time: the tests found 10, and then 13. What hid the others has tests since, and
so have some twenty of their kind; five real faults came to light on the way.
"""
HEAD = """# The house in figures
`make house` writes this page. `tests/house/measures.py` says how each figure is counted; generated code is none here.

| measure | before | today | aim |
|---|---|---|---|
"""


def page(before: dict[str, str], today: dict[str, str]) -> str:
    """Return the page, a row for each measure of ``today``."""
    rows = (f"| {name} | {before.get(name, '')} | {figure} | {AIMS.get(name, '')} |" for name, figure in today.items())
    return HEAD + "\n".join(rows) + "\n" + NOTE


def main(arguments: list[str]) -> None:
    """Measure the tree that is named as the one before, or write the page of this one."""
    if arguments[:1] == ["--before"]:
        BEFORE.write_text(json.dumps(measure(Path(arguments[1])), indent=2) + "\n", encoding="utf-8")
        return
    PAGE.write_text(page(json.loads(BEFORE.read_text(encoding="utf-8")), measure(ROOT)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
