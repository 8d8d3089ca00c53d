"""The section of the own company, in words."""

from core.model.analyses.directory import Directory
from core.model.dimensions import PRODUCT_LEVELS
from desktop_app.pages.settings import company
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from tests.builders.shown import plain
from ui.pages.settings_page import Section

KINZA = tuple("KINZA" if level == "manufacturer" else None for level in PRODUCT_LEVELS)


def shown(ctx: AppContext, *names: str, can_choose: bool = True) -> Section:
    ctx.answers.put(questions.DIRECTORY, Directory(places=(), products=(KINZA,), periods=(), grain=None))
    assert ctx.save_setting("company.names", [*names])
    return company.section(ctx, (), can_choose=can_choose)


def test_without_a_company_figures_speak_of_the_market(ctx: AppContext) -> None:
    assert shown(ctx).summary == "No own company is set: figures speak of the whole market."


def test_a_company_is_named_as_the_data_spell_it(ctx: AppContext, arabic_ctx: AppContext) -> None:
    assert plain(shown(ctx, "kinza").summary).startswith("KINZA is your own company.")
    assert plain(shown(arabic_ctx, "kinza").summary).startswith("شركتك هي KINZA.")


def test_names_that_the_data_do_not_have_stand_below(ctx: AppContext) -> None:
    lines = plain(shown(ctx, "kinza", "ACME").summary).splitlines()
    assert lines[1] == "The data do not have your company under the name ACME as well. The other names count."


def test_what_the_organisation_sets_is_not_chosen(ctx: AppContext) -> None:
    assert [act.key for act in shown(ctx).acts] == ["company"]
    assert shown(ctx, can_choose=False).acts == ()
