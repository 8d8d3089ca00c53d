# الأخطاء: ما الخلل، ثم ما العمل.

workbook-missing = لا يوجد ملف باسم { $file }.
workbook-is_a_folder = { $file } مجلد. حدِّد مصنفًا بداخله.
workbook-no_file = { $file } أنبوب أو جهاز وليس ملفًا.
workbook-unreachable = تتعذر قراءة { $file } من مكانه. تحقَّق من القرص أو مجلد الشبكة.
workbook-changed = كُتب في { $file } أثناء قراءته. لم يُستورد شيء؛ احفظه ثم استورده من جديد.
workbook-empty_file = { $file } فارغ.
workbook-not_a_workbook = لا يقرأ رفّ هذا النوع من الملفات: { $file }. يقرأ ‎.xlsx و‎.xlsm و‎.xlsb و‎.xls و‎.ods و‎.csv و‎.tsv و‎.txt و‎.parquet.
workbook-damaged = { $file } تالف. اطلب نسخة جديدة من المرسل.
workbook-password = { $file } محمي بكلمة مرور. أدخلها (لا تُحفظ أبدًا).
workbook-password_wrong = كلمة المرور هذه لا تفتح { $file }.
workbook-web_page = ‏{ $file } صفحة ويب حفظها برنامج باسم ‎{ $suffix }. افتحها في إكسل واحفظها بصيغة ‎.xlsx.
workbook-mhtml = ‏{ $file } أرشيف صفحة ويب (MHTML) حفظه برنامج باسم ‎{ $suffix }. افتحه في إكسل واحفظه بصيغة ‎.xlsx.
workbook-spreadsheetml = ‏{ $file } جدول بصيغة XML حفظه برنامج باسم ‎{ $suffix }. افتحه في إكسل واحفظه بصيغة ‎.xlsx.
workbook-xml = ‏{ $file } ملف XML حفظه برنامج باسم ‎{ $suffix }، وليس جدولًا. افتحه في إكسل واحفظه بصيغة ‎.xlsx.
workbook-pdf = ‏{ $file } ملف PDF سُمّي ‎{ $suffix }. صدّر الجدول بصيغة ‎.xlsx أو ‎.csv من البرنامج الذي صنعه.
workbook-quote_open = ‏{ $file }: علامة تنصيص فُتحت في السطر { $line } ولم تُغلق، فيصير باقي الملف خلية واحدة. أغلقها أو احذفها.
workbook-quote_swallows = ‏{ $file }: علامة تنصيص فُتحت في السطر { $line } وأُغلقت في السطر { $last } فتجمع خلايا من الجدول في خلية واحدة. أغلقها أو احذفها.
workbook-cells_differ = ‏{ $file }: ما قُرئ عند { $place } ليس ما في الورقة هناك. لم يُستورد شيء: افتح الملف في إكسل واحفظه من جديد.
workbook-rows_differ = في { $file } تحت العناوين { $rows } من الصفوف بحسب نهايات الأسطر، وقُرئ منها { $read }. لم يُستورد شيء: احفظ الملف من جديد.
workbook-unreadable = يبدو { $file } مصنفًا، لكن لا قارئ يفهمه. افتحه في إكسل واحفظه من جديد.
workbook-too_many_members = يحوي { $file } أكثر من { $limit } جزء. لا مصنف يحتاج هذا العدد؛ رُفض الملف.
workbook-duplicate_member = يحوي { $file } جزأين بالاسم نفسه. هذه حيلة معروفة؛ رُفض الملف.
workbook-member_name = يحوي { $file } جزءًا يشير اسمه إلى خارج الملف. رُفض الملف.
workbook-too_large = يتجاوز { $file } بعد فكه { $limit } ميبيبايت. رُفض الملف.
workbook-ratio = جزء من { $file } يتجاوز بعد فكه { $limit } ضعف حجمه. رُفض الملف.
workbook-doctype = يصرِّح { $file } بنوع مستند أو كيانات لا يحتاجها أي مصنف. رُفض الملف.
workbook-too_slow = طالت قراءة { $file } فتُركت.
workbook-too_heavy = يحتاج { $file } ذاكرة أكثر مما يُسمح به لمصنف، فتُرك.
workbook-empty = لا ورقة ظاهرة في المصنف تحوي شيئًا.
workbook-no_sheet = لا توجد ورقة باسم { $sheet }.
workbook-no_header = { $missing ->
    [names] لا عمود يسمي مكانًا أو منتجًا عند { $place }. سمِّ عمودًا المنطقة أو المدينة أو السوق أو العلامة أو الصنف.
    [periods] الصف عند { $place } لا يسمي فترة ولا رقمًا. أضف عمودًا لكل شهر (يناير 2024)، أو عمود التاريخ وعمودًا للأرقام (المبيعات أو الكمية أو المبلغ).
    [period] الصف عند { $place } لا يسمي فترة. أضف عمود التاريخ أو الشهر، أو عمودًا لكل شهر (يناير 2024).
    [figure] الصف عند { $place } لا يسمي رقمًا. سمِّ عمود الأرقام المبيعات أو الكمية أو المبلغ، أو اختره.
   *[everything] لم يُعثر على صف عناوين في { $sheet }: صف يسمي مكانًا أو منتجًا، ومعه أشهر أو تاريخ ورقم.
 } العناوين التي نُظر فيها: { $headings }. ويمكن لقالب استيراد أن يحدد معناها.
workbook-compact_pivot = العمود «{ $heading }» عند { $place } يجمع عدة مستويات كما يفعل الجدول المحوري المضغوط. اختر في إكسل «تصميم» ثم «تخطيط التقرير» ثم «إظهار في نموذج جدولي» و«تكرار كافة تسميات العناصر»، ثم استورده من جديد.
workbook-column_missing = أعمدة ناقصة في { $sheet }: { $columns }.
workbook-month_unknown = العنوان «{ $heading }» في { $place } يشبه شهرًا لكنه لا يسمي شهرًا. صحّحه في المصنف؛ أما عمود أي شيء آخر فيُترك من تلقاء نفسه.
workbook-month_repeated = العنوان «{ $heading }» في { $place } يسمي شهرًا سبق أن سماه عمود آخر.
workbook-no_table = ليس في الورقة { $sheet } جدول رقمه { $table }.
workbook-year_unknown = الأشهر عند { $place } بلا سنة، ولا تذكرها الورقة ولا الملف. أعطِ السنة.
workbook-several_sheets = تحوي الأوراق { $sheets } صفوفًا مختلفة تحت العناوين نفسها، وليست أسماؤها أقاليم يعرفها رفّ. اقرأ ورقة واحدة (‎--sheet)، أو حدّد ما تعنيه أسماؤها (‎--sheet-level region).
workbook-level_in_column = في الورقة { $sheet } عمود للمستوى { $level } أصلًا، فلا يمكن أن يكون اسم الورقة هو المستوى.
workbook-region_in_column = الورقة { $sheet } تذكر أقاليمها أصلًا، فلا يمكن أن تكون كلها { $region }.
recipe-no_level = «{ $level }» ليس مستوى. المستويات هي { $levels }.
workbook-several_measures = في الورقة { $sheet } عدة أعمدة أرقام: { $measures }. اختر واحدًا باسمه (‎--figure).
workbook-no_grain = الأرقام عند { $place } لفترة «{ $heading }»: { $length ->
        [year] سنوات كاملة
       *[weeks] فترات من { $count } أسابيع
    }، ولا يمكن حفظها. اطلب الأرقام بالأسبوع أو الشهر أو الربع.
workbook-no_measure = لا عمود باسم { $figure }.
import-needs_acceptance =
    يغيِّر هذا التسليم ما هو معروض: { $corrected ->
        [zero] لا رقم مصححًا
        [one] رقم واحد مصحح
        [two] رقمان مصححان
        [few] { $corrected } أرقام مصححة
        [many] { $corrected } رقمًا مصححًا
       *[other] { $corrected } رقم مصحح
    }، والمحذوف { $removed }، والمضاف { $added }. لم يُستورد شيء؛ استورده مع ‎--accept إن كان ذلك مقصودًا.
import-other_unit =
    وحدة الأرقام في { $file } { $unit ->
        [sar] هي الريال
        [litres] هي اللتر
        [cases] هي الكرتون
       *[other] وحدة أخرى
    }، ووحدة البيانات المعروضة { $shown ->
        [sar] هي الريال
        [litres] هي اللتر
        [cases] هي الكرتون
       *[other] وحدة أخرى
    }. لا تُجمع الأرقام بوحدتين ولا تُقارن، فلم يُستورد شيء. استورد هذا الملف في خزنة أخرى، وإن كانت وحدة البيانات المعروضة خاطئة فتراجع عن استيرادها أولًا.
import-check_failed = ما في الخزنة ليس ما قُرئ. سُحبت الدفعة { $batch } ولا يُعرض منها شيء.
batch-unknown = لا توجد دفعة { $batch }.
batch-ambiguous = أكثر من دفعة تبدأ بـ { $batch }. اكتب من معرِّفها أكثر.
batch-withdrawn = سبق سحب الدفعة { $batch }.
recipe-unknown = لا يوجد قالب استيراد { $recipe }. كل استيراد يحفظ القالب الذي استعمله.
rules-unknown = لا قاعدة باسم { $rule }.
rules-fixed = لا يمكن تغيير القاعدة { $rule } هكذا.
trend-too_fine = الأرقام أطول من الفترات المطلوبة ({ $period }). اطلب فترات أطول.
forecast-horizon = ينظر التوقع يومًا واحدًا على الأقل و{ $most } فترة على الأكثر.
forecast-horizon_not_understood = «{ $text }» ليس مدى. اكتب أيامًا، مثل 90d.
forecast-season = للموسم من 1 إلى { $most } فترة.
model-unknown = لا يوجد إصدار { $version } من { $name }.
model-no_kind = لا يوجد هنا نموذج { $name }، أو أن مكتبته غير مثبتة. انظر raff models list.
model-no_data = لا يوجد ما يُجرَّب عليه نموذج: الفترات في الخزنة قليلة جدًا.
model-worse_than_naive = يخطئ الإصدار { $version } بنسبة { $wape } % في الماضي، وتكرار الماضي بنسبة { $naive } % فقط. لم يُرقَّ.
model-unreadable = ليس { $file } نموذجًا من رف، عند { $part }.
model-digest = تغيّر { $file } في طريقه: بصمته لا تطابق. اطلبه مرة أخرى.
series_file-missing = لا يوجد ملف { $file }.
series_file-kind = { $file } ليس ملف سلاسل: ‎.parquet أو ‎.csv.
series_file-unreadable = تتعذر قراءة { $file }. هل هو تالف أو غير ما يدل عليه اسمه؟
series_file-column = لا عمود { $column } في { $file }. لملف السلاسل series_id و t أو date و value.
series_file-empty = لا أرقام في { $file }.
series_file-nothing = لا يمكن إكمال أي من السلاسل وعددها { $count } في { $file }. الأولى: { $code }.
series-not_a_number = قيمة ليست رقمًا
series-no_time = فترة ليست عددًا صحيحًا ولا تاريخًا
series-repeated = فترة مكررة
series-irregular = تواريخها لا تكوّن أيامًا ولا أسابيع ولا أشهرًا ولا أرباعًا
series-too_short = أقل من ثلاث فترات متتالية
alert-changed_since = تغيّر التنبيه { $alert } في هذه الأثناء، فلم يُتراجع عن شيء.
alert-unknown = لا يوجد تنبيه { $alert }.
alert-ambiguous = أكثر من تنبيه يبدأ بـ { $alert }. اكتب من معرِّفه أكثر.
alert-not_further = التنبيه { $alert } في حالة { $state }؛ ولا يُنقل منها إلى هناك.
alert-ended = التنبيه { $alert } في حالة { $state }. افتحه من جديد أولًا.
alert-snooze_past = لا يمكن للتنبيه { $alert } أن ينتظر إلى يوم مضى.
alert-no_until = حدد إلى متى، مثلًا --until 2025-03-01.
alert-no_note = لا شيء يُكتب في التنبيه { $alert }.
policy-unreadable = { $reason ->
    [permission] لا تمكن قراءة سياسة مؤسستك في { $file }: ليس لهذا الحساب إذن.
    [folder] لا تمكن قراءة سياسة مؤسستك: { $file } مجلد، والمتوقع ملف.
    [encoding] لا تمكن قراءة سياسة مؤسستك في { $file }: الملف ليس بترميز UTF-8. احفظه بهذا الترميز.
    [syntax] لا تمكن قراءة سياسة مؤسستك في { $file }: السطر { $line } ليس بصيغة TOML.
    [end] لا تمكن قراءة سياسة مؤسستك في { $file }: ينتهي الملف قبل أوانه.
    [content] لا تمكن قراءة سياسة مؤسستك في { $file }.
   *[value] سياسة مؤسستك في { $file } غير مفهومة عند { $setting }. المسموح: { $allowed }.
} لا يعمل شيء حتى تُصلح.
vault-locked = الخزنة مقفلة.
window-no_display = لا توجد شاشة لفتح نافذة. كل شيء يعمل من سطر الأوامر: raff --help
machine-library_missing = تنقص مكتبة من مكتبات النظام أو لا يمكن استعمالها: { $library }. لا نافذة بدونها، وتعمل الأوامر. ثبّتها من حزم نظامك (دليل تقنية المعلومات يسميها).
machine-incomplete = تثبيت رف غير كامل: ينقص { $part }. أعد التثبيت؛ خزنتك لم تُمس.
vault-missing = لا توجد خزنة في { $folder }. أنشئ واحدة بالأمر ‎raff vault create، أو سمِّ خزنتك بالخيار ‎--vault
vault-exists = توجد خزنة في { $folder } من قبل.
vault-folder_in_use = المجلد { $folder } ليس فارغًا. تحتاج الخزنة مجلدًا خاصًا بها.
vault-several = توجد أكثر من خزنة. حدِّد إحداها بـ ‎--vault.
vault-wrong_password = كلمة المرور غير صحيحة.
vault-wait = كلمات مرور خاطئة كثيرة. انتظر { $seconds ->
        [zero] لحظة
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    } ثم أعد المحاولة.
vault-busy = برنامج آخر يكتب في هذه الخزنة. أغلقه أو انتظر حتى ينتهي.
vault-damaged = الخزنة تالفة. استعد آخر نسخة احتياطية؛ ولن تُفتح قبل ذلك كي لا يُعرض شيء خاطئ.
vault-slots_damaged = ملف مفاتيح الخزنة معدَّل أو تالف. استعده من آخر نسخة احتياطية.
vault-newer = كتب هذه الخزنة إصدار أحدث من رفّ. حدِّث رفّ لفتحها.
vault-needs_upgrade = تحتاج هذه الخزنة ترقية يجريها أولًا أي أمر يكتب.
vault-read_only = فُتحت الخزنة للقراءة فقط.
password-too_short = كلمة المرور قصيرة: الحد الأدنى { $least } حرفًا.
password-too_long = كلمة المرور طويلة: الحد الأقصى { $most } حرف.
password-too_common = يسهل تخمينها. جرّب أربع كلمات لا رابط بينها.
password-not_given = لم تُعطَ كلمة مرور. اكتبها حين تُطلب، أو استعمل ‎--password-stdin أو RAFF_PASSWORD.
password-same = كلمة المرور الجديدة هي نفسها كلمة مرور الخزنة الحالية.
password-mismatch = كلمتا المرور غير متطابقتين.
disk-full = القرص ممتلئ. لم يتغير شيء؛ أفسح مكانًا وأعد المحاولة.
disk-failed = لم يقبل القرص { $file }. لم يتغير شيء.
disk-read_only = ‏{ $file } على قرص لا تمكن الكتابة فيه. لم يتغير شيء؛ اختر مكانًا آخر.
disk-not_allowed = لا تمكن كتابة { $file }: يفتحه برنامج آخر، أو ليس لهذا الحساب إذن هناك. لم يتغير شيء.
disk-no_folder = لا تمكن كتابة { $file }: لا يوجد هذا المجلد. لم يتغير شيء.
disk-unreadable = لا تمكن قراءة { $file }: ليس موجودًا، أو ليس لهذا الحساب إذن بقراءته.
backup-exists = يوجد ملف { $file } من قبل. النسخ الاحتياطية لا تُكتب فوق غيرها.
backup-no_folder = لا يوجد مجلد { $folder }. أنشئه أو صِل القرص الذي هو فيه؛ فالنسخ الاحتياطي لا ينشئ مجلدات.
backup-missing = لا توجد نسخة احتياطية { $file }.
backup-damaged = { $file } ليس نسخة احتياطية من رفّ، أو هو تالف.
permission-refused = دورك لا يسمح بهذا ({ $permission }).
permission-out_of_scope = { $extent ->
    [all] يخص هذا جميع الأقاليم، وأنت مسؤول عن بعضها.
   *[one] يخص هذا { $region } وليس من أقاليمك.
}
filter-unknown_level = لا يوجد مستوى { $level }. المستويات: { $levels }.
filter-not_understood = «{ $text }» ليس مرشِّحًا. اكتب LEVEL=NAME، مثل region=RIYADH.
sql-not_one_select = تُسمح عبارة SELECT واحدة فقط.
sql-failed = لم يُفهم الاستعلام: { $reason }
sample-years = يجب أن تتوالى السنوات دون انقطاع بين { $first } و{ $last }.
sample-rows = صفوف العينة بين { $least } و{ $most }.
sample-exists = الملف { $file } موجود. العينات لا تُكتب فوق غيرها.
export-exists = يوجد ملف { $file } من قبل. التصدير لا يكتب فوق غيره.
export-needs_file = سمِّ المصنف المراد كتابته بـ ‎--out.
settings-unreadable = { $reason ->
    [permission] لا تمكن قراءة الإعدادات في { $file }: ليس لهذا الحساب إذن.
    [folder] لا تمكن قراءة الإعدادات: { $file } مجلد، والمتوقع ملف.
    [encoding] لا تمكن قراءة الإعدادات في { $file }: الملف ليس بترميز UTF-8. احفظه بهذا الترميز.
    [syntax] لا تمكن قراءة الإعدادات في { $file }: السطر { $line } ليس بصيغة TOML.
    [end] لا تمكن قراءة الإعدادات في { $file }: ينتهي الملف قبل أوانه.
    [content] لا تمكن قراءة الإعدادات في { $file }.
    [organisation] الإعداد { $setting } في { $file } تضبطه مؤسستك وحدها. احذفه من هناك.
   *[value] الإعدادات في { $file } غير مفهومة عند { $setting }. المسموح: { $allowed }.
}
bug = حدث خطأ في رفّ ({ $kind }). لم يضع شيء مما حُفظ قبل ذلك. نرجو أن تخبرنا بما فعلت.
calendar-override = لا يصح التعديل { $kind } من { $first }: آخره قبل أوله، أو ليس مما يُعلن.
calendar-unknown_year = لا يمكن حساب التواريخ الهجرية لسنة { $year }؛ الجداول تنتهي قبلها.
calendar-too_far = الأيام المحسوبة من { $first } إلى { $last }: والإعلان يزيحها أيامًا قليلة لا أكثر.
calendar-announced_before = هذه الأيام معلنة من قبل، ابتداءً من { $first }. غيّر ذلك الصف بدلًا من ذلك.
bridge-no_period = لا أرقام لفترة تبدأ في { $period }.
bridge-both = سمِّ الفترتين معًا، --first و--last، أو لا تسمِّ أيًّا منهما.
excise-rule = لا تصح قاعدة الضريبة في { $since }: تحتاج إلى نسبة من السعر أو شرائح سكر تبدأ من 0 وتصعد، لا كلتيهما.
excise-price = { $text } ليس سعرًا.
task-unknown = لا مهمة يبدأ رقمها بـ { $task }.
task-ambiguous = مهام عدة يبدأ رقمها بـ { $task }.
task-needs_why = قل لماذا تعذرت المهمة { $task }، بالخيار --why.
task-one_at_a_time = قل شيئًا واحدًا في المرة: --done أو --failed أو --reopen أو --effects.
distribution-places = يُحسب التوزيع للأماكن: { $levels }.
alert-mute_past = لا يمكن كتم { $rule } حتى يوم مضى.
alert-not_muted = القاعدة { $rule } ليست مكتومة هناك.
alert_rule-unknown = لا توجد قاعدة { $rule }. يعرض الأمر raff alert-rule list كل القواعد.
alert_rule-unknown_figure = القاعدة { $rule } تتكلم عن { $figure }، وليس من أرقام التنبيهات.
alert_rule-wrong = القاعدة { $rule } غير مفهومة عند { $field }: كلمة غير معروفة هناك أو رقم خارج المجال.
alert_rule-unreadable = الملف { $file } لا يحوي قاعدة: يجب أن يكون كائن JSON واحدًا.
view-unreadable = الملف { $file } ليس عرضًا محفوظًا من رفّ.
view-newer = حُفظ { $file } بإصدار من رفّ أحدث من هذا.
view-needs_name = العرض المحفوظ يحتاج إلى اسم.
view-unknown = لا يوجد عرض محفوظ باسم { $name }.
pivot-unknown_axis = لا محور باسم { $axis } في الجدول المحوري. المحاور الممكنة: { $axes }.
pivot-axis_twice = { $axis } مذكور مرتين في الجدول المحوري. احذفه من الصفوف أو من الأعمدة.
pivot-too_large = في هذا الجدول المحوري أكثر من { $cells } خلية. صفِّه أو احذف مستوى منه.
map-too_large = الملف { $file } كبير على خريطة: أكثر من { $most } ميغابايت، أو زواياه كثيرة جدًا.
map-not_geojson = الملف { $file } ليس ملف GeoJSON فيه معالم.
map-no_shape = المعلم { $number } في { $file } ليس مضلعًا.
map-outside = المعلم { $number } في { $file } خارج العالم: يجب أن تكون إحداثياته درجات طول وعرض.
map-crossing = حدود المعلم { $number } في { $file } تقطع نفسها أو تمسها: { $reason }.
map-province_twice = المنطقة الإدارية { $province } مذكورة مرتين في { $file }.
map-provinces_missing = تنقص { $file } هذه المناطق الإدارية، أو سمّاها بأسماء أخرى: { $names }.
settings-refused = لا يمكن أن يكون { $setting } هو { $value }. الممكن: { $allowed }.
settings-refused_beside = لا يمكن أن يكون { $setting } هو { $value } مع القيمة الحالية لإعداد { $other }. غيّر ذاك أولًا.
settings-managed = الإعداد { $setting } تديره مؤسستك.
settings-set = صار { $setting } الآن { $value }.
company-unknown = { $known ->
    [0] لا تحوي البيانات شركتك باسم { $names }. الأرقام هي أرقام السوق كله.
   *[other] لا تحوي البيانات شركتك باسم { $names } أيضًا. الأسماء الأخرى محسوبة.
}
target-changed_since = تغيّر الهدف في هذه الأثناء، فبقي كما هو.
target-negative = لا يمكن أن يكون الهدف أقل من الصفر: { $value }.
number-unreadable = «{ $text }» ليس رقمًا. اكتب أرقامًا، مثل 1,200.5.
report-no_data = لا توجد أرقام بعد لتقرير عنها.
report-nothing_selected = لا يوجد رقم يوافق { $filter }.
report-unknown_pack = لا يوجد تقرير باسم { $name }.
report-no_font = يحتاج ملف PDF إلى خط لاتيني وخط عربي، ولا يوجد أي منهما. ثبّت { $package }، أو اكتب مصنفًا.
report-which = سمِّ تقريرًا واحدًا: executive أو management أو analytics، أو تقريرًا لك مع ‎--pack.
report-needs_file = قل مع ‎--out أين يُكتب التقرير.
edit-unreadable = { $kind } ليس تغييرًا يمكن قراءته ({ $field }).
edit-text = في هذا النص حرف لا يمكن إرساله. اكتبه مرة أخرى بدونه.
retention-held = حفظ قانوني يُبقي كل شيء ({ $reason })؛ لم يُحذف شيء. الأمر ‎raff retention lift ينهيه.
backup-unsound = تعذّرت قراءة النسخة الاحتياطية { $file } كما كُتبت، فأُزيلت. جرّب قرصًا آخر.
