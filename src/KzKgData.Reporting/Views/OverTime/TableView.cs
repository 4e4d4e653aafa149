using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A cell of a table.</summary>
/// <param name="Words">Its content.</param>
public sealed record TableCell(Phrase Words)
{
    /// <summary>The lines below it.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>What was inferred: <c>period inferred</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The source that the words name, or null where they name none.</summary>
    public SourceView? Source { get; init; }

    /// <summary>A cell that names a source and the day it was published, or says that none is named.</summary>
    public static TableCell Of(SourceView? source) => source is null ? new(Phrase.Own(Texts.TimeNoSource)) : new(source.Publisher)
    {
        Source = source,
        Notes = [source.Published],
        Tags = source.Source.IsPublishedInferred ? [Texts.SourceDateInferred] : [],
    };
}

/// <summary>The data of a drawing as a table.</summary>
/// <param name="Caption">What it holds.</param>
/// <param name="Columns">The headers of its columns.</param>
/// <param name="Rows">The cells of each row, as many as there are columns.</param>
public sealed record TableView(Phrase Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>A table with a row for each of some items.</summary>
    internal static TableView Of<T>(Phrase caption, IReadOnlyList<string> columns, IEnumerable<T> items, Func<T, IReadOnlyList<TableCell>> row) =>
        new(caption, columns, [.. items.Select(row)]);

    /// <summary>The sources that are named in it.</summary>
    public IEnumerable<Source> Sources => Rows.SelectMany(r => r).Select(c => c.Source?.Source).OfType<Source>().Distinct();
}

/// <summary>The texts of a drawing.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Conclusion">The conclusion a reader would draw from it.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Table">The same as a table.</param>
public sealed record FigureText(Phrase Title, Phrase Conclusion, Phrase Caption, TableView Table);
