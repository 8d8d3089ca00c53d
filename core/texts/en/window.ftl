# What the window shows.

standing-alone = Offline: this laptop only
standing-outbox = { $count ->
        [0] Everything is synced
        [one] { $count } change not yet synced
       *[other] { $count } changes not yet synced
    }
standing-versions = Data { $data }, definitions { $definitions }: figures with the same two can be compared.
standing-as_of = Data to { $day }, { $hijri }
standing-empty = No data yet
standing-unit = Unit: { $unit }
standing-unstated = Unit not set
standing-apart = { $unit }; not shown: imports in { $apart }
standing-mixed = Units mixed
job-unlock = Unlocking
job-create = Creating the vault
job-load = Loading figures
job-gaps = Finding gaps
job-trends = Reading the trend
job-forecast = Forecasting
job-alerts = Evaluating the rules
job-import = Importing
job-undo = Undoing the import
job-alert = Saving the decision
job-look = Looking up
job-evidence = Finding what is behind it
job-lock = Locking
message-replaced = Raff was upgraded while it is open. Close it and open it again.
message-taken_back = The decision was taken back
message-imported = { $file }: { $loaded } values loaded, { $apart } held back
message-nothing_imported = { $file }: nothing was imported, { $apart } values are held back
message-already = { $file } was imported before; nothing changed
message-undone = Import of { $file } undone. Earlier data is shown again
message-acknowledged = The alert is acknowledged
message-resolved = The alert is resolved
message-cancelled = Stopped. Nothing was changed.
message-settings = The setting could not be saved in its file. It applies until Raff is closed.
message-crash = Something went wrong in Raff ({ $kind }). Nothing that was saved is lost. A report without figures or names is in { $folder }.
message-alert_critical = Critical: { $what }
message-alerts_critical = { $count ->
        [one] { $count } new critical alert
       *[other] { $count } new critical alerts
    }
notice-no_data = No data yet
notice-no_data_why = Drop an Excel or CSV file here, or browse. You will see a full check before anything is imported.
notice-no_data_action = Import data
notice-no_gaps = No item is known to be missing, and no group is over { $threshold }
notice-no_gaps_why = Groups looked at, from { $first } to { $last }: { $groups }.
notice-no_alerts = No alert is open
notice-no_alerts_why = Nothing crosses a threshold in the figures that are shown.
notice-no_forecast = No forecast can be made yet
notice-no_forecast_why = A forecast needs at least three periods that follow each other.
notice-failed = This could not be calculated
notice-failed_action = Try again
scope-regions = { $regions ->
        [one] All data, { $regions } region
       *[other] All data, { $regions } regions
    }
card-sales = Sales, { $month }
card-own_sales = Own sales, { $month }
card-own_growth = Own growth vs last year
card-three_months = Growth, 3 months
card-own_three_months = Own growth, 3 months
card-three_months_on = { $first }–{ $last } vs { $before }–{ $until }
card-no_year = no year before is held
card-no_month = no month before is held
card-rivals = rivals { $change }
card-beside_rivals = { $change }, rivals { $rivals }
card-own_forecast = Own forecast, { $first } to { $last }
plot-of_own = own company, { $scope }
card-growth = Growth vs last year
card-zeros = Zero-sales rate, { $month }
card-alerts = Critical alerts open
card-forecast = Forecast, { $first } to { $last }
card-on = vs { $base }, { $noise }
card-on_unknown = vs { $base }, normal range not known
card-of = of { $count }
card-since = since { $month }
card-within = within normal range
card-beyond = significant
card-records = of { $records } records
card-one_period = { $month } alone: { $interval }
card-interval = 80 % interval
plot-scope = { $scale }, { $axis }
plot-in = { $unit }
plot-in_thousands = thousand { $unit }
plot-in_millions = million { $unit }
plot-from_zero = axis from zero
plot-from = axis from { $value }
plot-noise = Normal range: { $low } to { $high }
plot-expected = Forecast { $value }
plot-interval = { $level } %: { $low } to { $high }
plot-naive = benchmark
plot-summary = Sales from { $first } to { $last }: { $value } { $unit } in the last period, { $change } on the one before.
movers-scope = { $month } vs { $base }, { $unit }; grey = within normal range
movers-own = Without rivals
movers-no_names = The data name no brand, item or manufacturer, so there is nothing to compare.
movers-rivals = With rivals
wins-scope_own = own items, { $unit }; low, mid and high estimate
wins-scope = { $unit }; low, mid and high estimate
column-brand = Brand
column-change = Change
column-change_percentage = %
column-place = Place
column-rate_to_peers = Zero-sales %, vs similar areas
column-rate_to_peers_all = Zero-sales %, vs similar areas (all)
column-excess = Above similar areas, pp
column-excess_all = Above similar areas, pp (all)
column-imported_at = When
column-number = #
column-by = By
column-quality = Quality
column-bias = Bias
column-coverage = In the 80 %
column-verdict = Against benchmark
gaps-scope = { $middle } { $unit } (mid estimate) in { $number ->
    [one] one group
   *[other] { $count } groups{ $top }
}. Above similar areas, beyond chance: { $leads }.
gaps-top = ; the top { $few } make up { $part }
gaps-threat = Threat by rivals: { $middle }.
gaps-second = { $region }, { $province }
gaps-records = { $zeros } of { $total } without sales
evidence-figure = Sales opportunity, mid estimate
evidence-place = { $place }, { $month }
evidence-zeros = Records without sales here
evidence-expected = Expected at the rate of similar areas, { $total } × { $peer }
evidence-excess = Above similar areas
evidence-missing = Items missing at its outlet groups
evidence-potential = Their expected sales, chance × potential
evidence-realisation = Share we expect to win
evidence-prize = Opportunity, mid estimate
evidence-low = { $value } low
evidence-middle = mid
evidence-high = { $value } high
evidence-trace = Rule: a zero-sales rate over { $threshold } is medium, over { $high } is high, few records discounted. Similar areas: the same pack type elsewhere.
evidence-definition = { $name }: { $meaning } (definition { $version }).
evidence-here = here
evidence-peers = { $count ->
    [one] The same pack in one other place
   *[other] The same pack in { $count } other places
}
evidence-others = { $count ->
    [one] and one more
   *[other] and { $count } more
}
evidence-chance = By chance alone you would expect { $low } to { $high } of { $total } records without sales (95 %). Here: { $zeros }.
evidence-rows = { $count ->
    [one] Open the record without sales
   *[other] Open the { $count } records without sales
}
evidence-rows_shown = { $shown } of { $all } records without sales, by file and row
evidence-months = { $first } to { $last }
evidence-compared = Of these, areas that reported in both
evidence-market = The whole market
evidence-points = Outlet groups that sell it
evidence-items = Items that sell
evidence-best = Brand with the best change, { $name }
evidence-worst = Brand with the worst change, { $name }
evidence-rival = Rival { $name }
evidence-between = 80 % between { $low } and { $high }
evidence-sum_of = Together, by { $model }
evidence-data = Data { $version }.
date-time = { $day }, { $time }
outlook-scope = { $periods } periods of data, { $ahead } ahead
outlook-total = Forecast, { $periods } periods
outlook-interval = 80 % interval
outlook-naive = Benchmark
outlook-accuracy = { $periods ->
    [one] Past accuracy, one period
   *[other] Past accuracy, { $periods } periods
}
outlook-better = Better than the benchmark by
outlook-worse = Worse than the benchmark by
outlook-against = Against the benchmark
outlook-points = { $value } pp
outlook-tried = Tried on { $periods } past periods; errors are WAPE
outlook-why_coherent = Reconciled is in use although another model was closer: its parts add up to their totals.
outlook-not_tried = Not tried on the past yet
verdict-better = better
verdict-worse = worse
verdict-reference = benchmark
verdict-same = no better
verdict-untried = not tested
known-yes = Yes
known-no = No
known-partly = With care
known-level = Level
known-level_yes = { $periods } periods that follow each other are enough.
known-level_no = { $periods } periods are too few; three that follow each other are the least.
known-season = Seasonality
known-season_yes = Each month was seen at least twice.
known-season_partly = { $periods } periods hold some months twice; the others are as all series together have them.
known-season_no = { $periods } periods hold no month twice. 13 are the least.
known-trial = How good a model is
known-trial_yes = Each was tried on { $periods } past periods that it had not seen.
known-trial_few = { $periods ->
    [one] It rests on one past period that no model had seen: too few to rank models.
   *[other] It rests on { $periods } past periods that no model had seen: too few to rank models.
}
known-trial_no = Too few periods to hold some back for a trial.
known-gain = Better than the benchmark?
known-gain_yes = { $model } was off by { $wape }, the benchmark by { $naive }.
known-gain_no = On the past, the forecast was no closer than the benchmark.
known-ramadan = What Ramadan does to sales
known-ramadan_no = { $months }. Its effect cannot be separated from that of the months here.
known-ramadan_scenario = Scenario, no part of the forecast: { $value } in { $month }
known-silence = The periods in which areas did not report
known-level_moved = The level before a lasting shift of share
known-hole = The periods before the last hole
known-hole_why = They were not used: a missing period is not a zero.
advice-brief_stock_untested = Stock for { $period }: not known how much is enough
advice-brief_target_untested = Risk of selling less than { $base } in total: not known
advice-brief_stock = Stock for { $period }: { $high } covers it in 9 of 10 cases
advice-brief_peak = Peak in { $period }: { $value }
advice-brief_target_repeated = About as much as a year ago: no risk against it is shown
advice-brief_target = Risk of selling less than { $base } in total: { $chance }
diary-nothing = No forecast can be compared with actuals yet.
diary-nearer = The forecast was closer than the benchmark in { $nearer } of { $periods } periods.
diary-why = Every forecast is saved and later compared with actuals; it is never changed.
column-mase = MASE
column-forecast = Forecast
column-came = Actual
column-error = Error
column-naive_error = Benchmark error
forecast-prepare = Looking up earlier forecasts
imports-scope = { $live ->
        [one] { $live } import in use, { $withdrawn } withdrawn
       *[other] { $live } imports in use, { $withdrawn } withdrawn
    }
imports-scope_accepted = { $live ->
        [one] { $all } in use ({ $live } import, { $accepted } of accepted values), { $withdrawn } withdrawn
       *[other] { $all } in use ({ $live } imports, { $accepted } of accepted values), { $withdrawn } withdrawn
    }
state-in_use = In use
state-taken_back = Undone
account-subtitle = Template “{ $recipe }”
account-read = Values read
account-rows = in { $rows } rows
account-loaded = Loaded
account-zeros = of these { $zeros } zero
account-apart = Held back
account-apart_below = kept unchanged, not counted
account-out = Skipped
account-out_below = whole rows
account-quality = Quality
account-quality_below = values taken as they are
account-part_sold = { $count } loaded with sales
account-part_zero = { $count } loaded as zero
account-part_apart = { $count } held back or skipped
account-no_faults = No issue found: every value was taken as it was.
account-places = { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
account-accepted = { $count ->
        [one] One value was accepted besides: { $total }.
       *[other] { $count } values were accepted besides, with a sum of { $total }.
    }
account-hint_warn = Loaded as written: nothing is decided here. Where it is wrong, correct the workbook and import it again.
account-hint_quarantine = Held back, and not accepted here. Decide in the check before an import, or correct the workbook.
account-hint_reject = The whole row was skipped. If it should count, correct the workbook and import it again.
account-hint_repeated = Not loaded: another row of the same place and product is. If this one is right, correct the workbook and import it again.
account-all_cells = { $shown } of { $all } cells are listed
correction-corrected = Values changed
correction-removed = Values removed
correction-added = Values added
import-several = { $count } files
column-count = Count
column-cells = Cells
column-not_loaded = Not loaded
column-score = Pass rate
unit_choice-sar = Saudi riyals (SAR)
unit_choice-litres = Litres
unit_choice-cases = Cases
unit_choice-other = Another unit
unit_choice-unstated = Not sure: show no unit
window-not_photographed = No pictures could be taken of the window: Qt did not start, or the window did not come to rest.
demo-pictures = { $count } pictures of the window lie in { $folder }
text-pair = { $one }, { $other }
recipe-unreadable = { $file } is not an import template: it is not understood at { $part }.
recipe-newer = The template { $recipe } is from a later release of Raff. It is kept, but no workbook is recognised by it.
export-format = { $file }: a file is written as one of { $formats }.
facts-written = { $count } figures written to { $file }
column-recipe = Template
column-layout = Layout
column-unit = Unit
column-heading = Heading
column-meaning = Meaning
import-outdated = Data was imported after { $file } was checked, so its check is out of date. Check it again.
job-check = Checking the workbook
check-title = Check { $file }, sheet { $sheet }
check-go = Check
import-go = Import
check-changes = This file replaces data already shown: { $corrected } values changed, { $removed } removed, { $added } added. You can undo it later.
check-nothing = No value can be loaded. Unless values that were held back are accepted here, nothing is imported.
check-adds = Adds { $added } values. Nothing already shown will change.
check-accepted = { $count ->
        [one] One accepted value is loaded besides.
       *[other] { $count } accepted values are loaded besides.
    }
check-two_readings = “{ $example }” can be two numbers, and no figure of its column shows which. What is it?
check-read_as = Read it as { $number }
check-take = Import { $count } values
changes-title = What it changes
changes-figure = Value
receipt-account = Summary
receipt-cells = Cells
receipt-rules = Rules
receipt-rule = { $rule } ({ $fate }): { $places } cells, pass rate { $score }
column-fate = Result

inspect-hidden = hidden
inspect-columns = { $count ->
    [one] one column
   *[other] { $count } columns
}
inspect-layout = { $sheet }: { $kind }, header in row { $row }, confidence { $confidence }
inspect-more_sheets = Read with it, for they go on where it ends: { $sheets }
inspect-other_tables = Tables that are not read: { $places }. Choose one by its sheet and number.
layout-wide = a column for each period
layout-long = a row for each figure
meaning-date = date
meaning-year = year
meaning-day_of_month = day of the month
meaning-month_of_week = month of the week
meaning-figure = figure
meaning-day = days
meaning-week = weeks
meaning-month = months
meaning-quarter = quarters
meaning-hijri_month = Hijri months
meaning-header = header
guess-audit_heading = exact match
guess-known_heading = known heading
guess-several_figures = one of several columns of values: choose one, and skip the others
guess-similar_heading = similar heading
guess-period_heading = headings that name periods
guess-serial = numbers by which Excel counts days
guess-hijri = Hijri dates, converted by the calculated Umm al-Qura calendar; an announcement can move them by a day
guess-hijri_format = dates that their number format shows in the Hijri calendar
guess-firsts = dates of which one part is always 1, taken for the firsts of months
guess-fiscal = fiscal periods, taken for the months of the same number
guess-typed_month = one day of every month: perhaps months with a year of two digits
guess-week_day = weeks that do not run from Sunday to Saturday
guess-week_number = numbered weeks, taken as those of ISO 8601 and begun on the Sunday before
guess-year_given = the year that was given
guess-year_sheet = the year in the name of the sheet
guess-year_notes = the year in the lines above the table
guess-year_file = the year in the name of the file
guess-two_rows = two rows that name the columns together
guess-sheet_level = the name of the sheet, as was chosen
guess-sheet_name = the name of the sheet, which is that of a place
guess-file_name = the name of the file, which holds that of a place
guess-region_given = the region that was given
rules-tuned = Rule { $rule } is changed for every import from now on.
state-off = off
column-limits = Limits
release-none = No value was held back at { $cell }, or by that rule.
release-row = Values of a repeated row cannot be accepted: the row that is loaded has them. Import the file again with --treat duplicates=last or duplicates=sum, or correct it.
release-decided = { $cell } was decided about before. Undo its batch first.
release-needs_value = { $cell } holds “{ $value }”, which is not a number. Enter the correct number.
release-not_a_number = “{ $value }” is not a number that { $cell } can hold.
release-which = Name cells, or one rule.
decision-released = accepted as found
decision-fixed = accepted as { $value }
decision-kept_out = excluded
guess-recipe = from the template
guess-recipe_drifted = the headings are nearly those of a saved template, which was not used
meaning-recipe = template
rule-sheet-recipe_drifted = the headings are nearly those of a saved template, which was not used
recipe-drift = The columns no longer match template { $recipe }. Added: { $added }. Missing: { $missing }.
recipe-treatment = “{ $text }” is not a known treatment of cells.
decided-blank_as_zero = { $count } blank cells were taken for zero, as the template says
decided-placeholder_as_missing = { $count } placeholders were taken for blanks, as the template says
decided-placeholder_as_zero = { $count } placeholders were taken for zero, as the template says
decided-text_as_number = { $count } numbers stored as text were taken for numbers, as the template says
receipt-comma = What the comma means is answered by --treat comma=thousands or --treat comma=decimal, and saved in the template.
receipt-merged = { $count } values were added to others of the same place, product and date, as the template says
unmask-no_reason = Say why it must be known.
rule-column-personal = names persons, so they are stored under pseudonyms
column-level = Level
column-pseudonym = Pseudonym
column-name = Name
guess-unknown_heading = not recognised: will be skipped
table-title = Import { $file }
table-from = table at { $place }
table-empty = empty
table-none = no table found
table-ignored = Skip this column
table-periods = Values by { $grain }: { $count ->
        [one] one column
       *[other] { $count } columns
    }, { $first } to { $last }
job-inspect = Reading the workbook
job-save = Saving
import-closed = The month of { $period } is closed. Only who may close months may change it.
closed-through = Closed up to { $day }.
closed-none = No month is closed.
closed-no_month = “{ $text }” is no month. Write it as 2024-03.
compact-would = { $count } batches would be compacted: { $bytes } bytes
compact-done = { $count } batches compacted: { $bytes } bytes
column-decision = Decision
job-release = Accepting values
message-released = { $count ->
    [one] One value was accepted
   *[other] { $count } values were accepted
}
message-kept_out = { $count ->
    [one] One value is excluded
   *[other] { $count } values are excluded
}
annotation-not_a_workbook = { $file } cannot bear notes: only .xlsx and .xlsm can.
annotation-other_file = { $file } is not the workbook of batch { $batch }.
look-title = { $file }, sheet { $sheet }: { $rows } rows
look-more = and { $count } more groups
look-odd = { $type }, except { $count }
look-personal = names persons; not shown
explore-no_column = No column is called { $column }.
explore-no_numbers = Column { $column } holds something other than numbers, so it cannot be added up.
explore-personal = Column { $column } names persons, so nothing is grouped by it.
type-text = text
type-number = number
type-date = date
type-boolean = TRUE or FALSE
type-empty = empty
column-column = Column
column-type = Type
column-filled = Non-empty
column-distinct = Distinct
column-least = Min
column-most = Max
column-top = Frequency
look-count = number of rows
look-sum = Sum
filter-all = All
filter-everything = All data
filter-span = { $first } to { $last }
filter-intro = { $level }: { $names }
filter-count = { $count ->
        [one] { $count } chosen
       *[other] { $count } chosen
    }
filter-last = { $count ->
        [one] The last period
       *[other] The last { $count } periods
    }
text-comma = {", "}
text-semicolon = {"; "}
export-stamp = { $filter } · data to { $day } · data { $data }, definitions { $definitions }
export-about = About these figures
export-reason_title = Why do these figures leave?
export-reason_label = Your organisation asks for a reason. The audit keeps it.
export-no_reason = Your organisation asks for a reason when figures leave: give it with --reason, or in the window.
job-export = Saving
message-copied = Copied
message-saved = { $file } is saved in { $folder }
message-nothing_saved = Nothing was saved yet. Save a table, a chart or a report first.
message-target = The target of { $region } is set
message-target_gone = The target of { $region } is removed
message-lifted = All filters are removed
undo-lift = remove all filters
undo-rule = rule { $rule }
undo-mute = mute { $rule }
palette-section = Settings: { $section }
palette-setting = { $setting } (Settings: { $section })
map-figure_excess = Zero-sales rate vs similar areas
map-figure_change = Change of sales
map-figure_sales = Sales
map-figure_zeros = Zero-sales rate
map-figure_breadth = Items per outlet group
map-figure_share = Share of sales
map-figure_prize = Sales opportunity
map-figure_none = No circles
map-detail_provinces = Provinces
map-detail_areas = Areas
map-title_excess = Zero-sales rate above similar areas, pp
map-title_change = Sales vs the period before, per cent
map-title_sales = Sales of the last period, { $unit }
map-title_zeros = Zero-sales rate of the last period, per cent
map-title_breadth = Items per outlet group, mean
map-title_share = Share of all sales, per cent
map-title_prize = Sales opportunity, mid estimate, { $unit }
map-class_0 = well below
map-class_1 = below
map-class_2 = within normal range
map-class_3 = above
map-class_4 = well above
map-up_to = to { $value }
map-between = { $low } to { $high }
map-over = over { $value }
map-approximate = Approximate outlines; not an official boundary
map-official = Outlines from { $file }
map-peers = Similar areas
map-click = Click or Return filters every page by { $name }
map-choose = Outlines of the provinces
map-summary = Map of { $count ->
        [one] { $count } province
       *[other] { $count } provinces
    } by { $figure }
map-scope = { $provinces ->
        [one] { $provinces } province matched
       *[other] { $provinces } provinces matched
    }, { $unknown ->
        [0] every name known
        [one] { $unknown } name not matched
       *[other] { $unknown } names not matched
    }; { $areas ->
        [one] { $areas } precision area
       *[other] { $areas } precision areas
    }
map-scope_areas = { $areas ->
        [one] { $areas } precision area
       *[other] { $areas } precision areas
    }, { $unplaced ->
        [0] all of them at their place
        [one] { $unplaced } not on the map
       *[other] { $unplaced } not on the map
    }
job-map = Reading outlines
job-places = Comparing places
message-map = The map is drawn from { $file }
pivot-figure_sales = Sales
pivot-figure_share = Share of sales
pivot-figure_zero_rate = Zero-sales rate
pivot-figure_records = Records
pivot-figure_zeros = Records without sales
pivot-figure_selling_points = Outlet groups that sell
pivot-figure_selling_items = Items that sell
pivot-compare_none = Nothing
pivot-compare_before = The period before
pivot-compare_last_year = The year before
pivot-total = Total
pivot-points = { $value } pp
pivot-nothing = The filter leaves no records.
pivot-span = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $first } to { $last }.
pivot-base = Compared with { $first } to { $last }.
pivot-no_base = The data do not reach back far enough to compare.
pivot-needs_two = A scatter chart needs two columns, or something to compare with.
pivot-summary = { $figure }: { $categories ->
        [one] { $categories } place on the axis
       *[other] { $categories } places on the axis
    }, { $series ->
        [one] { $series } series
       *[other] { $series } series
    }
profile-value = Values
profile-missing = (no name)
profile-level = { $distinct ->
        [one] { $distinct } name
       *[other] { $distinct } names
    } in { $records } records; { $missing } records have none.
profile-figures = { $records } values, { $rate } of them zero. The statistics below exclude zeros.
profile-what = Figure
profile-records = Values
profile-zeros = Zero
profile-total = Sum
profile-smallest = Min
profile-largest = Max
profile-mean = Mean without zeros
profile-quantile = Percentile { $part }
profile-spread = Distribution of the values in { $bins } bins of equal factor
sql-rows = { $count } rows
sql-cut = The first { $count } rows; there are more.
sql-running = Running
sql-stopped = Stopped.
job-pivot = Calculating the pivot
job-profile = Looking through the column
job-sql = Answering the statement
tab-gaps = Gaps
tab-scorecard = Scorecard
scorecard-by = Group by
scorecard-alone = { $count ->
        [one] { $count } place
       *[other] { $count } places
    }, { $now }; no period before it to compare with.
scorecard-intro = { $count ->
        [one] { $count } place
       *[other] { $count } places
    }, { $now } vs { $before }. Colour = significant change: blue better, orange worse.
scorecard-sales = Sales
scorecard-change = Change, %
scorecard-last_year = vs LY, %
scorecard-share = Share, %
scorecard-zeros = Zero-sales rate, %
scorecard-excess = Above similar areas, pp
scorecard-breadth = Items per outlet group
scorecard-history = Above similar areas, last periods
tab-distribution = Distribution
distribution-by = Break down by
distribution-change = Change, pp
distribution-noise = vs normal range
distribution-numeric = ND, %
distribution-weighted = WD, %
tab-bridge = Bridge
bridge-by = Break down by
bridge-before = Before
bridge-after = After
bridge-change = Change
bridge-distribution = Distribution
bridge-mix = Mix
bridge-velocity = Velocity
bridge-intro = From { $first } to { $last }: what moved sales. Select a row to see its waterfall.
bridge-summary = Sales changed by { $change }: distribution { $distribution }, mix { $mix }, velocity { $velocity }
tab-targets = Targets
targets-target = Target
targets-actual = Sold
targets-attained = Achieved
targets-missing = Shortfall
targets-whole = All regions
targets-type = Target
targets-set = Save
targets-intro = Choose a row to set its target; leave it empty to remove the target.
targets-summary = Target and sales of { $region } by period
undo-alert = the decision about { $alert }
undo-target = target of { $region }
job-scorecard = Comparing places
job-distribution = Calculating distribution
job-bridge = Calculating the bridge
job-targets = Reading targets
job-target = Setting the target
column-stop_name = Stop
column-why = Why
worklist-since = since { $month }
worklist-decided = { $count ->
        [0] Nothing is decided yet.
        [one] { $count } task is decided.
       *[other] { $count } tasks are decided.
    }
state-task_done = done
state-task_failed = not possible
undo-task = task of { $item }
job-worklist = Planning the week
job-task = Saving the decision
settings-intro = Changes apply immediately, on this laptop
settings-general = General
settings-thresholds = Gap thresholds
settings-thresholds_intro = From when on a group counts as a gap. Alerts are evaluated again after each change.
settings-capacity = Capacity of the week
settings-capacity_intro = How many visits fit into a week, and what is worth one. The worklist is made again after each change.
settings-alerts = Alerts
settings-alerts_intro = How many alerts are shown and when nobody is disturbed. The rules themselves: Alerts, Rules.
settings-map = Map
settings-map_intro = Outlines of the provinces from a file that your organisation has. It is checked before it is used.
settings-outlines = Choose a file
settings-outlines_why = GeoJSON with a polygon for each of the 13 provinces
settings-performance = Performance
settings-performance_intro = What long work may use of this laptop.
settings-on = on
settings-off = off
settings-empty = empty
settings-default_refused = The default of “{ $setting }” does not go with your other settings: restore those first.
settings-calendar = Calendar
settings-calendar_intro = Ramadan, the Eids and Hajj are calculated (Umm al-Qura), and so are public holidays. Announced days replace the calculated ones in forecasts and comparisons. School holidays follow no rule: add them here.
settings-calendar_add = Add announced days
settings-calendar_add_why = school holidays, a public holiday, or another day for Ramadan or an Eid
settings-calendar_change = Change the selected days
settings-calendar_change_why = Enter or a double click on a row does the same
settings-calendar_drop = Remove the announcement
settings-calendar_drop_why = of the selected row; calculated days come back
settings-calendar_days = { $count ->
        [0] The last day is before the first.
        [one] 1 day: { $first }
       *[other] { $count } days, { $first } to { $last }
    }
settings-announced = Announced days
settings-source = Source
settings-calculated = calculated
settings-by_announcement = announced
settings-keys = Vault and keys
settings-vault = { $figures } values in { $size } MB.
settings-password = Change password
settings-password_why = Backups made earlier still open with the old password.
settings-backup = Make a backup
settings-backup_why = Encrypted copy. Opens with your current password.
settings-verify = Check the vault
settings-verify_why = Checks integrity; reports problems, does not repair them.
settings-audit = Audit
settings-policy = Policy
settings-policy_intro = All settings and where each value comes from (organisation, you, default).
settings-diagnostics = Diagnostics
settings-copy_diagnostics = Copy diagnostics
settings-copy_diagnostics_why = Contains no names, values or keys.
settings-open_logs = Open the log folder
settings-open_logs_why = Events by code, and crash reports.
settings-about = About
settings-tour = Show the quick tour
settings-tour_why = Five steps through the window.
about-intro = Raff, a shelf: gaps, trends and forecasts of soft drinks, offline and encrypted. MIT licence.
about-qt = Raff uses Qt and PySide under the LGPL 3; both lie beside it as libraries of their own, and may be replaced.
about-part = Part
about-licence = Licence
about-page = Page
audit-intro = { $count ->
        [one] The last event.
       *[other] The last { $count } events, the newest first; each is chained to the one before.
    }
audit-action = Event
audit-subject = Subject
audit-outcome = Outcome
layer-default = default
layer-user = you
layer-policy = organisation
filter-from = From
filter-to = To
digits-western = Western: 1,234.5
digits-arabic_indic = Arabic-Indic: ١٬٢٣٤٫٥
message-set = { $setting } is set
message-password = Password changed
message-sound = The vault is intact: { $pages } pages and { $rows } events checked
message-faulty = The vault has { $faults } faults, the first: { $first }. Restore a backup.
job-audit = Reading the audit
job-password = Changing the password
job-backup = Making a backup
job-verify = Checking the vault
setting-language = Language
setting_why-language = {""}
setting-digits = Arabic number style
setting_why-digits = {""}
setting-theme = Theme
setting_why-theme = {""}
setting-contrast = Contrast
setting_why-contrast = high: black on white or white on black, with edges around everything
setting-text_size = Text size, %
setting_why-text_size = of the size that the system uses
setting-reduced_motion = Reduced motion
setting_why-reduced_motion = turns off animations
setting-notifications = Notifications outside the window
setting_why-notifications = {""}
setting-autostart = Start at sign-in
setting_why-autostart = in the tray, or as a small window that asks for the password
setting-tray = Stay in the tray when the window is closed
setting_why-tray = Quit closes Raff completely
setting-idle_lock_minutes = Auto-lock after (minutes)
setting_why-idle_lock_minutes = {""}
setting-gaps-window_days = Look-back window (days)
setting_why-gaps-window_days = counted back from the last date of the data
setting-gaps-threshold = Medium-priority gap from, %
setting_why-gaps-threshold = of records without sales
setting-gaps-high = High-priority gap from, %
setting_why-gaps-high = of records without sales
setting-worklist-stops = Stops per day
setting_why-worklist-stops = as far as its minutes allow
setting-worklist-days = Days per week
setting_why-worklist-days = that are spent on visits
setting-worklist-tasks = Tasks per stop
setting_why-worklist-tasks = {""}
setting-worklist-stop_minutes = Minutes per stop
setting_why-worklist-stop_minutes = including the way there
setting-worklist-day_minutes = Minutes per day
setting_why-worklist-day_minutes = {""}
setting-worklist-least_confidence = Least confidence of a task, %
setting_why-worklist-least_confidence = {""}
setting-worklist-least_value = Least value of a task
setting_why-worklist-least_value = mid estimate per period, in the unit of the data
setting-alerts-open = Open alerts, limit
setting_why-alerts-open = critical alerts excluded
setting-alerts-daily = New alerts per day, limit
setting_why-alerts-daily = critical alerts excluded
setting-alerts-quiet_from = Quiet hours from
setting_why-alerts-quiet_from = then only critical alerts notify outside the window
setting-alerts-quiet_until = Quiet hours until
setting_why-alerts-quiet_until = {""}
setting-alerts-digest_at = Daily digest at
setting_why-alerts-digest_at = {""}
setting-forecast-cores = CPU cores for forecasting
setting_why-forecast-cores = 0 = all but one
setting-map-outlines = Map outlines
setting_why-map-outlines = GeoJSON file; empty = built-in map
report-title_executive = Executive report
report-title_management = Management report
report-title_analytics = Analytics report
report-subtitle = { $filter } · data to { $day }
report-stamp = Raff · { $filter } · data { $data } · definitions { $definitions } · made { $at }
report-trend = Sales by month, { $unit }
report-own_trend = Own sales by month, { $unit }
report-gaps = Gaps, { $period }: the first { $shown } of { $count }; opportunity in { $unit }
report-gaps_left = { $count ->
        [one] One more group is worth { $middle } { $unit }.
       *[other] { $groups } more groups are worth { $middle } { $unit } together.
    }
report-scorecard = Scorecard, { $period } vs { $before }; sales and opportunity in { $unit }
report-shares = Distribution and shares, { $period } vs { $before }; sales and velocity in { $unit }
report-bridge = What moved sales from { $before } to { $period }, { $unit }
report-movers = { $level }: { $period } vs { $before }; sales in { $unit }
report-forecast = Forecast by region, { $unit }, with the 80 % interval
report-against_none = vs { $base }
report-against_within = vs { $base }, within normal range
report-against_beyond = vs { $base }, significant
report-no_year = no figures of a year ago
report-visit = { $number }. { $place }: { $tasks ->
        [one] one task
       *[other] { $tasks } tasks
    }, about { $value } { $unit }. First: { $first }
report-own_only = The plan is about own items ({ $names }); items of rivals are left out.
report-everybody = No own company is set: the plan is about the items of all manufacturers.
report-demo = DEMO: made-up figures
report-part_demo = Contains DEMO data: part of the figures is made up
report-continued = { $title } (continued)
report-cut = The first { $shown } of { $count } rows; the workbook has all of them.
report-drawn = { $title } (the first { $shown } of { $count })
report-low = Low
report-high = High
report-advice = Priority actions: the first visits of the week
report-pivot = { $figure } by { $axes }
report-format_pdf = PDF
report-format_xlsx = Excel workbook
report-name = Report
report-format = Format
report-filter = Filter
column-language = Language
report-written = { $count ->
        [0] No saved report yet.
        [one] { $count } saved report; hover for its data stamp.
       *[other] { $count } saved reports; hover for the data stamp.
    }
report-making = The preview is being made
report-pack = New report of saved views
report-pack_advice = Tick the views in it; drag them into their order.
report-pack_needs_views = Save a view first, with the bookmark above.
message-pack = The report { $name } is saved
message-unpacked = The report { $name } is deleted
job-reports = Looking for reports
job-report = Making the preview
job-report_write = Writing
views-save = Save this view
views-import_file = Open a view from a file
views-show = Show
views-export_file = Save as file
views-delete = Delete
views-advice = The page, its setup and the filters are saved under this name.
message-view = The view { $name } is saved
message-view_gone = The view { $name } is deleted
undo-view = save view { $name }
undo-view_delete = delete view { $name }
job-view = Saving the view
message-undone_act = Undone: { $name }
message-redone_act = Redone: { $name }
message-nothing_undo = Nothing to undo
message-nothing_redo = Nothing to redo
shortcuts-title = Shortcuts
shortcuts-advice = Everything here can also be found in the commands (Ctrl+K).
shortcuts-what = Action
shortcuts-keys = Keys
message-copied_diagnostics = Diagnostics are copied
tour-executive = What happened
tour-executive_why = Latest-month sales, growth, gaps and alerts, with what is normal variation. Filters apply to every page; use Back to return.
tour-management = Gaps
tour-management_why = Gaps ranked by the sales you would gain by closing them. Select a row for its arithmetic; the tabs hold places, distribution, the bridge and targets.
tour-map = Map
tour-map_why = Colour = significant difference; circle = sales opportunity. A click filters every page by a province.
tour-alerts = Alerts
tour-alerts_why = Few alerts, each with why it was raised and what would clear it. Say whether it was useful: thresholds learn from that.
tour-reports = Reports
tour-reports_why = Reports in Arabic and English, on paper or as a live workbook, with a stamp that says from which data. Ctrl+K finds everything else.
tour-no_data = No data yet: import a workbook, and this page shows your own figures.
tour-own_executive = { $regions ->
        [one] Your data: { $sales } { $unit } sold in { $month }, in one region.
       *[other] Your data: { $sales } { $unit } sold in { $month }, in { $regions } regions.
    }
tour-own_management = Your largest opportunity: { $group }, about { $prize } { $unit }.
tour-own_map = { $provinces ->
        [one] Your data cover one province.
       *[other] Your data cover { $provinces } provinces.
    } { $above ->
        [0] No zero-sales rate is clearly above the others.
        [one] One has a zero-sales rate clearly above the others.
       *[other] { $above } have a zero-sales rate clearly above the others.
    }
tour-own_alerts = { $count ->
        [0] No alert waits for you.
        [one] One alert waits for you.
       *[other] { $count } alerts wait for you, { $critical } of them critical.
    }
tour-own_reports = The executive report of { $month } can be made from your data now.
leave-importing = A workbook is being imported. If Raff quits now, nothing of it is saved. Quit anyway?
tray-show = Show Raff
tray-lock = Lock
tray-quit = Quit
message-aside = Raff stays in the tray; it quits from there
notice-sample = Explore with sample data
standing-demo = DEMO · { $unit }
standing-part_demo = Contains DEMO data · { $unit }
standing-part_demo_title = Raff · contains DEMO data
standing-demo_title = Raff · DEMO, not real figures
recent-import = Import again
recent-gone = The file is no longer there
recent-pin = Pin to the list, or unpin
recent-clear = Clear the list
card-share = Share, { $name }
card-reach = Distribution, { $name }
card-weighted = WD
card-numeric = ND { $rate }
card-zeros_beside = zero-sales rate { $rate }
card-own_share = Own share, { $name }
card-item_reach = Item distribution, { $name }
card-items = items that sell: { $items }
card-tdp = TDP { $tdp }
card-more = { $names } + { $count }
card-brands = best change { $best }, worst { $worst }
owner-marked = { $name } ({ $owner })
company-offer = Which company is yours? Shares, distribution and alerts then speak of your products against rivals.
company-entry = {"\u2068"}{ $name }{"\u2069"}, { $share } of sales
company-missing = {"\u2068"}{ $name }{"\u2069"}, not in the data
settings-company = Company
settings-company_intro = { $names } is your own company. Shares, distribution and alerts speak of its products against rivals.
settings-company_none = No own company is set: figures speak of the whole market.
settings-company_choose = Choose from the data
settings-company_choose_why = The companies of the data with their shares of sales.
setting-company-names = Own company
setting_why-company-names = as the data name it; several names between semicolons
scope-filtered = { $regions ->
        [one] Filtered, { $regions } region
       *[other] Filtered, { $regions } regions
    }
outbox-kind_alert_judge = A verdict on an alert
outbox-kind_alert_notify = Notification of an alert
outbox-kind_alert_rule_remove = An alert rule removed
outbox-kind_alert_rule_save = An alert rule saved
outbox-kind_alert_update = A decision about an alert
outbox-kind_batch_import = An import
outbox-kind_batch_keep_out = Values excluded
outbox-kind_batch_release = Values accepted
outbox-kind_batch_withdraw = An import undone
outbox-kind_batches_compact = Imports merged
outbox-kind_facts_close = Months closed
outbox-kind_mute_remove = A mute lifted
outbox-kind_mute_set = An alert rule muted
outbox-kind_note_add = A note about an alert
outbox-kind_pack_delete = A report of saved views deleted
outbox-kind_pack_save = A report of saved views
outbox-kind_recipe_save = An import template
outbox-kind_rule_tune = A validation rule changed
outbox-kind_target_set = A target
outbox-kind_task_decide = A task decided
outbox-kind_unknown = A change of an unknown kind, kept as it is
outbox-kind_view_delete = A saved view deleted
outbox-kind_view_save = A saved view
outbox-intro = { $count ->
        [0] Everything is synced.
        [one] { $count } change waits on this laptop; there is no service to send it to yet.
       *[other] { $count } changes wait on this laptop; there is no service to send them to yet.
    }
outbox-at = When
outbox-kind = Change
tab-imports = Imports
tab-recipes = Templates
recipes-intro = { $count ->
    [0] No template yet; each import saves its own
    [one] One template: what each of its columns means
   *[other] { $count } templates: what each of their columns means
}
recipes-columns = Columns
recipes-advice = What each column of this layout means. A workbook with exactly these headings is imported by this template.
recipes-layout_wide = a column for each period
recipes-layout_long = a row for each figure
recipes-export_file = Export as a file
recipes-import_file = Import from a file
message-recipe = The template { $name } is imported
job-recipe = Saving the template
job-recipes = Listing the templates
state-waiting = Calculating
tab-outbox = Outbox
tab-quality = Quality over time
quality-intro = The share of values that were neither held back nor rejected, by import.
quality-title = Quality by import, per cent
job-outbox = Reading the outbox

# The names of the pages.
page-executive = Executive
page-management = Management
page-analytics = Analytics
page-forecast = Forecast
page-map = Map
page-alerts = Alerts
page-worklist = Worklist
page-data = Data
page-reports = Reports
page-settings = Settings
strength-too_short = { $typed } of at least { $least } characters
strength-too_common = Too easy to guess
strength-fair = Acceptable
strength-good = Good
strength-strong = Strong
settings-backups = Backups
settings-backups_intro = While Raff is open, the vault is backed up into a folder of yours: best on another disk or a share. Each backup is checked as it is written, and opens with the password of its day.
settings-backup_folder = Choose the folder
settings-backup_folder_why = it must exist; a disk that is not there is reported
setting-backup-folder = Backup folder
setting_why-backup-folder = empty = no backups by themselves
setting-backup-every_days = A backup every (days)
setting_why-backup-every_days = {""}
setting-backup-copies = Backups to retain
setting_why-backup-copies = the newest ones, however old
setting-backup-days = Retain also those younger than (days)
setting_why-backup-days = older ones beyond the number are removed after a new one
message-backed_up = { $removed ->
        [0] The vault is backed up to { $file }
        [one] The vault is backed up to { $file }; one old backup was removed
       *[other] The vault is backed up to { $file }; { $removed } old backups were removed
    }
audit-address = From
audit-correlation = Sitting
