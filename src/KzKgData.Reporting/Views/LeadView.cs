using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Views;

/// <summary>The introduction: what the report is based on and what it does not decide.</summary>
public sealed class LeadView
{
    // A longer list would be unreadable here; the JSON output has all of them.
    private const int MostSetAside = 20;

    private readonly VerificationResult _result;
    private readonly FigureBasis _basis;

    internal LeadView(VerificationResult result)
    {
        _result = result;
        _basis = FigureBasis.Of(result);
    }

    /// <summary>The heading.</summary>
    public Phrase Title => Summary.Sources == 0 ? Phrase.Own(Texts.LeadTitleNone) : Words.Numbered(Summary.Sources, Texts.LeadTitleOne, Texts.LeadTitleOther);

    /// <summary>Whether the count of figures was made in the archived texts of all sources.</summary>
    public bool IsCountedInTexts => _basis == FigureBasis.AllTexts;

    /// <summary>Whether figures were counted in the archived texts of all sources and every one is accounted for.</summary>
    public bool IsComplete => IsCountedInTexts && _result.Dataset.Package.IsReadable && Summary.FiguresAccountedFor == Summary.Figures;

    /// <summary>The number of articles, and what was not consulted.</summary>
    public Phrase Basis => this switch
    {
        { _result.Dataset.Package.IsReadable: false } => Phrase.Own(Texts.LeadUnreadable),
        { Summary.Sources: 0 } => Phrase.Own(Texts.LeadBasisNone),
        _ => Words.Sentences(Words.Numbered(Summary.Sources, Texts.LeadBasisOne, Texts.LeadBasisOther), Tables),
    };

    /// <summary>The number of editions of official tables, and the disputed years that none of them covers; empty if there are none.</summary>
    private Phrase Tables
    {
        get
        {
            var dataset = _result.Dataset;
            if (dataset.Tables.Count == 0)
            {
                return Phrase.Empty;
            }

            Period[] missing =
            [
                .. _result
                    .Findings.Select(f => f.Discrepancy)
                    .OfType<ValueConflict>()
                    .Select(c => c.Dispute.Group.Period)
                    .Distinct()
                    .Where(p => !dataset.Official.Claims.Any(c => c.Period == p))
                    .OrderBy(p => p),
            ];
            return Phrase.Format(
                Texts.LeadTables,
                Phrase.Count(dataset.Tables.Count),
                missing.Length == 0
                    ? Phrase.Own(Texts.LeadTablesWhole)
                    : Phrase.Format(Texts.LeadTablesMissing, Words.List([.. missing.Select(Words.Period)])));
        }
    }

    /// <summary>Whether every figure is accounted for, and the basis of that count.</summary>
    public Phrase Coverage =>
        _basis switch
        {
            FigureBasis.Mentions => Words.Sentences(
                CoverageIn(Texts.LeadMentionsNone, Texts.LeadMentionsEvery, Texts.LeadMentionsPart),
                Phrase.Own(Texts.LeadMentionsCaution)),
            FigureBasis.SomeTexts => Words.Sentences(
                CoverageIn(Texts.LeadSomeTextsNone, Texts.LeadSomeTextsEvery, Texts.LeadSomeTextsPart),
                Words.Numbered(ChangedTexts, Texts.LeadSomeTextsCautionOne, Texts.LeadSomeTextsCautionOther)),
            _ => CoverageIn(Texts.LeadTextsNone, Texts.LeadTextsEvery, Texts.LeadTextsPart),
        };

    /// <summary>The excluded amounts of money and percentages, with the reasons; empty if there are none.</summary>
    public Phrase SetAside => _result.SetAside.Count == 0
        ? Phrase.Empty
        : Phrase.Format(
            Texts.LeadSetAside,
            Phrase.Join(Texts.ListComma, Texts.ListComma, [.. _result.SetAside.Take(MostSetAside).Select(a => Phrase.Data(a.ToString())), .. MoreSetAside]));

    /// <summary>The number of voices behind all claims; empty if there are no claims.</summary>
    public Phrase VoicesBehindClaims =>
        Summary.Claims == 0 ? Phrase.Empty : Phrase.Format(Texts.LeadVoices, Words.Voices(Voices.Behind(_result.Dataset.Claims)));

    /// <summary>The number of open findings; empty if there are none.</summary>
    public Phrase Open => Summary.Open == 0 ? Phrase.Empty : Words.Counted(Summary.Open, Texts.LeadOpenOne, Texts.LeadOpenOther);

    /// <summary>The number of misconfigured rules; empty if there are none.</summary>
    public Phrase Misconfigured =>
        Summary.Misconfigured == 0 ? Phrase.Empty : Words.Counted(Summary.Misconfigured, Texts.LeadMisconfiguredOne, Texts.LeadMisconfiguredOther);

    /// <summary>What the report does not decide.</summary>
    public static Phrase Neutrality => Phrase.Own(Texts.LeadNeutrality);

    /// <summary>The sentences below the answer: what the report is based on, what is wrong with the data, and what it does not decide.</summary>
    public IReadOnlyList<Phrase> First => [.. new[] { Basis, Open, Misconfigured, Neutrality }.Where(s => !s.IsEmpty)];

    /// <summary>All sentences, in order.</summary>
    public IReadOnlyList<Phrase> Sentences =>
        [
            .. new[]
            {
                Basis,
                _result.Dataset.Package.IsReadable ? Coverage : Phrase.Empty,
                SetAside, VoicesBehindClaims, Open, Misconfigured, Neutrality,
            }.Where(s => !s.IsEmpty),
        ];

    /// <summary>The counts.</summary>
    public Summary Summary => _result.Summary;

    /// <summary>The counts by name; with the whole of which a count is a part.</summary>
    public IReadOnlyList<(string Title, int Count, int? Whole)> Counts =>
    [
        Counted(Summary.Sources, Texts.HeaderArticlesOne, Texts.HeaderArticlesOther),
        Counted(Summary.Claims, Texts.HeaderClaimsOne, Texts.HeaderClaimsOther),
        (Texts.HeaderCellsCited, Summary.CellsCited, Summary.CellsNeedingEvidence),
        (IsCountedInTexts ? Texts.HeaderFigures : Texts.HeaderFiguresCounted, Summary.FiguresAccountedFor, Summary.Figures),
        Counted(Summary.Disputes, Texts.HeaderDisputesOne, Texts.HeaderDisputesOther),
        Counted(Summary.Discrepancies, Texts.HeaderDiscrepanciesOne, Texts.HeaderDiscrepanciesOther),
    ];

    /// <summary>The number of open discrepancies.</summary>
    public int OpenDiscrepancies => Summary.Discrepancies - Summary.Acknowledged - Summary.Explained;

    private static (string Title, int Count, int? Whole) Counted(int count, string one, string other) => (Words.Plural(count, one, other), count, null);

    private IEnumerable<Phrase> MoreSetAside =>
        _result.SetAside.Count > MostSetAside
            ? [Words.Counted(_result.SetAside.Count - MostSetAside, Texts.LeadSetAsideMoreOne, Texts.LeadSetAsideMoreOther)]
            : [];

    private int ChangedTexts => _result.Findings.Count(f => RuleCatalog.Find(f.RuleId) is ArchivedTextChanged);

    private Phrase CoverageIn(string none, string every, string part)
    {
        var (figures, accounted) = (Summary.Figures, Summary.FiguresAccountedFor);
        return figures == 0 ? Phrase.Own(none)
            : accounted == figures ? Phrase.Format(every, Phrase.Count(figures), Phrase.Count(Summary.FiguresCited), Phrase.Count(Summary.FiguresSetAside))
            : Phrase.Format(part, Phrase.Count(accounted), Phrase.Count(figures), Phrase.Count(figures - accounted));
    }
}
