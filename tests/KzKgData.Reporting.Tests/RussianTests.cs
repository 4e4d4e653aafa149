using System.Xml.Linq;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Tests;

/// <summary>The report in Russian.</summary>
[Collection(nameof(OtherTexts))]
public sealed class RussianTests : IDisposable
{
    private static readonly Dictionary<string, string> _russian = XDocument
        .Load(Path.Combine(ReportingSources.RepositoryRoot, "src", "KzKgData.Reporting", "Wording", "Texts.ru.resx"))
        .Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private readonly string _folder = Directory.CreateTempSubdirectory("kzkg-ru-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_text_is_there_with_the_same_places_to_fill_in()
    {
        Assert.Equal(ReportingSources.Texts.Keys.Order(StringComparer.Ordinal), _russian.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            _russian,
            t =>
                Assert.All(
                    t.Value.Split('|'),
                    form => Assert.Equal(ReportingSources.Placeholders(ReportingSources.Texts[t.Key]), ReportingSources.Placeholders(form))));
    }

    [Fact]
    public void The_messages_can_be_loaded_by_several_threads_at_once() =>
        Parallel.For(0, 200, _ => Assert.NotEmpty(MessageWords.Load(CultureInfo.GetCultureInfo("ru"))));

    [Theory]
    [InlineData("the sentence names no period", "в предложении не назван период")]
    [InlineData("the sentence also names China, Turkey", "в предложении названы также: China, Turkey")]
    [InlineData("the side of A B is unknown; set it in the row a-b", "сторона неизвестна: A B; укажите её в строке a-b")]
    [InlineData(
        "the unit 'lorry' is not declared in datapackage.json (table claims, column unit)",
        "единица «lorry» не объявлена в datapackage.json (таблица claims, столбец unit)"
    )]
    [InlineData("the side of A B is known", "the side of A B is known")]
    public void A_reason_stored_in_English_is_told_in_Russian(string stored, string told)
    {
        using var russian = TextsLanguage.Speak("ru", TestData.Real.Dataset.Package.Descriptor);
        Assert.Equal(told, MessageWords.OfStored(stored));
    }

    [Theory]
    [InlineData(1, "1 спор")]
    [InlineData(2, "2 спора")]
    [InlineData(4, "4 спора")]
    [InlineData(5, "5 споров")]
    [InlineData(11, "11 споров")]
    [InlineData(12, "12 споров")]
    [InlineData(21, "21 спор")]
    [InlineData(24, "24 спора")]
    [InlineData(111, "111 споров")]
    public void Counts_take_the_form_of_their_number(int count, string words)
    {
        using (TextsLanguage.Speak("ru", TestData.Real.Dataset.Package.Descriptor))
        {
            Assert.Equal(words, Words.Counted(count, Texts.CardListOne, Texts.CardListOther).ToString());
        }
    }

    [Fact]
    public void Numbers_days_and_words_of_the_data_are_written_as_in_Russian()
    {
        using (TextsLanguage.Speak("ru", TestData.Real.Dataset.Package.Descriptor))
        {
            var card = Assert.Single(ReportView.Of(TestData.Real).Cards);

            Assert.Equal("Товарооборот: Казахстан – Кыргызстан, 2024: $1,34 млрд или $1,7 млрд?", card.Question.ToString());
            Assert.Equal(
                "Разница между цифрами – $360 млн: меньшая на 21\u00A0% ниже большей. Не менее $309 млн из этого – не округление.",
                card.Apart.ToString());
            Assert.Equal("24.kg, 25 февраля 2025\u00A0г.", card.Positions[0].Sayings[0].Printed.ToString());
            Assert.Equal("январь–ноябрь 2023\u00A0г.", Words.Period("2023-01/2023-11").ToString());
        }

        Assert.StartsWith("Trade turnover", Assert.Single(ReportView.Of(TestData.Real).Cards).Question.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_of_the_ledger_are_translated_one_by_one_and_keep_the_case_of_their_first_letter()
    {
        const string Stored = "A record of the meeting; a digit may be misprinted (or two; either way)";
        using (TextsLanguage.Speak("ru", TestData.Real.Dataset.Package.Descriptor))
        {
            Assert.All(
                TestData.Real.Dataset.Explanations.SelectMany(e => Words.Items(e.Hypotheses).Concat(Words.Items(e.WouldSettle)).Append(Words.Sentence(e.Rationale))),
                s => Assert.InRange(s.ToString()[0], 'А', 'я'));
            Assert.Equal(["Запись встречи", "a digit may be misprinted (or two; either way)"], Words.Items(Stored).Select(s => s.ToString()));
            Assert.Equal("в числе может быть опечатка", Words.Sentence("a digit may be misprinted").ToString());
        }

        Assert.Equal("a digit may be misprinted", Words.Sentence("a digit may be misprinted").ToString());
    }

    [Fact]
    public async Task Pages_in_both_languages_lead_to_each_other_and_the_tables_stay_as_they_are()
    {
        var written = ReportFolder.Write(TestData.Real, _folder, cellLinks: null, [], ["en", "ru"], progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(["index.html", "report.md", "report.json", "discrepancies.csv", "claims.csv", "index.ru.html", "report.ru.md"], written);
        var (english, russian) = (await ReadAsync("index.html"), await ReadAsync("index.ru.html"));
        Assert.Equal(("en", "ru"), (english.DocumentElement.GetAttribute("lang"), russian.DocumentElement.GetAttribute("lang")));
        Assert.Equal("index.ru.html", english.QuerySelector("a[hreflang=ru]")!.GetAttribute("href"));
        Assert.Equal("index.html", russian.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
        Assert.StartsWith("Товарооборот", russian.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(english.QuerySelectorAll("[id]").Select(e => e.Id), russian.QuerySelectorAll("[id]").Select(e => e.Id));
        Assert.StartsWith(
            "# Товарооборот",
            await File.ReadAllTextAsync(Path.Combine(_folder, "report.ru.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Path.Combine(_folder, "index.ru.html")).Length, 1, 250_000);
        Assert.Equal(
            TestData.CsvOf(TestData.Real),
            await File.ReadAllTextAsync(Path.Combine(_folder, "discrepancies.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Changes_publishers_labels_and_headings_that_the_package_words_are_Russian()
    {
        ReportFolder.Write(TestData.Real, _folder, cellLinks: null, [], ["ru"], progress: null, TestContext.Current.CancellationToken);
        var page = await ReadAsync("index.html");

        AreRussian("[aria-labelledby=edition] dd");
        AreRussian("[aria-labelledby=official] li[id]");
        AreRussian("[aria-labelledby=facts] thead th");
        Assert.Contains(page.QuerySelectorAll("[aria-labelledby=official] li[id]"), l => l.TextContent.Contains("экспорт, тысячи долларов США", StringComparison.Ordinal));

        void AreRussian(string selector)
        {
            var elements = page.QuerySelectorAll(selector);
            Assert.NotEmpty(elements);
            Assert.All(elements, e => Assert.InRange(e.TextContent.Trim()[0], 'А', 'я'));
        }
    }

    [Fact]
    public void In_the_terminal_labels_counts_values_and_what_the_rules_say_are_Russian()
    {
        var options = FindingsOptions.Default with { Language = "ru" };

        var lines = FindingsTextTests.Text(TestData.Real, options).TrimEnd('\n').Split('\n');
        var blocks = FindingsTextTests.Text(TestData.Uncited, options with { Width = 80 }).Split('\n');

        Assert.Contains("не решён: Товарооборот: Казахстан – Кыргызстан, 2024: $1,34 млрд или $1,7 млрд", lines);
        Assert.Contains("споров: 1 (открыто 0, не решено 1, решено 0)", lines);
        Assert.Equal(["открытых замечаний: 0", "1 спор не решён"], lines[^2..]);
        Assert.Contains(blocks, l => l is "ошибка KZKG2001: Ячейка без ссылки");
        Assert.Contains(blocks, l => l is "примечание KZKG3003: Зеркальная асимметрия, не решено");
        Assert.Contains(blocks, l => l.StartsWith("  почему: ", StringComparison.Ordinal));
        Assert.Contains(blocks, l => l.StartsWith("  решило бы: ", StringComparison.Ordinal));
        Assert.StartsWith("open findings", FindingsTextTests.Text(TestData.Real, FindingsOptions.Default).TrimEnd('\n').Split('\n')[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_no_texts_are_told_at_their_place()
    {
        var result = TestData.Edited(p =>
            p.Edit(TestPackage.Descriptor, text => text.Replace("\"kzkg:words\": {", "\"kzkg:words\": 5,\n  \"other\": {", StringComparison.Ordinal)));

        Assert.Contains(result.Findings, f => f.Message.Contains("'kzkg:words' must have an object for each language", StringComparison.Ordinal));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string name) =>
        TestData.Read(await File.ReadAllTextAsync(Path.Combine(_folder, name), TestContext.Current.CancellationToken));
}
