using CsCheck;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Texts;

public sealed class ContextHashTests
{
    // One, two, three and four bytes in UTF-8, so that the surrounding text fills one to five blocks of the hash.
    private static readonly Gen<string> _text = Gen.OneOf("a", " ", "я", "€", "𐐷", "\uD800").Array[0, 200].Select(string.Concat);

    [Fact]
    public void Hashes_computed_side_by_side_are_those_computed_one_by_one() =>
        Gen.Select(_text, Gen.Select(Gen.Int[-5, 210], Gen.Int[-5, 210]).Array[0, 20])
            .Sample(
                (text, stretches) =>
                {
                    var points = new CodePoints(text);
                    var hashes = new ulong[stretches.Length];

                    ContextHash.OfAll(points, stretches, hashes);

                    Assert.Equal(stretches.Select(s => ContextHash.Of(points, s.Item1, s.Item2)), hashes);
                },
        iter: 500);
}
