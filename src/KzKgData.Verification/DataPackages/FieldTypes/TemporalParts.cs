namespace KzKgData.Verification.DataPackages;

/// <summary>The parts of a date and time that a text gives.</summary>
internal struct TemporalParts
{
    /// <summary>The date; null if there is none.</summary>
    public DateTime? Date { get; set; }

    /// <summary>The time since midnight; null if there is none.</summary>
    public TimeSpan? Time { get; set; }

    /// <summary>The offset of the time zone from UTC; null if there is none.</summary>
    public TimeSpan? Zone { get; set; }
}
