using KzKgData.Reporting.Wording;
using KzKgData.Verification;

namespace KzKgData.Reporting;

/// <summary>An output format for findings.</summary>
public sealed class FindingsFormat
{
    private readonly Action<VerificationResult, Stream, FindingsOptions> _write;
    private readonly Predicate<FindingsOptions> _belongsToCheckout;

    private FindingsFormat(string name, Action<VerificationResult, Stream, FindingsOptions> write, Predicate<FindingsOptions>? belongsToCheckout = null)
    {
        (Name, _write, _belongsToCheckout) = (name, write, belongsToCheckout ?? (_ => false));
    }

    /// <summary>All formats; the first one is the default.</summary>
    public static IReadOnlyList<FindingsFormat> All { get; } =
    [
        new("text", FindingsText.Write),
        new("json", FindingsJson.Write),
        new("sarif", FindingsSarif.Write, _ => true),
        new("github", FindingsGitHub.Write, _ => true),
        new("junit", FindingsJUnit.Write),
        new("md", FindingsMarkdown.Write, options => options.CellLinks is not null),
    ];

    /// <summary>The name of the format on the command line.</summary>
    public string Name { get; }

    /// <summary>Returns the format with a name, which must be one in <see cref="All"/>.</summary>
    public static FindingsFormat Of(string name) => All.First(f => f.Name == name);

    /// <summary>Whether the output belongs to a checkout, so that file names must be relative to it.</summary>
    public bool BelongsToCheckout(FindingsOptions options) => _belongsToCheckout(options);

    /// <summary>Writes the result of a verification as UTF-8 without a byte order mark; lines end with <c>\n</c>.</summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public void Write(VerificationResult result, Stream output, FindingsOptions options)
    {
        // The formats for programs are in English; the others choose the language of the options themselves.
        using (TextsLanguage.Speak(TextsLanguage.English))
        {
            _write(result, output, options);
        }
    }
}
