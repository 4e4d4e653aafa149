namespace KzKgData.Verification.Findings;

/// <summary>A count that is spelled out if it is small.</summary>
/// <param name="Count">The count.</param>
public readonly record struct CountedNumber(int Count)
{
    private static readonly string[] _words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Formats the count in English: <c>three</c>, <c>11</c>.</summary>
    public override string ToString() => Count < _words.Length ? _words[Count] : Count.ToString(CultureInfo.InvariantCulture);
}
