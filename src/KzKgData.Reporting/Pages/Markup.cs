using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using Microsoft.AspNetCore.Components;

namespace KzKgData.Reporting.Pages;

/// <summary>Writes phrases as markup. A page has too many of them for each to be a component.</summary>
internal static class Markup
{
    /// <summary>Letters of any script are written as they are, since the page is UTF-8.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A phrase; what comes from the data is isolated, so that its direction cannot reorder the words around it.</summary>
    public static MarkupString Say(Phrase words)
    {
        if (words.Parts is [{ IsData: false, Text: var only }])
        {
            return new MarkupString(Encoder.Encode(Unbroken(only)));
        }

        var markup = new StringBuilder();
        for (var i = 0; i < words.Parts.Count; i++)
        {
            var part = words.Parts[i];
            markup
                .Append(part.IsData ? "<bdi>" : string.Empty)
                .Append(Encoder.Encode(part.IsData ? part.Text : Unbroken(part.Text)))
                .Append(part.IsData ? "</bdi>" : string.Empty);
        }

        return new MarkupString(markup.ToString());
    }

    /// <summary>A phrase that leads to an address; the phrase alone where there is none.</summary>
    /// <param name="words">The phrase.</param>
    /// <param name="address">The address: <c>#id</c> for a place in the report, anything else for a page elsewhere, which is not told where the reader
    /// comes from.</param>
    public static MarkupString Link(Phrase words, string? address)
    {
        if (address is null)
        {
            return Say(words);
        }

        var relation = address.StartsWith('#') ? string.Empty : " rel=\"noreferrer noopener\"";
        return new MarkupString($"<a href=\"{Encoder.Encode(address)}\"{relation}>{Say(words)}</a>");
    }

    /// <summary>A term with a phrase, in a list of terms; nothing where the phrase is empty.</summary>
    public static MarkupString Row(string term, Phrase words) => words.IsEmpty ? default : Row(term, Say(words));

    /// <summary>A term with a list of phrases, in a list of terms; nothing where there are none.</summary>
    public static MarkupString Row(string term, IReadOnlyCollection<Phrase> items) => items.Count == 0 ? default : Row(term, List("items", items));

    /// <summary>Phrases as a list.</summary>
    public static MarkupString List(string style, IEnumerable<Phrase> items) =>
        new($"<ul class=\"{style}\">{string.Concat(items.Select(i => $"<li>{Say(i)}</li>"))}</ul>");

    private static MarkupString Row(string term, MarkupString content) => new($"<div><dt>{Encoder.Encode(term)}</dt><dd>{content}</dd></div>");

    /// <summary>
    /// A text whose numbers stay on one line, with their groups of digits and the sign of a percentage, and in which no line begins with a dash.
    /// </summary>
    private static string Unbroken(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (; space >= 0; space = text.IndexOf(' ', space + 1))
        {
            if (WrappedText.GoesOn(text, space) || text.AsSpan(space + 1).StartsWith("– "))
            {
                characters[space] = '\u00a0';
            }
        }

        return new string(characters);
    }
}
