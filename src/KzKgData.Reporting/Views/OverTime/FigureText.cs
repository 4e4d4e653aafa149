using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>The texts of a drawing.</summary>
/// <param name="Title">The title.</param>
/// <param name="Conclusion">What the drawing shows, in words.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="MakeTable">Makes the table. The tables of all drawings would take more memory than the drawings.</param>
public sealed record FigureText(Phrase Title, Phrase Conclusion, Phrase Caption, Func<TableView> MakeTable)
{
    /// <summary>The data as a table; made each time.</summary>
    public TableView Table => MakeTable();
}
