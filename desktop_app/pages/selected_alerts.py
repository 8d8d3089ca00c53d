"""Which alerts match the selection: the card that counts them, and the page that lists them, count the same."""

from collections.abc import Callable

from core.model.alerts.alerts import Alert, AlertSeverity
from desktop_app.queries.context import AppContext


def matching(ctx: AppContext) -> Callable[[Alert], bool]:
    """Return what says whether an alert lies in what is selected; one of the whole market always does."""
    directory, chosen = ctx.answers.directory, ctx.selection.filters
    if directory is None or not chosen:
        return lambda _: True
    there = directory.narrowed(chosen)  # once for all alerts
    return lambda alert: there.holds(dict(alert.breach.scope))


def is_critical(alert: Alert) -> bool:
    """Return whether an alert is critical."""
    return alert.breach.severity is AlertSeverity.CRITICAL
