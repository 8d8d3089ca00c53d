"""Places of the last period, as the warehouse of the session shows them."""

import pytest

from core.analysis import places
from core.model.analyses.point_gaps import PointGapRule
from core.model.errors import UserError
from core.model.roles import Role
from core.operations.analyses.compare_places import compare_places
from core.operations.analyses.find_point_gaps import find_point_gaps
from tests.builders.access import audited, data_access


def test_places_are_those_of_the_level_and_the_filters_with_their_prize_at_each_part() -> None:
    with data_access() as access:
        report = compare_places(access, "precision_area", {"item": ["COLA"]}, (0.1, 0.2, 0.4))
        gaps = find_point_gaps(access, PointGapRule(realisation=(0.1, 0.2, 0.4)), {"item": ["COLA"]}).gaps
        with access.warehouse.reader() as reader:
            assert report == places.find(reader, "precision_area", {"item": ["COLA"]}, gaps)
    assert {place.place: place.sales.value for place in report.places} == {"OLAYA": 23.0, "MALAZ": 20.0, "BALAD": 9.0}
    assert report.level == "precision_area"


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            compare_places(access, "region", {}, (0.25, 0.5, 1.0))
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
