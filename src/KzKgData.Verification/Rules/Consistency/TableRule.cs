using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about what official tables say: of each other, or of what is said elsewhere.</summary>
public abstract class TableRule : ConsistencyRule
{
    private protected TableRule(string id, string title, string category, Severity severity = Severity.Error)
        : base(id, title, category, severity)
    {
    }

    /// <inheritdoc/>
    public override bool AllowsPreference => false;

    /// <inheritdoc/>
    public override string? WhyNotApplicable(RuleContext context) =>
        context.Dataset.TableClaims.Count == 0 ? "there are no claims from official tables" : null;

    /// <summary>What is worth knowing and wants nothing done.</summary>
    /// <param name="message">What it is.</param>
    /// <param name="claims">The claims that it is about, at least one.</param>
    /// <param name="isOnRecordAsRevision">Whether the ledger may have a row about it.</param>
    private protected Finding Note(string message, IReadOnlyCollection<Claim> claims, bool isOnRecordAsRevision = false) =>
        At(claims.First().Row.PlaceOf("value"), message, claims.Select(c => c.Id)) with
        {
            Severity = Severity.Note,
            Related = [.. claims.Skip(1).Select(c => new RelatedPlace(c.Id, c.Row.PlaceOf("value")))],
            SameSource = claims.Select(c => c.Source.Id).Distinct(StringComparer.Ordinal).Count() == 1,
            Discrepancy = isOnRecordAsRevision ? new EditionsApart(claims.OrderBy(c => c.Id, StringComparer.Ordinal)) : null,
        };

    /// <summary>An edition in a message.</summary>
    private protected static string Edition(Source table)
    {
        var inferred = table.IsPublishedInferred ? " (inferred)" : string.Empty;
        return $"{(table.Published.Length == 0 ? "undated edition" : $"edition of {table.Published}{inferred}")}, {table.Id}";
    }

    /// <summary>A figure of an office in a message.</summary>
    private protected static string Describe(OfficialFigure figure) =>
        $"{figure.Side} {Printable.Number(figure.Value)} {figure.Parts[0].Unit}{(figure.IsSum ? " (its two flows added)" : string.Empty)} "
        + $"({string.Join("; ", figure.Parts.Select(p => p.Source).Distinct().Select(Edition))})";

    /// <summary>What a claim says and who says it, in a message.</summary>
    private protected static string Said(Claim claim)
    {
        var by = !claim.Side.IsNone ? claim.Side.Code : claim.StatedBy.Count > 0 ? "of no side" : "not attributed";
        return $"{claim.Id}, {Printable.Number(claim.Value)} {claim.Unit} for {claim.Period} "
            + $"({by}{(claim.Said is { } said ? $", said {said}" : string.Empty)})";
    }

    /// <summary>A rate with its ends in percent, as in <c>+2.2 % (+1.8 % to +3 %)</c>.</summary>
    private protected static string Rate(Interval interval) => interval.Low == interval.High
        ? Signed(interval.Low!.Value)
        : $"{Signed(interval.Low!.Value)} to {Signed(interval.High!.Value)}";

    private protected static string Signed(decimal share) => (share > 0 ? "+" : string.Empty) + Printable.Percent(share);
}
