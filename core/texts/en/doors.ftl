# The ways that lead on from what the window shows, and what can be done with it.

movers-door = Enter or double-click: what drove the change
wins-door = Enter or double-click: the gap and how its value is calculated
gaps-places_by = Place
gaps-products_by = Product
gaps-every_place = All places
gaps-every_product = All products
gaps-cut = Only the { $shown } largest of { $count } are listed.
evidence-trace_by = Rule: a zero-sales rate over { $threshold } is medium, over { $high } is high, few records discounted. It is compared with the same products in other places of the same level.
evidence-peers_by = { $count ->
    [one] The same products in one other place
   *[other] The same products in { $count } other places
}
map-circles = Circles: { $figure }; the largest is { $largest }
map-click_more = Ctrl+click adds it to the provinces or areas already chosen, or removes it
map-scope_chosen = { $scope }; { $chosen ->
    [one] { $chosen } chosen
   *[other] { $chosen } chosen
}
report-title_visits = Visit plan for the week
worklist-sheet = Day { $day }: { $stops ->
    [one] one stop
   *[other] { $stops } stops
}, sales opportunity { $value } { $unit }
worklist-sheet_tab = Day { $day }
column-outlet = Outlet
column-done = Done
column-note = Note
targets-cell = Double-click, F2 or just type to set a target; empty it to remove the target
