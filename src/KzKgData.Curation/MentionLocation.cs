using KzKgData.Curation.Texts;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation;

/// <summary>A phrase to find in an archived text.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Phrase">The phrase, at most 60 UTF-16 units; spaces, quotation marks and dashes are normalised.</param>
public sealed record PhraseToLocate(string Source, string Phrase)
{
    /// <summary>The kind of the mention; null for the kind of the figure at that place, or else <c>name</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Selects, of several occurrences, the one nearest to this offset, in Unicode code points.</summary>
    public int? Near { get; init; }

    /// <summary>Whether the phrase may start or end inside a longer word.</summary>
    public bool WithinWords { get; init; }

    /// <summary>Selects, of several occurrences, the one with this number, from 1, in text order.</summary>
    public int? Number { get; init; }
}

/// <summary>The mention of a phrase.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Printed">The characters as printed in the text.</param>
/// <param name="Place">Its place in the text.</param>
/// <param name="IsNew">Whether it was added; if false, it already existed and nothing was changed.</param>
public sealed record LocatedMention(string Id, string Kind, string Printed, Occurrence Place, bool IsNew);

/// <summary>Adds a name or phrase of an archived text as a mention.</summary>
public static class MentionLocation
{
    private const string DefaultKind = "name";
    private const int MostCandidates = 3;

    /// <summary>Finds the phrase and adds a mention of it, unless there is one.</summary>
    /// <param name="edit">The change under way, with the archived texts.</param>
    /// <param name="wanted">The phrase, and which of its occurrences.</param>
    /// <exception cref="CurationRefusedException">The text is not available, does not contain the phrase, or contains it several times and no occurrence
    /// was chosen.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static LocatedMention Locate(PackageEdit edit, PhraseToLocate wanted)
    {
        var kinds = MentionRows.KindsOf(edit);
        if (wanted.Kind is { } given && kinds.Count > 0 && !kinds.Contains(given, StringComparer.Ordinal))
        {
            throw new CurationRefusedException(
                $"there is no kind {Printable.Quote(given)} of mention; use one of {string.Join(", ", kinds)}, "
                + $"{edit.DeclaredAt(edit.TableOf(TableRole.Mentions).Schema, "kind")}");
        }

        var (source, text) = MentionPool.Open(edit, wanted.Source);
        var (start, end) = Find(text, wanted);
        var place = Occurrence.In(text.Points, start, end);
        var printed = text.Points.Slice(start, end);
        if (edit.Dataset.Mentions.Where(m => m.Source == source && m.Start == start && m.End == end).ToArray() is [var known, ..])
        {
            return new LocatedMention(known.Id, known.Kind, printed, place, IsNew: false);
        }

        var kind = wanted.Kind
            ?? FigureRecogniser.Find(text.Text, source.Language).FirstOrDefault(f => f.Start == start && f.End == end)?.Kind
            ?? DefaultKind;
        var id = MentionRows.FreeIds(edit.Dataset.Package, source.Id).First();
        edit.Add(TableRole.Mentions, [MentionRows.Row(id, source.Id, text.Points, start, end, kind)], row => row["source"].Text == source.Id);
        edit.Save();
        return new LocatedMention(id, kind, printed, place, IsNew: true);
    }

    internal static (int Start, int End) Find(ArchivedText text, PhraseToLocate wanted)
    {
        var phrase = NormalisedText.OfPhrase(wanted.Phrase);
        if (phrase.Length is 0 or > MentionRows.LongestPrinted)
        {
            throw new CurationRefusedException(phrase.Length == 0
                ? (Message)$"the phrase is empty; give the words to look for"
                : $"the phrase has {phrase.Length} characters; a mention has at most {MentionRows.LongestPrinted}, a name or a few words");
        }

        var normalised = new NormalisedText(text.Text);
        Occurrence[] places = [.. normalised.Find(phrase).Select(at => Place(text, normalised, at, phrase.Length))];
        if (places.Length == 0)
        {
            Occurrence[] near = [.. NearMatches.Find(normalised.Text, phrase, MostCandidates).Select(m => Place(text, normalised, m.Start, m.Length))];
            var candidates = near.Length == 0
                ? (Message)$"nothing in it is similar"
                : $"most similar: {Message.Join($", ", near, n => $"{Printable.Quote(text.Points.Slice(n.Start, n.End))} at {Span(n)}")}";
            throw new CurationRefusedException($"{Printable.Quote(phrase)} is not in the text of {wanted.Source}; {candidates}", near);
        }

        var whole = wanted.WithinWords ? places : Array.FindAll(places, p => !IsCut(text.Points, p.Start) && !IsCut(text.Points, p.End));
        if (whole.Length == 0)
        {
            throw new CurationRefusedException(
                $"{Printable.Quote(phrase)} is in the text of {wanted.Source} only inside longer words; give whole words, or --within-words",
                places);
        }

        var chosen = Choose(whole, wanted, phrase);
        return (chosen.Start, chosen.End);
    }

    /// <summary>Returns whether there are letters or digits on both sides of an offset.</summary>
    private static bool IsCut(CodePoints text, int at) =>
        at > 0
        && at < text.Count
        && text.Slice(at - 1, at) is [.., var before]
        && text.Slice(at, at + 1) is [var behind, ..]
        && char.IsLetterOrDigit(before)
        && char.IsLetterOrDigit(behind);

    private static Occurrence Choose(Occurrence[] places, PhraseToLocate wanted, string phrase)
    {
        if (wanted.Number is { } number)
        {
            return wanted.Near is not null
                    ? throw new CurationRefusedException(
                        $"--occurrence and --near cannot be combined; give one of them")
                : number >= 1 && number <= places.Length ? places[number - 1]
                : throw new CurationRefusedException(
                    $"there is no occurrence {number}; {Listed(places, wanted, phrase)}",
                    places);
        }

        if (wanted.Near is { } near)
        {
            var nearest = places.GroupBy(p => Math.Max(0L, Math.Max((long)p.Start - near, near - (p.End - 1L)))).MinBy(g => g.Key)!.ToArray();
            return nearest.Length == 1
                ? nearest[0]
                : throw new CurationRefusedException(
                    $"{near} is equally near to two occurrences; {Listed(places, wanted, phrase)}",
                    places);
        }

        return places.Length == 1
            ? places[0]
            : throw new CurationRefusedException($"{Listed(places, wanted, phrase)}; choose with --occurrence N or --near OFFSET", places);
    }

    private static Message Listed(Occurrence[] places, PhraseToLocate wanted, string phrase)
    {
        var times = places.Length == 1 ? (Message)$"once" : $"{places.Length} times";
        return $"{Printable.Quote(phrase)} is {times} in the text of {wanted.Source}: {string.Join(", ", places.Select(Span))}";
    }

    private static string Span(Occurrence place) => FormattableString.Invariant($"{place.Start}-{place.End}");

    private static Occurrence Place(ArchivedText text, NormalisedText normalised, int start, int length)
    {
        var (from, to) = normalised.InOriginal(start, length);
        return Occurrence.In(text.Points, text.Points.FromUtf16(from), text.Points.FromUtf16(to));
    }
}
