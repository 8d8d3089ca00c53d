"""Options of a forecast, as the policy makes them."""

from datetime import date

from core.model.policy import Policy
from core.operations.forecasts.options import forecast_options

SPAN = (date(2024, 1, 1), date(2024, 12, 31))


def test_what_is_not_given_is_that_of_the_policy() -> None:
    policy = Policy()
    options = forecast_options(policy)
    assert options.cores == policy.forecast.cores
    assert options.calendar.stated == policy.calendar.calendar.stated
    assert options.breaks == tuple(rule.since for rule in policy.excise.rules)
    assert (options.target, options.span, options.apart) == (None, None, None)


def test_what_is_given_goes_before_the_policy_also_nothing() -> None:
    options = forecast_options(Policy(), cores=0, target=12.5, span=SPAN)
    assert (options.cores, options.target, options.span) == (0, 12.5, SPAN)
    assert forecast_options(Policy(), cores=3).cores == 3
    assert options.known.breaks == options.breaks
