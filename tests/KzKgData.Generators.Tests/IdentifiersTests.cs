using KzKgData.Generators.Emission;

namespace KzKgData.Generators.Tests;

/// <summary>Ids and field names give predictable C# names.</summary>
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
    [InlineData("-", "__")]
    [InlineData("", "_")]
    [InlineData("café", "Café")]
    [InlineData("cafe\u0301", "Café")]
    [InlineData("ы", "Ы")]
    [InlineData("объём торговли", "ОбъёмТорговли")]
    [InlineData("Қала", "Қала")]
    [InlineData("и\u0306од", "Йод")]
    [InlineData("Landschützer", "Landschützer")]
    [InlineData("სახელი ქალაქი", "სახელიქალაქი")]
    [InlineData("国名", "国名")]
    [InlineData("नाम", "नाम")]
    [InlineData("ǆep", "ǅep")]
    [InlineData("co\u200Dde", "Code")]
    [InlineData("\u0301", "__x0301")]
    [InlineData("%", "Percent")]
    [InlineData("№", "Number")]
    [InlineData("$", "Dollar")]
    [InlineData("1", "_1")]
    [InlineData("price %", "PricePercent")]
    [InlineData("km²", "Km2")]
    [InlineData("😀", "U1F600")]
    [InlineData("𐐨b", "U10428B")]
    [InlineData("x⁰¹²³⁴⁵⁶⁷⁸⁹", "X0123456789")]
    [InlineData("x₀₁₂₃₄₅₆₇₈₉", "X0123456789")]
    [InlineData("\u212A \u212B \u2126", "K\u00C5\u03A9")]
    [InlineData("a\u00A0b\u2028c\u2029d\ae_f-g(h)i«j»k!l", "ABCDEFGHIJKL")]
    [InlineData("a☂b", "AU2602B")]
    [InlineData("a\u20DDb", "AU20DDB")]
    [InlineData("\u0301a", "A")]
    [InlineData("\u0903a", "A")]
    [InlineData("\u20DDa", "A")]
    [InlineData("٣ ٤", "_٣_٤")]
    [InlineData("ⅷ a", "ⅧA")]
    [InlineData("ǆ Ǆ ǉ Ǉ ǌ Ǌ ǳ Ǳ", "ǅǅǈǈǋǋǲǲ")]
    [InlineData("ა ჿ", "აჿ")]
    public void A_name_is_written_in_Pascal_case(string name, string expected) => Assert.Equal(expected, Identifiers.Pascal(name));

    [Theory]
    [InlineData("объём торговли", "ObyomTorgovli")]
    [InlineData("Қала", "Qala")]
    [InlineData("Ңөүһ", "Ngoeueh")]
    [InlineData("Landschützer", "Landschutzer")]
    [InlineData("Straße", "Strasse")]
    [InlineData("Ørsted", "Orsted")]
    [InlineData("İstanbul", "Istanbul")]
    [InlineData("Ελλάδα", "Ellada")]
    [InlineData("国", "U56FD")]
    [InlineData("٣", "_3")]
    [InlineData("a b", "AB")]
    [InlineData("ъы ЪЫ", "YY")]
    [InlineData("x ья", "XYa")]
    [InlineData("Щи ЖЁ", "ShchiZhYo")]
    [InlineData("ǘώ", "Uo")]
    [InlineData("ñb\u0301a", "Nba")]
    [InlineData("¬ 😀", "U00ACU1F600")]
    public void A_name_is_transliterated_by_option(string name, string expected) => Assert.Equal(expected, Identifiers.Pascal(name, isAscii: true));

    [Theory]
    [InlineData("Countries", "Country")]
    [InlineData("WorldCities", "WorldCity")]
    [InlineData("People", "Person")]
    [InlineData("Children", "Child")]
    [InlineData("Indices", "Index")]
    [InlineData("Series", "Series")]
    [InlineData("News", "News")]
    [InlineData("Statuses", "Status")]
    [InlineData("Status", "Status")]
    [InlineData("Analyses", "Analysis")]
    [InlineData("Boxes", "Box")]
    [InlineData("Leaves", "Leaf")]
    [InlineData("Curves", "Curve")]
    [InlineData("Potatoes", "Potato")]
    [InlineData("Houses", "House")]
    [InlineData("Databases", "Database")]
    [InlineData("Classes", "Class")]
    [InlineData("Address", "Address")]
    [InlineData("Gas", "Gas")]
    [InlineData("Bus", "Bus")]
    [InlineData("Census", "Census")]
    [InlineData("Movies", "Movie")]
    [InlineData("GDPS", "GDP")]
    [InlineData("IDs", "ID")]
    [InlineData("lakes", "Lake")]
    [InlineData("As", "A")]
    [InlineData("PEOPLE", "PERSON")]
    [InlineData("USStates", "USState")]
    [InlineData("EUCountries", "EUCountry")]
    [InlineData("Lake2Zones", "Lake2Zone")]
    [InlineData("Vies", "Vie")]
    [InlineData("Skies", "Sky")]
    [InlineData("Churches", "Church")]
    [InlineData("Dishes", "Dish")]
    [InlineData("Buzzes", "Buzz")]
    [InlineData("Basis", "Basis")]
    [InlineData("Glass", "Glass")]
    [InlineData("Data", null)]
    [InlineData("Population", null)]
    [InlineData("Страны", null)]
    [InlineData("Caféteries2", null)]
    [InlineData("Cafés", null)]
    [InlineData("ÉtéCities", null)]
    [InlineData("S", null)]
    public void A_plural_has_the_singular_that_English_gives_it(string plural, string? singular) => Assert.Equal(singular, EnglishNouns.Singular(plural));

    [Fact]
    public void Ids_that_differ_keep_names_of_their_own_where_digits_meet()
    {
        var names = Distinct("a1-2", "a-12");

        Assert.Equal(("A1_2", "A12"), (names["a1-2"], names["a-12"]));
    }

    [Fact]
    public void A_name_that_several_want_is_given_to_none_and_told()
    {
        var allocation = new NameAllocation([]);

        var names = allocation.Assign(Wishes("long-mere", "longmere", "long--mere"));

        Assert.Equal(("_long_mere", "Longmere", "_long__mere"), (names["long-mere"], names["longmere"], names["long--mere"]));
        Assert.Equal(
            [("long-mere", "LongMere", "long--mere"), ("long--mere", "LongMere", "long-mere")],
            allocation.Clashes.Select(c => (c.Key, c.Name, c.Others[0])));
    }

    [Fact]
    public void The_next_choice_is_taken_where_the_first_is_given()
    {
        var allocation = new NameAllocation(["Receiver"]);

        var names = allocation.Assign([new NameWish("a", "Receiver", "ReceiverRow"), new NameWish("b", "Sender", "SenderRow")]);

        Assert.Equal(("ReceiverRow", "Sender"), (names["a"], names["b"]));
        Assert.Empty(allocation.Clashes);
    }

    [Fact]
    public void A_name_is_reserved_with_its_suffix_as_well()
    {
        var allocation = new NameAllocation(["OtherTable"], null, "Table");

        var names = allocation.Assign([new NameWish("a", "Trade"), new NameWish("b", "TradeTable"), new NameWish("c", "Other"), new NameWish("d", "Lake")]);

        Assert.Equal(("_a", "_b", "_c", "Lake"), (names["a"], names["b"], names["c"], names["d"]));
        Assert.Equal(["a as b", "b as a", "c as "], allocation.Clashes.Select(c => $"{c.Key} as {string.Join(' ', c.Others)}"));
        Assert.Equal(["_b", "_bTable"], allocation.Taken.Where(t => t.StartsWith("_b", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_that_differ_in_case_alone_clash_where_case_does_not_count()
    {
        NameWish[] wishes = [new("a", "Lakes"), new("b", "LakeS"), new("c", "DATA"), new("d", "Seas")];

        var names = new NameAllocation(["Data"], StringComparer.OrdinalIgnoreCase).Assign(wishes);

        Assert.Equal(("_a", "_b", "_c", "Seas"), (names["a"], names["b"], names["c"], names["d"]));
        Assert.Equal("LakeS", new NameAllocation(["Data"]).Assign(wishes)["b"]);
    }

    [Fact]
    public void An_item_with_one_choice_alone_leaves_another_its_second()
    {
        var allocation = new NameAllocation([]);

        var names = allocation.Assign([new NameWish("a", "X"), new NameWish("b", "X", "Y"), new NameWish("c", "X", "Z")]);

        Assert.Equal(("_a", "Y", "Z"), (names["a"], names["b"], names["c"]));
        Assert.Equal(["b", "c"], Assert.Single(allocation.Clashes).Others);
    }

    [Fact]
    public void The_first_free_name_is_taken_and_the_last_with_underscores_where_none_is()
    {
        var scope = new NameScope(["a", "b"]);

        Assert.Equal(["c", "b_", "b__", "d"], [scope.Take("a", "c"), scope.Take("a", "b"), scope.Take("a", "b"), scope.Take("d")]);
    }

    [Theory]
    [InlineData("Name", "name")]
    [InlineData("ID", "iD")]
    [InlineData("Event", "@event")]
    public void A_parameter_is_named_after_its_property(string property, string parameter) => Assert.Equal(parameter, Identifiers.Camel(property));

    [Fact]
    public void Names_depend_on_no_order()
    {
        string[] ids = ["a-b", "ab", "a--b", "1a", "1-a", "A B"];

        Assert.Equal(Sorted(ids), Sorted([.. ids.Reverse()]));

        static IEnumerable<KeyValuePair<string, string>> Sorted(string[] ids) =>
            new NameAllocation([]).Assign(Wishes(ids)).OrderBy(n => n.Key, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("3d", "_3d")]
    [InlineData("event", "@event")]
    [InlineData("", "_")]
    [InlineData("Waters", "Waters")]
    public void A_name_that_a_project_gives_is_made_valid(string name, string expected) => Assert.Equal(expected, Identifiers.Valid(name));

    private static IReadOnlyDictionary<string, string> Distinct(params string[] ids) => new NameAllocation([]).Assign(Wishes(ids));

    private static IEnumerable<NameWish> Wishes(params string[] ids) => ids.Select(id => new NameWish(id, Identifiers.Pascal(id)));
}
