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

    private static string Read()
    {
        using var stream = typeof(Style).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("The style sheet is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
