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
    [InlineData("the third largest", "rank", "3", "rank")]
    [InlineData("3rd", "rank", "3", "rank")]
    [InlineData("No. 12", "rank", "12", "rank")]
    [InlineData("5-е место", "rank", "5", "rank")]
    [InlineData("на четвёртом месте", "rank", "4", "rank")]
    [InlineData("ranked fifth in 2024", "rank", "5", "rank")]
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
    [InlineData("top three", 3)]
    [InlineData("among the first ten", 10)]
    [InlineData("one of the five largest", 5)]
    [InlineData("top-10", 10)]
    [InlineData("в топ-5", 5)]
    [InlineData("входит в тройку", 3)]
    [InlineData("в первой пятёрке", 5)]
    [InlineData("одна из трёх крупнейших", 3)]
    public void Among_the_first_few_any_place_of_them_may_be_meant(string printed, int places)
    {
        var reading = Assert.Single(WordedValue.Read(printed, "rank")!.Readings);

        Assert.Equal((places, Interval.Closed(1, places)), (reading.Value, reading.Hull));
    }

    [Theory]
    [InlineData("stood still", "direction")]
    [InlineData("rose, then fell", "direction")]
    [InlineData("did not fall", "direction")]
    [InlineData("не вырос", "direction")]
    [InlineData("сначала упал, потом вырос", "direction")]
    [InlineData("top two or three", "rank")]
    [InlineData("second or third", "rank")]
    [InlineData("3rd or 4th", "rank")]
    [InlineData("2024", "rank")]
    [InlineData("2025-2027", "deadline")]
    [InlineData("soon", "deadline")]
    [InlineData("increased again", "actual")]
    [InlineData("", "direction")]
    public void What_says_nothing_or_contradicts_itself_is_not_read(string printed, string kind) => Assert.Null(WordedValue.Read(printed, kind));
}
