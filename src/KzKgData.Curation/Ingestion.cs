using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KzKgData.Curation.Proposing;
using KzKgData.Curation.Texts;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation;

/// <summary>The metadata of a text that becomes a source.</summary>
public sealed record NewSource
{
    /// <summary>The id of the source.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the text's file in the snapshots folder.</summary>
    public required string File { get; init; }

    /// <summary>The publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>The day, month or year of publication, as far as known.</summary>
    public required string Published { get; init; }

    /// <summary>
    /// The basis of that date: <c>printed</c> in the text, <c>inferred</c>, contained in the <c>address</c>, or <c>cited-elsewhere</c>.
    /// </summary>
    public required string PublishedBasis { get; init; }

    /// <summary>For a date cited elsewhere, the id of the mention of another source that prints it; otherwise empty.</summary>
    public string PublishedMention { get; init; } = string.Empty;

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The headline as printed; empty if there is none or if it is longer than the package allows.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The address of the page; empty if unknown.</summary>
    public string Url { get; init; } = string.Empty;

    /// <summary>The news agency that the publisher names as its source; empty for none.</summary>
    public string Via { get; init; } = string.Empty;
}

/// <summary>A figure of a text that was added.</summary>
/// <param name="Mention">The id of its mention.</param>
/// <param name="Kind">The kind of figure.</param>
/// <param name="Place">Its place in the text.</param>
public sealed record AddedFigure(string Mention, string Kind, Occurrence Place);

/// <summary>A figure of a text that cannot become a mention.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Place">Its place in the text.</param>
public sealed record FigureLeftOut(Message Why, Occurrence Place);

/// <summary>The outcome of adding a text.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Characters">Its length in Unicode code points.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="IsCopied">Whether it was copied into the snapshots folder.</param>
/// <param name="Figures">The figures that became mentions, in text order. Each has to be cited or excluded.</param>
/// <param name="LeftOut">The figures that did not become mentions.</param>
/// <param name="Proposals">The proposed rows; empty if the package declares no table of proposals.</param>
/// <param name="NotCompared">The sources whose archived text is not available, so that the new text could not be compared with it.</param>
public sealed record IngestedText(
    string Source,
    int Characters,
    string Sha256,
    bool IsCopied,
    IReadOnlyList<AddedFigure> Figures,
    IReadOnlyList<FigureLeftOut> LeftOut,
    IReadOnlyList<Proposal> Proposals,
    IReadOnlyList<string> NotCompared)
{
    /// <summary>Whether the date of publication needs a citation, but was not found in the text.</summary>
    public bool IsDateUncited { get; init; }
}

/// <summary>Adds a text as a source, and every figure in it as a mention.</summary>
public static partial class Ingestion
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Adds the source and the mentions, and copies the text into the snapshots folder if one is given.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="source">The metadata of the text.</param>
    /// <param name="content">The bytes of the text.</param>
    /// <exception cref="CurationRefusedException">The metadata are wrong or incomplete, or the package has the same text or a near duplicate.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static IngestedText Ingest(PackageEdit edit, NewSource source, byte[] content)
    {
        RefuseBadValues(source, edit.TableOf(TableRole.Sources).Schema.Field("published_basis")?.Categories ?? []);
        RefuseUnprovenDate(edit, source);
        var text = Decode(content, source.File);
        if (HtmlArticle.IsHtml(text))
        {
            throw new CurationRefusedException($"{Printable.Quote(source.File)} is HTML, not text; reduce it to its article first");
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        RefuseKnown(edit, source, sha256);
        var notCompared = RefuseNearDuplicate(edit, text);
        var isCopied = CopyIntoSnapshots(edit, source.File, content);

        var points = new CodePoints(text);
        var row = RowOf(source, sha256, points.Count);
        if (edit.TableOf(TableRole.Sources).Schema.Field("form") is not null)
        {
            row["form"] = "text";
        }

        edit.Add(TableRole.Sources, [row]);
        var (figures, leftOut) = Figures(edit, source, text, points);
        edit.Add(TableRole.Mentions, [.. figures.Select(f => MentionRows.Row(f.Mention, source.Id, points, f.Place.Start, f.Place.End, f.Kind))]);
        AddedFigure? date = null;
        if (source.PublishedBasis is Basis.CitedElsewhere)
        {
            CiteDate(edit, source.Id, source.PublishedMention);
        }
        else if (source.PublishedBasis is not Basis.Address)
        {
            date = CiteDateOfPublication(edit, source, points, figures);
        }

        var proposals = Propose(edit, source, text, date is null ? [] : [(date.Place.Start, date.Place.End)]);
        edit.Save();
        return new IngestedText(source.Id, points.Count, sha256, isCopied, figures, leftOut, proposals, notCompared)
        {
            IsDateUncited =
                date is null
                && source.PublishedBasis is not (Basis.Address or Basis.CitedElsewhere)
                && edit.TableOf(TableRole.Sources).Schema.Field("published")?.Evidence is Evidence.Required,
        };
    }

    private static IReadOnlyList<Proposal> Propose(PackageEdit edit, NewSource source, string text, HashSet<(int Start, int End)> accounted)
    {
        if (!edit.TakesProposals)
        {
            return [];
        }

        var published = Period.Parse(source.Published);
        var proposals = Proposals.In(
            edit.Dataset, source.Id, text, source.Language, published,
            source.PublishedBasis is Basis.Printed,
            edit.Proposals,
            accounted);
        if (proposals.Count > 0)
        {
            edit.SetProposals([.. edit.Proposals, .. proposals]);
        }

        return proposals;
    }

    /// <summary>
    /// If the date of publication needs a citation and the text prints exactly that date, cites the first such place: the caller has just stated that it
    /// is the date of publication.
    /// </summary>
    private static AddedFigure? CiteDateOfPublication(PackageEdit edit, NewSource source, CodePoints points, IReadOnlyList<AddedFigure> figures)
    {
        const string Field = "published";
        if (edit.TableOf(TableRole.Sources).Schema.Field(Field)?.Evidence is not Evidence.Required)
        {
            return null;
        }

        var published = Period.Parse(source.Published);
        var printed = figures.FirstOrDefault(f => f.Kind == PrintedFigure.Date
            && RelativePeriods.Resolve(points.Slice(f.Place.Start, f.Place.End), source.Language, published) is { } resolved
            && resolved.Period == published
            && resolved.IsInferred == Basis.IsInferred(source.PublishedBasis));
        if (printed is not null)
        {
            CiteDate(edit, source.Id, printed.Mention);
        }

        return printed;
    }

    private static void CiteDate(PackageEdit edit, string source, string mention) =>
        edit.Add(
            TableRole.Citations,
            [
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["fact"] = source,
                    ["field"] = "published",
                    ["mention"] = mention,
                },
            ]);

    /// <summary>Returns the dates that the address of a page may contain, in the recorded form.</summary>
    /// <param name="url">The address.</param>
    public static IReadOnlyList<string> DatesIn(string url) => [.. AddressDate.In(url).Select(d => d.ToString())];

    private static void RefuseUnprovenDate(PackageEdit edit, NewSource source)
    {
        if (source.PublishedBasis is Basis.Address && !AddressDate.In(source.Url).Any(d => d == Period.Parse(source.Published)))
        {
            var found = AddressDate.In(source.Url);
            var says =
                source.Url.Length == 0 ? (Message)$"no address is given"
                : found.Count == 0 ? (Message)$"the address contains no unambiguous date"
                : $"the address contains {Message.Join($" and ", found)}";
            throw new CurationRefusedException(
                $"the date of publication {source.Published} should be in the address, but {says}; give --url with the full address, or another "
                + $"--published-basis");
        }

        if (source.PublishedBasis is Basis.CitedElsewhere && edit.Dataset.FindMention(source.PublishedMention) is null)
        {
            throw new CurationRefusedException(
                source.PublishedMention.Length == 0
                    ? $"the date of publication is cited elsewhere, but its mention is missing; give --published-mention ID with a mention of another "
                        + $"source that prints it"
                    : (Message)$"there is no mention {Printable.Quote(source.PublishedMention)}; name one of another source that prints the date");
        }
    }

    internal static void RefuseBadValues(NewSource source, IReadOnlyList<string> bases)
    {
        if (!IdPattern().IsMatch(source.Id))
        {
            throw new CurationRefusedException(
                $"the id {Printable.Quote(source.Id)} is ill-formed; use lower-case letters and digits, in parts joined by single hyphens, "
                + $"as in trend-2025-02");
        }

        if (source.File.Length == 0 || source.File.AsSpan().IndexOfAny("/\\:") >= 0 || source.File is "." or "..")
        {
            throw new CurationRefusedException(
                $"{Printable.Quote(source.File)} is not a portable file name for the snapshots folder; rename the file, without slash, backslash "
                + $"or colon");
        }

        if (source.Publisher.Length == 0)
        {
            throw new CurationRefusedException($"the publisher is empty; name who published the text");
        }

        foreach (var (name, value) in new (Message, string)[]
            {
                ($"file name", source.File),
                ($"publisher", source.Publisher),
                ($"title", source.Title),
                ($"url", source.Url),
                ($"via", source.Via),
            })
        {
            if (value.AsSpan().Trim().Length != value.Length || UnsafeCharacters.AreIn(value, UnsafeKinds.Controls | UnsafeKinds.Replacements))
            {
                throw new CurationRefusedException(
                    $"the {name} {Printable.Quote(value)} starts or ends with a space, or contains a line break or another invisible character; remove it");
            }
        }

        if (!LanguagePattern().IsMatch(source.Language))
        {
            throw new CurationRefusedException($"the language {Printable.Quote(source.Language)} is not a BCP 47 tag; write it as in en, ru or kk-Latn");
        }

        if (source.Url.Length > 0
            && !(Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)))
        {
            throw new CurationRefusedException(
                $"the url {Printable.Quote(source.Url)} is not the address of a page; write it in full, as in https://example.org/page");
        }

        if (source.Published.Contains('/', StringComparison.Ordinal) || !Period.TryParse(source.Published, out _, out _))
        {
            throw new CurationRefusedException(
                $"the date of publication {Printable.Quote(source.Published)} is not a day, month or year; write it as far as it is known, as in 2025-02-25, "
                + $"2025-02 or 2025");
        }

        if (bases.Count > 0 && !bases.Contains(source.PublishedBasis, StringComparer.Ordinal))
        {
            throw new CurationRefusedException(
                $"the basis of the date is {Printable.Quote(source.PublishedBasis)}; name how the date is known, with one of "
                + $"{string.Join(", ", bases)}");
        }
    }

    private static string Decode(byte[] content, string file)
    {
        string text;
        try
        {
            text = _strict.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            throw new CurationRefusedException(
                $"{Printable.Quote(file)} is not UTF-8 at byte {e.Index}; save the text as UTF-8",
                e);
        }

        return text.All(c => char.IsWhiteSpace(c) || c == '\uFEFF')
            ? throw new CurationRefusedException($"{Printable.Quote(file)} is empty; there is nothing to add")
            : text;
    }

    internal static void RefuseKnown(PackageEdit edit, NewSource source, string sha256)
    {
        foreach (var row in edit.TableOf(TableRole.Sources).Rows)
        {
            var id = row["id"].Text;
            if (row["sha256"].Text == sha256)
            {
                throw new CurationRefusedException($"the package already has this text: it is the source {id}, byte for byte");
            }

            if (id == source.Id)
            {
                throw new CurationRefusedException($"the id {id} is taken by {edit.Name(row.PlaceOf("id"))}; choose another");
            }

            if (row["file"].Text == source.File)
            {
                throw new CurationRefusedException($"the file name {Printable.Quote(source.File)} is taken by the source {id}; rename the file");
            }
        }
    }

    private static List<string> RefuseNearDuplicate(PackageEdit edit, string text)
    {
        var notCompared = new List<string>();
        var shingles = new Shingles(text);
        foreach (var source in edit.Dataset.Sources)
        {
            if (edit.Archive?.Find(source) is not { } archived)
            {
                notCompared.Add(source.Id);
            }
            else if (shingles.IsNearDuplicateOf(new Shingles(archived.Text), out var resemblance))
            {
                var shared = Math.Floor(resemblance * 100).ToString("0", CultureInfo.InvariantCulture);
                throw new CurationRefusedException(
                    $"the text is nearly the same as that of the source {source.Id}: they share {shared} % of their runs of three words, so its "
                    + $"facts are already there");
            }
        }

        return notCompared;
    }

    internal static bool CopyIntoSnapshots(PackageEdit edit, string file, byte[] content)
    {
        if (edit.Snapshots is null)
        {
            return false;
        }

        var path = Path.Combine(edit.Snapshots, file);
        if (!File.Exists(path))
        {
            edit.AddText(path, content);
            return true;
        }

        return RegularFile.Read(path, file, RegularFile.LargestText).AsSpan().SequenceEqual(content)
            ? false
            : throw new CurationRefusedException($"the snapshots folder has another text named {Printable.Quote(file)}; rename the file");
    }

    private static (List<AddedFigure> Added, List<FigureLeftOut> LeftOut) Figures(PackageEdit edit, NewSource source, string text, CodePoints points)
    {
        var added = new List<AddedFigure>();
        var leftOut = new List<FigureLeftOut>();
        var kinds = MentionRows.KindsOf(edit);
        using var ids = MentionRows.FreeIds(edit.Dataset.Package, source.Id).GetEnumerator();
        var found = FigureRecogniser.Find(text, source.Language).ToArray();
        foreach (var figure in found
                .Concat(Passage.UncoveredNumbers(text, points, found))
                .DistinctBy(f => (f.Start, f.End))
                .OrderBy(f => f.Start)
                .ThenBy(f => f.End))
        {
            var place = Occurrence.In(points, figure.Start, figure.End);
            Message? why = figure switch
            {
                _ when figure.Printed.Length > MentionRows.LongestPrinted => $"it is longer than {MentionRows.LongestPrinted} characters",
                _ when kinds.Count > 0 && !kinds.Contains(figure.Kind, StringComparer.Ordinal) =>
                    $"the kind '{figure.Kind}' is not one of those {edit.DeclaredAt(edit.TableOf(TableRole.Mentions).Schema, "kind")}",
                _ when UnsafeCharacters.AreIn(figure.Printed, UnsafeKinds.Replacements) => $"it contains a replacement character (U+FFFD)",
                _ => null,
            };
            if (why is not null)
            {
                leftOut.Add(new FigureLeftOut(why, place));
                continue;
            }

            ids.MoveNext();
            added.Add(new AddedFigure(ids.Current, figure.Kind, place));
        }

        return (added, leftOut);
    }

    internal static Dictionary<string, string> RowOf(NewSource source, string sha256, int characters) => new(StringComparer.Ordinal)
    {
        ["id"] = source.Id,
        ["file"] = source.File,
        ["publisher"] = source.Publisher,
        ["via"] = source.Via,
        ["title"] = source.Title,
        ["url"] = source.Url,
        ["language"] = source.Language,
        ["published"] = source.Published,
        ["published_basis"] = source.PublishedBasis,
        ["sha256"] = sha256,
        ["characters"] = characters.ToString(CultureInfo.InvariantCulture),
    };

    // These patterns run in linear time, so they need no timeout.
    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex IdPattern();

    // The syntax of RFC 5646, without its registry: a language, then subtags.
    [GeneratedRegex(
        @"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex LanguagePattern();
}
