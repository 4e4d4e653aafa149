using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting;

/// <summary>Where the files of a data package can be read on the web, line by line, as GitHub, GitLab and Gitea show them.</summary>
public sealed class CellLinks
{
    private readonly string _folder;

    /// <summary>Links that begin with an address.</summary>
    /// <param name="folder">The address of the folder that the paths of the files start from, as in <c>https://example.org/lakes/blob/main</c>: of
    /// the web, without query and fragment.</param>
    /// <exception cref="ArgumentException">It is no such address.</exception>
    public CellLinks(Uri folder)
    {
        if (!folder.IsAbsoluteUri || folder.Scheme is not ("https" or "http") || folder.Query.Length > 0 || folder.Fragment.Length > 0)
        {
            throw new ArgumentException("The address has to be one of the web, without query and fragment.", nameof(folder));
        }

        _folder = folder.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>The address of the line in which a place begins; null for a file that lies elsewhere than in the folder.</summary>
    public string? Of(Place place)
    {
        var steps = place.Path.Split('/').Where(s => s is not ".").ToArray();
        return Path.IsPathRooted(place.Path) || Array.Exists(steps, s => s is "" or "..")
            ? null
            : FormattableString.Invariant($"{_folder}/{string.Join('/', steps.Select(Uri.EscapeDataString))}#L{place.Line}");
    }
}
