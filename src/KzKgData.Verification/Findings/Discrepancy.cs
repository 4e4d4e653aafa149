using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Findings;

/// <summary>Facts that contradict each other, with details beyond the message of the finding. Only discrepancies can be explained.</summary>
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

    /// <summary>The facts involved, in ordinal order of their ids.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>The members that are claims, in ordinal order of their ids.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The ledger entry for it, valid or not; null if there is none.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>The members added since the ledger entry was written. They agree with one of its positions.</summary>
    public IEnumerable<Member> Joined =>
        Explanation is { } entry && entry.Facts.Count < Members.Count ? Members.Where(m => !entry.Facts.Contains(m.Id, StringComparer.Ordinal)) : [];

    /// <summary>The values of the guarded cells that an explanation must expect, in the order of the members.</summary>
    public IEnumerable<string> Guarded => Members.Select(m => m.Guarded);

    /// <summary>Whether the question is how to read a print, not who is right.</summary>
    public virtual bool IsAboutReading => false;

    /// <summary>Whether it counts as a discrepancy only if the ledger has a row for it. Otherwise it is a note that needs no explanation.</summary>
    internal virtual bool IsOptional => false;

    /// <summary>Whether it is listed before other discrepancies of the same status.</summary>
    public virtual bool ComesFirst => false;
}

/// <summary>Facts that cannot all be right, without further details.</summary>
public sealed record Misfit : Discrepancy
{
    /// <summary>Creates a misfit of facts of any kind, at least one, in ordinal order of their ids.</summary>
    public Misfit(IReadOnlyList<Member> members)
        : base(members)
    {
    }

    /// <summary>Creates a misfit of claims, at least one, in ordinal order of their ids.</summary>
    public Misfit(IEnumerable<Claim> claims)
        : base(claims)
    {
    }
}

/// <summary>Claims about one quantity and period whose values contradict each other.</summary>
public record ValueConflict : Discrepancy
{
    internal ValueConflict(IEnumerable<Claim> claims, Gap gap, Dispute dispute)
        : base(claims) => (Gap, Dispute) = (gap, dispute);

    /// <summary>The dispute and the two positions that are compared.</summary>
    public Dispute Dispute { get; }

    /// <summary>The widest gap between two contradicting claims.</summary>
    public Gap Gap { get; }
}

/// <summary>A conflict of values between two sides.</summary>
public sealed record ConflictBetweenSides : ValueConflict
{
    internal ConflictBetweenSides(ValueConflict conflict, Dataset dataset)
        : base(conflict.Claims, conflict.Gap, conflict.Dispute) => Valuation = Valuation.Of(Gap, dataset);

    /// <summary>Whether valuation could account for the gap; null if the values cannot be FOB or CIF.</summary>
    public Valuation? Valuation { get; }

    /// <inheritdoc/>
    public override bool ComesFirst => true;
}

/// <summary>A claim that uses another reading of its print than the convention of the language.</summary>
public sealed record ChoiceOfReading : Discrepancy
{
    internal ChoiceOfReading(Claim claim, FigureReading conventional, FigureReading chosen)
        : base([claim]) => (Conventional, Chosen) = (conventional, chosen);

    /// <summary>The reading by the convention of the source's language.</summary>
    public FigureReading Conventional { get; }

    /// <summary>The reading that the claim uses.</summary>
    public FigureReading Chosen { get; }

    /// <inheritdoc/>
    public override bool IsAboutReading => true;
}

/// <summary>Claims so far from all comparable ones that a scale word (million, billion) may be wrong.</summary>
public sealed record SlippedScale : Discrepancy
{
    internal SlippedScale(IEnumerable<Claim> claims)
        : base(claims)
    {
    }

    /// <inheritdoc/>
    public override bool IsAboutReading => true;
}

/// <summary>Claims of one side about a period and about parts of it that contradict each other, so that one may name the wrong period.</summary>
public sealed record PartMisfit : Discrepancy
{
    internal PartMisfit(IEnumerable<Claim> claims, Period whole)
        : base(claims) => Whole = whole;

    /// <summary>The longest of the periods, which contains the others.</summary>
    public Period Whole { get; }
}

/// <summary>Two offices whose tables differ too much about the same trade.</summary>
public sealed record TableDispute : Discrepancy
{
    internal TableDispute(IEnumerable<Claim> claims, TableMirror mirror)
        : base(claims) => Mirror = mirror;

    /// <summary>The trade as both offices report it.</summary>
    public TableMirror Mirror { get; }
}

/// <summary>Editions of one table that differ in a figure: a note for which the ledger may have a row.</summary>
public sealed record EditionsApart : Discrepancy
{
    internal EditionsApart(IEnumerable<Claim> claims)
        : base(claims)
    {
    }

    /// <inheritdoc/>
    internal override bool IsOptional => true;
}
