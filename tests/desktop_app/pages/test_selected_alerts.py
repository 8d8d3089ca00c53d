"""Which alerts match the selection, for the card that counts them and the page that lists them."""

from core.model.alerts.alerts import AlertSeverity, AlertState
from core.model.analyses.directory import Directory
from core.model.periods import Grain
from core.model.selection import EVERYTHING
from desktop_app.pages.selected_alerts import is_open_and_critical, matching
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from tests.builders.alerts import JEDDAH, RIYADH, alert

MARKET = (("brand", "PEPSI"),)
KNOWN = Directory(
    places=(("RIYADH", None, "OLAYA", "GROCERY"), ("JEDDAH", None, "BALAD", "GROCERY")),
    products=((None, "PEPSI", *[None] * 9),),
    periods=(),
    grain=Grain.MONTH,
)


def test_an_alert_of_another_region_does_not_match_and_one_of_the_market_does(ctx: AppContext) -> None:
    ctx.answers.put(questions.DIRECTORY, KNOWN)
    assert matching(ctx)(alert(scope=JEDDAH))
    ctx.select(EVERYTHING.choosing("region", ["RIYADH"]))
    assert [matching(ctx)(alert(scope=scope)) for scope in (RIYADH, JEDDAH, MARKET)] == [True, False, True]


def test_only_an_open_alert_counts_as_critical() -> None:
    grave = {"severity": AlertSeverity.CRITICAL}
    assert is_open_and_critical(alert(**grave))
    assert not is_open_and_critical(alert(**grave, state=AlertState.ACKNOWLEDGED))
    assert not is_open_and_critical(alert(severity=AlertSeverity.HIGH))
