import json
from datetime import date, time

import pytest
from pydantic import ValidationError

from core.model.alerts.alerts import AlertSeverity
from core.model.alerts.deliveries import DEFAULT_ROUTES, Channel
from core.model.analyses.excise import SHIPPED_CONTENTS, SHIPPED_RULES
from core.model.exposure import ExposureKind
from core.model.periods import month
from core.model.policy import GapPolicy, Policy, WatchPolicy
from core.model.roles import Role
from core.model.work.worklist import WorklistRule


def test_a_policy_is_the_same_after_a_journey_as_json() -> None:
    policy = Policy.model_validate(
        {
            "gaps": {"threshold": 55},
            "calendar": {"overrides": [{"kind": "ramadan", "first": "2018-05-17", "last": "2018-06-14"}]},
            "excise": {"sugar": [{"level": "diet", "name": "REG", "grams": "11.5"}]},
            "alerts": {"quiet_from": "22:30", "routes": {"owner": {"HIGH": ["centre", "sms"]}}},
        }
    )
    assert Policy.model_validate_json(policy.model_dump_json()) == policy
    assert policy.gaps.rule().threshold == 55
    assert policy.alerts.delivery(Role.OWNER).quiet.begins == time(22, 30)


def test_without_a_word_a_policy_is_what_is_shipped() -> None:
    policy = Policy()
    assert policy.excise.rules == SHIPPED_RULES
    assert policy.excise.contents == SHIPPED_CONTENTS
    assert policy.alerts.delivery(Role.MANAGER).routes == DEFAULT_ROUTES
    assert (policy.worklist.rule().stops, policy.worklist.rule(stops=3).stops) == (8, 3)
    assert policy.worklist.rule() == WorklistRule()


def test_routes_that_are_stated_replace_those_of_their_severity_alone() -> None:
    alerts = Policy.model_validate({"alerts": {"routes": {"owner": {"HIGH": ["sms"]}}}}).alerts
    routes = alerts.delivery(Role.OWNER).routes
    assert routes[AlertSeverity.HIGH] == (Channel.SMS,)
    assert routes[AlertSeverity.CRITICAL] == DEFAULT_ROUTES[AlertSeverity.CRITICAL]


def test_what_is_asked_for_stands_before_what_is_set() -> None:
    rule = GapPolicy(threshold=50).rule(threshold=10, by=("region",))
    assert (rule.threshold, rule.by, rule.high) == (10, ("region",), 60)


def test_an_announcement_moves_the_days_that_were_calculated() -> None:
    override = {"kind": "ramadan", "first": date(2018, 5, 17), "last": date(2018, 6, 14)}
    policy = Policy.model_validate({"calendar": {"overrides": [override]}})
    assert policy.calendar.calendar.days(ExposureKind.RAMADAN, month(2018, 5)) == 15


@pytest.mark.parametrize(
    "content",
    [
        {"gaps": {"threshold": 101}},
        {"gaps": {"realisation": [0.1, 0.2, 1.2]}},
        {"calendar": {"overrides": [{"kind": "ramadan", "first": "2018-05-17", "last": "2018-05-01"}]}},
        {"excise": {"rules": [{"since": "2026-01-01"}]}},
        {"worklist": {"stops": 0}},
        {"alerts": {"routes": {"owner": {"HIGH": ["pigeon"]}}}},
        {"map": {"provinces": {"Riyadh": "SA-99"}}},
        {"company": {"names": ["KINZA", " "]}},
        {"company": {"names": [7]}},
        {"theme": "dark"},
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(content: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Policy.model_validate(content)


@pytest.mark.parametrize(
    ("settings", "watches"),
    [
        ({}, False),
        ({"enabled": True}, False),
        ({"folder": "/in"}, False),
        ({"enabled": True, "folder": "/in"}, True),
        ({"enabled": True, "folder": "/in", "allowed": False}, False),
    ],
)
def test_a_folder_is_watched_only_if_it_is_chosen_switched_on_and_allowed(
    settings: dict[str, object], watches: bool
) -> None:
    assert WatchPolicy.model_validate(settings).watches is watches


def test_only_a_flawless_workbook_is_imported_by_itself_unless_the_limit_is_lowered() -> None:
    assert WatchPolicy().least_quality == 100
    with pytest.raises(ValidationError):
        WatchPolicy(least_quality=100.1)


@pytest.mark.parametrize("names", [["KINZA", "B Brands"], "KINZA; B Brands", " KINZA ;;B Brands; "])
def test_a_company_is_a_list_of_names_or_a_text_with_semicolons(names: object) -> None:
    content = {"company": {"names": names}}
    assert Policy.model_validate(content).company.names == ("KINZA", "B Brands")
    assert Policy.model_validate_json(json.dumps(content), strict=True).company.names == ("KINZA", "B Brands")
    assert Policy.model_validate({"company": {"names": ""}}) == Policy()
