"""Whatever comes in whatever order: leases, clocks that run and are set back, orders true and false, recoveries."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.model.errors import UserError
from core.security import recovery, signed
from core.security.keys import Cost
from core.security.leases import Lease
from core.security.orders import Action
from core.store import recovery as stored_recovery
from core.store import vault as vaults
from core.store.mandates import orders
from tests.builders.mandates import NOON, RECOVERY, ids_of, install, lease, order, policy_of, under
from tests.conftest import PASSWORD, owner
from tests.fakes.clock import StandingClock

FAKE = signed.new_private_key()
MINUTES = (-30_000, -1_500, -11, -10, -5, 5, 700, 20_000)
STEP = st.one_of(
    st.tuples(st.just("clock"), st.sampled_from(MINUTES)),
    st.tuples(st.just("to the end"), st.sampled_from((-5, 0, 5))),
    st.tuples(st.just("open"), st.sampled_from((0, 1))),
    st.tuples(st.just("lease"), st.sampled_from((1, 14, 60))),
    st.tuples(st.just("lease for the clock"), st.sampled_from((1, 14))),
    st.tuples(st.just("false order"), st.sampled_from((0, 1))),
    st.tuples(st.sampled_from(("lock", "wipe", "recover")), st.just(0)),
)


class Followed:
    """A vault with a lease of fourteen days, and what is true of it by the rules alone."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock, self.password = folder, StandingClock(), PASSWORD
        self.session = under(owner(self.clock), policy_of(recovery=True))
        self.ids = ids_of(folder, self.session)
        install(folder, self.session, lease(self.ids))
        self.closed, self.issued, self.ends, self.seen = "", NOON, NOON + timedelta(days=14), NOON

    def refusal(self) -> str:
        """Return why the vault must not open now."""
        now = self.clock.now()
        if self.closed or self.seen - now > timedelta(minutes=10):
            return self.closed or "lease.clock_set_back"
        return "lease.expired" if max(self.seen, now) >= self.ends else ""

    def open(self, *, writable: bool) -> None:
        refused = ""
        try:
            vaults.unlock(self.folder, self.password, self.session, writable=writable).close()
        except UserError as error:
            refused = error.code
        assert refused == self.refusal()
        self.see()

    def see(self) -> None:
        if not self.closed:
            self.seen = max(self.seen, self.clock.now())

    def lease(self, days: int, *, sets_clock: bool) -> None:
        now = self.clock.now()
        issued = now if sets_clock else max(self.seen, now)
        wanted = lease(self.ids, issued=issued, days=days, sets_clock=sets_clock)
        if self.closed or issued <= self.issued:
            with pytest.raises(UserError, match=self.closed or r"lease\.older"):
                self.install(wanted)
        else:
            self.install(wanted)
            self.issued, self.ends, self.seen = issued, wanted.expires, now if sets_clock else self.seen
        self.see()

    def install(self, wanted: Lease) -> None:
        with (
            vaults.unlock(self.folder, self.password, self.session, writable=True, renewal=True) as vault,
            vault.transaction(),
        ):
            vault.leases.install(wanted, self.clock.now())

    def order(self, action: Action, private: bytes | None = None) -> None:
        wanted = order(self.ids, action) if private is None else order(self.ids, action, private=private)
        if self.closed == "vault.wiped" or private is not None:
            with pytest.raises(UserError, match=r"order\.unknown_key|vault\.wiped"):
                orders.apply(self.folder, wanted, self.session)
            return
        orders.apply(self.folder, wanted, self.session)
        self.closed = "vault.wiped" if action is Action.WIPE else "vault.locked_by_order"

    def recover(self) -> None:
        if self.closed == "vault.wiped":
            with pytest.raises(UserError, match=r"vault\.wiped"):
                stored_recovery.request(self.folder, self.session)
            return
        asked = stored_recovery.request(self.folder, self.session)
        reply, code = recovery.answer(asked, RECOVERY, by="it", at=NOON + timedelta(days=9_000))
        self.password = f"{PASSWORD} after {asked.generation}"
        stored_recovery.recover(self.folder, reply, code, self.password, self.session, Cost())
        self.closed = ""
        self.see()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=st.lists(STEP, min_size=1, max_size=8))
@example(steps=[("to the end", 5), ("open", 1), ("clock", -7)])
@example(steps=[("to the end", 5), ("open", 0), ("clock", -7), ("open", 0)])
@example(steps=[("clock", 700), ("open", 1), ("clock", -1_500), ("lease", 14)])
@example(steps=[("clock", 90_000), ("open", 1), ("clock", -90_000), ("clock", 5), ("lease for the clock", 14)])
def test_an_expired_or_rolled_back_clock_never_opens_and_a_valid_one_always_does(
    vault_folder: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("any") / "vault"
    shutil.copytree(vault_folder, folder)
    vault = Followed(folder)
    for step, amount in [*steps, ("open", 1)]:
        match step:
            case "clock":
                vault.clock.move(timedelta(minutes=amount))
            case "to the end":
                vault.clock.moment = vault.ends + timedelta(minutes=amount)
            case "open":
                vault.open(writable=bool(amount))
            case "false order":
                vault.order(list(Action)[amount], FAKE)
            case "recover":
                vault.recover()
            case "lock" | "wipe":
                vault.order(Action(step))
            case _:
                vault.lease(amount, sets_clock=step == "lease for the clock")
    shutil.rmtree(folder)
