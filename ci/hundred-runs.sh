#!/usr/bin/env bash
# Whether the suite's verdicts depend on order or chance: many runs against the embedded emulator, each in another
# order with other methods, formats and signatures, and many scenarios at once. Every verdict and every reading must be
# the same each time.
#
#   ci/hundred-runs.sh         RUNS=100 IN_FLIGHT=32 FIRST_SEED=1
#
# Exits 1 when a run is not conformant or differs from the first, with the lines that differ.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A target in the caller's environment is not what is looked at.
for name in $(compgen -v | grep -E '^(CONFORMANCE|ALIBABA_CLOUD)_' | grep -vx CONFORMANCE_JAVA_OPTS); do
    unset "$name"
done

runs=${RUNS:-100}
in_flight=${IN_FLIGHT:-32}
first=${FIRST_SEED:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The record up to its exchanges: one line for each rule, scenario, verdict and reading.
judgement() {
    sed '/^  "exchanges"/,$d' "$1" | grep -E '^ {2,8}"(id|location|verdict|reading)" ?:' |
        sed '1,/"verdict"/{/"id"/d;}'
}

# A field of the record that stands once before its exchanges.
recorded() { sed '/^  "exchanges"/,$d' "$1" | sed -n 's/^    "'"$2"'": *"\{0,1\}\([^",]*\).*/\1/p' | head -n 1; }

bad=0
for ((run = 0; run < runs; run++)); do
    seed=$((first + run))
    report=$work/report
    code=0
    ./conformance run --seed "$seed" --concurrency "$in_flight" --report "$report" >"$work/out" 2>&1 || code=$?
    if [ ! -s "$report/conformance.json" ]; then
        tail -n 20 "$work/out" >&2
        echo "hundred-runs: seed $seed left no record, exit code $code" >&2
        exit 1
    fi
    judgement "$report/conformance.json" >"$work/judgement"
    [ "$run" -gt 0 ] || cp "$work/judgement" "$work/expected"
    if [ "$code" -ne 0 ] || ! cmp -s "$work/expected" "$work/judgement"; then
        bad=$((bad + 1))
        echo "seed $seed, exit code $code:"
        diff -U 3 "$work/expected" "$work/judgement" || :
        grep -A 6 -E '^(FAILED|INCONCLUSIVE)' "$work/out" || :
    fi
    from=$(date -u -d "$(recorded "$report/conformance.json" startedAt)" +%s.%N)
    to=$(date -u -d "$(recorded "$report/conformance.json" finishedAt)" +%s.%N)
    awk -v from="$from" -v to="$to" -v requests="$(recorded "$report/conformance.json" requests)" \
        'BEGIN { printf "%.3f %d\n", to - from, requests }' >>"$work/figures"
done

lines=$(wc -l <"$work/expected")
sort -n "$work/figures" | awk -v runs="$runs" -v bad="$bad" -v lines="$lines" -v in_flight="$in_flight" '
    { seconds[NR] = $1; least = NR == 1 || $2 < least ? $2 : least; most = $2 > most ? $2 : most }
    END {
        printf "%d runs, %d in parallel, %d that differ or are not conformant\n", runs, in_flight, bad
        printf "%d lines of rules, scenarios, verdicts and readings compared in each\n", lines
        printf "%d to %d requests; %.1f s at least, %.1f s in the median, %.1f s at most\n",
            least, most, seconds[1], seconds[int((NR + 1) / 2)], seconds[NR]
    }'
[ "$bad" -eq 0 ]
