"""Which company is the own one: when that is asked, the names to choose from, and what becomes of the answer."""

from functools import partial

from PySide6.QtWidgets import QWidget

from core.analysis.ownership import company_level
from core.documents.ownership import unknown
from core.model.analyses.shares import ShareReport, ShareRule
from core.model.clock import business_day
from core.model.dimensions import PRODUCT_LEVELS
from core.model.names import fold
from core.operations.analyses.find_shares import find_shares
from core.texts import numbers
from desktop_app.notifications.messages import Urgency
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.settings.settings import SettingsLayer
from ui.dialogs.company_dialog import CompanyDialog, CompanyEntry
from ui.dialogs.disposal import dispose
from ui.theme import Theme

SETTING = "company.names"
_ASKED = "company_asked"  # the day on which it was put off, among what is remembered


class CompanyChoice:
    """Offers the companies of the data with their shares of sales; what was chosen is a setting."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self.dialog: CompanyDialog | None = None

    @property
    def offer(self) -> str:
        """What to say above a page: the question where no company is set, or that the data do not have the one set.

        Empty where there is nothing to say: nobody has rivals in the data, or somebody put it off today.
        """
        answers, company = self._ctx.answers, self._ctx.app.policy.company
        if not answers.recalled or answers.directory is None or answers.memory.get(_ASKED) == self._today:
            return ""
        if company.names:
            return unknown(self._ctx.ownership, self._ctx.language) if not self._ctx.ownership.known else ""
        return self._ctx.say("company.offer") if len(self._names()) > 1 and not self.is_managed else ""

    @property
    def is_managed(self) -> bool:
        """Whether the organisation says which company it is."""
        return self._ctx.app.layered.sources.get(SETTING) is SettingsLayer.POLICY

    def put_off(self) -> None:
        """Do not ask any more on this day."""
        self._ctx.remember(_ASKED, self._today)

    def open(self, theme: Theme, parent: QWidget) -> None:
        """Ask, with the companies of all data; nothing where the data name none."""
        level = self._level
        if level is None:
            return
        ctx = self._ctx
        job = ctx.act(
            Lane.COMPUTE,
            "job.distribution",
            lambda _: find_shares(ctx.whole_access, ShareRule(by=(level,)), {}),
            key="company",
        )
        job.finished.connect(partial(self._show, theme, parent))

    def close(self) -> None:
        """Put the question away: it names companies."""
        dispose(self.dialog)
        self.dialog = None

    def _show(self, theme: Theme, parent: QWidget, report: ShareReport) -> None:
        self.close()
        set_names = self._ctx.app.policy.company.names
        wanted = {fold(name): name for name in set_names}
        shares = {share.group[0]: share.share for share in report.shares if share.group[0] is not None}
        shares |= {name: 0.0 for name in self._names() if name not in shares}
        entries = [
            CompanyEntry(
                name,
                self._ctx.say("company.entry", name=name, share=numbers.percentage(shares[name], self._ctx.language)),
                chosen=wanted.pop(fold(name), None) is not None,
            )
            for name in shares
        ]
        entries += [
            CompanyEntry(name, self._ctx.say("company.missing", name=name), chosen=True) for name in wanted.values()
        ]
        self.dialog = CompanyDialog(theme, entries, parent)
        self.dialog.chosen.connect(self._save)
        self.dialog.postponed.connect(self.put_off)
        self.dialog.show()

    def _save(self, names: list[str]) -> None:
        if not names:
            self.put_off()
        if names != [*self._ctx.app.policy.company.names]:
            save_names(self._ctx, names)

    @property
    def _level(self) -> str | None:
        directory = self._ctx.answers.directory
        return company_level(directory.products) if directory is not None else None

    def _names(self) -> tuple[str, ...]:
        directory, level = self._ctx.answers.directory, self._level
        if directory is None or level is None:
            return ()
        at = PRODUCT_LEVELS.index(level)
        return tuple(sorted({name for product in directory.products if (name := product[at])}))

    @property
    def _today(self) -> str:
        return business_day(self._ctx.session.clock.now()).isoformat()


def save_names(ctx: AppContext, names: list[str]) -> None:
    """Set the own company, and report what is set, and names that the data do not have."""
    if ctx.save_setting(SETTING, [*names]):
        ctx.stream.publish("message.set", Urgency.INFO, setting=ctx.say(f"setting.{SETTING}"))
        if missing := ctx.ownership.unknown:
            known = len(ctx.ownership.names)
            ctx.stream.publish("company.unknown", Urgency.WRONG, names=", ".join(missing), known=known)
