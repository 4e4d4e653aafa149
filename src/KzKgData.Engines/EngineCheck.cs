using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Engines;

/// <summary>
/// Runs the rules that can be expressed in SQL in an engine. The SQL selects candidates, using whole numbers and erring on the side of selecting too much;
/// the rules themselves then check the candidates and create the findings.
/// </summary>
public static class EngineCheck
{
    private static readonly Message _whyNotAsked = $"no engine can run it; run kzkg check without --engine";
    private static readonly Message _whyNotOfClaims = $"it needs the other tables of the package; run it with --data";

    // The rules check this many claims at a time, so that only the findings, not the claims, have to fit into memory.
    private const int ClaimsAtATime = 50_000;

    /// <summary>Checks a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="options">The engine options.</param>
    /// <param name="verification">The rules to run; archived texts are not checked.</param>
    /// <exception cref="EngineException">The engine failed.</exception>
    public static VerificationResult Of(DataPackage package, EngineOptions options, VerificationOptions verification)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(verification);
        if (!package.IsReadable)
        {
            return Verifier.Verify(package, verification);
        }

        options.Tell($"reading the facts");
        var dataset = Dataset.From(package);
        var writer = new ClaimWriter(dataset);
        using var engine = options.Open();
        options.Tell($"loading {writer.Count} claims into {options.Engine}");
        engine.CreateTable(Shapes.Claims, w => writer.Write(w, withRows: true), isSpread: true);
        engine.CreateTable(Shapes.DeclaredCompositions, w => writer.WriteCompositions(w, dataset));
        RowRelations.Create(engine, dataset);
        engine.CreateView("claims", $"select {Shapes.Claims.ColumnList} from {Shapes.Claims.Name}");
        Prepare(engine);

        EngineRule[] rules = [.. EngineRule.All.Where(r => verification.Rules.WhyLeftOut(r.Id) is null)];
        var rows = new Dictionary<string, IReadOnlyList<FoundRow>>(StringComparer.Ordinal);
        foreach (var rule in rules.Where(r => r.IsAboutRows))
        {
            options.Tell($"{rule.Id} {rule.Rule.Descriptor}");
            rows.Add(rule.Id, [.. engine.Read(rule.QueryFor(engine), overAll: true).Select(r => new FoundRow(Number(r[0]), Number(r[1]), Number(r[2])))]);
        }

        var found = Ask(engine, [.. rules.Where(r => !r.IsAboutRows)], options);
        options.Tell($"checking the candidates");
        var rowsByFamily = engine.Read($"select claim_row, family from claims where {found.Condition}").ToLookup(r => Long(r[1]), r => Number(r[0]));
        var selection = new RuleSelection
        {
            Claims = found.Families.ToDictionary(
                f => f.Key,
                f => (ISet<int>)f.Value.SelectMany(family => rowsByFamily[family]).ToHashSet(),
                StringComparer.Ordinal),
            Rows = rows,
            WhyNotAsked = _whyNotAsked,
        };
        selection.Read(RowsOfLedger(dataset, writer));
        var result = Verifier.Verify(package, verification with { Archive = null, Tables = null }, selection);
        return result with { Summary = result.Summary with { Claims = dataset.Claims.Count } };
    }

    /// <summary>Checks claims in files with the rules that need only claims. The claims may be larger than memory.</summary>
    /// <param name="input">The files, such as <c>claims/*.parquet</c>, or one DuckDB database created by an export.</param>
    /// <param name="options">The engine options.</param>
    /// <param name="verification">The rules to run; archived texts are not checked.</param>
    /// <exception cref="EngineException">The engine failed, or the files are invalid.</exception>
    public static VerificationResult Of(string input, EngineOptions options, VerificationOptions verification)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(verification);
        options.Tell($"opening the files");
        using var reader = new DuckDbEngine(options.TemporaryFolder, options.MemoryLimit);
        var claims = ClaimsInput.Open(reader, input);
        using var server = options.Engine is "duckdb" ? null : options.Open();
        SqlEngine engine = server ?? (SqlEngine)reader;
        if (server is not null)
        {
            options.Tell($"loading {claims.Count} claims into {options.Engine}");
            server.CreateTable(Shapes.Claims, w => Copy(reader, Shapes.Claims, w), isSpread: true);
        }

        EngineRule[] rules = [.. EngineRule.All.Where(r => verification.Rules.WhyLeftOut(r.Id) is null)];
        var findings = new List<Finding>();
        options.Tell($"looking for duplicate ids");
        var repeated = Repeated(engine);
        if (rules.FirstOrDefault(r => r.Rule is DuplicateKey) is { } keys)
        {
            findings.AddRange(Tell((DuplicateKey)keys.Rule, engine, repeated).Select(verification.Rules.Apply));
        }

        engine.CreateView(
            "claims",
            $"select {Shapes.Claims.ColumnList} from "
            + $"{Shapes.Claims.Name}{(repeated.Count == 0 ? string.Empty : $" where claim_row not in (select claim_row from {Shapes.Repeated.Name})")}");
        var package = new ClaimsPackage(claims.Declarations);
        var empty = Dataset.From(package.Of([]));
        var measurands = DeclaresSums(empty) ? FamiliesOf(engine) : [];
        engine.CreateTable(Shapes.DeclaredCompositions, w => ClaimWriter.WriteCompositions(w, empty, measurands.Keys, m => measurands[m]));
        Prepare(engine);
        var found = Ask(engine, [.. rules.Where(r => r.IsAboutClaimsAlone)], options);
        options.Tell($"checking the candidates");
        var result = Verify(package, [], found, verification);
        var (notes, summary) = (new List<Finding>(), result.Summary);
        foreach (var batch in Batches(engine.Read($"select {Shapes.Claims.ColumnList} from claims where {found.Condition} order by family, claim_row")))
        {
            var part = Verify(package, batch, found, verification);
            var places = new Dictionary<string, Place>(StringComparer.Ordinal);
            foreach (var row in batch)
            {
                places.TryAdd(ClaimsPackage.Cell(row, "id"), PlaceOf(row));
            }

            findings.AddRange(part.Findings.Select(f => At(f, places)));
            notes.AddRange(part.Notes.Select(f => At(f, places)));
            summary = summary with { Disputes = summary.Disputes + part.Summary.Disputes, DisputesOpen = summary.DisputesOpen + part.Summary.DisputesOpen };
        }

        var discrepancies = findings.Count(f => f.Discrepancy is not null);
        return result with
        {
            Findings = VerificationRun.InOrder(findings),
            Notes = VerificationRun.InOrder(notes),
            NotRun = [.. result.NotRun.Where(n => RuleCatalog.Find(n.RuleId) is not DuplicateKey || verification.Rules.WhyLeftOut(n.RuleId) is not null)],
            Summary = summary with
            {
                Facts = Count(claims.Count),
                Claims = Count(claims.Count),
                Sources = Count(Long(engine.Read($"select count(distinct source) from {engine.NameOverAll(Shapes.Claims.Name)}", overAll: true).First()[0])),
                Discrepancies = discrepancies,
                Open = findings.Count(f => f.Status is FindingStatus.Open),
                Notes = notes.Count,
            },
        };
    }

    private static int Count(long count) => (int)Math.Min(count, int.MaxValue);

    private static void Prepare(SqlEngine engine)
    {
        engine.CreateTableAs("levels", EngineRule.Find("Levels")!);
        engine.CreateTableAs("compositions", EngineRule.Find("Compositions")!);
        engine.CreateTableAs("growth_steps", EngineRule.Find("GrowthSteps")!);
    }

    private static Found Ask(SqlEngine engine, EngineRule[] rules, EngineOptions options)
    {
        var families = new Dictionary<string, HashSet<long>>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            options.Tell($"{rule.Id} {rule.Rule.Descriptor}");
            engine.CreateTableAs("found_" + rule.Id, $"select distinct family from ({rule.QueryFor(engine)}) as found");
            families.Add(rule.Id, [.. engine.Read($"select family from found_{rule.Id}").Select(r => Long(r[0]))]);
        }

        return new Found(
            families,
            rules.Length == 0 ? "1 = 0" : $"family in ({string.Join(" union all ", rules.Select(r => $"select family from found_{r.Id}"))})");
    }

    private static IEnumerable<int> RowsOfLedger(Dataset dataset, ClaimWriter writer)
    {
        var families = dataset.Explanations
            .SelectMany(e => e.Facts)
            .Select(id => dataset.FindFact(id) is { } fact ? dataset.ClaimOf(fact) : null)
            .OfType<Claim>()
            .Select(writer.FamilyOf)
            .ToHashSet();
        return families.Count == 0
            ? []
            : dataset.Claims.Concat(dataset.TableClaims).Where(c => families.Contains(writer.FamilyOf(c))).Select(c => c.Row.Index);
    }

    private static void Copy(DuckDbEngine reader, TableShape shape, IRowWriter writer)
    {
        foreach (var row in reader.Read($"select {shape.ColumnList} from {shape.Name}"))
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (shape.Columns[i].IsText)
                {
                    writer.Add(row[i]);
                }
                else
                {
                    writer.Add(Long(row[i]));
                }
            }

            writer.EndRow();
        }
    }

    /// <summary>Returns the claims whose id an earlier claim has, with that claim.</summary>
    private static List<(long Row, long Earlier)> Repeated(SqlEngine engine)
    {
        engine.CreateView(
            Shapes.Keys.Name,
            $"select 0 as scope, claim_row as key_row, 0 as first_of_table, 0 as across_tables, id as key_text from {engine.NameOverAll(Shapes.Claims.Name)}");
        List<(long Row, long Earlier)> repeated =
        [
            .. engine.Read(EngineRule.Find(nameof(DuplicateKey))!, overAll: true).Select(r => (Long(r[1]), Long(r[2]))),
        ];
        engine.CreateTable(Shapes.Repeated, w => WriteRows(w, repeated.Select(r => r.Row)));
        return repeated;
    }

    private static List<Finding> Tell(DuplicateKey rule, SqlEngine engine, List<(long Row, long Earlier)> repeated)
    {
        var findings = new List<Finding>();
        if (repeated.Count > 0)
        {
            var shape = Shapes.Repeated with { Name = "told_claims" };
            engine.CreateTable(shape, w => WriteRows(w, repeated.SelectMany(r => new[] { r.Row, r.Earlier }).Distinct()));
            var rows = engine
                .Read($"select {Shapes.Claims.ColumnList} from {Shapes.Claims.Name} where claim_row in (select claim_row from {shape.Name})")
                .ToDictionary(r => Long(r[0]));
            findings.AddRange(
                repeated.Select(r =>
                    rule.Tell(
                        ClaimsPackage.Cell(rows[r.Row], "id"),
                        ["id"],
                        PlaceOf(rows[r.Row]),
                        PlaceOf(rows[r.Earlier]),
                        [ClaimsPackage.Cell(rows[r.Row], "id")])));
        }

        return findings;
    }

    private static void WriteRows(IRowWriter writer, IEnumerable<long> rows)
    {
        foreach (var row in rows)
        {
            writer.Add(row);
            writer.EndRow();
        }
    }

    private static bool DeclaresSums(Dataset declared) =>
        declared.PartsIn("indicator").Count + declared.PartsIn("subject").Count + declared.PartsIn("scope").Count > 0;

    private static Dictionary<Measurand, long> FamiliesOf(SqlEngine engine)
    {
        var families = new Dictionary<Measurand, long>();
        foreach (var row in engine.Read("select distinct family, indicator, subject, scope from claims"))
        {
            families[new Measurand(row[1], row[2], row[3])] = Long(row[0]);
        }

        return families;
    }

    private static IEnumerable<List<string[]>> Batches(IEnumerable<string[]> rows)
    {
        var batch = new List<string[]>();
        foreach (var row in rows)
        {
            if (batch.Count >= ClaimsAtATime && ClaimsPackage.Cell(batch[^1], "family") != ClaimsPackage.Cell(row, "family"))
            {
                yield return batch;
                batch = [];
            }

            batch.Add(row);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static VerificationResult Verify(ClaimsPackage package, List<string[]> rows, Found found, VerificationOptions verification)
    {
        var families = rows.ConvertAll(r => Long(ClaimsPackage.Cell(r, "family")));
        var selection = new RuleSelection
        {
            Claims = found.Families.ToDictionary(
                f => f.Key,
                f => (ISet<int>)Enumerable.Range(0, rows.Count).Where(i => f.Value.Contains(families[i])).ToHashSet(),
                StringComparer.Ordinal),
            Rows = new Dictionary<string, IReadOnlyList<FoundRow>>(StringComparer.Ordinal),
            WhyNotAsked = _whyNotOfClaims,
        };
        var result = Verifier.Verify(package.Of(rows), verification with { Archive = null, Tables = null }, selection);
        return result with
        {
            NotRun =
            [
                .. result.NotRun.Select(n =>
                    n.Text.Equals(_whyNotOfClaims) && EngineRule.All.All(r => r.Id != n.RuleId) ? n with { Text = _whyNotAsked } : n),
            ],
        };
    }

    private static Place PlaceOf(string[] row) => new(
        ClaimsPackage.Cell(row, "place_path"),
        ClaimsPackage.Number(row, "place_line"),
        ClaimsPackage.Number(row, "place_column"),
        ClaimsPackage.Number(row, "place_end_line"),
        ClaimsPackage.Number(row, "place_end_column"));

    /// <summary>Returns a finding with places in the input. Its own place is that of the one member without a related place.</summary>
    private static Finding At(Finding finding, Dictionary<string, Place> places)
    {
        var others = finding.Related.Select(r => r.Fact).ToHashSet(StringComparer.Ordinal);
        var first = finding.Facts.FirstOrDefault(f => !others.Contains(f)) ?? finding.Facts[0];
        return finding with { Place = places[first], Related = [.. finding.Related.Select(r => r with { Place = places[r.Fact] })] };
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The candidates selected by SQL.</summary>
    /// <param name="Families">By rule, the families with possible findings.</param>
    /// <param name="Condition">The SQL condition for the claims of all these families.</param>
    private sealed record Found(IReadOnlyDictionary<string, HashSet<long>> Families, string Condition);
}
