#!/bin/sh
# How many requests and persons a second `eligibility serve` answers, with the client on the same machine; and that a request that is being worked at is finished when the service is told to end.
# Usage: tests/Load/run.sh [seconds]. Needs wrk; where it is not there and cannot be installed, nothing is measured, and it says so.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-60}
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

echo "decide, warming up"
wrk -t1 -c16 -d5s -s "$here/decide.lua" "http://127.0.0.1:$port/decide" >/dev/null
grep VmRSS "/proc/$server/status"
echo "decide, $seconds s"
wrk -t1 -c16 "-d${seconds}s" --latency -s "$here/decide.lua" "http://127.0.0.1:$port/decide"
grep VmRSS "/proc/$server/status"

persons=400000
awk -v n="$persons" 'BEGIN { srand(1); for (i = 0; i < n; i++) printf "{\"case\":\"p%d\",\"facts\":{\"sex\":\"%s\",\"citizen\":true,\"born\":\"%04d-%02d-%02d\",\"full-time-student\":%s}}\n", i, rand() < 0.5 ? "male" : "female", 1990 + int(rand() * 14), 1 + int(rand() * 12), 1 + int(rand() * 28), rand() < 0.5 ? "true" : "false" }' >"$scratch/persons"
for round in 1 2 3; do
    took=$(curl -s -o "$scratch/answers" -w '%{time_total}' -H 'Content-Type: application/x-ndjson' -T - -X POST "http://127.0.0.1:$port/decide/many?on=2019-05-30&assume=ordinary&question=conscription" <"$scratch/persons")
    [ "$(wc -l <"$scratch/answers")" -eq "$persons" ] || { echo "not everybody was answered" >&2; exit 1; }
    awk -v n="$persons" -v t="$took" -v r="$round" 'BEGIN { printf "stream, round %d: %.0f persons a second\n", r, n / t }'
done
grep VmRSS "/proc/$server/status"

# Told to end in the midst of a stream, it finishes the stream.
curl -s -o "$scratch/answers" -H 'Content-Type: application/x-ndjson' -T - -X POST "http://127.0.0.1:$port/decide/many?on=2019-05-30&assume=ordinary&question=conscription" <"$scratch/persons" &
client=$!
sleep 0.3
kill -TERM "$server"
wait "$client"
wait "$server" || { echo "the service ended with an error" >&2; exit 1; }
[ "$(wc -l <"$scratch/answers")" -eq "$persons" ] || { echo "told to end, it did not finish what it worked at" >&2; exit 1; }
echo "told to end, it finished what it worked at"
