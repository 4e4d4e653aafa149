using System.CommandLine;
using KzKgData.Reporting;

namespace KzKgData.Cli;

/// <summary>The option for the language of the output.</summary>
internal sealed class LanguageOption
{
    private readonly Option<string> _language = new("--lang")
    {
        Description = $"Language of text output: {string.Join(" or ", ReportFolder.Languages)}.",
        HelpName = "LANG",
        DefaultValueFactory = _ => ReportFolder.Languages.First(),
    };

    public void AddTo(Command command) => command.Options.Add(_language);

    /// <summary>Returns the language.</summary>
    /// <exception cref="UsageException">The language is not supported.</exception>
    public string Of(ParseResult arguments) => Known(arguments.GetValue(_language)!);

    /// <summary>Returns the language if it is supported.</summary>
    /// <exception cref="UsageException">The language is not supported.</exception>
    public static string Known(string given) =>
        ReportFolder.Languages.Contains(given, StringComparer.Ordinal)
            ? given
            : throw new UsageException(
                "there is no language "
                + $"'{given}'{NearNames.Hint(given, ReportFolder.Languages, $"--lang takes {string.Join(" or ", ReportFolder.Languages)}")}");
}
