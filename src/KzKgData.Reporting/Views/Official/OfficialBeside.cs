using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>What official tables say to a disagreement.</summary>
/// <param name="Sentence">Which figure continues whose table; empty where a table has the period itself.</param>
/// <param name="Figures">What each figure comes to beside the tables.</param>
/// <param name="Flows">The trade by both offices, flow by flow; null where not both have it.</param>
/// <param name="Editions">What the editions of both offices had for that year and, where they differ, for those before.</param>
public sealed record OfficialBeside(Phrase Sentence, TableView Figures, TableView? Flows, IReadOnlyList<Phrase> Editions);
