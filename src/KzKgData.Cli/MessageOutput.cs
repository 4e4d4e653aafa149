using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Writes messages in the language of the run, one per line.</summary>
internal static class MessageOutput
{
    public static Task SayAsync(this TextWriter output, Message message) => output.WriteLineAsync(MessageWords.Say(message));

    public static void Say(this TextWriter output, Message message) => output.WriteLine(MessageWords.Say(message));
}
