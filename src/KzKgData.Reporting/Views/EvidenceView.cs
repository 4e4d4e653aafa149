using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The printed text that a cell cites, and where it is.</summary>
/// <param name="Mention">The mention that the cell cites.</param>
/// <param name="Source">The source that it stands in.</param>
public sealed record EvidenceView(Mention Mention, SourceView Source)
{
    /// <summary>The characters printed.</summary>
    public string Printed => VisibleText.Of(Mention.Printed);

    /// <summary>The language they are printed in, as a BCP 47 tag.</summary>
    public string Language => Source.Source.Language;

    /// <summary>The id of the place in the page where the print is shown: in its text if that is at hand, else its source.</summary>
    public string Anchor => Source.AnchorOf(Mention);

    /// <summary>Where it stands in its source, in Unicode code points.</summary>
    public Phrase Offsets => Words.Offsets(Mention);
}
