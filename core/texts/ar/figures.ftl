# التوصيات والوحدات.

unit-sar = ريال
unit-litres = لتر
unit-cases = كرتون
unit-other = وحدة
unit-unstated = (الوحدة غير محددة)
unit-mixed = (وحدات مختلطة)

# وهي نفسها لمبالغ كل فترة.
unit-sar_day = ريال يوميًا
unit-sar_week = ريال أسبوعيًا
unit-sar_hijri_month = ريال كل شهر هجري
unit-sar_month = ريال شهريًا
unit-sar_quarter = ريال كل ربع سنة
unit-litres_day = لتر يوميًا
unit-litres_week = لتر أسبوعيًا
unit-litres_hijri_month = لتر كل شهر هجري
unit-litres_month = لتر شهريًا
unit-litres_quarter = لتر كل ربع سنة
unit-cases_day = كرتون يوميًا
unit-cases_week = كرتون أسبوعيًا
unit-cases_hijri_month = كرتون كل شهر هجري
unit-cases_month = كرتون شهريًا
unit-cases_quarter = كرتون كل ربع سنة
unit-other_day = وحدة يوميًا
unit-other_week = وحدة أسبوعيًا
unit-other_hijri_month = وحدة كل شهر هجري
unit-other_month = وحدة شهريًا
unit-other_quarter = وحدة كل ربع سنة
unit-unstated_day = يوميًا (الوحدة غير محددة)
unit-unstated_week = أسبوعيًا (الوحدة غير محددة)
unit-unstated_hijri_month = كل شهر هجري (الوحدة غير محددة)
unit-unstated_month = شهريًا (الوحدة غير محددة)
unit-unstated_quarter = كل ربع سنة (الوحدة غير محددة)
unit-mixed_day = يوميًا (وحدات مختلطة)
unit-mixed_week = أسبوعيًا (وحدات مختلطة)
unit-mixed_hijri_month = كل شهر هجري (وحدات مختلطة)
unit-mixed_month = شهريًا (وحدات مختلطة)
unit-mixed_quarter = كل ربع سنة (وحدات مختلطة)

gap-prize = ابدأ بـ { $group }: { $number ->
    [one] صنف واحد ناقص في نقطة بيع، وقيمة فرصته
    [two] صنفان ناقصان في نقاط البيع، وقيمة فرصتهما
    [few] { $missing } أصناف ناقصة في نقاط البيع، وقيمة فرصتها
   *[other] { $missing } صنفًا ناقصًا في نقاط البيع، وقيمة فرصتها
} نحو { $middle } { $unit } (من { $low } إلى { $high }).
gap-nothing = راقب { $group }: لا صنف معروفًا أنه ناقص في نقاط البيع فيها.
gap-threat = راقب { $group }: لا ينقص في نقاط البيع فيها سوى أصناف المنافسين، وقيمة فرصتها لهم نحو { $threat } { $unit }.
gap-records = السجلات بلا مبيعات
gap-records_all = سجلات جميع المصنّعين بلا مبيعات
gap-leads = { $records }: { $zeros } من { $total } ({ $percentage }) مقابل { $peer } في المناطق المماثلة، وذلك يتجاوز الصدفة.
gap-not_sure = { $records }: { $zeros } من { $total } ({ $percentage }) مقابل { $peer } في المناطق المماثلة، وقد يكون ذلك مصادفة.
gap-no_more = { $records }: { $zeros } من { $total } ({ $percentage })، وليس أكثر مما في المناطق المماثلة ({ $peer }).
gap-alone = { $records }: { $zeros } من { $total } ({ $percentage })، ولا منطقة مماثلة للمقارنة.
gap-no_records = لا سجل لها في هذه المدة.

# ما يعنيه الصفر، وفجوات نقاط البيع.
zero-not_reported = لم يُبلَّغ عنه: النطاق كله بلا تقارير
zero-never_listed = لم يُدرج قط: لا مبيعات في البيانات المحفوظة
zero-pre_launch = قبل الإطلاق
zero-delisted = متوقف: بلا مبيعات منذ ثلاث فترات أو أكثر
zero-interrupted = منقطع: ثلاث فترات أو أكثر بين بيعين
zero-out_of_stock_closed = نفد المخزون ثم بيع بعده
zero-out_of_stock_open = نافد حاليًا
zero-intermittent = متقطع: يباع حينًا بعد حين
zero-void = غير مُدرج في هذه النقطة: لا صف له فيها
gap_kind-out_of_stock_open = نفد المخزون
gap_kind-delisted = متوقف
gap_kind-never_listed = لم يُدرج قط
gap_kind-void = غير مُدرج هنا
zeros-title = { $zeros } من { $records } سجلًا بلا مبيعات ({ $rate })
zeros-written = { $count } صفرًا في { $file }
points-title = { $number ->
    [one] صنف واحد ناقص في نقطة بيع
    [two] صنفان ناقصان في نقاط البيع
    [few] { $count } أصناف ناقصة في نقاط البيع
   *[other] { $count } صنفًا ناقصًا في نقاط البيع
} حتى { $as_of }، وقيمة الفرصة نحو { $middle } { $unit }؛ وتُقارن كل نقطة بنقاط البيع في إقليمها
points-peers = { $number ->
    [0] لا تبيعه نقطة بيع أخرى في الإقليم
    [one] تبيعه نقطة بيع واحدة في الإقليم
    [two] تبيعه نقطتا بيع في الإقليم
    [few] تبيعه { $count } نقاط بيع في الإقليم
   *[other] تبيعه { $count } نقطة بيع في الإقليم
}
points-elsewhere = تبيعه نقاط بيع في أقاليم أخرى
points-none = لا فجوات في نقاط البيع. { $reason }
points-no_data = لا أرقام بعد.
points-nothing = لا نقطة بيع ينقصها صنف تبيعه نقاط مماثلة.
point-out_of_stock_open = أعد تعبئة { $item } في { $place }: نافد منذ { $since } وكان يباع بانتظام. قيمة الفرصة نحو { $middle } { $unit } (من { $low } إلى { $high })؛ { $peers }.
point-delisted = أعد إدراج { $item } في { $place }: بلا مبيعات منذ { $since } (متوقف). قيمة الفرصة نحو { $middle } { $unit } (من { $low } إلى { $high })؛ { $peers }.
point-never_listed = أدرج { $item } في { $place }: لم يُبع هناك قط (لم يُدرج قط)، و{ $peers } بنسبة { $share } من المبيعات. قيمة الفرصة نحو { $middle } { $unit } (من { $low } إلى { $high }).
point-void = أدرج { $item } في { $place }: لا صف له هناك (غير مُدرج هنا)، و{ $peers } بنسبة { $share } من المبيعات. قيمة الفرصة نحو { $middle } { $unit } (من { $low } إلى { $high }).
column-kind = النوع
column-chance = الاحتمال
column-confidence = الثقة

# أيام التعرض.
exposure-ramadan = رمضان
exposure-pre_ramadan = قبله 14 يومًا
exposure-eid_al_fitr = عيد الفطر
exposure-hajj = الحج
exposure-eid_al_adha = عيد الأضحى
exposure-weekend = الجمعة والسبت
exposure-public_holiday = العطل الرسمية
exposure-school_holiday = العطل المدرسية
column-month = الشهر
column-hijri = الهجري

# الحصص والجسور.
share-of = الحصص في { $period }
share-against = الحصص في { $period }، وتغيراتها مقارنة مع { $before }
share-none = لا مبيعات تُقسم.
share-eroded = تآكل
owner-own = لنا
owner-rival = منافس
column-owner = لمن
column-opportunity = فرصتنا
column-threat = تهديد المنافسين
prize-of_rivals = هذه فرص { $names }. { $count ->
    [0] لا ينقص صنف للمنافسين.
    [one] وينقص كذلك صنف واحد للمنافسين: تهديد قدره { $middle } { $unit } لو كسبوه.
    [two] وينقص كذلك صنفان للمنافسين: تهديد قدره { $middle } { $unit } لو كسبوهما.
    [few] وينقص كذلك { $items } أصناف للمنافسين: تهديد قدره { $middle } { $unit } لو كسبوها.
   *[other] وينقص كذلك { $items } صنفًا للمنافسين: تهديد قدره { $middle } { $unit } لو كسبوها.
}
share-concentration = مؤشر HHI حسب { $dimension } في { $period }: { $hhi } ({ $level })
share-alone = ليس في هذا السوق سوى اسم واحد حسب { $dimension }، فله السوق كله: مؤشر HHI البالغ 10,000 لا يقول شيئًا.
share-narrowed = السوق هو ما يبقيه المرشح حسب { $levels }.
share-whole_category = يرجّح التوزيع كل نقطة بكل مبيعاتها أيًّا كان المرشح.
share-chosen = المرشح حسب { $levels } يختار ما يُعرض فقط؛ والحصص ومؤشر HHI من السوق كله.
share-erosion = خسر { $group } { $points } نقطة مئوية من الحصة، وهو تغيّر جوهري حيث يُعرف التقلب المعتاد؛ أخذها { $takers }.
concentration-low = تركز منخفض
concentration-moderate = تركز متوسط
concentration-high = تركز مرتفع
noise-range = من { $low } إلى { $high }
noise-season = الفترات المعروفة أقل من أن تفصل التقلب المعتاد عن الموسم: لا يُعرف هل التغير مقابل الفترة السابقة من التقلب المعتاد.
noise-unknown = التغيرات المعروفة قليلة
noise-beyond = تغيّر جوهري
noise-within = ضمن التقلب المعتاد
growth-new = جديد
bridge-none = لا فترتان للمقارنة.
bridge-title = من { $first } إلى { $last }: { $change } { $unit } = توزيع { $distribution }، مزيج { $mix }، معدل دوران { $velocity }
column-share = الحصة
column-noise = التقلب المعتاد
column-tdp = نقاط التوزيع
column-fair_share = الحصة العادلة
column-distribution = التوزيع
column-mix = المزيج
column-velocity = معدل الدوران
column-growth = النمو
column-sales = المبيعات

# المقارنة على أساس متماثل: النطاقات المستثناة منها.
like-beside = { $change }، وبكل النطاقات { $raw }
like-raw = وبكل النطاقات { $raw }
like-all = بكل النطاقات
like-none = لم يبلِّغ أي نطاق في الفترتين معًا
like-reason = على أساس متماثل، من دون { $areas }. وبكل النطاقات: { $raw }.
like-shares = تغيرات الحصص على أساس متماثل، من دون { $areas }.
like-of = { $comparison }: { $reason }
like-sells = { $area }، ومبيعاته { $sales }
like-new_since = { $area } جديد منذ { $since }.
like-silent_in = { $area } لم يبلِّغ: { $periods }.
like-silent_more = { $count ->
        [one] ونطاق آخر لم يبلِّغ أو هو جديد.
        [two] ونطاقان آخران لم يبلِّغا أو هما جديدان.
        [few] و{ $count } نطاقات أخرى لم تبلِّغ أو هي جديدة.
        [many] و{ $count } نطاقًا آخر لم تبلِّغ أو هي جديدة.
       *[other] و{ $count } نطاقًا آخر لم تبلِّغ أو هي جديدة.
    }
like-area_new = { $area } (جديد)
like-area_before = { $area } (لم يبلِّغ في فترة الأساس)
like-area_now = { $area } (لم يبلِّغ)
like-and = {"؛ "}
like-more = { $count ->
    [one] نطاق آخر
    [two] نطاقين آخرين
    [few] { $count } نطاقات أخرى
    [many] { $count } نطاقًا آخر
   *[other] { $count } نطاق آخر
}
like-compared = { $period }، النطاقات التي بلَّغت في الفترتين

# ما يمكن معرفته، وكيف تتحرك السلاسل.
claim-season = موسم سنوي
claim-ramadan = أثر رمضان
claim-growth = النمو عن السنة السابقة
claim-price = أثر السعر
verdict-yes = نعم
verdict-scenario = افتراض فقط
verdict-no = لا
judged-season_no = { $months ->
        [one] شهر واحد لا يحمل
        [two] شهران لا يحملان
        [few] { $months } أشهر لا تحمل
        [many] { $months } شهرًا لا تحمل
       *[other] { $months } شهر لا تحمل
    } موسمًا سنويًا: يجب أن يُرى كل شهر من السنة مرتين على الأقل.
judged-season_scenario = { $months } شهرًا تُظهر كل شهر من السنة مرتين: تكفي لافتراض موسم ولا تكفي لإثباته.
judged-season_yes = { $months } شهرًا تُظهر كل شهر من السنة ثلاث مرات أو أكثر.
judged-ramadan_no = { $months ->
        [one] شهر واحد لا يفصل
        [two] شهران لا يفصلان
        [few] { $months } أشهر لا تفصل
        [many] { $months } شهرًا لا تفصل
       *[other] { $months } شهر لا تفصل
    } أثر رمضان عن الشهر الذي وقع فيه. يجب أن يقع في شهور مختلفة من سنتين على الأقل.
judged-ramadan_scenario = { $months } شهرًا أقل من أن تميز رمضان عن الموسم والتقلب المعتاد: يمكن تجربة افتراض، ويُسمى افتراضًا.
judged-ramadan_unseen = في { $months } شهرًا لا يُرى له أثر: يوم رمضان يبيع { $effect } مقارنة بيوم آخر (من { $low } إلى { $high }، 95%)، وقد لا يكون له أثر.
judged-ramadan_yes = في { $months } شهرًا تحرك رمضان بما يكفي: يومه يبيع { $effect } مقارنة بيوم آخر (من { $low } إلى { $high }، 95%).
judged-growth_yes = في { $months } شهرًا شهر واحد على الأقل له الشهر نفسه قبل سنة.
judged-growth_no = { $months ->
        [one] في شهر واحد
        [two] في شهرين
        [few] في { $months } أشهر
        [many] في { $months } شهرًا
       *[other] في { $months } شهر
    } لا شهر له الشهر نفسه قبل سنة.
judged-price_scenario = لا أسعار في الأرقام، فلا يمكن تمييز تغير السعر عن تغير الكمية.
column-claim = الادعاء
column-reason = السبب
column-adjusted = بدون انتقال رمضان
column-ramadan_days = أيام رمضان، الآن / قبل
direction-rising = صاعد
direction-falling = هابط
direction-none = لا اتجاه فوق المصادفة
direction-unknown = فترات أقل من أن تُظهر اتجاهًا
trend-unfinished = { $start } (غير مكتملة)
movement-line = { $group }: { $direction } (الميل { $slope } لكل فترة)؛ منذ بداية السنة { $ytd }؛ المجموع السنوي المتحرك { $mat }
movement-three_months = آخر ثلاثة أشهر مقابل الثلاثة السابقة: { $change }
movement-level = لحصتها مستوى جديد منذ { $since }: { $after } بعد أن كانت { $before }.
movement-odd = بعيدة عن الفترات المجاورة لها: { $periods }.
movers-title = فوق المصادفة: { $rising } صاعد، { $falling } هابط
trend-all = كل المعروض

# الضريبة الانتقائية.
excise-none = لا أرقام لحساب ضريبتها.
excise-no_price = لا يُعرف كم استُحق في { $period }: قاعدته تفرض الضريبة على السعر. بالخيار --price، ريالات اللتر قبل الضريبة الانتقائية والقيمة المضافة، يمكن حسابها افتراضًا.
excise-no_litres = لا يُعرف كم استُحق في { $period }: قاعدته تفرض الضريبة على اللترات، والأرقام بالريال. بالخيار --price، ريالات اللتر قبل الضريبة الانتقائية والقيمة المضافة، يمكن حسابها افتراضًا.
excise-no_amount = لا يُعرف كم استُحق في { $period }: الأرقام لا تعدّ لترات ولا ريالات.
excise-no_sugar = لا يُعرف كم استُحق في { $period }: لا سكر مصرَّح به. صرّح به تحت [[excise.sugar]] في الإعدادات.
excise-untried = لا تُعرف الضريبة بقاعدة { $since }: تحتاج إلى ما لم يصرّح به أحد.
excise-same_rule = قاعدة { $day } هي نفسها التي حُسبت بها الفترة: لا قاعدة أخرى تُجرَّب.
excise-no_rule = لم تكن في { $day } قاعدة ضريبة انتقائية سارية: ما كان ليُستحق شيء.
excise-total = الضريبة الانتقائية في { $period } بقاعدتها من { $since } ({ $source }): { $tax } ريال، منها { $assumed } ريال على افتراضات
excise-shelf_price = تُؤخذ المبيعات بالريال على أنها ما يدفعه المتسوق، شاملةً الضريبة الانتقائية والقيمة المضافة. وبأسعار التجارة تختلف الضريبة.
excise-untaxed = لم تكن في { $period } قاعدة ضريبة انتقائية سارية.
excise-changes = سرت قاعدة أخرى خلال { $period } في { $day }؛ وتُحسب الفترة كلها بقاعدة يومها الأول.
excise-what_if = ماذا لو، وليس واقعًا: بقاعدة { $since } ({ $source }) كانت مبيعات { $period } ستُضرَّب بمبلغ { $tax } ريال، منها { $assumed } ريال على افتراضات
excise-shift = لو ذهب { $shift } من اللترات المحلاة إلى الدايت لوُفِّر منها { $saved } ريال.
excise-shift_if = بتلك القاعدة، ذهاب { $shift } من اللترات المحلاة إلى الدايت كان سيوفّر { $saved } ريال.
excise-assumed_sugar = مفترض: سكر لم يصرّح به أحد. صرّح به تحت [[excise.sugar]] في الإعدادات.
excise-assumed_price = مفترض: سعر اللتر، واحدًا لكل الأصناف.
excise-on_sugar = السكر
excise-on_price = السعر
excise-rule_shipped = قاعدة منشورة، كما وردت مع البرنامج
excise-rule_set = مضبوطة بلا مصدر
excise-content_shipped = كما ورد مع البرنامج
excise-content_set = مصرَّح به لـ{ $level } { $name }
excise-content_assumed = مفترض، { $source }
column-grams = السكر، غ/100 مل
column-litres = اللترات
column-tax_pack = ضريبة العبوة
column-tax_pack_if = ضريبة العبوة، ماذا لو
column-tax_period = ضريبة الفترة
column-tax_period_if = الضريبة، ماذا لو
column-sugar_from = مصدر السكر
column-assumed = مفترض
column-assumed_if = مفترض، ماذا لو
column-judged = يُعرف

# قائمة العمل.
worklist-none = لا زيارات: لا فجوة مفتوحة.
worklist-unworthy = لا فجوة مفتوحة تستحق زيارة هذا الأسبوع.
worklist-title = { $number ->
    [one] زيارة واحدة
    [two] زيارتان
    [few] { $stops } زيارات
   *[other] { $stops } زيارة
} في { $days ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
   *[other] { $days } يومًا
}، فيها { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
}، وقيمة فرصتها نحو { $value } { $unit }: { $part } من قيمة فرص المهام المرجَّحة في كل نقاط البيع.
worklist-left = خارج الخطة: { $left }.
worklist-left_week = { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
} في نقاط بيع أخرى، وقيمتها { $value }
worklist-left_stop = { $tasks ->
    [one] مهمة أخرى
    [two] مهمتان أخريان
    [few] { $tasks } مهام أخرى
   *[other] { $tasks } مهمة أخرى
} في نقاط بيع الأسبوع، وقيمتها { $value }
worklist-left_unlikely = { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
} احتمالها دون { $floor }، وقيمتها { $value }
worklist-left_small = { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
} قيمتها أقل من الحد، ومجموعها { $value }
worklist-left_rival = { $tasks ->
    [one] صنف واحد
    [two] صنفان
    [few] { $tasks } أصناف
   *[other] { $tasks } صنفًا
} للمنافسين، وقيمتها { $value }
worklist-left_old = { $tasks ->
    [one] صنف واحد متوقف
    [two] صنفان متوقفان
    [few] { $tasks } أصناف متوقفة
   *[other] { $tasks } صنفًا متوقفًا
} منذ أكثر من نصف سنة، وقيمتها { $value }
column-day = اليوم
task-done = أُنجز: { $item } في { $place }
task-failed = لم تُنجز: { $item } في { $place }
task-open = فُتح من جديد: { $item } في { $place }
worklist-left_way = { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
} حيث لا تستحق الزيارة عناء الطريق، ومجموع قيمتها { $value }
effect-none = لم تظهر زيارة في أرقام لاحقة بعد.
effect-no_control = لا استنتاج: الفجوات التي لم تُزر قليلة
column-stop = الزيارة
column-value_stop = قيمة الزيارة
column-decided_at = وقت القرار
column-task = المهمة
column-visited = ما زير
column-untouched = ما لم يُزر
column-control = تغير ما لم يُزر
column-effect = الأثر

# الفرص.
opportunity-none = لم تُرصد فرصة: المناطق الإدارية أو الفترات قليلة.
opportunity-white_space = وسِّع { $name } ({ $level }) في { $place }: حصته هناك { $figure }% من المبيعات مقابل { $against }% في الربع الأفضل من { $number ->
    [one] منطقة إدارية أخرى
    [two] منطقتين إداريتين أخريين
    [few] { $peers } مناطق إدارية أخرى
   *[other] { $peers } منطقة إدارية أخرى
}. { $missing ->
    [one] صنف واحد ناقص في نقطة بيع، وقيمة فرصته نحو { $middle } { $unit } (من { $low } إلى { $high }).
    [two] صنفان ناقصان في نقاط البيع، وقيمة فرصتهما نحو { $middle } { $unit } (من { $low } إلى { $high }).
    [few] { $items } أصناف ناقصة في نقاط البيع، وقيمة فرصتها نحو { $middle } { $unit } (من { $low } إلى { $high }).
   *[other] { $items } صنفًا ناقصًا في نقاط البيع، وقيمة فرصتها نحو { $middle } { $unit } (من { $low } إلى { $high }).
}
opportunity-expansion = توسَّع في { $place }: درجة الاتساع فيها { $figure } من 100 مقابل { $against } في المتوسط. والدرجة متوسط ترتيبها بين المناطق الإدارية، وعددها { $places }، بنسبة الفرصة إلى المبيعات وبعدد الأصناف الناقصة لكل نقطة بيع. { $missing ->
    [one] صنف واحد ناقص في نقطة بيع، وقيمة فرصته نحو { $middle } { $unit } (من { $low } إلى { $high }).
    [two] صنفان ناقصان في نقاط البيع، وقيمة فرصتهما نحو { $middle } { $unit } (من { $low } إلى { $high }).
    [few] { $items } أصناف ناقصة في نقاط البيع، وقيمة فرصتها نحو { $middle } { $unit } (من { $low } إلى { $high }).
   *[other] { $items } صنفًا ناقصًا في نقاط البيع، وقيمة فرصتها نحو { $middle } { $unit } (من { $low } إلى { $high }).
}
opportunity-threat = راقب { $name } ({ $level }) في { $place }: لا ينقص في نقاط البيع هناك سوى أصناف المنافسين، وقيمة فرصتها لهم نحو { $threat } { $unit }.
opportunity-fading = راجع { $name }: باع { $figure } { $unit } خلال { $lately } مقابل { $against } خلال { $earlier } (انخفاض { $lost }). نحو { $risk } { $unit } معرَّضة للخطر.
opportunity-overlap = الصفوف متداخلة: المنطقة الإدارية تشمل عبواتها ونكهاتها وعاديّها ودايتها، فلا تُجمع الصفوف.
opportunity_kind-white_space = مساحة بيضاء
opportunity_kind-expansion = مجال للتوسع
opportunity_kind-fading = هابط

# حال الفجوة مقارنة بالمدة السابقة.
standing-new = جديدة
standing-persistent = مستمرة
standing-closing = تضيق
column-standing = عن السابق

# التوزيع.
reach-none = لا أرقام بعد.
reach-title = التوزيع في { $period } على مستوى النطاق: أسواق النطاقات لا المنافذ
reach-rivals = { $count ->
    [one] صف واحد لصنف منافس لا يُعرض؛ ويعرضه --rivals.
    [two] صفان لأصناف المنافسين لا يُعرضان؛ ويعرضهما --rivals.
    [few] { $rows } صفوف لأصناف المنافسين لا تُعرض؛ ويعرضها --rivals.
   *[other] { $rows } صفًا لأصناف المنافسين لا تُعرض؛ ويعرضها --rivals.
}
reach-unlisted = { $count ->
    [one] صنف آخر ناقص في نقطة بيع
    [two] صنفان آخران ناقصان في نقاط البيع
    [few] { $items } أصناف أخرى ناقصة في نقاط البيع
   *[other] { $items } صنفًا آخر ناقصًا في نقاط البيع
} بلا مبيعات للنطاق أو للصنف في الفترة، وقيمة الفرصة نحو { $middle } { $unit }.
column-target = الهدف المرجّح

# ما يكفيه تاريخ من عدد من الأشهر.
ability-level = الفجوات والحصص
ability-change = الشهر مقابل الشهر
ability-forecast = توقع بلا موسم
ability-lapse = ما كان يُباع ولم يعد يُباع
ability-three_months = ثلاثة أشهر مقابل ثلاثة
ability-trend = هل المبيعات في ارتفاع أم انخفاض
ability-deviation = الأصناف التي بيعت على غير المتوقع
ability-share_noise = أي تغيرات الحصة جوهري
ability-growth = النمو على السنة السابقة
ability-season = الموسم
ability-noise = أي التغيرات جوهري
ability-year = سنة مقابل السنة السابقة
history-shows = { $months ->
        [one] شهر واحد يُظهر: { $what }.
        [two] شهران يُظهران: { $what }.
        [few] { $months } أشهر تُظهر: { $what }.
        [many] { $months } شهرًا تُظهر: { $what }.
       *[other] { $months } شهر تُظهر: { $what }.
    }
history-too_short = { $months ->
        [one] شهر واحد لا يكفي.
        [two] شهران لا يكفيان.
        [few] { $months } أشهر لا تكفي.
        [many] { $months } شهرًا لا تكفي.
       *[other] { $months } شهر لا تكفي.
    }
history-needs = { $months ->
        [one] مع شهر آخر: { $what }
        [two] مع شهرين آخرين: { $what }
        [few] مع { $months } أشهر أخرى: { $what }
        [many] مع { $months } شهرًا آخر: { $what }
       *[other] مع { $months } شهر آخر: { $what }
    }
history-later = ويأتي لاحقًا { $needs }.
history-and = { $first } و{ $last }
sheet-per_cent = {"، ٪"}
sheet-yes = نعم
sheet-no = لا
sheet-raw_change = تغير كل المناطق، نقطة مئوية
sheet-beyond_noise = خارج النطاق المعتاد
sheet-eroded = حصة مفقودة
sheet-is_new = جديد
sheet-missing = الأصناف الناقصة
sheet-low = الأدنى
sheet-high = الأعلى
sheet-sugar_assumed = السكر مفترض
sheet-sugar_source = مصدر السكر
sheet-sold_litres = اللترات المبيعة
sheet-what_if_assumed = ماذا لو، مفترض
sheet-potential = المبيعات الممكنة
sheet-point_sales = مبيعات مجموعة المنافذ
sheet-peer_share = الحصة في المناطق المماثلة
sheet-recommendation = المطلوب
sheet-excess_records = الأصفار الزائدة عن المناطق المماثلة
sheet-leads = أعلى من المناطق المماثلة
sheet-prize_low = الفرصة، الأدنى
sheet-prize_high = الفرصة، الأعلى
sheet-missing_of_rivals = أصناف المنافسين الناقصة
sheet-before_percentage = النسبة السابقة، ٪
sheet-against = مقارنة بـ
sheet-lately = آخر ثلاث فترات
sheet-earlier = الفترات الثلاث السابقة
source-title = المصدر
source-what = البند
source-value = القيمة
source-unit = الوحدة
source-first_day = أول يوم
source-last_day = آخر يوم
source-first = من
source-before = مقارنة بـ
source-last = إلى
source-period = الفترة
source-as_of = آخر فترة معروفة
source-data_until = البيانات حتى
source-company = شركتنا
source-company_none = غير محددة
source-company_unknown = أسماء لشركتنا ليست في البيانات
source-data_version = إصدار البيانات
source-definitions = التعريفات
source-sample = بيانات مصطنعة
source-sample_some = بعضها
source-sample_all = كلها
sheet-usual = التغير المعتاد، نقطة مئوية
sheet-noise = النطاق المعتاد، نقطة مئوية
sheet-level = المستوى
sheet-figure = المقياس
sheet-peers = المناطق المماثلة
sheet-model = النموذج
sheet-assumed = مفترض
sheet-chance = احتمال أن تكون أعلى
