alert-state_open = جديد
alert-state_assigned = مُسنَد
alert-state_acknowledged = مستلَم
alert-state_in_progress = قيد العمل
alert-state_dismissed = متجاهَل
alert-state_resolved = مغلق (معالَج)
alert-none = لا تنبيهات.
alert-none_here = لا شيء هنا. { $digest ->
        [0] والملخص اليومي فارغ أيضًا.
        [one] وفي الملخص اليومي تنبيه واحد.
        [two] وفي الملخص اليومي تنبيهان.
        [few] وفي الملخص اليومي { $digest } تنبيهات.
        [many] وفي الملخص اليومي { $digest } تنبيهًا.
       *[other] وفي الملخص اليومي { $digest } تنبيه.
    }
alert-raised = { $count ->
        [zero] لم يُرصد تنبيه
        [one] رُصد تنبيه واحد
        [two] رُصد تنبيهان
        [few] رُصدت { $count } تنبيهات
        [many] رُصد { $count } تنبيهًا
       *[other] رُصد { $count } تنبيه
    }
alert-counts = المعروض { $shown }، وفي الملخص اليومي { $digest }، والمؤجَّل { $snoozed }، والمكتوم { $muted }، والمنتهي { $ended }
alert-and_also = { $sentence } (وهنا أيضًا: { $names })
alert-and_more = { $names } و{ $count } غيرها
alert-of_rival = { $name } (منافس)
alert-won_by = { $sentence }؛ وكسبها { $names }
alert-taken_from = { $sentence }؛ على حساب { $names }
alert-gap_rate_over = { $scope }: نسبة عدم البيع { $value }، فوق { $threshold } منذ { $first }
alert-at_points = { $more ->
        [0] { $place } في { $point }
        [one] { $place } في { $point } ونقطة بيع أخرى
        [two] { $place } في { $point } ونقطتي بيع أخريين
        [few] { $place } في { $point } و{ $points } نقاط بيع أخرى
       *[other] { $place } في { $point } و{ $points } نقطة بيع أخرى
    }
alert-subject = { $product } في { $place }
alert-gap_rate_rose = ارتفعت نسبة عدم البيع في { $subject } من { $base } إلى { $value } في { $first } وبقيت عند ذلك
alert-gap_rate_rose_new = ارتفعت نسبة عدم البيع في { $subject } من { $base } إلى { $value } في { $first }، ولا يُعرف بعد هل يدوم ذلك
alert-gap_rate_fell = انخفضت نسبة عدم البيع في { $subject } من { $base } إلى { $value } في { $first } وبقيت عند ذلك
alert-gap_rate_fell_new = انخفضت نسبة عدم البيع في { $subject } من { $base } إلى { $value } في { $first }، ولا يُعرف بعد هل يدوم ذلك
alert-share_fell = هبط المستوى المعتاد لحصة { $subject } من { $base } إلى { $value } في { $first } وبقي عند ذلك؛ ولو بقيت الحصة كما كانت لزادت المبيعات بنحو { $stake } { $unit }
alert-share_fell_new = هبطت حصة { $subject } من { $base } إلى { $value } في { $first }، ولا يُعرف بعد هل يدوم ذلك
alert-share_rose = ارتفع المستوى المعتاد لحصة { $subject } من { $base } إلى { $value } في { $first } وبقي عند ذلك؛ ولو بقيت الحصة كما كانت لنقصت المبيعات بنحو { $stake } { $unit }
alert-share_rose_new = ارتفعت حصة { $subject } من { $base } إلى { $value } في { $first }، ولا يُعرف بعد هل يدوم ذلك
alert-own_share_fell = هبط المستوى المعتاد لحصتنا في { $subject } من { $base } إلى { $value } في { $first } وبقي عند ذلك؛ ولو بقيت الحصة كما كانت لزادت المبيعات بنحو { $stake } { $unit }
alert-own_share_fell_new = هبطت حصتنا في { $subject } من { $base } إلى { $value } في { $first }، ولا يُعرف بعد هل يدوم ذلك
alert-own_share_rose = ارتفع المستوى المعتاد لحصتنا في { $subject } من { $base } إلى { $value } في { $first } وبقي عند ذلك؛ ولو بقيت الحصة كما كانت لنقصت المبيعات بنحو { $stake } { $unit }
alert-own_share_rose_new = ارتفعت حصتنا في { $subject } من { $base } إلى { $value } في { $first }، ولا يُعرف بعد هل يدوم ذلك
alert-sales_off = { $scope }: مبيعات { $value } حيث كان المتوقع { $base }، خارج مجال 80%
alert-item_sales_off = { $scope }: مبيعات { $value } حيث كان المتوقع { $base }، خارج مجال 95%
alert-forecast_accuracy_under = { $scope }: دقة توقعات آخر ثلاث فترات { $value }، دون { $threshold }
alert-missing_sales_over = { $scope }: لا مبيعات منذ { $first } مع أنه يباع هنا عادةً؛ يُفقد { $value } من مبيعات الإقليم، ويمكن استرجاع نحو { $stake } { $unit }
alert-silence_over = { $scope }: لم يُبلَّغ عن أي بيع { $count ->
        [one] منذ فترة واحدة
        [two] منذ فترتين
        [few] منذ { $count } فترات
       *[other] منذ { $count } فترة
    }
alert-white_space_over = { $scope }: دون حصته في المناطق الإدارية الأخرى؛ وقيمة فرص أصنافه الناقصة في نقاط البيع نحو { $stake } { $unit }، أي { $value } من مبيعات المنطقة الإدارية
alert-quality_under = { $scope }: لم يُقبل كما هو إلا { $value } من الأرقام، دون { $threshold }
alert-data_age_over = تنتهي البيانات { $count ->
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }
alert-level_over = { $scope }: { $figure } هو { $value }، فوق { $threshold }
alert-level_under = { $scope }: { $figure } هو { $value }، دون { $threshold }
alert-level_rose = { $scope }: ارتفع { $figure } من { $base } إلى { $value }
alert-level_fell = { $scope }: انخفض { $figure } من { $base } إلى { $value }
alert-level_off = { $scope }: { $figure } هو { $value } حيث كان المتوقع { $base }
alert-brief_gap_rate_over = نسبة عدم البيع { $value }
alert-brief_gap_rate_rose = ارتفعت نسبة عدم البيع { $change } نقطة مئوية
alert-brief_gap_rate_fell = انخفضت نسبة عدم البيع { $change } نقطة مئوية
alert-brief_share_fell = خسارة { $change } نقطة مئوية من الحصة لم تُستردّ
alert-brief_share_fell_new = الحصة أقل بمقدار { $change } نقطة مئوية، وقد يكون ذلك مؤقتًا
alert-brief_share_rose = كسب { $change } نقطة مئوية من الحصة ما زال قائمًا
alert-brief_share_rose_new = الحصة أكثر بمقدار { $change } نقطة مئوية، وقد يكون ذلك مؤقتًا
alert-brief_own_share_fell = خسارة { $change } نقطة مئوية من حصتنا لم تُستردّ
alert-brief_own_share_fell_new = حصتنا أقل بمقدار { $change } نقطة مئوية، وقد يكون ذلك مؤقتًا
alert-brief_own_share_rose = كسب { $change } نقطة مئوية من حصتنا ما زال قائمًا
alert-brief_own_share_rose_new = حصتنا أكثر بمقدار { $change } نقطة مئوية، وقد يكون ذلك مؤقتًا
alert-brief_sales_off = المبيعات بعيدة عن التوقع بنسبة { $off }
alert-brief_item_sales_off = المبيعات بعيدة عن التوقع بنسبة { $off }
alert-brief_forecast_accuracy_under = دقة التوقع { $value }
alert-brief_missing_sales_over = نافد، ويمكن استرجاع { $stake } { $unit }
alert-brief_silence_over = لم يُبلَّغ عن أي بيع
alert-brief_white_space_over = أصناف ناقصة، وقيمة فرصتها { $stake } { $unit }
alert-brief_quality_under = قُبل كما هو { $value } من الأرقام
alert-brief_data_age_over = عمر البيانات بالأيام { $value }
alert-brief_level_over = { $figure } هو { $value }
alert-brief_level_under = { $figure } هو { $value }
alert-brief_level_rose = ارتفع { $figure } بمقدار { $change } نقطة مئوية
alert-brief_level_fell = انخفض { $figure } بمقدار { $change } نقطة مئوية
alert-brief_level_off = { $figure } هو { $value }
alert-clears_over = يزول حين يصبح الرقم { $clears } أو أقل.
alert-clears_under = يزول حين يصبح الرقم { $clears } أو أكثر.
alert-clears_rose = يزول حين يعود المستوى إلى { $clears } أو أقل مدةً أطول من قفزة عابرة. وما يدوم طويلًا يصبح هو المعتاد.
alert-clears_fell = يزول حين يعود المستوى إلى { $clears } أو أكثر مدةً أطول من قفزة عابرة. وما يدوم طويلًا يصبح هو المعتاد.
alert-clears_off = يزول في أول فترة داخل مجالها، أو حين يقل البعد عن { $clears }.
alert-clears_missing_sales = يزول حين يباع الصنف هناك من جديد. وبعد فترتين بلا بيع يُعَدُّ موقوفًا ويظهر في الفجوات.
alert-clears_silence = يزول بأول بيع يُبلَّغ عنه من هناك.
alert-clears_quality = يزول بتسليم مصحح أو بالتراجع عن هذا.
alert-clears_data_age = يزول بالتسليم التالي.
alert-clears_gone = زالت قاعدته، فيزول هو من نفسه.
alert-of_gap_rate = نسبة عدم البيع
alert-of_share = نصيب السوق
alert-of_sales = حجم المبيعات
alert-of_forecast_accuracy = معدل صحة التوقع
alert-of_missing_sales = مقدار المبيعات الناقصة
alert-of_item_sales = بيع الصنف
alert-of_silence = الفترات بلا تقارير
alert-of_white_space = مقدار الفرصة
alert-of_quality = مستوى جودة البيانات
alert-of_data_age = عمر البيانات
alert-market = كل البيانات
alert-rule_gap_rate_critical = نسبة عدم البيع، حرجة
alert-rule_gap_rate_high = نسبة عدم البيع، مرتفعة
alert-rule_gap_rate_medium = نسبة عدم البيع، فوق غيرها
alert-rule_zero_rate_jump = فجوة تتسع
alert-rule_gap_rate_fall = تحسن: فجوات أقل
alert-rule_share_erosion = تآكل الحصة
alert-rule_share_gain = تحسن: حصة مكسوبة
alert-rule_forecast_deviation = مبيعات خارج توقعها
alert-rule_forecast_accuracy = توقعات ضعيفة
alert-rule_quality = جودة التسليم
alert-rule_not_reported = إقليم لم يبلِّغ
alert-rule_area_not_reported = نطاق جغرافي لم يبلِّغ
alert-rule_stale_data = بيانات قديمة
alert-rule_missing_item = صنف ناقص
alert-rule_item_deviation = صنف خارج توقعه
alert-rule_opportunity_diet = فرصة: عادي أو دايت
alert-rule_opportunity_flavour = فرصة: نكهة
alert-rule_opportunity_pack_type = فرصة: نوع العبوة
alert-rule_version = { $name }، الإصدار { $version }
alert-condition_over = فوق { $threshold }، ويزول عند { $clear }
alert-condition_under = دون { $threshold }، ويزول عند { $clear }
alert-condition_rose = ارتفاع دائم بمقدار { $threshold } نقطة مئوية، ويزول بعد استرداد { $clear } منه
alert-condition_fell = انخفاض دائم بمقدار { $threshold } نقطة مئوية، ويزول بعد استرداد { $clear } منه
alert-condition_off = بعيد بنسبة { $threshold }، ويزول عند { $clear }
alert-when = منذ { $first }، وآخر قياس في { $last }؛ رُصد في { $raised }
alert-figure_value = المقيس
alert-figure_base = مقارنةً بـ
alert-figure_threshold = عتبة القاعدة
alert-figure_rule = القاعدة
alert-figure_stake = المعرَّض للخطر، { $unit }
alert-figure_all_sellers = مبيعات جميع البائعين هنا، المتوسط منذ { $first }
alert-figure_share_of = { $share } × { $whole }
alert-figure_point = ناقص في { $point }
alert-figure_more_points = { $count ->
    [one] ناقص في نقطة بيع أخرى
    [two] ناقص في نقطتي بيع أخريين
    [few] ناقص في { $count } نقاط بيع أخرى
   *[other] ناقص في { $count } نقطة بيع أخرى
}
alert-figure_confidence = الثقة
alert-figure_everything = السوق كله
alert-figure_peers = وسيط الآخرين، وعددهم { $count }
alert-figure_chance = المتوقع مصادفةً
alert-figure_chance_range = من { $low } إلى { $high }
alert-term_like = على أساس متماثل، وكأن النطاقات الصامتة كالمعتاد، { $period }
alert-term_rate_before = نسبة عدم البيع قبل ذلك، { $period }
alert-term_rate = نسبة عدم البيع، { $period }
alert-term_share_before = الحصة قبل ذلك، { $period }
alert-term_share = الحصة، { $period }
alert-term_share_usual = الحصة المعتادة قبل ذلك، كما في { $period }
alert-term_share_since = الحصة المعتادة بعد ذلك، كما في { $period }
alert-term_rate_usual = نسبة عدم البيع عند المستوى السابق، { $period }
alert-term_rate_since = نسبة عدم البيع عند المستوى الحالي، { $period }
alert-term_sold = المبيع، { $period }
alert-term_mean = متوسط ثلاث فترات حتى { $period }، بكل النطاقات
alert-term_by_market = المتوقع لو تحرك كالسوق، { $period }
alert-term_by_year = المتوقع لو تحرك كما في { $period }
alert-term_expected = المتوقع، { $period }
alert-term_missing = المبيعات المفقودة، { $period }
alert-term_missing_part = حصة المفقود من المبيعات الممكنة، { $period }
alert-term_last_reported = آخر ما أُبلغ عنه، { $period }
alert-term_taken = الأرقام المقبولة من المقروءة، { $period }
alert-fraction = { $above } / { $below }
alert-bridge = المبيعات من { $first } إلى { $last }: من { $before } إلى { $after }، { $change }؛ منها بالتوزيع { $distribution }، وبالمزيج { $mix }، وبمعدل الدوران { $velocity }.
alert-rows = { $count ->
        [0] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $count } صفوف
        [many] { $count } صفًّا
       *[other] { $count } صف
    }
alert-rows_shown = المعروض { $shown } من { $all } صفًّا، أثقلها وزنًا
alert-event = { $actor }: { $event }
alert-event_note = { $actor }: { $event } – { $note }
alert-actor_data = البيانات
alert-event_raised = رُصد
alert-event_cleared = زال
alert-event_returned = لم يَزُل بعد
alert-event_settled = أُغلق، والمستوى المعتاد الآن
alert-event_acknowledged = تأكَّد الاطلاع
alert-event_in_progress = بدأ العمل
alert-event_resolved = انتهت المعالجة
alert-event_dismissed = تُجوهل
alert-event_reopened = فُتح من جديد
alert-event_taken_back = تُراجِع عن القرار
alert-event_snoozed = أُجِّل
alert-event_assigned = أُسند
alert-event_noted = دُوِّنت ملاحظة
alert-event_useful = وجده مفيدًا
alert-event_not_useful = لم يجده مفيدًا
alert-event_centre_shown = عُرض في التنبيهات
alert-event_digest_shown = وُضع في الملخص اليومي
alert-event_toast_held = أُمسك الإشعار حتى تنتهي ساعات الهدوء
alert-event_toast_delivered = عُرض الإشعار
alert-event_toast_failed = تعذَّر الإشعار
alert-event_email_queued = طُلب إرسال بريد
alert-event_sms_queued = طُلب إرسال رسالة نصية
alert-dry_run = القاعدة { $rule } كانت سترصد { $count ->
        [0] لا شيء
        [one] تنبيهًا واحدًا
        [two] تنبيهين
        [few] { $count } تنبيهات
        [many] { $count } تنبيهًا
       *[other] { $count } تنبيه
    } { $periods ->
        [one] في آخر فترة
        [two] في آخر فترتين
        [few] في آخر { $periods } فترات
       *[other] في آخر { $periods } فترة
    }؛ { $lasting ->
        [0] ولا يدوم منها شيء
       *[other] ويدوم منها { $lasting }
    }
alert-gone = القاعدة { $rule } تطلب { $names }، وهو ما لا تحويه البيانات.
alert-proposal = القاعدة { $rule }: بعتبة { $threshold } كان سيوفَّر { $spared } من { $not_useful } تنبيهات غير مفيدة، ويضيع { $lost } من { $useful } مفيدة. ‏اضبطها بالأمر: raff alert-rule set { $rule } --threshold { $threshold }
alert-no_proposal = لا تقترح أحكام الناس عتبة أخرى.
alert-no_mutes = لا شيء مكتوم.
alert-muted = كُتمت القاعدة { $rule }.
alert-unmuted = أُلغي كتم القاعدة { $rule }.
alert-rule_saved = حُفظت القاعدة { $rule }، الإصدار { $version }.
alert-rule_reset = أُعيدت القاعدة { $rule } إلى الافتراضي.
alert-rule_removed = أُزيلت القاعدة { $rule }.
alerts-dry_run = تجربة القاعدة على الماضي
alerts-selected = { $shown } من { $whole } توافق التصفية
alerts-nothing_selected = لا يوافق التصفية أي من هذه التنبيهات.
alerts-scope = { $open } مفتوحة، منها { $critical } حرجة؛ الحد الأقصى { $budget }
alerts-scope_taken = { $open } مفتوحة، منها { $critical } حرجة و{ $taken } قيد المتابعة؛ الحد الأقصى { $budget }
alerts-digest_scope = { $count ->
        [one] تنبيه واحد أقل أولوية أو مرتبط بتنبيه معروض
        [two] تنبيهان أقل أولوية أو مرتبطان بتنبيه معروض
        [few] { $count } تنبيهات أقل أولوية أو مرتبطة بتنبيه معروض
        [many] { $count } تنبيهًا أقل أولوية أو مرتبطًا بتنبيه معروض
       *[other] { $count } تنبيه أقل أولوية أو مرتبط بتنبيه معروض
    }
text-equals = { $left } = { $right }
column-row = الصف
column-condition = متى
column-what_happened = ما حدث
column-until = حتى
alerts-view_shown = مفتوحة { $count }
alerts-view_digest = الملخص اليومي { $count }
alerts-view_snoozed = مؤجَّلة { $count }
alerts-view_ended = منتهية { $count }
alerts-nothing_shown = لا تنبيه مفتوح. لا شيء يتجاوز عتبة في الأرقام المعروضة، أو هو ينتظر في الملخص اليومي.
alerts-not_named = لم تُقيَّم لأن البيانات لا تسمّي هذه المستويات ({ $levels }): { $rules }.
alerts-too_short = لم تُقيَّم لأن التاريخ المتاح أقصر مما يلزم: { $rules }.
alerts-nothing_digest = الملخص اليومي فارغ: كل ما رُصد معروض.
alerts-nothing_snoozed = لا شيء مؤجَّل.
alerts-nothing_ended = لم ينته أي تنبيه بعد.
alerts-and_also = { $count ->
        [one] ومعه تنبيه آخر للمكان والزمن نفسيهما
        [two] ومعه تنبيهان آخران للمكان والزمن نفسيهما
        [few] ومعه { $count } تنبيهات أخرى للمكان والزمن نفسيهما
        [many] ومعه { $count } تنبيهًا آخر للمكان والزمن نفسيهما
       *[other] ومعه { $count } تنبيه آخر للمكان والزمن نفسيهما
    }
alerts-assigned = مُسنَد إلى { $name }
alerts-assigned_by = مُسنَد إلى { $name }، حتى { $due }
alerts-open_rows = { $count ->
        [one] فتح صف واحد
        [two] فتح صفين
        [few] فتح { $count } صفوف
        [many] فتح { $count } صفًّا
       *[other] فتح { $count } صف
    }
alerts-plot_scope = { $figure }، { $unit }، { $axis }؛ والمجال ما قد يكون مصادفة
alerts-proposal = تقترح أحكام الناس { $threshold }: كان ذلك سيوفر { $spared } من { $not_useful } تنبيهات غير مفيدة.
plot-units = بالوحدات
plot-per_cent = نسبة مئوية
messages-title = الرسائل
messages-when = متى
messages-message = الرسالة
messages-advice = تبقى حتى يُقفل المخزن؛ ولا يُدوَّن شيء منها بالكلمات.
message-alerts_high = { $count ->
        [zero] لا تنبيه جديد
        [one] تنبيه جديد
        [two] تنبيهان جديدان
        [few] { $count } تنبيهات جديدة
        [many] { $count } تنبيهًا جديدًا
       *[other] { $count } تنبيه جديد
    }
message-digest = { $count ->
        [one] تنبيه واحد ينتظر في الملخص اليومي
        [two] تنبيهان ينتظران في الملخص اليومي
        [few] { $count } تنبيهات تنتظر في الملخص اليومي
        [many] { $count } تنبيهًا ينتظر في الملخص اليومي
       *[other] { $count } تنبيه ينتظر في الملخص اليومي
    }
message-in_progress = بدأ العمل على التنبيه
message-dismissed = تُجوهل التنبيه
message-reopened = فُتح التنبيه من جديد
message-snoozed = أُجِّل التنبيه
message-assigned = أُسند التنبيه
message-judged = سُجِّل ذلك. ما يجده الناس مفيدًا يصير اقتراحًا في القواعد لا أكثر.
message-rule_kept = حُفظت القاعدة
message-muted = كُتمت القاعدة شهرًا
job-alert_rule = حفظ القاعدة
alerts-clears_at = يزول عند { $level }
plot-track = من { $first } إلى { $last }: { $value } في الفترة الأخيرة.
alert-trend_off = { $scope }: باعت كل من الفترات الثلاث الأخيرة { $value } حيث يُتوقَّع { $base } من السوق ومن موسمه هو، وليس ذلك مصادفة
alert-brief_trend_off = ليس من السوق ولا موسمًا ولا مصادفة: { $off } في ثلاث فترات
alert-clears_trend = يزول حين لا تختلف الفترات الثلاث الأخيرة إلا قليلًا عما يُتوقَّع من السوق أو من سنة سابقة.
alert-of_trend = اتجاه المبيعات
alert-rule_trend_change = تغيُّر الاتجاه
alert-not_measured = { $rule }: تعذَّر قياس أرقامها ({ $code })، وتبقى تنبيهاتها كما هي.
alert-term_share_recent = حصة آخر اثنتي عشرة فترة، { $period }
alert-term_target = الهدف بحسب الآخرين، بالمئة
alert-term_prize = قيمة الفرصة، التقدير الأوسط، { $unit }
