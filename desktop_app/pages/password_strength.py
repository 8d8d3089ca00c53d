"""How hard a password is to guess, judged on a lane while it is typed."""

from collections.abc import Callable

from core.security.passwords import MIN_LENGTH, Strength, strength
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane


def judge(ctx: AppContext, typed: str, show: Callable[[int, str], None]) -> None:
    """Hand the strength of ``typed`` (1 to 4, 0 for nothing typed) and its words to ``show``.

    Of several calls the last one counts.
    """

    def judged(level: Strength) -> None:
        words = ctx.say(f"strength.{level.name.lower()}", typed=len(typed), least=MIN_LENGTH)
        show(max(level, 1), words)

    if not typed:
        show(0, "")
        return
    job = ctx.jobs.start(Lane.STORE, "job.look", lambda _: strength(typed), key="strength")
    job.finished.connect(judged)
