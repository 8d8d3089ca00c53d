"""Which alerts match the selection, for the card that counts them and the page that lists them."""

from core.model.alerts.alerts import AlertSeverity
from core.model.analyses.directory import Directory
from core.model.periods import Grain
from core.model.selection import EVERYTHING
from desktop_app.pages.selected_alerts import is_critical, matching
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


def test_only_the_gravest_alerts_are_critical() -> None:
    assert is_critical(alert(severity=AlertSeverity.CRITICAL))
    assert not is_critical(alert(severity=AlertSeverity.HIGH))
