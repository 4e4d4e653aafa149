using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Views;

/// <summary>What a reader has to know before the first figure: what the report rests on and what it does not say.</summary>
public sealed class LeadView
{
    private readonly VerificationResult _result;
    private readonly FigureBasis _basis;

    internal LeadView(VerificationResult result)
    {
        _result = result;
        _basis = FigureBasis.Of(result);
    }

    /// <summary>The heading.</summary>
    public Phrase Title => Phrase.Own($"What {Articles} {Words.Plural(Summary.Sources, "prints", "print")}, and where the figures disagree");

    /// <summary>Whether the count of figures was made in the archived texts of all sources.</summary>
    public bool IsCountedInTexts => _basis == FigureBasis.AllTexts;

    /// <summary>Whether every figure that was counted is accounted for, and the count was made in the texts of all sources.</summary>
    public bool IsComplete => IsCountedInTexts && _result.Dataset.Package.IsReadable && Summary.FiguresAccountedFor == Summary.Figures;

    /// <summary>How many articles there are and what was not consulted.</summary>
    public Phrase Basis => _result.Dataset.Package.IsReadable
        ? Phrase.Own($"The report rests on {Articles}. No primary statistical table was consulted.")
        : Phrase.Own("The data package could not be read, so nothing in it was checked.");

    /// <summary>Whether every figure is accounted for, and what that count rests on.</summary>
    public Phrase Coverage
    {
        get
        {
            var (figures, accounted) = (Summary.Figures, Summary.FiguresAccountedFor);
            var (every, several) = _basis switch
            {
                FigureBasis.Mentions => ("curated mention of a figure", "curated mentions of figures"),
                FigureBasis.SomeTexts => ("figure recognised in the archived texts that could be compared", "figures recognised in the archived texts that could be compared"),
                _ => ("figure recognised in the archived texts", "figures recognised in the archived texts"),
            };
            var count = figures == 0
                ? $"There are no {several}."
                : accounted == figures
                    ? $"Every {every} is accounted for ({Text(accounted)} of {Text(figures)}): cited as evidence or set aside with a reason."
                    : $"Of {Text(figures)} {several}, {Text(accounted)} {Plural(accounted, "is", "are")} accounted for; {Text(figures - accounted)} {Plural(figures - accounted, "is", "are")} not.";
            return Phrase.Own(count + Caution);
        }
    }

    /// <summary>How many findings are open; empty where none is.</summary>
    public Phrase Open => Summary.Open == 0
        ? Phrase.Empty
        : Phrase.Own($"{Text(Summary.Open)} {Plural(Summary.Open, "finding is open. Until it is", "findings are open. Until they are")} dealt with, do not rely on what {Plural(Summary.Open, "it touches", "they touch")}.");

    /// <summary>What the report does not decide.</summary>
    public static Phrase Neutrality => Phrase.Own("The report records what was printed and to whom it is ascribed. It does not say which figure is true.");

    /// <summary>All sentences in their order.</summary>
    public IReadOnlyList<Phrase> Sentences =>
    [
        .. new[] { Basis, _result.Dataset.Package.IsReadable ? Coverage : Phrase.Empty, Open, Neutrality }.Where(s => !s.IsEmpty),
    ];

    /// <summary>The counts.</summary>
    public Summary Summary => _result.Summary;

    /// <summary>Discrepancies that nobody has dealt with.</summary>
    public int OpenDiscrepancies => Summary.Discrepancies - Summary.Acknowledged - Summary.Explained;

    private string Articles => $"{Words.Number(Summary.Sources)} press {Plural(Summary.Sources, "article", "articles")}";

    private string Caution => _basis switch
    {
        FigureBasis.Mentions => " The archived texts were not at hand in this run, so this counts curated mentions only: a figure that nobody recorded would not show here.",
        FigureBasis.SomeTexts => $" The {Plural(ChangedTexts, "text of one source is", $"texts of {Words.Number(ChangedTexts)} sources are")} missing or not the archived one, and {Plural(ChangedTexts, "its", "their")} figures were not counted.",
        _ => string.Empty,
    };

    private int ChangedTexts => _result.Findings.Count(f => RuleCatalog.Find(f.RuleId) is ArchivedTextChanged);

    private static string Plural(int count, string one, string several) => Words.Plural(count, one, several);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
