using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>A figure printed in a source, and how it is used.</summary>
/// <param name="Start">The start offset, in Unicode code points.</param>
/// <param name="End">The end offset, in Unicode code points, exclusive.</param>
/// <param name="Mention">The mention that covers it, or null.</param>
/// <param name="Use">How the figure is used.</param>
public readonly record struct CoveredFigure(int Start, int End, Mention? Mention, FigureUse Use);
