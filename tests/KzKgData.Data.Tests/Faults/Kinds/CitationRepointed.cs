using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Points a citation to another mention of the same kind, in its own source or another one.</summary>
internal sealed class CitationRepointed() : CellFaultKind("citation re-pointed")
{
    private const int MostMentions = 4;

    protected override int MostRows => 150;

    protected override bool Concerns(Table table, FieldSchema field) => table.Schema.Role is TableRole.Citations && field.Name == "mention";

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        var mention = RealPackage.Result.Dataset.FindMention(text)!.Value;
        return RealPackage.Result.Dataset.Mentions
            .Where(m => m.Kind == mention.Kind && m.Id != mention.Id)
            .GroupBy(m => m.Source.Id)
            .SelectMany(g => Spread([.. g.Select(m => m.Row)], g.Key == mention.Source.Id ? MostMentions : 1))
            .Select(m => m["id"].Text);
    }
}
