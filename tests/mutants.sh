#!/usr/bin/env bash
# Lets Stryker change stretches of the code that are drawn at random, and counts what tests notice: mutants.sh SEED STRETCHES [verification|tables|generators].
# Needs the tools of dotnet-tools.json. Ends with the share that is killed, its interval and each survivor; reports stand in artifacts/mutants.
set -euo pipefail
cd "$(dirname "$0")/.."
seed=${1:-1}
stretches=${2:-60}
part=${3:-verification}
case $part in
    verification) code=src/KzKgData.Verification tests=tests/KzKgData.Verification.Tests ;;
    tables) code=generators/KzKgData.Generators.Tables tests=tests/KzKgData.Generators.Tests ;;
    generators) code=generators/KzKgData.Generators tests=tests/KzKgData.Generators.Tests ;;
    *) echo "verification, tables or generators, not $part"; exit 2 ;;
esac
out=$PWD/artifacts/mutants/$part
rm -rf "$out"
mkdir -p "$out"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# A stretch is ten lines of a file; every one is as likely as any other. A mutant counts where it lies in a stretch as a whole.
python3 - "$code" "$seed" "$stretches" > "$out/stretches.txt" <<'PY'
import pathlib, random, sys
code, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
found = []
for path in sorted(pathlib.Path(code).rglob("*.cs")):
    if not {"obj", "bin"} & set(path.parts):
        lines = path.read_text("utf-8-sig").splitlines(keepends=True)
        # UTF-16 units, as the compiler counts.
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line.encode("utf-16-le")) // 2)
        name = path.relative_to(code).as_posix()
        folder = name.split("/")[0]
        group = folder if folder in ("DataPackages", "Figures", "Files") else "Rules"
        found += [(group, name, starts[i], starts[min(i + 10, len(lines))], i + 1) for i in range(0, len(lines), 10)]
for group, name, start, end, line in sorted(random.Random(seed).sample(found, count)):
    print(group, f"**/{name}{{{start}..{end}}}", line)
PY

cd "$tests"
for group in $(cut -d ' ' -f 1 "$out/stretches.txt" | sort -u); do
    # The tests that speak of it; those of other folders would kill more.
    case $part/$group in
        verification/DataPackages) meant='DataPackages\*Tests.cs;Fuzzing\*Tests.cs;Rules\FormRuleTests.cs;Rules\DamagedPackageTests.cs' ;;
        verification/Rules) meant='Facts\*Tests.cs;Findings\*Tests.cs;Rules\*Tests.cs;Texts\*Tests.cs' ;;
        verification/*) meant="$group\\*Tests.cs" ;;
        *) meant= ;;
    esac
    mutate=()
    while read -r span; do mutate+=(--mutate "$span"); done < <(awk -v group="$group" '$1 == group { print $2 }' "$out/stretches.txt")
    MutantTests=$meant dotnet stryker --project "$(basename "$code").csproj" "${mutate[@]}" --output "$out/$group" > "$out/$group.log" 2>&1 || { tail -n 20 "$out/$group.log"; exit 1; }
done

python3 - "$out" <<'PY'
import glob, json, math, random, sys
out = sys.argv[1]
stretches = [line.split() for line in open(out + "/stretches.txt", encoding="utf-8")]
spans = [(pattern[3:].split("{")[0], int(line)) for _, pattern, line in stretches]
counts, survivors, timeouts = {span: [0, 0] for span in spans}, [], 0
for path in glob.glob(out + "/*/reports/mutation-report.json"):
    for file, result in json.load(open(path, encoding="utf-8"))["files"].items():
        for mutant in result["mutants"]:
            line = mutant["location"]["start"]["line"]
            span = next((s for s in spans if file.replace("\\", "/").endswith(s[0]) and s[1] <= line < s[1] + 10), None)
            if span is None or mutant["status"] not in ("Killed", "Timeout", "Survived", "NoCoverage"):
                continue
            killed = mutant["status"] in ("Killed", "Timeout")
            timeouts += mutant["status"] == "Timeout"
            counts[span][0] += killed
            counts[span][1] += 1
            if not killed:
                survivors.append(f"{span[0]}({line},{mutant['location']['start']['column']}): {mutant['mutatorName']}: {' '.join(mutant.get('replacement', '').split())[:100]}")
for survivor in sorted(set(survivors)):
    print(survivor)
killed, met = (sum(c[i] for c in counts.values()) for i in (0, 1))
# Mutants of one stretch hang together, so that stretches are drawn again, not mutants.
pairs, draw = list(counts.values()), random.Random(1)
scores = sorted(sum(k for k, _ in again) / max(1, sum(m for _, m in again)) for again in ([draw.choice(pairs) for _ in pairs] for _ in range(2000)))
print(f"{killed} of {met} mutants killed ({timeouts} of them by taking too long) in {len(pairs)} stretches: {100 * killed / max(1, met):.1f} %, with 95 % between {100 * scores[50]:.1f} and {100 * scores[1949]:.1f} %")
PY
