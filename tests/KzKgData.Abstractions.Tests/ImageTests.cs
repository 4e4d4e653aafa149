using KzKgData.Images;

namespace KzKgData.Abstractions.Tests;

/// <summary>An image reads the same whether it lies in the assembly or is held.</summary>
public sealed class ImageTests
{
    private static readonly ulong[] _words = [0x0807060504030201, 0xFFFEFDFCFBFAF9F8];

    [Fact]
    public void Numbers_of_every_width_are_little_endian()
    {
        foreach (var held in new[] { false, true })
        {
            var image = held ? new HeldImage(Constant(_words)).Image : new TableImage(_words);

            Assert.Equal(3, image.OneByte(1, 1));
            Assert.Equal(0x0605, image.TwoBytes(0, 2));
            Assert.Equal(0x08070605, image.FourBytes(0, 1));
            Assert.Equal(unchecked((long)0xFFFEFDFCFBFAF9F8), image.EightBytes(0, 1));
            Assert.True(image.Bit(0, 0));
            Assert.False(image.Bit(0, 1));
        }
    }

    [Fact]
    public void What_lies_outside_is_not_read() => Assert.ThrowsAny<Exception>(static () => new TableImage(_words).EightBytes(0, 2));

    [Theory]
    [InlineData("1.50", 150, 2)]
    [InlineData("-9223372036854775808", long.MinValue, 0)]
    [InlineData("0.0", 0, 1)]
    public void A_decimal_is_made_of_its_digits_and_scale(string expected, long digits, int scale) =>
        Assert.Equal(expected, TableImage.Scaled(digits, scale).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Equal_values_have_one_hash()
    {
        Assert.Equal(KeyHash.Of(1.5m), KeyHash.Of(1.500m));
        Assert.Equal(KeyHash.Of(0.0), KeyHash.Of(-0.0));
        Assert.Equal(KeyHash.Of((string?)null), KeyHash.Of(string.Empty));
        Assert.Equal(KeyHash.Of(CalendarDuration.Parse("P1Y")), KeyHash.Of(CalendarDuration.Parse("P12M")));
        Assert.NotEqual(KeyHash.Of("lake-1"), KeyHash.Of("lake-2"));
    }

    [Fact]
    public void The_hash_never_changes_since_assemblies_are_compiled_against_it() =>
        Assert.Equal(0x559D7B3AEEC00DAFUL, KeyHash.Of(7L));

    private static string Constant(ulong[] words) => string.Concat(words.SelectMany(w => Enumerable.Range(0, 4).Select(i => (char)(w >> (16 * i)))));
}
