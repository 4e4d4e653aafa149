using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;
using KzKgData.Verification;
using KzKgData.Verification.Texts;

namespace KzKgData.Reporting.Tests;

/// <summary>The real data package and an invented one, unchanged or with some files edited in memory.</summary>
internal static class TestData
{
    private static readonly TestPackage _real = Load("data");
    private static readonly TestPackage _example = Load("ExamplePackage");
    private static readonly ConditionalWeakTable<VerificationResult, Task<string>> _pages = [];
    private static readonly Lazy<VerificationResult> _uncited = new(() => Edited(p => p.Delete("citations", "investment-2024-9m-kg24,qualifier")));

    /// <summary>The verified package without the archived texts, which are not in the repository.</summary>
    public static VerificationResult Real { get; } = Speaking(_real.Verify());

    public static ReportView RealReport { get; } = ReportView.Of(Real);

    /// <summary>The package without the citation of a qualifier.</summary>
    public static VerificationResult Uncited => _uncited.Value;

    /// <summary>Verifies the package after an edit.</summary>
    public static VerificationResult Edited(Func<TestPackage, TestPackage> edit) => edit(_real).Verify();

    /// <summary>Verifies the package against archived texts that are not the pinned ones.</summary>
    public static VerificationResult AgainstOtherTexts() =>
        Verifier.Verify(_real.Read(), new() { Archive = new ArchivedTexts(_ => "other text"u8.ToArray()) }).In(_real.Folder);

    /// <summary>Returns the real result as if the archived texts had been available and contained these figures.</summary>
    public static VerificationResult WithFigures(int figures, int accountedFor) =>
        Real with { NotRun = [], Summary = Real.Summary with { Figures = figures, FiguresCited = accountedFor, FiguresSetAside = 0 } };

    /// <summary>Returns the page of a result; it is written only once.</summary>
    public static Task<string> PageOf(VerificationResult result) => _pages.GetValue(result, r => Task.Run(() => Write(r)));

    /// <summary>Returns the output of a report writer.</summary>
    public static byte[] Written(Action<ReportView, Stream> write, ReportView report)
    {
        using var output = new MemoryStream();
        write(report, output);
        return output.ToArray();
    }

    /// <summary>Writes the page of a result.</summary>
    public static string Write(VerificationResult result) => Encoding.UTF8.GetString(ReportHtml.Write(ReportView.Of(result)));

    /// <summary>Writes the page of a result with all its tags.</summary>
    public static string WriteInFull(VerificationResult result) => ReportHtml.WriteInFull(ReportView.Of(result));

    /// <summary>Returns the page of a result, parsed as by a browser without scripts.</summary>
    public static async Task<IHtmlDocument> DocumentOf(VerificationResult result) => Read(await PageOf(result));

    /// <summary>Parses a page as a browser without scripts does.</summary>
    public static IHtmlDocument Read(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>Returns the text of an element, with whitespace collapsed.</summary>
    public static string WordsOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string MarkdownOf(VerificationResult result) => Encoding.UTF8.GetString(Written(ReportMarkdown.Write, ReportView.Of(result)));

    public static string CsvOf(VerificationResult result) => Encoding.UTF8.GetString(Written(DiscrepanciesCsv.Write, ReportView.Of(result)));

    /// <summary>Verifies the invented package of Northland and Southland, optionally edited, with or without its archived texts.</summary>
    public static VerificationResult Example(bool hasTexts, Func<TestPackage, TestPackage>? edit = null)
    {
        var package = edit is null ? _example : edit(_example);
        return (hasTexts ? package : package.WithoutTexts()).Verify();
    }

    /// <summary>Sets English and the words of the real package for tests that choose no language.</summary>
    [ModuleInitializer]
    internal static void Start() => RuntimeHelpers.RunClassConstructor(typeof(TestData).TypeHandle);

    private static VerificationResult Speaking(VerificationResult result)
    {
        TextsLanguage.Unchosen = TextsLanguage.Of(TextsLanguage.English, result.Dataset.Package.Descriptor);
        return result;
    }

    private static TestPackage Load(string folder) => TestPackage.Load(Path.Combine(AppContext.BaseDirectory, folder));
}
