using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Edits of mentions that several kinds of consistent faults use.</summary>
internal static class Pair
{
    /// <summary>Replaces the printed text of a mention and adjusts its end.</summary>
    public static IEnumerable<Splice> Print(Mention mention, string printed)
    {
        yield return Splice.Cell(mention.Row, "printed", printed);
        var end = mention.Start + CodePoints.CountOf(printed);
        if (end != mention.End)
        {
            yield return Splice.Cell(mention.Row, "end", end.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Returns the mention with another printed text.</summary>
    public static Mention With(Mention mention, string printed)
    {
        var package = Splice.Apply(RealPackage.Untouched, Print(mention, printed));
        return Dataset.From(package).FindMention(mention.Id)!.Value;
    }

    /// <summary>Returns the printed text with each of its digits in turn increased by one.</summary>
    public static IEnumerable<string> DigitsChanged(string printed) => Enumerable.Range(0, printed.Length)
        .Where(i => char.IsAsciiDigit(printed[i]))
        .Select(i => printed[..i] + (char)('0' + ((printed[i] - '0' + 1) % 10)) + printed[(i + 1)..]);
}
