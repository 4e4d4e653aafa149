namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>Which files of a package are delimited text: by format, by media type and by the extension of the name.</summary>
public sealed class ResourceKindTests
{
    private const string NotDelimited = "is not a file of delimited text";

    // Formats in which tables, documents, pictures and programs are published. A package names them as format or as extension.
    public static TheoryData<string> OtherFormats =>
        new((
            "json jsonl ndjson geojson topojson xml kml kmz gml html htm md rst yaml yml toml pdf doc docx odt ppt pptx xls xlsx xlsm xlsb ods gsheets parquet "
            + "feather arrow avro orc db sqlite sqlite3 duckdb mdb accdb sql zip tar tgz 7z rar bz2 xz zst png jpg jpeg gif svg tif tiff webp bmp shp dbf gpkg "
            + "gpx nc h5 hdf5 rds rda rdata sav dta sas7bdat pkl npy npz mat mp3 mp4 wav avi mov js ts py r ipynb").Split(' '));

    [Theory]
    [MemberData(nameof(OtherFormats))]
    public void A_file_of_another_format_is_told_and_not_read(string format)
    {
        foreach (var resource in new[]
        {
            $"\"path\": \"t.csv\", \"format\": \"{format}\"",
            $"\"path\": \"t.csv\", \"format\": \".{format.ToUpperInvariant()}\"",
            $"\"path\": \"t.{format}\"",
            $"\"path\": \"a.b/t.{format.ToUpperInvariant()}.gz\"",
        })
        {
            var package = InMemoryPackage.Describe($$"""{ "resources": [ { "name": "t", {{resource}}, "schema": { "fields": [ { "name": "id" } ] } } ] }""");

            Assert.Empty(package.Tables);
            Assert.Contains(Verifier.Verify(package).Notes, n => n.Message.ToString().Contains(NotDelimited, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("text/csv", ",")]
    [InlineData("Text/CSV; charset=utf-8", ",")]
    [InlineData("text/tab-separated-values", "\t")]
    [InlineData("text/plain", ",")]
    [InlineData("application/csv", ",")]
    [InlineData("text/x-csv", ",")]
    [InlineData("application/x-csv", ",")]
    public void The_media_type_of_delimited_text_prevails_over_the_extension(string mediaType, string delimiter) =>
        Assert.Equal("2", Read($"\"path\": \"t.dta\", \"mediatype\": \"{mediaType}\"", "t.dta", delimiter));

    [Theory]
    [InlineData("\"path\": \"t.tsv\"", "t.tsv", "\t")]
    [InlineData("\"path\": \"t.tsv\", \"mediatype\": \"text/plain\"", "t.tsv", "\t")]
    [InlineData("\"path\": \"t.tsv\", \"mediatype\": \"text/csv\"", "t.tsv", ",")]
    [InlineData("\"path\": \"t.tsv\", \"format\": \"csv\"", "t.tsv", ",")]
    [InlineData("\"path\": \"t.csv\", \"format\": \"TSV\"", "t.csv", "\t")]
    [InlineData("\"path\": \"t.csv\", \"format\": \".tsv\"", "t.csv", "\t")]
    [InlineData("\"path\": \"tsv\"", "tsv", ",")]
    [InlineData("\"path\": \"a.json/t\"", "a.json/t", ",")]
    [InlineData("\"path\": \".json\"", ".json", ",")]
    public void The_delimiter_follows_the_format_then_the_media_type_then_the_extension(string resource, string path, string delimiter) =>
        Assert.Equal("2", Read(resource, path, delimiter));

    /// <summary>Returns the second cell of the only row of a table, which is declared by its resource alone.</summary>
    private static string? Read(string resource, string path, string delimiter)
    {
        var package = InMemoryPackage
            .Describing($$"""{ "resources": [ { "name": "t", {{resource}}, "schema": { "fields": [ { "name": "a" }, { "name": "b" } ] } } ] }""")
            .With(path, $"a{delimiter}b\n1{delimiter}2\n")
            .Read();
        return package.Tables is [{ Rows: [var row] }] ? row["b"].Text : null;
    }
}
