# Errors: what is wrong, then what to do.

workbook-missing = There is no file { $file }.
workbook-is_a_folder = { $file } is a folder. Name a workbook in it.
workbook-unreachable = { $file } cannot be read from where it lies. Check the drive or the network folder.
workbook-changed = { $file } was written to while it was read. Nothing was imported; save it and import again.
workbook-empty_file = { $file } is empty: it has no bytes at all.
workbook-not_a_workbook = { $file } is no table that Raff reads: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv, .txt and .parquet.
workbook-damaged = { $file } is damaged: its archive does not end or does not unpack. Ask for it again.
workbook-password = { $file } is protected by a password. Save it without one, then import it.
workbook-unreadable = { $file } looks like a workbook, but no reader understands it. Open it in Excel and save it again.
workbook-too_many_members = { $file } has more than { $limit } parts inside. No workbook needs so many; it was refused.
workbook-duplicate_member = { $file } holds two parts of the same name. That is a known trick; it was refused.
workbook-member_name = { $file } holds a part whose name points outside the file. It was refused.
workbook-too_large = { $file } unpacks to more than { $limit } MiB. It was refused.
workbook-ratio = A part of { $file } unpacks to more than { $limit } times its size. It was refused.
workbook-doctype = { $file } declares a document type or entities, which no workbook needs. It was refused.
workbook-too_slow = { $file } took too long to read and was given up.
workbook-too_heavy = { $file } needs more memory than a workbook may take and was given up.
workbook-empty = The workbook holds no visible sheet with anything on it.
workbook-no_sheet = There is no sheet called { $sheet }.
workbook-no_header = No header row was found on { $sheet }: a row that names a place or a product, and either months or a date and a figure.
workbook-column_missing = Columns are missing on { $sheet }: { $columns }.
workbook-month_unknown = The heading “{ $heading }” at { $place } stands over figures but names no month.
workbook-month_repeated = The heading “{ $heading }” at { $place } names a month that another column names already.
import-needs_acceptance =
    This delivery changes what is shown: { $corrected ->
        [one] { $corrected } figure corrected
       *[other] { $corrected } figures corrected
    }, { $removed ->
        [one] { $removed } removed
       *[other] { $removed } removed
    }, { $added } added. Nothing was imported; import it with --accept if that is meant.
import-check_failed = What lies in the vault is not what was read. The batch { $batch } was withdrawn; nothing of it is shown.
batch-unknown = There is no batch { $batch }.
batch-ambiguous = More than one batch begins with { $batch }. Give more of its id.
batch-withdrawn = The batch { $batch } was withdrawn before.
recipe-unknown = There is no recipe { $recipe }. An import saves the one that it used.
trend-too_fine = The figures last longer than the periods asked for ({ $period }). Ask for longer ones.
forecast-horizon = A forecast looks at least one day and at most { $most } periods ahead.
forecast-horizon_not_understood = “{ $text }” is no horizon. Write days, for example 90d.
alert-unknown = There is no alert { $alert }.
alert-ambiguous = More than one alert begins with { $alert }. Give more of its id.
alert-not_further = The alert { $alert } is { $state } already.
policy-unreadable = The policy of your organisation in { $file } is not understood at { $setting }. Nothing runs until it is mended.
vault-locked = The vault is locked.
window-no_display = There is no display to open a window on. Everything works from the command line: raff --help
vault-missing = There is no vault in { $folder }. Make one with: raff vault create
vault-exists = There is a vault in { $folder } already.
vault-folder_in_use = The folder { $folder } is not empty. A vault needs a folder of its own.
vault-several = There is more than one vault. Say which with --vault.
vault-wrong_password = The password is wrong.
vault-wait = Too many wrong passwords. Wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    } and try again.
vault-busy = Another program is writing to this vault. Close it, or wait until it is done.
vault-damaged = The vault is damaged. Restore the last backup; until then it is not opened, so that nothing wrong is shown.
vault-slots_damaged = The key file of the vault was altered or is damaged. Restore it from the last backup.
vault-newer = A newer Raff wrote this vault. Update Raff to open it.
vault-needs_upgrade = This vault needs an upgrade, which a writing command does first.
vault-read_only = The vault was opened for reading only.
password-too_short = The password is too short: it needs { $least } characters at least.
password-too_long = The password is too long: { $most } characters at most.
password-too_common = The password is too easy to guess. Take several words that do not belong together.
password-not_given = No password was given. Type it when asked, or use --password-stdin or RAFF_PASSWORD.
password-mismatch = The two passwords differ.
disk-full = The disk is full. Nothing was changed; make room and try again.
disk-failed = The disk did not take { $file }. Nothing was changed.
disk-read_only = The folder cannot be written to.
backup-exists = There is a file { $file } already. Backups never overwrite.
backup-missing = There is no backup { $file }.
backup-damaged = { $file } is no backup of Raff, or it is damaged.
permission-refused = Your role does not allow this ({ $permission }).
permission-region = The file holds figures of { $region }, which is not one of your regions.
filter-unknown_level = There is no level { $level }. Levels are: { $levels }.
filter-not_understood = “{ $text }” is no filter. Write LEVEL=NAME, for example region=RIYADH.
sql-not_one_select = Exactly one SELECT is answered here, and nothing else.
sql-failed = The query was not understood: { $reason }
sample-years = Years must follow each other without a hole, between { $first } and { $last }.
sample-rows = A sample has between { $least } and { $most } rows.
sample-exists = { $file } is there already. Samples never overwrite.
export-exists = There is a file { $file } already. Exports never overwrite.
export-needs_file = Name the workbook to write with --out.
settings-unreadable = The settings in { $file } are not understood at { $setting }.
bug = Raff itself failed ({ $kind }). Nothing that was saved before is lost. Please report what you did.

# Rules of validation, as a heading over the cells that they name.

rule-figure-text = text in place of a figure
rule-figure-number_as_text = a number stored as text
rule-figure-boolean = TRUE or FALSE in place of a figure
rule-figure-date = a date in place of a figure
rule-figure-error = an Excel error in place of a figure
rule-figure-not_finite = not a finite number
rule-figure-negative = negative figure
rule-figure-does_not_fit = more digits than can be kept without loss
rule-row-duplicate = the same row again
rule-row-same_key = the same place and product again, with other figures
rule-row-no_identity = no name for the place or the product
rule-row-no_date = no date
rule-row-total = a total of other rows
rule-label-spelling = another spelling of a name met before
rule-place-described_twice = one place described in two ways
rule-product-described_twice = one product described in two ways

severity-reject = row left out
severity-quarantine = figure set apart
severity-warn = loaded, and told

# Progress.

import-guarding = Checking the file
import-reading = Reading the sheet
import-validating = Judging every figure
import-committing = Writing the batch
warehouse-loading = Loading figures
vault-verifying = Checking pages
sample-planning = Planning the market
sample-writing = Writing the workbook

# Recommendations and units.

unit-sar = SAR
unit-litres = litres
unit-cases = cases
unit-other = units
unit-unstated = (unit not stated)
unit-mixed = (units mixed)
gap-recommendation = Check listing and delivery for { $group }: { $zeros } of { $total } records are zero, { $percentage } against { $peer } at peers elsewhere. Bringing it to their level is worth about { $middle } { $unit } a period ({ $low } to { $high }).
gap-recommendation_alone = Check listing and delivery for { $group }: { $zeros } of { $total } records are zero ({ $percentage }). There are no peers elsewhere to value it against.
gap-recommendation_at_peers = Watch { $group }: { $zeros } of { $total } records are zero ({ $percentage }), no more than at peers elsewhere ({ $peer }).

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
column-zeros = Zero
column-gap_rate = Gap rate
column-peers = Peers
column-urgency = Urgency
column-prize = Prize
column-range = Low to high
column-batch = Batch
column-file = File
column-figures = Figures
column-imported = Imported
column-state = State
column-cell = Cell
column-rule = Rule
column-found = Found
trend-new = new
trend-beyond_noise = (beyond noise)
trend-within_noise = (within noise)
column-period = Period
column-total = Total
column-against_previous = Against the period before
column-against_last_year = Against last year
forecast-running = Forecasting
forecast-title = { $group }: { $mean } in the period from { $period }, with 80 % certainty between { $low } and { $high } { $unit }
forecast-title_total = All sales
forecast-tested = { $model } was off by { $wape } over { $periods } past periods; repeating the past by { $naive }
note-too_short = Too few periods for any forecast.
note-no_season = Under two years: no season can be known, so none is shown.
note-after_a_hole = Periods before the last missing one were not used.
note-never_sold = Nothing was ever sold here.
note-not_tested = Too few periods to try the models on the past.
note-naive_is_best = No model was better than repeating the past.
column-model = Model
column-expected = Expected
column-certain80 = 80 %
column-certain95 = 95 %
column-wape = Error (WAPE)
column-added = Gain, pp
alert-gap_rate_critical = { $scope }: { $value } of the records are zero, over { $threshold } since { $first }
alert-gap_rate_high = { $scope }: { $value } of the records are zero, over { $threshold } since { $first }
alert-zero_rate_jump = { $scope }: zero records rose from { $base } to { $value } in one period, more than { $threshold } points
alert-share_erosion = { $scope }: share fell from { $base } to { $value }, beyond noise
alert-forecast_deviation = { $scope }: sales of { $value } where { $base } were expected, outside the 80 % interval
alert-quality = { $scope }: only { $value } of the figures could be taken as they are, under { $threshold }
alert-clears_gap_rate_critical = It clears when the rate is { $threshold } or less.
alert-clears_gap_rate_high = It clears when the rate is { $threshold } or less.
alert-clears_zero_rate_jump = It clears in the first period without such a rise.
alert-clears_share_erosion = It clears in the first period without such a loss.
alert-clears_forecast_deviation = It clears in the first period inside its interval.
alert-clears_quality = It clears with a corrected delivery, or when this one is undone.
alert-state_open = open
alert-state_acknowledged = acknowledged
alert-state_resolved = resolved
alert-none = No alerts.
alert-raised = { $count ->
        [one] { $count } alert raised
       *[other] { $count } alerts raised
    }
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
urgency-LOW = low
urgency-MEDIUM = medium
urgency-HIGH = high
state-shown = shown
state-withdrawn = withdrawn
receipt-title = Receipt for { $file }, sheet { $sheet }
receipt-batch = Batch { $batch }
receipt-dry_run = Dry run: nothing was imported.
receipt-already = This file was imported before; it is the same batch, and nothing changed.
receipt-counts = { $read } figures read in { $rows } rows = { $loaded } loaded + { $quarantined } set apart + { $rejected } left out
receipt-sums = Sum { $read } = { $loaded } + { $quarantined } + { $rejected } (cells without a number add nothing)
receipt-quality = Quality { $score }; zeros { $zeros }; { $blank } cells blank, read as nothing and not as zero
receipt-changed = { $added } added, { $corrected } corrected, { $removed } removed
receipt-unit = Unit: { $unit }
receipt-ignored = Columns left out: { $columns }
receipt-time = { $total } s: checking { $guard }, reading { $read }, judging { $validate }, writing { $commit }, reading back { $warehouse }
receipt-more_issues = … and { $count } more
gaps-none = No group is over { $threshold } in this window.
gaps-no_data = The vault shows no figures that pass the filter.
gaps-title = Gaps { $first } to { $last }: { $count } of { $groups } groups are over { $threshold }; { $zeros } of { $records } records are zero ({ $rate })
gaps-prize_note = The prize is low, middle and high for one period, in the unit of the data: { $unit }.
vault-created = The vault is made. There is no way to open it without its password.
vault-restored = The backup is laid out. It opens with the password that it had.
vault-backed_up = The backup is written.
vault-password_changed = The password is changed.
vault-sound = The vault is sound: { $pages } pages and { $rows } audit rows checked.
vault-unsound = The vault is not sound. Restore the last backup. Faults:
batch-undone = Batch { $batch } is withdrawn; what lay below it shows again.
demo-title = Raff shows what it does, on a made-up market
demo-step = { $step }: { $seconds } s
demo-made = Made { $files } workbooks of { $rows } rows
demo-imported = { $file }: { $loaded } figures loaded, { $apart } set apart, { $out } left out; quality { $score }
demo-warehouse = { $figures } figures ready to ask
demo-files = Everything lies in { $folder }
demo-next = Next, with your own workbook: raff vault create, raff import FILE, raff gaps

# Dates, numbers and names that the window writes.

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
hijri-1 = Muharram
hijri-2 = Safar
hijri-3 = Rabi I
hijri-4 = Rabi II
hijri-5 = Jumada I
hijri-6 = Jumada II
hijri-7 = Rajab
hijri-8 = Shaban
hijri-9 = Ramadan
hijri-10 = Shawwal
hijri-11 = Dhu al-Qida
hijri-12 = Dhu al-Hijja
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-hijri = { $day } { $month } { $year }
event-ramadan = Ramadan { $year }
event-eid_al_fitr = Eid al-Fitr
event-hajj = Hajj
number-million = { $value } M
number-thousand = { $value } k
model-naive = Naive, last value
model-seasonal_naive = Naive, last year
model-ets = Exponential smoothing
model-theta = Theta
model-ensemble = Ensemble
role-owner = Owner
role-executive = Executive
role-manager = Field manager
role-analyst = Analyst
role-admin = Administrator
theme-system = As the system is
theme-light = Light
theme-dark = Dark

# What the window shows.

standing-alone = On this laptop only: no service is set up
standing-outbox = { $count ->
        [0] Nothing waits to be sent
        [one] { $count } change waits, safe on this laptop
       *[other] { $count } changes wait, safe on this laptop
    }
standing-as_of = Data to { $day }, { $hijri }
standing-empty = No data yet
standing-unit = Unit: { $unit }, declared
standing-unstated = Unit not stated
standing-mixed = Units mixed
job-unlock = Unlocking
job-create = Making the vault
job-load = Loading figures
job-gaps = Finding gaps
job-trends = Reading the trend
job-forecast = Forecasting
job-alerts = Evaluating the rules
job-import = Importing
job-undo = Undoing the import
job-alert = Noting the decision
job-look = Looking up
job-lock = Locking
told-imported = { $file }: { $loaded } figures loaded, { $apart } set apart
told-already = { $file } was imported before; nothing changed
told-undone = { $file } is withdrawn; what lay below it shows again
told-acknowledged = The alert is acknowledged
told-resolved = The alert is resolved
told-cancelled = Stopped. Nothing was changed by what was stopped.
told-settings = The setting could not be kept in its file. It holds until Raff is closed.
told-crash = Raff itself failed ({ $kind }). Nothing that was saved is lost. A report without figures or names lies in { $folder }.
told-alert_critical = Critical: { $what }
told-alerts_critical = { $count ->
        [one] { $count } new critical alert
       *[other] { $count } new critical alerts
    }
notice-no_data = Nothing was imported yet
notice-no_data_why = Choose a workbook, or drop one on this window. Raff shows what it did with every cell.
notice-no_data_action = Import workbooks
notice-no_gaps = No group is over { $threshold }
notice-no_gaps_why = { $groups } groups were looked at, from { $first } to { $last }.
notice-no_alerts = No alert is open
notice-no_alerts_why = Nothing crosses a threshold in the figures that are shown.
notice-no_forecast = No forecast can be made yet
notice-no_forecast_why = A forecast needs at least three periods that follow each other.
notice-failed = This could not be worked out
notice-failed_action = Try again
scope-regions = { $regions ->
        [one] Everything held, { $regions } region
       *[other] Everything held, { $regions } regions
    }
card-sales = Sales, { $month }
card-growth = Growth on the year
card-zeros = Zero records, { $month }
card-alerts = Critical alerts open
card-forecast = Forecast, { $first } to { $last }
card-on = on { $base }, { $noise }
card-on_unknown = on { $base }, noise not known yet
card-of = of { $count }
card-since = since { $month }
card-within = within noise
card-beyond = beyond noise
card-records = of { $records } records
card-interval = 80 % interval
plot-scope = { $scale }, { $axis }
plot-in = { $unit }
plot-in_thousands = thousand { $unit }
plot-in_millions = million { $unit }
plot-from_zero = axis from zero
plot-from = axis from { $value }
plot-noise = Usual range: { $low } to { $high }
plot-expected = Expected { $value }
plot-interval = { $level } %: { $low } to { $high }
plot-naive = naive
plot-summary = Sales from { $first } to { $last }: { $value } { $unit } in the last period, { $change } on the one before.
movers-scope = { $month } on { $base }, { $unit }; grey is noise
wins-scope = { $unit } a period; low, middle, high
column-brand = Brand
column-change = Change
column-place = Place
column-rate_to_peers = Zero %, and peers
column-excess = Excess, pp
column-prize_unit = { $unit } a period
column-to_win = Low to high
column-imported_at = Imported
column-by = By
column-quality = Quality
column-bias = Bias
column-coverage = In the 80 %
column-verdict = Against naive
gaps-scope = { $count } gaps over { $threshold }, { $middle } { $unit } a period at the middle; the first { $few } hold { $part }
gaps-second = { $region }, { $province }
gaps-records = { $zeros } of { $total } zero
evidence-figure = Size of the prize, middle
evidence-unit = { $unit } a period
evidence-place = { $place }, { $month }
evidence-zeros = Zero records here
evidence-expected = Expected at the peers' rate, { $total } × { $peer }
evidence-excess = Too many
evidence-velocity = Sales of a record that sells
evidence-periods = Periods in the window
evidence-potential = Potential a period
evidence-realisation = Realisation, middle
evidence-prize = Prize, middle
evidence-low = { $value } low
evidence-middle = middle
evidence-high = { $value } high
evidence-trace = Rule: gap rate over { $threshold } is medium, over { $high } is high; peers are the same pack type elsewhere.
date-time = { $day }, { $time }
outlook-scope = { $periods } periods of history, { $ahead } ahead
outlook-total = Expected, { $periods } periods
outlook-interval = 80 % interval
outlook-naive = Naive
outlook-accuracy = Accuracy on the past
outlook-gain = Gain on naive
outlook-points = { $value } pp
outlook-tried = Tried on { $periods } past periods; errors are WAPE
outlook-not_tried = Not tried on the past yet
verdict-better = better
verdict-worse = worse
verdict-reference = the reference
verdict-same = as naive
known-yes = Yes
known-no = No
known-partly = With care
known-level = The level
known-level_yes = { $periods } periods that follow each other are enough.
known-level_no = { $periods } periods are too few; three that follow each other are the least.
known-season = The yearly season
known-season_yes = Each month was seen at least twice.
known-season_no = { $periods } periods hold no month twice in a whole year. 24 are the least.
known-trial = How good a model is
known-trial_yes = Each was tried on { $periods } past periods that it had not seen.
known-trial_no = Too few periods to hold some back for a trial.
known-gain = Whether a model beats naive
known-gain_yes = { $model } was off by { $wape }, naive by { $naive }.
known-gain_no = No model was better than repeating the past, so naive is shown.
known-hole = The periods before the last hole
known-hole_why = They were not used: a missing period is not a zero.
alerts-scope = { $open } open, { $critical } of them critical
alert-when = Since { $first }, last measured in { $last }; found on { $raised }
alert-figure_value = Measured
alert-figure_base = Held against
alert-figure_threshold = Threshold of the rule
alert-figure_rule = Rule
alert-rule_gap_rate_critical = Gap rate of a region, critical
alert-rule_gap_rate_high = Gap rate of a region, high
alert-rule_zero_rate_jump = Rise of the zero rate
alert-rule_share_erosion = Share erosion
alert-rule_forecast_deviation = Sales off their forecast
alert-rule_quality = Quality of a delivery
alert-rule_version = { $name }, version { $version }
alert-event = { $actor }: { $event }
alert-actor_data = The data
alert-event_raised = raised
alert-event_cleared = cleared
alert-event_acknowledged = acknowledged
alert-event_resolved = resolved
imports-scope = { $live ->
        [one] { $live } import in use, { $withdrawn } withdrawn
       *[other] { $live } imports in use, { $withdrawn } withdrawn
    }
state-in_use = In use
state-taken_back = Withdrawn
account-subtitle = Recipe “{ $recipe }”, read by { $reader }
account-read = Figures read
account-rows = in { $rows } rows
account-loaded = Loaded
account-zeros = of these { $zeros } zero
account-apart = Set apart
account-apart_below = kept as found, not counted
account-out = Left out
account-out_below = whole rows
account-quality = Quality
account-quality_below = figures taken as they are
account-no_faults = No rule fired: every figure was taken as it was.
account-all_cells = { $shown } of { $all } cells are listed
correction-corrected = Figures corrected
correction-removed = Figures removed
correction-added = Figures added
import-several = { $count } files
column-count = Count
unit_choice-sar = Saudi riyals (SAR)
unit_choice-litres = Litres
unit_choice-cases = Cases
unit_choice-other = Another unit
unit_choice-unstated = I do not know: show no unit
window-not_photographed = No pictures could be taken of the window: Qt did not start, or the window did not come to rest.
demo-pictures = { $count } pictures of the window lie in { $folder }
alert-brief_gap_rate_critical = { $value } of the records are zero
alert-brief_gap_rate_high = { $value } of the records are zero
alert-brief_zero_rate_jump = Zero records rose from { $base } to { $value }
alert-brief_share_erosion = Share fell from { $base } to { $value }
alert-brief_forecast_deviation = Sales of { $value } where { $base } were expected
alert-brief_quality = { $value } of the figures could be taken as they are
text-pair = { $one }, { $other }
recipe-unreadable = { $file } is no recipe: it is not understood at { $part }.
export-format = { $file }: a file is written as one of { $formats }.
facts-written = { $count } figures written to { $file }
column-recipe = Recipe
column-layout = Layout
column-unit = Unit
column-heading = Heading
column-meaning = Meaning
