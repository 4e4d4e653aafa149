using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KzKgData.Reporting.Wording;
using Microsoft.AspNetCore.Components;

namespace KzKgData.Reporting.Pages;

/// <summary>The inline style sheet and script of a page, and the content security policy that allows nothing else.</summary>
internal static partial class Inline
{
    /// <summary>The file name of the style sheet that the pages of a multi-page report share.</summary>
    public const string SheetName = "report.css";

    /// <summary>The file name of the script that the pages of a multi-page report share.</summary>
    public const string ScriptName = "report.js";

    private static readonly string _sheet = ReadSheet();

    /// <summary>The style sheet, with its words in the current language.</summary>
    public static string Sheet => _sheet
        .Replace("@cited@", Texts.CoverageCited, StringComparison.Ordinal)
        .Replace("@excluded@", Texts.CoverageExcluded, StringComparison.Ordinal)
        .Replace("@unaccounted@", Texts.CoverageUnaccounted, StringComparison.Ordinal)
        .Replace("@printed@", Texts.ClaimPrinted, StringComparison.Ordinal)
        .Replace("@read@", Texts.ClaimReadAs, StringComparison.Ordinal)
        .Replace("@said@", Texts.ClaimSaidBy, StringComparison.Ordinal)
        .Replace("@place@", Texts.ClaimPlaceShort, StringComparison.Ordinal);

    /// <summary>The script.</summary>
    public static string ScriptText { get; } = CompactScript(Read(ScriptName));

    /// <summary>The style element.</summary>
    public static MarkupString Style => new($"<style>{Sheet}</style>");

    /// <summary>The script element.</summary>
    public static MarkupString Script { get; } = new($"<script>{ScriptText}</script>");

    /// <summary>The policy of a page with inline resources. It allows this style sheet, this script and data: images; no requests and no form posts.</summary>
    public static string ContentSecurityPolicy =>
        $"default-src 'none'; style-src {Hash(Sheet)}; script-src {Hash(ScriptText)}; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The policy of pages that share a style sheet and a script in files of their own.</summary>
    public const string SharedContentSecurityPolicy =
        "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'";

    // The page-wide sheet comes first, then the sheets of the parts, by name.
    private static string ReadSheet()
    {
        var sheets = typeof(Inline).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".css", StringComparison.Ordinal))
            .OrderByDescending(n => n is SheetName)
            .ThenBy(n => n, StringComparer.Ordinal);

        // Minify the whole at once, as the page is minified: whitespace also occurs where two sheets join, and the hash must match.
        return CompactSheet(string.Concat(sheets.Select(Read)));
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(Inline).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Compact(string text) => Indentation().Replace(text, "\n");

    // After these characters a line break is never needed to end a statement.
    private static string CompactScript(string script) =>
        Operators().Replace(Breaks().Replace(Comments().Replace(Compact(script), string.Empty), string.Empty), m => m.Groups["sign"].Value);

    private static string CompactSheet(string sheet)
    {
        // Custom property names are shortened to single letters.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var compact = SheetSpace().Replace(Compact(sheet), m => m.Groups["sign"].Value).Replace(";}", "}", StringComparison.Ordinal);
        return Property()
            .Replace(
                Zero().Replace(compact, string.Empty),
                m => names.TryGetValue(m.Value, out var name) ? name : names[m.Value] = "--" + (char)('a' + names.Count));
    }

    // Matching takes time linear in the input, and a slow machine must not fail, so there is no timeout.
    [GeneratedRegex("\n\\s+", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Indentation();

    [GeneratedRegex("(?<=[{(,;])\n", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Breaks();

    // Only whole-line comments: two slashes within a line may be part of a URL.
    [GeneratedRegex("(?<=^|\n)//.*\n", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Comments();

    // No string in the script has one of these operators between spaces; the browser tests would show it.
    [GeneratedRegex(
        " (?<sign>=>|===|=|&&|\\|\\||\\?\\?|\\+|<=|>=|<|>|\\?|:|\\*) ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Operators();

    [GeneratedRegex("--[a-z][a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Property();

    // The leading zero of 0.5 is redundant.
    [GeneratedRegex("(?<![\\d.#\\w])0(?=\\.\\d)", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Zero();

    [GeneratedRegex(
        "/\\*.*?\\*/\\s*|\\s*(?<sign>[{};>])\\s*|(?<sign>[:,]) ",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex SheetSpace();
}
