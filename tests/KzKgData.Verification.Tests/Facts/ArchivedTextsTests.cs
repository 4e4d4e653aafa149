using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Facts;

public sealed class ArchivedTextsTests
{
    private static readonly string _long = string.Concat(
        Enumerable.Range(0, 100).Select(i => i % 3 == 0 ? "\U0001F34F" : ((char)('a' + (i % 26))).ToString()));

    [Theory]
    [InlineData(40, 50)]
    [InlineData(0, 10)]
    [InlineData(90, 100)]
    [InlineData(5, 98)]
    [InlineData(0, 100)]
    [InlineData(50, 50)]
    [InlineData(31, 32)]
    [InlineData(32, 33)]
    [InlineData(67, 68)]
    [InlineData(68, 69)]
    public void The_context_is_the_32_code_points_before_and_after_as_far_as_the_text_has_them(int start, int end)
    {
        var runes = _long.EnumerateRunes().Select(r => r.ToString()).ToArray();
        var around = string.Concat(runes[Math.Max(0, start - 32)..start].Concat(runes[end..Math.Min(100, end + 32)]));

        Assert.Equal(Hash(around), ArchivedTexts.ContextOf(new CodePoints(_long), start, end));
    }

    [Fact]
    public void The_context_is_16_lower_case_hexadecimal_digits()
    {
        // The SHA-256 of the empty text.
        Assert.Equal("e3b0c44298fc1c14", ArchivedTexts.ContextOf(new CodePoints(string.Empty), 0, 0));
        Assert.Equal("e3b0c44298fc1c14", ArchivedTexts.ContextOf(new CodePoints("$5"), 0, 2));
    }

    [Theory]
    [InlineData(-5, 200)]
    [InlineData(200, 300)]
    [InlineData(50, 40)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MinValue, int.MinValue)]
    public void Offsets_outside_the_text_do_not_throw(int start, int end) =>
        Assert.Equal(16, ArchivedTexts.ContextOf(new CodePoints(_long), start, end).Length);

    [Fact]
    public void A_text_is_opened_once_and_pinned_by_the_hash_of_its_bytes()
    {
        var opened = 0;
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "\U0001F34F wells"u8];
        var archive = new ArchivedTexts(name =>
        {
            opened++;
            return name == "s.txt" ? bytes : null;
        });
        var right = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var (pinned, changed, missing) = (Source("s.txt", right), Source("s.txt", new string('0', 64)), Source("t.txt", right));

        Assert.Equal(right, archive.FindPinned(pinned)!.Sha256);
        Assert.Null(archive.FindPinned(changed));
        Assert.NotNull(archive.Find(changed));
        Assert.Null(archive.Find(missing));
        Assert.Null(archive.Find(missing));
        Assert.Equal(2, opened);
    }

    [Fact]
    public void Only_files_of_the_folder_itself_are_opened()
    {
        var parent = Directory.CreateTempSubdirectory();
        try
        {
            var folder = parent.CreateSubdirectory("texts");
            File.WriteAllText(Path.Combine(folder.FullName, "in.txt"), "in");
            File.WriteAllText(Path.Combine(parent.FullName, "out.txt"), "out");
            var archive = ArchivedTexts.InFolder(folder.FullName);

            Assert.Equal("in", archive.Find(Source("in.txt", string.Empty))!.Text);
            foreach (var name in new[]
                {
                    string.Empty, ".", "..", "../out.txt", "out.txt", "../texts/in.txt", "/in.txt",
                    Path.Combine(parent.FullName, "out.txt"),
                    Path.Combine(folder.FullName, "in.txt"),
                })
            {
                Assert.Null(archive.Find(Source(name, string.Empty)));
            }
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    private static Source Source(string file, string sha256) =>
        Rules.ExampleRows.Sources([("s", file, sha256)])[0];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
