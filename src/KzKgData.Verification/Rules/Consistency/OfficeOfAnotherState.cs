using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3027: a text prints an office of another state than its holder's.</summary>
public sealed class OfficeOfAnotherState() : MeaningRule("KZKG3027", "Office of another state", "office of another state", Meaning.Holder)
{
    private const string Side = "side";

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var person in context.Dataset.OfficeHolders.GroupBy(h => h.Holder, StringComparer.Ordinal))
        {
            if (context.Dataset.FindFact(person.Key) is not { } holder || SideOf(holder) is not { IsNone: false } own)
            {
                var ofStates = person.Where(h => !h.Side.IsNone).ToArray();
                if (ofStates.Select(h => h.Side).Distinct().Skip(1).Any())
                {
                    yield return CannotDecide(
                        $"which of {Message.Join($", ", ofStates.Select(h => h.Id))} has the right state, because {person.Key} has no recorded side",
                        [.. ofStates.Select(h => h.Fact)]);
                }

                continue;
            }

            var foreign = person.Where(h => !h.Side.IsNone && !own.Joins(h.Side)).OrderBy(h => h.Id, StringComparer.Ordinal).ToArray();
            if (foreign.Length > 0)
            {
                yield return Disagreement(
                    new Misfit([
                        .. foreign
                            .Select(h => new Member(h.Fact, Side) { Source = h.Source })
                            .Append(new Member(holder, Side) { Source = context.Dataset.SourceCitedBy(holder) })
                            .OrderBy(m => m.Id, StringComparer.Ordinal),
                    ]),
                    $"the side of {holder.Id} is {own}, but "
                    + $"{Message.Join($" and ", foreign.Select(h => (Message)$"{h.Id} prints {Printable.Quote(h.Office)} of {h.Side}"))}; "
                    + $"check the state and the holder of the office");
            }
        }
    }

    private static Side SideOf(Fact person) => new(person.Row[Side].Text);
}
