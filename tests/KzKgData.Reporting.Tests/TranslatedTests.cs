using System.Net;
using System.Reflection;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Tests;

/// <summary>Tests that put other texts in the place of the real ones run alone.</summary>
[CollectionDefinition(nameof(OtherTexts), DisableParallelization = true)]
public sealed class OtherTexts;

/// <summary>The page in a made-up language whose texts all stand in marked brackets: what stands outside them was not translated.</summary>
[Collection(nameof(OtherTexts))]
public sealed partial class TranslatedTests
{
    private const char Open = '⟦';
    private const char Close = '⟧';

    public static TheoryData<string> Packages { get; } = ["real", "with findings", "unreadable"];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task Every_word_of_the_page_comes_from_the_texts_or_the_data(string package)
    {
        var result = package switch
        {
            "real" => TestData.Real,
            "with findings" => TestData.Edited(("citations.csv", TestData.Without("investment-2024-9m-kg24,qualifier")), ("explanations.csv", TestData.Without("turnover-2024-mirror"))),
            _ => TestData.Edited(("datapackage.json", _ => "[")),
        };

        var page = await Translated(() => TestData.PageOf(result));
        var names = NamesIn(result);

        Assert.Contains(Open, WebUtility.HtmlDecode(page));
        Assert.DoesNotContain(Untranslated(page), w => !Array.Exists(names, n => n.StartsWith(w, StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task<string> Translated(Func<Task<string>> write)
    {
        var texts = typeof(Texts).GetField("resourceMan", BindingFlags.NonPublic | BindingFlags.Static)!;
        texts.SetValue(null, new BracketedTexts());
        try
        {
            return await write();
        }
        finally
        {
            texts.SetValue(null, null);
        }
    }

    // What the page shows of the data besides elements that hold data alone: names, perhaps cut, the words of ids and headings, and the titles of rules.
    private static string[] NamesIn(VerificationResult result)
    {
        var (dataset, descriptor) = (result.Dataset, result.Dataset.Package.Descriptor);
        var names = dataset.Facts.Select(f => f.Label)
            .Concat(dataset.Sources.Select(s => s.Publisher))
            .Concat(dataset.Claims.SelectMany(c => new[] { c.Side.Code, c.Unit.Code, c.Indicator }))
            .Concat(dataset.Facts.SelectMany(f => new[] { f.Row["name"].Text, f.Row["place"].Text }))
            .Concat(dataset.Package.Tables.SelectMany(t => t.Schema.Fields).Where(f => f.Name is "status" or "stage" or "type").SelectMany(f => f.Categories))
            .Concat(dataset.Claims.SelectMany(c => new[] { c.Side.Code, c.Unit.Code, Capitalised(c.Indicator) }))
            .Concat(descriptor.Tables.Select(t => t.Title))
            .Concat(descriptor.Tables.SelectMany(t => t.Fields).Select(f => f.Title.Length > 0 ? f.Title : Capitalised(f.Name)))
            .Concat(RuleCatalog.All.SelectMany(r => new[] { r.Descriptor.Id, r.Descriptor.Title }));
        return [.. names.Append(descriptor.Title).Append(descriptor.Name).SelectMany(n => Word().Matches(n)).Select(m => m.Value).Distinct(StringComparer.Ordinal)];
    }

    private static string Capitalised(string id) => char.ToUpperInvariant(id[0]) + id[1..];

    private static IEnumerable<string> Untranslated(string page)
    {
        var rest = Unspoken().Replace(page, "\n");
        var text = WebUtility.HtmlDecode(Tag().Replace(rest, "\n"));
        var spoken = SpokenAttribute().Matches(rest).Select(m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        return Words(text).Concat(spoken.SelectMany(Words));
    }

    private static IEnumerable<string> Words(string text)
    {
        var outside = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch { Open => 1, Close => -1, _ => 0 };
            outside.Append(depth > 0 || c == Close ? ' ' : c);
        }

        return Word().Matches(outside.ToString()).Select(m => m.Value);
    }

    /// <summary>The real texts in brackets.</summary>
    private sealed class BracketedTexts() : ResourceManager("KzKgData.Reporting.Wording.Texts", typeof(Texts).Assembly)
    {
        public override string? GetString(string name, CultureInfo? culture) => Open + base.GetString(name, culture) + Close;
    }

    [GeneratedRegex("<(?<name>style|script|bdi|code|textarea)\\b.*?</\\k<name>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Unspoken();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Tag();

    [GeneratedRegex(" (aria-label|alt|title|placeholder|data-label)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();
}
