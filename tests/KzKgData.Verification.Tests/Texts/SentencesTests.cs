using System.Text;
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
}
