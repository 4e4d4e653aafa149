using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Wording;

/// <summary>The language of all texts. It is set explicitly and never taken from the machine, so that the same data give the same bytes everywhere.</summary>
internal static class TextsLanguage
{
    /// <summary>The language of CSV and JSON, and the default.</summary>
    public const string English = "en";

    private static readonly Dictionary<string, string> _noWords = new(StringComparer.Ordinal);
    private static IReadOnlyDictionary<string, string> _words = _noWords;
    private static Side[] _sides = [];

    /// <summary>The languages of the texts: each tag with the name of the language in that language.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [English] = "English", ["ru"] = "Русский" };

    /// <summary>Whether the language is English, which is also the language of package descriptors.</summary>
    public static bool IsEnglish => Texts.Culture == CultureInfo.InvariantCulture;

    /// <summary>Returns the translation of a word of the data; null if the package has none.</summary>
    public static string? WordFor(string word) => _words.GetValueOrDefault(word);

    /// <summary>
    /// Returns the index of a side among those that the package declares for claims. Negative if it is not declared; the combination of
    /// both sides does not count.
    /// </summary>
    public static int PlaceOf(Side side) => Array.IndexOf(_sides, side);

    /// <summary>Sets the language until the result is disposed, which restores the previous one. Only one language can be active at a time.</summary>
    /// <param name="tag">One of <see cref="Names"/>.</param>
    /// <param name="descriptor">The package whose translations are used.</param>
    public static IDisposable Speak(string tag, PackageDescriptor descriptor)
    {
        var before = new Spoken(Texts.Culture, _words, _sides);
        Texts.Culture = tag is English ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(tag);
        _words = descriptor.Words.GetValueOrDefault(tag) ?? _noWords;
        _sides =
        [
            .. (descriptor.Tables.FirstOrDefault(t => t.Role == TableRole.Claims)?.Field("side")?.Categories ?? [])
                .Select(c => new Side(c))
                .Where(s => !s.IsBoth),
        ];
        return before;
    }

    /// <summary>Installs the cached texts before the first text is read.</summary>
#pragma warning disable CA2255 // The generated class has no static constructor that could do this.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Start()
    {
        CachedTexts.Use();
        Texts.Culture = CultureInfo.InvariantCulture;
    }

    private sealed class Spoken(CultureInfo culture, IReadOnlyDictionary<string, string> words, Side[] sides) : IDisposable
    {
        public void Dispose() => (Texts.Culture, _words, _sides) = (culture, words, sides);
    }
}
