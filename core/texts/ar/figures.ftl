# التوصيات والوحدات.

unit-sar = ريال
unit-litres = لتر
unit-cases = كرتون
unit-other = وحدة
unit-unstated = (الوحدة غير محددة)
unit-mixed = (وحدات مختلطة)
gap-prize = ابدأ بـ { $group }: { $number ->
    [one] صنف واحد ناقص في نقطة
    [two] صنفان ناقصان في النقاط
    [few] { $missing } أصناف ناقصة في النقاط
   *[other] { $missing } صنفًا ناقصًا في النقاط
}، مكسبها نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
gap-nothing = راقب { $group }: لا صنف معروفًا أنه ناقص في نقاطها.
gap-threat = راقب { $group }: لا ينقص في نقاطها سوى أصناف المنافسين، ومكسبها لهم نحو { $threat } { $unit } في الفترة.
gap-leads = { $zeros } من { $total } سجل صفر، أي { $percentage } مقابل { $peer } لدى الأقران في غيرها: أكثر مما تفسره الصدفة.
gap-not_sure = { $zeros } من { $total } سجل صفر، أي { $percentage } مقابل { $peer } لدى الأقران في غيرها: قد تفسره الصدفة.
gap-no_more = { $zeros } من { $total } سجل صفر ({ $percentage })، وليس أكثر مما لدى الأقران في غيرها ({ $peer }).
gap-alone = { $zeros } من { $total } سجل صفر ({ $percentage })؛ لا أقران في غيرها.
gap-no_records = لا سجل لها في هذه المدة.

# ما يعنيه الصفر، وفجوات النقاط.
zero-not_reported = لم يُبلَّغ عنه: المنطقة كلها صامتة
zero-never_listed = لم يُدرج قط: لا بيع في التاريخ المحفوظ
zero-pre_launch = قبل الإطلاق
zero-delisted = أُخرج من القائمة: ثلاث فترات أو أكثر بلا بيع حتى النهاية
zero-interrupted = منقطع: ثلاث فترات أو أكثر بين بيعين
zero-out_of_stock_closed = نفد المخزون ثم بيع بعده
zero-out_of_stock_open = نفد المخزون وما زال
zero-intermittent = متقطع: يباع حينًا بعد حين
zero-void = فراغ: لا صف له في النقطة
gap_kind-out_of_stock_open = نفد المخزون
gap_kind-delisted = أُخرج من القائمة
gap_kind-never_listed = لم يُدرج قط
gap_kind-void = فراغ
zeros-title = { $zeros } من { $records } سجل صفر ({ $rate })
zeros-written = { $count } صفرًا في { $file }
points-title = { $number ->
    [one] صنف واحد ناقص في نقطة
    [two] صنفان ناقصان في النقاط
    [few] { $count } أصناف ناقصة في النقاط
   *[other] { $count } صنفًا ناقصًا في النقاط
} حتى { $as_of }، مكسبها نحو { $middle } { $unit } في الفترة؛ الأقران نقاط المنطقة في البيانات المحفوظة
points-peers = { $number ->
    [0] لا تبيعه نقطة أخرى في المنطقة
    [one] تبيعه نقطة واحدة في المنطقة
    [two] تبيعه نقطتان في المنطقة
    [few] تبيعه { $count } نقاط في المنطقة
   *[other] تبيعه { $count } نقطة في المنطقة
}
points-elsewhere = تبيعه نقاط في مناطق أخرى
points-none = لا فجوات في النقاط. { $reason }
points-no_data = لا أرقام بعد.
points-nothing = لا نقطة ينقصها صنف يبيعه أقرانها.
point-out_of_stock_open = أعد تعبئة { $item } في { $place }: كان يباع بانتظام ولم يُبع منذ { $since } (نفد المخزون وما زال). مكسبه نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high })؛ { $peers }.
point-delisted = استرجع { $item } في { $place }: كان يباع ولم يُبع منذ { $since } (أُخرج من القائمة). مكسبه نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high })؛ { $peers }.
point-never_listed = أدرج { $item } في { $place }: في صفه هناك لا بيع في التاريخ المحفوظ (لم يُدرج قط)، و{ $peers } بنسبة { $share } من المبيعات. مكسبه نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
point-void = أدرج { $item } في { $place }: لا صف له هناك (فراغ)، و{ $peers } بنسبة { $share } من المبيعات. مكسبه نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
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
column-opportunity = الفرصة
column-threat = التهديد
prize-of_rivals = هذه فرص { $names }. { $count ->
    [0] لا ينقص صنف للمنافسين.
    [one] وينقص كذلك صنف واحد للمنافسين: تهديد قدره { $middle } { $unit } في الفترة لو كسبوه.
    [two] وينقص كذلك صنفان للمنافسين: تهديد قدره { $middle } { $unit } في الفترة لو كسبوهما.
    [few] وينقص كذلك { $items } أصناف للمنافسين: تهديد قدره { $middle } { $unit } في الفترة لو كسبوها.
   *[other] وينقص كذلك { $items } صنفًا للمنافسين: تهديد قدره { $middle } { $unit } في الفترة لو كسبوها.
}
share-concentration = مؤشر HHI حسب { $dimension } في { $period }: { $hhi } ({ $level })
share-alone = ليس في هذا السوق سوى اسم واحد حسب { $dimension }، فله السوق كله: مؤشر HHI البالغ 10,000 لا يقول شيئًا.
share-narrowed = السوق هو ما يبقيه المرشح حسب { $levels }.
share-whole_category = يرجّح التوزيع كل نقطة بكل مبيعاتها أيًّا كان المرشح.
share-chosen = المرشح حسب { $levels } يختار ما يُعرض فقط؛ والحصص ومؤشر HHI من السوق كله.
share-erosion = خسر { $group } { $points } نقطة، خارج التقلب المعتاد حيث يُعرف؛ أخذها { $takers }.
concentration-low = تركز منخفض
concentration-moderate = تركز متوسط
concentration-high = تركز مرتفع
noise-range = من { $low } إلى { $high }
noise-season = الفترات المعروفة أقل من أن تفصل التقلب المعتاد عن الموسم: لا يُعرف هل التغير مقابل الفترة السابقة من التقلب المعتاد.
noise-unknown = التغيرات المعروفة قليلة
noise-beyond = خارج التقلب المعتاد
noise-within = ضمن التقلب المعتاد
growth-new = جديد
bridge-none = لا فترتان للمقارنة.
bridge-title = من { $first } إلى { $last }: { $change } { $unit } = توزيع { $distribution }، مزيج { $mix }، سرعة { $velocity }
column-share = الحصة
column-noise = التقلب المعتاد
column-tdp = نقاط التوزيع
column-fair_share = الحصة العادلة
column-distribution = التوزيع
column-mix = المزيج
column-velocity = السرعة
column-growth = النمو
column-sales = المبيعات

# المقارنة على أساس متماثل: الأحياء المستثناة منها.
like-beside = { $change }، وبكل الأحياء { $raw }
like-raw = وبكل الأحياء { $raw }
like-all = بكل الأحياء
like-none = لم يبلِّغ أي حي في الفترتين معًا
like-reason = على أساس متماثل، من دون { $areas }. وبكل الأحياء: { $raw }.
like-shares = تغيرات الحصص على أساس متماثل، من دون { $areas }.
like-of = { $comparison }: { $reason }
like-sells = { $area }، ومبيعاته { $sales }
like-new_since = { $area } جديد منذ { $since }.
like-silent_in = { $area } لم يبلِّغ: { $periods }.
like-silent_more = { $count ->
        [one] وحي آخر لم يبلِّغ أو هو جديد.
        [two] وحيان آخران لم يبلِّغا أو هما جديدان.
        [few] و{ $count } أحياء أخرى لم تبلِّغ أو هي جديدة.
        [many] و{ $count } حيًا آخر لم تبلِّغ أو هي جديدة.
       *[other] و{ $count } حيًا آخر لم تبلِّغ أو هي جديدة.
    }
like-area_new = { $area } (جديد)
like-area_before = { $area } (لم يبلِّغ في فترة الأساس)
like-area_now = { $area } (لم يبلِّغ)
like-and = {"؛ "}
like-more = { $count ->
    [one] حي آخر
    [two] حيين آخرين
    [few] { $count } أحياء أخرى
    [many] { $count } حيًا آخر
   *[other] { $count } حي آخر
}
like-compared = { $period }، الأحياء التي بلَّغت في الفترتين

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
movement-line = { $group }: { $direction } (الميل { $slope } في الفترة)؛ منذ بداية السنة { $ytd }؛ المجموع السنوي المتحرك { $mat }
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
} مكسبها نحو { $value } { $unit } في الفترة: { $part } من مكسب المهام المرجَّحة في كل النقاط.
worklist-left = خارج الخطة: { $left }.
worklist-left_week = { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
} في نقاط أخرى، مكسبها { $value }
worklist-left_stop = { $tasks ->
    [one] مهمة أخرى
    [two] مهمتان أخريان
    [few] { $tasks } مهام أخرى
   *[other] { $tasks } مهمة أخرى
} في نقاط الأسبوع، مكسبها { $value }
worklist-left_unlikely = { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
} احتمالها دون { $floor }، مكسبها { $value }
worklist-left_small = { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
} مكسبها أقل من الحد، ومجموعها { $value }
worklist-left_rival = { $tasks ->
    [one] صنف واحد
    [two] صنفان
    [few] { $tasks } أصناف
   *[other] { $tasks } صنفًا
} للمنافسين، ومكسبها { $value }
worklist-left_old = { $tasks ->
    [one] صنف واحد
    [two] صنفان
    [few] { $tasks } أصناف
   *[other] { $tasks } صنفًا
} خارج القائمة منذ أكثر من نصف سنة، ومكسبها { $value }
column-day = اليوم
task-done = أُنجز: { $item } في { $place }
task-failed = تعذر: { $item } في { $place }
task-open = فُتح من جديد: { $item } في { $place }
worklist-left_way = { $tasks ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $tasks } مهام
   *[other] { $tasks } مهمة
} حيث لا تستحق الزيارة عناء الطريق، ومجموع قيمتها { $value }
effect-none = لم تظهر زيارة في أرقام لاحقة بعد.
effect-no_control = لا ادعاء: الفجوات التي لم تُمس قليلة
column-stop = الزيارة
column-value_stop = مكسب الزيارة
column-decided_at = وقت القرار
column-task = المهمة
column-visited = المزار
column-untouched = غير الممسوس
column-control = تغير غير الممسوس
column-effect = الأثر

# الفرص.
opportunity-none = لم تُرصد فرصة: المحافظات أو الفترات قليلة.
opportunity-white_space = وسِّع { $name } ({ $level }) في { $place }: حصته هناك { $figure }% من المبيعات مقابل { $against }% في الربع الأفضل من { $number ->
    [one] محافظة أخرى
    [two] محافظتين أخريين
    [few] { $peers } محافظات أخرى
   *[other] { $peers } محافظة أخرى
}. { $missing ->
    [one] صنف واحد ناقص في نقطة مكسبه نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
    [two] صنفان ناقصان في النقاط مكسبهما نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
    [few] { $items } أصناف ناقصة في النقاط مكسبها نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
   *[other] { $items } صنفًا ناقصًا في النقاط مكسبها نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
}
opportunity-expansion = توسَّع في { $place }: درجة الاتساع فيها { $figure } من 100 مقابل { $against } في المتوسط. والدرجة متوسط ترتيبها بين المحافظات، وعددها { $places }، بنسبة الفرصة إلى المبيعات وبعدد الأصناف الناقصة لكل مجموعة منافذ. { $missing ->
    [one] صنف واحد ناقص في نقطة مكسبه نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
    [two] صنفان ناقصان في النقاط مكسبهما نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
    [few] { $items } أصناف ناقصة في النقاط مكسبها نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
   *[other] { $items } صنفًا ناقصًا في النقاط مكسبها نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
}
opportunity-threat = راقب { $name } ({ $level }) في { $place }: لا ينقص في النقاط هناك سوى أصناف المنافسين، ومكسبها لهم نحو { $threat } { $unit } في الفترة.
opportunity-fading = راجع { $name }: باع { $figure } { $unit } في الفترة خلال { $lately } مقابل { $against } خلال { $earlier } (انخفاض { $lost }). نحو { $risk } { $unit } في الفترة معرَّضة للخطر.
opportunity-overlap = الصفوف متداخلة: المحافظة تشمل عبواتها ونكهاتها وعاديّها ودايتها، فلا تُجمع الصفوف.
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
reach-title = التوزيع في { $period } على مستوى المنطقة: أسواق المناطق لا المنافذ
reach-rivals = { $count ->
    [one] صف واحد لصنف منافس لا يُعرض؛ ويعرضه --rivals.
    [two] صفان لأصناف المنافسين لا يُعرضان؛ ويعرضهما --rivals.
    [few] { $rows } صفوف لأصناف المنافسين لا تُعرض؛ ويعرضها --rivals.
   *[other] { $rows } صفًا لأصناف المنافسين لا تُعرض؛ ويعرضها --rivals.
}
reach-unlisted = { $count ->
    [one] صنف آخر ناقص في نقطة
    [two] صنفان آخران ناقصان في النقاط
    [few] { $items } أصناف أخرى ناقصة في النقاط
   *[other] { $items } صنفًا آخر ناقصًا في النقاط
} بلا مبيعات للمنطقة أو للصنف في الفترة، ومكسبها نحو { $middle } { $unit } في الفترة.
column-target = الهدف المرجح

# ما يكفيه تاريخ من عدد من الأشهر.
ability-level = الفجوات والحصص
ability-change = الشهر مقابل الشهر
ability-forecast = توقع بلا موسم
ability-lapse = ما كان يُباع ولم يعد يُباع
ability-three_months = ثلاثة أشهر مقابل ثلاثة
ability-trend = هل المبيعات في ارتفاع أم انخفاض
ability-deviation = الأصناف التي بيعت على غير المتوقع
ability-share_noise = أي تغيرات الحصة خارج التقلب المعتاد
ability-growth = النمو على السنة السابقة
ability-season = الموسم
ability-noise = أي التغيرات خارج التقلب المعتاد
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
