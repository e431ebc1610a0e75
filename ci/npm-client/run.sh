#!/usr/bin/env bash
# The vendor's npm clients against the emulator, in a folder of their own; needs Node.js 20 or newer and npm.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

work=$(mktemp -d)
emulator=
trap '[ -z "$emulator" ] || kill "$emulator" 2>/dev/null || true; rm -rf "$work"' EXIT

cp "$here"/package.json "$here"/package-lock.json "$here"/test.js "$work"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund)

"$here/../../conformance" rules >"$work/rules.txt"   # builds the jar where it is missing
"$here/../../conformance" emulator --port 0 --no-control >"$work/emulator.log" &
emulator=$!
for _ in $(seq 100); do
    ! grep -q '^stop it' "$work/emulator.log" || break
    kill -0 "$emulator" 2>/dev/null || { cat "$work/emulator.log"; exit 1; }
    sleep 0.1
done

EMULATOR=$(sed -n 's/^endpoint  *//p' "$work/emulator.log")
[ -n "$EMULATOR" ] || { echo "the emulator has not started within ten seconds" >&2; exit 1; }
export EMULATOR
(cd "$work" && npm test)
