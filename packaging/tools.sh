#!/bin/sh
# Install through apt what packages are built and tested with, where that is permitted; name what stays missing.
# Nothing of it is needed by the program: what is missing costs a test, and the test says so.
set -eu
lacking=""
for pair in strip:binutils makensis:nsis wixl:wixl msiextract:msitools osslsigncode:osslsigncode openssl:openssl \
    lintian:lintian desktop-file-validate:desktop-file-utils wine:wine xdotool:xdotool Xvfb:xvfb; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || lacking="$lacking ${pair##*:}"
done
[ -z "$lacking" ] && exit 0
case $lacking in *wine*) lacking="$lacking wine64" ;; esac
if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo"; else as_root=none; fi
if [ "$as_root" != none ] && command -v apt-get >/dev/null 2>&1; then
    $as_root apt-get update -qq || true
    for name in $lacking; do
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$name" \
            >/dev/null 2>&1 || echo "Not installed, and so some tests are skipped: $name" >&2
    done
else
    echo "Not installed, and so some tests are skipped:$lacking" >&2
fi
