using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace KzKgData.Reporting.Pages;

/// <summary>The style sheet and the script that stand in the page itself, and the policy that lets the page use these and nothing else.</summary>
internal static partial class Inline
{
    private static readonly string _sheet = ReadSheet();
    private static readonly string _script = Compact(Read("report.js"));

    /// <summary>The style element.</summary>
    public static MarkupString Style { get; } = new($"<style>{_sheet}</style>");

    /// <summary>The script element.</summary>
    public static MarkupString Script { get; } = new($"<script>{_script}</script>");

    /// <summary>Forbids everything but this style sheet, this script and pictures that stand in the page itself: no request, no form that is sent.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src {Hash(_sheet)}; script-src {Hash(_script)}; img-src data:; base-uri 'none'; form-action 'none'";

    // The sheet of the whole page comes first, then those of its parts by name.
    private static string ReadSheet()
    {
        var sheets = typeof(Inline).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".css", StringComparison.Ordinal))
            .OrderByDescending(n => n is "report.css")
            .ThenBy(n => n, StringComparer.Ordinal);

        // Compact as a whole, as the page is: where one sheet ends and the next begins there may be white space too, and the hash has to hold.
        return CompactSheet(string.Concat(sheets.Select(Read)));
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(Inline).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Without the white space that lines begin with, which is a tenth of a page and means nothing in it.</summary>
    public static string Compact(string text) => Indentation().Replace(text, "\n");

    /// <summary>A page without quotation marks and end tags that HTML can do without; style sheet, script and fields keep their characters, which hashes and readers hold them to.</summary>
    public static string Terse(string page) => Spare().Replace(Compact(page), m => m.Groups["kept"].Success ? m.Value : m.Groups["value"].Success ? "=" + m.Groups["value"].Value : string.Empty);

    private static string CompactSheet(string sheet) => SheetSpace().Replace(Compact(sheet), m => m.Groups["sign"].Value);

    // It takes time in proportion to the page, and a slow machine is no reason to write none.
    [GeneratedRegex("\n\\s+", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Indentation();

    [GeneratedRegex("(?<kept><(?<element>style|script|textarea|pre)\\b.*?</\\k<element>>)|=\"(?<value>[^\"\\s'=<>`&/]+)\"(?=[ >])|</(?:td|th|tr|li|dt|dd|tbody|thead)>\n?", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Spare();

    [GeneratedRegex("/\\*.*?\\*/\\s*|\\s*(?<sign>[{};])\\s*|(?<sign>:) ", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex SheetSpace();
}
