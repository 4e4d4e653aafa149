using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>Ids of HTML elements, which make permalinks. They depend on the ids of the data, not on the order of rows.</summary>
internal static class Anchors
{
    // No token contains two underscores in a row, so joined tokens are unambiguous.
    private const string Divider = "__";

    // Longer names are truncated to fit file name limits; a hash keeps them unique.
    private const int LongestName = 120;

    private const int HashBytes = 8;

    /// <summary>Returns the id of a fact: <c>claim-…</c>, <c>source-…</c> or <c>fact-…</c>.</summary>
    public static string Of(Fact fact) => fact.Row.Table.Schema.Role switch
    {
        TableRole.Claims => "claim-",
        TableRole.Sources => "source-",
        _ => "fact-",
    } + Token(fact.Id);

    /// <summary>Returns the id of a source.</summary>
    public static string Of(Source source) => "source-" + Token(source.Id);

    /// <summary>Returns the id of a mention in its text.</summary>
    public static string Of(Mention mention) => "mention-" + Token(mention.Id);

    /// <summary>Returns the id of a table of facts; claims have their own section.</summary>
    public static string Of(TableSchema table) => table.Role is TableRole.Claims ? "claims" : "table-" + Token(table.Name);

    /// <summary>Returns the id of a disagreement between comparable claims.</summary>
    public static string Of(ComparisonGroup group) =>
        Disagreement([group.Indicator, group.Subject, group.Claims[0].Scope, group.Kind.Name, group.Unit.Code, group.Period.ToString()]);

    /// <summary>Returns the id of any other disagreement.</summary>
    public static string Of(Finding finding) => Disagreement(finding.Facts.Prepend(finding.RuleId));

    /// <summary>Returns the id of the claims about one indicator and subject.</summary>
    public static string OfClaims(string indicator, string subject) => Joined("claims", [indicator, subject]);

    /// <summary>Encodes a value as a token of ASCII letters, digits, dots, hyphens and underscores. The encoding is injective.</summary>
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
