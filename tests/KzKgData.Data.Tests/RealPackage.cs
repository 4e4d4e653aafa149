using System.Reflection;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Data.Tests;

/// <summary>The data package of this repository, unchanged or with one file edited in memory.</summary>
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

    /// <summary>Why checks of the archived texts are skipped if these are not available.</summary>
    public const string NoArchive = "The archived texts (../shared/sources) are not beside this checkout, so offsets and hashes cannot be checked.";

    public static bool HasArchive { get; } = Directory.Exists(_snapshots);

    /// <summary>The unchanged package.</summary>
    public static DataPackage Whole => _whole.Value;

    /// <summary>
    /// The package without the many figures of official tables, which a command generates. Faults are made in the hand-curated rows.
    /// </summary>
    public static DataPackage Untouched => _untouched.Value;

    /// <summary>Categories that only figures of official tables have.</summary>
    public static IReadOnlyList<string> OfTablesAlone { get; } = ["table", "goods", .. Table("claims").Schema.Field("subject")!.Control];

    /// <summary>The result of verifying the whole package, with the archived texts if they are available.</summary>
    public static VerificationResult WholeResult => _wholeResult.Value;

    public static ArchivedTexts Archive => _archive.Value;

    /// <summary>The result of verifying the untouched package, with the archived texts if they are available.</summary>
    public static VerificationResult Result => _result.Value;

    public static Table Table(string name) => Untouched.FindTable(name)!;

    /// <summary>Returns the facts that cite a mention.</summary>
    public static IEnumerable<string> FactsCiting(string mention) => _factsByMention.Value[mention];

    /// <summary>
    /// Returns all offsets, in code points, at which the characters of a mention are printed in the archived text; empty if the text is not available.
    /// </summary>
    public static IEnumerable<int> PlacesOf(Mention mention) => HasArchive && Archive.FindPinned(mention.Source) is { Points: var text }
        ? Enumerable.Range(0, text.Count - (mention.End - mention.Start)).Where(i => text.Slice(i, i + mention.End - mention.Start) == mention.Printed)
        : [];

    /// <summary>Returns the open findings after an edit of one table's file.</summary>
    public static IReadOnlyList<Finding> OpenFindingsAfter(string table, Func<string, string?> edit, bool withArchive = false)
    {
        var package = Untouched.With(Table(table), edit(Table(table).Text));
        return [.. Verifier.Verify(package, new() { Archive = withArchive ? Archive : null }).Findings.Where(f => f.Status == FindingStatus.Open)];
    }

    /// <summary>Returns the open findings after a row is deleted.</summary>
    public static IReadOnlyList<Finding> OpenFindingsWithout(Row row, bool withArchive = false) =>
        OpenFindingsAfter(
            row.Table.Schema.Name,
            text => string.Join('\n', text.Split('\n').Where((_, i) => i + 1 < row.Place.Line || i + 1 > row.Place.EndLine)),
            withArchive);

    /// <summary>Returns the open findings after the text of a cell is replaced.</summary>
    public static IReadOnlyList<Finding> OpenFindingsWith(Row row, string field, string value, bool withArchive = false) =>
        OpenFindingsAfter(row.Table.Schema.Name, text => Replace(text, row[field], value), withArchive);

    /// <summary>Returns the open findings without the file of a table.</summary>
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
