namespace KzKgData.Reporting.Wording;

/// <summary>How the report came about, in short.</summary>
internal static class Method
{
    /// <summary>What is explained, and how.</summary>
    public static IReadOnlyList<(string Term, string Text)> Entries { get; } =
    [
        ("Reading", "A printed figure is kept as the characters that stand in the article. It is then read: a value, a unit, and the worth of its last digit. Where a separator can be taken in two ways there are two readings, and the one chosen is named."),
        ("Intervals", "A print stands for every value that it may have been shortened from. Rounding leaves half a last digit to both sides, cutting off leaves one last digit away from zero. Two figures contradict each other only if they do so however they were shortened. Words such as “almost” bound the value instead. Targets are exact."),
        ("Comparison", "Only claims about the same quantity, kind, unit and period are compared. The side is that of the person or office named as the speaker; it is ascribed by the article and not proven."),
        ("Voices", "Several prints of one official’s figure are one voice. A print that names nobody may repeat any of them, so it adds none."),
        ("Status", "Open: nobody has looked, or what was written does not hold. Acknowledged: somebody looked and could not settle it. Explained: the cause rests on cited evidence or on a computation that passes."),
        ("Category and cause", "A category such as mirror asymmetry names the kind of gap. It is computed, and it explains nothing. A cause is decided by a person and has to rest on evidence."),
    ];

    /// <summary>Under what terms the report and the program may be used.</summary>
    public const string Licence = "Data: Creative Commons Attribution 4.0 (CC BY 4.0). Code: MIT.";
}
