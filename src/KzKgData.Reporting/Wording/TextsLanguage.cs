using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Wording;

/// <summary>The language of all texts. It is set here and never taken from the machine, so that equal data give equal bytes everywhere.</summary>
internal static class TextsLanguage
{
    /// <summary>The language of tables and JSON, and the default.</summary>
    public const string English = "en";

    private static readonly Dictionary<string, string> _noWords = new(StringComparer.Ordinal);
    private static IReadOnlyDictionary<string, string> _words = _noWords;
    private static Side[] _sides = [];

    /// <summary>The languages of the texts by tag, with their own names.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [English] = "English", ["ru"] = "Русский" };

    /// <summary>Whether the language is English, as in the descriptions of packages.</summary>
    public static bool IsEnglish => Texts.Culture == CultureInfo.InvariantCulture;

    /// <summary>The translation of a word of the data; null where the package has none.</summary>
    public static string? WordFor(string word) => _words.GetValueOrDefault(word);

    /// <summary>
    /// The index of a side among those that the package declares for claims; both sides together are not counted. Negative where it declares
    /// no such side.
    /// </summary>
    public static int PlaceOf(Side side) => Array.IndexOf(_sides, side);

    /// <summary>Sets the language until the result is disposed; then the previous one is restored. One language is active at a time.</summary>
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

    /// <summary>Chooses the texts of <c>Texts.resx</c> itself before any of them can be read.</summary>
#pragma warning disable CA2255 // The generated class has no static constructor in which this could be done.
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
