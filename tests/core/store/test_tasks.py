"""Decisions about tasks in a real vault."""

from dataclasses import replace
from datetime import date

from core.model.work.worklist import TaskState
from core.store.tasks import VaultTaskDecisions
from core.store.vault import Vault
from tests.builders.work_results import DECISION


def test_the_last_decision_about_each_task_counts_in_the_order_of_the_first(vault: Vault) -> None:
    decisions = VaultTaskDecisions(vault.db)
    other = replace(DECISION, task="other", place=("جدة", "", "بقالة"), why="")
    again = replace(DECISION, state=TaskState.DONE, as_of=date(2025, 8, 1), at="later", by="ali")
    assert decisions.latest() == []
    with vault.transaction():
        for decision in (DECISION, other, again):
            decisions.add(decision)
    assert decisions.latest() == [again, other]
