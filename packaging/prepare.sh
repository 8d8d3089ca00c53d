#!/bin/sh
# Set up the Python environment in the folder that is named, from the lock alone.
# Installs Python through apt where it is missing and that is permitted; says what is missing otherwise.
set -eu
venv=${1:?name the folder of the environment}

fits() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null &&
        "$1" -c 'import venv, ensurepip' 2>/dev/null
}

find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        if fits "$name"; then echo "$name"; return 0; fi
    done
    return 1
}

if ! python=$(find_python); then
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            python3 python3-venv ca-certificates >/dev/null
    elif command -v apt-get >/dev/null 2>&1 && command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo apt-get update -qq
        sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            python3 python3-venv ca-certificates >/dev/null
    fi
    python=$(find_python) || {
        echo "Raff needs Python 3.11, 3.12 or 3.13 with its venv module." >&2
        echo "On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2
        exit 1
    }
fi

"$python" -m venv --clear "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
"$venv/bin/uv" pip sync --quiet --python "$venv" --compile-bytecode --require-hashes requirements.lock
"$venv/bin/uv" pip install --quiet --python "$venv" --no-build-isolation --no-deps --editable .
