using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1009: something that the descriptor declares is kept but not checked.</summary>
public sealed class NotChecked() : Rule("KZKG1009", "Not checked", "form", Severity.Note)
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Package.Notes.Select(n => At(n.Place, n.Problem))
            .Concat(context.Package.Tables.SelectMany(t => t.Notes, (t, n) => At(t.PlaceOf(n.Start, n.Length), n.Problem)));
}
