using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting;

/// <summary>Links to lines of the data files on the web, in the form of GitHub, GitLab and Gitea.</summary>
public sealed class CellLinks
{
    private readonly string _folder;

    /// <summary>Creates links below an address.</summary>
    /// <param name="folder">The absolute http or https address of the folder that contains the files, e.g.
    /// <c>https://example.org/lakes/blob/main</c>; without query and fragment.</param>
    /// <exception cref="ArgumentException">The address is not absolute, not http or https, or has a query or a fragment.</exception>
    public CellLinks(Uri folder)
    {
        if (!folder.IsAbsoluteUri || folder.Scheme is not ("https" or "http") || folder.Query.Length > 0 || folder.Fragment.Length > 0)
        {
            throw new ArgumentException("The address must be an http or https URL without query and fragment.", nameof(folder));
        }

        _folder = folder.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>Returns the address of the line on which a place begins; null if the file is outside the folder.</summary>
    public string? Of(Place place)
    {
        var steps = place.Path.Split('/').Where(s => s is not ".").ToArray();
        return Path.IsPathRooted(place.Path) || Array.Exists(steps, s => s is "" or "..")
            ? null
            : FormattableString.Invariant($"{_folder}/{string.Join('/', steps.Select(Uri.EscapeDataString))}#L{place.Line}");
    }
}
