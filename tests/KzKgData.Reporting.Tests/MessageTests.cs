using System.Text.RegularExpressions;
using System.Xml.Linq;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Tests;

/// <summary>What rules say is there in Russian, all of it.</summary>
public sealed partial class MessageTests
{
    private static readonly Dictionary<string, string> _russian = XDocument
        .Load(Path.Combine(ReportingSources.RepositoryRoot, "src", "KzKgData.Reporting", "Wording", "Messages.ru.resx"))
        .Root!
        .Elements("data")
        .ToDictionary(e => e.Attribute("name")!.Value, e => e.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>What can be said: the messages that the code makes, and the titles of rules.</summary>
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

    /// <summary>A sentence that is put together as a plain string would stay English unnoticed.</summary>
    [Fact]
    public void RulesSayNothingOutsideOfMessages()
    {
        var sentences = CompiledMessages.OtherStringsIn(typeof(Message).Assembly)
            .Where(t => t.Type.Namespace is "KzKgData.Verification.Rules" or "KzKgData.Verification.Findings" or "KzKgData.Verification.Facts")
            .Where(t => Words().IsMatch(t.Text))
            .Select(t => $"{t.Type.Name}: {t.Text}")
            .ToArray();
        Assert.Empty(sentences);
    }

    private static bool HasWords(string template) => Holes().Replace(template, string.Empty).Any(char.IsLetter);

    private static string[] HolesOf(string template) => [.. Holes().Matches(template).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1_000)]
    private static partial Regex Holes();

    [GeneratedRegex(@"\p{L} |, | \p{L}", RegexOptions.None, 1_000)]
    private static partial Regex Words();
}
