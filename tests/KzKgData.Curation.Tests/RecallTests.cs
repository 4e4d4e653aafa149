using System.Reflection;
using KzKgData.Curation.Proposing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Curation.Tests;

/// <summary>
/// Compares the rows proposed from the five real articles, ingested into an empty package with the same vocabularies, with the curated rows.
/// </summary>
public sealed class RecallTests
{
    private const int LeastPercent = 80;

    private static readonly string _root = typeof(RecallTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;
    private static readonly string[] _unread = ["id", "source"];

    [Fact]
    public void Most_claims_are_proposed_with_every_cell_right_and_what_is_accepted_as_certain_is_what_was_curated()
    {
        var folder = Path.Combine(_root, "..", "shared", "sources");
        Assert.SkipUnless(Directory.Exists(folder), "The archived texts (../shared/sources) are not beside this checkout.");
        var curated = Dataset.From(PackageFolder.Read(Path.Combine(_root, "data")));
        using var package = new TemporaryPackage();
        package.Clear();
        foreach (var source in curated.Sources)
        {
            var given = TemporaryPackage.Describe(source.Id, source.File) with
            {
                Publisher = source.Publisher,
                Published = source.Published,
                PublishedBasis = source.PublishedBasis,
                Language = source.Language,
                Url = source.Row["url"].Text,
            };
            package.Make(e => Ingestion.Ingest(e, given, File.ReadAllBytes(Path.Combine(folder, source.File))));
        }

        var proposals = package.Make(Review.Pending);
        var left = proposals.Where(p => p.Table == "claims").ToList();
        var report = new List<string>();
        var (right, some) = (0, 0);
        foreach (var claim in curated.Claims)
        {
            var nearest = left.Where(p => p.Source == claim.Source.Id && Rests(p, curated, claim))
                .Select(p => (Proposal: p, Wrong: Differences(curated, claim, p.Cells, p.Citations)))
                .OrderBy(p => p.Wrong.Count)
                .FirstOrDefault();
            if (nearest.Proposal is null)
            {
                report.Add($"none: {claim.Id}");
                continue;
            }

            left.Remove(nearest.Proposal);
            (right, some) = nearest.Wrong.Count == 0 ? (right + 1, some) : (right, some + 1);
            report.Add(
                $"{(nearest.Wrong.Count == 0 ? "right" : "some")}: {claim.Id}{(nearest.Proposal.IsCertain ? " certain" : string.Empty)} "
                + $"{string.Join(", ", nearest.Wrong.Select(f => $"{f} '{nearest.Proposal.Cells.GetValueOrDefault(f)}'"))} | {Open(nearest.Proposal)}");
        }

        report.AddRange(left.Select(p => $"surplus: {p.Source} {p.Start}{(p.IsCertain ? " certain" : string.Empty)} {Cells(p)} | {Open(p)}"));
        report.AddRange(proposals.Where(p => p.Table != "claims").Select(p => $"{p.Table}: {p.Id} {Cells(p)} | {Open(p)}"));
        report.Insert(
            0,
            $"every cell right {right}, some {some}, none {curated.Claims.Count - right - some}, of {curated.Claims.Count}; surplus {left.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', report));
        Assert.True(right * 100 >= curated.Claims.Count * LeastPercent, string.Join('\n', report));

        Assert.Empty(left);

        var added = package.Make(Review.AcceptCertain);
        var accepted = package.Dataset();
        Assert.NotEmpty(accepted.Claims);
        Assert.Equal(added.Count, accepted.Facts.Count(f => f.Row.Table.Schema.Role is not TableRole.Sources));
        Assert.All(
            accepted.Claims,
            claim =>
                Assert.Contains(
                    curated.Claims,
                    c => c.Source.Id == claim.Source.Id && Differences(curated, c, CellsOf(claim.Row), CitationsOf(accepted, claim.Id)).Count == 0));
        foreach (var speaker in accepted.Claims.SelectMany(c => c.StatedBy).Distinct(StringComparer.Ordinal))
        {
            Assert.Equal(CellsOf(curated.FindFact(speaker)!.Value.Row), CellsOf(accepted.FindFact(speaker)!.Value.Row));
        }
    }

    [Theory]
    [InlineData("value", "1800000000")]
    [InlineData("qualifier", "almost")]
    [InlineData("side", "")]
    [InlineData("stated_by", "adylbek-kasymaliev")]
    [InlineData("period_basis", "inferred")]
    public void A_cell_that_differs_from_what_was_curated_is_told(string field, string value)
    {
        var curated = Dataset.From(PackageFolder.Read(Path.Combine(_root, "data")));
        var claim = curated.Claims[0];
        var cells = CellsOf(claim.Row);
        var citations = CitationsOf(curated, claim.Id);
        Assert.Empty(Differences(curated, claim, cells, citations));

        Assert.Equal([field], Differences(curated, claim, new Dictionary<string, string>(cells, StringComparer.Ordinal) { [field] = value }, citations));
        Assert.Equal(["value cited"], Differences(curated, claim, cells, citations.Where(c => c.Key is not "value").ToDictionary(StringComparer.Ordinal)));
        Assert.Equal(
            ["subject cited"],
            Differences(curated, claim, cells, new Dictionary<string, Stretch>(citations, StringComparer.Ordinal) { ["subject"] = citations["value"] }));
    }

    /// <summary>Returns whether a proposal cites the figure or words of a claim and has the same indicator.</summary>
    private static bool Rests(Proposal proposal, Dataset curated, Claim claim) =>
        proposal.Cells.GetValueOrDefault("indicator") == claim.Indicator && proposal.Citations.TryGetValue("value", out var place)
        && curated.FindCitation(claim.Id, "value") is { Mention: var mention } && place.Start < mention.End && mention.Start < place.End;

    /// <summary>
    /// Returns the columns in which a proposal differs from the curated claim, and the fields whose citations differ: the two stretches must overlap, and
    /// the same number of cells must be cited.
    /// </summary>
    private static List<string> Differences(
        Dataset curated,
        Claim claim,
        IReadOnlyDictionary<string, string> cells,
        IReadOnlyDictionary<string, Stretch> citations)
    {
        var wrong = claim
            .Row.Table.Schema.Fields.Select(f => f.Name)
            .Where(f => !_unread.Contains(f, StringComparer.Ordinal) && claim.Row[f].Text != cells.GetValueOrDefault(f, string.Empty))
            .ToList();
        var cited = CitationsOf(curated, claim.Id);
        foreach (var field in cited.Keys.Union(citations.Keys, StringComparer.Ordinal))
        {
            if (!wrong.Contains(field, StringComparer.Ordinal)
                && !(cited.TryGetValue(field, out var one) && citations.TryGetValue(field, out var other) && one.Start < other.End && other.Start < one.End))
            {
                wrong.Add(field + " cited");
            }
        }

        return wrong;
    }

    private static Dictionary<string, string> CellsOf(Row row) =>
        row.Table.Schema.Fields.Where(f => row[f.Name].Text.Length > 0).ToDictionary(f => f.Name, f => row[f.Name].Text, StringComparer.Ordinal);

    private static Dictionary<string, Stretch> CitationsOf(Dataset dataset, string fact) =>
        dataset
            .Citations.Where(c => c.Fact == fact)
            .ToDictionary(c => c.Field, c => new Stretch(c.Mention.Start, c.Mention.End, c.Mention.Kind), StringComparer.Ordinal);

    private static string Cells(Proposal proposal) => string.Join(" ", proposal.Cells.Select(c => c.Key + "=" + c.Value));

    private static string Open(Proposal proposal) => string.Join("; ", proposal.Open.Select(o => o.Key + ": " + o.Value.Why));

    /// <summary>Returns the tables of a package without their rows.</summary>
    internal static Dataset Empty(DataPackage package)
    {
        foreach (var table in package.Tables)
        {
            package = package.With(package.FindTable(table.Schema.Name)!, string.Join(',', table.Header.Select(h => h.Text)) + "\n");
        }

        return Dataset.From(package);
    }
}
