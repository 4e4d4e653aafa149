namespace KzKgData.Verification.DataPackages;

/// <summary>Tells tables of delimited text from all other resources of a package.</summary>
internal static class ResourceKind
{
    private const string Tabbed = "tsv";

    // A resource with a schema is a text table unless its format is known to be another: files of delimited text have many extensions.
    private static readonly string[] _otherFormats =
    [
        "json", "jsonl", "ndjson", "geojson", "topojson", "xml", "kml", "kmz", "gml", "html", "htm", "md", "rst", "yaml", "yml", "toml", "pdf",
        "doc", "docx", "odt", "ppt", "pptx", "xls", "xlsx", "xlsm", "xlsb", "ods", "gsheets", "parquet", "feather", "arrow", "avro", "orc", "db",
        "sqlite", "sqlite3", "duckdb", "mdb", "accdb", "sql", "zip", "tar", "tgz", "7z", "rar", "bz2", "xz", "zst", "png", "jpg", "jpeg", "gif",
        "svg", "tif", "tiff", "webp", "bmp", "shp", "dbf", "gpkg", "gpx", "nc", "h5", "hdf5", "rds", "rda", "rdata", "sav", "dta", "sas7bdat", "pkl",
        "npy", "npz", "mat", "arff", "fwf", "fixed", "rdf", "ttl", "mp3", "mp4", "wav", "avi", "mov", "js", "ts", "py", "r", "ipynb",
    ];

    private static readonly string[] _mediaTypes =
    [
        "text/csv", "text/tab-separated-values", "text/plain", "application/csv", "text/x-csv", "application/x-csv",
    ];

    /// <summary>Whether a resource is declared as a table, in any format.</summary>
    public static bool IsTable(LocatedJson resource) =>
        resource["schema"] is not null
        || resource["type"]?.Text is "table"
        || resource["profile"]?.Text is "tabular-data-resource" or "https://specs.frictionlessdata.io/schemas/tabular-data-resource.json";

    /// <summary>Whether a file is delimited text, by its declaration, or by its name if nothing is declared.</summary>
    public static bool IsDelimited(LocatedJson resource, string path)
    {
        if (resource["compression"]?.Text is { Length: > 0 } packing && !IsPacked(resource, path) && packing is not "no")
        {
            return false;
        }

        var format = resource["format"]?.Text;
        if (format is { Length: > 0 })
        {
            return !IsOneOf(_otherFormats, format.TrimStart('.'));
        }

        return !IsOneOf(_otherFormats, ExtensionOf(resource, path)) || (MediaTypeOf(resource) is { } mediaType && IsOneOf(_mediaTypes, mediaType));
    }

    /// <summary>Whether a file without a declared delimiter is tab-separated, by its format, media type or name.</summary>
    public static bool IsTabbed(LocatedJson resource, string path) =>
        resource["format"]?.Text is { Length: > 0 } format ? IsOneOf([Tabbed], format.TrimStart('.'))
        : MediaTypeOf(resource) is { } mediaType && mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !IsOneOf(["text/plain"], mediaType)
            ? IsOneOf(["text/tab-separated-values"], mediaType)
        : IsOneOf([Tabbed], ExtensionOf(resource, path));

    /// <summary>Whether a file is compressed with gzip.</summary>
    public static bool IsPacked(LocatedJson resource, string path) => resource["compression"]?.Text is { } packing
        ? IsOneOf(["gz", "gzip"], packing)
        : path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is a URL.</summary>
    public static bool IsAddress(string path) => path.IndexOf("://", StringComparison.Ordinal) > 0;

    private static string? MediaTypeOf(LocatedJson resource) => resource["mediatype"]?.Text.Split(';')[0].Trim();

    private static string ExtensionOf(LocatedJson resource, string path)
    {
        var name = IsPacked(resource, path) && path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - ".gz".Length) : path;
        return name.Substring(name.LastIndexOf('/') + 1) is var file && file.LastIndexOf('.') is > 0 and var dot ? file.Substring(dot + 1) : string.Empty;
    }

    private static bool IsOneOf(string[] words, string word) => Array.Exists(words, w => string.Equals(w, word, StringComparison.OrdinalIgnoreCase));
}
