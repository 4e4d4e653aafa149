namespace KzKgData.Verification.Facts;

/// <summary>A quantity that is the sum of others: a total of its flows in both directions, or a scope of the scopes that the package declares as its parts.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Whole">The sum.</param>
/// <param name="Parts">What adds up to it, at least two.</param>
internal sealed record Composition(string Indicator, (string Subject, string Scope) Whole, IReadOnlyList<(string Subject, string Scope)> Parts)
{
    /// <summary>The parts by name, each in the column that sets it apart.</summary>
    public IReadOnlyList<string> PartNames => [.. Parts.Select(p => p.Subject == Whole.Subject ? p.Scope : p.Subject)];

    /// <summary>All sums that some side gives a figure for.</summary>
    public static IEnumerable<Composition> Of(Dataset dataset) => dataset.Series
        .Select(s => (s.Claims[0].Indicator, s.Claims[0].Subject, s.Claims[0].Scope))
        .Distinct()
        .SelectMany(q => Of(dataset, q.Indicator, q.Subject, q.Scope));

    /// <summary>The sums that a quantity is: at most one of flows, and one of scopes for each declaration.</summary>
    public static IEnumerable<Composition> Of(Dataset dataset, string indicator, string subject, string scope)
    {
        if (MutualSubject.Of(subject) is { } mutual)
        {
            yield return new Composition(indicator, (subject, scope), [.. mutual.Flows.Select(f => (f, scope))]);
        }

        foreach (var declared in dataset.ScopeParts.Where(p => string.Equals(p.Whole, scope, StringComparison.Ordinal)))
        {
            yield return new Composition(indicator, (subject, scope), [.. declared.Parts.Select(p => (subject, p))]);
        }
    }

    /// <summary>The sums that a quantity is a part of, whether or not anybody gives a figure for them: the total of its flow, and the scopes that have its scope among their parts.</summary>
    public static IEnumerable<(string Subject, string Scope)> WholesWith(Dataset dataset, string subject, string scope) =>
        MutualSubject.WholesOf(subject).Select(whole => (whole, scope))
            .Concat(dataset.ScopeParts.Where(p => p.Parts.Contains(scope, StringComparer.Ordinal)).Select(p => (subject, p.Whole)));

    /// <summary>What each side says of the sum and of its parts; a part of which it says nothing is null. Sides that speak of the sum alone, or of parts alone, are left out.</summary>
    public IEnumerable<(SideSeries Whole, IReadOnlyList<SideSeries?> Parts)> BySide(Dataset dataset)
    {
        foreach (var side in Parts.Prepend(Whole).SelectMany(q => dataset.SidesOf(Indicator, q.Subject, q.Scope)).Distinct(StringComparer.Ordinal))
        {
            var parts = Parts.Select(p => dataset.FindSeries(Indicator, p.Subject, p.Scope, side)).ToArray();
            if (dataset.FindSeries(Indicator, Whole.Subject, Whole.Scope, side) is { } whole && Array.Exists(parts, p => p is not null))
            {
                yield return (whole, parts);
            }
        }
    }
}
