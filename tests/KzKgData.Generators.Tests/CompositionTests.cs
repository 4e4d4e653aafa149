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
}
