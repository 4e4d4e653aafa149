namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The meaning of a column for the rules (<c>kzkg:means</c>). Rules find their columns by meaning, whatever the names of the tables. At most one column
/// of a table has a given meaning.
/// </summary>
public enum Meaning
{
    /// <summary>The schema declares no meaning, and no rule uses the column.</summary>
    Unstated,

    /// <summary>The day on which the stage of the row was reached or is planned.</summary>
    Day,

    /// <summary>The stage that the subject of the row had reached: planned, agreed, held …</summary>
    Stage,

    /// <summary>The date by which the subject of the row is to be completed.</summary>
    Deadline,

    /// <summary>The office that a person held.</summary>
    Office,

    /// <summary>The person who held the office.</summary>
    Holder,

    /// <summary>A day on which the person held the office; the first and last day of the term are unknown.</summary>
    AsOf,

    /// <summary>The ordinal of the subject among things of the same name and type: 6 for a sixth meeting.</summary>
    Ordinal,

    /// <summary>The first row of the table about the same thing; empty in that row itself, and if there is no other.</summary>
    SameAs,

    /// <summary>The type of thing the row is about; ordinals count things of one name and type.</summary>
    Type,

    /// <summary>If not empty, says that the text names no participant.</summary>
    Attendance,
}
