using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Findings;

/// <summary>An excluded amount of money or percentage. Every output lists these, because the data omits what the text says about them.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Reason">Why it is excluded.</param>
/// <param name="About">The printed text of the mentions that say what it is about; may be empty.</param>
/// <param name="Place">The row that excludes it.</param>
public sealed record SetAsideAmount(Mention Mention, string Reason, IReadOnlyList<string> About, Place Place)
{
    /// <summary>The amount with the reason: <c>'$25 million' (other-quantity: 'timber')</c>.</summary>
    public override string ToString() =>
        $"{Printable.Quote(Mention.Printed)} ({Reason}{(About.Count == 0 ? string.Empty : ": " + Message.Join($", ", About.Select(Printable.Quote)))})";

    /// <summary>Whether a mention is money or a percentage, by the recorded kind or by the printed text, because the recorded kind can be wrong.</summary>
    public static bool IsAmount(Mention mention) =>
        mention.Kind is PrintedFigure.Money or PrintedFigure.Percent
        || FigureRecogniser.Find(mention.Printed, mention.Source.Language).Any(f => f.Kind is PrintedFigure.Money or PrintedFigure.Percent);

    /// <summary>Returns the excluded amounts of a dataset, in the order of the table of exclusions.</summary>
    internal static IReadOnlyList<SetAsideAmount> Of(Dataset dataset) =>
    [
        .. from exclusion in dataset.Exclusions
           let mention = dataset.FindMention(exclusion["mention"].Text)
           where mention is { } known && IsAmount(known)
           select new SetAsideAmount(
               mention.Value,
               exclusion["reason"].Text,
               [.. exclusion.Values("about").Select(dataset.FindMention).OfType<Mention>().Select(m => m.Printed)],
               exclusion.PlaceOf("mention")),
    ];
}
