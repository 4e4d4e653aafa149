using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>A range of a source and the characters printed there. A handle of a row in the table of mentions.</summary>
public readonly record struct Mention
{
    private readonly MentionTable _table;

    internal Mention(MentionTable table, int index)
    {
        _table = table;
        Index = index;
    }

    /// <summary>The row of the mention.</summary>
    public Row Row => new(_table.Table, Index);

    /// <summary>The source of the mention.</summary>
    public Source Source => _table.SourceOf(Index);

    /// <summary>The start offset, in Unicode code points.</summary>
    public int Start => _table.StartOf(Index);

    /// <summary>The end offset, in Unicode code points, exclusive.</summary>
    public int End => _table.EndOf(Index);

    /// <summary>The id.</summary>
    public string Id => Utf8Text.Decode(IdUtf8);

    /// <summary>The printed characters.</summary>
    public string Printed => Utf8Text.Decode(PrintedUtf8);

    /// <summary>The kind of the mention.</summary>
    public string Kind => _table.KindOf(Index);

    /// <summary>Whether the mention is a figure, which has to be cited or excluded.</summary>
    public bool IsFigure => PrintedFigure.Kinds.Contains(Kind, StringComparer.Ordinal);

    /// <summary>The printed figure, read as the kind of the mention if possible; null if it is not a single figure.</summary>
    public PrintedFigure? Figure => FigureRecogniser.Read(Printed, Source.Language, Kind) ?? FigureRecogniser.Read(Printed, Source.Language);

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the 32 code points before and after.</summary>
    public string Context => Utf8Text.Decode(ContextUtf8);

    /// <summary>The table of the mention.</summary>
    internal MentionTable Table => _table;

    /// <summary>The position of the row in its table.</summary>
    internal int Index { get; }

    /// <summary>The id in UTF-8.</summary>
    internal ReadOnlySpan<byte> IdUtf8 => _table.IdOf(Index);

    /// <summary>The printed characters, in UTF-8.</summary>
    internal ReadOnlySpan<byte> PrintedUtf8 => _table.PrintedAt(Index);

    /// <summary>The context hash in UTF-8.</summary>
    internal ReadOnlySpan<byte> ContextUtf8 => _table.ContextAt(Index);

    /// <summary>The length by its offsets, in code points.</summary>
    internal int Length => End - Start;
}
