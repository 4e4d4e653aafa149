using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>A figure that a source prints, and what has become of it.</summary>
/// <param name="Start">Where it begins, in Unicode code points.</param>
/// <param name="End">Where it ends, in Unicode code points, exclusive.</param>
/// <param name="Mention">The mention that covers it, or null.</param>
/// <param name="Use">What has become of it.</param>
public readonly record struct CoveredFigure(int Start, int End, Mention? Mention, FigureUse Use);
