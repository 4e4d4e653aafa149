using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Changes a side, a status or another category, and its printed text to the words for it.</summary>
internal sealed class WordsAndMention() : FaultKind("category and its print")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from citation in RealPackage.Result.Dataset.Citations
        let row = RealPackage.Result.Dataset.FindFact(citation.Fact)!.Value.Row
        let field = row.Table.Schema.Field(citation.Field)!
        from other in field.PrintedAs
        let own = row[field.Name].Text
        where other.Key != own
        let words = field
            .PrintedAs.GetValueOrDefault(own, [])
            .Select(w => w.Text)
            .FirstOrDefault(w => citation.Mention.Printed.Contains(w, StringComparison.Ordinal))
            ?? citation.Mention.Printed
        let printed = citation.Mention.Printed.Replace(words, other.Value[0].Text, StringComparison.Ordinal)
        select Fault.Of(
            row,
            field.Name,
            $"'{citation.Mention.Printed}' becomes '{printed}', and {own} becomes {other.Key}",
            [Splice.Cell(row, field.Name, other.Key), .. Pair.Print(citation.Mention, printed)]).And(citation.Mention.Row);
}
