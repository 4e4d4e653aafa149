using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2003: a mention is excluded although a fact cites it.</summary>
public sealed class CitedAndExcluded() : Rule("KZKG2003", "Mention both cited and excluded", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var exclusion in context.Dataset.Exclusions)
        {
            if (context.Dataset.FindMention(exclusion["mention"].Utf8) is { } mention && context.Dataset.IsCited(mention))
            {
                var id = mention.Id;
                yield return At(
                    exclusion.PlaceOf("mention"),
                    $"the mention {id} is excluded ({Printable.Quote(exclusion["reason"].Text)}) but cited for "
                    + $"{Message.Join($", ", context.FactsCiting(id).Distinct(StringComparer.Ordinal))}; remove the exclusion or the citation",
                    context.FactsCiting(id));
            }
        }
    }
}
