using System.Collections.Concurrent;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>The figure of an official table, or of several tables of one office together, for a quantity and period, as of some edition.</summary>
/// <param name="Side">The side of the office.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The value, in the unit of the claims.</param>
/// <param name="Parts">The claims that make up the figure: one, or those for the flows in both directions.</param>
public sealed record OfficialFigure(Side Side, Period Period, decimal Value, IReadOnlyList<Claim> Parts)
{
    /// <summary>The publication date, as far as known, of the latest edition used; null if one of them has no date.</summary>
    public Period? Edition =>
        Parts.Any(p => p.Source.PublishedOn is null) ? null : Parts.Select(p => p.Source.PublishedOn!.Value).OrderBy(p => p.FirstDay).Last();

    /// <summary>Whether the figure is a sum of flows rather than printed.</summary>
    public bool IsSum => Parts.Count > 1;

    /// <summary>Whether the edition was certainly published after the claim was made.</summary>
    internal bool IsAfter(Claim claim) => Edition is { } edition && claim.Said is { } said && edition.FirstDay > said.LastDay;

    /// <summary>Whether the edition was certainly published before the claim was made.</summary>
    internal bool IsBefore(Claim claim) => Edition is { } edition && claim.Said is { } said && edition.LastDay <= said.FirstDay;
}

/// <summary>The figures of the official tables by quantity and office, with all editions.</summary>
public sealed class Official
{
    private readonly ILookup<(Measurand Measurand, Unit Unit, Side Side), Claim> _bySide;
    private readonly ILookup<(string Indicator, string Subject), Claim> _byQuantity;

    // The sides of the offices, by their codes in subjects.
    private readonly Dictionary<string, Side> _sides;

    // A cache: most claims are about few quantities, and several rules ask.
    private readonly ConcurrentDictionary<(Measurand Said, bool IsFree), IReadOnlyList<Measurand>> _comparable = new();

    private Official(IReadOnlyList<Claim> claims)
    {
        Claims = claims;
        _bySide = claims.ToLookup(c => (c.Measurand, c.Unit, c.Side));
        _byQuantity = claims.ToLookup(c => (c.Indicator, c.Subject));
        _sides = claims
            .Select(c => c.Side)
            .GroupBy(MutualSubject.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>No tables.</summary>
    internal static Official None { get; } = new([]);

    /// <summary>The claims from tables with a known period and office.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The claims for the same quantity, period and office, by edition, earliest first.</summary>
    internal IEnumerable<IReadOnlyList<Claim>> Revisable => Claims
        .GroupBy(c => (c.Measurand, c.Unit, c.Side, c.Period))
        .Select(g => InOrder(g));

    /// <summary>The quantities with known flows: indicator, scope, unit and the two sides.</summary>
    internal IEnumerable<Pair> Pairs => Claims
        .Select(PairOf)
        .OfType<Pair>()
        .Distinct()
        .OrderBy(p => p.Indicator, StringComparer.Ordinal).ThenBy(p => p.Scope, StringComparer.Ordinal)
        .ThenBy(p => p.One.Code, StringComparer.Ordinal).ThenBy(p => p.Other.Code, StringComparer.Ordinal);

    /// <summary>Indexes the claims of official tables.</summary>
    internal static Official Of(IReadOnlyList<Claim> claims) =>
        claims.Count == 0 ? None : new Official([.. claims.Where(c => c is { Period: not null, Side.IsNone: false } && c.Kind == ClaimKind.Actual)]);

    /// <summary>Returns the side of the office that published a table; <see cref="Side.None"/> if the table has no such fact.</summary>
    public static Side SideOfOffice(Dataset dataset, Source table) => new(dataset.FindFact(table.Office)?.Row["side"].Text ?? string.Empty);

    /// <summary>Returns the sides whose declared words occur in a text, by the words declared in the table of offices.</summary>
    /// <param name="dataset">The facts.</param>
    /// <param name="text">A label.</param>
    /// <param name="language">Its language, as a BCP 47 tag.</param>
    public static IReadOnlyList<Side> SidesNamed(Dataset dataset, string text, string language)
    {
        var field = dataset
            .Tables.Select(t => dataset.FindFact(t.Office))
            .OfType<Fact>()
            .Select(f => f.Row.Table.Schema.Field(KnownColumn.Side))
            .OfType<FieldSchema>()
            .FirstOrDefault();
        return field is null ? [] : [.. CategoryWords.Held(field, text, language).Select(c => new Side(c))];
    }

    /// <summary>
    /// Returns the subjects of a flow that an office reports with a partner: one for exports or imports, both spellings of the mutual one for turnover;
    /// empty if either side is unknown.
    /// </summary>
    public static IReadOnlyList<string> SubjectsOf(Side reporter, Side partner, Flow flow)
    {
        if (reporter.IsNone || partner.IsNone || reporter == partner)
        {
            return [];
        }

        var (own, other) = (MutualSubject.Code(reporter), MutualSubject.Code(partner));
        return flow switch
        {
            Flow.Exports => [MutualSubject.FlowOf(own, other)],
            Flow.Imports => [MutualSubject.FlowOf(other, own)],
            _ => [$"{own}-{other}", $"{other}-{own}"],
        };
    }

    /// <summary>
    /// Returns the figures of an office for a period by edition, earliest first. A total that no table prints is the sum of the latest flows as of each
    /// date of publication.
    /// </summary>
    /// <param name="measurand">The quantity, with a scope of the tables.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="side">The side of the office.</param>
    /// <param name="period">The period.</param>
    public IReadOnlyList<OfficialFigure> Editions(Measurand measurand, Unit unit, Side side, Period period)
    {
        if (Find(measurand, unit, side, period) is { Length: > 0 } printed)
        {
            return [.. printed.Select(c => new OfficialFigure(side, period, c.Value, [c]))];
        }

        if (MutualSubject.Of(measurand.Subject) is not { } mutual)
        {
            return [];
        }

        var flows = mutual.Flows.Select(f => Find(measurand with { Subject = f }, unit, side, period)).ToArray();
        if (Array.Exists(flows, f => f.Length == 0))
        {
            return [];
        }

        // At each date of publication, the latest figure of each flow.
        var states = flows
            .SelectMany(f => f)
            .Select(c => c.Source.PublishedOn)
            .OfType<Period>()
            .Distinct()
            .OrderBy(p => p.FirstDay)
            .ThenBy(p => p.LastDay)
            .ToArray();
        var figures = new List<OfficialFigure>();
        foreach (var state in states)
        {
            Claim?[] parts = [.. flows.Select(f => Array.FindLast(f, c => c.Source.PublishedOn is { } p && p.FirstDay <= state.FirstDay))];
            if (parts.All(p => p is not null) && !(figures.Count > 0 && figures[figures.Count - 1].Parts.SequenceEqual(parts!)))
            {
                figures.Add(new OfficialFigure(side, period, parts.Sum(p => p!.Value), [.. parts!]));
            }
        }

        return figures;
    }

    /// <summary>Returns the latest figure of an office for a period, or null.</summary>
    public OfficialFigure? Latest(Measurand measurand, Unit unit, Side side, Period period) =>
        Editions(measurand, unit, side, period) is { Count: > 0 } editions ? editions[editions.Count - 1] : null;

    /// <summary>
    /// Returns the quantities of tables that a claim in a text can be compared with: those of its indicator and subject, and of its scope unless that is
    /// unrestricted.
    /// </summary>
    public IReadOnlyList<Measurand> ComparableWith(Claim said, Dataset dataset)
    {
        if (Claims.Count == 0)
        {
            return [];
        }

        var isFree = dataset.Unrestricted.Contains(said.Scope, StringComparer.Ordinal);
        return _comparable.GetOrAdd((said.Measurand, isFree), key => Comparable(key.Said, key.IsFree));
    }

    private IReadOnlyList<Measurand> Comparable(Measurand said, bool isFree)
    {
        var subjects = MutualSubject.Of(said.Subject) is { } mutual ? mutual.Flows.Concat([said.Subject, $"{mutual.Other}-{mutual.One}"]) : [said.Subject];
        return [.. subjects
            .SelectMany(s => _byQuantity[(said.Indicator, s)])
            .Where(c => isFree || c.Scope == said.Scope)
            .Select(c => c.Measurand with { Subject = said.Subject })
            .Distinct()];
    }

    /// <summary>Returns the sides whose offices have figures for a quantity or its flows.</summary>
    public IReadOnlyList<Side> Reporters(Measurand measurand) => [.. Subjects(measurand)
        .SelectMany(s => _byQuantity[(measurand.Indicator, s)])
        .Where(c => c.Scope == measurand.Scope)
        .Select(c => c.Side)
        .Distinct()
        .OrderBy(s => s.Code, StringComparer.Ordinal)];

    /// <summary>Returns the periods for which an office has a figure for a quantity or its flows, in order.</summary>
    public IReadOnlyList<Period> Periods(Measurand measurand, Unit unit, Side side) => [.. Subjects(measurand)
        .SelectMany(s => _bySide[(measurand with { Subject = s }, unit, side)])
        .Select(c => c.Period!.Value)
        .Distinct()
        .OrderBy(p => p)];

    private static IEnumerable<string> Subjects(Measurand measurand) =>
        MutualSubject.Of(measurand.Subject) is { } mutual ? mutual.Flows.Append(measurand.Subject) : [measurand.Subject];

    private Claim[] Find(Measurand measurand, Unit unit, Side side, Period period) => InOrder(_bySide[(measurand, unit, side)].Where(c => c.Period == period));

    private static Claim[] InOrder(IEnumerable<Claim> editions) => [.. editions
        .OrderBy(c => c.Source.PublishedOn?.FirstDay ?? DateTime.MinValue)
        .ThenBy(c => c.Source.PublishedOn?.LastDay ?? DateTime.MinValue)
        .ThenBy(c => c.Source.Id, StringComparer.Ordinal)];

    /// <summary>Returns the two sides of a flow; null if it is not a flow, or a side has no office.</summary>
    private Pair? PairOf(Claim claim) =>
        MutualSubject.EndsOf(claim.Subject) is var (from, to) && _sides.TryGetValue(from, out var exporter) && _sides.TryGetValue(to, out var importer)
            ? IsFirst(exporter, importer, claim)
                ? new Pair(claim.Indicator, claim.Scope, claim.Unit, exporter, importer)
                : new Pair(claim.Indicator, claim.Scope, claim.Unit, importer, exporter)
            : null;

    /// <summary>Whether a side comes first in a pair: as in the subject of a printed total, or else in ordinal order.</summary>
    private bool IsFirst(Side side, Side other, Claim flow) =>
        _byQuantity.Contains((flow.Indicator, $"{MutualSubject.Code(side)}-{MutualSubject.Code(other)}"))
        || (!_byQuantity.Contains((flow.Indicator, $"{MutualSubject.Code(other)}-{MutualSubject.Code(side)}"))
            && string.CompareOrdinal(side.Code, other.Code) <= 0);

    /// <summary>A quantity with flows in both directions between two sides.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Scope">The scope.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="One">The first side.</param>
    /// <param name="Other">The second side.</param>
    internal sealed record Pair(string Indicator, string Scope, Unit Unit, Side One, Side Other)
    {
        /// <summary>Returns the flow from one side to the other.</summary>
        public Measurand Flow(Side from, Side to) => new(Indicator, MutualSubject.FlowOf(MutualSubject.Code(from), MutualSubject.Code(to)), Scope);
    }
}
