using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>Who held an office on some day, as a text says. From when and until when is not said.</summary>
/// <param name="Fact">The row.</param>
/// <param name="Source">The source that says so; null where the row names none.</param>
public sealed record OfficeHolder(Fact Fact, Source? Source)
{
    /// <summary>The id of the row.</summary>
    public string Id => Fact.Id;

    /// <summary>The office as printed. Texts call one office by several names, and only equal ones are known to be one.</summary>
    public string Office => Fact.Text(Meaning.Office);

    /// <summary>The state that the office belongs to; nobody's where the table does not say.</summary>
    public Side Side => new(Fact.Row["side"].Text);

    /// <summary>The id of who held it.</summary>
    public string Holder => Fact.Text(Meaning.Holder);

    /// <summary>The days of which one is a day that they held it on; null where that is not known.</summary>
    public Period? AsOf => Fact.Days(Meaning.AsOf);

    /// <summary>The rows of all tables that say who held which office.</summary>
    internal static IReadOnlyList<OfficeHolder> Of(Dataset dataset)
    {
        var holders = new List<OfficeHolder>();
        foreach (var fact in dataset.FactsOf(Meaning.Holder))
        {
            if (fact.Text(Meaning.Office).Length > 0 && fact.Text(Meaning.Holder).Length > 0)
            {
                holders.Add(new OfficeHolder(fact, dataset.FindSource(fact.Row["source"].Text)));
            }
        }

        return holders;
    }
}
