using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace KzKgData.Reporting.Pages;

/// <summary>The style sheet, and the policy that lets the page use this one and nothing else.</summary>
internal static class Style
{
    private static readonly string _sheet = Read();

    /// <summary>The style element.</summary>
    public static MarkupString Element { get; } = new($"<style>{_sheet}</style>");

    /// <summary>Forbids everything but this style sheet: no script, no request, no form.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(_sheet)))}'; base-uri 'none'; form-action 'none'";

    // The sheet of the whole page comes first, then those of its parts by name.
    private static string Read()
    {
        var sheets = typeof(Style).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".css", StringComparison.Ordinal))
            .OrderByDescending(n => n is "report.css")
            .ThenBy(n => n, StringComparer.Ordinal);
        return string.Concat(sheets.Select(Read));
    }

    private static string Read(string name)
    {
        using var stream = typeof(Style).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The style sheet {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
