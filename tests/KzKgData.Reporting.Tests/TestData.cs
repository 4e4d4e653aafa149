using System.Text;
using KzKgData.Reporting.Views;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Tests;

/// <summary>The real data package and an invented one, as they are or with some of their files edited in memory.</summary>
internal static class TestData
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly string _example = Path.Combine(AppContext.BaseDirectory, "ExamplePackage");

    /// <summary>The verified package without the archived texts, which are no part of the repository.</summary>
    public static VerificationResult Real { get; } = Verify([]);

    public static ReportView RealReport => ReportView.Of(Real);

    /// <summary>Verifies the package with edits of its files: the name of a file and what becomes of its text.</summary>
    public static VerificationResult Edited(params (string File, Func<string, string> Edit)[] edits) => Verify(edits);

    /// <summary>Verifies the package against archived texts that are not the pinned ones.</summary>
    public static VerificationResult AgainstOtherTexts() => Verify([], new ArchivedTexts(_ => "other text"u8.ToArray()));

    /// <summary>The real result as if the archived texts had been at hand and had shown these figures.</summary>
    public static VerificationResult WithFigures(int figures, int accountedFor) =>
        Real with { NotRun = [], Summary = Real.Summary with { Figures = figures, FiguresAccountedFor = accountedFor } };

    public static async Task<string> PageOf(VerificationResult result) => Encoding.UTF8.GetString(await ReportHtml.WriteAsync(ReportView.Of(result)));

    public static string MarkdownOf(VerificationResult result) => Encoding.UTF8.GetString(ReportMarkdown.Write(ReportView.Of(result)));

    public static string CsvOf(VerificationResult result) => Encoding.UTF8.GetString(DiscrepanciesCsv.Write(ReportView.Of(result)));

    /// <summary>Removes the rows that contain a text.</summary>
    public static Func<string, string> Without(string text) => file =>
        string.Concat(file.Split('\n').Where(l => l.Length > 0 && !l.Contains(text, StringComparison.Ordinal)).Select(l => l + "\n"));

    /// <summary>Replaces a text that has to be there.</summary>
    public static Func<string, string> Replacing(string text, string by) => file =>
        file.Contains(text, StringComparison.Ordinal) ? file.Replace(text, by, StringComparison.Ordinal) : throw new ArgumentException($"There is no '{text}'.", nameof(text));

    /// <summary>The invented package of Northland and Southland, with or without its archived texts, with edits of its files.</summary>
    public static VerificationResult Example(bool hasTexts, params (string File, Func<string, string> Edit)[] edits) =>
        Verify(edits, hasTexts ? ArchivedTexts.InFolder(Path.Combine(_example, "snapshots")) : null, _example);

    private static VerificationResult Verify((string File, Func<string, string> Edit)[] edits, ArchivedTexts? archive = null, string? folder = null) =>
        Verifier.Verify(
            DataPackage.Read("data", (relative, shown) =>
            {
                var path = Path.Combine(folder ?? _folder, relative);
                if (!File.Exists(path))
                {
                    return null;
                }

                var text = File.ReadAllText(path);
                foreach (var (file, edit) in edits.Where(e => string.Equals(e.File, relative, StringComparison.Ordinal)))
                {
                    text = edit(text);
                }

                return new TextFile(shown, text);
            }),
            new() { Archive = archive });
}
