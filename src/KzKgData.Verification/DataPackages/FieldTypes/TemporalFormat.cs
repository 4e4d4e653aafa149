namespace KzKgData.Verification.DataPackages;

/// <summary>Another way of writing days and times than the default one of their type.</summary>
internal abstract record TemporalFormat
{
    /// <summary>How the descriptor names it.</summary>
    public abstract string Name { get; }

    /// <summary>Takes a text apart.</summary>
    public abstract bool TryRead(string text, out TemporalParts parts);
}
