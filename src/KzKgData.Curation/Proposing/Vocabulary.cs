using KzKgData.Verification.DataPackages;

namespace KzKgData.Curation.Proposing;

/// <summary>The words that a package declares for its categories, in one language.</summary>
internal sealed class Vocabulary
{
    private readonly string _language;

    /// <summary>Reads the vocabularies of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="claims">The schema of its claims.</param>
    /// <param name="language">The language of the text.</param>
    public Vocabulary(DataPackage package, TableSchema claims, string language)
    {
        _language = language;
        Claims = claims;
        Indicators = OfField(claims.Field("indicator"));
        Qualifiers = OfField(claims.Field("qualifier"));
        Units = OfField(claims.Field("unit"));
        Scopes = OfField(claims.Field("scope"));
        var people =
            package.Descriptor.Tables.FirstOrDefault(t =>
                t.Role is TableRole.Facts && t.Field("side") is not null && t.Field("name") is not null && t.Name is "people"
            ) ?? claims;
        Sides = OfField(people.Field("side"));
        Offices = OfTerms(package, "offices");
        Bodies = OfTerms(package, "bodies");
    }

    public TableSchema Claims { get; }

    public Phrases<string> Indicators { get; }

    public Phrases<string> Qualifiers { get; }

    public Phrases<string> Units { get; }

    public Phrases<string> Scopes { get; }

    public Phrases<string> Sides { get; }

    public Phrases<string> Offices { get; }

    public Phrases<string> Bodies { get; }

    /// <summary>
    /// Returns the indicators in a stretch. Of two that overlap, the later one is taken, since the head noun comes last: <c>foreign trade partners</c>.
    /// </summary>
    public IEnumerable<(Run Run, string Meaning)> IndicatorsIn(IReadOnlyList<Word> words, Run stretch)
    {
        for (var i = stretch.First; i < stretch.End; i++)
        {
            if (!Indicators.TryMatch(words, i, stretch.End, out var run, out var meaning))
            {
                continue;
            }

            for (var inner = i + 1; inner < run.End; inner++)
            {
                if (Indicators.TryMatch(words, inner, stretch.End, out var later, out var head) && later.End > run.End)
                {
                    (run, meaning) = (new Run(i, later.End), head);
                }
            }

            yield return (run, meaning);
            i = run.End - 1;
        }
    }

    /// <summary>Returns the states and groups of states in a stretch that are not among the sides of the package.</summary>
    public IEnumerable<Run> OtherStatesIn(IReadOnlyList<Word> words, Run stretch) =>
        Cues
            .KnownStates.In(words, stretch)
            .Select(o => o.Run)
            .Where(o => !Sides.TryMatch(words, o.First, stretch.End, out _, out _)
                && words[o.First] is not { Lower: "us", IsCapital: false }
                && !(o.First > stretch.First && TitleReader.Together.Contains(words[o.First - 1].Lower))); // the two Central Asian states

    /// <summary>Returns whether claims of an indicator may have a kind. Without declared kinds, all except ranks and deadlines are allowed.</summary>
    public bool Takes(string indicator, string kind)
    {
        var kinds = Claims.Field("indicator") is { } field && field.Conditions.TryGetValue(indicator, out var declared) ? declared.Kinds : [];
        return IsDeclared("kind", kind) && (kinds.Count == 0 ? kind is not ("rank" or "deadline") : kinds.Contains(kind, StringComparer.Ordinal));
    }

    /// <summary>Returns whether a column allows a value.</summary>
    public bool IsDeclared(string field, string value) =>
        Claims.Field(field) is { } column && (column.Categories.Count == 0 || column.Categories.Contains(value, StringComparer.Ordinal));

    private Phrases<string> OfField(FieldSchema? field)
    {
        var phrases = new Phrases<string>();
        foreach (var (category, words) in field?.PrintedAs ?? new Dictionary<string, IReadOnlyList<CategoryPhrase>>(StringComparer.Ordinal))
        {
            AddAll(phrases, category, words);
        }

        return phrases;
    }

    private Phrases<string> OfTerms(DataPackage package, string name)
    {
        var phrases = new Phrases<string>();
        foreach (var term in package.Descriptor.Vocabularies.GetValueOrDefault(name, []))
        {
            AddAll(phrases, term.Value, term.Phrases);
        }

        return phrases;
    }

    private void AddAll(Phrases<string> phrases, string meaning, IEnumerable<CategoryPhrase> words)
    {
        foreach (var phrase in words.Where(p => p.CountsIn(_language)))
        {
            phrases.Add(phrase.Text, meaning);
        }
    }
}
