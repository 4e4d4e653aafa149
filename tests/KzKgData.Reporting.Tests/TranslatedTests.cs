using System.Reflection;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Tests;

/// <summary>Tests that replace the texts do not run in parallel with others.</summary>
[CollectionDefinition(nameof(OtherTexts), DisableParallelization = true)]
public sealed class OtherTexts;

/// <summary>The page in a made-up language whose texts are all in marked brackets: words outside them were not translated.</summary>
[Collection(nameof(OtherTexts))]
public sealed partial class TranslatedTests
{
    private const char Open = '⟦';
    private const char Close = '⟧';
    private const string Unspoken = "style, script, bdi, code, q, textarea, a.id";

    private static readonly string[] _spokenAttributes = ["aria-label", "alt", "title", "placeholder", "data-l"];

    public static TheoryData<string> Packages { get; } = ["real", "with findings", "unreadable"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_word_of_the_page_comes_from_the_texts_or_the_data(string package)
    {
        var result = package switch
        {
            "real" => TestData.Real,
            "with findings" => TestData.Edited(p => p
                .WithoutLines("citations.csv", "investment-2024-9m-kg24,qualifier")
                .WithoutLines("explanations.csv", "turnover-2024-mirror")),
            _ => TestData.Edited(p => p.With("datapackage.json", "[")),
        };

        var page = Translated(result.Dataset.Package.Descriptor, () => TestData.WriteInFull(result));
        var names = NamesIn(result);

        Assert.Contains(Open, page.Body!.TextContent);
        Assert.DoesNotContain(Untranslated(page), w => !Array.Exists(names, n => n.StartsWith(w, StringComparison.OrdinalIgnoreCase)));
    }

    private static IHtmlDocument Translated(PackageDescriptor descriptor, Func<string> write)
    {
        var texts = typeof(Texts).GetField("resourceMan", BindingFlags.NonPublic | BindingFlags.Static)!;
        var spoken = texts.GetValue(null);
        texts.SetValue(null, new BracketedTexts());
        var words =
            descriptor.Words.GetValueOrDefault(TextsLanguage.English)?.ToDictionary(w => w.Key, w => Open + w.Value + Close, StringComparer.Ordinal) ?? [];
        try
        {
            using (
                TextsLanguage.Speak(
                    TextsLanguage.English,
                    descriptor with
                    {
                        Words = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal) { [TextsLanguage.English] = words },
                    }))
            {
                return TestData.Read(write());
            }
        }
        finally
        {
            texts.SetValue(null, spoken);
        }
    }

    // Data shown outside elements that contain only data: names, perhaps cut, the words of ids and headings, and the titles of rules.
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
        return
        [
            .. names.Append(descriptor.Title).Append(descriptor.Name).SelectMany(n => Word().Matches(n)).Select(m => m.Value).Distinct(StringComparer.Ordinal),
        ];
    }

    private static string Capitalised(string id) => char.ToUpperInvariant(id[0]) + id[1..];

    private static IEnumerable<string> Untranslated(IHtmlDocument page)
    {
        var spoken = page
            .All.Where(e => e.Closest(Unspoken) is null)
            .SelectMany(e => e.Attributes)
            .Where(a => _spokenAttributes.Contains(a.Name))
            .Select(a => a.Value);
        var text = string.Join('\n', page.Descendants<IText>().Where(t => t.ParentElement!.Closest(Unspoken) is null).Select(t => t.Data));
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

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();
}
