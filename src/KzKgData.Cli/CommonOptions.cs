using System.CommandLine;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Cli;

/// <summary>The options that every command which verifies has in common.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder of the data package. Default: the data folder of the current tree.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _snapshots = new("--snapshots")
    {
        Description = "Folder of the archived texts. Without it the checks that need them are listed as not run.",
        HelpName = "DIR",
    };

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

    public CommonOptions()
    {
        _failOn.AcceptOnlyFromAmong("error", "warning", "note");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_snapshots);
        command.Options.Add(_asOf);
        command.Options.Add(_failOn);
    }

    /// <summary>Whether the package was named by a path that is not relative.</summary>
    public bool IsNamedFromRoot(ParseResult arguments) => Path.IsPathRooted(arguments.GetValue(_data));

    /// <summary>The least severity of an open finding that fails.</summary>
    public Severity FailOn(ParseResult arguments) => Enum.Parse<Severity>(arguments.GetValue(_failOn)!, ignoreCase: true);

    /// <summary>Reads and verifies the package that the options name.</summary>
    /// <exception cref="UsageException">A folder or the day cannot be used.</exception>
    public VerificationResult Verify(ParseResult arguments, string workingDirectory) => Verify(arguments, workingDirectory, relative: false);

    /// <summary>Reads and verifies the package that the options name, under a name relative to the working folder if that is asked for.</summary>
    /// <exception cref="UsageException">A folder or the day cannot be used.</exception>
    public VerificationResult Verify(ParseResult arguments, string workingDirectory, bool relative)
    {
        var folder = DataFolder.Locate(arguments.GetValue(_data), workingDirectory);
        if (relative)
        {
            folder = folder with { DisplayName = Path.GetRelativePath(workingDirectory, folder.Directory).Replace('\\', '/') };
        }

        var archive = Archive(arguments.GetValue(_snapshots), workingDirectory);
        var asOf = AsOf(arguments.GetValue(_asOf));
        return Verifier.Verify(PackageFolder.Read(folder.Directory, folder.DisplayName), archive, asOf);
    }

    /// <summary>The exit code that a result calls for.</summary>
    public int ExitCodeOf(VerificationResult result, ParseResult arguments)
    {
        if (!result.Dataset.Package.IsReadable)
        {
            return ExitCode.Failure;
        }

        return result.Fails(FailOn(arguments)) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static ArchivedTexts? Archive(string? given, string workingDirectory)
    {
        if (given is null)
        {
            return null;
        }

        var directory = Path.GetFullPath(given, workingDirectory);
        return Directory.Exists(directory)
            ? ArchivedTexts.InFolder(directory)
            : throw new UsageException($"there is no folder '{given}'; name the folder of the archived texts with --snapshots, or leave the option out");
    }

    private static DateTime? AsOf(string? given)
    {
        if (given is null)
        {
            return null;
        }

        return CellValues.TryDate(given, out var day) ? day : throw new UsageException($"'{given}' is no date; write --as-of as in 2027-01-31");
    }
}
