using System.Security.Cryptography;
using System.Text;
using KzKgData.Generators.Emission;

namespace KzKgData.Generators.Tests;

/// <summary>Parts of Korean syllables, and letters with marks, are composed without the runtime.</summary>
public sealed class CompositionTests
{
    [Theory]
    [InlineData('\u1112', '\u1175', '\uD788')]
    [InlineData('\u1113', '\u1161', null)]
    [InlineData('\u10FF', '\u1161', null)]
    [InlineData('\u1100', '\u1160', null)]
    [InlineData('\u1100', '\u1176', null)]
    [InlineData('\uAC00', '\u11A7', null)]
    [InlineData('\uAC00', '\u11C3', null)]
    [InlineData('\uAC01', '\u11A8', null)]
    [InlineData('\uD788', '\u11C2', '\uD7A3')]
    [InlineData('\uD7A4', '\u11A8', null)]
    [InlineData('b', '\u0301', null)]
    public void Nothing_is_composed_beyond_the_first_and_the_last_part_of_a_syllable(char first, char second, char? composed) =>
        Assert.Equal(composed, Composition.Compose(first, second));

    /// <summary>
    /// Tests run without the data for normalisation, so the hash stands for the Unicode data (UnicodeData.txt, version 14.0): all letters and vowel signs of the
    /// Basic Multilingual Plane that decompose into two characters and are composed again, with both and the letter without any mark.
    /// </summary>
    [Fact]
    public void All_letters_are_composed_and_stripped_as_in_the_Unicode_data()
    {
        var marks = Enumerable.Range(0, 0x3100).Where(Letters.IsMark).ToArray();
        var lines = new List<string>();
        for (var letter = 0; letter < 0x3100; letter++)
        {
            foreach (var mark in marks)
            {
                if (Composition.Compose((char)letter, (char)mark) is { } composed)
                {
                    lines.Add(FormattableString.Invariant($"{letter:X4} {mark:X4} {(int)composed:X4} {(int)Composition.Strip(composed):X4}\n"));
                }
            }
        }

        Assert.Equal(875, lines.Count);
        Assert.Equal("aab192dfaa23b85b4c76ebfacbbe1775b74a6ca37143400d6265738d473338b7", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines)))));
    }
}
