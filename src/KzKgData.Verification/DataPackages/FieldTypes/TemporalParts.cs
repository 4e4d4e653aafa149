namespace KzKgData.Verification.DataPackages;

/// <summary>What a text says of a day and of a time of day, part by part.</summary>
internal struct TemporalParts
{
    /// <summary>The day; null where none is told.</summary>
    public DateTime? Date { get; set; }

    /// <summary>The time since midnight; null where none is told.</summary>
    public TimeSpan? Time { get; set; }

    /// <summary>How far the zone is ahead of UTC; null where none is told.</summary>
    public TimeSpan? Zone { get; set; }
}
