using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A discrepancy in the report.</summary>
/// <param name="Finding">The finding; a discrepancy.</param>
/// <param name="Dataset">The dataset.</param>
public sealed record FindingView(Finding Finding, Dataset Dataset)
{
    /// <summary>Why its ledger entry does not hold; empty if it does, or there is none.</summary>
    public IReadOnlyList<Phrase> Objections { get; init; } = [];

    /// <summary>The title of the rule.</summary>
    public string Title => MessageWords.TitleOf(Finding.RuleId);

    /// <summary>The severity, as the outputs write it.</summary>
    public string Severity => Names.Of(Finding.Severity);

    /// <summary>The status, as the outputs write it.</summary>
    public string Status => Names.Of(Finding.Status);

    /// <summary>The members: the facts involved.</summary>
    public IReadOnlyList<Member> Members => Finding.Discrepancy!.Members;

    /// <summary>The members that are claims.</summary>
    public IReadOnlyList<Claim> Claims => Finding.Discrepancy!.Claims;

    /// <summary>The widest gap between two contradicting claims; null if the finding is not a conflict between values.</summary>
    public Gap? Gap => (Finding.Discrepancy as ValueConflict)?.Gap;

    /// <summary>The gap between the members; empty if there is none.</summary>
    public Phrase Difference => Gap is { } gap
        ? Words.WithPrecision(Words.Amount(gap.Difference, gap.Lower.Unit), Words.Range(gap.DifferenceInterval, gap.Lower.Unit))
        : Phrase.Empty;

    /// <summary>The asymmetry index; empty if there is none.</summary>
    public Phrase Index => Gap is { Index: { } index, IndexInterval: { } interval }
        ? Words.WithPrecision(Words.Share(index), Words.ShareRange(interval))
        : Phrase.Empty;

    /// <summary>The computation of the index; empty if there is none.</summary>
    public Phrase IndexWorking => Gap is { Index: not null, Lower: var lower, Higher: var higher }
        ? Phrase.Format(Texts.CardIndexWorking, Phrase.Own(Words.Decimal(higher.Value)), Phrase.Own(Words.Decimal(lower.Value)))
        : Phrase.Empty;

    /// <summary>What valuation could account for in a mirror asymmetry; null for other discrepancies.</summary>
    public ValuationView? Valuation => ValuationView.Of(Finding.Discrepancy!);

    /// <summary>The message of a discrepancy without a gap; empty for others.</summary>
    public Phrase Message => Finding.Discrepancy switch
    {
        ValueConflict => Phrase.Empty,
        ChoiceOfReading { Claims: [{ Figure: { } figure }], Chosen: var chosen, Conventional: var conventional } => Phrase.Format(
            Texts.FindingReading,
            Phrase.Data(figure.Printed),
            Words.Amount(chosen.Value, new Unit(chosen.Unit)),
            Words.Convention(chosen.Convention),
            Words.Amount(conventional.Value, new Unit(conventional.Unit)),
            Words.Convention(conventional.Convention)),
        _ => Phrase.Data(MessageWords.Of(Finding)),
    };

    /// <summary>Whether the members come from one source, in words; empty for a single member.</summary>
    public Phrase Sources => Members.Count < 2 ? Phrase.Empty : Phrase.Own(Finding.SameSource ? Texts.FindingOneSource : Texts.FindingSeveralSources);

    /// <summary>The ledger entry in force; null if there is none or it no longer holds.</summary>
    public ExplanationView? Explanation =>
        Finding is { Status: not FindingStatus.Open, Discrepancy.Explanation: { } explanation } ? new ExplanationView(explanation, Dataset, Members) : null;

    /// <summary>The ledger entry that does not hold; null if there is none.</summary>
    public ExplanationView? VoidExplanation =>
        Finding is { Status: FindingStatus.Open, Discrepancy.Explanation: { } explanation }
            ? new ExplanationView(explanation, Dataset, Members) { IsVoid = true }
            : null;

    /// <summary>The severity while it is open, in words.</summary>
    public Phrase Weight => Phrase.Own(Finding.Severity switch
    {
        Verification.Findings.Severity.Error => Texts.FindingSeverityError,
        Verification.Findings.Severity.Warning => Texts.FindingSeverityWarning,
        _ => Texts.FindingSeverityNote,
    });

    /// <summary>Why no cause is on record, in words.</summary>
    public Phrase MissingCause => Phrase.Own(HasVoidExplanation ? Texts.FindingCauseVoid : Texts.FindingCauseMissing);

    /// <summary>Whether there is a ledger entry that does not hold.</summary>
    public bool HasVoidExplanation => Finding is { Status: FindingStatus.Open, Discrepancy.Explanation: not null };

    internal static FindingView Of(Finding finding, VerificationResult result)
    {
        var entry = finding.Discrepancy?.Explanation?.Id;
        return new FindingView(finding, result.Dataset)
        {
            Objections = entry is null
                ? []
                :
                [
                    .. result
                        .Findings.Where(f => f.Discrepancy is null && string.Equals(f.ExplanationId, entry, StringComparison.Ordinal))
                        .Select(f => Phrase.Data(MessageWords.Of(f))),
                ],
        };
    }
}

/// <summary>A ledger entry in the report.</summary>
/// <param name="Explanation">The entry.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Members">The members of the discrepancy.</param>
public sealed record ExplanationView(Explanation Explanation, Dataset Dataset, IReadOnlyList<Member> Members)
{
    /// <summary>Whether the entry does not hold.</summary>
    public bool IsVoid { get; init; }

    /// <summary>The cause, in words.</summary>
    public Phrase Cause => Explanation.IsUnresolved ? Phrase.Own(Texts.FindingCauseUnresolved) : Phrase.Data(Words.OfId(Explanation.Cause));

    /// <summary>The evidence of the cause, in words; empty if there is none.</summary>
    public Phrase Evidence => Words.LongList([.. Explanation.Evidence.Select(EvidenceOf)]);

    /// <summary>Possible reasons, one per item.</summary>
    public IReadOnlyList<Phrase> Hypotheses => Words.Items(Explanation.Hypotheses);

    /// <summary>What would settle it, one per item.</summary>
    public IReadOnlyList<Phrase> WouldSettle => Words.Items(Explanation.WouldSettle);

    /// <summary>The reasoning.</summary>
    public Phrase Rationale => Words.Sentence(Explanation.Rationale);

    /// <summary>Who decided and when, and the date of the review.</summary>
    public Phrase Decision => Phrase.Format(
        Texts.FindingDecided, Phrase.Data(Words.OfId(Explanation.DecidedBy)), Words.Period(Explanation.DecidedOn), Words.Period(Explanation.ReviewBy));

    /// <summary>The values for which it was written, one per member, and any that differ from the current data.</summary>
    public IReadOnlyList<Phrase> Expected => [.. Explanation.Facts.Zip(Explanation.Expect, ExpectationOf)];

    /// <summary>The preferred claim; empty if there is none.</summary>
    public Phrase Preferred => Explanation.Preferred.Length == 0 ? Phrase.Empty : Phrase.Data(Explanation.Preferred);

    /// <summary>The parts of the entry with their names; a part may be empty, or have several items.</summary>
    /// <param name="leavesOutReasons">Whether to omit hypotheses and what would settle the matter, because they are shown elsewhere.</param>
    internal IEnumerable<(string Term, IReadOnlyList<Phrase> Items)> Rows(bool leavesOutReasons) =>
    [
        (Texts.FindingCause, [Cause]),
        (Texts.FindingEvidence, [Evidence]),
        .. leavesOutReasons ? [] : new[] { (Texts.FindingHypotheses, Hypotheses), (Texts.FindingWouldSettle, WouldSettle) },
        (Texts.FindingRationale, [Rationale]),
        (Texts.FindingPreferred, [Preferred]),
        (Texts.FindingDecision, [Decision]),
        (Texts.CardExpectedValues, Expected),
    ];

    private Phrase ExpectationOf(string fact, string expected)
    {
        if (Members.FirstOrDefault(m => string.Equals(m.Id, fact, StringComparison.Ordinal)) is not { } member)
        {
            return Phrase.Format(Texts.CardExpectedElsewhere, Quoted(expected), Phrase.Data(fact));
        }

        return string.Equals(member.Guarded, expected, StringComparison.Ordinal)
            ? Phrase.Format(Texts.CardExpected, ValueOf(member, expected), Phrase.Data(fact))
            : Phrase.Format(Texts.CardExpectedChanged, ValueOf(member, expected), Phrase.Data(fact), ValueOf(member, member.Guarded));
    }

    private static Phrase ValueOf(Member member, string value) =>
        member.Claim is { } claim && CellValues.TryNumber(value, out var number) ? Words.Amount(number, claim.Unit) : Quoted(value);

    private static Phrase Quoted(string value) => Phrase.Format(Texts.ClaimQuoted, Phrase.Data(value));

    private Phrase EvidenceOf(string evidence)
    {
        if (evidence is Explanation.Computed)
        {
            return Phrase.Own(IsVoid ? Texts.CardEvidenceComputedVoid : Texts.FindingEvidenceComputed);
        }

        return Dataset.FindMention(evidence) is { } mention
            ? Phrase.Format(
                Texts.FindingEvidenceMention,
                Phrase.Data(mention.Printed),
                Words.Publisher(mention.Source),
                Phrase.Count(mention.Start),
                Phrase.Count(mention.End))
            : Phrase.Data(evidence);
    }
}
