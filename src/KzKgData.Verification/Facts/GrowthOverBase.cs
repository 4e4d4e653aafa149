using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>The growth that a series gives for one period against one base.</summary>
/// <param name="Growth">The growth, in percent.</param>
/// <param name="Base">The base period; null where none is given.</param>
/// <param name="Problem">Why the growth cannot be compared with figures for the base and the period; null where it can.</param>
/// <param name="Steps">The growth with those figures, in each unit in which the series has both; empty where it has none or there is a problem.</param>
internal sealed record GrowthOverBase(Level Growth, Period? Base, Message? Problem, IReadOnlyList<GrowthStep> Steps);
