using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>What several kinds of consistent faults do to a mention.</summary>
internal static class Pair
{
    /// <summary>Another print in a mention, which ends where that ends.</summary>
    public static IEnumerable<Splice> Print(Mention mention, string printed)
    {
        yield return Splice.Cell(mention.Row, "printed", printed);
        var end = mention.Start + CodePoints.CountOf(printed);
        if (end != mention.End)
        {
            yield return Splice.Cell(mention.Row, "end", end.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The mention as it would be with another print.</summary>
    public static Mention With(Mention mention, string printed)
    {
        var package = Splice.Apply(RealPackage.Untouched, Print(mention, printed));
        return Dataset.From(package).FindMention(mention.Id)!.Value;
    }

    /// <summary>A print with each of its digits one higher.</summary>
    public static IEnumerable<string> DigitsChanged(string printed) => Enumerable.Range(0, printed.Length)
        .Where(i => char.IsAsciiDigit(printed[i]))
        .Select(i => printed[..i] + (char)('0' + ((printed[i] - '0' + 1) % 10)) + printed[(i + 1)..]);
}
