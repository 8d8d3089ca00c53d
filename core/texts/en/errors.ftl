# Errors: what is wrong, then what to do.

workbook-missing = There is no file { $file }.
workbook-is_a_folder = { $file } is a folder. Name a workbook in it.
workbook-no_file = { $file } is a pipe or a device, not a file.
workbook-unreachable = { $file } cannot be read from where it lies. Check the drive or the network folder.
workbook-changed = { $file } was written to while it was read. Nothing was imported; save it and import again.
workbook-empty_file = { $file } is empty.
workbook-not_a_workbook = Raff cannot read this file type: { $file }. It reads .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv, .txt and .parquet.
workbook-damaged = { $file } is damaged. Ask the sender for a new copy.
workbook-password = { $file } is password-protected. Enter its password (it is never stored).
workbook-password_wrong = This password does not open { $file }.
workbook-web_page = { $file } is a web page that a program saved as { $suffix }. Open it in Excel and save it as .xlsx.
workbook-mhtml = { $file } is a web archive (MHTML) that a program saved as { $suffix }. Open it in Excel and save it as .xlsx.
workbook-spreadsheetml = { $file } is a spreadsheet in XML that a program saved as { $suffix }. Open it in Excel and save it as .xlsx.
workbook-xml = { $file } is XML that a program saved as { $suffix }, and no table. Open it in Excel and save it as .xlsx.
workbook-pdf = { $file } is a PDF that was named { $suffix }. Export the table as .xlsx or .csv from the program that made it.
workbook-quote_open = { $file }: a quote opened at line { $line } is not closed, so the rest of the file would be one cell. Close the quote or remove it.
workbook-quote_swallows = { $file }: a quote opened at line { $line } closes at line { $last } and takes cells of the table into one cell. Close the quote or remove it.
workbook-cells_differ = { $file }: what was read at { $place } is not what the sheet holds there. Nothing was imported: open the file in Excel and save it again.
workbook-rows_differ = { $file } has { $rows } rows under its headings by its line ends, but { $read } were read. Nothing was imported: save the file again.
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
workbook-no_header = { $missing ->
    [names] No column names a place or a product at { $place }. Call one Region, City, Market, Brand or Item.
    [periods] The row at { $place } names no period and no figure. Add a column for each month (Jan 2024), or a column Date and one of figures (Sales, Quantity, Amount).
    [period] The row at { $place } names no period. Add a column Date or Month, or a column for each month (Jan 2024).
    [figure] The row at { $place } names no figure. Call the column of figures Sales, Quantity or Amount, or choose it.
   *[everything] No header row was found on { $sheet }: a row that names a place or a product, and either months or a date and a figure.
 } Headings that were considered: { $headings }. An import template can also say what they mean.
workbook-compact_pivot = The column “{ $heading }” at { $place } holds several levels, as a compact pivot does. In Excel choose Design > Report Layout > Show in Tabular Form, and Repeat All Item Labels. Then import it again.
workbook-column_missing = Columns are missing on { $sheet }: { $columns }.
workbook-month_unknown = The heading “{ $heading }” at { $place } looks like a month but names none. Correct it in the workbook; a column of anything else is left out by itself.
workbook-month_repeated = The heading “{ $heading }” at { $place } names a month that another column names already.
workbook-no_table = Sheet { $sheet } has no table number { $table }.
workbook-year_unknown = The months at { $place } name no year, and neither does the sheet nor the file. Give the year.
workbook-several_sheets = The sheets { $sheets } hold different rows under the same headings, and their names are no regions that Raff knows. Read one sheet (--sheet), or say what their names are (--sheet-level region).
workbook-level_in_column = Sheet { $sheet } has a column for { $level } already, so the name of the sheet cannot be it.
workbook-region_in_column = Sheet { $sheet } names its regions already, so they cannot all be { $region }.
recipe-no_level = “{ $level }” is no level. The levels are { $levels }.
workbook-several_measures = Sheet { $sheet } has several columns of figures: { $measures }. Choose one by its name (--figure).
workbook-no_grain = The figures at { $place } are of “{ $heading }”: { $length ->
        [year] years
       *[weeks] stretches of { $count } weeks
    }, which cannot be held. Ask for the figures by week, month or quarter.
workbook-no_measure = No column is called { $figure }.
import-needs_acceptance =
    This file changes data already shown: { $corrected ->
        [one] { $corrected } value changed
       *[other] { $corrected } values changed
    }, { $removed ->
        [one] { $removed } removed
       *[other] { $removed } removed
    }, { $added } added. Nothing was imported; import it with --accept if that is meant.
import-other_unit =
    { $file } counts in { $unit ->
        [sar] SAR
        [litres] litres
        [cases] cases
       *[other] another unit
    }, and the data shown in { $shown ->
        [sar] SAR
        [litres] litres
        [cases] cases
       *[other] another unit
    }. Figures in two units cannot be added up or compared, so nothing was imported. Import this file into another vault. If the unit of the data shown is wrong, undo those imports first.
import-check_failed = The vault does not hold what was read. The batch { $batch } was withdrawn; nothing of it is shown.
batch-unknown = There is no batch { $batch }.
batch-ambiguous = More than one batch begins with { $batch }. Give more of its id.
batch-withdrawn = The batch { $batch } was withdrawn before.
recipe-unknown = There is no import template { $recipe }. An import saves the one that it used.
rules-unknown = There is no rule called { $rule }.
rules-fixed = Rule { $rule } cannot be changed so.
trend-too_fine = The figures last longer than the periods asked for ({ $period }). Ask for longer ones.
forecast-horizon = A forecast looks at least one day and at most { $most } periods ahead.
forecast-horizon_not_understood = “{ $text }” is no horizon. Write days, for example 90d.
forecast-season = A season has 1 to { $most } periods.
model-unknown = There is no version { $version } of { $name }.
model-no_kind = There is no model { $name } here, or its library is not installed. See raff models list.
model-no_data = There is nothing to try a model on: the vault shows too few periods.
model-worse_than_naive = Version { $version } misses { $wape } % of the past, and repeating the past only { $naive } %. It is not made champion.
model-unreadable = { $file } is no model of Raff, at { $part }.
model-digest = { $file } was changed on its way: its digest does not fit. Ask for it again.
series_file-missing = There is no file { $file }.
series_file-kind = { $file } is no file of series: .parquet or .csv.
series_file-unreadable = { $file } cannot be read. Is it damaged, or not what its name says?
series_file-column = { $file } has no column { $column }. A file of series has series_id, t or date, and value.
series_file-empty = { $file } holds no figures.
series_file-nothing = None of the { $count } series of { $file } can be continued. The first: { $code }.
series-not_a_number = a value is no number
series-no_time = a period is no whole number and no date
series-repeated = a period stands twice
series-irregular = its dates make no days, weeks, months or quarters
series-too_short = fewer than three periods follow each other
alert-changed_since = Alert { $alert } was changed in the meantime, so nothing was undone.
alert-unknown = There is no alert { $alert }.
alert-ambiguous = More than one alert begins with { $alert }. Give more of its id.
alert-not_further = The alert { $alert } is { $state }; it cannot be moved there from that.
alert-ended = The alert { $alert } is { $state }. Open it again first.
alert-snooze_past = The alert { $alert } cannot wait until a day that is over.
alert-no_until = Say until when, for example --until 2025-03-01.
alert-no_note = There is nothing to write to the alert { $alert }.
policy-unreadable = { $reason ->
    [permission] The policy of your organisation in { $file } cannot be read: this account has no permission.
    [folder] The policy of your organisation cannot be read: { $file } is a folder, and a file is expected.
    [encoding] The policy of your organisation in { $file } cannot be read: the file is not UTF-8. Save it as UTF-8.
    [syntax] The policy of your organisation in { $file } cannot be read: line { $line } is not TOML.
    [end] The policy of your organisation in { $file } cannot be read: the file ends too early.
    [content] The policy of your organisation in { $file } cannot be read.
   *[value] The policy of your organisation in { $file } is not understood at { $setting }. Allowed: { $allowed }.
} Nothing runs until it is corrected.
vault-locked = The vault is locked.
window-no_display = There is no display to open a window on. Everything works from the command line: raff --help
machine-library_missing = A library of the system is missing or cannot be used: { $library }. Without it there is no window; the commands work. Install it from the packages of your system (the guide for IT names them).
machine-incomplete = Raff is not wholly installed: { $part } is missing. Install it again; your vault is not touched.
vault-missing = There is no vault in { $folder }. Make one with raff vault create, or name yours with --vault
vault-exists = There is a vault in { $folder } already.
vault-folder_in_use = The folder { $folder } is not empty. A vault needs a folder of its own.
vault-several = There is more than one vault. Say which with --vault.
vault-wrong_password = Wrong password.
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
password-too_common = Too easy to guess. Try four unrelated words.
password-not_given = No password was given. Type it when asked, or use --password-stdin or RAFF_PASSWORD.
password-same = The new password is the one that the vault has already.
password-mismatch = Passwords do not match.
disk-full = The disk is full. Nothing was changed; make room and try again.
disk-failed = The disk did not take { $file }. Nothing was changed.
disk-read_only = { $file } is on a disk that cannot be written to. Nothing was changed; choose another place.
disk-not_allowed = { $file } cannot be written: another program has it open, or this account has no permission there. Nothing was changed.
disk-no_folder = { $file } cannot be written: there is no such folder. Nothing was changed.
disk-unreadable = { $file } cannot be read: it is not there, or this account has no permission.
backup-exists = There is a file { $file } already. Backups never overwrite.
backup-no_folder = There is no folder { $folder }. Make it, or mount its disk; a backup makes no folders.
backup-missing = There is no backup { $file }.
backup-damaged = { $file } is no backup of Raff, or it is damaged.
permission-refused = Your role does not allow this ({ $permission }).
permission-out_of_scope = { $extent ->
    [all] This concerns all regions, and you look after some of them.
   *[one] This concerns { $region }, which is not one of your regions.
}
filter-unknown_level = There is no level { $level }. Levels are: { $levels }.
filter-not_understood = “{ $text }” is no filter. Write LEVEL=NAME, for example region=RIYADH.
sql-not_one_select = Only a single SELECT statement is allowed.
sql-failed = The query was not understood: { $reason }
sample-years = Years must follow each other without a hole, between { $first } and { $last }.
sample-rows = A sample has between { $least } and { $most } rows.
sample-exists = { $file } is there already. Samples never overwrite.
export-exists = There is a file { $file } already. Exports never overwrite.
export-needs_file = Name the workbook to write with --out.
settings-unreadable = { $reason ->
    [permission] The settings in { $file } cannot be read: this account has no permission.
    [folder] The settings cannot be read: { $file } is a folder, and a file is expected.
    [encoding] The settings in { $file } cannot be read: the file is not UTF-8. Save it as UTF-8.
    [syntax] The settings in { $file } cannot be read: line { $line } is not TOML.
    [end] The settings in { $file } cannot be read: the file ends too early.
    [content] The settings in { $file } cannot be read.
    [organisation] { $setting } in { $file } is for your organisation alone to set. Remove it there.
   *[value] The settings in { $file } are not understood at { $setting }. Allowed: { $allowed }.
}
bug = Something went wrong in Raff ({ $kind }). Nothing that was saved before is lost. Please report what you did.
calendar-override = The override of { $kind } from { $first } cannot be: its last day lies before its first, or it is no event that is announced.
calendar-unknown_year = The Hijri dates of { $year } cannot be calculated; the tables end before it.
calendar-too_far = The calculated days are { $first } to { $last }: an announcement moves them by a few days, not by so much.
calendar-announced_before = These days are announced already, from { $first } on. Change that row instead.
bridge-no_period = There are no figures of a period that begins on { $period }.
bridge-both = Name both periods, --first and --last, or neither.
excise-rule = The excise rule of { $since } cannot be: it needs a part of the price or tiers by sugar that begin at 0 and rise, not both.
excise-price = { $text } is no price.
task-unknown = No task has an id that begins with { $task }.
task-ambiguous = Several tasks have an id that begins with { $task }.
task-needs_why = Say why the task { $task } failed, with --why.
task-one_at_a_time = Say one thing at a time: --done, --failed, --reopen or --effects.
distribution-places = Distribution is calculated for places: { $levels }.
alert-mute_past = { $rule } cannot be muted until a day that is over.
alert-not_muted = { $rule } is not muted there.
alert_rule-unknown = There is no rule { $rule }. raff alert-rule list shows all rules.
alert_rule-unknown_figure = The rule { $rule } speaks of { $figure }, which is no figure of alerts.
alert_rule-wrong = The rule { $rule } is not understood at { $field }: a word that is not known there, or a number out of range.
alert_rule-unreadable = { $file } holds no rule: it has to be one object of JSON.
view-unreadable = { $file } is no saved view of Raff.
view-newer = { $file } was saved by a newer Raff than this one.
view-needs_name = A saved view needs a name.
view-unknown = There is no saved view { $name }.
pivot-unknown_axis = A pivot has no axis { $axis }. It may be one of { $axes }.
pivot-axis_twice = { $axis } is in the pivot twice. Remove it from the rows or from the columns.
pivot-too_large = This pivot has more than { $cells } cells. Filter it, or take a level away.
map-too_large = { $file } is too large for a map: more than { $most } MB, or too many corners.
map-not_geojson = { $file } is no GeoJSON file with features.
map-no_shape = Feature { $number } of { $file } is no polygon.
map-outside = Feature { $number } of { $file } lies outside the world: its coordinates must be degrees of longitude and latitude.
map-crossing = The outline of feature { $number } of { $file } crosses or touches itself: { $reason }.
map-province_twice = { $file } has the province { $province } twice.
map-provinces_missing = { $file } lacks these provinces, or names them otherwise: { $names }.
settings-refused = { $setting } cannot be { $value }. It may be: { $allowed }.
settings-refused_beside = { $setting } cannot be { $value } beside what { $other } is set to. Change that one first.
settings-managed = { $setting } is managed by your organisation.
settings-set = { $setting } is now { $value }.
company-unknown = { $known ->
    [0] The data do not have your company under the name { $names }. Figures are those of the whole market.
   *[other] The data do not have your company under the name { $names } as well. The other names count.
}
target-changed_since = The target was changed in the meantime, so it was left as it is.
target-negative = A target cannot be less than nothing: { $value }.
number-unreadable = “{ $text }” is not a number. Write digits, for example 1,200.5.
report-no_data = There are no figures to report on yet.
report-nothing_selected = No figure matches { $filter }.
report-unknown_pack = There is no report { $name }.
report-no_font = A PDF needs a Latin and an Arabic face, and none is installed. Install { $package }, or write a workbook.
report-which = Name one report: executive, management or analytics, or one of your own with --pack.
report-needs_file = Say with --out where the report is to be written.
edit-unreadable = { $kind } is no change that can be read ({ $field }).
edit-text = This text holds a character that cannot be sent. Type it again without it.
retention-held = A legal hold keeps everything ({ $reason }); nothing was deleted. `raff retention lift` ends it.
backup-unsound = The backup { $file } could not be read again as it was written, and was removed. Try another disk.
