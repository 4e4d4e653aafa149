using System.CommandLine;
using KzKgData.Curation.Tables;
using KzKgData.Reporting;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;
using KzKgData.Verification.Texts;

namespace KzKgData.Cli;

/// <summary>The options shared by the commands that verify a package.</summary>
internal sealed class CommonOptions
{
    private readonly PackageOption _package = new();

    private readonly SnapshotsOption _snapshots = new(
        "Folder of the archived texts and tables. May be given several times. Without it, checks that need them are listed as not run.",
        $", or leave the option out");

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "Date for deciding which explanations are past their review date, as in 2027-01-31. Without it, expiry is not evaluated.",
        HelpName = "DATE",
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "Lowest severity at which an open finding makes the exit code 1.",
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<string[]> _select = new("--select")
    {
        Description = "Rules to run, by id or the start of an id, as in KZKG3. May be given several times. Default: all.",
        HelpName = "RULES",
    };

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "Rules not to run, by id or the start of an id. They are listed as not run.",
        HelpName = "RULES",
    };

    private readonly Option<string[]> _severity = new("--severity")
    {
        Description = "Severity of rules: error, warning or note, as in KZKG3006=warning. May be given several times.",
        HelpName = "RULES=LEVEL",
    };

    private readonly Option<string?> _linkCells = new("--link-cells")
    {
        Description =
            "Web address of the current folder, as in https://github.com/OWNER/NAME/blob/COMMIT. The page and the Markdown then link cells to their "
            + "lines.",
        HelpName = "URL",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print only open findings and the result." };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Print notes as well, and what the rules could not decide." };

    public CommonOptions()
    {
        _failOn.AcceptOnlyFromAmong("error", "warning", "note");
    }

    public void AddTo(Command command)
    {
        _package.AddTo(command);
        _snapshots.AddTo(command);
        command.Options.Add(_asOf);
        command.Options.Add(_failOn);
        command.Options.Add(_select);
        command.Options.Add(_ignore);
        command.Options.Add(_severity);
        command.Options.Add(_quiet);
        command.Options.Add(_verbose);
    }

    /// <summary>Returns how much to print.</summary>
    /// <exception cref="UsageException"><c>--quiet</c> and <c>--verbose</c> are both given.</exception>
    public FindingsOptions Detail(ParseResult arguments) => (arguments.GetValue(_quiet), arguments.GetValue(_verbose)) switch
    {
        (true, true) => throw new UsageException($"--quiet and --verbose cannot be combined; give one of them"),
        var (quiet, verbose) => new FindingsOptions { Quiet = quiet, Notes = verbose, Decisions = verbose },
    };

    /// <summary>Adds the option for the web address of the data files, for commands that write a report.</summary>
    public void AddLinksTo(Command command) => command.Options.Add(_linkCells);

    /// <summary>Returns the links to the data files on the web; null if the option is not given.</summary>
    /// <exception cref="UsageException">The value is not the address of a folder.</exception>
    public CellLinks? CellLinks(ParseResult arguments)
    {
        if (arguments.GetValue(_linkCells) is not { } given)
        {
            return null;
        }

        try
        {
            return new CellLinks(new Uri(given));
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException)
        {
            throw new UsageException(
                $"--link-cells '{given}' is not the web address of a folder; write it as in https://github.com/OWNER/NAME/blob/COMMIT, without ? and #",
                e);
        }
    }

    /// <summary>Returns the lowest severity at which an open finding fails the check.</summary>
    public Severity FailOn(ParseResult arguments) => Enum.Parse<Severity>(arguments.GetValue(_failOn)!, ignoreCase: true);

    /// <summary>Reads and verifies the package that the options name.</summary>
    /// <exception cref="UsageException">A folder or the date is invalid.</exception>
    public VerifiedPackage Verify(ParseResult arguments, string workingDirectory) =>
        Verify(arguments, workingDirectory, engine: null, TextWriter.Null);

    /// <inheritdoc cref="Verify(ParseResult, string)"/>
    /// <param name="arguments">The parsed command line.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="engine">The options for running rules in a database; null if the command has none.</param>
    /// <param name="error">Receives the progress of an engine.</param>
    public VerifiedPackage Verify(ParseResult arguments, string workingDirectory, EngineOption? engine, TextWriter error)
    {
        var asksEngine = engine?.IsGiven(arguments) == true;
        if (asksEngine && _snapshots.LocateAll(arguments, workingDirectory).Count > 0)
        {
            throw new UsageException($"--engine does not check archived texts; leave out --snapshots or --engine");
        }

        if (asksEngine && engine!.Input(arguments) is { } input)
        {
            if (_package.IsGiven(arguments))
            {
                throw new UsageException($"--input and --data cannot be combined; give one of them");
            }

            var ofInput = engine.Check(
                arguments,
                input,
                new VerificationOptions { Rules = Rules(arguments), Threads = Environment.ProcessorCount },
                error,
                workingDirectory);
            var pattern = Path.GetFullPath(input, workingDirectory);
            return new VerifiedPackage(
                ofInput,
                DisplayName: null,
                PortableName: null,
                Directory.Exists(Path.GetDirectoryName(pattern)) ? InputFiles(pattern) : []);
        }

        var folder = _package.Locate(arguments, workingDirectory);
        var snapshots = _snapshots.LocateAll(arguments, workingDirectory);
        var inputs = new List<string>();
        var options = new VerificationOptions
        {
            Archive = snapshots.Count == 0 ? null : ArchivedTexts.InFolders(snapshots),
            Tables = snapshots.Count == 0 ? null : WorkbookReader.InFolders(snapshots),
            AsOf = AsOf(arguments.GetValue(_asOf)),
            Rules = Rules(arguments),
            Threads = Environment.ProcessorCount,
        };
        var package = folder.Read(options.Threads, inputs.Add);
        var result = asksEngine ? engine!.Check(arguments, package, options, error, workingDirectory) : Verifier.Verify(package, options);
        inputs.AddRange(snapshots.SelectMany(f => result.Dataset.Sources.Concat(result.Dataset.Tables).Select(s => Path.Combine(f, s.File))));
        return new VerifiedPackage(result, folder.DisplayName, folder.PortableName(workingDirectory), inputs);
    }

    /// <summary>Returns the exit code for a result.</summary>
    public int ExitCodeOf(VerificationResult result, ParseResult arguments)
    {
        // A rule that could not run because of a wrong parameter has not passed.
        if (!result.Dataset.Package.IsReadable || result.IsMisconfigured)
        {
            return ExitCode.Failure;
        }

        return result.Fails(FailOn(arguments)) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>
    /// Returns the files that must not be overwritten, since they may be read as claims: all files of the folder with the extension of the input.
    /// </summary>
    private static string[] InputFiles(string input) => Directory.GetFiles(Path.GetDirectoryName(input)!, "*" + Path.GetExtension(input));

    private RuleSettings Rules(ParseResult arguments)
    {
        var select = arguments.GetValue(_select) ?? [];
        var ignore = arguments.GetValue(_ignore) ?? [];
        var severities = (arguments.GetValue(_severity) ?? []).Select(SeverityOf).ToArray();
        return select.Concat(ignore).Concat(severities.Select(s => s.Rules)).FirstOrDefault(name => !RuleCatalog.Holds(name)) is { } unknown
            ? throw new UsageException($"no rule id starts with '{unknown}'; kzkg explain lists the rules")
            : select.Length + ignore.Length + severities.Length == 0 ? RuleSettings.Default : new RuleSettings(select, ignore, severities);
    }

    private static (string Rules, Severity Severity) SeverityOf(string given) =>
        given.Split('=') is [var rules, "error" or "warning" or "note"] parts
            ? (rules, Enum.Parse<Severity>(parts[1], ignoreCase: true))
            : throw new UsageException($"--severity '{given}' is not of the form RULES=LEVEL; write it as in KZKG3006=warning, with error, warning or note");

    private static DateTime? AsOf(string? given)
    {
        if (given is null)
        {
            return null;
        }

        return CellValues.TryDate(given, out var day) ? day : throw new UsageException($"--as-of '{given}' is not a date; write it as in 2027-01-31");
    }
}
