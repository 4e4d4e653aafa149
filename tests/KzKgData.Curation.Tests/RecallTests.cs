using System.Reflection;
using KzKgData.Curation.Proposing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Curation.Tests;

/// <summary>The five real articles, read with the vocabularies of the package alone, held against what was curated from them.</summary>
public sealed class RecallTests
{
    private static readonly string _root = typeof(RecallTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string[] _unread = ["id", "source"];

    [Fact]
    public void Most_claims_are_proposed_as_they_were_curated_and_none_is_certain_and_wrong()
    {
        var folder = Path.Combine(_root, "..", "shared", "sources");
        Assert.SkipUnless(Directory.Exists(folder), "The archived texts (../shared/sources) are not beside this checkout.");
        var curated = Dataset.From(PackageFolder.Read(Path.Combine(_root, "data")));
        var empty = Empty(curated.Package);
        var proposals = new List<Proposal>();
        foreach (var source in curated.Sources)
        {
            proposals.AddRange(Proposals.In(empty, source.Id, File.ReadAllText(Path.Combine(folder, source.File)), source.Language, source.PublishedOn, source.PublishedBasis is Basis.Printed, proposals));
        }

        var claims = proposals.Where(p => p.Table == "claims").ToList();
        var report = new List<string>();
        var (right, some) = (0, 0);
        foreach (var claim in curated.Claims)
        {
            var wrong = claims.Where(p => p.Source == claim.Source.Id).Select(p => (Proposal: p, Wrong: Differences(curated, claim, p))).OrderBy(p => p.Wrong.Count).FirstOrDefault();
            if (wrong.Proposal is null || wrong.Wrong.Contains("value", StringComparer.Ordinal) || wrong.Wrong.Contains("indicator", StringComparer.Ordinal))
            {
                report.Add($"none: {claim.Id}");
                continue;
            }

            claims.Remove(wrong.Proposal);
            (right, some) = wrong.Wrong.Count == 0 ? (right + 1, some) : (right, some + 1);
            report.Add($"{(wrong.Wrong.Count == 0 ? "right" : "some")}: {claim.Id}{(wrong.Proposal.IsCertain ? " certain" : string.Empty)} {string.Join(", ", wrong.Wrong.Select(f => $"{f} '{wrong.Proposal.Cells.GetValueOrDefault(f)}'"))} | {string.Join("; ", wrong.Proposal.Open.Select(o => o.Key + ": " + o.Value.Why))}");
            Assert.False(wrong.Proposal.IsCertain && wrong.Wrong.Count > 0, report[^1]);
        }

        report.AddRange(claims.Select(p => $"surplus: {p.Source} {p.Start}{(p.IsCertain ? " certain" : string.Empty)} {string.Join(" ", p.Cells.Select(c => c.Key + "=" + c.Value))} | {string.Join("; ", p.Open.Select(o => o.Key + ": " + o.Value.Why))}"));
        report.AddRange(proposals.Where(p => p.Table != "claims").Select(p => $"{p.Table}: {p.Id} {string.Join(" ", p.Cells.Select(c => c.Key + "=" + c.Value))} | {string.Join("; ", p.Open.Select(o => o.Key + ": " + o.Value.Why))}"));
        report.Insert(0, $"right {right}, some {some}, of {curated.Claims.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', report));
        Assert.DoesNotContain(claims, p => p.IsCertain);
        Assert.True(right * 100 >= curated.Claims.Count * 80, string.Join('\n', report));
    }

    /// <summary>The columns in which a proposal says something else, or cites another place, than the curated claim.</summary>
    private static List<string> Differences(Dataset curated, Claim claim, Proposal proposal)
    {
        var wrong = claim.Row.Table.Schema.Fields.Select(f => f.Name).Where(f => !_unread.Contains(f, StringComparer.Ordinal) && claim.Row[f].Text != proposal.Cells.GetValueOrDefault(f, string.Empty)).ToList();
        foreach (var citation in curated.Citations.Where(c => c.Fact == claim.Id))
        {
            if (!wrong.Contains(citation.Field, StringComparer.Ordinal) && (!proposal.Citations.TryGetValue(citation.Field, out var place) || place.End <= citation.Mention.Start || citation.Mention.End <= place.Start))
            {
                wrong.Add(citation.Field + " cited");
            }
        }

        return wrong;
    }

    /// <summary>The tables of a package without a row.</summary>
    internal static Dataset Empty(DataPackage package)
    {
        foreach (var table in package.Tables)
        {
            package = package.With(package.FindTable(table.Schema.Name)!, string.Join(',', table.Header.Select(h => h.Text)) + "\n");
        }

        return Dataset.From(package);
    }
}
