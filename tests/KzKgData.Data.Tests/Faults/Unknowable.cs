namespace KzKgData.Data.Tests.Faults;

/// <summary>Faults that no rule can detect, since nothing else in the data or the texts shows the right value.</summary>
/// <param name="Table">The table.</param>
/// <param name="Fields">The columns.</param>
/// <param name="Kinds">The kinds of fault.</param>
/// <param name="Why">Why no rule can detect them.</param>
internal sealed record Unknowable(string Table, IReadOnlyList<string> Fields, IReadOnlyList<string> Kinds, string Why)
{
    /// <summary>All such faults. A test fails if a listed kind does not occur in a listed column, to keep the list short.</summary>
    public static IReadOnlyList<Unknowable> All { get; } =
    [
        new(
            "sources",
            ["publisher"],
            ["digit changed", "digits swapped", "letter changed", "case changed", "white space added"],
            "the publisher is known from the archive and not printed in every text"),
        new(
            "sources",
            ["url"],
            ["digit changed", "digits swapped", "letter changed", "case changed", "cell emptied", "cell filled"],
            "the address is not printed in the text; only its form can be checked without a network"),
        new("sources", ["form"], ["cell emptied"], "a source of which nothing is said is a text"),
        new(
            "mentions",
            ["kind"],
            ["category replaced"],
            "text, names, roles and statuses are told apart by the curator; only figures, dates and periods are recognised"),
        new("claims", ["indicator", "subject", "kind"], ["category replaced"], "what a figure measures is read by the curator from words that are not stored"),
        new("claims", ["attribution"], ["category replaced"], "how a sentence ascribes a figure is read by the curator from words that are not stored"),
        new("claims", ["stated_by"], ["list changed"], "the order of two speakers means nothing"),
        new("claims", ["stated_by_basis"], ["cell filled"], "how a speaker was carried over is read by the curator from words that are not stored"),
        new(
            "published",
            [""],
            ["row deleted", "file emptied"],
            "what is not listed is promised to nobody; a name that was forgotten and one that is new look alike"),
        new("cells", [""], ["file emptied"], "faults are made in the package without official tables, so the table is empty already"),
        new("reporters", [""], ["file emptied"], "faults are made in the package without official tables, so the table is empty already"),
        new("memberships", ["states"], ["list changed"], "the states of an organisation are known to the curator; texts speak of both at once"),
        new("aliases", ["fact"], ["speaker replaced"], "that an alias means this person is the curator's reading of the text"),
        new("citations", ["mention"], ["citation re-pointed"], "another mention of the same text carries the cell just as well"),
        new("exclusions", ["reason"], ["category replaced"], "why a mention is no evidence is the curator's judgement"),
        new("events", ["type"], ["category replaced"], "the printed word stands for either type"),
        new("events", ["status"], ["category replaced"], "whether an event without a day was held is read from the tense of a sentence that is not stored"),
        new("events", ["same_as"], ["cell emptied", "cell filled", "reference replaced"], "that two texts speak of one event is the curator's judgement"),
        new("projects", ["same_as"], ["cell emptied", "cell filled", "reference replaced"], "that two texts speak of one project is the curator's judgement"),
        new("participants", ["event"], ["reference replaced"], "who took part in which of two events of one text is read from sentences that are not stored"),
        new("offices", ["holder_basis"], ["category replaced"], "whether a name stands with the office is read from sentences that are not stored"),
        new("agreements", ["status_basis"], ["category replaced"], "whether a text says in so many words how far it had come is the curator's judgement"),
        new("projects", ["stage_basis"], ["category replaced"], "whether a text says in so many words how far it had come is the curator's judgement"),
        new("events", ["attendance"], ["cell emptied"], "that a text names nobody is read from the whole of it"),
        new("ties", ["tie"], ["category replaced"], "the printed words name two of them"),
        new(
            "agenda",
            ["event"],
            ["reference replaced"],
            "at which of two events of one text an item was on the table is read from sentences that are not stored"),
        new("relations", ["fact", "target"], ["reference replaced"], "which facts a sentence relates is read by the curator"),
        new("relations", ["kind"], ["category replaced"], "how a sentence relates two facts is read by the curator"),
        new("explanations", ["id"], ["digit changed", "digits swapped", "letter changed"], "an id is a name and names nothing else"),
        new("explanations", ["rationale"], ["digit changed", "digits swapped", "letter changed", "case changed", "white space added"], "reasoning in words"),
        new(
            "explanations",
            ["hypotheses"],
            ["digit changed", "digits swapped", "letter changed", "case changed", "white space added", "cell filled"],
            "hypotheses in words"),
        new(
            "explanations",
            ["would_settle"],
            ["digit changed", "digits swapped", "letter changed", "case changed", "white space added", "cell filled"],
            "what would settle it, in words"),
        new("explanations", ["decided_by"], ["category replaced"], "who decided is known to those who did"),
        new("explanations", ["decided_on"], ["digit changed", "digits swapped", "period moved"], "when it was decided is known to those who did"),
        new("explanations", ["review_by"], ["digit changed", "period moved"], "when to look again is decided freely"),
    ];

    /// <summary>Whether a fault is one of these.</summary>
    public bool Covers(Trial trial) =>
        trial.Fault.Table == Table && Fields.Contains(trial.Fault.Field, StringComparer.Ordinal) && Kinds.Contains(trial.Kind.Name, StringComparer.Ordinal);
}
