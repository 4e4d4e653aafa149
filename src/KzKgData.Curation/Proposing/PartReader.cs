namespace KzKgData.Curation.Proposing;

/// <summary>
/// Recognises indicators that a sentence restricts to a part, which no scope of the package covers, or extends to all states: their figures are no figures
/// of the whole between two states.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="words">The vocabularies of the package.</param>
internal sealed class PartReader(Passage text, Vocabulary words)
{
    private const int FarthestPart = 10;
    private const int FarthestLead = 3;
    private const int LongestAdjective = 2;

    private static readonly HashSet<string> _leads = new(StringComparer.Ordinal) { "in", "of", "by", "within", "в", "во", "по" };

    /// <summary>Returns the indicators of a sentence without those restricted to a part.</summary>
    public IEnumerable<(Run Run, string Meaning)> WholesIn(Sentence sentence) =>
        AllIn(sentence).Where(i => i.Part.Count == 0).Select(i => (i.Run, i.Meaning));

    /// <summary>Returns the words that restrict the first such indicator of a sentence to a part; empty if there are none.</summary>
    public Run PartIn(Sentence sentence) => AllIn(sentence).Select(i => i.Part).FirstOrDefault(p => p.Count > 0);

    /// <summary>
    /// Returns the words that extend an indicator to trade with all states: <c>внешнеторговый товарооборот</c>; empty if there are none, or if two states are
    /// named behind it: <c>foreign trade between</c>.
    /// </summary>
    public Run AllTradeOf(Run indicator) =>
        indicator.End < text.Words.Count && text.Words[indicator.End].Lower is "between" or "между"
            ? default
            : Cues.AllTrade.In(text.Words, indicator with { First = Math.Max(0, indicator.First - 1) }).Select(a => a.Run).FirstOrDefault();

    /// <summary>Exports and imports after an indicator of a part are those of the part: <c>turnover of farm products, of which exports …</c>.</summary>
    private IEnumerable<(Run Run, string Meaning, Run Part)> AllIn(Sentence sentence)
    {
        Run part = default;
        foreach (var (run, meaning) in words.IndicatorsIn(text.Words, sentence.Words))
        {
            var own = Before(sentence, run) is { Count: > 0 } before ? before : Behind(sentence, run);
            part = own.Count > 0 || !Cues.Goods.In(text.Words, run).Any() ? own : part;
            yield return (run, meaning, words.Scopes.In(text.Words, part).Any() ? default : part);
        }
    }

    /// <summary>
    /// Returns the part before an indicator: <c>agro-industrial trade</c>, <c>in the agro-industrial sector, trade grew</c>, <c>these exports</c>.
    /// </summary>
    private Run Before(Sentence sentence, Run indicator)
    {
        if (indicator.First > sentence.Words.First && text.Words[indicator.First - 1].Lower is "these" or "those" or "этих" or "этого")
        {
            return new Run(indicator.First - 1, indicator.End);
        }

        for (var first = Math.Max(sentence.Words.First, indicator.First - LongestAdjective); first < indicator.First; first++)
        {
            if (Cues.Parts.TryMatch(text.Words, first, indicator.First, out var adjective, out _)
                && adjective.End == indicator.First
                && !text.IsClauseStart(indicator.First))
            {
                return adjective;
            }
        }

        var lead = new Run(sentence.Words.First, indicator.First);
        return lead.Count is > 1 and <= FarthestPart
            && _leads.Contains(text.Words[lead.First].Lower)
            && !Enumerable.Range(lead.First, lead.Count).Any(IsVerb)
            ? Cues.Parts.In(text.Words, lead).Select(p => p.Run).FirstOrDefault(p => p.First - lead.First <= FarthestLead)
            : default;
    }

    /// <summary>
    /// Returns the part behind an indicator: <c>trade between the two states in farm products</c>, <c>exports of 85 items</c>, <c>экспорт пшеницы</c>.
    /// It directly follows the indicator or a preposition, but for states, numbers and one adjective.
    /// </summary>
    private Run Behind(Sentence sentence, Run indicator)
    {
        var end = Math.Min(sentence.Words.End, indicator.End + FarthestPart);
        var between = 0;
        for (var i = indicator.End; i < end && !text.IsClauseStart(i) && !IsVerb(i); i++)
        {
            if (between <= 1 && Cues.Parts.TryMatch(text.Words, i, sentence.Words.End, out var part, out _))
            {
                return part;
            }

            between =
                _leads.Contains(text.Words[i].Lower) ? 0
                : TitleReader.Joints.Contains(text.Words[i].Lower) ? LongestAdjective
                : char.IsDigit(text.Words[i].Lower[0]) || words.Sides.TryMatch(text.Words, i, end, out _, out _) ? between
                : between + 1;
        }

        return default;
    }

    private bool IsVerb(int word) =>
        Cues.Outcomes.TryMatch(text.Words, word, text.Words.Count, out _, out _)
        || Cues.Changes.TryMatch(text.Words, word, text.Words.Count, out _, out _)
        || Cues.Speech.TryMatch(text.Words, word, text.Words.Count, out _, out _);
}
