using System.Collections.Concurrent;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>Readings of the lines, headers and labels of official tables. Thousands of claims cite the same few, so each text is read once.</summary>
/// <param name="dataset">The facts, whose offices declare the words of the sides.</param>
internal sealed class TableWords(Dataset dataset)
{
    private readonly ConcurrentDictionary<(string Text, string Language), UnitLine?> _units = new();
    private readonly ConcurrentDictionary<(string Text, string Language), Period?> _periods = new();
    private readonly ConcurrentDictionary<(string Text, string Language), IReadOnlyList<Side>> _sides = new();

    /// <inheritdoc cref="UnitLine.Read(string, string)"/>
    public UnitLine? UnitOf(string text, string language) => _units.GetOrAdd((text, language), key => UnitLine.Read(key.Text, key.Language));

    /// <inheritdoc cref="TableText.PeriodOf(string, string)"/>
    public Period? PeriodOf(string text, string language) => _periods.GetOrAdd((text, language), key => TableText.PeriodOf(key.Text, key.Language));

    /// <inheritdoc cref="Official.SidesNamed(Dataset, string, string)"/>
    public IReadOnlyList<Side> SidesNamed(string text, string language) =>
        _sides.GetOrAdd((text, language), key => Official.SidesNamed(dataset, key.Text, key.Language));
}
