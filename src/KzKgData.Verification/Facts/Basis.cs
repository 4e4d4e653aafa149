namespace KzKgData.Verification.Facts;

/// <summary>The basis of a date, period or speaker: printed as such, or inferred from something else (the columns that end in <c>_basis</c>).</summary>
public static class Basis
{
    /// <summary>The suffix that is appended to a column's name to name the column with its basis.</summary>
    public const string Suffix = "_basis";

    /// <summary>Printed as such.</summary>
    public const string Printed = "printed";

    /// <summary>Inferred from the date of the text.</summary>
    public const string Inferred = "inferred";

    /// <summary>Printed in the address of the source.</summary>
    public const string Address = "address";

    /// <summary>Printed by another source.</summary>
    public const string CitedElsewhere = "cited-elsewhere";

    /// <summary>The speaker is carried over from an earlier sentence.</summary>
    public const string CarriedOver = "carried-over";

    /// <summary>The person named nearer to the figure is the one spoken to or about, not the speaker.</summary>
    public const string SpokenTo = "spoken-to";

    /// <summary>Whether a basis means that the value is not printed as such.</summary>
    public static bool IsInferred(string basis) => basis is Inferred;
}
