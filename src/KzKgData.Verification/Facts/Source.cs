using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>One published text, or one edition of an official table.</summary>
public sealed class Source
{
    /// <summary>Reads the source of a row.</summary>
    public Source(Row row)
    {
        Row = row;
        Id = row["id"].Text;
        TextId = Id;
        File = row["file"].Text;
        Via = row["via"].Text;
        Language = row["language"].Text;
        Published = row["published"].Text;
        PublishedOn = Period.TryParse(Published, out var days, out _) ? days : null;
        Sha256 = row["sha256"].Text;
    }

    /// <summary>The row of the source.</summary>
    public Row Row { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The id of the printed text: its own, or the id of the first source if several print the same text.</summary>
    public string TextId { get; internal set; }

    /// <summary>The file name of the archived text in the snapshots folder.</summary>
    public string File { get; }

    /// <summary>The publisher.</summary>
    public string Publisher => Row["publisher"].Text;

    /// <summary>The agency that the publisher names as its own source; empty where none is named.</summary>
    public string Via { get; }

    /// <summary>The printed headline; may be empty.</summary>
    public string Title => Row["title"].Text;

    /// <summary>The address of the page; empty if unknown.</summary>
    public string Url => Row["url"].Text;

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The day, month or year of publication, as far as known.</summary>
    public string Published { get; }

    /// <summary>The possible days of publication; null if <see cref="Published"/> is empty or not a period.</summary>
    public Period? PublishedOn { get; }

    /// <summary>Whether the date of publication is not printed as such.</summary>
    public bool IsPublishedInferred => Basis.IsInferred(PublishedBasis);

    /// <summary>The basis of the date of publication: printed, inferred, address or cited-elsewhere.</summary>
    public string PublishedBasis => Row["published_basis"].Text;

    /// <summary>Whether it is the file of an official table rather than a text.</summary>
    public bool IsTable => Row["form"].Text is "table";

    /// <summary>For an official table, the id of the office that published it; empty for a text.</summary>
    public string Office => Row["office"].Text;

    /// <summary>
    /// For a table that does not print its flow, the flow that the curator inferred, such as <c>exports</c>; empty if the file prints it.
    /// </summary>
    public string InferredFlow => Row["inferred_flow"].Text;

    /// <summary>
    /// For a table that does not print its unit, the unit that the curator inferred, such as <c>thousand US dollars</c>; empty if the file prints it.
    /// </summary>
    public string InferredUnit => Row["inferred_unit"].Text;

    /// <summary>The position among the texts, or among the tables, from 0.</summary>
    internal int Number { get; set; }

    /// <summary>The id in UTF-8.</summary>
    internal ReadOnlySpan<byte> IdUtf8 => Row.Utf8(Row.Table.ColumnOf("id"));

    /// <summary>The expected SHA-256 of the archived text, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>
    /// The length of the archived text in Unicode code points, or of the archived table file in bytes, as in the table of sources.
    /// </summary>
    public string Characters => Row["characters"].Text;
}
