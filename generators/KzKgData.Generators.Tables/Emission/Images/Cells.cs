using KzKgData.Images;

namespace KzKgData.Generators.Emission.Images;

/// <summary>The values of a column: one for each row, or one for each item of its lists.</summary>
internal abstract class Cells
{
    private protected Cells(bool[] has) => Has = has;

    /// <summary>Whether each value is present.</summary>
    public bool[] Has { get; }

    public int Count => Has.Length;

    /// <summary>Returns the hash of a value, or of a missing value, as a key.</summary>
    public abstract ulong HashOf(int cell);

    /// <summary>Returns whether two values are equal or both missing.</summary>
    public abstract bool AreEqual(int cell, int other);
}

/// <typeparam name="T">The type of a value.</typeparam>
/// <inheritdoc/>
internal sealed class Cells<T>(T[] values, bool[] has, Func<T, ulong> hash) : Cells(has)
{
    /// <summary>The values; the default value for missing ones.</summary>
    public T[] Values { get; } = values;

    public override ulong HashOf(int cell) => Has[cell] ? hash(Values[cell]) : KeyHash.Of(null);

    public override bool AreEqual(int cell, int other) => Has[cell] == Has[other] && EqualityComparer<T>.Default.Equals(Values[cell], Values[other]);

    /// <summary>Converts the values to integers; 0 for missing ones.</summary>
    public long[] Map(Func<T, long> number) => Array.ConvertAll(Values, (Converter<T, long>)(v => number(v)));
}
