using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>What official tables say about a disagreement.</summary>
/// <param name="Sentence">Which figure continues whose table; empty where a table has the period itself.</param>
/// <param name="Figures">Each figure compared with the tables.</param>
/// <param name="Flows">The trade by flow, as both offices report it; null where one does not.</param>
/// <param name="Editions">The figures of the editions of both offices for that year and, where they differ, for earlier years.</param>
public sealed record OfficialBeside(Phrase Sentence, TableView Figures, TableView? Flows, IReadOnlyList<Phrase> Editions);
