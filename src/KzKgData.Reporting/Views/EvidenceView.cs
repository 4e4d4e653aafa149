using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The printed text that a cell cites, and where it is.</summary>
/// <param name="Mention">The mention that the cell cites.</param>
/// <param name="Source">The source of the mention.</param>
public sealed record EvidenceView(Mention Mention, SourceView Source)
{
    /// <summary>The printed characters.</summary>
    public string Printed => VisibleText.Of(Mention.Printed);

    /// <summary>The language of the source, as a BCP 47 tag.</summary>
    public string Language => Source.Source.Language;

    /// <summary>The id of the element that shows the print: its excerpt if the archived text is available, else its source.</summary>
    public string Anchor => Source.AnchorOf(Mention);

    /// <summary>The offsets in the source, in Unicode code points.</summary>
    public Phrase Offsets => Words.Offsets(Mention);
}
