using KzKgData.Generators.Emission;

namespace KzKgData.Generators.Tests;

/// <summary>Ids and field names become C# names that nobody has to guess.</summary>
public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("trade-turnover-2024", "TradeTurnover2024")]
    [InlineData("stated_by", "StatedBy")]
    [InlineData("two words", "TwoWords")]
    [InlineData("KZ", "KZ")]
    [InlineData("kz-to-kg", "KzToKg")]
    [InlineData("a1-2", "A1_2")]
    [InlineData("a-12", "A12")]
    [InlineData("a1-b2", "A1B2")]
    [InlineData("2024-kg24-1", "_2024Kg24_1")]
    [InlineData("2024", "_2024")]
    [InlineData("-", "_")]
    [InlineData("", "_")]
    [InlineData("café", "Caf")]
    [InlineData("ы", "_")]
    public void A_name_is_written_in_Pascal_case(string name, string expected) => Assert.Equal(expected, Identifiers.Pascal(name));

    [Fact]
    public void Ids_that_differ_keep_names_of_their_own_where_digits_meet()
    {
        var names = Distinct("a1-2", "a-12");

        Assert.Equal(("A1_2", "A12"), (names["a1-2"], names["a-12"]));
    }

    [Fact]
    public void Ids_that_would_share_a_name_are_all_spelt_out()
    {
        var names = Distinct("long-mere", "longmere", "long--mere", "Long mere");

        Assert.Equal("_long_mere", names["long-mere"]);
        Assert.Equal("Longmere", names["longmere"]);
        Assert.Equal("_long__mere", names["long--mere"]);
        Assert.Equal("_Long_x0020mere", names["Long mere"]);
    }

    [Fact]
    public void An_id_that_takes_a_reserved_name_is_spelt_out()
    {
        var names = Identifiers.Distinct(["count", "find"], new HashSet<string>(StringComparer.Ordinal) { "Count" });

        Assert.Equal(("_count", "Find"), (names["count"], names["find"]));
    }

    [Fact]
    public void Names_depend_on_no_order_and_leave_out_the_empty_id()
    {
        string[] ids = ["a-b", "ab", "a--b", "", "1a", "1-a", "a-b"];

        var names = Distinct(ids);

        Assert.Equal(names.OrderBy(n => n.Key, StringComparer.Ordinal), Distinct([.. ids.Reverse()]).OrderBy(n => n.Key, StringComparer.Ordinal));
        Assert.DoesNotContain("", names.Keys);
        Assert.Equal(names.Count, names.Values.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("3d", "_3d")]
    [InlineData("event", "@event")]
    [InlineData("", "_")]
    [InlineData("Waters", "Waters")]
    public void A_name_that_a_project_gives_is_made_valid(string name, string expected) => Assert.Equal(expected, Identifiers.Valid(name));

    private static IReadOnlyDictionary<string, string> Distinct(params string[] ids) => Identifiers.Distinct(ids, new HashSet<string>(StringComparer.Ordinal));
}
