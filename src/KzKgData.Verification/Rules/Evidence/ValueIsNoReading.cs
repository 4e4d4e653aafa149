using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2010: the value of a claim is not what the chosen reading of its printed figure gives.</summary>
public sealed class ValueIsNoReading() : Rule("KZKG2010", "Value is no reading of its mention", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Dataset.Claims
            .Where(c => c.ValueMention is not null)
            .Select(c => new { Claim = c, Problem = Problem(c, c.ValueMention!) })
            .Where(p => p.Problem is not null)
            .Select(p => At(p.Claim.Row.PlaceOf("value"), $"the value {Printable.Number(p.Claim.Value)} of {p.Claim.Id} {p.Problem}", [p.Claim.Id]));

    private static string? Problem(Claim claim, Mention mention)
    {
        var printed = Printable.Quote(mention.Printed);
        if (claim.Figure is not { } figure || figure.Readings.Count == 0)
        {
            return $"cites {printed}, which is no single figure that can be read; cite the figure";
        }

        var readings = string.Join(" or ", figure.Readings.Select(r => $"{Printable.Number(r.Value)} {r.Unit} ({r.Convention})"));
        if (figure.Choose(claim.Reading) is not { } chosen)
        {
            return $"names the reading {Printable.Quote(claim.Reading)}, which {printed} does not have; it reads {readings}";
        }

        if (chosen.Value == claim.Value)
        {
            return null;
        }

        var other = figure.Readings.FirstOrDefault(r => r.Value == claim.Value);
        return other is null
            ? $"is no reading of {printed}, which reads {readings}; correct the value or cite another mention"
            : $"is not the reading that is chosen for {printed}; name it in the column reading: {other.Convention}";
    }
}
