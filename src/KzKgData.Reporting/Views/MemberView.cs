using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A fact that takes part in a disagreement, as the report shows it: what stands in the cell that is in question.</summary>
/// <param name="Member">The fact and its cell.</param>
/// <param name="Folder">What comes before a path of the package.</param>
public sealed record MemberView(Member Member, string Folder)
{
    /// <summary>The name of the fact.</summary>
    public Phrase Label => Phrase.Data(Member.Fact.Label);

    /// <summary>What stands in the cell.</summary>
    public Phrase Value => Phrase.Data(Member.Guarded);

    /// <summary>The source that prints it; empty where none is named.</summary>
    public Phrase Publisher => Member.Source is { } source ? Phrase.Data(source.Publisher) : Phrase.Empty;

    /// <summary>The cell in the data package.</summary>
    public PlaceView Cell => PlaceView.Of(Member.Fact.Row, Member.Field, Folder);
}
