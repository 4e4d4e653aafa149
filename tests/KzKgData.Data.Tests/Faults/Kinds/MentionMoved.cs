using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>
/// Moves a mention of the right length: next to its place, to the ends of the text, and to all other places where the same characters are printed.
/// </summary>
internal sealed class MentionMoved() : FaultKind("mention moved")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from mention in RealPackage.Result.Dataset.Mentions
        from start in OtherPlaces(mention)
        select Fault.OfRaw(
            mention.Row,
            mention.Row.Table.Schema.Field("start")!,
            Write(start),
            Splice.Cell(mention.Row, "start", Write(start)),
            Splice.Cell(mention.Row, "end", Write(start + mention.End - mention.Start)));

    private static IEnumerable<int> OtherPlaces(Mention mention)
    {
        var length = mention.End - mention.Start;
        int[] places = [mention.Start + 1, mention.Start - length];
        return places.Concat(RealPackage.PlacesOf(mention)).Where(p => p >= 0 && p != mention.Start).Distinct();
    }

    private static string Write(int offset) => offset.ToString(CultureInfo.InvariantCulture);
}
