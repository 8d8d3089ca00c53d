# Recommendations and units.

unit-sar = SAR
unit-litres = litres
unit-cases = cases
unit-other = units
unit-unstated = (unit not stated)
unit-mixed = (units mixed)

# The same, of amounts per period.
unit-sar_day = SAR a day
unit-sar_week = SAR a week
unit-sar_hijri_month = SAR a Hijri month
unit-sar_month = SAR a month
unit-sar_quarter = SAR a quarter
unit-litres_day = litres a day
unit-litres_week = litres a week
unit-litres_hijri_month = litres a Hijri month
unit-litres_month = litres a month
unit-litres_quarter = litres a quarter
unit-cases_day = cases a day
unit-cases_week = cases a week
unit-cases_hijri_month = cases a Hijri month
unit-cases_month = cases a month
unit-cases_quarter = cases a quarter
unit-other_day = units a day
unit-other_week = units a week
unit-other_hijri_month = units a Hijri month
unit-other_month = units a month
unit-other_quarter = units a quarter
unit-unstated_day = a day (unit not stated)
unit-unstated_week = a week (unit not stated)
unit-unstated_hijri_month = a Hijri month (unit not stated)
unit-unstated_month = a month (unit not stated)
unit-unstated_quarter = a quarter (unit not stated)
unit-mixed_day = a day (units mixed)
unit-mixed_week = a week (units mixed)
unit-mixed_hijri_month = a Hijri month (units mixed)
unit-mixed_month = a month (units mixed)
unit-mixed_quarter = a quarter (units mixed)

gap-prize = Start at { $group }: { $number ->
    [one] one item is missing at an outlet group
   *[other] { $missing } items are missing at outlet groups
}, worth about { $middle } { $unit } ({ $low } to { $high }).
gap-nothing = Watch { $group }: no item is known to be missing at its outlet groups.
gap-threat = Watch { $group }: only items of rivals are missing at its outlet groups, worth about { $threat } { $unit } to them.
gap-records = Records without sales
gap-records_all = Records of all manufacturers without sales
gap-leads = { $records }: { $zeros } of { $total } ({ $percentage }), against { $peer } in similar areas; that is beyond chance.
gap-not_sure = { $records }: { $zeros } of { $total } ({ $percentage }), against { $peer } in similar areas; it may be chance.
gap-no_more = { $records }: { $zeros } of { $total } ({ $percentage }), no more than in similar areas ({ $peer }).
gap-alone = { $records }: { $zeros } of { $total } ({ $percentage }); there is no similar area to compare with.
gap-no_records = It has no records in this window.

# What a zero means, and gaps at points.
zero-not_reported = not reported: the whole area is silent
zero-never_listed = never listed: no sale in the history held
zero-pre_launch = before the launch
zero-delisted = delisted: no sales for three periods or more
zero-interrupted = interrupted: three periods or more between sales
zero-out_of_stock_closed = out of stock, sold again since
zero-out_of_stock_open = out of stock now
zero-intermittent = intermittent: sells now and then
zero-void = not listed here: no row in this outlet group
gap_kind-out_of_stock_open = out of stock
gap_kind-delisted = delisted
gap_kind-never_listed = never listed
gap_kind-void = not listed here
zeros-title = { $zeros } of { $records } records have no sales ({ $rate })
zeros-written = { $count } zeros are in { $file }
points-title = { $number ->
    [one] One item missing at an outlet group
   *[other] { $count } items missing at outlet groups
} as of { $as_of }, worth about { $middle } { $unit }; each is compared with the outlet groups of its region
points-peers = { $number ->
    [0] no other outlet group of the region sells it
    [one] one outlet group of the region sells it
   *[other] { $count } outlet groups of the region sell it
}
points-elsewhere = outlet groups of other regions sell it
points-none = No gaps at outlet groups. { $reason }
points-no_data = There are no figures yet.
points-nothing = No outlet group lacks an item that similar ones sell.
point-out_of_stock_open = Refill { $item } at { $place }: out of stock since { $since }, although it sold steadily. Worth about { $middle } { $unit } ({ $low } to { $high }); { $peers }.
point-delisted = Relist { $item } at { $place }: no sales since { $since } (delisted). Worth about { $middle } { $unit } ({ $low } to { $high }); { $peers }.
point-never_listed = List { $item } at { $place }: it has never sold there (never listed), and { $peers }, at { $share } of sales. Worth about { $middle } { $unit } ({ $low } to { $high }).
point-void = List { $item } at { $place }: it has no row there (not listed here), and { $peers }, at { $share } of sales. Worth about { $middle } { $unit } ({ $low } to { $high }).
column-kind = Kind
column-chance = Chance
column-confidence = Confidence

# Exposure days.
exposure-ramadan = Ramadan
exposure-pre_ramadan = 14 days before
exposure-eid_al_fitr = Eid al-Fitr
exposure-hajj = Hajj
exposure-eid_al_adha = Eid al-Adha
exposure-weekend = Fri-Sat
exposure-public_holiday = Public holidays
exposure-school_holiday = School holidays
column-month = Month
column-hijri = Hijri

# Shares and bridges.
share-of = Shares in { $period }
share-against = Shares in { $period }; their changes are against { $before }
share-none = There are no sales to share out.
share-eroded = eroded
owner-own = own
owner-rival = rival
column-owner = Whose
column-opportunity = Own opportunity
column-threat = Threat by rivals
prize-of_rivals = These are opportunities of { $names }. { $count ->
    [0] No item of rivals is missing.
    [one] One item of rivals is missing as well: a threat of { $middle } { $unit }, should they win it.
   *[other] { $items } items of rivals are missing as well: a threat of { $middle } { $unit }, should they win them.
}
share-concentration = HHI by { $dimension } in { $period }: { $hhi } ({ $level })
share-alone = There is only one name by { $dimension } in this market, so it holds all of it: an HHI of 10,000 says nothing.
share-narrowed = The market is what the filter by { $levels } leaves.
share-whole_category = Distribution weighs each point by all it sells, whatever the filter.
share-chosen = The filter by { $levels } chooses what is shown; shares and HHI are of the whole market.
share-erosion = { $group } lost { $points } pp of share, more than its normal range where that is known; taken by { $takers }.
concentration-low = low concentration
concentration-moderate = moderate concentration
concentration-high = high concentration
noise-range = { $low } to { $high }
noise-season = Too few periods are known to separate the normal range from the season: whether the change vs the period before is within it is not known.
noise-unknown = too few changes are known
noise-beyond = significant
noise-within = within normal range
growth-new = new
bridge-none = There are no two periods to compare.
bridge-title = { $first } to { $last }: { $change } { $unit } = distribution { $distribution }, mix { $mix }, velocity { $velocity }
column-share = Share
column-noise = Normal range
column-tdp = TDP
column-fair_share = Fair share
column-distribution = Distribution
column-mix = Mix
column-velocity = Velocity
column-growth = Growth
column-sales = Sales

# Like for like: which areas a comparison leaves out.
like-beside = { $change }, with all areas { $raw }
like-raw = with all areas { $raw }
like-all = With all areas
like-none = no area reported in both
like-reason = Like for like, without { $areas }. With all areas: { $raw }.
like-shares = Changes of shares are like for like, without { $areas }.
like-of = { $comparison }: { $reason }
like-sells = { $area }, sales { $sales }
like-new_since = { $area } is new since { $since }.
like-silent_in = { $area } did not report: { $periods }.
like-silent_more = { $count ->
        [one] One more area was silent or is new.
       *[other] { $count } more areas were silent or are new.
    }
like-area_new = { $area } (new)
like-area_before = { $area } (did not report in the base)
like-area_now = { $area } (did not report)
like-and = {"; "}
like-more = { $count ->
    [one] one more area
   *[other] { $count } more areas
}
like-compared = { $period }, areas that reported in both

# What can be known, and how series move.
claim-season = a yearly season
claim-ramadan = the effect of Ramadan
claim-growth = growth on the year before
claim-price = the effect of price
verdict-yes = yes
verdict-scenario = scenario only
verdict-no = no
judged-season_no = { $months ->
        [one] One month carries
       *[other] { $months } months carry
    } no yearly season: each month of the year must be seen twice at least.
judged-season_scenario = { $months } months show each month of the year twice: enough to assume a season, too few to prove it.
judged-season_yes = { $months } months show each month of the year three times or more.
judged-ramadan_no = { $months ->
        [one] One month
       *[other] { $months } months
    } cannot separate Ramadan from the month that it fell in. It must fall in different months of at least two years.
judged-ramadan_scenario = { $months } months are too few to separate Ramadan from season and normal variation: an assumption may be tried, and is called one.
judged-ramadan_unseen = In { $months } months no effect is seen: a day of Ramadan sells { $effect } against another day ({ $low } to { $high }, 95 %), which may be none.
judged-ramadan_yes = In { $months } months Ramadan moved enough: a day of it sells { $effect } against another day ({ $low } to { $high }, 95 %).
judged-growth_yes = { $months } months hold at least one month with the same month a year before.
judged-growth_no = { $months ->
        [one] One month holds
       *[other] { $months } months hold
    } no month with the same month a year before.
judged-price_scenario = The figures hold no prices, so a change of price cannot be separated from a change of volume.
column-claim = Claim
column-reason = Why
column-adjusted = Without moved Ramadan
column-ramadan_days = Ramadan days, now / before
direction-rising = rising
direction-falling = falling
direction-none = no trend beyond chance
direction-unknown = too few periods for a trend
trend-unfinished = { $start } (not whole)
movement-line = { $group }: { $direction } (slope { $slope } per period); year to date { $ytd }; moving annual total { $mat }
movement-three_months = The last three months against the three before: { $change }
movement-level = Its share has a new level since { $since }: { $after } where it was { $before }.
movement-odd = Far from the periods beside it: { $periods }.
movers-title = Beyond chance: { $rising } rising, { $falling } fading
trend-all = All that is shown

# Excise.
excise-none = There are no figures to tax.
excise-no_price = How much was due in { $period } is not known: its rule taxes the price. With --price, the riyals of a litre before excise and VAT, it can be calculated as an assumption.
excise-no_litres = How much was due in { $period } is not known: its rule taxes litres, and the figures count riyals. With --price, the riyals of a litre before excise and VAT, it can be calculated as an assumption.
excise-no_amount = How much was due in { $period } is not known: the figures count neither litres nor riyals.
excise-no_sugar = How much was due in { $period } is not known: no sugar is stated. State it under [[excise.sugar]] in the settings.
excise-untried = By the rule of { $since } the tax is not known: it asks for what nobody stated.
excise-same_rule = The rule of { $day } is the one by which the period is taxed: there is no other to try.
excise-no_rule = No excise rule was in force on { $day }: nothing would have been due.
excise-total = Excise of { $period } by its own rule of { $since } ({ $source }): { $tax } SAR, { $assumed } SAR of it on assumptions
excise-shelf_price = Sales in riyals are taken as what shoppers pay, excise and VAT included. At trade prices the tax would be another.
excise-untaxed = No excise rule was in force in { $period }.
excise-changes = Another rule came into force within { $period }, on { $day }; the whole period is taxed by that of its first day.
excise-what_if = What if, no fact: by the rule of { $since } ({ $source }) the sales of { $period } would have been taxed with { $tax } SAR, { $assumed } SAR of it on assumptions
excise-shift = If { $shift } of the sugared litres went to diet, { $saved } SAR of it would be saved.
excise-shift_if = By that rule, { $shift } of the sugared litres going to diet would save { $saved } SAR.
excise-assumed_sugar = Assumed: sugar that nobody stated. State it under [[excise.sugar]] in the settings.
excise-assumed_price = Assumed: the price of a litre, the same for every item.
excise-on_sugar = sugar
excise-on_price = price
excise-rule_shipped = published rule, as shipped
excise-rule_set = set without a source
excise-content_shipped = as shipped
excise-content_set = stated for { $level } { $name }
excise-content_assumed = assumed, { $source }
column-grams = Sugar, g/100 ml
column-litres = Litres
column-tax_pack = Tax on a pack
column-tax_pack_if = Tax on a pack, what if
column-tax_period = Tax of the period
column-tax_period_if = Tax, what if
column-sugar_from = Sugar from
column-assumed = Assumed
column-assumed_if = Assumed, what if
column-judged = Known

# The worklist.
worklist-none = There is nothing to visit: no gap is open.
worklist-unworthy = No open gap is worth a visit this week.
worklist-title = { $number ->
    [one] One stop
   *[other] { $stops } stops
} in { $days ->
    [one] one day
   *[other] { $days } days
}, with { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
} worth about { $value } { $unit }: { $part } of what likely tasks at all outlet groups could win.
worklist-left = Not planned: { $left }.
worklist-left_week = { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
} at other outlet groups, worth { $value }
worklist-left_stop = { $tasks ->
    [one] one more task
   *[other] { $tasks } more tasks
} at outlet groups of the week, worth { $value }
worklist-left_unlikely = { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
} with a chance under { $floor }, worth { $value }
worklist-left_small = { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
} of too little worth, together { $value }
worklist-left_rival = { $tasks ->
    [one] one item
   *[other] { $tasks } items
} of rivals, worth { $value }
worklist-left_old = { $tasks ->
    [one] one item
   *[other] { $tasks } items
} delisted for more than half a year, worth { $value }
column-day = Day
task-done = Done: { $item } at { $place }
task-failed = Not possible: { $item } at { $place }
task-open = Open again: { $item } at { $place }
worklist-left_way = { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
} where a stop is not worth the way, together { $value }
effect-none = No visit has shown in later figures yet.
effect-no_control = no claim: too few untouched gaps
column-stop = Stop
column-value_stop = Value of the stop
column-decided_at = Decided
column-task = Task
column-visited = Visited
column-untouched = Untouched
column-control = Untouched changed
column-effect = Effect

# Opportunities.
opportunity-none = No opportunity was found: there are too few provinces or periods.
opportunity-white_space = Widen { $name } ({ $level }) in { $place }: it holds { $figure } % of sales there, against { $against } % in the better quarter of { $number ->
    [one] one other province
   *[other] { $peers } other provinces
}. { $missing ->
    [one] One item missing at an outlet group is worth about { $middle } { $unit } ({ $low } to { $high }).
   *[other] { $items } items missing at outlet groups are worth about { $middle } { $unit } ({ $low } to { $high }).
}
opportunity-expansion = Expand in { $place }: it scores { $figure } of 100 for room, against { $against } on average. The score is its mean rank among { $places } provinces by opportunity to sales and by missing items per outlet group. { $missing ->
    [one] One item missing at an outlet group is worth about { $middle } { $unit } ({ $low } to { $high }).
   *[other] { $items } items missing at outlet groups are worth about { $middle } { $unit } ({ $low } to { $high }).
}
opportunity-threat = Watch { $name } ({ $level }) in { $place }: only items of rivals are missing at outlet groups there, worth about { $threat } { $unit } to them.
opportunity-fading = Review { $name }: it sold { $figure } { $unit } in { $lately }, against { $against } in { $earlier } (down { $lost }). About { $risk } { $unit } are at risk.
opportunity-overlap = Rows overlap: a province contains its packs, flavours and diets. Do not add them up.
opportunity_kind-white_space = white space
opportunity_kind-expansion = room to expand
opportunity_kind-fading = fading

# How a gap stands against the window before.
standing-new = new
standing-persistent = persistent
standing-closing = closing
column-standing = Since before

# Distribution.
reach-none = There are no figures yet.
reach-title = Distribution in { $period }, area-level: of markets of precision areas, not of outlets
reach-rivals = { $count ->
    [one] One row of a rival's item is not shown; --rivals shows it.
   *[other] { $rows } rows of rivals' items are not shown; --rivals shows them.
}
reach-unlisted = { $count ->
    [one] One more item is missing at an outlet group
   *[other] { $items } more items are missing at outlet groups
} of an area or of an item without a sale in the period, worth about { $middle } { $unit }.
column-target = Target WD

# How much a history of so many months can show.
ability-level = gaps and shares
ability-change = month against month
ability-forecast = a forecast without season
ability-lapse = what sold once and sells no more
ability-three_months = three months against three
ability-trend = whether sales rise or fall
ability-deviation = items that sold other than expected
ability-share_noise = which changes of share are significant
ability-growth = growth on the year before
ability-season = the season
ability-noise = which changes are significant
ability-year = a year against the year before
history-shows = { $months ->
        [one] One month shows { $what }.
       *[other] { $months } months show { $what }.
    }
history-too_short = { $months ->
        [one] One month is too short.
       *[other] { $months } months are too short.
    }
history-needs = { $months ->
        [one] with one more month: { $what }
       *[other] with { $months } more months: { $what }
    }
history-later = To come { $needs }.
history-and = { $first } and { $last }
sheet-per_cent = {", %"}
sheet-yes = yes
sheet-no = no
sheet-raw_change = Change of all areas, pp
sheet-beyond_noise = Beyond the normal range
sheet-eroded = Lost share
sheet-is_new = New
sheet-missing = Items missing
sheet-low = Low
sheet-high = High
sheet-sugar_assumed = Sugar is assumed
sheet-sugar_source = Source of the sugar
sheet-sold_litres = Litres sold
sheet-what_if_assumed = What if, assumed
sheet-potential = Potential
sheet-point_sales = Sales of the outlet group
sheet-peer_share = Share in similar areas
sheet-recommendation = What to do
sheet-excess_records = Zeros above similar areas
sheet-leads = Above similar areas
sheet-prize_low = Opportunity, low
sheet-prize_high = Opportunity, high
sheet-missing_of_rivals = Items of rivals missing
sheet-before_percentage = Rate before, %
sheet-against = Compared with
sheet-lately = Last three periods
sheet-earlier = Three periods before
source-title = Source
source-what = What
source-value = Value
source-unit = Unit
source-first_day = First day
source-last_day = Last day
source-first = From
source-before = Compared with
source-last = To
source-period = Period
source-as_of = Last period known
source-data_until = Data until
source-company = Own company
source-company_none = none set
source-company_unknown = Own company, not in the data
source-data_version = Data version
source-definitions = Definitions
source-sample = Made up
source-sample_some = some
source-sample_all = all
sheet-usual = Usual change, pp
sheet-noise = Normal range, pp
sheet-level = Level
sheet-figure = Figure
sheet-peers = Similar areas
sheet-model = Model
sheet-assumed = Assumed
sheet-chance = Chance of being above
