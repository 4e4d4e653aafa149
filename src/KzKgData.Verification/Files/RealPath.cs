using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Files;

/// <summary>Resolves the links in paths.</summary>
public static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Returns the full path with all links resolved; parts that do not exist are kept as spelled.</summary>
    /// <exception cref="IOException">The links are circular.</exception>
    public static string Of(string path)
    {
        var real = Path.GetFullPath(path);
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(real) is not { } link)
            {
                return real;
            }

            var rest = Path.GetRelativePath(link.Path, real);
            var target = Path.Combine(Path.GetDirectoryName(link.Path)!, link.Target);
            real = Path.GetFullPath(rest == "." ? target : Path.Combine(target, rest));
        }

        throw new FileException($"'{path}' leads through more than {MostLinks.ToString(CultureInfo.InvariantCulture)} links");
    }

    /// <summary>Whether a path leads into a folder, or to the folder itself.</summary>
    public static bool IsWithin(string directory, string path)
    {
        var (folder, real) = (Of(directory), Of(path));
        return real == folder
            || real.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static (string Path, string Target)? FirstLink(string path)
    {
        var at = Path.GetPathRoot(path)!;
        foreach (var step in path[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, step);
            if (new FileInfo(at).LinkTarget is { } target)
            {
                return (at, target);
            }
        }

        return null;
    }
}
