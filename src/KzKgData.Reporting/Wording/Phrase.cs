using System.Text;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Wording;

/// <summary>A stretch of a phrase.</summary>
/// <param name="Text">The text; data are made visible, see <see cref="IsData"/>.</param>
/// <param name="IsData">Whether the text comes from the data package, so that its surroundings must be guarded against it.</param>
public readonly record struct PhrasePart(string Text, bool IsData);

/// <summary>
/// A sentence of the report that remembers which of its parts come from the data. Every output guards those in its own way:
/// a page isolates them, Markdown escapes them.
/// </summary>
public sealed class Phrase
{
    private Phrase(IReadOnlyList<PhrasePart> parts) => Parts = parts;

    /// <summary>The phrase without words.</summary>
    public static Phrase Empty { get; } = new([]);

    /// <summary>The parts in their order.</summary>
    public IReadOnlyList<PhrasePart> Parts { get; }

    /// <summary>Whether there are no words.</summary>
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Words of the report itself.</summary>
    public static Phrase Own(string words) => new([new PhrasePart(words, IsData: false)]);

    /// <summary>Words of the report itself with phrases set into them: <c>{0}</c> is the first, <c>{1}</c> the second.</summary>
    /// <param name="words">A text of the report, as a composite format whose placeholders hold a number only.</param>
    /// <param name="phrases">What is set in.</param>
    /// <exception cref="FormatException">The words hold a brace that is no such placeholder, or name a phrase that is not given.</exception>
    public static Phrase Format(string words, params IReadOnlyList<Phrase> phrases)
    {
        var parts = new List<PhrasePart>();
        var from = 0;
        for (var open = words.IndexOf('{', StringComparison.Ordinal); open >= 0; open = words.IndexOf('{', from))
        {
            var close = words.IndexOf('}', open);
            if (close < 0 || !int.TryParse(words.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= phrases.Count)
            {
                throw new FormatException($"'{words}' has no phrase for the brace at {open.ToString(CultureInfo.InvariantCulture)}.");
            }

            if (open > from)
            {
                parts.Add(new PhrasePart(words[from..open], IsData: false));
            }

            parts.AddRange(phrases[number].Parts);
            from = close + 1;
        }

        if (from < words.Length)
        {
            parts.Add(new PhrasePart(words[from..], IsData: false));
        }

        return new Phrase(parts);
    }

    /// <summary>A count in digits.</summary>
    public static Phrase Count(int count) => Own(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A value of the data package.</summary>
    public static Phrase Data(string value) => new([new PhrasePart(VisibleText.Of(value), IsData: true)]);

    /// <summary>Phrases one after the other, with words of the report between them.</summary>
    /// <param name="between">What stands between two of them.</param>
    /// <param name="last">What stands before the last one.</param>
    /// <param name="phrases">The phrases.</param>
    public static Phrase Join(string between, string last, IReadOnlyList<Phrase> phrases)
    {
        var parts = new List<PhrasePart>();
        for (var i = 0; i < phrases.Count; i++)
        {
            if (i > 0)
            {
                parts.Add(new PhrasePart(i == phrases.Count - 1 ? last : between, IsData: false));
            }

            parts.AddRange(phrases[i].Parts);
        }

        return new Phrase(parts);
    }

    /// <summary>The phrase with a capital letter where it begins with words of the report itself.</summary>
    public Phrase Capitalised() => Parts is [{ IsData: false, Text.Length: > 0 } first, ..]
        ? new Phrase([first with { Text = char.ToUpperInvariant(first.Text[0]) + first.Text[1..] }, .. Parts.Skip(1)])
        : this;

    /// <summary>The phrase as plain text on one line.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder();
        foreach (var part in Parts)
        {
            builder.Append(part.Text);
        }

        return builder.ToString();
    }
}
