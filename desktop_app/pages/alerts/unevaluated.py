"""Which rules could not be evaluated, and why: an empty list of alerts must not look like an all-clear."""

from collections.abc import Iterator

from core.documents.alerts.alerts import AlertWords
from core.model.analyses.directory import Directory
from core.model.dimensions import LEVELS
from core.operations.alerts.review import Board
from core.texts.catalogue import say


def sentences(board: Board, directory: Directory, words: AlertWords) -> Iterator[str]:
    """Yield a sentence for each reason: levels that the data do not name, and a history that is too short."""
    language = words.language
    nameless = {level for level in LEVELS if not directory.names(level, {})}
    unnamed = [rule for rule in board.rules.values() if rule.on and nameless & set(rule.by)]
    if unnamed:
        levels = [level for level in LEVELS if any(level in rule.by for rule in unnamed) and level in nameless]
        names = say(language, "text.comma").join(say(language, f"level.{level}") for level in levels)
        rules = words.few([words.rule_name(rule.id) for rule in unnamed])
        yield say(language, "alerts.not_named", levels=names, rules=rules)
    without = {rule.id for rule in unnamed}
    short = [words.rule_name(rule) for rule in board.rules if rule in board.unmeasured - without]
    if short:
        yield say(language, "alerts.too_short", rules=words.few(short))
