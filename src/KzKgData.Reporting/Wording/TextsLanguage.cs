using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Wording;

/// <summary>
/// The language of all texts. It is set explicitly and never taken from the machine, so that the same data give the same bytes everywhere. It belongs to
/// the flow of execution: what runs beside it has its own.
/// </summary>
internal static class TextsLanguage
{
    /// <summary>The language of CSV and JSON, and the default.</summary>
    public const string English = "en";

    private static readonly Dictionary<string, string> _noWords = new(StringComparer.Ordinal);
    private static readonly AsyncLocal<Spoken?> _spoken = new();

    /// <summary>The languages of the texts: each tag with the name of the language in that language.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [English] = "English", ["ru"] = "Русский" };

    /// <summary>The language, one of <see cref="Names"/>.</summary>
    public static string Tag => Now.Tag;

    /// <summary>The culture of the texts; the invariant one for English.</summary>
    public static CultureInfo Culture => Now.Culture;

    /// <summary>Whether the language is English, which is also the language of package descriptors.</summary>
    public static bool IsEnglish => Tag is English;

    /// <summary>Returns the translation of a word of the data; null if the package has none.</summary>
    public static string? WordFor(string word) => Now.Words.GetValueOrDefault(word);

    /// <summary>
    /// Returns the index of a side among those that the package declares for claims. Negative if it is not declared; the combination of
    /// both sides does not count.
    /// </summary>
    public static int PlaceOf(Side side) => Array.IndexOf(Now.Sides, side);

    /// <summary>Sets the language until the result is disposed, which restores the previous one.</summary>
    /// <param name="tag">One of <see cref="Names"/>.</param>
    /// <param name="descriptor">The package whose translations are used; null for none.</param>
    public static IDisposable Speak(string tag, PackageDescriptor? descriptor = null)
    {
        var before = new Restored(_spoken.Value);
        _spoken.Value = Of(tag, descriptor);
        return before;
    }

    /// <summary>What is spoken where no language was chosen: English, without words of a package.</summary>
    internal static Spoken Unchosen { get; set; } = Of(English, descriptor: null);

    /// <summary>Returns a language with the words of a package.</summary>
    internal static Spoken Of(string tag, PackageDescriptor? descriptor) => new(
        tag,
        tag is English ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(tag),
        descriptor?.Words.GetValueOrDefault(tag) ?? _noWords,
        [
            .. (descriptor?.Tables.FirstOrDefault(t => t.Role == TableRole.Claims)?.Field("side")?.Categories ?? [])
                .Select(c => new Side(c))
                .Where(s => !s.IsBoth),
        ]);

    private static Spoken Now => _spoken.Value ?? Unchosen;

    /// <summary>Installs the cached texts before the first text is read.</summary>
#pragma warning disable CA2255 // The generated class has no static constructor that could do this.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Start()
    {
        CachedTexts.Use();
        Texts.Culture = CultureInfo.InvariantCulture;
    }

    internal sealed record Spoken(string Tag, CultureInfo Culture, IReadOnlyDictionary<string, string> Words, Side[] Sides);

    private sealed class Restored(Spoken? before) : IDisposable
    {
        public void Dispose() => _spoken.Value = before;
    }
}
