#!/usr/bin/env bash
# Draws mutants at random from all that Stryker makes, and counts those that tests notice: mutants.sh SEED COUNT [verification|generators|tables].
# Needs the tools of dotnet-tools.json. Ends with the share that is killed, its interval and each survivor; reports stand in artifacts/mutants.
set -euo pipefail
cd "$(dirname "$0")/.."
seed=${1:-1}
count=${2:-60}
part=${3:-verification}
case $part in
    verification) code=KzKgData.Verification tests=KzKgData.Verification.Tests few='Findings\UnsafeCharactersTests.cs' ;;
    tables) code=KzKgData.Generators.Tables tests=KzKgData.Generators.Tests few=SnapshotVerifierTests.cs ;;
    generators) code=KzKgData.Generators tests=KzKgData.Generators.Tests few=SnapshotVerifierTests.cs ;;
    *) echo "verification, tables or generators, not $part"; exit 2 ;;
esac
out=$PWD/artifacts/mutants/$part
rm -rf "$out"
mkdir -p "$out/mutated"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Stryker makes all mutants in one assembly, of which a variable chooses one, and lists them in its report. It meets a few tests alone, since it would run all of them
# for every mutant; while it does, the assembly stands among the tests, and is copied.
cd "tests/$tests"
MutantTests=$few dotnet stryker --project "$code.csproj" --output "$out" > "$out/stryker.log" 2>&1 &
stryker=$!
compiled=bin/Debug/net10.0/$code.dll
while kill -0 "$stryker" 2> /dev/null; do
    if [ ! -f "$out/mutated/$code.dll" ] && [ -s "$compiled" ] && [ -f "$compiled.stryker-unchanged" ] && ! cmp --silent "$compiled" "$compiled.stryker-unchanged"; then
        sleep 1 # until it is written
        cp "$compiled" "$out/mutated/"
    fi
    sleep 0.2
done
wait "$stryker" || { tail -n 20 "$out/stryker.log"; exit 1; }

# All tests meet it.
dotnet build --configuration Release -v quiet -p:RunAnalyzers=false
cp -r bin/Release/net10.0 "$out/tests"
cp "$out/mutated/$code.dll" "$out/tests/"

python3 -u - "$out" "$seed" "$count" "$out/tests/$tests" <<'PY'
import collections, json, math, os, random, resource, signal, subprocess, sys
import xml.etree.ElementTree as xml
from concurrent.futures import ThreadPoolExecutor
out, seed, count, tests = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]

# Time is counted on the processor, which other work on the machine does not lengthen. A mutant that waits for ever uses none: it meets the longer limit of the clock.
def run(mutant, seconds, *options):
    chosen = {"STRYKER_MUTANT_ID_CONTROL_VAR": "ACTIVE_MUTANT", "ACTIVE_MUTANT": mutant, "DOTNET_TieredPGO": "0"}
    try:
        done = subprocess.run(
            [tests, "-stopOnFail", *options], env={**os.environ, **chosen}, capture_output=True, timeout=10 * seconds,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5)))
        return "Survived" if done.returncode == 0 else "Timeout" if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL) else "Killed"
    except subprocess.TimeoutExpired:
        return "Timeout"

assert run("-1", 7200, "-trx", out + "/without.trx") == "Survived", "the tests fail without a mutant"
limit = 60 + 3 * round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime)

def seconds_of(duration):
    hours, minutes, seconds = duration.split(":")
    return 3600 * int(hours) + 60 * int(minutes) + float(seconds)

trx = xml.parse(out + "/without.trx").getroot()
class_of = {test.get("id"): test.find("{*}TestMethod").get("className") for test in trx.iter() if test.tag.endswith("}UnitTest")}
took = collections.Counter()
for test in trx.iter():
    if test.tag.endswith("}UnitTestResult"):
        took[class_of[test.get("testId")]] += seconds_of(test.get("duration"))
dear = {name for name, seconds in took.items() if seconds > 0.02 * took.total()}

# All classes of tests meet a mutant until one fails: first those in the namespace of its folder, last those that take longest.
def meet(mutant, file):
    folders = file.split("/")[:-1]
    near = {name for name in took if name not in dear and any("." + folder + "." in name for folder in folders)}
    for classes in (near, took.keys() - near - dear, dear):
        if classes and (result := run(mutant, limit, *(word for name in sorted(classes) for word in ("-class", name)))) != "Survived":
            return result
    return "Survived"

with open(out + "/reports/mutation-report.json", encoding="utf-8") as report:
    files = json.load(report)["files"]
mutants = sorted(
    (int(m["id"]), file, m) for file, result in files.items() for m in result["mutants"] if m["status"] not in ("CompileError", "Ignored"))
sample = random.Random(seed).sample(mutants, count)
results = []
with ThreadPoolExecutor(max(1, os.cpu_count() // 2)) as pool:
    for (_, file, mutant), result in zip(sample, pool.map(lambda m: meet(str(m[0]), m[1]), sample)):
        results.append(result)
        if result != "Killed":
            place, text = mutant["location"]["start"], " ".join(mutant.get("replacement", "").split())
            print(f"{result}: {os.path.basename(file)}({place['line']},{place['column']}): {mutant['mutatorName']}: {text[:100]}")
        print(f"{len(results)} of {count}", end="\r", file=sys.stderr, flush=True)
killed = count - results.count("Survived")
# Wilson's interval: https://doi.org/10.1080/01621459.1927.10502953
share, z = killed / count, 1.96
middle, half = share + z * z / (2 * count), z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
low, high = ((middle + sign * half) / (1 + z * z / count) for sign in (-1, 1))
print(f"{killed} of {count} mutants killed ({results.count('Timeout')} of them by taking too long), drawn from {len(mutants)}: "
      f"{100 * share:.1f} %, with 95 % between {100 * low:.1f} and {100 * high:.1f} %")
PY
