namespace KzKgData.Verification.Figures;

/// <summary>The days that a printed date or period stands for.</summary>
/// <param name="Period">The days.</param>
/// <param name="IsInferred">Whether they follow from the date of the text, if only the year; otherwise they are printed as they stand.</param>
public readonly record struct ResolvedPeriod(Period Period, bool IsInferred);
