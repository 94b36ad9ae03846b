#!/usr/bin/env bash
# A table over several servers of PostgreSQL, each of which decides its own rows: three servers on loopback, the law as a view on each, and one of them that sees all three as the partitions of one
# table (postgres_fdw, asynchronous append). Measured against one server that has all the rows. All that it makes lies in a temporary folder, and is gone at the end.
#   tests/Nodes/run.sh [PERSONS] [ELIGIBILITY]
# ELIGIBILITY is the tool, by default the one that is built here.
set -euo pipefail
persons=${1:-300000}
here=$(cd "$(dirname "$0")" && pwd)
tool=${2:-dotnet $here/../../src/EligibilityEngine.Cli/bin/Debug/net10.0/eligibility.dll}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
bin=${bin:-$(dirname "$(command -v initdb)")}
work=$(mktemp -d)
nodes="0 1 2 3"                       # 0: everything on one server; 1 to 3: a third each
port() { echo $((54810 + $1)); }

# The server refuses to be run by root.
as() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; else "$@"; fi; }
on() { local node=$1; shift; "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(port "$node")" -U law -d postgres "$@"; }
end() {
    for node in $nodes; do [ -f "$work/$node/postmaster.pid" ] && kill -INT "$(head -1 "$work/$node/postmaster.pid")" || true; done
    sleep 1
    rm -rf "$work"
}
trap end EXIT

[ "$(id -u)" -eq 0 ] && chown nobody "$work"
chmod 755 "$work"
cd "$work"
for node in $nodes; do
    as "$bin/initdb" -D "$work/$node" -U law -A trust -E UTF8 --locale=C --no-sync >"$work/initdb.log"
    # One process for each query, so that what is compared is servers and not how many processes each of them may take.
    as "$bin/postgres" -D "$work/$node" -p "$(port "$node")" -k "$work" -c listen_addresses=127.0.0.1 -c fsync=off -c jit=off -c max_parallel_workers_per_gather=0 -c log_min_messages=fatal 2>/dev/null &
done
for node in $nodes; do
    for _ in $(seq 100); do on "$node" -c "SELECT 1" >/dev/null 2>&1 && break; sleep 0.2; done
done

# The law as a view over the rows that a server has; the columns of the persons are those that the query names.
columns=born,sex,citizen,full-time-student,children-below-18,fitness,criminal-record
# shellcheck disable=SC2086
$tool sql --dialect postgres --question conscription --on 2019-05-30 --assume ordinary --columns $columns --view decided --out "$work/law.sql"

table="CREATE TABLE people (id BIGINT, born DATE, sex TEXT, citizen BOOLEAN, full_time_student BOOLEAN, children_below_18 BIGINT, fitness TEXT, criminal_record BOOLEAN)"
rows() {  # the persons from one number to another, the same wherever they are made
    echo "INSERT INTO people SELECT n, DATE '1980-01-01' + (n * 7919 % 9000)::int, CASE WHEN n % 2 = 0 THEN 'male' ELSE 'female' END, n % 50 <> 0,
          CASE WHEN n % 7 = 0 THEN NULL ELSE n % 5 = 0 END, n % 4, (ARRAY['fit', 'fit', 'fit', 'limited-fit', 'unfit', NULL])[1 + n % 6], n % 40 = 0
          FROM generate_series($1::bigint, $2::bigint) AS n"
}

third=$((persons / 3))
for node in $nodes; do on "$node" -c "$table" -f "$work/law.sql"; done
on 0 -c "$(rows 1 "$persons")" -c "ANALYZE people"
for node in 1 2 3; do
    on "$node" -c "$(rows $(((node - 1) * third + 1)) "$([ "$node" -eq 3 ] && echo "$persons" || echo $((node * third)))")" -c "ANALYZE people"
done

# Each server counts what it decided, and the first sees these counts as the partitions of one table: a query of it is asked of all at once, and a few rows come back from each.
for node in $nodes; do
    on "$node" -c "CREATE VIEW counted AS SELECT $node AS node, conscription_possible, conscription_grounds, count(*) AS persons FROM decided GROUP BY 2, 3"
done
counts="node INT, conscription_possible TEXT, conscription_grounds TEXT, persons BIGINT"
{
    echo "CREATE EXTENSION postgres_fdw;"
    echo "CREATE TABLE everybody ($counts) PARTITION BY LIST (node);"
    for node in 1 2 3; do
        echo "CREATE SERVER node_$node FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '$(port "$node")', dbname 'postgres', async_capable 'true');"
        echo "CREATE USER MAPPING FOR law SERVER node_$node OPTIONS (user 'law');"
        echo "CREATE FOREIGN TABLE everybody_$node PARTITION OF everybody FOR VALUES IN ($node) SERVER node_$node OPTIONS (table_name 'counted');"
    done
} | on 1 -f -

summary="SELECT conscription_possible, conscription_grounds, sum(persons) FROM \$ GROUP BY 1, 2 ORDER BY 1, 2"
timed() { local began; began=$(date +%s%N); on "$1" -At -c "${summary/\$/$2}" >"$3"; echo $((($(date +%s%N) - began) / 1000000)); }

on 1 -At -c "EXPLAIN (COSTS OFF) ${summary/\$/everybody}" >"$work/plan"
grep -q "Async Foreign Scan" "$work/plan" || { echo "the three servers are not asked at the same time:" >&2; cat "$work/plan" >&2; exit 1; }

best() { printf '%s\n' "$@" | sort -n | head -1; }
one=$(best "$(timed 0 counted one)" "$(timed 0 counted one)" "$(timed 0 counted one)")
three=$(best "$(timed 1 everybody three)" "$(timed 1 everybody three)" "$(timed 1 everybody three)")
cmp "$work/one" "$work/three" || { echo "three servers decide otherwise than one" >&2; exit 1; }
echo "$persons persons, $(wc -l <"$work/one") groups of answers and grounds, the same on one server and on three; $(nproc) cores"
echo "one server:    $one ms"
echo "three servers: $three ms, each deciding its own rows at the same time"
