"""raff trends, raff known, raff facts and raff sql."""

from pathlib import Path

from tests.conftest import Raff


def test_trends_print_totals_and_changes_by_group(filled: Path, raff: Raff) -> None:
    document = raff("trends", "--vault", filled, "--by", "region", "--json").document
    assert [series["region"] for series in document["trends"]] == ["RIYADH", "JEDDAH"]
    jeddah = document["trends"][1]["points"]
    assert [point["total"] for point in jeddah] == ["1.00", "2.00", "3.00"]
    assert jeddah[1]["against_previous"]["percentage"] == 100.0
    assert "+100.0\u00a0%" in raff("trends", "--vault", filled, "--by", "region").out
    assert (
        raff("trends", "--vault", filled, "--period", "daily", "--json").document["error"]["code"] == "trend.too_fine"
    )


def test_sql_prints_plain_values(filled: Path, raff: Raff) -> None:
    query = "SELECT region, period, sum(value) AS total FROM sales GROUP BY ALL ORDER BY ALL LIMIT 1"
    assert raff("sql", query, "--vault", filled, "--json").document == {
        "columns": ["region", "period", "total"],
        "rows": [["JEDDAH", "2024-01-01", "1.00"]],
    }
    assert raff("sql", query, "--vault", filled).out == "region,period,total\nJEDDAH,2024-01-01,1.00\n"


def test_what_can_be_known_is_said_with_its_reason_in_both_languages(filled: Path, raff: Raff) -> None:
    document = raff("known", "--vault", filled, "--json").document
    assert document.keys() >= {"data_version", "definitions"}
    english, arabic = raff("known", "--vault", filled), raff("known", "--vault", filled, "--lang", "ar")
    assert (english.code, arabic.code) == (0, 0)
    assert "Ramadan" in english.out
    assert "رمضان" in arabic.out


def test_facts_are_written_to_a_file_of_a_known_kind(filled: Path, raff: Raff, tmp_path: Path) -> None:
    written = raff("facts", "--out", tmp_path / "facts.csv", "--vault", filled, "--json").document
    lines = (tmp_path / "facts.csv").read_text(encoding="utf-8").splitlines()
    assert (written["out"], written["figures"]) == (str(tmp_path / "facts.csv"), len(lines) - 1)
    refused = raff("facts", "--out", tmp_path / "facts.doc", "--vault", filled, "--json")
    assert (refused.code, refused.document["error"]["code"]) == (3, "export.format")


def test_rows_of_sql_are_limited_and_a_second_statement_is_refused(filled: Path, raff: Raff) -> None:
    query = "SELECT region FROM sales ORDER BY ALL"
    assert raff("sql", query, "--limit", 1, "--vault", filled, "--json").document["rows"] == [["JEDDAH"]]
    two = raff("sql", f"{query}; {query}", "--vault", filled)
    assert (two.code, "[sql.not_one_select]" in two.err) == (3, True)
    arabic = raff("sql", f"{query}; {query}", "--vault", filled, "--lang", "ar")
    assert (arabic.code, arabic.err != two.err) == (3, True)


def test_commands_say_what_three_months_show_and_json_holds_how_many_more_the_rest_needs(
    filled: Path, raff: Raff
) -> None:
    for command in ("gaps", "trends", "share", "worklist", "opportunities", "forecast"):
        assert "\n3 months " in raff(command, "--vault", filled).out
        history = raff(command, "--vault", filled, "--json").document["history"]
        assert (history["months"], history["more"]["growth"], history["more"]["change"]) == (3, 10, 0)
    assert "ويأتي لاحقًا" in raff("trends", "--vault", filled, "--lang", "ar").out
    for command in (("known",), ("excise",), ("alerts", "list")):
        assert raff(*command, "--vault", filled, "--json").document["history"]["months"] == 3
        assert "3 months " in raff(*command, "--vault", filled).out
    assert "history" not in raff("sql", "SELECT 1", "--vault", filled, "--json").document
