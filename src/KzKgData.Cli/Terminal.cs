namespace KzKgData.Cli;

/// <summary>Where the tool writes to.</summary>
/// <param name="Output">Findings and whatever else was asked for.</param>
/// <param name="Error">Progress and what went wrong.</param>
/// <param name="Color">Whether the output may hold ANSI colours.</param>
public sealed record Terminal(Stream Output, TextWriter Error, bool Color)
{
    /// <summary>How many characters a line of the output may have; null where it does not go to a terminal.</summary>
    public int? Width { get; init; }

    /// <summary>Reads a key that is pressed; null where nobody sits at a terminal.</summary>
    public Func<char>? ReadKey { get; init; }

    /// <summary>Reads a line that is typed, null at the end; null where nobody sits at a terminal.</summary>
    public Func<string?>? ReadLine { get; init; }
}
