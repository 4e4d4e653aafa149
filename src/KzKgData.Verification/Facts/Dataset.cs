using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Facts;

/// <summary>
/// The facts of a package, typed and linked for the rules. Rows that cannot be typed are left out: the rules about form report them, and no other rule
/// fails because of them.
/// </summary>
public sealed class Dataset
{
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherEvidence = new(StringComparer.Ordinal);
    private readonly Dictionary<Measurand, SideSeries[]> _series = [];
    private readonly Dictionary<Measurand, SideSeries> _seriesOfBoth = [];

    private MentionTable? _mentions;
    private CellTable? _cells;
    private KeyedRows? _exclusions;
    private CitationTable? _citations;
    private Claim?[] _claimsByRow = [];
    private int _firstClaim;
    private IReadOnlyList<Composition>? _compositions;
    private IReadOnlyList<SideSeries>? _unnamed;
    private IReadOnlyList<SideSeries>? _halfNamed;
    private CellUses? _cellUses;
    private TableWords? _tableWords;
    private ILookup<Measurand, SideSeries>? _unnamedByMeasurand;

    // Whether to read the claim of a row; null to read all.
    private readonly Func<int, bool>? _claimRows;

    private Dataset(DataPackage package, Func<int, bool>? claimRows)
    {
        Package = package;
        _claimRows = claimRows;
        FactIds = new FactIds([.. package.Tables.Where(t => t.Schema.HoldsFacts && t.HasAllColumns)]);
        Facts = new Handles<Fact>(FactIds.Numbers, FactAt);
    }

    /// <summary>The package of the facts.</summary>
    public DataPackage Package { get; }

    /// <summary>The published texts, in the order of their table.</summary>
    public IReadOnlyList<Source> Sources { get; private set; } = [];

    /// <summary>The editions of official tables, in the order of the table of sources.</summary>
    public IReadOnlyList<Source> Tables { get; private set; } = [];

    /// <summary>The cells of official tables, in the order of their table.</summary>
    public IReadOnlyList<SourceCell> Cells => _cells?.All ?? [];

    /// <summary>The cells of each edition, in the order of their table.</summary>
    internal ILookup<Source, SourceCell> CellsBySource => _cells?.BySource ?? Array.Empty<SourceCell>().ToLookup(c => c.Source);

    /// <summary>Which sources print the same text.</summary>
    public Reprints Reprints { get; private set; } = Reprints.Of([]);

    /// <summary>The mentions, in the order of their table.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions?.All ?? [];

    /// <summary>The mentions of a source, in the order of their table.</summary>
    internal IReadOnlyList<Mention> MentionsOf(Source source) => _mentions?.Of(source) ?? [];

    /// <inheritdoc cref="MentionTable.ByPlaceIn"/>
    internal IReadOnlyList<Mention> MentionsByPlace(Source source) => _mentions?.ByPlaceIn(source) ?? [];

    /// <summary>The facts of all tables, claims included, in the order of the descriptor.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The claims in texts, in the order of their table.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>
    /// The claims from official tables, in the order of their table. The claims in texts are compared with them; they are not compared with each other as
    /// statements are.
    /// </summary>
    public IReadOnlyList<Claim> TableClaims { get; private set; } = [];

    /// <summary>The figures of the official tables, by edition.</summary>
    public Official Official { get; private set; } = Official.None;

    /// <summary>The citations, in the order of their table.</summary>
    public IReadOnlyList<Citation> Citations => _citations?.All ?? [];

    /// <summary>Whether a mention is cited.</summary>
    public bool IsCited(Mention mention) => _citations?.IsCited(mention) == true;

    /// <summary>Whether every mention that is named by a citation exists.</summary>
    internal bool AllCitedMentionsExist => _citations?.AllMentionsExist == true;

    /// <summary>Returns the mention that a row of the citations names; null if it does not exist.</summary>
    internal Mention? MentionCitedIn(Row citation) => _citations?.FindMentionOf(citation.Index);

    /// <summary>Whether a citation, an explanation or an exclusion uses a mention.</summary>
    public bool IsEvidence(Mention mention) => IsCited(mention) || (_otherEvidence.Count > 0 && _otherEvidence.Contains(mention.Id));

    /// <summary>The rows that exclude mentions, one per mention.</summary>
    public IReadOnlyList<Row> Exclusions { get; private set; } = [];

    /// <summary>The ledger, in the order of its table.</summary>
    public IReadOnlyList<Explanation> Explanations { get; private set; } = [];

    /// <summary>All undertakings, accomplished or planned, in the order of the descriptor and of the tables.</summary>
    public IReadOnlyList<Undertaking> Undertakings { get; private set; } = [];

    /// <summary>The holders of offices, in the order of the descriptor and of the tables.</summary>
    public IReadOnlyList<OfficeHolder> OfficeHolders { get; private set; } = [];

    /// <summary>The claims by measurand, in the order of the first claim of each.</summary>
    internal IReadOnlyList<List<Claim>> Quantities { get; private set; } = [];

    /// <summary>The groups of claims that can contradict each other.</summary>
    public IReadOnlyList<ComparisonGroup> ComparisonGroups { get; private set; } = [];

    /// <summary>The series of each side about each measurand.</summary>
    public IReadOnlyList<SideSeries> Series { get; private set; } = [];

    /// <summary>The series of each text about each measurand whose claims have no side.</summary>
    internal IReadOnlyList<SideSeries> Unnamed => _unnamed ??= [.. UnnamedSeries.Of(Quantities)];

    /// <summary>The series of each text about each measurand with the claims of one side and those without a side.</summary>
    internal IReadOnlyList<SideSeries> HalfNamed => _halfNamed ??= [.. UnnamedSeries.BesideASide(Quantities)];

    /// <summary>What rests on the cells of official tables.</summary>
    internal CellUses CellUses => _cellUses ??= new CellUses(this);

    /// <summary>Readings of the texts of official tables.</summary>
    internal TableWords TableWords => _tableWords ??= new TableWords(this);

    /// <summary>The sums for which there are claims of the whole and of at least one part.</summary>
    internal IReadOnlyList<Composition> Compositions => _compositions ??= [.. Composition.Of(this)];

    /// <summary>Types and links the rows of a package.</summary>
    /// <param name="package">The package.</param>
    public static Dataset From(DataPackage package) => From(package, archive: null, threads: 1).Dataset;

    /// <summary>Types and links the rows of a package while its archived texts are read.</summary>
    /// <param name="package">The package.</param>
    /// <param name="archive">The archived texts, which show which sources print the same text; null if they are not available.</param>
    /// <param name="threads">The number of threads, at least 1.</param>
    /// <param name="claimRows">Whether to read the claim of a row; null to read all.</param>
    /// <returns>The facts, and the findings in the texts.</returns>
    /// <exception cref="IOException">A text exists but cannot be read.</exception>
    internal static (Dataset Dataset, SourceTexts? Texts) From(DataPackage package, ArchivedTexts? archive, int threads, Func<int, bool>? claimRows = null)
    {
        var dataset = new Dataset(package, claimRows);
        dataset.LoadSources();
        var texts = archive is null ? null : new SourceTexts(dataset.Sources, archive);
        Parallelism.For(1 + (texts?.Count ?? 0), threads, i =>
        {
            if (i == 0)
            {
                dataset.Load(); // takes longer than any single text
            }
            else
            {
                texts!.Read(i - 1);
            }
        });
        dataset.LoadReprints(texts is null ? [] : NearDuplicates.Find(dataset.Sources, texts.TakeRuns(), threads));
        return (dataset, texts);
    }

    /// <summary>Computes what several rules ask of the series, so that no two threads compute the same.</summary>
    internal void PrepareSeries(int threads)
    {
        SideSeries[] series = [.. Series, .. Unnamed, .. HalfNamed];
        Parallelism.For(series.Length, threads, i => series[i].Prepare());
    }

    /// <summary>Drops the cached columns and indexes of all tables; they are rebuilt on demand.</summary>
    internal void ForgetColumns()
    {
        foreach (var table in Package.Tables)
        {
            table.ForgetColumns();
        }
    }

    /// <summary>Drops what is cached for the rules; it is rebuilt on demand.</summary>
    internal void Forget()
    {
        ForgetColumns();
        foreach (var series in Series.Concat(_unnamed ?? []).Concat(_halfNamed ?? []))
        {
            series.Forget();
        }

        (_cellUses, _tableWords) = (null, null);
    }

    /// <summary>Returns the fact with an id, or null.</summary>
    public Fact? FindFact(string id) => FindFact(Encoding.UTF8.GetBytes(id));

    /// <summary>Returns the mention with an id, or null.</summary>
    public Mention? FindMention(string id) => _mentions?.Find(Encoding.UTF8.GetBytes(id));

    /// <summary>Returns the row that excludes a mention, or null.</summary>
    public Row? FindExclusion(Mention mention) =>
        _exclusions?.Find(mention.IdUtf8) is >= 0 and var row ? new Row(Package.FindTable(TableRole.Exclusions)!, row) : null;

    /// <summary>Returns the cell of an official table with an id, or null.</summary>
    public SourceCell? FindCell(string id) => _cells?.Find(id);

    /// <summary>Returns the source with an id, a text or a table, or null.</summary>
    public Source? FindSource(string id) => _sources.TryGetValue(id, out var source) ? source : null;

    /// <summary>Returns the citation of a cell, or null.</summary>
    public Citation? FindCitation(string fact, string field) => FindFact(fact) is { } found ? FindCitation(found, field) : null;

    /// <inheritdoc cref="FindCitation(string, string)"/>
    public Citation? FindCitation(Fact fact, string field)
    {
        var position = field.Length == 0 ? Table.WholeRow : fact.Row.Table.Schema.PositionOf(field);
        return field.Length > 0 && position < 0 ? null : FindCitation(fact, position);
    }

    /// <summary>Returns the fact of a row; null if another row replaces it because it has the same id.</summary>
    internal Fact? FindFact(Row row) => FactIds.NumberOf(row) is >= 0 and var number ? new Fact(row, number) : null;

    /// <inheritdoc cref="FindFact(string)"/>
    internal Fact? FindFact(ReadOnlySpan<byte> id) => FactIds.Find(id) is >= 0 and var number ? FactAt(number) : null;

    /// <inheritdoc cref="MentionTable.Find"/>
    internal Mention? FindMention(ReadOnlySpan<byte> id, int last = -1) => _mentions?.Find(id, last);

    /// <summary>
    /// Returns the citation of the cell at a position of the schema's fields, or of <see cref="Table.WholeRow"/>; null if there is none.
    /// </summary>
    internal Citation? FindCitation(Fact fact, int field) => _citations?.Find(fact.Number, field);

    /// <summary>Returns the cell of an official table that supports a cell of a fact, or null.</summary>
    public SourceCell? FindCell(Fact fact, string field) => FindCell(fact, fact.Row.Table.Schema.PositionOf(field));

    /// <inheritdoc cref="FindCell(Fact, string)"/>
    internal SourceCell? FindCell(Fact fact, int field) => _citations?.FindCell(fact.Number, field)?.Cell;

    /// <summary>Returns the citations of official cells that support cells of a fact.</summary>
    public IEnumerable<CellCitation> CellCitationsOf(Fact fact) => _citations?.CellsByFact[fact.Number] ?? [];

    /// <summary>The citations of cells of official tables, in the order of the facts.</summary>
    public IEnumerable<CellCitation> CellCitations => _citations?.CellsByFact.SelectMany(c => c) ?? [];

    /// <summary>Returns the citations of the cell at a position of the schema's fields, in order: one, or several for the items of a list.</summary>
    internal IEnumerable<Citation> FindCitations(Fact fact, int field) => _citations?.FindAll(fact.Number, field) ?? [];

    /// <summary>Whether a cell has a citation, even of a mention that does not exist.</summary>
    internal bool IsNamedByCitation(Fact fact, int field) => _citations?.IsNamed(fact.Number, field) == true;

    /// <summary>The cells that have a citation, even of a mention that does not exist; a cell may occur several times.</summary>
    internal IEnumerable<(int Fact, int Field)> NamedByCitations => _citations?.Named() ?? [];

    /// <summary>Returns the one source of all mentions and official cells that a fact cites; null if there are none or several.</summary>
    internal Source? SourceCitedBy(Fact fact)
    {
        Source? only = null;
        foreach (var row in _citations is null ? default : _citations.RowsOf(fact.Number))
        {
            var source = _citations!.MentionOf(row).Source;
            if (only is not null && only != source)
            {
                return null;
            }

            only = source;
        }

        foreach (var citation in CellCitationsOf(fact))
        {
            if (only is not null && only != citation.Cell.Source)
            {
                return null;
            }

            only = citation.Cell.Source;
        }

        return only;
    }

    /// <summary>Returns a fact as a claim; null if it is not a claim, or could not be read.</summary>
    internal Claim? ClaimOf(Fact fact)
    {
        var row = fact.Number - _firstClaim;
        return row >= 0 && row < _claimsByRow.Length ? _claimsByRow[row] : null;
    }

    /// <summary>The facts by id.</summary>
    internal FactIds FactIds { get; }

    /// <summary>Returns the fact with a number.</summary>
    internal Fact FactAt(int number) => new(FactIds.RowOf(number), number);

    /// <summary>Returns the facts of the tables that have a field with one of some meanings, in order.</summary>
    internal IEnumerable<Fact> FactsOf(params Meaning[] meanings)
    {
        Table? table = null;
        var isWanted = false;
        foreach (var fact in Facts)
        {
            if (table != fact.Row.Table)
            {
                table = fact.Row.Table;
                isWanted = Array.Exists(meanings, m => table.Schema.Field(m) is not null);
            }

            if (isWanted)
            {
                yield return fact;
            }
        }
    }

    /// <summary>The number of rows of the table of mentions.</summary>
    internal int MentionRows => _mentions?.Table.Rows.Count ?? 0;

    /// <summary>Returns the mention of a row.</summary>
    internal Mention MentionAt(int row) => new(_mentions!, row);

    /// <summary>Returns which categories of a field of claims add up to which, as the package declares.</summary>
    internal IReadOnlyList<CategoryParts> PartsIn(string field) => Package.FindTable(TableRole.Claims)?.Schema.Field(field)?.Parts ?? [];

    /// <summary>The scopes that do not restrict their indicator, as the package declares.</summary>
    internal IReadOnlyList<string> Unrestricted => Package.FindTable(TableRole.Claims)?.Schema.Field(KnownColumn.Scope)?.Unrestricted ?? [];

    /// <summary>Whether a subject serves only to calibrate the official tables, as the package declares.</summary>
    public bool IsControl(string subject) =>
        Package.FindTable(TableRole.Claims)?.Schema.Field(KnownColumn.Subject)?.Control.Contains(subject, StringComparer.Ordinal) == true;

    /// <summary>Whether there are claims of a measurand.</summary>
    internal bool HasClaimsOf(Measurand measurand) => _series.ContainsKey(measurand);

    /// <summary>Returns the series of a side about a measurand, or null; joint claims of both sides count for each.</summary>
    internal SideSeries? FindSeries(Measurand measurand, Side side)
    {
        foreach (var series in SeriesOf(measurand))
        {
            if (series.Side == side)
            {
                return series;
            }
        }

        return _seriesOfBoth.TryGetValue(measurand, out var both) ? both : null;
    }

    /// <summary>Returns the series of the same speakers about another measurand, or null.</summary>
    internal SideSeries? FindSeries(Measurand measurand, SideSeries like) =>
        like.Side.IsNone ? UnnamedOf(measurand).FirstOrDefault(s => s.Voice == like.Voice) : FindSeries(measurand, like.Side);

    /// <summary>Returns the series of each text about a measurand whose claims have no side.</summary>
    internal IEnumerable<SideSeries> UnnamedOf(Measurand measurand) => (_unnamedByMeasurand ??= Unnamed.ToLookup(s => s.Measurand))[measurand];

    /// <summary>Returns the series of each side about a measurand; purely joint claims as those of <see cref="Side.Both"/>.</summary>
    internal SideSeries[] SeriesOf(Measurand measurand) => _series.TryGetValue(measurand, out var series) ? series : [];

    /// <summary>Returns the side of some people or organisations.</summary>
    public Side SideOf(IEnumerable<string> speakers) => Side.Of(speakers.Select(s => new Side(FindFact(s)?.Row["side"].Text ?? string.Empty)));

    /// <summary>Returns the well-formed rows of the table with a role.</summary>
    internal IEnumerable<Row> RowsOf(TableRole role)
    {
        foreach (var row in Package.FindTable(role) is { HasAllColumns: true } table ? table.Rows : [])
        {
            if (!row.IsMalformed)
            {
                yield return row;
            }
        }
    }

    private void LoadSources()
    {
        foreach (var row in RowsOf(TableRole.Sources))
        {
            _sources[row["id"].Text] = new Source(row);
        }

        Sources = Numbered(_sources.Values.Where(s => !s.IsTable));
        Tables = Numbered(_sources.Values.Where(s => s.IsTable));

        static IReadOnlyList<Source> Numbered(IEnumerable<Source> sources)
        {
            Source[] numbered = [.. sources];
            for (var i = 0; i < numbered.Length; i++)
            {
                numbered[i].Number = i;
            }

            return numbered;
        }
    }

    private void LoadReprints(IEnumerable<ReprintLink> links)
    {
        Reprints = Reprints.Of([.. links, .. Reprints.ByAgency(Sources)]);
        foreach (var source in Reprints.Groups.SelectMany(g => g.Sources))
        {
            source.TextId = Reprints.TextOf(source);
        }
    }

    private void Load()
    {
        if (Package.FindTable(TableRole.Mentions) is { HasAllColumns: true } mentions)
        {
            var sources = new SourceLookup(_sources);
            _mentions = new MentionTable(mentions, Sources, sources.Find);
        }

        if (Package.FindTable(TableRole.Cells) is { HasAllColumns: true } cells)
        {
            _cells = new CellTable(cells, id => FindSource(id) is { IsTable: true } table ? table : null);
        }

        if (Package.FindTable(TableRole.Citations) is { HasAllColumns: true } citations)
        {
            _citations = new CitationTable(this, citations);
        }

        LoadExclusions();
        Explanations = [.. RowsOf(TableRole.Explanations).Select(r => new Explanation(r))];
        _otherEvidence.UnionWith(Explanations.SelectMany(e => e.Evidence));
        if (Package.FindTable(TableRole.Claims) is { HasAllColumns: true } claims)
        {
            LoadClaims(claims);
        }

        Quantities = Measurand.Group(Claims);
        ComparisonGroups = ComparisonGroup.Of(Claims);
        LoadSeries();

        Undertakings = Undertaking.Of(this);
        OfficeHolders = OfficeHolder.Of(this);
    }

    private void LoadExclusions()
    {
        if (Package.FindTable(TableRole.Exclusions) is { HasAllColumns: true } table)
        {
            _exclusions = new KeyedRows(table.IndexOf(table.ColumnOf("mention")), table.Rows.Count);
            foreach (var row in RowsOf(TableRole.Exclusions))
            {
                _exclusions.Add(row.Index);
            }

            Exclusions = new Handles<Row>(_exclusions.TakeInOrder(), r => new Row(table, r));
            if (table.ColumnOf("about") >= 0)
            {
                foreach (var exclusion in Exclusions)
                {
                    _otherEvidence.UnionWith(exclusion.Values("about"));
                }
            }
        }
    }

    private void LoadClaims(Table table)
    {
        _claimsByRow = new ClaimReader(this, table).Read(_claimRows);
        Claims = Array.TrueForAll(_claimsByRow, c => c is { IsFromTable: false })
            ? (Claim[])_claimsByRow!
            : [.. _claimsByRow.OfType<Claim>().Where(c => !c.IsFromTable)];
        TableClaims = Claims.Count == _claimsByRow.Length ? [] : [.. _claimsByRow.OfType<Claim>().Where(c => c.IsFromTable)];
        Official = Official.Of(TableClaims);
        _firstClaim = FactIds.FirstOf(table);
    }

    private void LoadSeries()
    {
        var all = new List<SideSeries>();
        foreach (var quantity in Quantities)
        {
            var series = SideSeries.Of(quantity, out var both);
            all.AddRange(series);
            _series.Add(quantity[0].Measurand, series);
            if (both is not null)
            {
                _seriesOfBoth.Add(both.Measurand, both);
            }
        }

        Series = all;
    }

    /// <summary>Finds sources by the ids in a file. Consecutive rows mostly have the same source.</summary>
    private sealed class SourceLookup(Dictionary<string, Source> sources)
    {
        private byte[] _lastId = [];
        private Source? _last;

        public Source? Find(ReadOnlySpan<byte> id)
        {
            if (_last is null || !id.SequenceEqual(_lastId))
            {
                _lastId = id.ToArray();
                // A mention is a range of characters, so its source must be a text.
                _last = sources.TryGetValue(Utf8Text.Decode(id), out var source) && !source.IsTable ? source : null;
            }

            return _last;
        }
    }
}
