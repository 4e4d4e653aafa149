using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>The result of comparing a claim with the table of the statistical office of its own side.</summary>
public enum OwnTableVerdictKind
{
    /// <summary>No available table covers the period, or it is unknown which came first.</summary>
    Undecidable,

    /// <summary>The claim is the figure of the latest edition at the time, possibly rounded or truncated.</summary>
    Confirmed,

    /// <summary>The claim is the figure of an edition that had been superseded.</summary>
    ConfirmedEarlier,

    /// <summary>The claim is older than any available edition that covers the period.</summary>
    SaidBefore,

    /// <summary>No edition at the time had such a figure.</summary>
    Contradicted,
}

/// <summary>Compares a claim with the table of its own side's office for the same flow and period.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Figure">The deciding figure: the one that matches, or the latest before the claim; null if there is none.</param>
public sealed record OwnTableVerdict(Claim Claim, OwnTableVerdictKind Kind, OfficialFigure? Figure)
{
    /// <summary>If the claim matches an earlier edition, the figure that superseded it.</summary>
    public OfficialFigure? Later { get; private init; }

    /// <summary>Why there is no verdict; null if there is one.</summary>
    public Message? Why { get; private init; }

    /// <summary>Whether the figure lies in the interval of the printed value.</summary>
    public bool IsMatch => Figure is not null && Claim.Pragmatic.Contains(Figure.Value);

    /// <summary>How the table's figure became the printed one: rounded, truncated or unchanged.</summary>
    public Message HowShortened => Figure is not { } figure || figure.Value == Claim.Value ? $"unchanged"
        : Claim.QualifierWord.Length > 0 ? $"within \"{Claim.QualifierWord}\""
        : Claim.EffectiveReading is var reading && reading.Rounded.Contains(figure.Value) ? $"rounded"
        : reading.Truncated.Contains(figure.Value) ? (Message)$"truncated" : $"within its qualifier";

    /// <summary>
    /// Returns the verdicts for a package, in the order of its claims: one for every amount stated by one side for a quantity in an official table.
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
                ? (Message)$"no table of the {claim.Side} office for {measurand.Indicator} {measurand.Subject} in {claim.Unit} is available"
                : $"no available table of the {claim.Side} office covers {period}; the last period it covers is {last[last.Count - 1]}");
        }

        // Newest first: the editions that existed, or may have existed, when the claim was made.
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
                $"it may be older than the available edition, which is dated "
                + $"{(known[0].Edition is { } edition ? (Message)$"{edition}" : $"nowhere")} only",
                known[0]);
    }

    private static OwnTableVerdict Undecidable(Claim claim, Message why, OfficialFigure? figure = null) =>
        new(claim, OwnTableVerdictKind.Undecidable, figure) { Why = why };
}
