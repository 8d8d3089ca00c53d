"""An ability is there exactly where it needs no more months."""

from core.model.analyses.history_length import NEEDED, Ability, HistoryLength


def test_what_needs_no_more_months_is_shown() -> None:
    more = {ability: int(ability is Ability.GROWTH) for ability in Ability}
    length = HistoryLength(months=12, more=more)
    assert not length.shows(Ability.GROWTH)
    assert length.shows(Ability.CHANGE)


def test_every_ability_has_its_number_of_months() -> None:
    assert set(NEEDED) == set(Ability)
    assert min(NEEDED.values()) == 1
