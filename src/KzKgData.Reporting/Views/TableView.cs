using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A cell of a table.</summary>
/// <param name="Words">Its content.</param>
public sealed record TableCell(Phrase Words)
{
    /// <summary>Further lines below the content.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>Tags for what was inferred: <c>period inferred</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The source named by the content; null if it names none.</summary>
    public SourceView? Source { get; init; }

    /// <summary>The id of the element in the page that the content leads to: that of the source, if it names one. Null for none.</summary>
    public string? Anchor { get => field ?? Source?.Anchor; init; }

    /// <summary>The status before the content; null for none.</summary>
    public FindingStatus? Status { get; init; }

    /// <summary>The place of a cell in the data files; null for none.</summary>
    public PlaceView? Place { get; init; }

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Words.IsEmpty && Notes.Count == 0;

    /// <summary>Returns a cell with a source and its date of publication, or a note that no source is named.</summary>
    public static TableCell Of(SourceView? source) => source is null ? new(Phrase.Own(Texts.TimeNoSource)) : new(source.Publisher)
    {
        Source = source,
        Notes = [source.Published],
        Tags = source.Source.IsPublishedInferred ? [Texts.SourceDateInferred] : [],
    };
}

/// <summary>A table, which the page and the Markdown report render.</summary>
/// <param name="Caption">The caption.</param>
/// <param name="Columns">The column headers.</param>
/// <param name="Rows">The cells of each row, as many as there are columns.</param>
public sealed record TableView(Phrase Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>Returns a table with one row per item.</summary>
    internal static TableView Of<T>(Phrase caption, IReadOnlyList<string> columns, IEnumerable<T> items, Func<T, IReadOnlyList<TableCell>> row) =>
        new(caption, columns, [.. items.Select(row)]);

    /// <summary>The sources named in the table.</summary>
    public IEnumerable<Source> Sources => Rows.SelectMany(r => r).Select(c => c.Source?.Source).OfType<Source>().Distinct();
}
