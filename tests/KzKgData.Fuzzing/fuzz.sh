#!/usr/bin/env bash
# Fuzzes the readers with AFL++, guided by coverage: fuzz.sh SECONDS [TARGET...]. Exits with 1 if an input breaks a reader; such inputs are in
# artifacts/fuzzing/found/TARGET/default/crashes and hangs.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(csv descriptor figures periods)
configuration=${CONFIGURATION:-Release}
built=artifacts/fuzzing/instrumented
found=artifacts/fuzzing/found
export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_FORKSRV_INIT_TMOUT=60000
export DOTNET_TieredPGO=0 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_gcServer=0 DOTNET_gcConcurrent=0 DOTNET_DbgEnableMiniDump=0

dotnet tool restore > /dev/null
rm -rf "$built" "$found"
mkdir -p "$built" "$found"
cp -r tests/KzKgData.Fuzzing/bin/"$configuration"/net10.0/. "$built"
for assembly in KzKgData.Abstractions KzKgData.Verification CsvHelper; do
    dotnet tool run sharpfuzz "$built/$assembly.dll" > /dev/null
done

# On a busy machine AFL++ sometimes gives up at its first input, before it has fuzzed anything; then it is started once more.
fuzz() {
    rm -rf "${found:?}/$1"
    afl-fuzz -i tests/KzKgData.Fuzzing/Corpus/"$1" -o "$found/$1" -V "$seconds" -t 10000 -m none -- "$built/KzKgData.Fuzzing" "$1" > "$found/$1.log" 2>&1
}

failed=0
for target in "${targets[@]}"; do
    fuzz "$target" || fuzz "$target" || { tail -n 20 "$found/$target.log"; failed=1; continue; }
    stats=$found/$target/default/fuzzer_stats
    of() { awk -v name="$1" '$1 == name { print $3 }' "$stats"; }
    echo "$target: $(of execs_done) inputs in $(of run_time) s, $(of edges_found) edges, $(of corpus_count) inputs kept, $(of saved_crashes) crashes, $(of saved_hangs) hangs"
    [ "$(of saved_crashes)" = 0 ] && [ "$(of saved_hangs)" = 0 ] || failed=1
done
exit $failed
