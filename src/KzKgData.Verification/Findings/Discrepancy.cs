using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Findings;

/// <summary>Facts that do not go together, and what a finding knows of them beyond its message. Only discrepancies can be explained.</summary>
public abstract record Discrepancy
{
    private protected Discrepancy(IReadOnlyList<Member> members)
    {
        Members = members;
        Claims = [.. members.Select(m => m.Claim).OfType<Claim>()];
    }

    private protected Discrepancy(IEnumerable<Claim> claims)
        : this([.. claims.Select(c => new Member(c))])
    {
    }

    /// <summary>The facts that take part, in ordinal order of their ids.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>The members that are claims, in ordinal order of their ids.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The ledger entry about it, valid or not; null where there is none.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>The members that have come since the ledger entry was written: they agree with a position that it is about.</summary>
    public IEnumerable<Member> Joined =>
        Explanation is { } entry && entry.Facts.Count < Members.Count ? Members.Where(m => !entry.Facts.Contains(m.Id, StringComparer.Ordinal)) : [];

    /// <summary>What an explanation has to expect in the guarded cells, in the order of the members.</summary>
    public IEnumerable<string> Guarded => Members.Select(m => m.Guarded);

    /// <summary>Whether the question is how a print is to be read, not who is right.</summary>
    public virtual bool IsAboutReading => false;

    /// <summary>Whether it is a note, which nobody has to explain, unless the ledger has a row about it.</summary>
    internal virtual bool IsOptional => false;

    /// <summary>Whether it is told before others that are as far from being settled.</summary>
    public virtual bool ComesFirst => false;
}

/// <summary>Facts that cannot all be as they stand, of which nothing more is known than that.</summary>
public sealed record Misfit : Discrepancy
{
    /// <summary>A misfit of facts of any kind, at least one, in ordinal order of their ids.</summary>
    public Misfit(IReadOnlyList<Member> members)
        : base(members)
    {
    }

    /// <summary>A misfit of claims, at least one, in ordinal order of their ids.</summary>
    public Misfit(IEnumerable<Claim> claims)
        : base(claims)
    {
    }
}

/// <summary>Claims of one quantity and period whose values contradict each other.</summary>
public record ValueConflict : Discrepancy
{
    internal ValueConflict(IEnumerable<Claim> claims, Gap gap, Dispute dispute)
        : base(claims) => (Gap, Dispute) = (gap, dispute);

    /// <summary>What they disagree in, and the two positions that are held against each other.</summary>
    public Dispute Dispute { get; }

    /// <summary>The widest gap between two of them that contradict each other.</summary>
    public Gap Gap { get; }
}

/// <summary>A conflict of values between two sides.</summary>
public sealed record ConflictBetweenSides : ValueConflict
{
    internal ConflictBetweenSides(ValueConflict conflict, Dataset dataset)
        : base(conflict.Claims, conflict.Gap, conflict.Dispute) => Valuation = Valuation.Of(Gap, dataset);

    /// <summary>How the gap stands to valuation; null where it is none between values that could be FOB or CIF.</summary>
    public Valuation? Valuation { get; }

    /// <inheritdoc/>
    public override bool ComesFirst => true;
}

/// <summary>A claim that rests on another reading of its print than the convention of the language gives.</summary>
public sealed record ChoiceOfReading : Discrepancy
{
    internal ChoiceOfReading(Claim claim, FigureReading conventional, FigureReading chosen)
        : base([claim]) => (Conventional, Chosen) = (conventional, chosen);

    /// <summary>What the convention of the source's language gives.</summary>
    public FigureReading Conventional { get; }

    /// <summary>What the claim rests on.</summary>
    public FigureReading Chosen { get; }

    /// <inheritdoc/>
    public override bool IsAboutReading => true;
}

/// <summary>Claims that are so far from all comparable ones as if a scale word had slipped.</summary>
public sealed record SlippedScale : Discrepancy
{
    internal SlippedScale(IEnumerable<Claim> claims)
        : base(claims)
    {
    }

    /// <inheritdoc/>
    public override bool IsAboutReading => true;
}

/// <summary>Claims of one side about a period and about parts of it that cannot all be of the period that they name.</summary>
public sealed record PartMisfit : Discrepancy
{
    internal PartMisfit(IEnumerable<Claim> claims, Period whole)
        : base(claims) => Whole = whole;

    /// <summary>The longest of their periods, which holds the others.</summary>
    public Period Whole { get; }
}

/// <summary>Two offices whose tables report one trade too far apart.</summary>
public sealed record TableDispute : Discrepancy
{
    internal TableDispute(IEnumerable<Claim> claims, TableMirror mirror)
        : base(claims) => Mirror = mirror;

    /// <summary>The trade as both report it.</summary>
    public TableMirror Mirror { get; }
}

/// <summary>Editions of one table that differ in a figure, and what is said of it: a note that the ledger may have a row about.</summary>
public sealed record EditionsApart : Discrepancy
{
    internal EditionsApart(IEnumerable<Claim> claims)
        : base(claims)
    {
    }

    /// <inheritdoc/>
    internal override bool IsOptional => true;
}
