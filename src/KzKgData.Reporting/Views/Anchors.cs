using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The ids of what stands in the page, and so the permalinks to it. They come from the ids of the data, never from the order of rows.</summary>
internal static class Anchors
{
    /// <summary>The id of a fact: of a claim <c>claim-…</c>, of a source <c>source-…</c>, of any other <c>fact-…</c>.</summary>
    public static string Of(Fact fact) => fact.Row.Table.Schema.Role switch
    {
        TableRole.Claims => "claim-",
        TableRole.Sources => "source-",
        _ => "fact-",
    } + Token(fact.Id);

    /// <summary>The id of a source.</summary>
    public static string Of(Source source) => "source-" + Token(source.Id);

    /// <summary>The id of a mention in its text.</summary>
    public static string Of(Mention mention) => "mention-" + Token(mention.Id);

    /// <summary>The id of a table of facts.</summary>
    public static string Of(TableSchema table) => "table-" + Token(table.Name);

    /// <summary>A value of the data as one word of letters, digits, points and hyphens; different values give different words.</summary>
    public static string Token(string value)
    {
        var token = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.')
            {
                token.Append(letter);
            }
            else
            {
                token.Append('_').Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return token.ToString();
    }
}
