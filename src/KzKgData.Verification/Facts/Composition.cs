namespace KzKgData.Verification.Facts;

/// <summary>A measurand that is the sum of others: a total of its flows in both directions, or a scope of the scopes that the package declares as its parts.</summary>
/// <param name="Whole">The sum.</param>
/// <param name="Parts">What adds up to it, at least two.</param>
internal sealed record Composition(Measurand Whole, IReadOnlyList<Measurand> Parts)
{
    /// <summary>The parts by name, each in the column that sets it apart.</summary>
    public IReadOnlyList<string> PartNames => [.. Parts.Select(p => p.Subject == Whole.Subject ? p.Scope : p.Subject)];

    /// <summary>All sums that some side gives a figure for.</summary>
    public static IEnumerable<Composition> Of(Dataset dataset) => dataset.Series.Select(s => s.Measurand).Distinct().SelectMany(m => Of(dataset, m));

    /// <summary>The sums that a measurand is: at most one of flows, and one of scopes for each declaration.</summary>
    public static IEnumerable<Composition> Of(Dataset dataset, Measurand whole)
    {
        if (MutualSubject.Of(whole.Subject) is { } mutual)
        {
            yield return new Composition(whole, [.. mutual.Flows.Select(f => whole with { Subject = f })]);
        }

        foreach (var declared in dataset.ScopeParts.Where(p => string.Equals(p.Whole, whole.Scope, StringComparison.Ordinal)))
        {
            yield return new Composition(whole, [.. declared.Parts.Select(p => whole with { Scope = p })]);
        }
    }

    /// <summary>The sums that a measurand is a part of, whether or not anybody gives a figure for them: the total of its flow, and the scopes that have its scope among their parts.</summary>
    public static IEnumerable<Measurand> WholesWith(Dataset dataset, Measurand part) =>
        MutualSubject.WholesOf(part.Subject).Select(whole => part with { Subject = whole })
            .Concat(dataset.ScopeParts.Where(p => p.Parts.Contains(part.Scope, StringComparer.Ordinal)).Select(p => part with { Scope = p.Whole }));

    /// <summary>What each side says of the sum and of its parts. Sides that speak of the sum alone, or of parts alone, are left out.</summary>
    public IEnumerable<Told> BySide(Dataset dataset)
    {
        foreach (var side in Parts.Prepend(Whole).SelectMany(dataset.SeriesOf).Select(s => s.Side).Distinct())
        {
            var parts = Parts.Select(p => dataset.FindSeries(p, side)).ToArray();
            if (dataset.FindSeries(Whole, side) is { } whole && Array.Exists(parts, p => p is not null))
            {
                yield return new Told(whole, parts);
            }
        }
    }

    /// <summary>What one side says of the sum and of its parts, in their order; a part of which it says nothing is null.</summary>
    internal sealed record Told(SideSeries Whole, IReadOnlyList<SideSeries?> Parts);
}
