using System.CommandLine;
using KzKgData.Reporting;

namespace KzKgData.Cli;

/// <summary>The option that says in which language to print.</summary>
internal sealed class LanguageOption
{
    private readonly Option<string> _language = new("--lang")
    {
        Description = $"Language of what is printed for people: {string.Join(" or ", ReportFolder.Languages)}.",
        HelpName = "LANG",
        DefaultValueFactory = _ => ReportFolder.Languages.First(),
    };

    public void AddTo(Command command) => command.Options.Add(_language);

    /// <summary>The language.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public string Of(ParseResult arguments) => Known(arguments.GetValue(_language)!);

    /// <summary>A language that there is.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public static string Known(string given) =>
        ReportFolder.Languages.Contains(given, StringComparer.Ordinal)
            ? given
            : throw new UsageException(
                "there are no texts in "
                + $"'{given}'{NearNames.Hint(given, ReportFolder.Languages, $"--lang takes {string.Join(" or ", ReportFolder.Languages)}")}");
}
