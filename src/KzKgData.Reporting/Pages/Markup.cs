using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KzKgData.Reporting.Wording;
using Microsoft.AspNetCore.Components;

namespace KzKgData.Reporting.Pages;

/// <summary>Phrases as markup. There are many of them on a page, so they are written at once and are no components of their own.</summary>
internal static class Markup
{
    /// <summary>Letters of any script stand as they are: the page says that it is UTF-8.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A phrase; what comes from the data is isolated, so that its direction cannot reorder the words around it.</summary>
    public static MarkupString Say(Phrase words)
    {
        if (words.Parts is [{ IsData: false, Text: var only }])
        {
            return new MarkupString(Encoder.Encode(only));
        }

        var markup = new StringBuilder();
        for (var i = 0; i < words.Parts.Count; i++)
        {
            var part = words.Parts[i];
            markup.Append(part.IsData ? "<bdi>" : string.Empty).Append(Encoder.Encode(part.Text)).Append(part.IsData ? "</bdi>" : string.Empty);
        }

        return new MarkupString(markup.ToString());
    }
}
