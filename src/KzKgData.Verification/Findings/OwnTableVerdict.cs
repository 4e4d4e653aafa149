using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>How what somebody says stands to the table of their own side's office.</summary>
public enum OwnTableVerdictKind
{
    /// <summary>No table at hand says anything of that period, or it is open which came first.</summary>
    Undecidable,

    /// <summary>It is the figure of the latest edition that there was, rounded or cut off.</summary>
    Confirmed,

    /// <summary>It is the figure of an edition that another had superseded.</summary>
    ConfirmedEarlier,

    /// <summary>It was said before any edition at hand that has the period.</summary>
    SaidBefore,

    /// <summary>No edition that there was has such a figure.</summary>
    Contradicted,
}

/// <summary>What somebody says, beside the table of their own side's office for the same flow and period.</summary>
/// <param name="Claim">What is said.</param>
/// <param name="Kind">How it stands to the table.</param>
/// <param name="Figure">The figure that decides: the one that it is, or the latest before it; null where there is none.</param>
public sealed record OwnTableVerdict(Claim Claim, OwnTableVerdictKind Kind, OfficialFigure? Figure)
{
    /// <summary>Of a figure of an earlier edition, the one that superseded it.</summary>
    public OfficialFigure? Later { get; private init; }

    /// <summary>What is missing; empty where there is a verdict.</summary>
    public Message? Why { get; private init; }

    /// <summary>Whether the figure lies where the print lets the true value lie.</summary>
    public bool IsMatch => Figure is not null && Claim.Pragmatic.Contains(Figure.Value);

    /// <summary>How the table's figure became the printed one: rounded, cut off, or as it stands.</summary>
    public Message HowShortened => Figure is not { } figure || figure.Value == Claim.Value ? $"as it stands"
        : Claim.QualifierWord.Length > 0 ? $"within \"{Claim.QualifierWord}\""
        : Claim.EffectiveReading is var reading && reading.Rounded.Contains(figure.Value) ? $"rounded"
        : reading.Truncated.Contains(figure.Value) ? (Message)$"cut off" : $"within its qualifier";

    /// <summary>
    /// The verdicts of a package, in the order of its claims: on every amount that one side says of a quantity that some office has a table of.
    /// </summary>
    public static IEnumerable<OwnTableVerdict> Of(Dataset dataset) =>
        from claim in dataset.Claims
        where claim is { Period: not null, Side: { IsNone: false, IsBoth: false } } && claim.Kind == ClaimKind.Actual
        from measurand in dataset.Official.ComparableWith(claim, dataset)
        select Of(claim, measurand, dataset.Official);

    private static OwnTableVerdict Of(Claim claim, Measurand measurand, Official official)
    {
        var period = claim.Period!.Value;
        var editions = official.Editions(measurand, claim.Unit, claim.Side, period);
        if (editions.Count == 0)
        {
            var last = official.Periods(measurand, claim.Unit, claim.Side);
            return Undecidable(claim, last.Count == 0
                ? (Message)$"no table of the office of {claim.Side} for {measurand.Indicator} {measurand.Subject} in {claim.Unit} is at hand"
                : $"no table of the office of {claim.Side} at hand has {period}; the last that it has is {last[last.Count - 1]}");
        }

        // Newest first: what was there when it was said, or may have been.
        var known = editions.Where(e => !e.IsAfter(claim)).Reverse().ToArray();
        if (known.Length == 0)
        {
            return new OwnTableVerdict(claim, OwnTableVerdictKind.SaidBefore, editions[0]);
        }

        var match = Array.FindIndex(known, e => claim.Pragmatic.Contains(e.Value));
        if (match == 0)
        {
            return new OwnTableVerdict(claim, OwnTableVerdictKind.Confirmed, known[0]);
        }

        if (match > 0)
        {
            return new OwnTableVerdict(claim, OwnTableVerdictKind.ConfirmedEarlier, known[match]) { Later = known[match - 1] };
        }

        return known.Any(e => e.IsBefore(claim))
            ? new OwnTableVerdict(claim, OwnTableVerdictKind.Contradicted, known.First(e => e.IsBefore(claim)))
            : Undecidable(
                claim,
                $"it may have been said before the edition at hand, which is dated "
                + $"{(known[0].Edition is { } edition ? (Message)$"{edition}" : $"nowhere")} only",
                known[0]);
    }

    private static OwnTableVerdict Undecidable(Claim claim, Message why, OfficialFigure? figure = null) =>
        new(claim, OwnTableVerdictKind.Undecidable, figure) { Why = why };
}
