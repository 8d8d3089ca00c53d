"""Who may do what, where: each role, each operation, each region, as one table that a change of a grant changes.

The owner may do everything and is not named. ``reads`` shows only what lies in the regions of the session; ``writes``
changes nothing that lies in others or in all of them. ``none`` concerns nothing that lies in a region.
"""

from dataclasses import dataclass

from core.store.vault import Vault

# operation, permission, use of regions, and the roles that may, beside the owner
TABLE = """
alerts.decide.assign_alert                         alerts:decide      writes manager analyst
alerts.decide.judge_alert                          alerts:judge       writes manager analyst
alerts.decide.move_alert                           alerts:decide      writes manager analyst
alerts.decide.note_alert                           alerts:note        writes manager analyst
alerts.decide.snooze_alert                         alerts:decide      writes manager analyst
alerts.decide.take_back                            alerts:decide      writes manager analyst
alerts.deliver.confirm_toasts                      alerts:deliver     writes executive manager analyst
alerts.deliver.deliver_alerts                      alerts:deliver     writes executive manager analyst
alerts.evaluate.evaluate_alerts                    alerts:evaluate    writes executive manager analyst
alerts.evaluate.figures_are_known                  alerts:read        reads  executive manager analyst
alerts.evaluate.measure_figures                    alerts:evaluate    writes executive manager analyst
alerts.evaluate.list_qualities                     alerts:read        reads  executive manager analyst
alerts.explain.explain_alert                       alerts:read        reads  executive manager analyst
alerts.mute.list_mutes                             alerts:read        reads  executive manager analyst
alerts.mute.mute_rule                              mutes:set          writes manager analyst
alerts.mute.unmute_rule                            mutes:set          writes manager analyst
alerts.review.list_alerts                          alerts:read        reads  executive manager analyst
alerts.review.read_board                           alerts:read        reads  executive manager analyst
alerts.review.read_log                             alerts:read        reads  executive manager analyst
alerts.review.show_alert                           alerts:read        reads  executive manager analyst
alerts.rules.dry_run                               alerts:read        reads  executive manager analyst
alerts.rules.find_alert_rule                       alerts:read        none   executive manager analyst
alerts.rules.list_alert_rules                      alerts:read        none   executive manager analyst
alerts.rules.propose_thresholds                    alerts:read        reads  executive manager analyst
alerts.rules.reset_alert_rule                      alert_rules:edit   writes analyst
alerts.rules.save_alert_rule                       alert_rules:edit   writes analyst
analyses.compare_places.compare_places             facts:read         reads  executive manager analyst
analyses.explore_data.find_pivot                   facts:read         reads  executive manager analyst
analyses.explore_data.profile_column               facts:read         reads  executive manager analyst
analyses.find_gaps.explain_gap                     facts:read         reads  executive manager analyst
analyses.find_gaps.find_gaps                       facts:read         reads  executive manager analyst
analyses.find_opportunities.find_opportunities     facts:read         reads  executive manager analyst
analyses.find_point_gaps.find_point_gaps           facts:read         reads  executive manager analyst
analyses.find_position.find_ownership              facts:read         reads  executive manager analyst
analyses.find_position.find_own_sales              facts:read         reads  executive manager analyst
analyses.find_position.find_position               facts:read         reads  executive manager analyst
analyses.measure_history.measure_covered           facts:read         reads  executive manager analyst
analyses.measure_history.measure_history           facts:read         reads  executive manager analyst
analyses.find_shares.find_bridge                   facts:read         reads  executive manager analyst
analyses.find_shares.find_reach                    facts:read         reads  executive manager analyst
analyses.find_shares.find_shares                   facts:read         reads  executive manager analyst
analyses.find_shares.find_spread                   facts:read         reads  executive manager analyst
analyses.find_trends.find_movers                   facts:read         reads  executive manager analyst
analyses.find_trends.find_seller_trends            facts:read         reads  executive manager analyst
analyses.find_trends.find_trends                   facts:read         reads  executive manager analyst
analyses.find_zeros.export_zeros                   zeros:export       reads  analyst
analyses.find_zeros.find_zeros                     facts:read         reads  executive manager analyst
analyses.judge_claims.judge_claims                 facts:read         reads  executive manager analyst
analyses.open_warehouse.open_warehouse             facts:read         reads  executive manager analyst
analyses.price_excise.price_excise                 facts:read         reads  executive manager analyst
analyses.read_directory.read_directory             facts:read         reads  executive manager analyst
analyses.run_sql.run_sql                           sql:run            reads  analyst
forecasts.diary.read_diary                         forecasts:read     reads  executive manager analyst
forecasts.find_deviations.find_deviations          forecasts:read     reads  executive manager analyst
forecasts.forecast_sales.forecast_sales            forecasts:read     reads  executive manager analyst
forecasts.forecast_sales.issue_forecast            forecasts:issue    reads  executive manager analyst
forecasts.forecast_sales.prepare_forecast          forecasts:read     reads  executive manager analyst
forecasts.models.evaluate_model                    models:read        reads  executive manager analyst
forecasts.models.export_model                      models:export      none   analyst
forecasts.models.import_model                      models:import      none   analyst
forecasts.models.list_models                       models:read        none   executive manager analyst
forecasts.models.promote_model                     models:promote     writes analyst
forecasts.models.train_model                       models:train       writes analyst
imports.annotate_workbook.annotate_workbook        workbooks:annotate writes manager analyst
imports.batches.list_batches                       imports:read       reads  executive manager analyst
imports.batches.list_imports                       imports:read       reads  executive manager analyst
imports.batches.show_receipt                       imports:read       reads  executive manager analyst
imports.batches.undo_batch                         facts:withdraw     writes manager analyst
imports.close_months.close_months                  months:close       writes
imports.close_months.refuse_closed                 imports:read       reads  executive manager analyst
imports.find_differences.batch_difference          imports:read       reads  executive manager analyst
imports.find_differences.prepared_difference       imports:read       reads  executive manager analyst
imports.find_differences.upgrade_difference        imports:read       reads  executive manager analyst
imports.import_workbook.commit_import              facts:import       writes manager analyst
imports.import_workbook.import_workbook            facts:import       writes manager analyst
imports.import_workbook.prepare_import             facts:import       writes manager analyst
imports.recipes.export_recipe                      recipes:export     none   analyst
imports.recipes.find_recipe                        recipes:read       none   executive manager analyst
imports.recipes.import_recipe                      recipes:edit       none   analyst
imports.recipes.known_recipes                      recipes:read       none   executive manager analyst
imports.recipes.list_recipes                       recipes:read       none   executive manager analyst
imports.recipes.unreadable_recipes                 recipes:read       none   executive manager analyst
imports.release_figures.release_all                figures:release    writes manager analyst
imports.release_figures.release_figures            figures:release    writes manager analyst
imports.rules.list_rules                           imports:read       none   executive manager analyst
imports.rules.tune_rule                            import_rules:edit  writes analyst
imports.stage_files.ignore_staged                  facts:import       writes manager analyst
imports.stage_files.list_staged                    imports:read       reads  executive manager analyst
imports.stage_files.show_staged                    imports:read       reads  executive manager analyst
imports.stage_files.stage_file                     facts:import       writes manager analyst
imports.stage_files.staged_sightings               imports:read       reads  executive manager analyst
imports.unmask_persons.unmask_persons              persons:unmask     writes
reports.export_chart.export_picture                pictures:export    reads  executive manager analyst
reports.export_chart.note_copy                     pictures:export    reads  executive manager analyst
reports.export_facts.export_facts                  facts:export       reads  analyst
reports.export_tables.export_tables                tables:export      reads  executive manager analyst
reports.make_report.delete_pack                    packs:save         none   executive manager analyst
reports.make_report.export_report                  reports:export     reads  executive manager analyst
reports.make_report.list_reports                   reports:read       none   executive manager analyst
reports.make_report.make_report                    reports:read       reads  executive manager analyst
reports.make_report.save_pack                      packs:save         none   executive manager analyst
vault.compact.compact_vault                        facts:compact      writes admin
vault.journal.read_audit                           audit:read         reads  executive manager analyst admin
vault.journal.read_outbox                          outbox:read        reads  executive manager analyst admin
vault.keep.backup_vault                            vault:backup       none   executive manager analyst admin
vault.keep.change_password                         vault:password     none   executive manager analyst admin
vault.keep.vault_status                            vault:status       none   executive manager analyst admin
vault.keep.verify_vault                            vault:verify       none   executive manager analyst admin
vault.leases.install_lease                         lease:install      none   executive manager analyst admin
vault.leases.show_lease                            lease:read         none   executive manager analyst admin
vault.orders.apply_order_to_open                   order:apply        none   executive manager analyst admin
vault.rotate.rotate_vault                          vault:rotate       none   executive manager analyst admin
vault.remember.recall                              window:remember    none   executive manager analyst admin
vault.remember.remember                            window:remember    none   executive manager analyst admin
work.targets.list_attainments                      targets:read       reads  executive manager analyst
work.targets.set_target                            targets:set        writes analyst
work.views.delete_view                             views:save         none   executive manager analyst
work.views.export_view                             views:export       none   executive manager analyst
work.views.import_view                             views:save         none   executive manager analyst
work.views.list_views                              views:read         none   executive manager analyst
work.views.save_view                               views:save         none   executive manager analyst
work.worklist.decide_task                          tasks:decide       writes manager analyst
work.worklist.list_decisions                       tasks:read         reads  executive manager analyst
work.worklist.plan_worklist                        tasks:read         reads  executive manager analyst
work.worklist.visit_effects                        tasks:read         reads  executive manager analyst
vault.retain.hold_retention                        retention:run      none   admin
vault.retain.preview_retention                     retention:run      writes admin
vault.retain.run_retention                         retention:run      writes admin
vault.schedule_backups.back_up_when_due            vault:backup       none   executive manager analyst admin
"""


SCOPES = {"own": frozenset({"RIYADH"}), "other": frozenset({"JEDDAH"}), "all": None}
REFUSED = "PERMISSION_CHECK_FAILED"


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    permission: str
    regions: str
    roles: frozenset[str]


def table() -> dict[str, Line]:
    lines = (line.split() for line in TABLE.strip().splitlines())
    return {name: Line(permission, regions, frozenset(roles)) for name, permission, regions, *roles in lines}


def contents(vault: Vault) -> dict[str, object]:
    """Return every row of every table but the audit, so that any change shows."""
    names = [name for (name,) in vault.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: vault.db.execute(f"SELECT * FROM {name}").fetchall() for name in names if name != "audit"}


def audited(vault: Vault) -> list[tuple[str, str, str]]:
    return vault.db.execute("SELECT action, object, outcome FROM audit ORDER BY n").fetchall()  # type: ignore[no-any-return]
