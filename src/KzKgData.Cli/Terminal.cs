namespace KzKgData.Cli;

/// <summary>The streams that the tool writes to.</summary>
/// <param name="Output">Receives findings and other results.</param>
/// <param name="Error">Receives progress and error messages.</param>
/// <param name="Color">Whether the output may contain ANSI colour codes.</param>
public sealed record Terminal(Stream Output, TextWriter Error, bool Color)
{
    /// <summary>The maximum length of an output line in characters; null if the output does not go to a terminal.</summary>
    public int? Width { get; init; }

    /// <summary>Reads a key press; null if the tool does not run at a terminal.</summary>
    public Func<char>? ReadKey { get; init; }

    /// <summary>Reads a typed line, or null at the end of the input; the property is null if the tool does not run at a terminal.</summary>
    public Func<string?>? ReadLine { get; init; }
}
