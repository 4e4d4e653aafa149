using System.Text;
using CsCheck;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Texts;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("It rose. To [5] it came. Then it fell.", "To 5 it came.")]
    [InlineData("It rose! \"To [5],\" she said.", "\"To 5,\" she said.")]
    [InlineData("By Mr. Holm it was [5]. No.", "By Mr. Holm it was 5.")]
    [InlineData("The U.S. Office has [5] of 1.5 million.", "The U.S. Office has 5 of 1.5 million.")]
    [InlineData("В 2001 г. Орен Вале назвал [5] млн. долларов. Потом ушел.", "В 2001 г. Орен Вале назвал 5 млн. долларов.")]
    [InlineData("«Выросло.» Стало [5].", "Стало 5.")]
    [InlineData("A headline without a stop\n\nIt was [5].\n\nNext", "It was 5.")]
    [InlineData("one line that is\nwrapped at [5] and goes on", "one line that is\nwrapped at 5 and goes on")]
    [InlineData("貿易額は増えた。[5]になった。", "5になった。")]
    [InlineData("व्यापार बढ़ा। यह [5] था।", "यह 5 था।")]
    [InlineData("🚢🚢. It was [5]. 🚢", "It was 5.")]
    [InlineData("[5]", "5")]
    public void A_sentence_ends_where_its_text_marks_it(string marked, string sentence)
    {
        var text = marked.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);
        var points = new CodePoints(text);
        var start = CodePoints.CountOf(marked[..marked.IndexOf('[', StringComparison.Ordinal)]);

        var (from, to) = Sentences.Around(new ArchivedText(string.Empty, text, points), start, start + 1);

        Assert.Equal(sentence, points.Slice(from, to).Trim());
        Assert.Equal(text, text.Normalize(NormalizationForm.FormC));
    }

    [Fact]
    public void An_end_stands_between_two_places_where_the_sentence_of_one_does_not_reach_the_other() =>
        Gen.Select(Gen.OneOf("a", "A", ". ", "! ", " ", "\n\n", "5", "。", "🚢", "Mr").Array[2, 30].Select(string.Concat), Gen.Double.Unit, Gen.Double.Unit)
            .Sample(
                (text, one, other) =>
                {
                    var points = new CodePoints(text);
                    var archived = new ArchivedText(string.Empty, text, points);
                    var (from, to) = (1 + (int)(Math.Min(one, other) * (points.Count - 1)), 1 + (int)(Math.Max(one, other) * (points.Count - 1)));

                    Assert.Equal(Sentences.Around(archived, to, to).Start >= from, Sentences.EndBetween(archived, from, to));
                },
            iter: 2_000);
}
