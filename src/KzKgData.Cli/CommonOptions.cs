using System.CommandLine;
using KzKgData.Curation.Tables;
using KzKgData.Reporting;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;
using KzKgData.Verification.Texts;

namespace KzKgData.Cli;

/// <summary>The options that every command which verifies has in common.</summary>
internal sealed class CommonOptions
{
    private readonly PackageOption _package = new();

    private readonly SnapshotsOption _snapshots = new(
        "Folder of the archived texts and tables. May be given several times. Without it the checks that need them are listed as not run.",
        ", or leave the option out");

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "Day to hold review dates against, as in 2027-01-31. Without it expiry is not evaluated.",
        HelpName = "DATE",
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "Least severity of an open finding that makes the exit code 1.",
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<string[]> _select = new("--select")
    {
        Description = "Rules to run, by id or by the beginning of one, as in KZKG3. May be given several times. Default: all.",
        HelpName = "RULES",
    };

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "Rules to leave out, named in the same way. They are listed as not run.",
        HelpName = "RULES",
    };

    private readonly Option<string[]> _severity = new("--severity")
    {
        Description = "Severity of rules, as in KZKG3006=warning: error, warning or note. May be given several times.",
        HelpName = "RULES=LEVEL",
    };

    private readonly Option<string?> _linkCells = new("--link-cells")
    {
        Description =
            "Address under which the current folder can be read on the web, as in https://github.com/OWNER/NAME/blob/COMMIT. Page and Markdown then link "
            + "cells to their lines.",
        HelpName = "URL",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell only what wants something done: open findings and how it ends." };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Tell notes as well, and where rules came to no verdict." };

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

    /// <summary>How much to tell.</summary>
    /// <exception cref="UsageException">Both more and less are asked for.</exception>
    public FindingsOptions Detail(ParseResult arguments) => (arguments.GetValue(_quiet), arguments.GetValue(_verbose)) switch
    {
        (true, true) => throw new UsageException("--quiet and --verbose exclude each other; give one of them"),
        var (quiet, verbose) => new FindingsOptions { Quiet = quiet, Notes = verbose, Decisions = verbose },
    };

    /// <summary>Adds the option that says where the data files can be read, for commands that write a report.</summary>
    public void AddLinksTo(Command command) => command.Options.Add(_linkCells);

    /// <summary>Where the data files can be read, or null.</summary>
    /// <exception cref="UsageException">What is given is no address of a folder.</exception>
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
                $"--link-cells '{given}' is no address of a folder on the web; write it as in https://github.com/OWNER/NAME/blob/COMMIT, without ? and #",
                e);
        }
    }

    /// <summary>The least severity of an open finding that fails.</summary>
    public Severity FailOn(ParseResult arguments) => Enum.Parse<Severity>(arguments.GetValue(_failOn)!, ignoreCase: true);

    /// <summary>Reads and verifies the package that the options name.</summary>
    /// <returns>What was found with files as the user named them, and with files as seen from the working folder however the user named them; and
    /// the files that were read.</returns>
    /// <exception cref="UsageException">A folder or the day cannot be used.</exception>
    public (VerificationResult AsNamed, VerificationResult Portable, IReadOnlyCollection<string> Inputs) Verify(
        ParseResult arguments,
        string workingDirectory
    ) => Verify(arguments, workingDirectory, engine: null, TextWriter.Null);

    /// <inheritdoc cref="Verify(ParseResult, string)"/>
    /// <param name="arguments">The options as they are given.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="engine">The options that have rules run in a database; null where the command has none.</param>
    /// <param name="error">Where to say how far it is.</param>
    public (VerificationResult AsNamed, VerificationResult Portable, IReadOnlyCollection<string> Inputs) Verify(
        ParseResult arguments,
        string workingDirectory,
        EngineOption? engine,
        TextWriter error)
    {
        var asksEngine = engine?.IsGiven(arguments) == true;
        if (asksEngine && _snapshots.LocateAll(arguments, workingDirectory).Count > 0)
        {
            throw new UsageException("--engine looks at no archived texts; leave --snapshots out, or --engine");
        }

        if (asksEngine && engine!.Input(arguments) is { } input)
        {
            if (_package.IsGiven(arguments))
            {
                throw new UsageException("--input and --data exclude each other; give one of them");
            }

            var ofInput = engine.Check(
                arguments,
                input,
                new VerificationOptions { Rules = Rules(arguments), Threads = Environment.ProcessorCount },
                error,
                workingDirectory);
            var pattern = Path.GetFullPath(input, workingDirectory);
            return (ofInput, ofInput, Directory.Exists(Path.GetDirectoryName(pattern)) ? InputFiles(pattern) : []);
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
        var named = result.In(folder.DisplayName);
        inputs.AddRange(snapshots.SelectMany(f => result.Dataset.Sources.Concat(result.Dataset.Tables).Select(s => Path.Combine(f, s.File))));

        return (named, folder.PortableName(workingDirectory) is var portable && portable == folder.DisplayName ? named : result.In(portable), inputs);
    }

    /// <summary>The exit code that a result calls for.</summary>
    public int ExitCodeOf(VerificationResult result, ParseResult arguments)
    {
        // A rule that has checked nothing has not passed.
        if (!result.Dataset.Package.IsReadable || result.IsMisconfigured)
        {
            return ExitCode.Failure;
        }

        return result.Fails(FailOn(arguments)) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The files that may be read as the claims, none of which is written to: all of the folder that are of their kind.</summary>
    private static string[] InputFiles(string input) => Directory.GetFiles(Path.GetDirectoryName(input)!, "*" + Path.GetExtension(input));

    private RuleSettings Rules(ParseResult arguments)
    {
        var select = arguments.GetValue(_select) ?? [];
        var ignore = arguments.GetValue(_ignore) ?? [];
        var severities = (arguments.GetValue(_severity) ?? []).Select(SeverityOf).ToArray();
        return select.Concat(ignore).Concat(severities.Select(s => s.Rules)).FirstOrDefault(name => !RuleCatalog.Holds(name)) is { } unknown
            ? throw new UsageException($"no rule has an id that begins with '{unknown}'; kzkg explain lists the rules")
            : select.Length + ignore.Length + severities.Length == 0 ? RuleSettings.Default : new RuleSettings(select, ignore, severities);
    }

    private static (string Rules, Severity Severity) SeverityOf(string given) =>
        given.Split('=') is [var rules, "error" or "warning" or "note"] parts
            ? (rules, Enum.Parse<Severity>(parts[1], ignoreCase: true))
            : throw new UsageException($"'{given}' sets no severity; write --severity as in KZKG3006=warning, with error, warning or note");

    private static DateTime? AsOf(string? given)
    {
        if (given is null)
        {
            return null;
        }

        return CellValues.TryDate(given, out var day) ? day : throw new UsageException($"'{given}' is no date; write --as-of as in 2027-01-31");
    }
}
