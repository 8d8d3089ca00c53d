# A forgotten password: the vault asks, the organisation answers. And the keys of a vault.

recovery-requested = The request is written. Send it to your IT, and read them this check by phone: { $check }
recovery-keys_made = The key pair { $key } is made. Keep the private key off every network, and a copy of it in another place:
recovery-for_policy = Put this into the policy of your organisation:
recovery-asked = Request of { $person } at { $at }, vault { $vault }
recovery-compare = Check: { $check }. Answer only if the person reads out the same.
recovery-answered = The answer is written. Give this code to the person by another way than the answer:
recovery-no_slot = This vault is sealed to no organisation, so nobody can answer for its password.
recovery-key_unusable = The recovery key of your organisation is no key. Nothing was sealed to it.
recovery-wrong_key = This request is sealed to the key { $key }. Use the private key of that one.
recovery-request_damaged = The request was altered or is damaged. Ask for a new one.
recovery-answer_damaged = The answer is damaged. Ask your IT to send it again.
recovery-other_vault = This answer is for another vault. Nothing was changed.
recovery-outdated = This answer is for an earlier state of the vault. Make a new request.
recovery-code_mistyped = The code is mistyped. It has five groups of five letters and digits.
recovery-code_wrong = This code does not open the answer. Use the code that belongs to it.
recovery-unreadable = { $kind ->
    [request] { $file } is no request of a vault, or it is damaged.
    [answer] { $file } is no answer to a request, or it is damaged.
   *[key] { $file } is no private key of Raff, or it is damaged.
}
recovery-newer = A newer Raff wrote { $file }. Update Raff to use it.
recovery-exists = There is a file { $file } already. It is not overwritten.
recovery-parts_missing = The private key is split: { $have } of { $need } parts were given.
recovery-parts_differ = These are parts of different keys.
recovery-passphrase = { $part ->
    [1] Wrong passphrase of the private key (part 1).
   *[other] Wrong passphrase of part { $part } of the private key.
}
recovery-same_passphrase = Each part needs a passphrase of its own.
recovery-key_damaged = The private key was altered or is damaged. Use the copy.
password-not_text = The password is no text in UTF-8.
vault-needs_password = This needs the password. Lock the vault and open it with the password.
vault-rotated = The vault is encrypted under a new key. The password stays. Backups made earlier keep the old key.
vault-created_sealed = The vault is made. Your organisation can help if you forget its password.
recovery-save = Save the request
recovery-open = Choose the answer
job-recovery = Asking for another password
job-rotate = Encrypting the vault under a new key
message-rotated = The vault is encrypted under a new key
settings-sealed = Your organisation can help if you forget the password, and so open this vault (key { $key }).
settings-rotate = Change the key
settings-rotate_why = Encrypts the vault again, after a leak or once a year. The password stays; earlier backups keep the old key.
setting-vault-recovery_key = Recovery key of the organisation
setting_why-vault-recovery_key = with its private key, IT can help when a password is forgotten
