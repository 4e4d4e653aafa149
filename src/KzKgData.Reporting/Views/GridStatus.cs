namespace KzKgData.Reporting.Views;

/// <summary>How the claims of one quantity and period stand to each other.</summary>
public enum GridStatus
{
    /// <summary>They take part in a discrepancy that nobody has looked at.</summary>
    Open,

    /// <summary>They take part in a discrepancy that somebody looked at and could not settle.</summary>
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
