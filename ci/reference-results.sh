#!/usr/bin/env bash
# Makes the results under reports/ anew: the emulator's, which is the baseline of this repository's own gate, an
# example of a target that fails, and the matrix of what the rules detect. Run it after a change of the rules, of the
# defects or of the contract, and look at the difference.
#
#   ci/reference-results.sh            DEFECTS="name name" PORT=19081
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A target in the caller's environment is not what is meant.
for name in $(compgen -v | grep -E '^(CONFORMANCE|ALIBABA_CLOUD|GITHUB)_' | grep -vx CONFORMANCE_JAVA_OPTS); do
    unset "$name"
done

port=${PORT:-19081}
endpoint=http://127.0.0.1:$port
work=$(mktemp -d)
emulator=
stop() {
    [ -z "$emulator" ] || kill "$emulator" 2>/dev/null || :
    rm -rf "$work"
}
trap stop EXIT

fail() {
    echo "reference-results: $*" >&2
    exit 1
}

# keep FOLDER: the record without its exchanges, and what a reader of the repository looks at.
keep() {
    ./conformance report "$work/report" --format baseline --out "$1/conformance.json"
    ./conformance report "$work/report" --format md --out "$1/summary.md"
    ./conformance report "$work/report" --format badge --out "$1/badge.svg"
}

# serve OPTION...: the emulator as a foreign endpoint, always at one address, so that results differ in what they say.
serve() {
    ./conformance emulator --port "$port" --quiet "$@" >"$work/emulator" 2>&1 &
    emulator=$!
    for _ in $(seq 150); do
        kill -0 "$emulator" 2>/dev/null || fail "the emulator ended: $(cat "$work/emulator")"
        ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || return 0
        sleep 0.1
    done
    fail "the emulator does not listen on $port"
}

# judge EXPECTED-CODE
judge() {
    local code=0
    ./conformance run --endpoint "$endpoint" --control "$endpoint/control" --report "$work/report" || code=$?
    kill "$emulator" && wait "$emulator" 2>/dev/null || :
    emulator=
    [ "$code" -eq "$1" ] || fail "the run ended with $code where $1 is expected"
}

./conformance --version
serve
judge 0
keep reports/emulator

if ! ./conformance emulator --help | grep -q -- '--defect'; then
    echo "This emulator has no defects: reports/example-failing is left as it is."
    exit 0
fi
defects=()
# Word by word on purpose: DEFECTS holds several names.
for name in ${DEFECTS:-snapshot-age.method-2-only image-name-form.longest-plus-one token.forgotten image-description.lost}; do
    defects+=(--defect "$name")
done
serve "${defects[@]}"
judge 1
keep reports/example-failing
./conformance report "$work/report" --format junit --out reports/example-failing/junit.xml
printf '%s\n' "${defects[@]}" | grep -vx -- --defect >reports/example-failing/defects.txt

# Last: its digest is in the jar, which the next build makes anew.
./conformance selftest --pairs 12 --report reports/selftest
