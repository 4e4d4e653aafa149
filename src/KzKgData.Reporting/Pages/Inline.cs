using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KzKgData.Reporting.Wording;
using Microsoft.AspNetCore.Components;

namespace KzKgData.Reporting.Pages;

/// <summary>The style sheet and the script that stand in the page itself, and the policy that lets the page use these and nothing else.</summary>
internal static partial class Inline
{
    /// <summary>The name of the style sheet beside the pages of a report that has many.</summary>
    public const string SheetName = "report.css";

    /// <summary>The name of the script beside the pages of a report that has many.</summary>
    public const string ScriptName = "report.js";

    private static readonly string _sheet = ReadSheet();

    /// <summary>The style sheet, with the words of the language that is spoken.</summary>
    public static string Sheet => _sheet
        .Replace("@cited@", Texts.CoverageCited, StringComparison.Ordinal)
        .Replace("@excluded@", Texts.CoverageExcluded, StringComparison.Ordinal)
        .Replace("@unaccounted@", Texts.CoverageUnaccounted, StringComparison.Ordinal);

    /// <summary>The script.</summary>
    public static string ScriptText { get; } = CompactScript(Read(ScriptName));

    /// <summary>The style element.</summary>
    public static MarkupString Style => new($"<style>{Sheet}</style>");

    /// <summary>The script element.</summary>
    public static MarkupString Script { get; } = new($"<script>{ScriptText}</script>");

    /// <summary>Forbids everything but this style sheet, this script and pictures that stand in the page itself: no request, no form that is sent.</summary>
    public static string ContentSecurityPolicy =>
        $"default-src 'none'; style-src {Hash(Sheet)}; script-src {Hash(ScriptText)}; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The same for pages that share a style sheet and a script, which stand beside them.</summary>
    public const string SharedContentSecurityPolicy =
        "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'";

    // The sheet of the whole page comes first, then those of its parts by name.
    private static string ReadSheet()
    {
        var sheets = typeof(Inline).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".css", StringComparison.Ordinal))
            .OrderByDescending(n => n is SheetName)
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

    private static string Compact(string text) => Indentation().Replace(text, "\n");

    // Behind these signs no statement ends that could be taken for another without the break.
    private static string CompactScript(string script) =>
        Operators().Replace(Breaks().Replace(Comments().Replace(Compact(script), string.Empty), string.Empty), m => m.Groups["sign"].Value);

    private static string CompactSheet(string sheet)
    {
        // Names of properties are for who writes the sheet; letters will do for who reads it.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var compact = SheetSpace().Replace(Compact(sheet), m => m.Groups["sign"].Value).Replace(";}", "}", StringComparison.Ordinal);
        return Property()
            .Replace(
                Zero().Replace(compact, string.Empty),
                m => names.TryGetValue(m.Value, out var name) ? name : names[m.Value] = "--" + (char)('a' + names.Count));
    }

    // It takes time in proportion to the page, and a slow machine is no reason to write none.
    [GeneratedRegex("\n\\s+", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Indentation();

    [GeneratedRegex("(?<=[{(,;])\n", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Breaks();

    // Whole lines alone: two slashes inside a line may stand in an address.
    [GeneratedRegex("(?<=^|\n)//.*\n", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Comments();

    // No text of the script has one of these between spaces; what a browser does with it shows that.
    [GeneratedRegex(
        " (?<sign>=>|===|=|&&|\\|\\||\\?\\?|\\+|<=|>=|<|>|\\?|:|\\*) ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Operators();

    [GeneratedRegex("--[a-z][a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Property();

    // The zero of 0.5 says nothing.
    [GeneratedRegex("(?<![\\d.#\\w])0(?=\\.\\d)", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Zero();

    [GeneratedRegex(
        "/\\*.*?\\*/\\s*|\\s*(?<sign>[{};>])\\s*|(?<sign>[:,]) ",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex SheetSpace();
}
