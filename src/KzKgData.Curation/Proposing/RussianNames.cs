namespace KzKgData.Curation.Proposing;

/// <summary>Compares names that Russian texts print in different cases.</summary>
internal static class RussianNames
{
    private const int ShortestStem = 3;

    private static readonly HashSet<string> _endings = new(StringComparer.Ordinal)
    {
        string.Empty, "а", "я", "у", "ю", "ы", "и", "е", "о", "ь", "й", "ом", "ем", "ым", "им", "ой", "ей", "ою", "ью", "ого", "его", "ому", "ему", "ая", "ую",
    };

    /// <summary>Converts a Russian name from the instrumental to the nominative; returns other names unchanged.</summary>
    public static string Nominative(string name)
    {
        var words = name.Split(' ');
        return Array.TrueForAll(
            words,
            w => w.EndsWith("ом", StringComparison.Ordinal) || w.EndsWith("ем", StringComparison.Ordinal) || w.EndsWith("ым", StringComparison.Ordinal))
            ? string.Join(
                ' ',
                words.Select(w => w.EndsWith("ем", StringComparison.Ordinal) && w.Length > 2 && w[^3] is ('е' or 'и' or 'а') ? w[..^2] + "й" : w[..^2]))
            : name;
    }

    /// <summary>Returns whether a letter is a Russian vowel.</summary>
    public static bool IsVowel(char c) => "аеиоуыэюя".Contains(c, StringComparison.Ordinal);

    /// <summary>Returns whether two names of several words differ only in Russian endings.</summary>
    public static bool AreOne(List<Word> one, List<Word> other, string language) =>
        one.Count == other.Count && one.Zip(other).All(w => AreOne(w.First, w.Second, language));

    /// <summary>Returns whether two words differ only in a Russian ending; in an English text, whether they are the same.</summary>
    public static bool AreOne(Word one, Word other, string language)
    {
        var (a, b) = (one.Lower, other.Lower);
        if (a == b || language is "en")
        {
            return a == b;
        }

        var stem = 0;
        while (stem < Math.Min(a.Length, b.Length) && a[stem] == b[stem])
        {
            stem++;
        }

        return stem >= ShortestStem && _endings.Contains(a[stem..]) && _endings.Contains(b[stem..]);
    }
}
