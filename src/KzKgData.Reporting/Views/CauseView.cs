using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A cause that the ledger may name, in plain words.</summary>
/// <param name="Cause">The cause as the ledger writes it.</param>
/// <param name="Count">How many accepted explanations name it.</param>
public sealed record CauseView(string Cause, int Count)
{
    /// <summary>The cause as a reader says it.</summary>
    public Phrase Name => Phrase.Data(Words.OfId(Cause));

    /// <summary>Whether only a computation by the rule can support it.</summary>
    public bool IsComputed => KnownCause.Computed.Contains(Cause, StringComparer.Ordinal);

    /// <summary>What it means.</summary>
    public Phrase Meaning => Words.CauseMeaning(Cause);

    /// <summary>The evidence that it requires.</summary>
    public Phrase RestsOn =>
        Phrase.Own(
            Cause is KnownCause.Unresolved ? Texts.CauseRestsOnNothing
            : IsComputed ? Texts.CauseRestsOnComputation
            : Texts.CauseRestsOnMentions);

    /// <summary>The causes that the ledger may name, in declared order; where any may be named, those in use.</summary>
    /// <param name="package">The package.</param>
    /// <param name="accepted">The accepted explanations.</param>
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
