using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>The ids of what stands in the page, and so the permalinks to it. They come from the ids of the data, never from the order of rows.</summary>
internal static class Anchors
{
    // No token holds two low lines in a row.
    private const string Divider = "__";

    // What is longer is cut, for the sake of file names, and told apart by a hash.
    private const int LongestName = 120;

    private const int HashBytes = 8;

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

    /// <summary>The id of a table of facts; claims have a section of their own.</summary>
    public static string Of(TableSchema table) => table.Role is TableRole.Claims ? "claims" : "table-" + Token(table.Name);

    /// <summary>The id of a disagreement between claims that can be compared.</summary>
    public static string Of(ComparisonGroup group) =>
        Disagreement([group.Indicator, group.Subject, group.Claims[0].Scope, group.Kind.Name, group.Unit.Code, group.Period.ToString()]);

    /// <summary>The id of a disagreement between any other facts.</summary>
    public static string Of(Finding finding) => Disagreement(finding.Facts.Prepend(finding.RuleId));

    /// <summary>The id of the claims about one indicator and subject.</summary>
    public static string OfClaims(string indicator, string subject) => Joined("claims", [indicator, subject]);

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

    private static string Disagreement(IEnumerable<string> parts) => Joined("disagreement", parts);

    private static string Joined(string kind, IEnumerable<string> parts)
    {
        var name = string.Join(Divider, parts.Select(Token));
        return kind
            + "-"
            + (
                name.Length <= LongestName
                    ? name
                    : name[..LongestName] + Divider + Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(name)), 0, HashBytes));
    }
}
