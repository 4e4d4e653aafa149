namespace KzKgData.Verification.DataPackages;

/// <summary>Tells resources that are tables of text from all else that a package can carry.</summary>
internal static class ResourceKind
{
    private static readonly string[] _formats = ["csv", "tsv", "txt", "tab", "psv", "dsv", "dat", "text"];

    private static readonly string[] _mediaTypes = ["text/csv", "text/tab-separated-values", "text/plain", "application/csv", "text/x-csv", "application/x-csv"];

    /// <summary>Whether a declaration says that a resource is a table, of whatever format.</summary>
    public static bool IsTable(LocatedJson resource) =>
        resource["schema"] is not null || resource["type"]?.Text is "table" || resource["profile"]?.Text is "tabular-data-resource" or "https://specs.frictionlessdata.io/schemas/tabular-data-resource.json";

    /// <summary>Whether a file holds text that a delimiter takes apart, by what is declared of it, and by its name where nothing is.</summary>
    public static bool IsDelimited(LocatedJson resource, string path)
    {
        if (resource["compression"]?.Text is { Length: > 0 } packing && !IsPacked(resource, path) && packing is not "no")
        {
            return false;
        }

        var format = resource["format"]?.Text;
        if (format is { Length: > 0 })
        {
            return IsOneOf(_formats, format.TrimStart('.'));
        }

        var name = IsPacked(resource, path) && path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - ".gz".Length) : path;
        var extension = name.Substring(name.LastIndexOf('/') + 1) is var file && file.LastIndexOf('.') is > 0 and var dot ? file.Substring(dot + 1) : string.Empty;
        return extension.Length == 0 || IsOneOf(_formats, extension) || (resource["mediatype"]?.Text is { } mediaType && IsOneOf(_mediaTypes, mediaType.Split(';')[0].Trim()));
    }

    /// <summary>Whether a file is packed by gzip.</summary>
    public static bool IsPacked(LocatedJson resource, string path) => resource["compression"]?.Text is { } packing
        ? IsOneOf(["gz", "gzip"], packing)
        : path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is an address on the web, or of another scheme.</summary>
    public static bool IsAddress(string path) => path.IndexOf("://", StringComparison.Ordinal) > 0;

    private static bool IsOneOf(string[] words, string word) => Array.Exists(words, w => string.Equals(w, word, StringComparison.OrdinalIgnoreCase));
}
