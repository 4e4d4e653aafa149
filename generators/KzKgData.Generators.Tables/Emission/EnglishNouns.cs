namespace KzKgData.Generators.Emission;

/// <summary>Finds the singular of English plurals: by a list of irregular words, then by rules.</summary>
internal static class EnglishNouns
{
    private static readonly Dictionary<string, string> _irregular = WordPairs.Read(
        """
        people person children child men man women woman mice mouse geese goose feet foot teeth tooth oxen ox dice die
        indices index indexes index matrices matrix vertices vertex appendices appendix vortices vortex codices codex
        analyses analysis theses thesis crises crisis hypotheses hypothesis diagnoses diagnosis syntheses synthesis parentheses parenthesis oases oasis axes axis
        criteria criterion phenomena phenomenon media medium strata stratum bacteria bacterium curricula curriculum memoranda memorandum errata erratum addenda addendum
        leaves leaf lives life wives wife knives knife halves half shelves shelf wolves wolf loaves loaf thieves thief calves calf scarves scarf hooves hoof
        movies movie cookies cookie ties tie pies pie lies lie dies die zombies zombie calories calorie prairies prairie selfies selfie rookies rookie
        shoes shoe toes toe canoes canoe oboes oboe foes foe caches cache headaches headache niches niche avalanches avalanche creches creche
        quizzes quiz buses bus gases gas statuses status viruses virus censuses census campuses campus bonuses bonus focuses focus corpuses corpus consensuses consensus
        lenses lens aliases alias atlases atlas biases bias canvases canvas irises iris menus menu gurus guru emus emu taxis taxi skis ski
        alumni alumnus nuclei nucleus radii radius stimuli stimulus cacti cactus fungi fungus foci focus corpora corpus genera genus larvae larva formulae formula antennae antenna
        bureaux bureau plateaux plateau tableaux tableau passersby passerby
        """).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);

    /// <summary>Words that end with s but are not plurals, or have the same form in the plural.</summary>
    private static readonly HashSet<string> _same = new(
        """
        gas alias atlas bias canvas lens iris chaos kudos series species news means headquarters corps crossroads gallows barracks mews
        physics economics mathematics politics ethics logistics athletics gymnastics acoustics dynamics diabetes measles rabies mumps yes christmas pancreas texas
        kansas arkansas paris mars
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>
    /// Returns the singular of a table name: <c>WorldCities</c> gives <c>WorldCity</c>, <c>Address</c> is unchanged; null if the word is not an English
    /// plural.
    /// </summary>
    /// <param name="name">A name in Pascal case; its last word is converted.</param>
    public static string? Singular(string name)
    {
        var start = name.Length;
        while (start > 0 && IsLetter(name[start - 1]))
        {
            start--;
            if (name[start] is >= 'A' and <= 'Z' && (start == 0 || name[start - 1] is not (>= 'A' and <= 'Z')))
            {
                break;
            }
        }

        var word = name.Substring(start);

        // Preceded by a letter of another script or with an accent: not an English word.
        if (word.Length < 2 || (start > 0 && name[start - 1] > '\u007F'))
        {
            return null;
        }

#pragma warning disable CA1308 // words are listed in lower case
        var lower = word.ToLowerInvariant();
#pragma warning restore CA1308
        return SingularOf(lower) is not { } singular ? null
            : singular == lower ? name
            : name.Substring(0, start) + Cased(singular, word, lower);
    }

    private static string? SingularOf(string word) =>
        _irregular.TryGetValue(word, out var singular) ? singular
        : _same.Contains(word) || Ends(word, "ss", "us", "is") ? word
        : !Ends(word, "s") ? null
        : Ends(word, "ies") && word.Length > 4 ? word.Substring(0, word.Length - 3) + "y"
        : Ends(word, "xes", "ches", "shes", "sses", "zzes", "oes") ? word.Substring(0, word.Length - 2)
        : word.Substring(0, word.Length - 1);

    /// <summary>Gives the singular the capitals of the plural: <c>USStates</c> gives <c>USState</c>, <c>PEOPLE</c> gives <c>PERSON</c>.</summary>
    private static string Cased(string singular, string word, string lower)
    {
        var common = singular.Zip(lower, (s, w) => s == w).TakeWhile(same => same).Count();
        var rest = singular.Substring(common);
        var cased = word.Substring(0, common) + (char.IsUpper(word[word.Length - 1]) ? rest.ToUpperInvariant() : rest);
        return char.ToUpperInvariant(cased[0]) + cased.Substring(1);
    }

    private static bool Ends(string word, params string[] ends) => Array.Exists(ends, e => word.EndsWith(e, StringComparison.Ordinal));

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
