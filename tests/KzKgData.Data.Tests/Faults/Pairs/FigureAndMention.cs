using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Changes the value of a claim and its printed text so that the value remains a reading of the text.</summary>
internal class FigureAndMention(string name = "value and its print") : FaultKind(name)
{
    private static readonly (string Word, string Other)[] _words =
    [
        ("billion", "million"),
        ("million", "billion"),
        ("growing", "falling"),
        ("increased", "decreased"),
        ("positive", "negative"),
        ("three", "seven"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Fault> In(DataPackage package) =>
        from claim in RealPackage.Result.Dataset.Claims
        where claim.ValueMention is not null && Concerns(claim)
        let own = claim.ValueMention!.Value
        from printed in Prints(own.Printed)
        let other = Pair.With(own, printed)
        let value = Claim.FigureOf(claim.Kind, other)?.Choose(claim.Reading)?.Value
        where value is not null && value != claim.Value
        select Fault.Of(
            claim.Row,
            "value",
            $"'{own.Printed}' becomes '{printed}' in both",
            [Splice.Cell(claim.Row, "value", CellValues.Write(value.Value)), .. Pair.Print(own, printed), .. Further(claim, value.Value)]).And(own.Row);

    /// <summary>Whether the fault is applicable to a claim.</summary>
    protected virtual bool Concerns(Claim claim) => true;

    /// <summary>Returns further changes that hide the fault.</summary>
    protected virtual IEnumerable<Splice> Further(Claim claim, decimal value) => [];

    private static IEnumerable<string> Prints(string printed) =>
    [
        .. Pair.DigitsChanged(printed),
        .. _words.Where(w => printed.Contains(w.Word, StringComparison.Ordinal)).Select(w => printed.Replace(w.Word, w.Other, StringComparison.Ordinal)),
    ];
}
