namespace KzKgData.Verification.Facts;

/// <summary>
/// A measurand that is the sum of others: a total of the flows in both directions, or an indicator, subject or scope whose parts the package declares.
/// </summary>
/// <param name="Whole">The sum.</param>
/// <param name="Parts">The addends, at least two.</param>
internal sealed record Composition(Measurand Whole, IReadOnlyList<Measurand> Parts)
{
    private static readonly (string Field, Func<Measurand, string> CategoryOf, Func<Measurand, string, Measurand> With)[] _fields =
    [
        ("indicator", m => m.Indicator, (m, category) => m with { Indicator = category }),
        ("subject", m => m.Subject, (m, category) => m with { Subject = category }),
        ("scope", m => m.Scope, (m, category) => m with { Scope = category }),
    ];

    /// <summary>The names of the parts: for each, the column in which it differs from the whole.</summary>
    public IReadOnlyList<string> PartNames => [.. Parts.Select(p => p.Subject != Whole.Subject ? p.Subject : p.Scope != Whole.Scope ? p.Scope : p.Indicator)];

    /// <summary>Returns the sums for which there are claims of the whole and of at least one part.</summary>
    public static IEnumerable<Composition> Of(Dataset dataset) =>
        dataset.Quantities.SelectMany(q => Of(dataset, q[0].Measurand)).Where(c => c.Parts.Any(dataset.HasClaimsOf));

    /// <summary>Returns the compositions of a measurand: at most one of flows, and one per declaration.</summary>
    public static IEnumerable<Composition> Of(Dataset dataset, Measurand whole)
    {
        if (MutualSubject.Of(whole.Subject) is { } mutual)
        {
            yield return new Composition(whole, [.. mutual.Flows.Select(f => whole with { Subject = f })]);
        }

        foreach (var (field, categoryOf, with) in _fields)
        {
            foreach (var declared in dataset.PartsIn(field).Where(p => string.Equals(p.Whole, categoryOf(whole), StringComparison.Ordinal)))
            {
                yield return new Composition(whole, [.. declared.Parts.Select(p => with(whole, p))]);
            }
        }
    }

    /// <summary>
    /// Returns the sums that a measurand is a part of, whether or not a claim gives a figure for them: the total of its flow, and those that the package
    /// declares for its indicator, subject or scope.
    /// </summary>
    public static IEnumerable<Measurand> WholesWith(Dataset dataset, Measurand part) =>
        MutualSubject
            .WholesOf(part.Subject)
            .Select(whole => part with { Subject = whole })
            .Concat(
                _fields.SelectMany(f =>
                    dataset.PartsIn(f.Field).Where(p => p.Parts.Contains(f.CategoryOf(part), StringComparer.Ordinal)).Select(p => f.With(part, p.Whole))));

    /// <summary>
    /// Returns the figures for the sum and its parts from each side, and from each text without a named side. Series with only the sum, or only parts, are
    /// left out.
    /// </summary>
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

        foreach (var whole in dataset.UnnamedOf(Whole))
        {
            var parts = Parts.Select(p => dataset.FindSeries(p, whole)).ToArray();
            if (Array.Exists(parts, p => p is not null))
            {
                yield return new Told(whole, parts);
            }
        }
    }

    /// <summary>The figures of one side or text for the sum and its parts, in order; null for a part without figures.</summary>
    internal sealed record Told(SideSeries Whole, IReadOnlyList<SideSeries?> Parts);
}
