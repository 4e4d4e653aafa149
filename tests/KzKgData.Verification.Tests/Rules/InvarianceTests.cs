using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>
/// Findings depend only on what is stated and by whom. Tested on whole packages whose articles describe several worlds at once, so that they are full of
/// contradictions.
/// </summary>
public sealed class InvarianceTests
{
    private const int Packages = 60;
    private const string Again = "again";

    private static readonly Lazy<(PrintedClaim[] Claims, TestPackage Package, VerificationResult Result)[]> _worlds = new(() =>
        [
            .. Enumerable
                .Range(0, Packages)
                .AsParallel()
                .AsOrdered()
                .Select(seed => ClaimsOf(seed) is var claims && Write(seed, claims) is var package ? (claims, package, package.Verify()) : default),
        ]);

    [Fact]
    public void The_packages_are_full_of_findings_of_many_rules()
    {
        var found = _worlds.Value.SelectMany(w => w.Result.Findings).ToArray();

        Assert.All(_worlds.Value, w => Assert.NotEmpty(w.Result.Findings));
        Assert.True(found.Length > 10 * Packages, $"{found.Length} findings");
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "KZKG3001", "KZKG3002", "KZKG3003", "KZKG3006", "KZKG3007", "KZKG3008", "KZKG3009", "KZKG3020", "KZKG3026",
            },
            new HashSet<string>(found.Select(f => f.RuleId), StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing() => AssertAll((seed, claims, package, result) =>
    {
        var random = new Random(seed);
        var shuffled = package.Tables.Aggregate(package, (p, table) => p.Edit(table.Path, text => Shuffle(text, random)));

        Assert.Equal(Sign(result), Sign(shuffled.Verify()));
    });

    [Fact]
    public void The_names_of_the_states_change_nothing() =>
        AssertAll(
            (seed, claims, package, result) =>
            {
                (string Name, string Other)[] states =
                [
                    ("Northland", "Winterria"),
                    ("Southland", "Aestivine"),
                    ("Northern", "Winterly"),
                    ("Southern", "Aestival"),
                    ("nl-to-sl", "wt-to-ae"),
                    ("sl-to-nl", "ae-to-wt"),
                    ("nl-sl", "wt-ae"),
                    ("\"NL\"", "\"WT\""),
                    ("\"SL\"", "\"AE\""),
                    (",NL,", ",WT,"),
                    (",SL,", ",AE,"),
                    (",NL\n", ",WT\n"),
                    (",SL\n", ",AE\n"),
                ];
                var renamed = states.Aggregate(
                    package,
                    (p, state) => p.Files.Aggregate(p, (q, file) => q.Edit(file, text => text.Replace(state.Name, state.Other, StringComparison.Ordinal))));

                Assert.Equal(Sign(result), Sign(PinAgain(renamed).Verify()));
            });

    [Fact]
    public void The_scale_of_all_amounts_changes_nothing() => AssertAll((seed, claims, package, result) =>
    {
        var world = new TrueWorld(seed);
        var scaled = new TrueWorld(seed) { Claims = [.. world.Claims.Select(Scale)] }.Write(claims.Select(Scale));

        Assert.Equal(Sign(result), Sign(scaled.Verify()));

        static PrintedClaim Scale(PrintedClaim claim) =>
            claim with
            {
                Printed = claim
                    .Printed.Replace("billion", "trillion", StringComparison.Ordinal)
                    .Replace("million", "billion", StringComparison.Ordinal),
            };
    });

    [Fact]
    public void A_further_print_that_agrees_joins_what_is_found_and_adds_nothing() => AssertAll((seed, claims, package, result) =>
    {
        var copied = claims[new Random(seed).Next(claims.Length)];
        var joined = Write(seed, [.. claims, copied with { Id = Again }]).Verify();

        Assert.Equal(SignConsistency(result), SignConsistency(joined));
    });

    [Fact]
    public void Another_source_settles_nothing_by_itself() => AssertAll((seed, claims, package, result) =>
    {
        // A new text may add contradictions. Every earlier finding is still there, possibly with more members, or its members contradict the new claims.
        const string Other = "lake-herald";
        PrintedClaim[] more = [.. new TrueWorld(seed + 5000).Claims.Select(c => c with { Id = "new-" + c.Id, Source = Other })];
        var after = Write(seed, [.. claims, .. more]).Verify();

        foreach (var finding in result.Findings)
        {
            Assert.True(
                after.Findings.Any(f =>
                    f.Status >= finding.Status
                    && (f.RuleId == finding.RuleId
                            ? finding.Facts.All(f.Facts.Contains)
                            : f.Discrepancy is ValueConflict && f.Facts.Intersect(finding.Facts, StringComparer.Ordinal).Any())),
                $"{finding.RuleId} of {string.Join(", ", finding.Facts)} is gone");
        }

        Assert.Equal(result.Findings.Count(f => f.Status is not FindingStatus.Open), after.Findings.Count(f => f.Status is not FindingStatus.Open));
        Assert.Equal(Sign(result), Sign(new TrueWorld(seed).Write(claims).Article("empty-post", "2003-05-01").Verify()));
    });

    private static void AssertAll(Action<int, PrintedClaim[], TestPackage, VerificationResult> assert) =>
        Parallel.ForEach(_worlds.Value.Index(), world => assert(world.Index, world.Item.Claims, world.Item.Package, world.Item.Result));

    /// <summary>Returns the claims about three further worlds.</summary>
    private static PrintedClaim[] ClaimsOf(int seed) =>
        [
            .. Enumerable
                .Range(1, 3)
                .SelectMany(i =>
                    new TrueWorld((seed * 10) + i + 1000).Claims.Select(c => c with { Id = string.Create(CultureInfo.InvariantCulture, $"w{i}-{c.Id}") })),
        ];

    private static TestPackage Write(int seed, PrintedClaim[] claims) => new TrueWorld(seed).Write(claims).Build();

    /// <summary>Returns findings, notes and decisions as rule and facts.</summary>
    private static string[] Sign(VerificationResult result) =>
    [
        .. result.Findings.Concat(result.Notes).Select(f => $"{f.RuleId} {f.Severity} {f.Status} {string.Join(';', f.Facts)}").Order(StringComparer.Ordinal),
        .. result.Decisions.Select(d => $"{d.RuleId} {d.Kind} {string.Join(';', d.Facts)}").Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the discrepancies without a further print.</summary>
    private static string[] SignConsistency(VerificationResult result) =>
        [
            .. result
                .Findings.Where(f => f.Discrepancy is not null)
                .Select(f => $"{f.RuleId} {f.Severity} {f.Status} {string.Join(';', f.Facts.Where(i => i != Again))}")
                .Order(StringComparer.Ordinal),
        ];

    private static string Shuffle(string csv, Random random)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        random.Shuffle(lines.AsSpan(1));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Returns the package with hashes and contexts of its current texts.</summary>
    private static TestPackage PinAgain(TestPackage package)
    {
        var texts = package
            .Files.Where(f => f.StartsWith("snapshots/", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => package[f], StringComparer.Ordinal);
        return package
            .Edit("sources.csv", csv => Rows(csv, "id", "sha256", (id, _) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts[id])))))
            .Edit(
                "mentions.csv",
                csv =>
                    Rows(
                        csv,
                        "source",
                        "context",
                        (source, row) =>
                            ArchivedTexts.ContextOf(
                                new CodePoints(texts[source]),
                                int.Parse(row("start"), CultureInfo.InvariantCulture),
                                int.Parse(row("end"), CultureInfo.InvariantCulture))));
    }

    private static string Rows(string csv, string key, string field, Func<string, Func<string, string>, string> value)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split(',');
        return lines[0] + "\n" + string.Concat(lines.Skip(1).Select(line =>
        {
            // Only the printed texts of mentions contain commas, and they are quoted.
            var cells = new List<string>();
            var isQuoted = false;
            var start = 0;
            for (var i = 0; i <= line.Length; i++)
            {
                isQuoted ^= i < line.Length && line[i] is '"';
                if (i == line.Length || (line[i] is ',' && !isQuoted))
                {
                    cells.Add(line[start..i]);
                    start = i + 1;
                }
            }

            cells[Array.IndexOf(header, field)] = value(cells[Array.IndexOf(header, key)], name => cells[Array.IndexOf(header, name)]);
            return string.Join(',', cells) + "\n";
        }));
    }
}
