# Progress.

import-guarding = Checking the file
import-reading = Reading the sheet
import-validating = Checking values
import-committing = Writing the batch
progress-rows = { $rows } rows
progress-left = about { $seconds } s left
warehouse-loading = Loading figures
vault-verifying = Checking pages
sample-planning = Planning the market
sample-writing = Writing the workbook

# Headings and lines of the command line.

level-region = Region
level-province = Province
level-precision_area = Precision area
level-market = Market
level-manufacturer = Manufacturer
level-brand = Brand
level-brand_2 = Brand 2
level-category = Category
level-flavour = Flavour
level-diet = Regular or diet
level-key_pack = Key pack
level-sub_brand = Sub-brand
level-pack_type = Pack type
level-pack_size = Pack size
level-item = Item
column-records = Records
column-zeros = Without sales
column-records_all = Records (all)
column-zeros_all = Without sales (all)
column-gap_rate_all = Zero-sales rate (all)
column-peers_all = Similar areas (all)
column-urgency_all = Priority (all)
column-lead_all = Above similar areas (all)
column-gap_rate = Zero-sales rate
column-peers = Similar areas
column-urgency = Priority
column-prize = Opportunity
column-range = Low to high
column-lead = Above similar areas
column-shrunk = Rate, few records discounted
column-missing_items = Items missing
column-at_risk = At risk
lead-sure = sure, { $chance }
lead-not_sure = not sure, { $chance }
lead-unknown = not sure
lead-no = no
column-batch = Batch
column-file = File
column-figures = Figures
column-imported = When
column-state = State
column-cell = Cell
column-rule = Rule
column-found = Found
column-in_row = In its row
column-suggestion = Suggestion
trend-new = new
trend-beyond_noise = (significant)
trend-within_noise = (within normal range)
column-period = Period
column-before = Before
column-after = After
column-total = Total
column-against_previous = vs period before
column-against_last_year = vs last year
forecast-running = Forecasting
forecast_file-written = { $count } series are continued in { $file }
forecast_file-refused = No forecast for { $series } (row { $row }): { $reason }
forecast_file-holes = Of { $count } series only what follows the last missing period was used.
forecast-title = { $group }: { $mean } in the period from { $period }, with 80 % certainty between { $low } and { $high } { $unit }
forecast-title_selected = All of the selection
forecast-title_own = Own company
forecast-title_total = All sales
forecast-tested = { $model } was off by { $wape } over { $periods } past periods; repeating the past by { $naive }
note-too_short = Too few periods for any forecast. A growth of your own (--growth) gives a scenario.
note-no_season = No month has come twice yet: no season can be known, so none is shown.
note-completed = { $count ->
    [one] In one period areas did not report: the models saw it with what these usually sell. The history is shown as delivered.
   *[other] In { $count } periods areas did not report: the models saw them with what these usually sell. The history is shown as delivered.
}
note-level_moved = Its share of a region moved for good. All models, the benchmark too, saw what was sold before as if it had been after. The history is shown as delivered.
note-after_a_hole = Periods before the last missing one were not used.
note-never_sold = Nothing was ever sold here.
note-not_tested = Too few periods to try the models on the past.
note-naive_is_best = No model was better than repeating the past.
note-sells_seldom = It sells in few periods: models of sporadic demand, and intervals from its last periods.
note-blew_up = A model went beyond ten times the largest figure ever and was left out.
note-rules_changed = The excise changed within the history; sales before it may be a poor guide.
note-ramadan_counted = The effect of Ramadan was estimated; it follows the date of Ramadan.
note-ramadan_moved = Ramadan moved: { $months }. What it does to sales cannot be separated from the months here, so these may come otherwise; --ramadan makes a scenario of your own assumption.
note-one_run = Only one of the trials on past periods had more than a year before it. The intervals come from the errors of that trial over all series together, and from what the structural model expects.
note-shared_out = Its part of what its provinces and brands are expected to bring; no model of its own was run.
note-ended = Its figures end before those of the others. Nothing more is expected of it.
advice-stock_untested = For { $period }, sales of { $value } { $unit } are expected, between { $low } and { $high }. How much stock suffices is not known: only { $tested } past periods were scored.
advice-target_untested = The periods from { $period } on will bring { $value } { $unit }, between { $low } and { $high }. The risk of staying below { $base }, as much as a year ago or as was set, is not known: only { $tested } past periods were scored.
advice-stock = For { $period }, stock for sales of { $high } { $unit }: that suffices with 90 % certainty. Expected are { $value }; 80 % lies between { $low } and { $high }. { $held }
advice-peak = Most will be asked for in { $period }: { $value } { $unit } (80 %: { $low } to { $high }), { $above } above the mean of { $periods ->
        [one] the last period.
       *[other] the last { $periods } periods.
    }
advice-held = In the past { $coverage } of { $periods } periods lay within such intervals.
advice-not_held = How many past periods lay within such intervals was not measured here.
advice-target = The periods from { $period } on will bring { $value } { $unit } (80 %: { $low } to { $high }). The risk of staying below { $base }, as much as a year ago or as was set, is { $chance }.
advice-target_repeated = The periods from { $period } on will bring { $value } { $unit } (80 %: { $low } to { $high }), about as much as a year ago ({ $base }). A forecast that repeats last year shows no risk of falling below it.
rows-cut = { $shown } of { $all } shown; --limit { $limit } shows all.
ramadan-month_of_mean = { $month } has { $days } of its days, and the months held have { $before } on average
ramadan-month = { $month } has { $days } of its days, and had { $before } a year before
ramadan-none = { $group }: no period ahead has other days of Ramadan than a year before, so that an assumption about Ramadan changes nothing.
ramadan-counted = { $group }: the forecast counts the measured effect of Ramadan, and no assumption beside it.
ramadan-scenario = { $group }, by your own assumption that a month all in Ramadan sells { $effect }: { $value } { $unit } in the period from { $period }. This is a scenario, no part of the forecast.
scenario-title = { $group }, by your own assumption of { $growth } a year: { $value } { $unit } in the period from { $period }
models-won = Version { $version } is the champion now: forecasts are made with it.
models-lost = Version { $version } stays a candidate: the benchmark or the champion has the smaller error.
models-taken = Version { $version } was imported as a candidate. Promote it to forecast with it.
diary-intro = { $runs } forecasts were issued; of { $waiting } nothing has come true yet.
deviations-too_short = No item at an outlet group has a figure in the last period and in six before it without a hole, so none has a past to be compared with.
deviations-intro = { $count } of { $series } items at outlet groups sold outside their 95 % interval
deviation-above = more
deviation-below = less
deviation-void = nothing
column-actual = Sold
column-usual = Usual
stage-candidate = candidate
stage-champion = champion
stage-retired = retired
stage-every_model = every model
availability-ready = ready
availability-absent = not installed: { $library }
column-version = Version
column-stage = Stage
column-members = Models
column-naive_wape = Benchmark WAPE
column-data_version = Data
column-made_by = By
column-fewest = From periods
column-group = Group
column-steps = Steps
column-model = Model
column-expected = Expected
column-certain80 = 80 %
column-certain95 = 95 %
column-wape = Error (WAPE)
column-added = Gain, pp
severity-CRITICAL = CRITICAL
severity-HIGH = HIGH
severity-INFO = INFO
column-alert = Alert
column-severity = Severity
column-what = What
column-since = Since
column-setting = Setting
column-value = Value
column-source = From
column-written = Written in
urgency-LOW = low
urgency-MEDIUM = medium
urgency-HIGH = high
state-shown = shown
state-withdrawn = withdrawn
receipt-usual = { " " }(usual { $value })
receipt-title = Receipt for { $file }, sheet { $sheet }
receipt-batch = Batch { $batch }
receipt-dry_run = Dry run: nothing was imported.
receipt-nothing = Nothing is imported, and nothing changes: no figure can be loaded.
receipt-recipe_saved = The template was saved as { $recipe }.
receipt-already = This file was imported before; it is the same batch, and nothing changed.
receipt-counts = { $read } values read in { $rows } rows = { $loaded } loaded + { $quarantined } held back + { $rejected } skipped
receipt-sums = Sum of the values: { $read } read = { $loaded } loaded + { $quarantined } held back + { $rejected } skipped (cells without a number add nothing)
receipt-quality = Quality { $score }; zeros { $zeros }; { $blank } cells blank, read as nothing and not as zero
receipt-in_row = in its row: { $figures }
receipt-changed = { $added } added, { $corrected } corrected, { $removed } removed
receipt-unit = Unit: { $unit }
receipt-ignored = Columns left out: { $columns }
receipt-time = { $total } s: checking { $guard }, reading { $read }, judging { $validate }, writing { $commit }, reading back { $warehouse }
receipt-more_issues = … and { $count } more
gaps-none = No group is over { $threshold } in this window.
gaps-no_data = The vault shows no figures that pass the filter.
gaps-everybody = Rates, similar areas and priority, marked "all", count the records of all manufacturers; items and opportunity are without those of rivals.
gaps-unlisted = Not listed, with nothing to win, not over { $threshold } and not above similar areas: { $groups } groups.
gaps-title = { $first } to { $last }: { $number ->
    [0] no item is known to be missing
    [one] one item missing at an outlet group
   *[other] { $missing } items missing at outlet groups
}, worth about { $middle } { $unit }. Groups above similar areas, beyond chance: { $leads } of { $groups }. Over { $threshold }: { $over } of { $groups }. Together: { $rate } ({ $zeros } of { $records }) without sales.
vault-created = The vault is made. There is no way to open it without its password.
vault-restored = The backup is restored. It opens with the password that it had.
vault-backed_up = The backup is written.
vault-password_changed = The password is changed.
vault-sound = The vault is sound: { $pages } pages and { $rows } audit rows checked.
vault-unsound = The vault is not sound. Restore the last backup. Faults:
batch-accepted = { $file }: accepted values
batch-demo = { $file } (DEMO)
batch-undone = Batch { $batch } is withdrawn. Earlier data is shown again.
demo-title = Raff shows what it does, on a made-up market
demo-step = { $step }: { $seconds } s
demo-made = Made { $files } workbooks of { $rows } rows
demo-imported = { $file }: { $loaded } values loaded, { $apart } held back, { $out } skipped; quality { $score }
demo-warehouse = { $figures } figures ready to ask
demo-files = All files are in { $folder }
demo-next = Next, with your own workbook: raff vault create, raff import FILE, raff gaps
column-apart = Held back or skipped
command-renamed = This spelling ends with the next release. Write instead: { $command }
retention-preview = { $figures ->
        [0] Nothing is due: the oldest figures are from { $cutoff } or later.
        [one] 1 figure of before { $cutoff } is due. Nothing was deleted yet.
       *[other] { $figures } figures of before { $cutoff } are due. Nothing was deleted yet.
    }
retention-undated = { $file }: { $records ->
        [one] one record without a readable date
       *[other] { $records } records without a readable date
    }. The retention neither keeps nor deletes it; undo the import if it must go.
retention-done = { $figures ->
        [one] 1 figure is deleted for good.
       *[other] { $figures } figures are deleted for good.
    } The certificate is in { $file }. Backups and exports have a retention of their own.
retention-nothing = Nothing is due; nothing was deleted.
retention-hold = Legal hold: { $reason }. Nothing is deleted until it ends.
retention-lifted = The legal hold has ended.
backup-not_due = No backup is due.
