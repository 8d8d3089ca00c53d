"""Who won what another lost: shifts of one place and time in opposite directions."""

from collections.abc import Sequence
from dataclasses import replace

from core.alerts.counterparts import of_one_cause
from core.alerts.judge import judge
from core.model.alerts.alerts import AlertSeverity, Breach
from core.model.alerts.rules import AlertRule, Condition
from core.model.alerts.tracks import AlertFigure, Scope, Track
from core.model.ownership import Owner
from tests.builders.alerts import JEDDAH, RIYADH, measured, rule, track

CRITICAL, HIGH, INFO = AlertSeverity
WIGGLE = (0.1, -0.1, 0.05, -0.05, 0.0, 0.1, -0.1, 0.05, 0.0, -0.05, 0.1, 0.0)


def share(brand: str, before: float, after: float, place: Scope = RIYADH, owner: Owner | None = None) -> Track:
    levels: Sequence[float] = [before] * 12 + [after] * 12
    values = [level + WIGGLE[at % 12] for at, level in enumerate(levels)]
    return replace(track(values, (*place, ("brand", brand))), figure=AlertFigure.SHARE, owner=owner)


def shares(**fields: object) -> AlertRule:
    given = {"figure": AlertFigure.SHARE, "by": ("region", "brand"), "threshold": 1.0, "clear": 50.0, "surety": 0.95}
    return rule(**{**given, **fields})


FELL = shares(id="fell", condition=Condition.FELL, severity=CRITICAL)
ROSE = shares(id="rose", condition=Condition.ROSE, severity=INFO)


def judged(*tracks: Track) -> dict[str, Breach]:
    breaches = judge([FELL, ROSE], measured(*tracks, periods=24), tracks)
    return {breach.scope[1][1]: breach for breach in breaches if breach.scope[0] == RIYADH[0]}


def test_a_loss_names_who_won_it_and_a_gain_who_lost_it_the_most_first() -> None:
    breaches = judged(
        share("COCA COLA", 6, 21),
        share("PEPSI", 30, 20),
        share("TEEM", 8, 4),
        share("7UP", 20, 20),
        share("KINZA", 2, 22, JEDDAH),
    )
    assert breaches["COCA COLA"].counterparts == ("PEPSI", "TEEM")
    assert breaches["PEPSI"].counterparts == breaches["TEEM"].counterparts == ("COCA COLA",)
    assert all(of_one_cause(breaches["PEPSI"], breaches[other]) for other in ("TEEM", "COCA COLA"))


def test_what_won_less_than_half_of_a_loss_did_not_cause_it() -> None:
    assert judged(share("COCA COLA", 6, 9), share("PEPSI", 30, 20))["PEPSI"].counterparts == ()


def test_a_rivals_loss_is_news_and_its_gain_names_the_own_products_that_it_took_from() -> None:
    own, rival = Owner.OWN, Owner.RIVAL
    tracks = (
        share("COCA COLA", 6, 21, owner=rival),
        share("PEPSI", 30, 20, owner=rival),
        share("KINZA", 9, 5, owner=own),
    )
    breaches = judged(*tracks)
    assert [breaches[name].severity for name in ("KINZA", "PEPSI", "COCA COLA")] == [CRITICAL, INFO, INFO]
    assert breaches["COCA COLA"].counterparts == ("KINZA",)
    assert {breach.scope: breach.severity for breach in judge([FELL], measured(*tracks, periods=24), tracks)} == {
        (*RIYADH, ("brand", "KINZA")): CRITICAL,
        (*RIYADH, ("brand", "PEPSI")): INFO,
    }
