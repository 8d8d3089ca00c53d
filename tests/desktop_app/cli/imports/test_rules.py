"""The rules of the import: looked at, tuned, and what that makes of the next file."""

from pathlib import Path

import pytest

from tests.builders.workbooks import AuditSheet
from tests.conftest import Raff


def test_the_rules_are_listed_with_their_limits_in_both_languages(vault_folder: Path, raff: Raff) -> None:
    rules = {rule["rule"]: rule for rule in raff("rule", "list", "--vault", vault_folder, "--json").document["rules"]}
    assert rules["figure.outlier"]["limits"]["times"] == 20
    assert "negative figure" in raff("rule", "list", "--vault", vault_folder).out
    assert "رقم سالب" in raff("rule", "list", "--vault", vault_folder, "--lang", "ar").out


def test_a_tuned_rule_judges_the_next_import_and_the_same_file_anew(
    vault_folder: Path, raff: Raff, tmp_path: Path
) -> None:
    figures = {("PEPSI CAN", "OLAYA"): [5, -2, 3]}
    book = AuditSheet(figures=figures).write(tmp_path / "n.xlsx")
    before = raff("import", book, "--vault", vault_folder, "--json").document
    assert (before["figures_quarantined"], before["sum_loaded"]) == (1, "8")
    tuned = ("rule", "set", "figure.negative", "--severity", "warn", "--vault", vault_folder)
    assert raff(*tuned, "--json").document["changed"]
    after = raff("import", book, "--vault", vault_folder, "--json").document
    assert (after["already_imported"], after["figures_quarantined"], after["sum_loaded"]) == (False, 0, "6")
    assert [(issue["rule"], issue["severity"]) for issue in after["issues"]] == [("figure.negative", "warn")]
    assert not raff("rule", "set", "figure.negative", "--vault", vault_folder, "--json").document["changed"]
    assert raff("import", book, "--vault", vault_folder, "--json").document["already_imported"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("figure.text", "--off"), "rules.fixed"),
        (("figure.outlier", "--limit", "times=many"), "rules.fixed"),
        (("figure.nothing", "--off"), "rules.unknown"),
    ],
)
def test_what_a_rule_does_not_allow_is_refused(
    vault_folder: Path, raff: Raff, arguments: tuple[str, ...], code: str
) -> None:
    answer = raff("rule", "set", *arguments, "--vault", vault_folder, "--json")
    assert (answer.code, answer.document["error"]["code"]) == (3, code)
