using System.Collections.Concurrent;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Wording;

/// <summary>A part of a phrase.</summary>
/// <param name="Text">The text. Invisible characters of data are escaped.</param>
/// <param name="IsData">Whether the text comes from the data package and must be isolated from the words around it.</param>
public readonly record struct PhrasePart(string Text, bool IsData);

/// <summary>
/// A sentence of the report that records which parts come from the data. Each output escapes them in its own way:
/// HTML isolates their direction, Markdown escapes their markup.
/// </summary>
public sealed class Phrase
{
    private static readonly ConcurrentDictionary<string, Piece[]> _pieces = new(StringComparer.Ordinal);

    private readonly PhrasePart[] _parts;

    private Phrase(PhrasePart[] parts) => _parts = parts;

    /// <summary>The empty phrase.</summary>
    public static Phrase Empty { get; } = new([]);

    /// <summary>The parts in order.</summary>
    public IReadOnlyList<PhrasePart> Parts => _parts;

    /// <summary>Whether the phrase is empty.</summary>
    public bool IsEmpty => _parts.Length == 0;

    /// <summary>Creates a phrase from words of the report itself.</summary>
    public static Phrase Own(string words) => new([new PhrasePart(words, IsData: false)]);

    /// <summary>Formats a text of the report, with phrases in place of the placeholders <c>{0}</c>, <c>{1}</c> …</summary>
    /// <param name="words">The text, as a composite format; a placeholder contains only a number.</param>
    /// <param name="phrases">The arguments.</param>
    /// <exception cref="FormatException">A brace is not part of a placeholder, or a placeholder has no argument.</exception>
    public static Phrase Format(string words, params IReadOnlyList<Phrase> phrases)
    {
        var pieces = _pieces.GetOrAdd(words, static w => PiecesOf(w));
        var count = 0;
        foreach (var piece in pieces)
        {
            if (piece.Number >= phrases.Count)
            {
                throw NoPhrase(words, piece.At);
            }

            count += piece.Number < 0 ? 1 : phrases[piece.Number]._parts.Length;
        }

        var parts = new PhrasePart[count];
        var at = 0;
        foreach (var piece in pieces)
        {
            if (piece.Number < 0)
            {
                // A full stop after an abbreviation is not doubled.
                var isEnded = at > 0 && piece.Words[0] == '.' && parts[at - 1].Text.EndsWith('.');
                parts[at++] = new PhrasePart(isEnded ? piece.Words[1..] : piece.Words, IsData: false);
            }
            else
            {
                phrases[piece.Number]._parts.CopyTo(parts, at);
                at += phrases[piece.Number]._parts.Length;
            }
        }

        return new Phrase(parts);
    }

    /// <summary>Formats a text of the report with counts and values of the data package, on one line.</summary>
    /// <param name="words">The text, as for <see cref="Format"/>.</param>
    /// <param name="values">Whole numbers and texts.</param>
    public static string Say(string words, params IEnumerable<object> values) =>
        Format(words, [.. values.Select(v => v is int count ? Count(count) : Data((string)v))]).ToString();

    /// <summary>Creates a phrase from a count, in digits.</summary>
    public static Phrase Count(int count) => Own(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a phrase from a value of the data package.</summary>
    public static Phrase Data(string value) => new([new PhrasePart(VisibleText.Of(value), IsData: true)]);

    /// <summary>Joins phrases with separators.</summary>
    /// <param name="between">The separator.</param>
    /// <param name="last">The separator before the last phrase.</param>
    /// <param name="phrases">The phrases.</param>
    public static Phrase Join(string between, string last, IReadOnlyList<Phrase> phrases)
    {
        if (phrases.Count < 2)
        {
            return phrases.Count == 0 ? Empty : phrases[0];
        }

        var parts = new List<PhrasePart>(3 * phrases.Count);
        for (var i = 0; i < phrases.Count; i++)
        {
            if (i > 0)
            {
                parts.Add(new PhrasePart(i == phrases.Count - 1 ? last : between, IsData: false));
            }

            parts.AddRange(phrases[i]._parts);
        }

        return new Phrase([.. parts]);
    }

    /// <summary>Returns the phrase with its first letter in upper case, unless it begins with data.</summary>
    public Phrase Capitalised() => Parts is [{ IsData: false, Text.Length: > 0 } first, ..]
        ? new Phrase([first with { Text = char.ToUpperInvariant(first.Text[0]) + first.Text[1..] }, .. Parts.Skip(1)])
        : this;

    /// <summary>Returns the phrase as plain text on one line.</summary>
    public override string ToString() => _parts is [var only] ? only.Text : string.Concat(Array.ConvertAll(_parts, p => p.Text));

    /// <summary>Parses a text into literal pieces and placeholders.</summary>
    private static Piece[] PiecesOf(string words)
    {
        var pieces = new List<Piece>();
        var from = 0;
        for (var open = words.IndexOf('{', StringComparison.Ordinal); open >= 0; open = words.IndexOf('{', from))
        {
            var close = words.IndexOf('}', open);
            if (close < 0 || !int.TryParse(words.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                throw NoPhrase(words, open);
            }

            if (open > from)
            {
                pieces.Add(new Piece(words[from..open], -1, from));
            }

            pieces.Add(new Piece(string.Empty, number, open));
            from = close + 1;
        }

        if (from < words.Length)
        {
            pieces.Add(new Piece(words[from..], -1, from));
        }

        return [.. pieces];
    }

    private static FormatException NoPhrase(string words, int at) =>
        new($"'{words}' has no phrase for the brace at {at.ToString(CultureInfo.InvariantCulture)}.");

    /// <summary>A literal piece of a text, or a placeholder; the number of a literal is negative.</summary>
    private readonly record struct Piece(string Words, int Number, int At);
}
