using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A fact involved in a disagreement, with its guarded cell, in the report.</summary>
/// <param name="Member">The fact and its guarded cell.</param>
/// <param name="Folder">The prefix of paths of the package.</param>
public sealed record MemberView(Member Member, string Folder)
{
    /// <summary>The place of the guarded cell.</summary>
    public PlaceView Cell => PlaceView.Of(Member.Fact.Row, Member.Field, Folder);

    /// <summary>Returns the facts with their guarded cells as a table.</summary>
    internal static TableView Table(IEnumerable<MemberView> facts) => TableView.Of(
        Phrase.Own(Texts.CardFacts),
        [Texts.CardFact, Texts.CardStored, Texts.ClaimPlace],
        facts,
        f =>
        [
            new TableCell(Phrase.Data(f.Member.Fact.Label)),
            new TableCell(Phrase.Data(f.Member.Guarded)),
            new TableCell(f.Member.Source is { } source ? Words.Publisher(source) : Phrase.Empty) { Place = f.Cell },
        ]);
}
