using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Verification.Rules;

/// <summary>The input of the rules.</summary>
public sealed class RuleContext
{
    private ILookup<string, string>? _factsByMention;
    private Lazy<FigureWithoutMention.Cover[][]> _covers;
    private IReadOnlyList<SourceCoverage>? _coverage;

    private readonly SourceTexts? _texts;
    private readonly Lazy<IReadOnlyList<CellProblem>> _cellProblems;
    private readonly Lazy<EvidenceCells> _evidenceCells;

    internal RuleContext(Dataset dataset, ArchivedTexts? archive, SourceTexts? texts, DateTime? asOf, int threads)
    {
        _texts = texts;
        Dataset = dataset;
        _evidenceCells = new Lazy<EvidenceCells>(() => new EvidenceCells(dataset));
        _cellProblems = new Lazy<IReadOnlyList<CellProblem>>(() => CellProblem.In(dataset.Package, threads));
        Archive = archive;
        AsOf = asOf;
        Threads = threads;
        _covers = NewCovers();
    }

    /// <summary>The package as it was read.</summary>
    public DataPackage Package => Dataset.Package;

    /// <summary>The facts of the package.</summary>
    public Dataset Dataset { get; }

    /// <summary>The archived texts, or null if they are not available.</summary>
    public ArchivedTexts? Archive { get; }

    /// <summary>The archived files of official tables, or null if they are not available.</summary>
    public ArchivedTables? Tables { get; internal init; }

    /// <summary>The day to compare review dates with, or null if the caller gave none.</summary>
    public DateTime? AsOf { get; }

    /// <summary>The maximum number of threads, 1 or more.</summary>
    internal int Threads { get; }

    /// <summary>The discrepancies, each with its ledger entry; empty until the consistency rules have run.</summary>
    internal IReadOnlyList<Finding> Discrepancies { get; set; } = [];

    /// <summary>The ids of the rules skipped so far.</summary>
    internal ISet<string> NotRun { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The problems of the cells of the package.</summary>
    internal IReadOnlyList<CellProblem> CellProblems => _cellProblems.Value;

    /// <summary>The cells of facts that need evidence.</summary>
    internal EvidenceCells EvidenceCells => _evidenceCells.Value;

    /// <summary>The coverage of every source, in the order of their table.</summary>
    internal IReadOnlyList<SourceCoverage> Coverage => _coverage ??= SourceCoverage.Of(this);

    /// <summary>Returns the archived text of a source, or null if it is not available.</summary>
    internal ArchivedText? TextOf(Source source) => _texts?.TextOf(source);

    /// <summary>Returns the figures recognised in the archived text of a source, in text order; none if it is not available.</summary>
    internal TextFigure[] FiguresOf(Source source) => _texts?.FiguresOf(source) ?? [];

    /// <inheritdoc cref="SourceTexts.ReadableFiguresOf"/>
    internal IReadOnlyList<PrintedFigure> ReadableFiguresOf(Source source) => _texts?.ReadableFiguresOf(source) ?? [];

    /// <summary>Returns the mentions at each of <see cref="FiguresOf"/> a source.</summary>
    internal FigureWithoutMention.Cover[] CoversOf(Source source) => _texts is null ? [] : _covers.Value[source.Number];

    /// <summary>Drops what was read for the rules about form and evidence and is rebuilt on demand, which makes room for the other rules.</summary>
    internal void Forget()
    {
        _texts?.ForgetFigures();
        _covers = NewCovers();
        Dataset.ForgetColumns();
    }

    /// <summary>Returns the ids of the facts a row is about: its own, that of its citation, or those that cite its mention.</summary>
    internal IEnumerable<string> FactsOf(Row row) => row.Table.Schema.Role switch
    {
        TableRole.Claims or TableRole.Facts or TableRole.Aliases or TableRole.Sources => [row["id"].Text],
        TableRole.Citations => [row["fact"].Text],
        TableRole.Explanations => row.Values("facts"),
        TableRole.Mentions => FactsCiting(row["id"].Text),
        TableRole.Exclusions => FactsCiting(row["mention"].Text),
        _ => [],
    };

    /// <summary>Returns the ids of the facts that cite a mention.</summary>
    internal IEnumerable<string> FactsCiting(string mention)
    {
        _factsByMention ??= Dataset.RowsOf(TableRole.Citations).ToLookup(r => r["mention"].Text, r => r["fact"].Text, StringComparer.Ordinal);
        return _factsByMention[mention];
    }

    private Lazy<FigureWithoutMention.Cover[][]> NewCovers() => new(() => FigureWithoutMention.CoversOf(Dataset, _texts!, Threads));
}
