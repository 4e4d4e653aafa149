using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KzKgData.Curation.Tests;

/// <summary>
/// A package from elsewhere may contain a crafted undo history: invalid entries are refused, and no file outside the package is reached.
/// </summary>
public sealed class HistoryTests
{
    private const string Table = "mentions.csv";

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "What": 5, "Files": [] }""")]
    [InlineData("""{ "What": "x", "Files": null }""")]
    [InlineData("""{ "What": "x", "Files": [ null ] }""")]
    [InlineData("""{ "What": "x", "Files": [ {} ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": null, "Start": 0, "Removed": "", "Added": 0, "Before": "", "After": "HASH" } ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "", "Start": 0, "Removed": "", "Added": 0, "Before": "", "After": "HASH" } ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "a\u0000b", "Start": 0, "Removed": "", "Added": 0, "Before": "", "After": "HASH" } ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "../mentions.csv", "Start": 0, "Removed": "", "Added": 0, "Before": "x", "After": "HASH" } ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "mentions.csv", "Start": -1, "Removed": "", "Added": 0, "Before": "x", "After": "HASH" } ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "mentions.csv", "Start": 0, "Removed": "", "Added": -1, "Before": "x", "After": "HASH" } ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "mentions.csv", "Start": 0, "Removed": null, "Added": 0, "Before": "x", "After": "HASH" } ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "mentions.csv", "Start": 0, "Removed": "", "Added": 0, "Before": null, "After": "HASH" } ] }""")]
    [InlineData(
        """{ "What": "x", "Files": [ { "Path": "mentions.csv", "Start": 2147483647, "Removed": "", "Added": 2147483647, "Before": "x", "After": "HASH" } ] }"""
    )]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "mentions.csv", "Start": 1, "Removed": "", "Added": 99999999, "Before": "x", "After": "HASH" } ] }""")]
    [InlineData("""{ "What": "x", "Files": [ { "Path": "mentions.csv", "Start": 0, "Removed": "AAAA", "Added": 0, "Before": "x", "After": "HASH" }, { "Path": "mentions.csv", "Start": 0, "Removed": "AAAA", "Added": 0, "Before": "x", "After": "HASH" } ] }""")]
    public void A_note_that_says_what_no_change_does_is_refused(string note)
    {
        using var package = new TemporaryPackage();
        Note(package, note.Replace("HASH", HashOf(package.PathOf(Table)), StringComparison.Ordinal));

        Assert.Contains("is not a valid entry of the undo history", Refused.By(package, () => History.Undo(package.Data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_unpacks_to_far_more_than_it_is_is_refused()
    {
        using var package = new TemporaryPackage();
        Note(package, "{ \"What\": \"" + new string('x', 200 << 20) + "\", \"Files\": [] }");

        Assert.Contains("is not a valid entry of the undo history", Refused.By(package, () => History.Undo(package.Data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_a_link_that_leads_out_of_the_package_changes_nothing_there()
    {
        using var package = new TemporaryPackage();
        var outside = Path.Combine(package.Snapshots, "outside.csv");
        File.WriteAllText(outside, "a\n");
        File.CreateSymbolicLink(package.PathOf("link.csv"), outside);
        Note(
            package,
            JsonSerializer.Serialize(
                new
                {
                    What = "x",
                    Files = new[]
                    {
                        new
                        {
                            Path = "link.csv",
                            Start = 0,
                            Removed = "AAAA",
                            Added = 0,
                            Before = "x",
                            After = HashOf(outside),
                        },
                    },
                }));

        Assert.Contains("leads out of the folder", Assert.ThrowsAny<IOException>(() => History.Undo(package.Data)).Message, StringComparison.Ordinal);
        Assert.Equal("a\n", File.ReadAllText(outside));
    }

    [Fact]
    public void A_name_that_no_note_has_is_none_and_after_the_last_number_nothing_is_changed()
    {
        using var package = new TemporaryPackage();
        Note(package, "null", "2147483647.gz");
        Assert.Contains("no change to undo", Refused.By(package, () => History.Undo(package.Data)).Message, StringComparison.Ordinal);

        Note(package, """{ "What": "x", "Files": [] }""", "99999999.gz");
        Assert.Contains("delete it", Refused.By(package, () => package.Ingest("harbour-2031", "Nothing.")).Message, StringComparison.Ordinal);
    }

    private static void Note(TemporaryPackage package, string note, string name = "00000001.gz")
    {
        var folder = Directory.CreateDirectory(Path.Combine(package.Data, ".kzkg", "undo"));
        using var file = new GZipStream(File.Create(Path.Combine(folder.FullName, name)), CompressionLevel.Fastest);
        file.Write(Encoding.UTF8.GetBytes(note));
    }

    private static string HashOf(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
