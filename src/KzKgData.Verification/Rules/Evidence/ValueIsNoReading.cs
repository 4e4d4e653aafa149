using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2010: the value of a claim does not match the chosen reading of its printed figure.</summary>
public sealed class ValueIsNoReading() : Rule("KZKG2010", "Value does not match its mention", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var amounts = new Lazy<HashSet<Mention>>(() =>
            [.. context.Dataset.Claims.Where(c => c is { ValueMention: not null, Kind.IsWorded: false }).Select(c => c.ValueMention!.Value)]);
        foreach (var claim in context.Dataset.Claims)
        {
            if (claim.ValueMention is not { } mention)
            {
                continue;
            }

            if (claim.Figure?.Choose(claim.Reading) is not { } chosen || !Holds(claim, chosen))
            {
                yield return At(
                    claim.Row.PlaceOf("value"),
                    $"the value {claim.Value} of {claim.Id} {Problem(claim, Printable.Quote(mention.Printed))}",
                    [claim.Id]);
            }
            else if (claim.Kind == ClaimKind.Direction && SetAsideAmount.IsAmount(mention) && !amounts.Value.Contains(mention))
            {
                yield return At(
                    claim.Row.PlaceOf("kind"),
                    $"{claim.Id} takes only the direction from {Printable.Quote(mention.Printed)}, not the amount; record the amount too, as a claim that "
                    + $"cites the same mention",
                    [claim.Id]);
            }
        }
    }

    private static bool Holds(Claim claim, FigureReading reading) => claim.Value == reading.Value || claim.Value == reading.Stored;

    private static Message Problem(Claim claim, Message printed)
    {
        if (claim.Figure is not { } figure || figure.Readings.Count == 0)
        {
            return $"cites {printed}, which is not a single readable figure; cite the figure";
        }

        Message readings = Message.Join($" or ", figure.Readings.Select(r => (Message)$"{r.Value} {r.Unit} ({r.Convention})"));
        if (figure.Choose(claim.Reading) is null)
        {
            return $"uses the reading {Printable.Quote(claim.Reading)}, which {printed} does not have; choose one of {readings}";
        }

        var other = figure.Readings.FirstOrDefault(r => Holds(claim, r));
        return other is null
            ? (Message)$"is not a reading of {printed}, which reads {readings}; correct the value or cite another mention"
            : $"is not the chosen reading of {printed}; write {other.Convention} in the column reading";
    }
}
