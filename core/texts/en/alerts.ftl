alert-state_open = new
alert-state_assigned = assigned
alert-state_acknowledged = acknowledged
alert-state_in_progress = in progress
alert-state_dismissed = dismissed
alert-state_resolved = resolved
alert-none = No alerts.
alert-none_here = Nothing here. { $digest ->
        [0] The digest is empty too.
        [one] { $digest } alert is in the digest.
       *[other] { $digest } alerts are in the digest.
    }
alert-raised = { $count ->
        [one] { $count } alert raised
       *[other] { $count } alerts raised
    }
alert-counts = { $shown } shown, { $digest } in the digest, { $snoozed } snoozed, { $muted } muted, { $ended } ended
alert-and_also = { $sentence } (also here: { $names })
alert-and_more = { $names } and { $count } more
alert-of_rival = { $name } (rival)
alert-won_by = { $sentence }; won by { $names }
alert-taken_from = { $sentence }; taken from { $names }
alert-gap_rate_over = { $scope }: the zero-sales rate is { $value }, over { $threshold } since { $first }
alert-at_points = { $more ->
        [0] { $place } at { $point }
        [one] { $place } at { $point } and one more outlet group
       *[other] { $place } at { $point } and { $points } more outlet groups
    }
alert-subject = { $product } in { $place }
alert-gap_rate_rose = Zero-sales rate of { $subject } rose from { $base } to { $value } in { $first } and has stayed there
alert-gap_rate_rose_new = Zero-sales rate of { $subject } rose from { $base } to { $value } in { $first }; whether it lasts is not known yet
alert-gap_rate_fell = Zero-sales rate of { $subject } fell from { $base } to { $value } in { $first } and has stayed there
alert-gap_rate_fell_new = Zero-sales rate of { $subject } fell from { $base } to { $value } in { $first }; whether it lasts is not known yet
alert-share_fell = Usual share of { $subject } fell from { $base } to { $value } in { $first } and has stayed there; at its earlier share it would sell about { $stake } { $unit } more
alert-share_fell_new = Share of { $subject } fell from { $base } to { $value } in { $first }; whether it lasts is not known yet
alert-share_rose = Usual share of { $subject } rose from { $base } to { $value } in { $first } and has stayed there; at its earlier share it would sell about { $stake } { $unit } less
alert-share_rose_new = Share of { $subject } rose from { $base } to { $value } in { $first }; whether it lasts is not known yet
alert-own_share_fell = Usual own share of { $subject } fell from { $base } to { $value } in { $first }, lost to rivals, and has stayed there; at its earlier share it would sell about { $stake } { $unit } more
alert-own_share_fell_new = Own share of { $subject } fell from { $base } to { $value } in { $first }; whether it lasts is not known yet
alert-own_share_rose = Usual own share of { $subject } rose from { $base } to { $value } in { $first } and has stayed there; at its earlier share it would sell about { $stake } { $unit } less
alert-own_share_rose_new = Own share of { $subject } rose from { $base } to { $value } in { $first }; whether it lasts is not known yet
alert-sales_off = { $scope }: sales of { $value } where { $base } were expected, outside the 80 % interval
alert-item_sales_off = { $scope }: sales of { $value } where { $base } were expected, outside the 95 % interval
alert-forecast_accuracy_under = { $scope }: forecasts of the last three periods were { $value } right, under { $threshold }
alert-missing_sales_over = { $scope }: no sales since { $first } although it normally sells here; { $value } of the sales of the region is lost, and about { $stake } { $unit } can be won back
alert-silence_over = { $scope }: no sale was reported for { $count ->
        [one] { $count } period
       *[other] { $count } periods
    }
alert-white_space_over = { $scope }: below its share in other provinces; items missing at outlet groups are worth about { $stake } { $unit }, { $value } of the sales of the province
alert-quality_under = { $scope }: only { $value } of the figures could be taken as they are, under { $threshold }
alert-data_age_over = The data end { $count ->
        [one] { $count } day
       *[other] { $count } days
    } ago
alert-level_over = { $scope }: { $figure } is { $value }, over { $threshold }
alert-level_under = { $scope }: { $figure } is { $value }, under { $threshold }
alert-level_rose = { $scope }: { $figure } rose from { $base } to { $value }
alert-level_fell = { $scope }: { $figure } fell from { $base } to { $value }
alert-level_off = { $scope }: { $figure } is { $value } where { $base } were expected
alert-brief_gap_rate_over = Zero-sales rate { $value }
alert-brief_gap_rate_rose = Zero-sales rate up { $change } pp
alert-brief_gap_rate_fell = Zero-sales rate down { $change } pp
alert-brief_share_fell = Lost { $change } pp of share, not recovered
alert-brief_share_fell_new = Share down { $change } pp, perhaps for a short time
alert-brief_share_rose = Won { $change } pp of share, and kept it
alert-brief_share_rose_new = Share up { $change } pp, perhaps for a short time
alert-brief_own_share_fell = Lost { $change } pp of own share, not recovered
alert-brief_own_share_fell_new = Own share down { $change } pp, perhaps for a short time
alert-brief_own_share_rose = Won { $change } pp of own share, and kept it
alert-brief_own_share_rose_new = Own share up { $change } pp, perhaps for a short time
alert-brief_sales_off = Sales { $off } off their forecast
alert-brief_item_sales_off = Sales { $off } off their forecast
alert-brief_forecast_accuracy_under = Forecasts were { $value } right
alert-brief_missing_sales_over = Out of stock, { $stake } { $unit } to win back
alert-brief_silence_over = No sale reported
alert-brief_white_space_over = Items missing, worth { $stake } { $unit }
alert-brief_quality_under = { $value } of the figures taken as they are
alert-brief_data_age_over = The data are { $value } days old
alert-brief_level_over = { $figure } is { $value }
alert-brief_level_under = { $figure } is { $value }
alert-brief_level_rose = { $figure } up { $change } pp
alert-brief_level_fell = { $figure } down { $change } pp
alert-brief_level_off = { $figure } is { $value }
alert-clears_over = It clears when the figure is { $clears } or less.
alert-clears_under = It clears when the figure is { $clears } or more.
alert-clears_rose = It clears when the level is back at { $clears } or less for longer than a spike. A level that lasts long enough becomes the usual one.
alert-clears_fell = It clears when the level is back at { $clears } or more for longer than a spike. A level that lasts long enough becomes the usual one.
alert-clears_off = It clears in the first period inside its interval, or less than { $clears } off.
alert-clears_missing_sales = It clears when the item sells there again. After two periods without a sale it counts as delisted, and is listed among the gaps.
alert-clears_silence = It clears with the first sale that is reported from there.
alert-clears_quality = It clears with a corrected delivery, or when this one is undone.
alert-clears_data_age = It clears with the next delivery.
alert-clears_gone = Its rule is gone, and so it clears by itself.
alert-of_gap_rate = Zero-sales rate
alert-of_share = Share
alert-of_sales = Sales
alert-of_forecast_accuracy = Forecast accuracy
alert-of_missing_sales = Missing sales
alert-of_item_sales = Sales of the item
alert-of_silence = Silent periods
alert-of_white_space = White space
alert-of_quality = Data quality
alert-of_data_age = Age of the data
alert-market = All data
alert-rule_gap_rate_critical = Zero-sales rate, critical
alert-rule_gap_rate_high = Zero-sales rate, high
alert-rule_gap_rate_medium = Zero-sales rate, above the others
alert-rule_zero_rate_jump = Growing gap
alert-rule_gap_rate_fall = Improvement: fewer gaps
alert-rule_share_erosion = Share erosion
alert-rule_share_gain = Improvement: share won
alert-rule_forecast_deviation = Sales off their forecast
alert-rule_forecast_accuracy = Poor forecasts
alert-rule_quality = Quality of a delivery
alert-rule_not_reported = Region not reported
alert-rule_area_not_reported = Area not reported
alert-rule_stale_data = Stale data
alert-rule_missing_item = Missing item
alert-rule_item_deviation = Item off its forecast
alert-rule_opportunity_diet = Opportunity: regular or diet
alert-rule_opportunity_flavour = Opportunity: flavour
alert-rule_opportunity_pack_type = Opportunity: pack type
alert-rule_version = { $name }, version { $version }
alert-condition_over = over { $threshold }, clears at { $clear }
alert-condition_under = under { $threshold }, clear at { $clear }
alert-condition_rose = lasting rise of { $threshold } pp; clears after { $clear } recovery
alert-condition_fell = lasting fall of { $threshold } pp; clears after { $clear } recovery
alert-condition_off = off by { $threshold }, clear at { $clear }
alert-when = Since { $first }, last measured in { $last }; found on { $raised }
alert-figure_value = Measured
alert-figure_base = Compared with
alert-figure_threshold = Threshold of the rule
alert-figure_rule = Rule
alert-figure_stake = At risk, { $unit }
alert-figure_all_sellers = All sellers here, mean since { $first }
alert-figure_share_of = { $share } × { $whole }
alert-figure_point = Missing at { $point }
alert-figure_more_points = { $count ->
    [one] Missing at one more outlet group
   *[other] Missing at { $count } more outlet groups
}
alert-figure_confidence = Confidence
alert-figure_everything = Whole market
alert-figure_peers = Median of { $count } others
alert-figure_chance = Expected by chance
alert-figure_chance_range = { $low } to { $high }
alert-term_like = Like for like, silent areas as usual, { $period }
alert-term_rate_before = Zero-sales rate before, { $period }
alert-term_rate = Zero-sales rate, { $period }
alert-term_share_before = Share before, { $period }
alert-term_share = Share, { $period }
alert-term_share_usual = Usual share before, as in { $period }
alert-term_share_since = Usual share since, as in { $period }
alert-term_rate_usual = Zero-sales rate at the level before, { $period }
alert-term_rate_since = Zero-sales rate at the level since, { $period }
alert-term_sold = Sold, { $period }
alert-term_mean = Mean of three periods to { $period }, all areas
alert-term_by_market = Expected if it moved as the market, { $period }
alert-term_by_year = Expected if it moved as in { $period }
alert-term_expected = Expected, { $period }
alert-term_missing = Lost sales, { $period }
alert-term_missing_part = Lost share of potential sales, { $period }
alert-term_last_reported = Last reported, { $period }
alert-term_taken = Figures taken of those read, { $period }
alert-fraction = { $above } / { $below }
alert-bridge = Sales from { $first } to { $last }: { $before } to { $after }, { $change }; by distribution { $distribution }, mix { $mix }, velocity { $velocity }.
alert-rows = { $count ->
        [0] No rows
        [one] { $count } row
       *[other] { $count } rows
    }
alert-rows_shown = { $shown } of { $all } rows, those that weigh most
alert-event = { $actor }: { $event }
alert-event_note = { $actor }: { $event } – { $note }
alert-actor_data = The data
alert-event_raised = raised
alert-event_cleared = cleared
alert-event_returned = not over after all
alert-event_settled = closed; the usual level is now
alert-event_acknowledged = acknowledged
alert-event_in_progress = begun
alert-event_resolved = resolved
alert-event_dismissed = dismissed
alert-event_reopened = opened again
alert-event_taken_back = decision taken back
alert-event_snoozed = snoozed
alert-event_assigned = assigned
alert-event_noted = noted
alert-event_useful = found it useful
alert-event_not_useful = found it of no use
alert-event_centre_shown = shown in the alerts
alert-event_digest_shown = put into the digest
alert-event_toast_held = notification held until the quiet hours are over
alert-event_toast_delivered = notification shown
alert-event_toast_failed = notification failed
alert-event_email_queued = e-mail asked for
alert-event_sms_queued = SMS asked for
alert-dry_run = { $rule } would have raised { $count ->
        [0] nothing
        [one] { $count } alert
       *[other] { $count } alerts
    } in { $periods ->
        [one] the last period
       *[other] the last { $periods } periods
    }; { $lasting ->
        [0] none of them lasts
        [one] { $lasting } of them lasts
       *[other] { $lasting } of them last
    }
alert-gone = { $rule } asks for { $names }, which the data do not have.
alert-proposal = { $rule }: with a threshold of { $threshold } { $spared } of { $not_useful } alerts of no use would have been spared, and { $lost } of { $useful } useful ones lost. Set it with: raff alert-rule set { $rule } --threshold { $threshold }
alert-no_proposal = People's verdicts propose no other threshold.
alert-no_mutes = Nothing is muted.
alert-muted = { $rule } is muted.
alert-unmuted = { $rule } is no longer muted.
alert-rule_saved = { $rule } is saved, version { $version }.
alert-rule_reset = { $rule } is reset to its default.
alert-rule_removed = { $rule } is removed.
alerts-dry_run = Trying the rule on the past
alerts-selected = { $shown } of { $whole } go with the filter
alerts-nothing_selected = None of these alerts matches the filter.
alerts-scope = { $open } open ({ $critical } critical), limit { $budget }
alerts-scope_taken = { $open } open ({ $critical } critical), { $taken } of them taken up; limit { $budget }
alerts-digest_scope = { $count ->
        [one] { $count } lower-priority or related alert
       *[other] { $count } lower-priority or related alerts
    }
text-equals = { $left } = { $right }
column-row = Row
column-condition = When
column-what_happened = What happened
column-until = Until
alerts-view_shown = Open { $count }
alerts-view_digest = Digest { $count }
alerts-view_snoozed = Snoozed { $count }
alerts-view_ended = Ended { $count }
alerts-nothing_shown = No alert is open. Nothing crosses a threshold in the figures that are shown, or it waits in the digest.
alerts-not_named = Not evaluated, as the data do not name these levels ({ $levels }): { $rules }.
alerts-too_short = Not evaluated, as the history is too short: { $rules }.
alerts-nothing_digest = The digest is empty: everything that was found is shown.
alerts-nothing_snoozed = Nothing is snoozed.
alerts-nothing_ended = No alert has ended yet.
alerts-and_also = { $count ->
        [one] and { $count } more of this place and time
       *[other] and { $count } more of this place and time
    }
alerts-assigned = Assigned to { $name }
alerts-assigned_by = Assigned to { $name }, by { $due }
alerts-open_rows = { $count ->
        [one] Open { $count } row
       *[other] Open { $count } rows
    }
alerts-plot_scope = { $figure }, { $unit }, { $axis }; the band is what it could be by chance
alerts-proposal = People's verdicts propose { $threshold }: that would have spared { $spared } of { $not_useful } alerts of no use.
plot-units = in units
plot-per_cent = per cent
messages-title = Messages
messages-when = When
messages-message = Message
messages-advice = Kept until the vault is locked; none of it is written down in words.
message-alerts_high = { $count ->
        [one] { $count } new alert
       *[other] { $count } new alerts
    }
message-digest = { $count ->
        [one] { $count } more alert in the daily digest
       *[other] { $count } more alerts in the daily digest
    }
message-in_progress = Work on the alert has begun
message-dismissed = The alert is dismissed
message-reopened = The alert is open again
message-snoozed = The alert is snoozed
message-assigned = The alert is assigned
message-judged = Noted. What people find useful becomes a proposal in the rules, and never more.
message-rule_kept = The rule is saved
message-muted = The rule is muted for a month
job-alert_rule = Keeping the rule
alerts-clears_at = clears at { $level }
plot-track = From { $first } to { $last }: { $value } in the last period.
alert-trend_off = { $scope }: the last three periods sold { $value } each where the market and its own season let expect { $base }, beyond chance
alert-brief_trend_off = Beyond market, season and chance: { $off } in three periods
alert-clears_trend = It clears when the last three periods differ little from what the market or an earlier year lets expect.
alert-of_trend = Trend
alert-rule_trend_change = Trend change
alert-not_measured = { $rule }: its figures could not be measured ({ $code }); its alerts stay as they are.
alert-term_share_recent = Share of the last twelve periods, { $period }
alert-term_target = Target by the others, per cent
alert-term_prize = Opportunity, mid estimate, { $unit }
