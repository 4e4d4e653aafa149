using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// The facts of a package, typed and linked, as the rules see them. Rows that cannot be typed are left out: the form
/// rules report them, and nothing else has to fail because of them.
/// </summary>
public sealed class Dataset
{
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Mention> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Fact, string Field), Citation> _citations = [];

    private readonly HashSet<string> _citedMentions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ledgerEvidence = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _exclusions = new(StringComparer.Ordinal);

    private readonly Dictionary<(Measurand Measurand, string Side), SideSeries> _series = [];
    private ILookup<Measurand, SideSeries>? _seriesOf;

    private Dataset(DataPackage package) => Package = package;

    /// <summary>The package that the facts were read from.</summary>
    public DataPackage Package { get; }

    /// <summary>The published texts, in the order of their table.</summary>
    public IReadOnlyCollection<Source> Sources => _sources.Values;

    /// <summary>Which sources print one text.</summary>
    public Reprints Reprints { get; private set; } = Reprints.Of([]);

    /// <summary>The mentions, in the order of their table.</summary>
    public IReadOnlyCollection<Mention> Mentions => _mentions.Values;

    /// <summary>The facts of all tables, claims included, in the order of the descriptor.</summary>
    public IReadOnlyCollection<Fact> Facts => _facts.Values;

    /// <summary>The claims, in the order of their table.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>The citations, in the order of their table.</summary>
    public IReadOnlyCollection<Citation> Citations => _citations.Values;

    /// <summary>Whether a citation rests on the mention.</summary>
    public bool IsCited(string mention) => _citedMentions.Contains(mention);

    /// <summary>Whether a citation or an explanation rests on the mention.</summary>
    public bool IsEvidence(string mention) => IsCited(mention) || _ledgerEvidence.Contains(mention);

    /// <summary>The excluded mentions with the row that excludes each.</summary>
    public IReadOnlyDictionary<string, Row> Exclusions => _exclusions;

    /// <summary>The ledger, in the order of its table.</summary>
    public IReadOnlyList<Explanation> Explanations { get; private set; } = [];

    /// <summary>Everything that is said to have been done or to lie ahead, in the order of the descriptor and of the tables.</summary>
    public IReadOnlyList<Undertaking> Undertakings { get; private set; } = [];

    /// <summary>Who held which office, in the order of the descriptor and of the tables.</summary>
    public IReadOnlyList<OfficeHolder> OfficeHolders { get; private set; } = [];

    /// <summary>The groups of claims that can contradict each other.</summary>
    public IReadOnlyList<ComparisonGroup> ComparisonGroups { get; private set; } = [];

    /// <summary>What each side says of each measurand.</summary>
    public IReadOnlyList<SideSeries> Series { get; private set; } = [];

    /// <summary>Types and links the rows of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="findReprints">Tells, where their texts are at hand, which of the sources print one text; null where they are not.</param>
    public static Dataset From(DataPackage package, Func<IReadOnlyCollection<Source>, IEnumerable<ReprintLink>>? findReprints = null)
    {
        var dataset = new Dataset(package);
        dataset.LoadSources(findReprints ?? (_ => []));
        dataset.Load();
        return dataset;
    }

    /// <summary>The fact of an id, or null.</summary>
    public Fact? FindFact(string id) => _facts.TryGetValue(id, out var fact) ? fact : null;

    /// <summary>The mention of an id, or null.</summary>
    public Mention? FindMention(string id) => _mentions.TryGetValue(id, out var mention) ? mention : null;

    /// <summary>The source of an id, or null.</summary>
    public Source? FindSource(string id) => _sources.TryGetValue(id, out var source) ? source : null;

    /// <summary>The citation of a cell, or null.</summary>
    public Citation? FindCitation(string fact, string field) => _citations.TryGetValue((fact, field), out var citation) ? citation : null;

    /// <summary>Which scopes add up to which, as the package declares it.</summary>
    internal IReadOnlyList<CategoryParts> ScopeParts => Package.FindTable(TableRole.Claims)?.Schema.Field("scope")?.Parts ?? [];

    /// <summary>What a side says of a measurand, or null where it says nothing; what both sides say together counts for each.</summary>
    internal SideSeries? FindSeries(Measurand measurand, string side) =>
        _series.TryGetValue((measurand, side), out var series)
        || _series.TryGetValue((measurand, SideSeries.Both), out series)
            ? series
            : null;

    /// <summary>What each side says of a measurand; what sides only say together, as of both.</summary>
    internal IEnumerable<SideSeries> SeriesOf(Measurand measurand)
    {
        _seriesOf ??= Series.ToLookup(s => s.Measurand);
        return _seriesOf[measurand];
    }

    /// <summary>The side that some people or organisations speak for: their one side, <c>both</c> for several, empty for none.</summary>
    public string SideOf(IEnumerable<string> speakers)
    {
        var sides = speakers.Select(s => FindFact(s)?.Row["side"].Text ?? string.Empty).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return sides.Length switch { 0 => string.Empty, 1 => sides[0], _ => SideSeries.Both };
    }

    /// <summary>The rows of a role's table that are well formed.</summary>
    internal IEnumerable<Row> RowsOf(TableRole role) =>
        Package.FindTable(role) is { HasAllColumns: true } table ? table.Rows.Where(r => !r.IsMalformed) : [];

    private void LoadSources(Func<IReadOnlyCollection<Source>, IEnumerable<ReprintLink>> findReprints)
    {
        foreach (var row in RowsOf(TableRole.Sources))
        {
            _sources[row["id"].Text] = new Source(row);
        }

        Reprints = Reprints.Of([.. findReprints(Sources), .. Reprints.ByAgency(Sources)]);
        foreach (var source in Reprints.Groups.SelectMany(g => g.Sources))
        {
            _sources[source.Id] = source with { TextId = Reprints.TextOf(source) };
        }
    }

    private void Load()
    {
        foreach (var row in RowsOf(TableRole.Mentions))
        {
            if (FindSource(row["source"].Text) is { } source && TryOffset(row["start"], out var start) && TryOffset(row["end"], out var end))
            {
                _mentions[row["id"].Text] = new Mention(row, source, start, end);
            }
        }

        foreach (var table in Package.Tables.Where(t => t.Schema.HoldsFacts && t.HasAllColumns))
        {
            foreach (var row in table.Rows.Where(r => !r.IsMalformed))
            {
                _facts[row["id"].Text] = new Fact(row);
            }
        }

        foreach (var row in RowsOf(TableRole.Citations))
        {
            if (FindMention(row["mention"].Text) is { } mention)
            {
                var citation = new Citation(row, mention);
                _citations[(citation.Fact, citation.Field)] = citation;
                _citedMentions.Add(mention.Id);
            }
        }

        foreach (var row in RowsOf(TableRole.Exclusions))
        {
            _exclusions[row["mention"].Text] = row;
        }

        Explanations = [.. RowsOf(TableRole.Explanations).Select(r => new Explanation(r))];
        _ledgerEvidence.UnionWith(Explanations.SelectMany(e => e.Evidence));
        Claims = [.. ReadClaims()];
        ComparisonGroups = ComparisonGroup.Of(Claims);
        Series = SideSeries.Of(Claims);
        foreach (var series in SideSeries.OfBoth(Claims).Concat(Series))
        {
            _series[(series.Measurand, series.Side)] = series;
        }

        Undertakings = Undertaking.Of(this);
        OfficeHolders = OfficeHolder.Of(this);
    }

    private IEnumerable<Claim> ReadClaims()
    {
        var measures = Package.FindTable(TableRole.Claims)?.Schema.Field("indicator")?.Measures;
        foreach (var row in RowsOf(TableRole.Claims))
        {
            if (FindFact(row["id"].Text) is not { } fact || fact.Row != row
                || row["value"].IsEmpty || !CellValues.TryNumber(row["value"].Text, out var value)
                || FindSource(row["source"].Text) is not { } source)
            {
                continue;
            }

            var mention = FindCitation(fact.Id, "value")?.Mention;
            yield return new Claim(fact, value, source)
            {
                Measure = measures?.TryGetValue(row["indicator"].Text, out var measure) == true ? measure : Measure.Unstated,
                ValueMention = mention,
                Figure = mention is null ? null : Claim.FigureOf(row["kind"].Text, mention),
            };
        }
    }

    private static bool TryOffset(Cell cell, out int offset)
    {
        offset = 0;
        if (cell.IsEmpty || !CellValues.TryInteger(cell.Text, out var value) || value is < 0 or > int.MaxValue)
        {
            return false;
        }

        offset = (int)value;
        return true;
    }
}
