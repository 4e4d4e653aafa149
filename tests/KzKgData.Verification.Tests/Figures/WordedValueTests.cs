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

    // Every form of a word, since each may be what a source prints.
    [Theory]
    [InlineData(
        1,
        "grew growing grow grows growth increased increasing increase increases rose rising rise rises risen grown up climbed climbing jumped surged soared "
        + "gained expanded expanding positive рост роста росту ростом росте рос росла росло росли прирост прироста приросту приростом приросте")]
    [InlineData(
        1,
        "вырос выросший вырастет возрос возросла возрастает увеличился увеличение прирос прирастает растет растут повысился повышение поднялся поднимается "
        + "подорожал подорожание")]
    [InlineData(-1, "negative Negative fell falling declined decrease упал упало падает снизился сократился уменьшилась")]
    public void Every_word_of_a_direction_is_read(int direction, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal(direction, WordedValue.Read("it " + word, "direction")?.Readings[0].Value));

    [Theory]
    [InlineData("not")]
    [InlineData("No")]
    [InlineData("never")]
    [InlineData("hardly")]
    [InlineData("without")]
    [InlineData("не")]
    [InlineData("нет")]
    [InlineData("Ни")]
    [InlineData("без")]
    public void A_negation_leaves_no_direction(string negation) => Assert.Null(WordedValue.Read(negation + " growth", "direction"));

    [Theory]
    [InlineData("first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 1st 1 2ND 2 3rd 3 4th 4 101 101 999th 999")]
    [InlineData("первое 1 втором 2 третий 3 четвертый 4 четвёртый 4 пятое 5 шестая 6 седьмое 7 восьмое 8 девятый 9 десятая 10 12-е 12")]
    public void Every_place_in_words_is_read(string words) => AssertRanks(words, place => Interval.Exactly(place));

    [Theory]
    [InlineData("one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 двух 2 двум 2 три 3 трех 3 трёх 3 четыре 4 четырех 4 четырёх 4 пять 5")]
    [InlineData("пяти 5 десять 10 десяти 10 тройку 3 четверка 4 четвёрку 4 пятерка 5 пятёрке 5 десятку 10")]
    public void Every_number_of_first_places_is_read(string words) => AssertRanks(words, place => Interval.Closed(1, place));

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

    private static void AssertRanks(string words, Func<decimal, Interval> meant) => Assert.All(words.Split(' ').Chunk(2), pair =>
    {
        var reading = WordedValue.Read($"the {pair[0]} in it", "rank")?.Readings[0];

        Assert.Equal((pair[0], pair[1]), (pair[0], reading?.Value.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(meant(reading!.Value), reading.Hull);
    });
}
