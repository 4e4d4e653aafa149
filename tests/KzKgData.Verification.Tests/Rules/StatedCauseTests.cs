using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Which sentences state why two figures for 1999 of Northland's trade office differ. The words for the cause alone are not enough.</summary>
public sealed class StatedCauseTests
{
    [Theory]
    [InlineData("Turnover in 1999 was later [revised].")]
    [InlineData("The [revision] of the turnover of 1999 took a year.")]
    [InlineData("The figures were [revised] in May 2001, Mira Holm said.")]
    [InlineData("The $1.0 billion was [revised].")]
    [InlineData("Northland's turnover with Southland was [revised] because not all shipments had been counted.")]
    [InlineData("Not all shipments had been counted, so the figure was [revised].")]
    // A reader of words cannot tell, so it asks for a plainer sentence.
    [InlineData("The figure, which nobody had doubted, was [revised].", "is in a sentence with 'nobody'")]
    [InlineData("The [revised] figure is not rounded.", "is in a sentence with 'not'")]
    [InlineData("The figure was not [revised].", "is in a sentence with 'not', which may deny it")]
    [InlineData("Nobody said that turnover had been [revised].", "is in a sentence with 'Nobody'")]
    [InlineData("The office denied that the figure had been [revised].", "'denied'")]
    [InlineData("The figure wasn't [revised].", "'wasn't'")]
    [InlineData("Was the figure for 1999 [revised]?", "is part of a question")]
    [InlineData("The figure may be [revised].", "'may', so it is only possible or still to come")]
    [InlineData("In May the figure was [revised].")]
    [InlineData("The figure is to be [revised].", "'to'")]
    [InlineData("The figure will be [revised] soon.", "'will'")]
    [InlineData("A [revised] edition of the cookbook is out.", "names neither 'trade-turnover' nor a figure")]
    [InlineData("Poverty figures were [revised].", "names neither 'trade-turnover' nor a figure")]
    [InlineData("The data on tourism were [revised].", "names neither 'trade-turnover' nor a figure")]
    [InlineData("Two of its sentences were [revised].", "names neither 'trade-turnover' nor a figure")]
    [InlineData("The turnover of 1990 was [revised].", "is about '1990', not 1999")]
    [InlineData("The turnover of 1990 and of 1999 was [revised].")]
    [InlineData("Turnover with Eastland was [revised].", "is about 'Eastland', which nl-sl does not name")]
    [InlineData("Turnover between Northland and Eastland was [revised].", "is about 'Eastland'")]
    [InlineData("He said that Eastland's turnover was [revised].", "is about 'Eastland\u2019s'")]
    public void A_sentence_states_a_cause_where_it_says_so_plainly_of_what_differs(string sentence, string? problem = null)
    {
        var result = Package(sentence.Replace('\'', '\u2019'), "en").Verify();
        var finding = result.Findings.Single(f => f is { RuleId: "KZKG3002" });
        var unstated = result.Findings.SingleOrDefault(f => f.RuleId is "KZKG4007");

        Assert.Equal(problem is null ? FindingStatus.Explained : FindingStatus.Open, finding.Status);
        Assert.Equal(problem is null, unstated is null);
        if (unstated is not null)
        {
            Assert.Contains(problem!.Replace("'wasn't'", "'wasn\u2019t'", StringComparison.Ordinal), unstated.Message, StringComparison.Ordinal);
            Assert.EndsWith("or write 'unresolved' as the cause", unstated.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Товарооборот за 1999 год был [пересмотрен].")]
    [InlineData("Эта цифра была [пересмотрена], сообщило ведомство.")]
    [InlineData("Эта цифра не [пересмотрена].", "'не', which may deny it")]
    [InlineData("Ведомство опровергло, что данные [пересмотрены].", "'опровергло'")]
    [InlineData("Цифра может быть [пересмотрена].", "'может'")]
    [InlineData("Данные о туризме [пересмотрены].", "names neither 'trade-turnover' nor a figure")]
    [InlineData("Бюджет города был [пересмотрен].", "names neither")]
    [InlineData("Товарооборот за 1990 год был [пересмотрен].", "not 1999")]
    public void Russian_sentences_are_read_as_well(string sentence, string? problem = null)
    {
        var result = Package(sentence, "ru").Verify();

        Assert.Equal(problem is null ? FindingStatus.Explained : FindingStatus.Open, result.Findings.Single(f => f is { RuleId: "KZKG3002" }).Status);
        Assert.All(result.Findings.Where(f => f.RuleId is "KZKG4007"), f => Assert.Contains(problem!, f.Message, StringComparison.Ordinal));
    }

    /// <summary>The example, with a sentence behind one of its texts that the revision of 1999 rests on.</summary>
    private static TestPackage Package(string sentence, string language)
    {
        const string File = "snapshots/harbour-post.txt";
        var marked = ExamplePackage.Untouched[File].TrimEnd('\n') + "\n\n" + sentence + "\n";
        var (start, end) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var text = marked.Remove(end + 1, 1).Remove(start, 1);
        var points = new CodePoints(text);
        return ExamplePackage
            .Untouched.Replace(
                TestPackage.Descriptor,
                "\"categories\": [\"trade-turnover\"]",
                "\"categories\": [{\"value\": \"trade-turnover\", \"kzkg:printedAs\": {\"en\": [\"turnover\"], \"ru\": [\"товарооборот*\"]}}]")
            .With(File, text)
            .Set("sources", "harbour-post", "sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))
            .Set("sources", "harbour-post", "characters", points.Count)
            .Set("sources", "harbour-post", "language", language)
            .Add(
                "mentions",
                ("id", "stated"),
                ("source", "harbour-post"),
                ("start", start),
                ("end", end),
                ("printed", text[start..end]),
                ("kind", "cause"),
                ("context", ArchivedTexts.ContextOf(points, start, end)))
            .Add("exclusions", ("mention", "hp-revised"), ("reason", "background"))
            .Set("explanations", "turnover-1999-revision", "evidence", "stated");
    }
}
