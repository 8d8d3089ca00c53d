# Leases and orders: what an organisation signs for a vault.

lease-holds = The lease of this vault holds until { $day }.
lease-none = This vault has no lease and needs none.
lease-installed = The lease is installed. It holds until { $day }.
lease-expired = The lease of this vault ended on { $day }. Nothing is lost: ask your IT for a new lease, and install it (raff lease install FILE).
lease-clock_set_back = The clock of this computer was set back behind { $day }. Nothing is lost: set the clock right, or ask your IT for a new lease.
lease-unreadable = This file is no lease, or it is damaged. Ask your IT to send it again.
lease-unknown_key = This lease is signed by a key that your organisation does not name. Nothing was changed.
lease-altered = This lease was altered after it was signed. Nothing was changed.
lease-other_vault = This lease is for another vault. Nothing was changed.
lease-other_device = This lease is for the same vault on another device. Nothing was changed.
lease-length = A lease lasts from { $least } to { $most } days. This one does not, so nothing was changed.
lease-not_yet = This lease begins on { $day }. Check the clock of this computer.
lease-older = A lease that is as new is installed already. Nothing was changed.
lease-ended = This lease ended on { $day }. Ask your IT for a new one.
order-unreadable = This file is no order, or it is damaged. Nothing was changed.
order-unknown_key = This order is signed by a key that your organisation does not name. Nothing was changed.
order-altered = This order was altered after it was signed. Nothing was changed.
order-other_vault = This order is for another vault. Nothing was changed.
order-other_device = This order is for the same vault on another device. Nothing was changed.
order-used = This order was carried out before. Nothing was changed.
order-no_recovery = This vault is sealed to no organisation: nobody could open it after this order. Nothing was changed.
order-lock_done = The vault is locked. Your IT can open it by recovery; nothing in it is lost.
order-wipe_done = The vault is wiped: its keys and the backups in its folder are destroyed. Nobody can open it any more.
order-outbox_saved = What was not sent is saved for your organisation:
order-outbox_left = { $action ->
    [lock] What was not sent stays in the vault, for the recovery by your IT.
   *[wipe] What was not sent could not be saved, because the vault was closed.
}
vault-locked_by_order = Your organisation locked this vault. Nothing is lost: your IT can open it by recovery.
vault-wiped = Your organisation wiped this vault. Its keys are destroyed, and nobody can open it.
setting-vault-lease_keys = Keys for leases and orders
setting_why-vault-lease_keys = leases and orders are followed only if one of these keys signed them
