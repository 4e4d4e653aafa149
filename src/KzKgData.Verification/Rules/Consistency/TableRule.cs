using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule that compares official tables with each other or with other claims.</summary>
public abstract class TableRule : ConsistencyRule
{
    private protected TableRule(string id, string title, string category, Severity severity = Severity.Error)
        : base(id, title, category, severity)
    {
    }

    /// <inheritdoc/>
    public override bool AllowsPreference => false;

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.TableClaims.Count == 0 ? $"there are no claims from official tables" : (Message?)null;

    /// <summary>Creates a note, which needs no action.</summary>
    /// <param name="message">The message.</param>
    /// <param name="claims">The claims involved, at least one.</param>
    /// <param name="isOnRecordAsRevision">Whether the ledger may have a row for it.</param>
    private protected Finding Note(Message message, IReadOnlyList<Claim> claims, bool isOnRecordAsRevision = false) =>
        AtEach("value", message, claims) with
        {
            Severity = Severity.Note,
            Discrepancy = isOnRecordAsRevision ? new EditionsApart(claims.OrderBy(c => c.Id, StringComparer.Ordinal)) : null,
        };

    /// <summary>Formats an edition for a message.</summary>
    private protected static Message Edition(Source table)
    {
        Message inferred = table.IsPublishedInferred ? $" (inferred)" : Message.Empty;
        return $"{(table.Published.Length == 0 ? (Message)$"undated edition" : $"edition of {table.Published}{inferred}")}, {table.Id}";
    }

    /// <summary>Formats an official figure for a message.</summary>
    private protected static Message Describe(OfficialFigure figure) =>
        $"{figure.Side} {figure.Value} {figure.Parts[0].Unit}{(figure.IsSum ? $" (sum of both flows)" : Message.Empty)} "
        + $"({Message.Join($"; ", figure.Parts.Select(p => p.Source).Distinct().Select(Edition))})";

    /// <summary>Formats a claim with its side and date for a message.</summary>
    private protected static Message Said(Claim claim)
    {
        Message by = !claim.Side.IsNone ? $"{claim.Side}" : claim.StatedBy.Count > 0 ? (Message)$"without a side" : $"not attributed";
        return $"{claim.Id}, {claim.Value} {claim.Unit} for {claim.Period} "
            + $"({by}{(claim.Said is { } said ? $", stated {said}" : Message.Empty)})";
    }

    /// <summary>Formats the ends of a rate in percent: <c>+1.8 % to +3.0 %</c>.</summary>
    private protected static Message Rate(Interval interval) => interval.Low == interval.High
        ? Signed(interval.Low!.Value)
        : $"{Signed(interval.Low!.Value)} to {Signed(interval.High!.Value)}";

    private protected static Message Signed(decimal share) => share > 0 ? $"+{Printable.Percent(share)}" : Printable.Percent(share);
}
