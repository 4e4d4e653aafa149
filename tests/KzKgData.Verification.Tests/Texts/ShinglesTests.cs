using CsCheck;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Texts;

public sealed class ShinglesTests
{
    private static readonly Gen<string> _text = Gen.OneOf("one", "Two", "три", "4", ",", " ", "\n", "-").Array[0, 40].Select(string.Concat);

    [Fact]
    public void Texts_share_as_many_runs_as_they_have_in_common() => Gen.Select(_text, _text).Sample(
        (one, other) =>
        {
            var (runs, otherRuns) = (Runs(one), Runs(other));

            Assert.Equal(runs.Count, Shingles.Of(one, 3).Length);
            Assert.Equal(runs.Intersect(otherRuns, StringComparer.Ordinal).Count(), Shingles.Of(one, 3).Intersect(Shingles.Of(other, 3)).Count());
        },
        iter: 3_000);

    [Fact]
    public void Runs_are_in_order() => _text.Sample(text => Assert.Equal(Shingles.Of(text, 2).Order(), Shingles.Of(text, 2)), iter: 500);

    // A simple reference implementation: words in lower case, every run of words as a text.
    private static HashSet<string> Runs(string text)
    {
        var words = string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 2)).Select(i => string.Join(' ', words[i..(i + 3)]))];
    }
}
