using CsCheck;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.Rules;

public sealed class DamagedPackageTests
{
    private static readonly string[] _files = [.. ExamplePackage.Untouched.Files.Where(f => !f.EndsWith(".md", StringComparison.Ordinal))];

    private static readonly byte[][] _patches =
    [
        [],
        "\""u8.ToArray(),
        ","u8.ToArray(),
        "\n"u8.ToArray(),
        "\r\n"u8.ToArray(),
        ";"u8.ToArray(),
        [0xE9],
        [0],
        "-1"u8.ToArray(),
        "9999999999999999999"u8.ToArray(),
        "\u2028"u8.ToArray(),
        "🚢"u8.ToArray(),
        "{"u8.ToArray(),
        "\"\n\""u8.ToArray(),
    ];

    private static Gen<(string, double, int, byte[])[]> Damages =>
        Gen.Select(Gen.OneOf(_files), Gen.Double[0, 1], Gen.Int[0, 30], Gen.OneOf(_patches)).Array[1, 4];

    [Fact]
    public void Whatever_the_damage_verification_ends_with_one_line_messages_at_places_inside_the_files() => Damages.Sample(AssertTold, iter: 400);

    [Theory]
    [InlineData("d68PguH27dS7")] // the schema of the ledger has no cause any more
    public void Damage_that_once_ended_it_is_told(string seed) => Damages.Sample(AssertTold, seed: seed, iter: 1, threads: 1);

    private static void AssertTold((string File, double Where, int Removed, byte[] Inserted)[] damages)
    {
        var package = damages.Aggregate(ExamplePackage.Untouched, (p, d) => Damage(p, d.File, d.Where, d.Removed, d.Inserted));

        foreach (var finding in package.Verify().Findings)
        {
            Assert.DoesNotContain(finding.Message, c => char.IsControl(c) || c is '\u2028' or '\u2029');
            Assert.All(
                finding.Related.Select(r => r.Place).Append(finding.Place),
                place => Assert.True(IsInside(package, place), $"{place} {finding.RuleId}: {finding.Message}"));
        }
    }

    private static TestPackage Damage(TestPackage package, string file, double where, int removed, byte[] inserted)
    {
        var bytes = package.BytesOf(file);
        var start = (int)(where * bytes.Length);
        var end = Math.Min(start + removed, bytes.Length);
        return package.With(file, [.. bytes[..start], .. inserted, .. bytes[end..]]);
    }

    private static bool IsInside(TestPackage package, Place place)
    {
        var file = place.Path[(ExamplePackage.Folder.Length + 1)..];
        var text = new TextFile(place.Path, package[file]);
        var whole = text.PlaceOf(0, text.Text.Length);
        return place.Line >= 1 && place.Column >= 1
            && (place.Line, place.Column).CompareTo((place.EndLine, place.EndColumn)) <= 0
            && (place.EndLine, place.EndColumn).CompareTo((whole.EndLine, whole.EndColumn + 1)) <= 0;
    }
}
