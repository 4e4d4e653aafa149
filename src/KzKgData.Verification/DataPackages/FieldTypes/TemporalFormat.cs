namespace KzKgData.Verification.DataPackages;

/// <summary>A format of dates and times other than the default of their type.</summary>
internal abstract record TemporalFormat
{
    /// <summary>The name of the format in the descriptor.</summary>
    public abstract string Name { get; }

    /// <summary>Parses a text.</summary>
    public abstract bool TryRead(string text, out TemporalParts parts);
}
