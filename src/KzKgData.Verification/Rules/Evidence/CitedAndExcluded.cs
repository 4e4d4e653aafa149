using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2003: a mention is excluded although a fact rests on it.</summary>
public sealed class CitedAndExcluded() : Rule("KZKG2003", "Mention both cited and excluded", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Dataset.Exclusions
            .Where(e => context.Dataset.FindMention(e.Key) is { } mention && context.Dataset.IsCited(mention))
            .Select(e => At(
                e.Value.PlaceOf("mention"),
                $"the mention {e.Key} is excluded ({Printable.Quote(e.Value["reason"].Text)}) and cited for {string.Join(", ", context.FactsCiting(e.Key).Distinct(StringComparer.Ordinal))}; remove the exclusion or the citation",
                context.FactsCiting(e.Key)));
}
