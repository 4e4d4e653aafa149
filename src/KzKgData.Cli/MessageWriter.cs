using System.Text;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>
/// Writes messages line by line with control characters escaped, since they may quote names from the data. Failures to write are ignored: the command
/// goes on without its messages.
/// </summary>
/// <param name="target">Receives the lines.</param>
/// <param name="width">The width to wrap lines at; null for no wrapping.</param>
public sealed class MessageWriter(TextWriter target, int? width = null) : TextWriter(CultureInfo.InvariantCulture)
{
    private const string Indent = "    ";
    private const int Narrowest = 10;

    /// <inheritdoc/>
    public override Encoding Encoding => target.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => target.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => target.Write(string.Join('\n', (value ?? string.Empty).Split('\n').Select(Printable.OneLine))));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() =>
    {
        var line = Printable.OneLine(value ?? string.Empty);
        if (line.Length == 0 || width is null or <= Narrowest)
        {
            target.WriteLine(line);
            return;
        }

        WrappedText.Write(target, string.Empty, Indent, line, width);
    });

    /// <inheritdoc/>
    public override void Flush() => Try(target.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (FailureText.IsOfFiles(e))
        {
            // A closed or full stderr must not change the exit code.
        }
    }
}
