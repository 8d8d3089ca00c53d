"""What every presenter shares: what stands in the place of a page, and whether a page is there."""

from dataclasses import replace

from shiboken6 import delete

from core.model.errors import UserError
from core.model.reports import ReportKind
from desktop_app.pages.page_presenter import Presenter, is_made, notice_of
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.registry import QueryRegistry
from tests.builders.vault_figures import STATUS
from tests.fakes.page_host import RecorderHost
from ui.theme import Theme
from ui.widgets.page import PageWidget


class Bare(Presenter):
    """A presenter that does only what it must."""

    needs = frozenset({questions.GAPS})

    def build(self, theme: Theme, title: str) -> PageWidget:
        self.page = PageWidget(theme, title)
        return self.page

    def show(self) -> None:
        """Show nothing."""

    def close(self) -> None:
        """Close nothing."""


def test_a_failure_stands_before_an_empty_vault_and_both_before_the_page(ctx: AppContext) -> None:
    assert notice_of(ctx, questions.GAPS) is None
    ctx.answers.put(questions.STATUS, STATUS)
    assert notice_of(ctx, questions.GAPS) is None
    ctx.answers.fail(questions.GAPS, UserError("vault.several"))
    failed = notice_of(ctx, questions.GAPS)
    assert failed is not None
    assert failed.line == ctx.say("notice.failed")
    assert failed.why == ctx.explain(UserError("vault.several"))
    assert notice_of(ctx, questions.TRENDS) is None
    ctx.answers.put(questions.STATUS, replace(STATUS, figures=0))
    empty = notice_of(ctx, questions.TRENDS)
    assert empty is not None
    assert (empty.line, empty.other) == (ctx.say("notice.no_data"), ctx.say("notice.sample"))


def test_a_presenter_does_nothing_that_its_page_has_no_need_of(ctx: AppContext, theme: Theme) -> None:
    bare, registry = Bare(RecorderHost(ctx)), QueryRegistry(ctx)
    bare.register(registry)
    bare.open_item("anything")
    bare.apply_setup({"colour": "excess"})
    assert (registry.questions, bare.count(), bare.parts(theme)) == (frozenset(), None, ())
    assert (bare.file_handlers, bare.drafts, bare.setup) == ({}, {}, {})
    assert bare.report_kind is ReportKind.EXECUTIVE
    assert not bare.follows_selection


def test_a_page_is_there_from_its_first_build_until_qt_deletes_it(ctx: AppContext, theme: Theme) -> None:
    bare = Bare(RecorderHost(ctx))
    assert not is_made(bare)
    bare.build(theme, "Bare")
    assert is_made(bare)
    delete(bare.page)
    assert not is_made(bare)
