namespace KzKgData.Reporting.Views;

/// <summary>How the claims of one quantity and period compare.</summary>
public enum GridStatus
{
    /// <summary>They are in a discrepancy that has not been reviewed.</summary>
    Open,

    /// <summary>They are in a discrepancy that was reviewed and not settled.</summary>
    Acknowledged,

    /// <summary>They take part in discrepancies, and all of them are explained.</summary>
    Explained,

    /// <summary>Several voices speak of a quantity that no rule compares, such as targets.</summary>
    NotCompared,

    /// <summary>There are no two voices that are known to be different.</summary>
    SingleVoice,

    /// <summary>Several voices were compared, and nothing was found.</summary>
    Agree,
}
