using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Data.Tests;

/// <summary>If any row or cell of the real data is damaged, the check fails and names the damaged row.</summary>
public sealed class EveryRowFaultTests
{
    private static readonly string[] _tablesWhoseRowsMatter =
    [
        "citations", "claims", "mentions", "people", "organisations", "explanations", "sources", "offices", "exclusions", "aliases", "events",
        "participants", "agreements", "projects", "checkpoints", "awards", "areas", "memberships", "relations",
    ];

    public static TheoryData<string, int> Rows() =>
        [
            .. _tablesWhoseRowsMatter.SelectMany(t =>
                Enumerable.Range(0, RealPackage.Table(t).Rows.Count).Select(i => new TheoryDataRow<string, int>(t, i) { Label = $"{t} row {i + 1}" })),
        ];

    public static TheoryData<int> Claims() => [.. Enumerable.Range(0, RealPackage.Table("claims").Rows.Count)];

    public static TheoryData<int> CountedEvents() =>
        [.. Enumerable.Range(0, RealPackage.Table("events").Rows.Count).Where(i => !RealPackage.Table("events").Rows[i]["ordinal"].IsEmpty)];

    public static TheoryData<int> Mentions() => [.. Enumerable.Range(0, RealPackage.Table("mentions").Rows.Count)];

    public static TheoryData<string> Tables() => [.. RealPackage.Untouched.Tables.Select(t => t.Schema.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_missing_file_is_one_finding_and_hides_behind_no_others(string table)
    {
        var finding = Assert.Single(RealPackage.OpenFindingsWithoutFile(table));

        Assert.Equal("KZKG1002", finding.RuleId);
        Assert.Contains(table, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_deleted_row_is_missed(string table, int index)
    {
        var row = RealPackage.Table(table).Rows[index];
        var open = RealPackage.OpenFindingsWithout(row);

        var name = table switch
        {
            "citations" => row["fact"].Text,
            "explanations" => row["facts"].Text,
            "exclusions" => row["mention"].Text,
            _ => row["id"].Text,
        };
        AssertFailsAndNames(open, name);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_value_that_is_not_printed_is_caught_at_its_cell(int index)
    {
        var row = RealPackage.Table("claims").Rows[index];
        Assert.True(CellValues.TryNumber(row["value"].Text, out var value));

        decimal[] others = [value + 1, value - 1, value * 10, value / 10, value * 1000, -value, 0, 1_340_000_000_000, 1_700_000_000, 2024];
        foreach (var other in others.Where(o => o != value))
        {
            var open = RealPackage.OpenFindingsWith(row, "value", CellValues.Write(other));

            AssertFailsAndNames(open, row["id"].Text);
            Assert.Contains(
                open,
                f =>
                    f.Severity == Severity.Error
                    && f.Place.Path == "claims.csv"
                    && f.Place.Line == row.Place.Line
                    && f.Place.Column == row.PlaceOf("value").Column);
        }
    }

    [Theory]
    [MemberData(nameof(CountedEvents))]
    public void An_ordinal_that_is_not_printed_is_caught(int index)
    {
        var row = RealPackage.Table("events").Rows[index];
        Assert.True(CellValues.TryInteger(row["ordinal"].Text, out var ordinal));

        foreach (var other in new[] { ordinal - 1, ordinal + 1, ordinal * 10, 2024 })
        {
            AssertFailsAndNames(RealPackage.OpenFindingsWith(row, "ordinal", other.ToString(CultureInfo.InvariantCulture)), row["id"].Text);
        }
    }

    [Theory]
    [MemberData(nameof(Mentions))]
    public void A_single_changed_offset_is_caught(int index)
    {
        var row = RealPackage.Table("mentions").Rows[index];
        foreach (var field in new[] { "start", "end" })
        {
            Assert.True(CellValues.TryInteger(row[field].Text, out var offset));
            foreach (var other in new[] { offset - 1, offset + 1, offset + 10, 0, offset * 10 }.Where(o => o != offset))
            {
                AssertFailsAndNames(RealPackage.OpenFindingsWith(row, field, other.ToString(CultureInfo.InvariantCulture)), row["id"].Text, row.Place.Line);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Mentions))]
    public void A_mention_moved_to_another_place_is_caught_in_the_archived_text(int index)
    {
        Assert.SkipUnless(RealPackage.HasArchive, RealPackage.NoArchive);
        var mention = RealPackage.Result.Dataset.FindMention(RealPackage.Table("mentions").Rows[index]["id"].Text)!.Value;
        var text = RealPackage.Archive.FindPinned(mention.Source)!;
        var length = mention.End - mention.Start;
        foreach (var start in OtherPlaces(text.Points, mention.Printed, mention.Start, length))
        {
            var open = RealPackage.OpenFindingsAfter(
                "mentions",
                file => RealPackage.Replace(RealPackage.Replace(file, mention.Row["end"], Write(start + length)), mention.Row["start"], Write(start)),
                withArchive: true);

            AssertFailsAndNames(open, mention.Id);
        }
    }

    /// <summary>Returns adjacent offsets, both ends of the text, and all other places where the same characters are printed.</summary>
    private static IEnumerable<int> OtherPlaces(CodePoints text, string printed, int start, int length)
    {
        int[] places = [start - 1, start + 1, start + length, 0, text.Count - length];
        var repeats = Enumerable.Range(0, text.Count - length).Where(i => text.Slice(i, i + length) == printed);
        return places.Concat(repeats).Where(p => p >= 0 && p != start).Distinct();
    }

    private static string Write(int offset) => offset.ToString(CultureInfo.InvariantCulture);

    private static void AssertFailsAndNames(IReadOnlyList<Finding> open, string name, int? line = null)
    {
        Assert.Contains(open, f => f.Severity == Severity.Error);
        Assert.Contains(
            open,
            f => string.Join(';', f.Facts) == name || f.Facts.Contains(name) || f.Message.Contains(name, StringComparison.Ordinal) || f.Place.Line == line);
    }
}
