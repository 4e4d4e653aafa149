using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KzKgData.Curation;
using KzKgData.Engines;
using KzKgData.Reporting;
using KzKgData.Serving;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Cli.Tests;

/// <summary>Every message of the rules and of the tool has a Russian translation.</summary>
public sealed partial class MessageTests
{
    private static readonly Dictionary<string, string> _russian = XDocument
        .Load(Path.Combine(ToolRun.RepositoryRoot, "src", "KzKgData.Reporting", "Wording", "Messages.ru.resx"))
        .Root!
        .Elements("data")
        .ToDictionary(e => e.Attribute("name")!.Value, e => e.Element("value")!.Value, StringComparer.Ordinal);

    private static readonly Assembly[] _assemblies =
    [
        typeof(Message).Assembly, typeof(PackageEdit).Assembly, typeof(EngineCheck).Assembly, typeof(ReportFolder).Assembly, typeof(LocalServer).Assembly,
        typeof(KzkgApplication).Assembly,
    ];

    /// <summary>Namespaces whose sentences are all for people. Proposals store theirs in the data, which stay in English.</summary>
    private static readonly string[] _speaking =
    [
        "KzKgData.Verification.DataPackages", "KzKgData.Verification.Files", "KzKgData.Verification.Rules", "KzKgData.Verification.Findings",
        "KzKgData.Verification.Facts", "KzKgData.Verification.Texts", "KzKgData.Curation", "KzKgData.Curation.Tables", "KzKgData.Curation.Texts", "KzKgData.Serving", "KzKgData.Serving.Views",
        "KzKgData.Cli",
    ];

    /// <summary>Commands to type or in the history, exceptions for programmers, and the end of a message that is cut in English.</summary>
    private static readonly string[] _noMessages =
    [
        "kzkg explain ", "The rule ", " has no page.", "No rule has an id that begins with '", "\u2026 ({0} more characters left out)",
        " which is not supported in this mode. Change the reader options.", "exclude what ", " rests on --reason ",
    ];

    /// <summary>Types whose sentences stay in English: exceptions for programmers, and the files of a new package.</summary>
    private static readonly string[] _english = ["AnyTemporalFormat", "NewPackage"];

    /// <summary>The descriptions of the commands, arguments and options, which are translated as they are.</summary>
    private static readonly string[] _described = [.. DescriptionsIn("en").Distinct(StringComparer.Ordinal)];

    /// <summary>All texts to translate: the messages that the code creates, the descriptions, and the titles of rules.</summary>
    private static IEnumerable<string> Said =>
        _assemblies.SelectMany(CompiledMessages.In).Select(m => m.Template).Where(t => HasWords(t) || t.Any(c => c is '\'' or '%' or '.'))
            .Concat(RuleCatalog.All.Select(r => r.Descriptor.Title))
            .Distinct(StringComparer.Ordinal);

    [Fact]
    public void EveryMessageHasARussianOneAndNoneIsStale()
    {
        var said = Said.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(said.Except(_russian.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(_russian.Keys.Except(said).Except(_described).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryDescriptionInTheHelpIsInRussian() =>
        Assert.DoesNotContain(DescriptionsIn("ru"), d => !Cyrillic().IsMatch(d) || _described.Contains(d, StringComparer.Ordinal));

    [Fact]
    public void ARussianMessageHasTheHolesOfTheEnglishOne() =>
        Assert.All(_russian, m => Assert.All(m.Value.Split('|'), form => Assert.Equal(HolesOf(m.Key), HolesOf(form))));

    /// <summary>A sentence built as a plain string would stay English unnoticed.</summary>
    [Fact]
    public void NothingIsSaidOutsideOfMessages()
    {
        var titles = RuleCatalog.All.SelectMany(r => new[] { r.Descriptor.Title, r.Descriptor.Category }).ToHashSet(StringComparer.Ordinal);
        var sentences = _assemblies.SelectMany(CompiledMessages.OtherStringsIn)
            .Where(t => _speaking.Contains(t.Type.Namespace, StringComparer.Ordinal) && !_english.Contains(t.Type.Name, StringComparer.Ordinal))
            .Where(t => !titles.Contains(t.Text) && !_noMessages.Contains(t.Text) && Words().IsMatch(t.Text))
            .Where(t => !Array.Exists(_described, d => d.Contains(t.Text, StringComparison.Ordinal)))
            .Select(t => $"{t.Type.Name}: {t.Text}")
            .ToArray();
        Assert.True(sentences.Length == 0, string.Join('\n', sentences));
    }

    private static List<string> DescriptionsIn(string language)
    {
        using var spoken = LanguageOption.Speak(["--lang", language]);
        var descriptions = new List<string>();
        Add(KzkgApplication.Translated(KzkgApplication.Commands(new Terminal(Stream.Null, TextWriter.Null, Color: false), StreamWriter.Null, ".")));
        return descriptions;

        void Add(Symbol symbol)
        {
            descriptions.Add(symbol.Description ?? string.Empty);
            foreach (var part in (symbol as Command)?.Children ?? [])
            {
                Add(part);
            }
        }
    }

    private static bool HasWords(string template) => Holes().Replace(template, string.Empty).Any(char.IsLetter);

    private static string[] HolesOf(string template) => [.. Holes().Matches(template).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1_000)]
    private static partial Regex Holes();

    [GeneratedRegex(@"\p{Ll} \p{Ll}", RegexOptions.None, 1_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, 1_000)]
    private static partial Regex Cyrillic();
}
