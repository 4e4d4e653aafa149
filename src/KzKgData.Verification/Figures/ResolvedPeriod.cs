namespace KzKgData.Verification.Figures;

/// <summary>The days of a printed date or period.</summary>
/// <param name="Period">The days.</param>
/// <param name="IsInferred">Whether they, or their year, follow from the date of the text; false where they are printed in full.</param>
public readonly record struct ResolvedPeriod(Period Period, bool IsInferred);
