using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>
/// Something that a text says was done or lies ahead: an event, an agreement, a project. Any row is one whose table has a
/// field that means a stage, a day, a deadline or an ordinal.
/// </summary>
/// <param name="Fact">The row.</param>
/// <param name="Source">The source that says so; null where the row names none.</param>
/// <param name="Thing">The id of the first row that speaks of the same thing, by the curator's judgement; its own where it is the first or the only
/// one.</param>
public sealed record Undertaking(Fact Fact, Source? Source, string Thing)
{
    /// <summary>The id of the row.</summary>
    public string Id => Fact.Id;

    /// <summary>What the thing is called; empty where the table has no label or the text no name.</summary>
    public string Name => Table.Label is { } label ? Fact.Row[label].Text : string.Empty;

    /// <summary>What kind of thing it is; empty where the table does not say.</summary>
    public string Type => Fact.Text(Meaning.Type);

    /// <summary>How far it had come; empty where the table does not say.</summary>
    public string Stage => Fact.Text(Meaning.Stage);

    /// <summary>Whether the text does not say that stage in so many words.</summary>
    public bool IsStageInferred => Stage.Length > 0 && Basis.IsInferred(Fact.Row[StageField!.Name + Basis.Suffix].Text);

    /// <summary>Whether it is on record that the text names nobody who takes part.</summary>
    public bool IsNobodyNamed => Fact.Text(Meaning.Attendance).Length > 0;

    /// <summary>The days on which that stage may have been reached, or is to be; null where the text does not say.</summary>
    public Period? Day => Fact.Days(Meaning.Day);

    /// <summary>Whether that day is not printed as it stands.</summary>
    public bool IsDayInferred => Day is not null && Basis.IsInferred(Fact.Row[Table.Field(Meaning.Day)!.Name + Basis.Suffix].Text);

    /// <summary>Where it takes place, as printed; empty where the table or the text does not say.</summary>
    public string Place => Fact.Row["place"].Text;

    /// <summary>When it is to be done; null where the text does not say.</summary>
    public Period? Deadline => Fact.Days(Meaning.Deadline);

    /// <summary>The how manieth of its name and type it is; null where the text does not count.</summary>
    public long? Ordinal => Fact.Text(Meaning.Ordinal) is { Length: > 0 } text && CellValues.TryInteger(text, out var ordinal) ? ordinal : null;

    /// <summary>The days on which the text may have said so: those of its publication. Null where they are not known.</summary>
    public Period? Said => Source?.PublishedOn;

    /// <summary>Whether its stage says that it has come about; false where it is still ahead, null where nothing says which.</summary>
    public bool? HasComeAbout =>
        StageField is { Accomplished: { } accomplished } stages && Stage.Length > 0 && !stages.Unstated.Contains(Stage, StringComparer.Ordinal)
            ? accomplished.Contains(Stage, StringComparer.Ordinal)
            : null;

    /// <summary>What is declared of its stages; null where its table has none.</summary>
    internal FieldSchema? StageField => Table.Field(Meaning.Stage);

    /// <summary>What is declared of its table.</summary>
    internal TableSchema Table => Fact.Row.Table.Schema;

    /// <summary>The undertakings of all tables that have them.</summary>
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
