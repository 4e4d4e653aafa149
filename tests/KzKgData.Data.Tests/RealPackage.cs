using System.Reflection;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Data.Tests;

/// <summary>The data package of this tree, as it stands or with an edit made to one of its files in memory.</summary>
internal static class RealPackage
{
    private const string DataFolder = "data";

    private static readonly string _root = typeof(RealPackage)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;
    private static readonly string _snapshots = Path.GetFullPath(Path.Combine(_root, "..", "shared", "sources"));
    private static readonly Lazy<DataPackage> _whole = new(() => PackageFolder.Read(Path.Combine(_root, DataFolder)));
    private static readonly Lazy<DataPackage> _untouched = new(() => WithoutTables(_whole.Value));
    private static readonly Lazy<VerificationResult> _wholeResult = new(() => Verifier.Verify(Whole, new() { Archive = HasArchive ? Archive : null }));
    private static readonly Lazy<ArchivedTexts> _archive = new(() => ArchivedTexts.InFolder(_snapshots));
    private static readonly Lazy<VerificationResult> _result = new(() => Verifier.Verify(Untouched, new() { Archive = HasArchive ? Archive : null }));
    private static readonly Lazy<ILookup<string, string>> _factsByMention = new(() =>
        Table("citations").Rows.ToLookup(r => r["mention"].Text, r => r["fact"].Text, StringComparer.Ordinal));

    /// <summary>Why checks against the archived texts are skipped where they are not at hand.</summary>
    public const string NoArchive = "The archived texts (../shared/sources) are not beside this checkout, so offsets and hashes cannot be checked.";

    public static bool HasArchive { get; } = Directory.Exists(_snapshots);

    /// <summary>The package as it stands in its folder.</summary>
    public static DataPackage Whole => _whole.Value;

    /// <summary>
    /// The package without the figures of official tables, which are made by one command and are many: faults are made in what was curated by hand.
    /// </summary>
    public static DataPackage Untouched => _untouched.Value;

    /// <summary>Categories that figures of official tables alone are in.</summary>
    public static IReadOnlyList<string> OfTablesAlone { get; } = ["table", "goods", .. Table("claims").Schema.Field("subject")!.Control];

    /// <summary>What verifying the whole package shows, with the archived texts if they are at hand.</summary>
    public static VerificationResult WholeResult => _wholeResult.Value;

    public static ArchivedTexts Archive => _archive.Value;

    /// <summary>What verifying the untouched package shows, with the archived texts if they are at hand.</summary>
    public static VerificationResult Result => _result.Value;

    public static Table Table(string name) => Untouched.FindTable(name)!;

    /// <summary>The facts that cite a mention.</summary>
    public static IEnumerable<string> FactsCiting(string mention) => _factsByMention.Value[mention];

    /// <summary>
    /// Everywhere in the archived text where the characters of a mention are printed, in code points; nothing where the text is not at hand.
    /// </summary>
    public static IEnumerable<int> PlacesOf(Mention mention) => HasArchive && Archive.FindPinned(mention.Source) is { Points: var text }
        ? Enumerable.Range(0, text.Count - (mention.End - mention.Start)).Where(i => text.Slice(i, i + mention.End - mention.Start) == mention.Printed)
        : [];

    /// <summary>The open findings after the text of one table's file was edited.</summary>
    public static IReadOnlyList<Finding> OpenFindingsAfter(string table, Func<string, string?> edit, bool withArchive = false)
    {
        var package = Untouched.With(Table(table), edit(Table(table).Text));
        return [.. Verifier.Verify(package, new() { Archive = withArchive ? Archive : null }).Findings.Where(f => f.Status == FindingStatus.Open)];
    }

    /// <summary>The open findings after a row was deleted.</summary>
    public static IReadOnlyList<Finding> OpenFindingsWithout(Row row, bool withArchive = false) =>
        OpenFindingsAfter(
            row.Table.Schema.Name,
            text => string.Join('\n', text.Split('\n').Where((_, i) => i + 1 < row.Place.Line || i + 1 > row.Place.EndLine)),
            withArchive);

    /// <summary>The open findings after the text of a cell was replaced.</summary>
    public static IReadOnlyList<Finding> OpenFindingsWith(Row row, string field, string value, bool withArchive = false) =>
        OpenFindingsAfter(row.Table.Schema.Name, text => Replace(text, row[field], value), withArchive);

    /// <summary>The open findings while the file of a table is not there.</summary>
    public static IReadOnlyList<Finding> OpenFindingsWithoutFile(string table) => OpenFindingsAfter(table, _ => null);

    public static string Replace(string text, Cell cell, string value) =>
        string.Concat(text.AsSpan(0, cell.Start), value, text.AsSpan(cell.Start + cell.Length));

    private static DataPackage WithoutTables(DataPackage whole)
    {
        string[] gone =
        [
            .. Rows("reporters")
                .Concat(Rows("sources").Where(r => r["form"].Text is "table"))
                .Concat(Rows("claims").Where(r => r["attribution"].Text is "table"))
                .Select(r => r["id"].Text),
        ];
        var package = Without(whole, "claims", r => gone.Contains(r["id"].Text, StringComparer.Ordinal));
        package = Without(package, "sources", r => gone.Contains(r["id"].Text, StringComparer.Ordinal));
        package = Without(package, "citations", r => !r["cell"].IsEmpty);
        package = Without(package, "cells", _ => true);
        package = Without(package, "reporters", _ => true);
        package = Without(package, "explanations", r => r["rule"].Text is "KZKG3103");
        return Without(package, "published", r => gone.Contains(r["name"].Text, StringComparer.Ordinal));

        IEnumerable<Row> Rows(string table) => whole.FindTable(table)!.Rows;
    }

    private static DataPackage Without(DataPackage package, string name, Func<Row, bool> isGone)
    {
        var table = package.FindTable(name)!;
        var lines = table.Rows.Where(isGone).SelectMany(r => Enumerable.Range(r.Place.Line, r.Place.EndLine - r.Place.Line + 1)).ToHashSet();
        return package.With(table, string.Join('\n', table.Text.Split('\n').Where((_, i) => !lines.Contains(i + 1))));
    }
}
