using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// A rule about style that does not affect the meaning of the data: a warning, but an error in packages with roles, whose cells are compared with
/// texts.
/// </summary>
public abstract class StyleRule : Rule
{
    private protected StyleRule(string id, string title)
        : base(id, title, "form")
    {
    }

    private protected Finding Style(RuleContext context, Place place, Message message, IEnumerable<string>? facts = null) =>
        At(place, message, facts) with { Severity = context.Package.HasRoles ? Severity.Error : Severity.Warning };
}

/// <summary>KZKG1010: a cell has leading or trailing whitespace.</summary>
public sealed class WhiteSpaceAtEnd() : StyleRule("KZKG1010", "Leading or trailing whitespace")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.CellProblems.Where(p => p.Fault is CellFault.WhiteSpace).Select(p => Style(context, p.Place, p.Message, context.FactsOf(p.Row)));
}

/// <summary>KZKG1011: a cell contains an invisible character.</summary>
public sealed class UnseenCharacter() : StyleRule("KZKG1011", "Invisible character")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.CellProblems.Where(p => p.Fault is CellFault.Unseen).Select(p => Style(context, p.Place, p.Message, context.FactsOf(p.Row)));
}

/// <summary>KZKG1012: a table contains a blank line.</summary>
public sealed class BlankLine() : StyleRule("KZKG1012", "Blank line")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Package.Tables.SelectMany(table =>
            table.Problems.Where(p => p.IsBlankLine).Select(p => Style(context, table.PlaceOf(p.Start, p.Length), p.Problem)));
}
