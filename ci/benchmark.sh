#!/usr/bin/env bash
# How much a run costs above the least it could cost, measured in one sitting, as ratios.
#
#   ci/benchmark.sh            ROUNDS=5 IN_FLIGHT=8 PORT=19080
#   ci/benchmark.sh --keep     writes the ratios to ci/benchmark.tsv, which later runs are compared with
#
# The floor is a plain program (ci/Floor.java) that sends as many signed requests, IN_FLIGHT at a time,
# to an emulator in a process of its own, and judges nothing. The programs take turns, so that a busy
# machine disturbs all of them alike; each figure is the median of the rounds.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A target in the caller's environment is not what is measured.
for name in $(compgen -v | grep -E '^(CONFORMANCE|ALIBABA_CLOUD)_' | grep -vx CONFORMANCE_JAVA_OPTS); do
    unset "$name"
done

keep=${1:-}
case $keep in
    '' | --keep) ;;
    *)
        echo "benchmark: $keep is no option; there is --keep" >&2
        exit 2
        ;;
esac
known=ci/benchmark.tsv
rounds=${ROUNDS:-5}
in_flight=${IN_FLIGHT:-8}
port=${PORT:-19080}
endpoint=http://127.0.0.1:$port
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
emulators=()
stop() {
    [ ${#emulators[@]} -eq 0 ] || kill "${emulators[@]}" 2>/dev/null || :
    rm -rf "$work"
}
trap stop EXIT

fail() {
    echo "benchmark: $*" >&2
    exit 1
}

# Appends "wall-seconds cpu-seconds peak-KiB" of a command to a file; the peak is "-" where nothing tells it.
# A run's verdict is no failure here; a run without a verdict is.
measure() {
    local into=$1 code=0 measured=$work/measured
    shift
    if /usr/bin/time -f x true >/dev/null 2>&1; then
        /usr/bin/time -q -o "$measured" -f '%e %U %S %M' "$@" >"$work/out" 2>&1 || code=$?
    elif command -v python3 >/dev/null; then
        python3 - "$measured" "$@" >"$work/out" 2>&1 <<'PY' || code=$?
import os, subprocess, sys, time
start = time.monotonic()
child = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(child.pid, 0)
child.returncode = os.waitstatus_to_exitcode(status)
peak = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
with open(sys.argv[1], "w") as out:
    print(f"{time.monotonic() - start:.3f} {usage.ru_utime:.3f} {usage.ru_stime:.3f} {peak}", file=out)
os._exit(child.returncode)
PY
    else
        local TIMEFORMAT='%3R %3U %3S -'
        { time "$@" >"$work/out" 2>&1; } 2>"$measured" || code=$?
    fi
    case $code in
        0 | 4) ;;
        *)
            tail -n 20 "$work/out" >&2
            fail "exit code $code of: $*"
            ;;
    esac
    awk 'END { printf "%.3f %.3f %s\n", $1, $2 + $3, $4 }' "$measured" >>"$work/$into"
}

# The field of the record's "run" object, the one place that holds finishedAt.
recorded() {
    tr -d '\n' <"$work/report/conformance.json" | grep -o '"run" *: *{[^}]*"finishedAt"[^}]*}' | head -n 1 |
        sed -n 's/.*"'"$1"'" *: *"\{0,1\}\([^",} ]*\).*/\1/p'
}

seconds() { date -u -d "$1" +%s.%N; }

scenarios() {
    local from to
    from=$(seconds "$(recorded startedAt)") && to=$(seconds "$(recorded finishedAt)") || return 0
    awk -v from="$from" -v to="$to" 'BEGIN { printf "%.3f - -\n", to - from }' >>"$work/$1"
}

# The median of a column, the lower one of two.
median() {
    [ -s "$work/$1" ] || { echo -; return; }
    awk -v column="$2" '{ print $column }' "$work/$1" | sort -n |
        awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# The ratios of a column of one file to that of another, round by round: median, least and most.
ratios() { # OF COLUMN TO COLUMN FACTOR
    paste -d ' ' "$work/$1" "$work/$3" | awk -v a="$2" -v b="$((3 + $4))" -v factor="${5:-1}" '{ print $a / $b / factor }' | sort -n |
        awk '{ value[NR] = $1 } END { printf "%.2f %.2f %.2f\n", value[int((NR + 1) / 2)], value[1], value[NR] }'
}

# A line of the table, and one for the next sitting to be compared with.
line() { # TITLE VALUE-WITH-UNIT MEDIAN LEAST MOST
    local before
    before=$(awk -F '\t' -v title="$1" '$1 == title { print $2 " (" $3 " to " $4 ")" }' "$known" 2>/dev/null || :)
    printf '| %-58s | %10s | %6s | %15s | %22s |\n' "$1" "$2" "$3" "$4 to $5" "${before:--}"
    printf '%s\t%s\t%s\t%s\n' "$1" "$3" "$4" "$5" >>"$work/ratios"
}

row() { # TITLE FILE COLUMN UNIT BASE BASE-COLUMN FACTOR
    local figures
    read -r -a figures <<<"$(ratios "$2" "$3" "$5" "$6" "${7:-1}")"
    line "$1" "$(median "$2" "$3") $4" "${figures[@]}"
}

run() { measure "$1" ./conformance run --report "$work/report" "${@:2}"; }

# One run that is not counted builds the jar, and is what the class-data archive is made after.
run warm-up
requests=$(recorded requests)
[ "${requests:-0}" -gt 0 ] || fail "the record of a run names no number of requests"
archive() { find target -name 'conformance-*.jsa' -size +0 | head -n 1; }
for _ in $(seq 60); do
    [ -z "$(archive)" ] || break
    sleep 1
done
[ -n "$(archive)" ] || echo "No class-data archive could be made: both rows are without one."

# Naming the archive that Java brings along takes the place of the launcher's own.
home=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
plain=-XX:SharedArchiveFile=$home/lib/server/classes.jsa

mkdir "$work/classes"
"${java}c" -d "$work/classes" ci/Floor.java
floor=("$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/classes" Floor "$endpoint" "$requests" "$in_flight")

serve() { # PORT OPTION…
    ./conformance emulator --port "$@" --quiet >"$work/emulator" 2>&1 &
    emulators+=($!)
    for _ in $(seq 200); do
        kill -0 "${emulators[-1]}" 2>/dev/null || fail "the emulator ended: $(cat "$work/emulator")"
        ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || return 0
        sleep 0.1
    done
}
serve "$port"
"${floor[@]}" >/dev/null || fail "the floor program was not answered"

serve $((port + 1)) --latency 50
serve $((port + 2)) --latency 200
serve $((port + 3)) --no-control --account <(./conformance emulator --account-template) --write-target "$work/declared.yaml"

shards=()
for shard in $(seq 16); do
    ./conformance run --seed 1 --shard "$shard/16" --no-allure --report "$work/shard$shard" >"$work/out" 2>&1 || [ $? -eq 4 ] ||
        fail "shard $shard of 16 did not run"
    shards+=("$work/shard$shard")
done
results=()
for number in $(seq 100); do results+=(reports/emulator); done

for _ in $(seq "$rounds"); do
    measure floor "${floor[@]}"
    run whole --package "$work/package.zip"
    scenarios whole-scenarios
    find "$work/report" -type f -exec cat {} + | wc -c | awk '{ print $1 / 1e6, "- -" }' >>"$work/bytes"
    run apart --endpoint "$endpoint" --control "$endpoint/control"
    CONFORMANCE_JAVA_OPTS="${CONFORMANCE_JAVA_OPTS:-} $plain" run without
    for latency in 50 200; do
        slow=http://127.0.0.1:$((port + (latency == 50 ? 1 : 2)))
        run "at$latency" --endpoint "$slow" --control "$slow/control"
        # Start and end of a run, and the least that so many requests can take, 16 at a time.
        awk -v requests="$requests" -v latency="$latency" 'NR == FNR { scenarios = $1; next } { whole = $1 }
            END { printf "%.3f - -\n", whole - scenarios + requests * latency / 1000 / 16 }' \
            "$work/whole-scenarios" "$work/whole" >>"$work/ideal$latency"
    done
    run declared --target "$work/declared.yaml" --yes --allow-partial
    run styles --wire all --no-allure
    measure verify ./conformance verify "$work/package.zip"
    measure merge ./conformance merge "${shards[@]}" --report "$work/merged"
    measure compare ./conformance compare "${results[@]}" --out "$work/compared"
done
echo "$requests requests a run; floor: $in_flight in flight; $rounds rounds, medians; $(nproc 2>/dev/null || echo '?') cores"
echo
printf '| %-58s | %10s | %6s | %15s | %22s |\n' what median ratio 'least to most' "before, in $known"
echo '|---|--:|--:|--:|--:|'
line "floor: sends, judges nothing" "$(median floor 1) s" 1 1 1
row "run, emulator and report within: wall against the floor" whole 1 s floor 1
row "run: CPU against the floor" whole 2 s floor 2
row "run: scenarios alone against the floor" whole-scenarios 1 s floor 1
row "run: peak memory against the floor, in KiB" whole 3 KiB floor 3
row "run against the emulator that the floor uses" apart 1 s floor 1
row "run without the class-data archive" without 1 s floor 1
row "run at 50 ms against the ideal" at50 1 s ideal50 1
row "run at 200 ms against the ideal" at200 1 s ideal200 1
row "run with declared fixtures against run" declared 1 s whole 1
row "run --wire all: a scenario against one of run, 8 styles" styles 1 s whole 1 8
row "verify against run" verify 1 s whole 1
row "merge of 16 shards against run" merge 1 s whole 1
row "compare of 100 results against run" compare 1 s whole 1
line "written by a run, in MB" "$(median bytes 1) MB" "$(median bytes 1)" "$(median bytes 1)" "$(median bytes 1)"
[ -z "$keep" ] || cp "$work/ratios" "$known"
