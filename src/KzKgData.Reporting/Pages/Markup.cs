using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using Microsoft.AspNetCore.Components;

namespace KzKgData.Reporting.Pages;

/// <summary>Writes phrases as HTML. A page has too many of them for each to be a component.</summary>
internal static class Markup
{
    /// <summary>The encoder. It leaves letters of every script as they are, since the page is UTF-8.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes a phrase. Text from the data is isolated, so that its direction cannot reorder the words around it.</summary>
    public static MarkupString Say(Phrase words)
    {
        if (words.Parts is [{ IsData: false, Text: var only }])
        {
            return new MarkupString(Encoder.Encode(Unbroken(only)));
        }

        var markup = new DefaultInterpolatedStringHandler(literalLength: 0, formattedCount: 0, provider: null, stackalloc char[512]);
        for (var i = 0; i < words.Parts.Count; i++)
        {
            var part = words.Parts[i];
            markup.AppendLiteral(part.IsData ? "<bdi>" : string.Empty);
            markup.AppendLiteral(Encoder.Encode(part.IsData ? part.Text : IsScale(part.Text) ? '\u00a0' + part.Text[1..] : Unbroken(part.Text)));
            markup.AppendLiteral(part.IsData ? "</bdi>" : string.Empty);
        }

        return new MarkupString(markup.ToStringAndClear());
    }

    /// <summary>Writes a phrase as a link, or as plain text if there is no address.</summary>
    /// <param name="words">The phrase.</param>
    /// <param name="address">The address: <c>#id</c> for a place in the report, otherwise an external page, which is opened without a referrer.
    /// Null for no link.</param>
    public static MarkupString Link(Phrase words, string? address)
    {
        if (address is null)
        {
            return Say(words);
        }

        var relation = address.StartsWith('#') ? string.Empty : " rel=\"noreferrer noopener\"";
        return new MarkupString($"<a href=\"{Encoder.Encode(address)}\"{relation}>{Say(words)}</a>");
    }

    /// <summary>Writes a term and a phrase as a row of a description list; nothing if the phrase is empty.</summary>
    public static MarkupString Row(string term, Phrase words) => words.IsEmpty ? default : Row(term, Say(words));

    /// <summary>Writes a term and its phrases as a row of a description list; nothing if there are no phrases.</summary>
    public static MarkupString Row(string term, IReadOnlyList<Phrase> items) =>
        items.Count > 1 ? Row(term, List("items", items)) : Row(term, items.Count == 1 ? items[0] : Phrase.Empty);

    /// <summary>Writes phrases as a list.</summary>
    public static MarkupString List(string style, IEnumerable<Phrase> items) =>
        new($"<ul class=\"{style}\">{string.Concat(items.Select(i => $"<li>{Say(i)}</li>"))}</ul>");

    private static MarkupString Row(string term, MarkupString content) => new($"<div><dt>{Encoder.Encode(term)}</dt><dd>{content}</dd></div>");

    /// <summary>
    /// Inserts no-break spaces, so that digit groups and percent signs stay with their number and no line begins with a dash.
    /// </summary>
    private static string Unbroken(string text)
    {
        char[]? characters = null;
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = text.IndexOf(' ', space + 1))
        {
            if (WrappedText.GoesOn(text, space) || text.AsSpan(space + 1).StartsWith("– "))
            {
                (characters ??= text.ToCharArray())[space] = '\u00a0';
            }
        }

        return characters is null ? text : new string(characters);
    }

    /// <summary>Whether a text is what follows a number in a scaled amount, which stays with the number: the end of <c>$1.34 billion</c>.</summary>
    private static bool IsScale(string text) => text.StartsWith(' ')
        && (Texts.ScaleBillion.EndsWith(text, StringComparison.Ordinal)
            || Texts.ScaleMillion.EndsWith(text, StringComparison.Ordinal)
            || Texts.ScaleTrillion.EndsWith(text, StringComparison.Ordinal));
}
