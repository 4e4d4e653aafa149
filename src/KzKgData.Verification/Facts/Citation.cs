using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>Ties one cell of a fact, or a whole row, to a mention.</summary>
/// <param name="Row">The row that declares it.</param>
/// <param name="Mention">The mention that carries the cell.</param>
public readonly record struct Citation(Row Row, Mention Mention)
{
    /// <summary>The id of the fact.</summary>
    public string Fact => Row["fact"].Text;

    /// <summary>The field; empty where the table asks for evidence by the row.</summary>
    public string Field => Row["field"].Text;
}
