"""Each source with logic has a test file of its own; those that have none yet are on a list that only shrinks.

Run as ``python -m tests.house.own_tests`` to check. The test of ``core/texts/dates.py`` is
``tests/core/texts/test_dates.py``. ``without_own_test.txt`` is the list.
"""

from pathlib import Path

from tests.house.sources import ROOT, sources

LIST = Path(__file__).with_name("without_own_test.txt")


def without_own_test(root: Path = ROOT) -> set[str]:
    """Return the sources with logic that no test file answers for."""
    return {each.name for each in sources(root) if each.has_logic and not (root / each.own_test).exists()}


def complaints(missing: set[str], listed: set[str]) -> list[str]:
    """Return what differs between the sources without a test of their own and the list of them."""
    return [f"{name}: write its own test file; the list takes no more" for name in sorted(missing - listed)] + [
        f"{name}: take it off {LIST.name}, for it has its test, or is gone" for name in sorted(listed - missing)
    ]


def main() -> None:
    """Print what differs and fail if anything does."""
    missing, listed = without_own_test(), set(LIST.read_text(encoding="utf-8").split())
    if result := complaints(missing, listed):
        raise SystemExit("\n".join(result))
    print(f"{len(listed)} sources have no test file of their own yet")


if __name__ == "__main__":
    main()
