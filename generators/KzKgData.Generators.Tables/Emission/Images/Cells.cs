using KzKgData.Images;

namespace KzKgData.Generators.Emission.Images;

/// <summary>The values of a column, one for each row, or one for each item of its lists.</summary>
internal abstract class Cells
{
    private protected Cells(bool[] has) => Has = has;

    /// <summary>Whether there is a value.</summary>
    public bool[] Has { get; }

    public int Count => Has.Length;

    /// <summary>The hash of a value as a key, or of none.</summary>
    public abstract ulong HashOf(int cell);

    /// <summary>Whether both are the same value, or both are none.</summary>
    public abstract bool AreEqual(int cell, int other);
}

/// <typeparam name="T">The type of a value.</typeparam>
/// <inheritdoc/>
internal sealed class Cells<T>(T[] values, bool[] has, Func<T, ulong> hash) : Cells(has)
{
    /// <summary>The values; the default where there is none.</summary>
    public T[] Values { get; } = values;

    public override ulong HashOf(int cell) => Has[cell] ? hash(Values[cell]) : KeyHash.Of(null);

    public override bool AreEqual(int cell, int other) => Has[cell] == Has[other] && EqualityComparer<T>.Default.Equals(Values[cell], Values[other]);

    /// <summary>The values as whole numbers; 0 where there is none.</summary>
    public long[] Map(Func<T, long> number) => Array.ConvertAll(Values, (Converter<T, long>)(v => number(v)));
}
