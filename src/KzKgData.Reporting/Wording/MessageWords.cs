using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Resources;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Wording;

/// <summary>
/// Translates messages. <c>Messages.LANGUAGE.resx</c> contains the translations, keyed by the English template;
/// a message without a translation stays in English.
/// </summary>
internal static class MessageWords
{
    private const int FewestLetters = 10; // before the first argument of a template that is recognised

    private static readonly ResourceManager _resources = new("KzKgData.Reporting.Wording.Messages", typeof(MessageWords).Assembly);
    private static readonly ConcurrentDictionary<CultureInfo, FrozenDictionary<string, string>> _words = new();

    /// <summary>Returns the message of a finding, on one line.</summary>
    public static string Of(Finding finding) =>
        Printable.Cut(Of(finding.Text), Finding.LongestMessage, left => Phrase.Format(Texts.MessageCut, Phrase.Count(left)).ToString());

    /// <summary>Returns a message on one line.</summary>
    public static string Of(Message message) => Printable.OneLine(Say(message));

    /// <summary>Returns a message.</summary>
    public static string Say(Message message) => TextsLanguage.IsEnglish ? message.ToString() : message.Say(TemplateOf, Write);

    /// <summary>Returns the title of a rule.</summary>
    public static string Of(RuleDescriptor rule) => Of(rule.Title);

    /// <summary>Returns the title of the rule with an id; the id if there is no such rule.</summary>
    public static string TitleOf(string ruleId) => RuleCatalog.Find(ruleId) is { } rule ? Of(rule.Descriptor) : ruleId;

    /// <summary>Returns the translation of an English text; the text itself if it has none.</summary>
    public static string Of(string english) => Find(english) ?? english;

    /// <summary>
    /// Returns the translation of an English message that was stored as text, such as a reason of a proposal; the text itself if it has none.
    /// </summary>
    public static string OfStored(string english)
    {
        if (TextsLanguage.IsEnglish)
        {
            return english;
        }

        if (Find(english) is { } whole)
        {
            return whole;
        }

        var (said, known) = (english, 0);
        foreach (var (template, words) in WordsOf(TextsLanguage.Culture))
        {
            if (template.Length > known
                && template.IndexOf("{0}", StringComparison.Ordinal) >= FewestLetters
                && ArgumentsIn(english, template) is { } arguments)
            {
                (said, known) = (string.Format(CultureInfo.InvariantCulture, words.Split('|')[0], arguments), template.Length);
            }
        }

        return said;
    }

    /// <summary>Returns the arguments of a message with a given template, whose numbers rise from 0; null if it has another template.</summary>
    private static object[]? ArgumentsIn(string message, string template)
    {
        var arguments = new List<object>();
        var (at, start) = (0, 0);
        while (template.IndexOf($"{{{arguments.Count}}}", StringComparison.Ordinal) is var hole and >= 0)
        {
            var before = template.AsSpan(start, hole - start);
            var found = message.AsSpan(at).IndexOf(before, StringComparison.Ordinal);
            if (found < 0 || (start == 0 && found > 0))
            {
                return null;
            }

            if (start > 0)
            {
                arguments[^1] = message.Substring(at, found);
            }

            (at, start) = (at + found + before.Length, hole + 3);
            arguments.Add(string.Empty);
        }

        var end = message.Length - (template.Length - start);
        if (end < at || !message.AsSpan(end).SequenceEqual(template.AsSpan(start)))
        {
            return null;
        }

        arguments[^1] = message[at..end];
        return [.. arguments];
    }

    private static FrozenDictionary<string, string> WordsOf(CultureInfo culture) => _words.GetOrAdd(culture, static c => Load(c));

    private static string? Find(string english) =>
        TextsLanguage.IsEnglish ? null : WordsOf(TextsLanguage.Culture).GetValueOrDefault(english);

    /// <summary>Returns the template of a message, in the plural form for its first count.</summary>
    private static string TemplateOf(Message message)
    {
        if (Find(message.Template) is not { } words)
        {
            return message.Template;
        }

        var forms = words.Split('|');
        var count = message.Arguments.Select(CountIn).FirstOrDefault(c => c is not null) ?? 0;
        return forms.Length == 1 ? words : Words.Plural(count, forms[0], string.Join('|', forms.Skip(1)));
    }

    private static int? CountIn(object argument) => argument switch { int count => count, CountedNumber number => number.Count, _ => null };

    private static string Write(object argument) => argument switch
    {
        decimal number => Unbroken(Words.Decimal(number)),
        RoundedNumber number => Words.Decimal(number.Value, number.Decimals).ToString().Replace('-', '−'),
        RuleDescriptor rule => Of(rule),
        CountedNumber number => Words.Number(number.Count).ToString(),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? string.Empty,
    };

    private static string Unbroken(string number) => number.Replace(' ', '\u00A0');

    /// <summary>Loads the translations of a language. Several threads may do so at once, so the resources, which they share, stay open.</summary>
    internal static FrozenDictionary<string, string> Load(CultureInfo culture)
    {
        var words = _resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return (words?.Cast<DictionaryEntry>() ?? []).ToFrozenDictionary(w => (string)w.Key, w => (string)w.Value!, StringComparer.Ordinal);
    }
}
