using KzKgData.Data.Tests.Faults.Kinds;
using KzKgData.Data.Tests.Faults.Pairs;

namespace KzKgData.Data.Tests.Faults;

/// <summary>All kinds of faults.</summary>
internal static class FaultCatalog
{
    /// <summary>Faults in one place, which are inconsistent with the rest of the data.</summary>
    public static IReadOnlyList<FaultKind> Single { get; } =
    [
        new DigitChanged(),
        new DigitsSwapped(),
        new NumberChanged(),
        new ScaleChanged(),
        new UnitChanged(),
        new PeriodMoved(),
        new PeriodResized(),
        new BoundsSwapped(),
        new SideSwapped(),
        new SpeakerReplaced(),
        new CategoryReplaced(),
        new ReferenceReplaced(),
        new ListChanged(),
        new MovedToAnotherSource(),
        new MentionMoved(),
        new CitationRepointed(),
        new CitationOfAnotherCell(),
        new CellEmptied(),
        new CellFilled(),
        new WhitespaceAdded(),
        new InvisibleCharacter(),
        new CaseChanged(),
        new LetterChanged(),
        new RowDeleted(),
        new RowDuplicated(),
        new QuoteBroken(),
        new SeparatorBroken(),
        new LinesJoined(),
        new EncodingDamaged(),
        new HeaderBroken(),
        new ColumnMoved(),
        new FileEmptied(),
        new SignFlipped(),
        new RatioTold(),
        new BaseReplaced(),
    ];

    /// <summary>Consistent faults in several places, which only the texts or other facts can reveal.</summary>
    public static IReadOnlyList<FaultKind> Consistent { get; } =
    [
        new FigureAndMention(),
        new FigureMentionAndLedger(),
        new FigureAndCitation(),
        new SpeakerAndCitation(),
        new PeriodAndMention(),
        new WordsAndMention(),
        new NameAndMention(),
        new FactMoved(),
        new FactGone(),
        new FactExcluded(),
        new MentionAndContext(),
        new CauseLaundered(),
        new AmountSetAside(),
        new BoundFromElsewhere("bound inside a longer word", isInWord: true),
        new BoundFromElsewhere("bound of another sentence", isInWord: false),
        new PeriodFromElsewhere(),
        new OfficeOfOtherState(),
    ];
}
