"""Whether an outcome is one that a case accepts, and what differs if it is none."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from fnmatch import fnmatchcase

from core.model.periods import Grain
from tests.import_cases.expected import Accepted, Case, Figure, Loaded, Profiled, Refused
from tests.import_cases.outcome import Outcome, Reported

_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_LONGEST = 6


class Verdict(StrEnum):
    """What the table of all cases prints."""

    RIGHT = "right"
    REFUSED = "refused by name"
    WRONG = "WRONG"


def differences(case: Case, outcome: Outcome) -> list[str]:
    """Return what differs from the accepted outcome that is nearest; nothing if one is met."""
    alike = [accepted for accepted in case.accepts if isinstance(accepted, Refused) == bool(outcome.code)]
    return min((_differences(accepted, outcome) for accepted in alike or case.accepts), key=len)


def verdict(case: Case, outcome: Outcome) -> Verdict:
    """Return whether the outcome is accepted, and then whether as a refusal."""
    if differences(case, outcome):
        return Verdict.WRONG
    return Verdict.REFUSED if outcome.code else Verdict.RIGHT


def summary(outcome: Outcome) -> str:
    """Return the outcome in a line."""
    if outcome.bug or outcome.code:
        return f"bug {outcome.bug.splitlines()[0]}" if outcome.bug else f"{outcome.code}: {outcome.english}"
    if outcome.profile is not None:
        return f"{outcome.profile.rows} rows, {len(outcome.profile.columns)} columns"
    rules = ", ".join(f"{count} {rule}" for rule, count in Counter(issue.rule for issue in outcome.issues).items())
    total = sum(figure.value for figure in outcome.figures)
    counts = f"{len(outcome.figures)} figures, sum {total}, {outcome.quarantined} apart, {outcome.rejected} left out"
    return f"{counts}; {rules}" if rules else counts


def expectation(case: Case) -> str:
    """Return the accepted outcomes in a line."""
    return " or ".join(_expectation(accepted) for accepted in case.accepts)


def _expectation(accepted: Accepted) -> str:
    if isinstance(accepted, Refused):
        return f"refused: {accepted.code} {' '.join(accepted.english)}".rstrip()
    if isinstance(accepted, Profiled):
        return f"{accepted.rows} rows"
    entries = accepted.figures.entries
    return f"{len(entries)} figures, sum {sum(entry.value for entry in entries)}, {len(accepted.apart)} apart"


def _differences(accepted: Accepted, outcome: Outcome) -> list[str]:
    if outcome.bug:
        return [f"an exception without a code: {outcome.bug.splitlines()[0]}"]
    if isinstance(accepted, Refused):
        return _refusal(accepted, outcome)
    if outcome.code:
        return [f"refused as {outcome.code}: {outcome.english}"]
    if isinstance(accepted, Profiled):
        return _profile(accepted, outcome)
    return [*_figures(accepted, outcome), *_receipt(accepted, outcome)]


def _refusal(accepted: Refused, outcome: Outcome) -> list[str]:
    if not outcome.code:
        return ["it was read"]
    missing = [] if fnmatchcase(outcome.code, accepted.code) else [f"the code {outcome.code} for {accepted.code}"]
    for words, message in ((accepted.english, outcome.english), (accepted.arabic, outcome.arabic)):
        folded = message.casefold().translate(_WESTERN)
        missing += [f"no {word!r} in {message!r}" for word in words if word.casefold() not in folded]
    return missing


def _figures(accepted: Loaded, outcome: Outcome) -> list[str]:
    levels = accepted.figures.levels
    got = Counter(
        Figure(tuple(figure.names.get(level, "") for level in levels), Grain(figure.grain), figure.start, figure.value)
        for figure in outcome.figures
    )
    want = Counter(accepted.figures.entries)
    return [*_listed("missing", want - got), *_listed("too many", got - want)]


def _listed(what: str, figures: Counter[Figure]) -> list[str]:
    texts = [f"{what}: {figure}" for figure in sorted(figures.elements(), key=str)]
    return texts if len(texts) <= _LONGEST else [*texts[:_LONGEST], *[f"{what}: more"] * (len(texts) - _LONGEST)]


def _receipt(accepted: Loaded, outcome: Outcome) -> list[str]:
    wrong = []
    if outcome.quarantined != len(accepted.apart):
        cells = sorted(issue.cell or str(issue.row) for issue in outcome.issues if issue.severity == "quarantine")
        wrong.append(f"{outcome.quarantined} apart, not {len(accepted.apart)}: {', '.join(cells)}")
    apart = [issue for issue in outcome.issues if issue.severity == "quarantine"]
    wrong += [f"not apart: {pattern}" for pattern in accepted.apart if not _matches(pattern, apart)]
    if accepted.apart_sum and outcome.apart_sum != Decimal(accepted.apart_sum):
        wrong.append(f"{outcome.apart_sum} apart in sum, not {accepted.apart_sum}")
    if accepted.left_out is not None and outcome.rejected != accepted.left_out:
        wrong.append(f"{outcome.rejected} left out, not {accepted.left_out}")
    wrong += [f"not reported: {pattern}" for pattern in accepted.reported if not _matches(pattern, outcome.issues)]
    wrong += [f"reported: {pattern}" for pattern in accepted.silent if _matches(pattern, outcome.issues)]
    wrong += [f"the column {name} is not listed" for name in accepted.ignored if name not in outcome.ignored]
    return wrong


def _matches(pattern: str, issues: Iterable[Reported]) -> bool:
    """Return whether an issue is by one of the rules and at one of the places of ``rule|rule@cell|row``."""
    rules, _, places = pattern.partition("@")
    return any(
        any(fnmatchcase(issue.rule, rule) for rule in rules.split("|"))
        and (not places or {issue.cell, str(issue.row)} & set(places.split("|")))
        for issue in issues
    )


def _profile(accepted: Profiled, outcome: Outcome) -> list[str]:
    if outcome.profile is None:
        return ["no profile"]
    wrong = [] if outcome.profile.rows == accepted.rows else [f"{outcome.profile.rows} rows"]
    columns = {column.heading: column for column in outcome.profile.columns}
    for heading, want in accepted.columns.items():
        column = columns.get(heading)
        got = f"{column.type} {column.least} {column.most}" if column else "no such column"
        if got not in want.split("|"):
            wrong.append(f"{heading}: {got}, not {want}")
    return wrong
