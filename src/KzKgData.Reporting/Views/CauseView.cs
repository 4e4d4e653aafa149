using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A cause that the ledger may name, in plain words.</summary>
/// <param name="Cause">The name of the cause, as in the ledger.</param>
/// <param name="Count">The number of acknowledged and explained discrepancies whose ledger entry names it.</param>
public sealed record CauseView(string Cause, int Count)
{
    /// <summary>The name of the cause, in words.</summary>
    public Phrase Name => Phrase.Data(Words.OfId(Cause));

    /// <summary>Whether only a computation by the rule can support it.</summary>
    public bool IsComputed => KnownCause.Computed.Contains(Cause, StringComparer.Ordinal);

    /// <summary>What the cause means, in words.</summary>
    public Phrase Meaning => Words.CauseMeaning(Cause);

    /// <summary>The evidence that the cause requires, in words.</summary>
    public Phrase RestsOn =>
        Phrase.Own(
            Cause is KnownCause.Unresolved ? Texts.CauseRestsOnNothing
            : IsComputed ? Texts.CauseRestsOnComputation
            : Texts.CauseRestsOnMentions);

    /// <summary>Returns the causes in use as a table.</summary>
    internal static TableView Table(IEnumerable<CauseView> causes) => TableView.Of(
        Phrase.Own(Texts.CausesCaption),
        [Texts.CauseName, Texts.CauseMeaning, Texts.CauseRestsOn, Texts.CauseCount],
        causes.Where(c => c.Count > 0),
        c => [new TableCell(c.Name), new TableCell(c.Meaning), new TableCell(c.RestsOn), new TableCell(Phrase.Count(c.Count))]);

    /// <summary>Returns the causes not in use, in words; empty if there are none.</summary>
    internal static Phrase Unused(IEnumerable<CauseView> causes) => causes.Where(c => c.Count == 0).Select(c => c.Name).ToArray() is { Length: > 0 } names
        ? Phrase.Format(Texts.CausesUnused, Words.List(names))
        : Phrase.Empty;

    /// <summary>Returns the causes that the ledger may name, in declared order; if any may be named, those in use.</summary>
    /// <param name="package">The package.</param>
    /// <param name="accepted">The acknowledged and explained discrepancies.</param>
    internal static IReadOnlyList<CauseView> Of(DataPackage package, IReadOnlyList<AcceptedView> accepted)
    {
        if (package.Tables.FirstOrDefault(t => t.Schema.Role == TableRole.Explanations)?.Schema.Field("cause") is not { } field)
        {
            return [];
        }

        IEnumerable<string> causes =
            field.Categories.Count > 0
                ? field.Categories
                : accepted.Select(a => a.Explanation.Explanation.Cause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. causes.Select(c => new CauseView(c, accepted.Count(a => string.Equals(a.Explanation.Explanation.Cause, c, StringComparison.Ordinal))))];
    }
}
