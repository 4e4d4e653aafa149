using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Verification.Rules;

/// <summary>What rules see.</summary>
public sealed class RuleContext
{
    private ILookup<string, string>? _factsByMention;
    private readonly Lazy<FigureWithoutMention.RecognisedFigure[][]> _recognisedFigures;

    private readonly SourceTexts? _texts;
    private readonly Lazy<IReadOnlyList<CellProblem>> _cellProblems;

    internal RuleContext(Dataset dataset, ArchivedTexts? archive, SourceTexts? texts, DateTime? asOf, int threads)
    {
        _texts = texts;
        Dataset = dataset;
        _cellProblems = new Lazy<IReadOnlyList<CellProblem>>(() => CellProblem.In(dataset.Package));
        Archive = archive;
        AsOf = asOf;
        Threads = threads;
        _recognisedFigures = new Lazy<FigureWithoutMention.RecognisedFigure[][]>(() =>
            texts is null ? [] : FigureWithoutMention.FiguresOf(dataset, texts, threads));
    }

    /// <summary>The package as it was read.</summary>
    public DataPackage Package => Dataset.Package;

    /// <summary>The facts of the package.</summary>
    public Dataset Dataset { get; }

    /// <summary>The archived texts, or null where they are not at hand.</summary>
    public ArchivedTexts? Archive { get; }

    /// <summary>The archived files of official tables, or null where they are not at hand.</summary>
    public ArchivedTables? Tables { get; internal init; }

    /// <summary>The day that review dates are held against, or null where the caller gave none.</summary>
    public DateTime? AsOf { get; }

    /// <summary>How many threads may work, 1 or more.</summary>
    internal int Threads { get; }

    /// <summary>The discrepancies found, each with the ledger entry about it; empty while they are being looked for.</summary>
    internal IReadOnlyList<Finding> Discrepancies { get; set; } = [];

    /// <summary>The ids of the rules that were left out or could not be run, as far as the run has come.</summary>
    internal ISet<string> NotRun { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What is wrong with the cells of the package.</summary>
    internal IReadOnlyList<CellProblem> CellProblems => _cellProblems.Value;

    /// <summary>
    /// The figures of the text that each source pins, with the mentions that cover them, in the order of the sources; none where the texts are not
    /// at hand.
    /// </summary>
    internal FigureWithoutMention.RecognisedFigure[][] RecognisedFigures => _recognisedFigures.Value;

    /// <summary>The text that a source pins; null where it is not at hand.</summary>
    internal ArchivedText? TextOf(Source source) => _texts?.TextOf(source);

    /// <summary>The figures recognised in the text that a source pins, in its order; none where it is not at hand.</summary>
    internal IReadOnlyList<PrintedFigure> FiguresOf(Source source) => _texts?.FiguresOf(source) ?? [];

    /// <summary>The facts that a row is about: itself, the fact that it cites for, the facts that its mention is cited for.</summary>
    internal IEnumerable<string> FactsOf(Row row) => row.Table.Schema.Role switch
    {
        TableRole.Claims or TableRole.Facts or TableRole.Aliases or TableRole.Sources => [row["id"].Text],
        TableRole.Citations => [row["fact"].Text],
        TableRole.Explanations => row.Values("facts"),
        TableRole.Mentions => FactsCiting(row["id"].Text),
        TableRole.Exclusions => FactsCiting(row["mention"].Text),
        _ => [],
    };

    /// <summary>The facts that cite a mention.</summary>
    internal IEnumerable<string> FactsCiting(string mention)
    {
        _factsByMention ??= Dataset.RowsOf(TableRole.Citations).ToLookup(r => r["mention"].Text, r => r["fact"].Text, StringComparer.Ordinal);
        return _factsByMention[mention];
    }
}
