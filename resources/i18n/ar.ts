<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>MainWindow</name>
    <message>
        <source>Workbooks (*.xlsx *.xlsm *.xlsb *.xls *.ods)</source>
        <translation>مصنفات (*.xlsx *.xlsm *.xlsb *.xls *.ods)</translation>
    </message>
    <message>
        <source>Import workbooks</source>
        <translation>استيراد مصنفات</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Executive</source>
        <translation>الإدارة العليا</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Against last year</source>
        <translation>مقابل العام الماضي</translation>
    </message>
    <message>
        <source>Zero records</source>
        <translation>السجلات الصفرية</translation>
    </message>
    <message>
        <source>Open alerts</source>
        <translation>التنبيهات المفتوحة</translation>
    </message>
    <message>
        <source>Sales by month, with the forecast and its 50, 80 and 95 % ranges</source>
        <translation>المبيعات شهرًا بشهر، مع التوقع ومجالاته 50% و80% و95%</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>No gaps here yet. Import a workbook, or drop one on this window.</source>
        <translation>لا فجوات بعد. استورد مصنفًا أو أفلته على هذه النافذة.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>No alerts. Nothing crosses a threshold in the figures that are shown.</source>
        <translation>لا تنبيهات. لا شيء يتجاوز حدًّا في الأرقام المعروضة.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>استلام</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Choose a workbook, or drop one on this window.</source>
        <translation>لم يُستورد شيء بعد. اختر مصنفًا أو أفلته على هذه النافذة.</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>التراجع عن هذا الاستيراد</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Loading figures</source>
        <translation>تحميل الأرقام</translation>
    </message>
    <message>
        <source>Offline: no service is set up</source>
        <translation>دون اتصال: لم تُعدّ خدمة</translation>
    </message>
    <message>
        <source>Data to {0}, {1}</source>
        <translation>البيانات حتى {0}، {1}</translation>
    </message>
    <message>
        <source>Analysing</source>
        <translation>التحليل</translation>
    </message>
    <message>
        <source>{0}: {1} figures loaded, {2} set apart</source>
        <translation>{0}: حُمِّل {1} رقم وعُزل {2}</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>التراجع عن الاستيراد</translation>
    </message>
    <message>
        <source>Acknowledging</source>
        <translation>الاستلام</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>القفل</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Find in these rows</source>
        <translation>ابحث في هذه الصفوف</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>Import workbooks</source>
        <translation>استيراد مصنفات</translation>
    </message>
    <message>
        <source>What do the figures count?</source>
        <translation>ماذا تعدّ الأرقام؟</translation>
    </message>
    <message>
        <source>The workbook does not say. Amounts are shown in this unit.</source>
        <translation>المصنف لا يقول. تُعرض المقادير بهذه الوحدة.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Raff</source>
        <translation>رفّ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>كلمة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>إنشاء خزنة</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>فتح الخزنة</translation>
    </message>
    <message>
        <source>12 characters or more; several words that do not belong together. Nobody can open it without.</source>
        <translation>12 حرفًا أو أكثر؛ كلمات عدة لا صلة بينها. لا يفتحها أحد دونها.</translation>
    </message>
    <message>
        <source>Your figures are encrypted on this laptop.</source>
        <translation>أرقامك مشفَّرة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>كلمتا المرور مختلفتان.</translation>
    </message>
</context>
</TS>
