using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>Who held an office on some day, according to a text. The first and last day of the term are unknown.</summary>
/// <param name="Fact">The row.</param>
/// <param name="Source">The source; null if the row names none.</param>
public sealed record OfficeHolder(Fact Fact, Source? Source)
{
    /// <summary>The id of the row.</summary>
    public string Id => Fact.Id;

    /// <summary>The office as printed. Texts use several names for one office; only equal names are known to mean the same one.</summary>
    public string Office => Fact.Text(Meaning.Office);

    /// <summary>The state of the office; <see cref="Side.None"/> if the table has no value.</summary>
    public Side Side => new(Fact.Row["side"].Text);

    /// <summary>The id of the holder.</summary>
    public string Holder => Fact.Text(Meaning.Holder);

    /// <summary>A period with a day on which they held it; null if unknown.</summary>
    public Period? AsOf => Fact.Days(Meaning.AsOf);

    /// <summary>Returns the office holders of all tables.</summary>
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
