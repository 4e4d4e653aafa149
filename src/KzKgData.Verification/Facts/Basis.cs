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

    /// <summary>Whether a basis says that something is not printed as it stands.</summary>
    public static bool IsInferred(string basis) => basis is Inferred;
}
