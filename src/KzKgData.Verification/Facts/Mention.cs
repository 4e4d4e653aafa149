using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>A stretch of a source and the characters printed there: a handle to a row of the mentions.</summary>
public readonly record struct Mention
{
    private readonly MentionTable _table;

    internal Mention(MentionTable table, int index)
    {
        _table = table;
        Index = index;
    }

    /// <summary>The row that declares it.</summary>
    public Row Row => new(_table.Table, Index);

    /// <summary>The source that it stands in.</summary>
    public Source Source => _table.SourceOf(Index);

    /// <summary>Where it begins, in Unicode code points.</summary>
    public int Start => _table.StartOf(Index);

    /// <summary>Where it ends, in Unicode code points, exclusive.</summary>
    public int End => _table.EndOf(Index);

    /// <summary>The id.</summary>
    public string Id => Utf8Text.Decode(IdUtf8);

    /// <summary>The characters printed there.</summary>
    public string Printed => Utf8Text.Decode(PrintedUtf8);

    /// <summary>What kind of thing is printed there.</summary>
    public string Kind => _table.KindOf(Index);

    /// <summary>Whether the mention is a figure, which has to be accounted for.</summary>
    public bool IsFigure => PrintedFigure.Kinds.Contains(Kind, StringComparer.Ordinal);

    /// <summary>The figure printed there, read as the kind that the mention names; null where it is no single figure.</summary>
    public PrintedFigure? Figure => FigureRecogniser.Read(Printed, Source.Language, Kind) ?? FigureRecogniser.Read(Printed, Source.Language);

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the 32 code points before and after.</summary>
    public string Context => Utf8Text.Decode(ContextUtf8);

    /// <summary>The table of the mention.</summary>
    internal MentionTable Table => _table;

    /// <summary>The position of its row in the table.</summary>
    internal int Index { get; }

    /// <summary>The id in UTF-8.</summary>
    internal ReadOnlySpan<byte> IdUtf8 => _table.IdOf(Index);

    /// <summary>The characters printed there, in UTF-8.</summary>
    internal ReadOnlySpan<byte> PrintedUtf8 => _table.PrintedAt(Index);

    /// <summary>The context hash in UTF-8.</summary>
    internal ReadOnlySpan<byte> ContextUtf8 => _table.ContextAt(Index);

    /// <summary>How many code points it spans by its offsets.</summary>
    internal int Length => End - Start;
}
