using System.Text.RegularExpressions;
using System.Xml.Linq;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Tests;

/// <summary>Every message of the rules has a Russian translation.</summary>
public sealed partial class MessageTests
{
    private static readonly Dictionary<string, string> _russian = XDocument
        .Load(Path.Combine(ReportingSources.RepositoryRoot, "src", "KzKgData.Reporting", "Wording", "Messages.ru.resx"))
        .Root!
        .Elements("data")
        .ToDictionary(e => e.Attribute("name")!.Value, e => e.Element("value")!.Value, StringComparer.Ordinal);

    private static readonly string[] _speaking =
    [
        "KzKgData.Verification.DataPackages", "KzKgData.Verification.Rules", "KzKgData.Verification.Findings", "KzKgData.Verification.Facts",
        "KzKgData.Verification.Texts",
    ];

    /// <summary>A command to type, exception messages, and the end of a message that is cut in English.</summary>
    private static readonly string[] _noMessages =
    [
        "kzkg explain ", "The rule ", " has no page.", "No rule has an id that begins with '", "\u2026 ({0} more characters left out)",
        " which is not supported in this mode. Change the reader options.",
    ];

    /// <summary>Types whose exceptions are in English; these are not findings.</summary>
    private static readonly string[] _throwing = ["AnyTemporalFormat", "PackageFolder", "RegularFile"];

    /// <summary>All texts to translate: the messages that the code creates, and the titles of rules.</summary>
    private static IEnumerable<string> Said =>
        CompiledMessages.In(typeof(Message).Assembly).Select(m => m.Template).Where(t => HasWords(t) || t.Any(c => c is '\'' or '%'))
            .Concat(RuleCatalog.All.Select(r => r.Descriptor.Title))
            .Distinct(StringComparer.Ordinal);

    [Fact]
    public void EveryMessageHasARussianOneAndNoneIsStale()
    {
        var said = Said.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(said.Except(_russian.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(_russian.Keys.Except(said).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ARussianMessageHasTheHolesOfTheEnglishOne() =>
        Assert.All(_russian, m => Assert.All(m.Value.Split('|'), form => Assert.Equal(HolesOf(m.Key), HolesOf(form))));

    /// <summary>A sentence built as a plain string would stay English unnoticed.</summary>
    [Fact]
    public void RulesSayNothingOutsideOfMessages()
    {
        var titles = RuleCatalog.All.SelectMany(r => new[] { r.Descriptor.Title, r.Descriptor.Category }).ToHashSet(StringComparer.Ordinal);
        var sentences = CompiledMessages.OtherStringsIn(typeof(Message).Assembly)
            .Where(t => _speaking.Contains(t.Type.Namespace, StringComparer.Ordinal) && !_throwing.Contains(t.Type.Name, StringComparer.Ordinal))
            .Where(t => !titles.Contains(t.Text) && !_noMessages.Contains(t.Text) && Words().IsMatch(t.Text))
            .Select(t => $"{t.Type.Name}: {t.Text}")
            .ToArray();
        Assert.Empty(sentences);
    }

    private static bool HasWords(string template) => Holes().Replace(template, string.Empty).Any(char.IsLetter);

    private static string[] HolesOf(string template) => [.. Holes().Matches(template).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1_000)]
    private static partial Regex Holes();

    [GeneratedRegex(@"\p{Ll} \p{Ll}", RegexOptions.None, 1_000)]
    private static partial Regex Words();
}
