namespace KzKgData.Curation.Tests;

/// <summary>New names are added to the table of published names, and nothing else changes.</summary>
public sealed class PublicationTests
{
    private const string Id = "harbour-2031-03";

    [Fact]
    public void A_new_id_and_a_new_category_are_added_behind_the_others()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        package.Edit(
            "datapackage.json",
            text => text.Replace("[\"ahead of\"] }", "[\"ahead of\"] }, { \"value\": \"later-than\" }", StringComparison.Ordinal));
        var before = package.TextOf("published.csv");

        var added = package.Make(Publication.Publish);

        Assert.Equal([("sources", Id, null), ("relations.kind", "later-than", 7)], added.Select(n => (n.Of, n.Name, n.Number)));
        Assert.Equal(before + $"sources,{Id},,,\nrelations.kind,later-than,7,,\n", package.TextOf("published.csv"));
        Assert.Empty(package.FindingsOfFormAndPlace());
    }

    [Fact]
    public void Where_nothing_is_new_nothing_changes()
    {
        using var package = new TemporaryPackage();
        var before = package.Everything();

        Assert.Empty(package.Make(Publication.Publish));
        Assert.Equal(before, package.Everything());
    }

    [Fact]
    public void A_package_without_a_list_is_told_to_declare_one()
    {
        using var package = new TemporaryPackage();
        package.Edit("datapackage.json", text => text.Replace("\"kzkg:role\": \"published\",", string.Empty, StringComparison.Ordinal));

        Assert.Contains(
            "declares no table of the role 'published'",
            Refused.By(package, () => package.Make(Publication.Publish)).Message,
            StringComparison.Ordinal);
    }
}
