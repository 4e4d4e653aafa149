using System.Text;

namespace KzKgData.Verification.Rules;

/// <summary>All rules, and the page of each.</summary>
public static class RuleCatalog
{
    /// <summary>All rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new UnusableDescriptor(),
        new MissingFile(),
        new NotUtf8(),
        new MalformedCsv(),
        new WrongColumns(),
        new BadCell(),
        new DuplicateKey(),
        new UnresolvedReference(),
        new NotChecked(),
        new WhiteSpaceAtEnd(),
        new UnseenCharacter(),
        new BlankLine(),
        new PublishedNameChanged(),
        new UncitedCell(),
        new UnaccountedMention(),
        new CitedAndExcluded(),
        new MisplacedCitation(),
        new MentionLength(),
        new MentionText(),
        new MentionContext(),
        new ArchivedTextChanged(),
        new FigureWithoutMention(),
        new ValueIsNoReading(),
        new DerivedCell(),
        new PeriodIsNoReading(),
        new UnfitMention(),
        new UncoveredNumber(),
        new PrecisionOverclaimed(),
        new NearDuplicateSources(),
        new AttributionMismatch(),
        new UnfitExclusion(),
        new RelationOfPeriod(),
        new WordsOfAnotherSentence(),
        new CitationTarget(),
        new CellDescription(),
        new FigureOfCells(),
        new ArchivedCell(),
        new CategoryNotPrinted(),
        new ConflictWithUnattributedFigure(),
        new ConflictInsideOneSide(),
        new MirrorAsymmetry(),
        new AmbiguousSeparator(),
        new ScaleSlip(),
        new PartialExceedsWhole(),
        new GrowthArithmetic(),
        new DirectionAgainstSign(),
        new PartsAndTotal(),
        new TargetLadder(),
        new TargetAgainstActual(),
        new DeadlineSlip(),
        new OfficeSuccession(),
        new OrdinalOrder(),
        new StatusLadder(),
        new DateOrder(),
        new ShareAgainstRatio(),
        new OverlappingPeriods(),
        new MixedIndicator(),
        new ContradictedDirection(),
        new RatioAsGrowth(),
        new GrowthOfPart(),
        new SharesAboveWhole(),
        new ImpossibleGrowth(),
        new UnitsNotCompared(),
        new PartAboveWholeOfAnother(),
        new OfficeOfAnotherState(),
        new MeanOutsideParts(),
        new PeriodsAndTotal(),
        new OwnTable(),
        new RevisedFigure(),
        new MirrorByFlow(),
        new FitOfSeries(),
        new RecomputedRate(),
        new TotalOfTable(),
        new MissingExplanation(),
        new IncompleteExplanation(),
        new ExplanationMatchesNothing(),
        new DriftedExplanation(),
        new FailingComputation(),
        new ExpiredExplanation(),
        new UnstatedCause(),
    ];

    /// <summary>Finds a rule by its id, ignoring case; null if there is none.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Descriptor.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the id of some rule starts with a prefix, ignoring case. An empty prefix matches none.</summary>
    public static bool Holds(string beginning) =>
        beginning.Length > 0 && All.Any(r => r.Descriptor.Id.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the page of a rule in Markdown: what it finds, why it matters, a bad and a good example.</summary>
    /// <exception cref="InvalidOperationException">The rule has no page.</exception>
    public static string PageOf(Rule rule)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream(rule.GetType().Name + ".md")
            ?? throw new InvalidOperationException($"The rule {rule.Descriptor.Id} has no page.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
