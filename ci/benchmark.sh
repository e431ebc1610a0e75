#!/usr/bin/env bash
# How much a run costs above the least it could cost, measured in one sitting, as ratios.
#
#   ci/benchmark.sh            ROUNDS=5 IN_FLIGHT=8 PORT=19080
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

rounds=${ROUNDS:-5}
in_flight=${IN_FLIGHT:-8}
port=${PORT:-19080}
endpoint=http://127.0.0.1:$port
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
emulator=
stop() {
    [ -z "$emulator" ] || kill "$emulator" 2>/dev/null || :
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

row() {
    local wall cpu peak
    wall=$(median "$2" 1) cpu=$(median "$2" 2) peak=$(median "$2" 3)
    awk -v title="$1" -v wall="$wall" -v cpu="$cpu" -v peak="$peak" -v base="$(median floor 1)" \
        -v base_cpu="$(median floor 2)" 'BEGIN {
        printf "| %-42s | %7s | %6s | %6s | %8s | %6s |\n", title, wall,
            wall == "-" ? "-" : sprintf("%.2f", wall / base), cpu,
            cpu == "-" || base_cpu == 0 ? "-" : sprintf("%.2f", cpu / base_cpu),
            peak == "-" ? "-" : int(peak / 1024) }'
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

./conformance emulator --port "$port" >"$work/emulator" 2>&1 &
emulator=$!
for _ in $(seq 100); do
    kill -0 "$emulator" 2>/dev/null || fail "the emulator ended: $(cat "$work/emulator")"
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    sleep 0.1
done
"${floor[@]}" >/dev/null || fail "the floor program was not answered"

for _ in $(seq "$rounds"); do
    measure floor "${floor[@]}"
    run archive
    scenarios archive-scenarios
    run apart --endpoint "$endpoint" --control "$endpoint/control"
    scenarios apart-scenarios
    CONFORMANCE_JAVA_OPTS="${CONFORMANCE_JAVA_OPTS:-} $plain" run without
    scenarios without-scenarios
done

echo "$requests requests a run; floor: $in_flight in flight; $rounds rounds, medians; $(nproc 2>/dev/null || echo '?') cores"
echo
echo "| what                                       |  wall s |  ratio |  CPU s |    ratio | MiB    |"
echo "|--------------------------------------------|--------:|-------:|-------:|---------:|-------:|"
row "floor: sends, judges nothing" floor
row "run, emulator and report within" archive
row "- its scenarios alone" archive-scenarios
row "run against the emulator the floor uses" apart
row "- its scenarios alone" apart-scenarios
row "run without the class-data archive" without
row "- its scenarios alone" without-scenarios
