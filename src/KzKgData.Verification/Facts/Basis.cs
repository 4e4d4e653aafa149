namespace KzKgData.Verification.Facts;

/// <summary>Whether a date or a period is printed as it stands, or follows from something else (the columns that end in <c>_basis</c>).</summary>
public static class Basis
{
    /// <summary>What columns of bases have behind the name of the column that they speak of.</summary>
    public const string Suffix = "_basis";

    /// <summary>It is printed as it stands.</summary>
    public const string Printed = "printed";

    /// <summary>It follows from the date of the text.</summary>
    public const string Inferred = "inferred";

    /// <summary>It stands in the address of the source.</summary>
    public const string Address = "address";

    /// <summary>Another source prints it.</summary>
    public const string CitedElsewhere = "cited-elsewhere";

    /// <summary>The speaker is carried over from an earlier sentence.</summary>
    public const string CarriedOver = "carried-over";

    /// <summary>Whoever is named nearer to the figure is the one who was spoken to or of.</summary>
    public const string SpokenTo = "spoken-to";

    /// <summary>Whether a basis says that something is not printed as it stands.</summary>
    public static bool IsInferred(string basis) => basis is Inferred;
}
