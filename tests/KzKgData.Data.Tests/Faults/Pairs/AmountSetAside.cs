using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Deletes a claim about money or a rate, and excludes its figure for a reason that does not apply.</summary>
internal sealed class AmountSetAside() : FaultKind("claim deleted, its amount set aside")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from support in Support.All
        where support.Fact.Row.Table.Schema.Role is TableRole.Claims && support.Mentions.Any(IsAmount)
        from reason in RealPackage.Table("exclusions").Schema.Field("reason")!.Categories
        select Fault.OfLost(
            support.Fact.Row,
            $"it is deleted, and what it rests on is excluded ('{reason}')",
            [.. support.Removed, .. support.Mentions.Select(m => Splice.Append(RealPackage.Table("exclusions"), m.Id, reason, string.Empty))])
            .And(support.Mentions.Select(m => m.Row))
            .WithRowAtEnd(RealPackage.Table("exclusions"));

    private static bool IsAmount(Verification.Facts.Mention mention) => mention.Kind is PrintedFigure.Money or PrintedFigure.Percent;
}
