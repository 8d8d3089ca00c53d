"""What the data can show."""

import pytest

from core.analysis import knowability
from core.model.analyses.knowability import Claim, Verdict
from core.model.errors import UserError
from core.model.exposure import Calendar
from core.model.roles import Role
from core.operations.analyses.judge_claims import judge_claims
from tests.builders.access import audited, data_access


def test_each_claim_is_judged_on_what_passes_the_filters() -> None:
    with data_access() as access:
        report = judge_claims(access, Calendar(), {"item": ["COLA"]})
        with access.warehouse.reader() as reader:
            assert report == knowability.judge(reader, Calendar(), {"item": ["COLA"]})
            assert report != knowability.judge(reader, Calendar(), {"item": ["LEMON"]})
    verdicts = {judgement.claim: judgement.verdict for judgement in report.judgements}
    assert set(verdicts) == set(Claim)
    assert verdicts[Claim.RAMADAN] is not Verdict.YES


def test_a_role_that_reads_no_figures_is_refused_and_audited() -> None:
    with data_access(role=Role.ADMIN) as access:
        with pytest.raises(UserError, match=r"permission\.refused"):
            judge_claims(access, Calendar(), {})
        assert audited(access) == [("PERMISSION_CHECK_FAILED", "facts:read", "refused")]
