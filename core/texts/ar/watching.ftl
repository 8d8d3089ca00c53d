# المجلد المراقَب: ما يصير إليه كل ملف ولماذا.
watch-not_allowed = مؤسستك لا تسمح بمجلد مراقَب.
watch-folder_missing = المجلد المراقَب { $folder } غير موجود. سيُحاوَل مرة أخرى لاحقًا.
watch-folder_unreachable = تتعذر قراءة المجلد المراقَب { $folder }. سيُحاوَل مرة أخرى لاحقًا.
watch-nothing = لا ملف جديدًا في { $folder }.
staged-unknown = لا ملف مُعَدًّا يبدأ بـ { $staged }.
staged-ambiguous = أكثر من ملف مُعَدّ يبدأ بـ { $staged }. اكتب من معرِّفه أكثر.
staged-unknown_layout = لا قالب محفوظًا له هذه الأعمدة نفسها، فلا بد أن يحدد شخص معانيها.
staged-no_unit = لا يحدد قالبه وحدة القيم.
staged-changes =
    سيصحح من الأرقام المعروضة { $corrected ->
        [zero] لا شيء
        [one] رقمًا واحدًا
        [two] رقمين
        [few] { $corrected } أرقام
        [many] { $corrected } رقمًا
       *[other] { $corrected } رقم
    } ويزيل { $removed }.
staged-doubt = عند { $cell } يقرر شخص: { $what }.
staged-quality = جودته { $quality }، أقل من { $least }.
staged-no_figures = لا يمكن تحميل أي قيمة منه.
staged-not_automatic = لا يُستورد هنا شيء من غير سؤال.
staged-already = سبق استيراد محتواه.
staged-ignored = نحّاه شخص.
staged-replaced = حلّ محله محتوى آخر.
staged-moving = ما زال يُكتب.
staged-locked = لا تمكن قراءته بعد: برنامج آخر يمسك به.
staged_state-imported = مستورد
staged_state-waiting = ينتظر
staged_state-refused = مرفوض
staged_state-ignored = مُنحّى
staged_state-moving = يُكتب
staged_state-locked = مقفل
column-staged = أُعِدّ
tab-waiting = المنتظرة
waiting-off = لا مجلد مراقَبًا. اختر واحدًا من الإعدادات.
waiting-intro =
    { $count ->
        [0] لا شيء ينتظر من { $folder }.
        [one] ملف واحد من { $folder } ينتظر قرارًا.
        [two] ملفان من { $folder } ينتظران قرارًا.
        [few] { $count } ملفات من { $folder } تنتظر قرارًا.
        [many] { $count } ملفًا من { $folder } تنتظر قرارًا.
       *[other] { $count } ملف من { $folder } تنتظر قرارًا.
    }
waiting-pending =
    { $count ->
        [zero] لا ملف آخر يُكتب أو مقفل.
        [one] وملف آخر يُكتب أو هو مقفل.
        [two] وملفان آخران يُكتبان أو هما مقفلان.
        [few] و{ $count } ملفات أخرى تُكتب أو هي مقفلة.
        [many] و{ $count } ملفًا آخر تُكتب أو هي مقفلة.
       *[other] و{ $count } ملف آخر تُكتب أو هي مقفلة.
    }
waiting-receipt = تقرير الاستيراد
waiting-check = افحص
waiting-import = استورد
waiting-ignore = نحِّ
job-watch = النظر في المجلد المراقَب
job-stage = فحص ملف جديد
message-watched_imported = استُورد { $file } من المجلد المراقب: حُمِّلت { $loaded } قيمة، واستُبعدت مؤقتًا { $apart }
message-watched_already = سبق استيراد { $file } من المجلد المراقَب؛ لم يتغير شيء
message-watched_waiting = ينتظر { $file } من المجلد المراقَب في البيانات. { $why }
message-watched_refused = لا يمكن استيراد { $file } من المجلد المراقَب. { $why }
message-watched_several = ملفات جديدة في المجلد المراقَب: { $count }، استُورد منها { $imported } وينتظر في البيانات { $waiting }
message-put_away = نُحّي { $file } ولن يُعرض مرة أخرى
settings-watch = المجلد المراقَب
settings-watch_intro =
    تُفحص المصنفات الجديدة في هذا المجلد ويُعدّ لكل منها تقرير استيراد. لا يُستورد واحد من غير سؤال إلا إذا وافقه قالب محفوظ كله ولم يتغير شيء معروض وكانت جودته كافية. وما عداه ينتظر في البيانات.
settings-watch_folder = اختر المجلد
settings-watch_folder_why = لا يُكتب فيه شيء أبدًا
setting-watch-allowed = المجلد المراقَب مسموح
setting_why-watch-allowed = للمؤسسة؛ من دونه لا يُراقَب مجلد
setting-watch-enabled = راقب مجلدًا
setting_why-watch-enabled = ما دامت الخزنة مفتوحة
setting-watch-folder = المجلد
setting_why-watch-folder = من دون ما فيه من مجلدات
setting-watch-automatic = استورد ما لا شك فيه
setting_why-watch-automatic = وإلا انتظر كل ملف
setting-watch-least_quality = أدنى جودة للاستيراد، %
setting_why-watch-least_quality = نسبة القيم التي لم تُستبعد مؤقتًا ولم تُرفض
