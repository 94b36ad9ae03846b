#!/bin/sh
# How many requests and persons a second `eligibility serve` answers, with the client on the same machine; and that a request that is being worked at is finished when the service is told to end.
# Usage: tests/Load/run.sh [seconds [requests]]: seconds of single requests, 60 unless told; then so many requests, 2000000 unless told, 0 for none, after which memory has to be as before. Needs wrk; where it is not there and cannot be installed, nothing is measured, and it says so.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-60}
requests=${2:-2000000}
port=${PORT:-5089}

if ! command -v wrk >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    (apt-get update -qq && apt-get install -y -qq --no-install-recommends wrk) >/dev/null 2>&1 </dev/null || true
fi
command -v wrk >/dev/null || { echo "skipped: wrk is not there and cannot be installed"; exit 0; }

scratch=$(mktemp -d)
dotnet build "$root/src/EligibilityEngine.Cli" --nologo --verbosity quiet
dotnet "$root/src/EligibilityEngine.Cli/bin/Debug/net10.0/eligibility.dll" serve --urls "http://127.0.0.1:$port" >"$scratch/out" 2>"$scratch/err" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
tries=0
until curl -s -o /dev/null "http://127.0.0.1:$port/health"; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || { echo "the service did not start" >&2; cat "$scratch/err" >&2; exit 1; }
    sleep 0.5
done

memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status"; }
decide() { wrk -t1 -c16 "-d$1s" --latency -s "$here/decide.lua" "http://127.0.0.1:$port/decide"; }

echo "decide, warming up"
decide 5 >/dev/null
echo "decide, $seconds s, from $(memory) MiB"
decide "$seconds" | tee "$scratch/decided"
echo "$(memory) MiB"
! grep -E "Non-2xx|Socket errors" "$scratch/decided" || { echo "not every request was answered" >&2; exit 1; }

persons=400000
awk -v n="$persons" 'BEGIN { srand(1); for (i = 0; i < n; i++) printf "{\"case\":\"p%d\",\"facts\":{\"sex\":\"%s\",\"citizen\":true,\"born\":\"%04d-%02d-%02d\",\"full-time-student\":%s}}\n", i, rand() < 0.5 ? "male" : "female", 1990 + int(rand() * 14), 1 + int(rand() * 12), 1 + int(rand() * 28), rand() < 0.5 ? "true" : "false" }' >"$scratch/persons"
for round in 1 2 3; do
    took=$(curl -s -o "$scratch/answers" -w '%{time_total}' -H 'Content-Type: application/x-ndjson' -T - -X POST "http://127.0.0.1:$port/decide/many?on=2019-05-30&assume=ordinary&question=conscription" <"$scratch/persons")
    [ "$(wc -l <"$scratch/answers")" -eq "$persons" ] || { echo "not everybody was answered" >&2; exit 1; }
    awk -v n="$persons" -v t="$took" -v r="$round" 'BEGIN { printf "stream, round %d: %.0f persons a second\n", r, n / t }'
done
echo "$(memory) MiB"

# An hour's worth of requests leaves nothing behind: what the service holds in the last quarter is hardly more than in the first.
if [ "$requests" -gt 0 ]; then
    done=0 first=0
    while [ "$done" -lt "$requests" ]; do
        decide 15 >"$scratch/decided"
        done=$((done + $(awk '/requests in/ { print $1 }' "$scratch/decided")))
        echo "$done requests, $(memory) MiB"
        if [ "$first" -eq 0 ] && [ "$done" -ge $((requests / 4)) ]; then first=$(memory); fi
    done
    last=$(memory)
    [ "$last" -le $((first + first / 5)) ] || { echo "memory grew from $first to $last MiB" >&2; exit 1; }
fi

# Told to end in the midst of a stream, it finishes the stream.
curl -s -o "$scratch/answers" -H 'Content-Type: application/x-ndjson' -T - -X POST "http://127.0.0.1:$port/decide/many?on=2019-05-30&assume=ordinary&question=conscription" <"$scratch/persons" &
client=$!
sleep 0.3
kill -TERM "$server"
wait "$client"
wait "$server" || { echo "the service ended with an error" >&2; exit 1; }
[ "$(wc -l <"$scratch/answers")" -eq "$persons" ] || { echo "told to end, it did not finish what it worked at" >&2; exit 1; }
echo "told to end, it finished what it worked at"
