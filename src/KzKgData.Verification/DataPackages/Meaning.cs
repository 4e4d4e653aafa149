namespace KzKgData.Verification.DataPackages;

/// <summary>
/// What a column means to the rules (<c>kzkg:means</c>). Rules find what they look at by it, whatever the tables are called; a meaning is held by
/// one column of a table.
/// </summary>
public enum Meaning
{
    /// <summary>The schema does not say; no rule goes by the column.</summary>
    Unstated,

    /// <summary>The day on which the stage of the row was reached, or is to be.</summary>
    Day,

    /// <summary>How far the thing that the row speaks of had come: planned, agreed, held …</summary>
    Stage,

    /// <summary>When the thing that the row speaks of is to be done.</summary>
    Deadline,

    /// <summary>The office that somebody held.</summary>
    Office,

    /// <summary>Who held the office.</summary>
    Holder,

    /// <summary>The day that somebody held the office on; when they took it up or gave it up is not said.</summary>
    AsOf,

    /// <summary>The how manieth of its name and type the thing is: 6 for a sixth meeting.</summary>
    Ordinal,

    /// <summary>The first row of the table that speaks of the same thing; empty in that row, and where there is none.</summary>
    SameAs,

    /// <summary>What kind of thing the row speaks of; ordinals count things of one name and type.</summary>
    Type,

    /// <summary>Says, where it is not empty, that the text names nobody who takes part in the thing.</summary>
    Attendance,
}
