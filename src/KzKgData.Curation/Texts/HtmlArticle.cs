using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Texts;

/// <summary>The article of an HTML page, as plain text.</summary>
/// <param name="Text">Its paragraphs, with an empty line between them.</param>
/// <param name="Title">The headline; may be empty.</param>
/// <param name="Language">The language that the page declares, without region; may be empty.</param>
/// <param name="Url">The canonical address that the page declares; may be empty.</param>
/// <param name="LeftOut">The removed elements, by name with their number.</param>
public sealed record HtmlArticle(string Text, string Title, string Language, string Url, IReadOnlyList<Message> LeftOut)
{
    private const string Furniture =
        "script, style, noscript, template, nav, header, footer, aside, form, iframe, svg, button, select, [hidden], [aria-hidden=true]";
    private const string Bodies = "[itemprop=articleBody], article, main, [role=main]";

    private static readonly HashSet<string> _blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "section", "article", "main", "table", "tr", "figure",
        "figcaption", "pre", "dt", "dd", "time", "header",
    };

    /// <summary>Returns whether a text is an HTML page or fragment, so that markup is never ingested as text.</summary>
    public static bool IsHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<", StringComparison.Ordinal) && text.Contains("</", StringComparison.Ordinal))
            || text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reduces a page to its article.</summary>
    public static HtmlArticle Reduce(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var body =
            document.QuerySelectorAll(Bodies).MaxBy(b => b.TextContent.Length) is { } found && found.TextContent.Trim().Length > 0
                ? found
                : (IElement?)document.Body;
        var title = (document.QuerySelector("h1") ?? document.QuerySelector("title"))?.TextContent ?? string.Empty;
        var leftOut = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in document.QuerySelectorAll(Furniture).ToArray())
        {
            // The header of an article has its headline and date.
            if (element.ParentElement is null || (element.LocalName is "header" && body is not null && body.Contains(element)))
            {
                continue;
            }

            leftOut[element.LocalName] = leftOut.GetValueOrDefault(element.LocalName) + 1;
            element.Remove();
        }

        var outside = document.Body is null || body is null ? 0 : document.Body.TextContent.Trim().Length - body.TextContent.Trim().Length;
        var text = new StringBuilder();
        if (body is not null)
        {
            Append(body, text);
        }

        return new HtmlArticle(
            Tidy(text.ToString()),
            OnOneLine(title),
            (document.DocumentElement.GetAttribute("lang") ?? string.Empty).Split('-')[0].ToLowerInvariant(),
            (document.QuerySelector("link[rel=canonical]") as IHtmlLinkElement)?.Href is { } url && url.StartsWith("http", StringComparison.Ordinal)
                ? url
                : string.Empty,
            [
                .. leftOut.Select(l => (Message)$"{l.Value} {l.Key}"),
                .. outside > 0 ? [(Message)$"{outside} characters outside the article"] : Array.Empty<Message>(),
            ]);
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText { Data: var data })
            {
                text.Append(data.ReplaceLineEndings(" "));
            }
            else if (child is IElement element)
            {
                var isBlock = _blocks.Contains(element.LocalName);
                text.Append(isBlock ? "\n\n" : element.LocalName is "br" ? "\n" : string.Empty);
                Append(element, text);
                text.Append(isBlock ? "\n\n" : element.LocalName is "td" or "th" ? " " : string.Empty);
            }
        }
    }

    /// <summary>Separates paragraphs by one empty line and collapses runs of spaces and tabs; no-break spaces are kept.</summary>
    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(l => string.Join(' ', l.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim(' '));
        var tidy = new StringBuilder();
        var isApart = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                isApart = true;
                continue;
            }

            tidy.Append(tidy.Length == 0 ? string.Empty : isApart ? "\n\n" : "\n").Append(line);
            isApart = false;
        }

        return tidy.Append('\n').ToString();
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
