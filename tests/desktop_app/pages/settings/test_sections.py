"""The sections of the settings: every setting that has a name stands in exactly one of them."""

from core.texts.catalogue import Language, has
from desktop_app.pages.settings import company, sections
from desktop_app.queries.context import AppContext

KEYS = (
    *sections.GENERAL,
    *sections.THRESHOLDS,
    *sections.CAPACITY,
    *sections.ALERTS,
    *sections.PERFORMANCE,
    *sections.MAP,
    *sections.WATCH,
    *sections.BACKUP,
    *company.LINES,
)
OF_THE_ORGANISATION = {"watch.allowed", "vault.recovery_key", "vault.lease_keys"}


def test_every_setting_with_a_name_stands_in_one_section(ctx: AppContext) -> None:
    named = {name for name, _, _ in ctx.app.layered.rows() if has(Language.ENGLISH, f"setting.{name}")}
    assert set(KEYS) == named - OF_THE_ORGANISATION
    assert len(KEYS) == len(set(KEYS))


def test_sections_of_lines_have_a_title_a_sentence_and_their_lines(ctx: AppContext, arabic_ctx: AppContext) -> None:
    for make in (sections.thresholds, sections.capacity, sections.alerts, sections.performance, sections.province_map):
        english, arabic = make(ctx), make(arabic_ctx)
        assert english.summary.endswith(".")
        assert english.title != arabic.title
        assert [line.key for line in english.lines] == [line.key for line in arabic.lines]


def test_before_a_vault_is_open_its_size_and_events_are_not_shown(ctx: AppContext) -> None:
    assert sections.keys(ctx).summary == ""
    assert sections.audit(ctx).rows == ()
    assert sections.about(ctx).rows == ()
    assert sections.diagnosis(ctx).text == ""


def test_the_policy_lists_each_setting_with_where_its_value_comes_from(ctx: AppContext) -> None:
    assert ctx.save_setting("gaps.threshold", 45)
    rows = {row[0].text: (row[1].text, row[2].text) for row in sections.policy(ctx).rows}
    assert rows["gaps.threshold"] == ("45.0", "you")
    assert rows["gaps.high"] == ("60.0", "default")
