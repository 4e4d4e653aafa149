using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A fact involved in a disagreement, with its guarded cell, in the report.</summary>
/// <param name="Member">The fact and its guarded cell.</param>
/// <param name="Folder">The prefix of paths of the package.</param>
public sealed record MemberView(Member Member, string Folder)
{
    /// <summary>The label of the fact.</summary>
    public Phrase Label => Phrase.Data(Member.Fact.Label);

    /// <summary>The text of the guarded cell.</summary>
    public Phrase Value => Phrase.Data(Member.Guarded);

    /// <summary>The publisher of the source; empty if the fact names none.</summary>
    public Phrase Publisher => Member.Source is { } source ? Phrase.Data(source.Publisher) : Phrase.Empty;

    /// <summary>The place of the guarded cell.</summary>
    public PlaceView Cell => PlaceView.Of(Member.Fact.Row, Member.Field, Folder);
}
