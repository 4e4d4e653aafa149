using System.Text;
using CsCheck;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

public sealed class CodePointsTests
{
    // Surrogate pairs, unpaired surrogates, and characters in the BMP.
    private static readonly Gen<string> _text = Gen.OneOf("a", "\u049B", "\u20AC", "\U0001F34F", "\uD83C", "\uDF4F").Array[0, 8].Select(string.Concat);

    [Fact]
    public void A_pair_of_surrogates_counts_as_one_and_half_a_pair_too()
    {
        // Not a theory, since attributes cannot contain unpaired surrogates.
        Assert.Equal(0, CodePoints.CountOf(string.Empty));
        Assert.Equal(3, CodePoints.CountOf("abc"));
        Assert.Equal(4, CodePoints.CountOf("a\U0001F34Fb\U0001F34F"));
        Assert.Equal(1, CodePoints.CountOf("\uD83C"));
        Assert.Equal(2, CodePoints.CountOf("\uDF4F\uD83C"));
        Assert.Equal(2, CodePoints.CountOf("\uD83C\uD83C\uDF4F"));
        Assert.Equal(2, CodePoints.CountOf("e\u0301"));
    }

    [Fact]
    public void Slices_are_cut_between_the_code_points_that_runes_count() => Gen.Select(_text, Gen.Int[-3, 10], Gen.Int[-3, 10]).Sample(
        (text, start, end) =>
        {
            var units = Units(text);
            var from = Math.Clamp(start, 0, units.Count);
            var to = Math.Clamp(end, from, units.Count);

            Assert.Equal(units.Count, new CodePoints(text).Count);
            Assert.Equal(string.Concat(units.Skip(from).Take(to - from)), new CodePoints(text).Slice(start, end));
        },
        iter: 5_000);

    [Fact]
    public void Every_utf16_offset_between_code_points_has_its_code_point_offset() => _text.Sample(
        text =>
        {
            var offset = 0;
            var units = Units(text);
            for (var i = 0; i <= units.Count; i++)
            {
                Assert.Equal(i, new CodePoints(text).FromUtf16(offset));
                offset += i < units.Count ? units[i].Length : 0;
            }
        },
        iter: 2_000);

    [Fact]
    public void Offsets_far_outside_the_text_are_brought_into_it()
    {
        var points = new CodePoints("a\U0001F34Fb");

        Assert.Equal("a\U0001F34Fb", points.Slice(int.MinValue, int.MaxValue));
        Assert.Equal(string.Empty, points.Slice(int.MaxValue, int.MinValue));
        Assert.Equal("b", points.Slice(2, int.MaxValue));
    }

    private static List<string> Units(string text)
    {
        var units = new List<string>();
        for (var i = 0; i < text.Length; i += units[^1].Length)
        {
            units.Add(text.Substring(i, Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1));
        }

        return units;
    }
}
