using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// Something that a text reports as done or planned: an event, an agreement, a project. Every row of a table with a field that means a stage, a day, a
/// deadline or an ordinal is one.
/// </summary>
/// <param name="Fact">The row.</param>
/// <param name="Source">The source; null if the row names none.</param>
/// <param name="Thing">The id of the first row about the same thing, as judged by the curator; its own id if it is the first or only one.</param>
public sealed record Undertaking(Fact Fact, Source? Source, string Thing)
{
    /// <summary>The id of the row.</summary>
    public string Id => Fact.Id;

    /// <summary>The name of the thing; empty if the table has no label or the text no name.</summary>
    public string Name => Table.Label is { } label ? Fact.Row[label].Text : string.Empty;

    /// <summary>The type of the thing; empty if the table has no value.</summary>
    public string Type => Fact.Text(Meaning.Type);

    /// <summary>The stage it had reached; empty if the table has no value.</summary>
    public string Stage => Fact.Text(Meaning.Stage);

    /// <summary>Whether the text does not state the stage explicitly.</summary>
    public bool IsStageInferred => Stage.Length > 0 && Basis.IsInferred(Fact.Row[StageField!.Name + Basis.Suffix].Text);

    /// <summary>Whether it is recorded that the text names no participant.</summary>
    public bool IsNobodyNamed => Fact.Text(Meaning.Attendance).Length > 0;

    /// <summary>The possible days on which the stage was reached or is planned; null if the text gives none.</summary>
    public Period? Day => Fact.Days(Meaning.Day);

    /// <summary>Whether the day is not printed as such.</summary>
    public bool IsDayInferred => Day is not null && Basis.IsInferred(Fact.Row[Table.Field(Meaning.Day)!.Name + Basis.Suffix].Text);

    /// <summary>The location as printed; empty if the table or the text has none.</summary>
    public string Place => Fact.Row["place"].Text;

    /// <summary>The deadline; null if the text gives none.</summary>
    public Period? Deadline => Fact.Days(Meaning.Deadline);

    /// <summary>Its ordinal among things of the same name and type; null if the text gives none.</summary>
    public long? Ordinal => Fact.Text(Meaning.Ordinal) is { Length: > 0 } text && CellValues.TryInteger(text, out var ordinal) ? ordinal : null;

    /// <summary>The possible dates of the statement: those of the publication. Null if unknown.</summary>
    public Period? Said => Source?.PublishedOn;

    /// <summary>Whether its stage means that it is accomplished; false if it is still ahead, null if that is open.</summary>
    public bool? HasComeAbout =>
        StageField is { Accomplished: { } accomplished } stages && Stage.Length > 0 && !stages.Unstated.Contains(Stage, StringComparer.Ordinal)
            ? accomplished.Contains(Stage, StringComparer.Ordinal)
            : null;

    /// <summary>The schema of its stage; null if the table has none.</summary>
    internal FieldSchema? StageField => Table.Field(Meaning.Stage);

    /// <summary>The schema of its table.</summary>
    internal TableSchema Table => Fact.Row.Table.Schema;

    /// <summary>Returns the undertakings of all tables.</summary>
    internal static IReadOnlyList<Undertaking> Of(Dataset dataset)
    {
        var undertakings = new List<Undertaking>();
        var tables = new Dictionary<Table, List<Fact>>();
        foreach (var fact in dataset.FactsOf(Meaning.Stage, Meaning.Day, Meaning.Deadline, Meaning.Ordinal))
        {
            if (!tables.TryGetValue(fact.Row.Table, out var facts))
            {
                tables.Add(fact.Row.Table, facts = []);
            }

            facts.Add(fact);
        }

        foreach (var facts in tables.Values)
        {
            var things = SameThings.Of(facts);
            foreach (var fact in facts)
            {
                undertakings.Add(new Undertaking(fact, dataset.FindSource(fact.Row["source"].Text), things.FirstOf(fact)));
            }
        }

        return undertakings;
    }
}
