using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>What official tables say about a disagreement.</summary>
/// <param name="Sentence">Which figure continues the table of which side; empty if a table covers the period.</param>
/// <param name="Figures">Each figure compared with the tables.</param>
/// <param name="Flows">The trade by flow, as both offices report it; null if one does not report it.</param>
/// <param name="Editions">The figures of the editions of both offices for that year and, if they differ, for earlier years.</param>
public sealed record OfficialBeside(Phrase Sentence, TableView Figures, TableView? Flows, IReadOnlyList<Phrase> Editions);
