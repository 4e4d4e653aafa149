using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>One published text, or one edition of an official table.</summary>
public sealed class Source
{
    /// <summary>Reads the source that a row declares.</summary>
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

    /// <summary>The row that declares it.</summary>
    public Row Row { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The id of the text that it prints: its own, or where several sources print one text, that of the first of them.</summary>
    public string TextId { get; internal set; }

    /// <summary>The name of the archived text in the snapshots folder.</summary>
    public string File { get; }

    /// <summary>Who published it.</summary>
    public string Publisher => Row["publisher"].Text;

    /// <summary>The agency that the publisher names as its own source; empty where none is named.</summary>
    public string Via { get; }

    /// <summary>The headline as far as it is printed; may be empty.</summary>
    public string Title => Row["title"].Text;

    /// <summary>The page's address; empty where it is not known.</summary>
    public string Url => Row["url"].Text;

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The day, month or year of publication, as far as known.</summary>
    public string Published { get; }

    /// <summary>The days that it may have been published on; null where <see cref="Published"/> names none.</summary>
    public Period? PublishedOn { get; }

    /// <summary>Whether the date of publication is not printed as it stands.</summary>
    public bool IsPublishedInferred => Basis.IsInferred(PublishedBasis);

    /// <summary>What the date of publication rests on: printed, inferred, address or cited-elsewhere.</summary>
    public string PublishedBasis => Row["published_basis"].Text;

    /// <summary>Whether it is the file of an official table rather than a text.</summary>
    public bool IsTable => Row["form"].Text is "table";

    /// <summary>Of an official table, the id of the office that published it; empty for a text.</summary>
    public string Office => Row["office"].Text;

    /// <summary>
    /// Of a table that does not print it, the flow that it holds as the curator takes it: a word such as <c>exports</c>; empty where the file prints
    /// it.
    /// </summary>
    public string InferredFlow => Row["inferred_flow"].Text;

    /// <summary>
    /// Of a table that does not print it, the unit of its values as the curator takes it, as in <c>thousand US dollars</c>; empty where the file
    /// prints it.
    /// </summary>
    public string InferredUnit => Row["inferred_unit"].Text;

    /// <summary>The position among the texts, or among the tables, from 0.</summary>
    internal int Number { get; set; }

    /// <summary>The id in UTF-8.</summary>
    internal ReadOnlySpan<byte> IdUtf8 => Row.Utf8(Row.Table.ColumnOf("id"));

    /// <summary>The SHA-256 that the archived text has to have, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>
    /// The length of the archived text in Unicode code points, or of the archived file of a table in bytes, as the table of sources holds it.
    /// </summary>
    public string Characters => Row["characters"].Text;
}
