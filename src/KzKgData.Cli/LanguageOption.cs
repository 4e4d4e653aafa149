using System.CommandLine;
using KzKgData.Reporting;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>The option for the language of the output, which every command takes.</summary>
internal static class LanguageOption
{
    private const string Name = "--lang";

    /// <summary>
    /// Sets the language that a command line asks for, before it is parsed, so that errors of parsing are in that language as well. The first of several
    /// counts; English if there is none, or none that is known.
    /// </summary>
    /// <returns>Restores the previous language when it is disposed.</returns>
    public static IDisposable Speak(string[] args)
    {
        var at = Array.FindIndex(args, a => a.Split('=', ':')[0] is Name);
        var given = at < 0 ? null : args[at].Length > Name.Length ? args[at][(Name.Length + 1)..] : args.ElementAtOrDefault(at + 1);
        return TextsLanguage.Speak(ReportFolder.Languages.FirstOrDefault(l => l == given) ?? TextsLanguage.English);
    }

    /// <summary>Adds the option to a command and to the commands in it, except to those that have their own.</summary>
    public static RootCommand AddTo(RootCommand root)
    {
        var option = Create($"Language of text output: {string.Join(" or ", ReportFolder.Languages)}.");
        Add(root);
        return root;

        void Add(Command command)
        {
            if (!command.Options.Any(o => o.Name is Name))
            {
                command.Options.Add(option);
            }

            foreach (var part in command.Subcommands)
            {
                Add(part);
            }
        }
    }

    /// <summary>Creates the option.</summary>
    public static Option<string[]> Create(string description)
    {
        var option = new Option<string[]>(Name)
        {
            Description = description,
            HelpName = "LANG",
            DefaultValueFactory = _ => [ReportFolder.Languages.First()],
        };
        option.Validators.Add(result =>
        {
            foreach (var given in result.Tokens.Select(t => t.Value).Where(t => !ReportFolder.Languages.Contains(t, StringComparer.Ordinal)))
            {
                var hint = NearNames.Hint(given, ReportFolder.Languages, $"--lang takes {Message.Join($" or ", ReportFolder.Languages)}");
                result.AddError(MessageWords.Say($"there is no language '{given}'{hint}"));
            }
        });
        return option;
    }
}
