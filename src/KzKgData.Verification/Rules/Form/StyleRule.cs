using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>
/// A rule of how things are written that does not touch what they mean: a warning, but an error in packages with roles, whose cells are held against
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

/// <summary>KZKG1010: white space stands at an end of a cell.</summary>
public sealed class WhiteSpaceAtEnd() : StyleRule("KZKG1010", "White space at an end of a cell")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.CellProblems.Where(p => p.Fault is CellFault.WhiteSpace).Select(p => Style(context, p.Place, p.Message, context.FactsOf(p.Row)));
}

/// <summary>KZKG1011: a cell holds a character that cannot be seen.</summary>
public sealed class UnseenCharacter() : StyleRule("KZKG1011", "Unseen character")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.CellProblems.Where(p => p.Fault is CellFault.Unseen).Select(p => Style(context, p.Place, p.Message, context.FactsOf(p.Row)));
}

/// <summary>KZKG1012: a line of a table is blank.</summary>
public sealed class BlankLine() : StyleRule("KZKG1012", "Blank line")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Package.Tables.SelectMany(table =>
            table.Problems.Where(p => p.IsBlankLine).Select(p => Style(context, table.PlaceOf(p.Start, p.Length), p.Problem)));
}
