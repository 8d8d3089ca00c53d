# الطرق المؤدية إلى ما وراء المعروض، وما يمكن عمله به.

movers-door = Enter أو نقر مزدوج: ما الذي أدّى إلى التغيّر
wins-door = Enter أو نقر مزدوج: الفجوة وكيف حُسبت قيمتها
gaps-places_by = المكان
gaps-products_by = المنتج
gaps-every_place = كل الأماكن
gaps-every_product = كل المنتجات
gaps-cut = تُعرض أكبر { $shown } من { $count } فقط.
evidence-trace_by = القاعدة: نسبة عدم البيع فوق { $threshold } متوسطة، وفوق { $high } مرتفعة، مع مراعاة قلة السجلات. وتُقارن بالمنتجات نفسها في أماكن أخرى من المستوى نفسه.
evidence-peers_by = { $count ->
    [one] المنتجات نفسها في مكان آخر واحد
    [two] المنتجات نفسها في مكانين آخرين
    [few] المنتجات نفسها في { $count } أماكن أخرى
    [many] المنتجات نفسها في { $count } مكانًا آخر
   *[other] المنتجات نفسها في { $count } مكان آخر
}
map-circles = الدوائر: { $figure }؛ أكبرها { $largest }
map-click_more = Ctrl مع النقر يضيفه إلى المختار أو يزيله منه
map-scope_chosen = { $scope }؛ { $chosen ->
    [one] واحد مختار
    [two] اثنان مختاران
    [few] { $chosen } مختارة
    [many] { $chosen } مختارًا
   *[other] { $chosen } مختار
}
report-title_visits = خطة زيارات الأسبوع
worklist-sheet = اليوم { $day }: { $stops ->
    [one] زيارة واحدة
    [two] زيارتان
    [few] { $stops } زيارات
    [many] { $stops } زيارة
   *[other] { $stops } زيارة
}، قيمة الفرصة { $value } { $unit }
worklist-sheet_tab = اليوم { $day }
column-outlet = منفذ البيع
column-done = تم
column-note = ملاحظة
targets-cell = نقر مزدوج أو F2 أو الكتابة مباشرة لتحديد الهدف؛ وتفريغه يحذف الهدف
