using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

public sealed class WordedValueTests
{
    [Theory]
    [InlineData("increased again", "direction", "1", "direction")]
    [InlineData("growing every year", "direction", "1", "direction")]
    [InlineData("has Fallen: a decline", "direction", "-1", "direction")]
    [InlineData("вырос", "direction", "1", "direction")]
    [InlineData("заметный рост", "direction", "1", "direction")]
    [InlineData("Увеличившийся", "direction", "1", "direction")]
    [InlineData("снизилась", "direction", "-1", "direction")]
    [InlineData("продолжает падать", "direction", "-1", "direction")]
    [InlineData("is down", "direction", "-1", "direction")]
    [InlineData("top three", "rank", "3", "rank")]
    [InlineData("among the first ten", "rank", "10", "rank")]
    [InlineData("by 2028", "deadline", "2028", "year")]
    [InlineData("2026", "deadline", "2026", "year")]
    public void Words_are_read_as_the_kind_of_claim_asks(string printed, string kind, string value, string unit)
    {
        var reading = Assert.Single(WordedValue.Read(printed, kind)!.Readings);

        Assert.Equal(value, reading.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(unit, reading.Unit);
        Assert.Equal(reading.Hull, Interval.Exactly(reading.Value));
    }

    [Theory]
    [InlineData("stood still", "direction")]
    [InlineData("rose, then fell", "direction")]
    [InlineData("did not fall", "direction")]
    [InlineData("не вырос", "direction")]
    [InlineData("сначала упал, потом вырос", "direction")]
    [InlineData("top two or three", "rank")]
    [InlineData("2025-2027", "deadline")]
    [InlineData("soon", "deadline")]
    [InlineData("increased again", "actual")]
    [InlineData("", "direction")]
    public void What_says_nothing_or_contradicts_itself_is_not_read(string printed, string kind) => Assert.Null(WordedValue.Read(printed, kind));
}
