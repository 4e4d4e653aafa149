using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>A stretch of a source and the characters printed there.</summary>
/// <param name="Row">The row that declares it.</param>
/// <param name="Source">The source that it stands in.</param>
/// <param name="Start">Where it begins, in Unicode code points.</param>
/// <param name="End">Where it ends, in Unicode code points, exclusive.</param>
public sealed record Mention(Row Row, Source Source, int Start, int End)
{
    /// <summary>The id.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The characters printed there.</summary>
    public string Printed => Row["printed"].Text;

    /// <summary>What kind of thing is printed there.</summary>
    public string Kind => Row["kind"].Text;

    /// <summary>Whether the mention is a figure, which has to be accounted for.</summary>
    public bool IsFigure => PrintedFigure.Kinds.Contains(Kind, StringComparer.Ordinal);

    /// <summary>The figure printed there, read as the kind that the mention names; null where it is no single figure.</summary>
    public PrintedFigure? Figure => FigureRecogniser.Read(Printed, Source.Language, Kind) ?? FigureRecogniser.Read(Printed, Source.Language);

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the 32 code points before and after.</summary>
    public string Context => Row["context"].Text;
}
