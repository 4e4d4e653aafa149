using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The type of boolean values, with the words that the descriptor declares for them.</summary>
internal sealed record BooleanType : FieldType<bool>
{
    private readonly TextIndex _trues;
    private readonly TextIndex _falses;
    private readonly string[] _words;

    public BooleanType(IReadOnlyList<string> trues, IReadOnlyList<string> falses)
        : base(FieldKind.Boolean)
    {
        (Trues, Falses) = (trues, falses);
        _trues = new TextIndex(trues);
        _falses = new TextIndex(falses);
        _words = [.. trues, .. falses];
    }

    /// <summary>The default words for true.</summary>
    public static IReadOnlyList<string> DefaultTrues { get; } = ["true", "True", "TRUE", "1"];

    /// <summary>The default words for false.</summary>
    public static IReadOnlyList<string> DefaultFalses { get; } = ["false", "False", "FALSE", "0"];

    /// <summary>The words for true.</summary>
    public IReadOnlyList<string> Trues { get; }

    /// <summary>The words for false.</summary>
    public IReadOnlyList<string> Falses { get; }

    /// <inheritdoc/>
    internal override bool IsPlain => ReferenceEquals(Trues, DefaultTrues) && ReferenceEquals(Falses, DefaultFalses);

    /// <inheritdoc/>
    internal override bool TakesEmptyText => Array.IndexOf(_words, string.Empty) >= 0;

    private protected override bool IsOrdered => false;

    /// <inheritdoc/>
    public bool Equals(BooleanType? other) => other is not null && Trues.SequenceEqual(other.Trues) && Falses.SequenceEqual(other.Falses);

    /// <inheritdoc/>
    public override int GetHashCode() => Trues.Count ^ (Falses.Count << 8);

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out bool value)
    {
        value = _trues.Find(text) >= 0;
        return value || _falses.Find(text) >= 0;
    }

    private protected override string Write(bool value) => value ? "true" : "false";

    private protected override Message Describe(string text) => $"'{text}' is neither true nor false; use one of {Printable.Listed(_words)}";
}
