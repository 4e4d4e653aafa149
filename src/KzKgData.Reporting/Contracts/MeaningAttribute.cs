namespace KzKgData.Reporting.Contracts;

/// <summary>What an object or a value of an output means, and what its published schema asks of it.</summary>
/// <param name="text">A sentence.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class MeaningAttribute(string text) : Attribute
{
    /// <summary>What the id of a rule looks like.</summary>
    public const string Rule = "^KZKG[0-9]{4}$";

    /// <summary>What a day looks like.</summary>
    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /// <summary>A sentence.</summary>
    public string Text => text;

    /// <summary>What a text looks like.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether a text has characters.</summary>
    public bool IsFilled { get; init; }

    /// <summary>The texts that there are.</summary>
    public string[] OneOf { get; init; } = [];

    /// <summary>The enum whose names, as every output writes them, are the texts that there are.</summary>
    public Type? NameOf { get; init; }

    /// <summary>The smallest number that there is.</summary>
    public double Minimum { get; init; } = double.NaN;

    /// <summary>The largest number that there is.</summary>
    public double Maximum { get; init; } = double.NaN;

    /// <summary>The most items that a list has; 0 for any number.</summary>
    public int MostItems { get; init; }
}
