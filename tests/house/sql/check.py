"""Fail where a statement of an analysis would give another figure on another engine, or where none is known of a call.

Run as ``python -m tests.house.sql.check``.
"""

from collections.abc import Iterator

from tests.house.sql.rules import REASONS, problems
from tests.house.sql.statements import Recorder, calls, record


def complaints(recorder: Recorder) -> Iterator[str]:
    """Give what is wrong, each with the file and line of the call."""
    for statement, (file, line) in recorder.statements.items():
        for problem in problems(statement):
            yield f"{file}:{line}: {problem}\n    {REASONS[problem.partition(':')[0]]}"
    for file, lines in calls():
        if not any((file, line) in recorder.reached for line in lines):
            yield f"{file}:{lines.start}: no question of tests/house/sql/statements.py runs this statement"


def main() -> None:
    """Print every complaint once and fail if there is any."""
    recorder = record()
    result = list(dict.fromkeys(complaints(recorder)))
    if result:
        raise SystemExit("\n".join(result))
    print(f"{len(recorder.statements)} statements of the analyses are portable")


if __name__ == "__main__":
    main()
