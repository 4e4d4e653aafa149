using KzKgData.Images;

namespace KzKgData.Generators.Emission.Images;

/// <summary>The texts of a column, as numbers in the text store of the table.</summary>
internal sealed class TextCells(TextStore store, int[] texts, bool[] has) : Cells(has)
{
    /// <summary>The number of each text in the store; 0, the empty text, for missing ones.</summary>
    public int[] Texts { get; } = texts;

    /// <summary>Decodes a text.</summary>
    public string TextOf(int cell) => store.Decode(Texts[cell]);

    public override ulong HashOf(int cell) => KeyHash.Of(Has[cell] ? TextOf(cell) : null);

    public override bool AreEqual(int cell, int other) => Has[cell] == Has[other] && Texts[cell] == Texts[other];
}
