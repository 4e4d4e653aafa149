using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Resources;
using System.Runtime.CompilerServices;

namespace KzKgData.Reporting.Wording;

/// <summary>Caches the texts. A plain resource manager takes a lock for each lookup, which would make pages written in parallel wait.</summary>
internal sealed class CachedTexts(string name, Assembly assembly) : ResourceManager(name, assembly)
{
    private Language? _last;

    /// <summary>Makes <see cref="Texts"/>, which is generated code, use the cache.</summary>
    public static void Use() => Manager(null) = new CachedTexts(typeof(Texts).FullName!, typeof(Texts).Assembly);

    /// <inheritdoc/>
    public override string? GetString(string name, CultureInfo? culture)
    {
        var spoken = TextsLanguage.Culture;
        var language = _last;
        if (language is null || !ReferenceEquals(language.Culture, spoken))
        {
            _last = language = Load(spoken);
        }

        return language.Texts.GetValueOrDefault(name);
    }

    /// <summary>Loads the texts of a language, with the neutral ones as fallback.</summary>
    private Language Load(CultureInfo culture)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var spoken in new[] { CultureInfo.InvariantCulture, culture }.Distinct())
        {
            foreach (DictionaryEntry text in GetResourceSet(spoken, createIfNotExists: true, tryParents: true)!)
            {
                texts[(string)text.Key] = (string)text.Value!;
            }
        }

        return new Language(culture, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "resourceMan")]
    private static extern ref ResourceManager Manager(Texts? texts);

    private sealed record Language(CultureInfo Culture, FrozenDictionary<string, string> Texts);
}
