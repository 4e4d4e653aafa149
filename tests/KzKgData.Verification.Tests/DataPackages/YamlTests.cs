using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>A descriptor in YAML is read like the equivalent JSON, with the places of its own values.</summary>
public sealed class YamlTests
{
    [Theory]
    [InlineData("a: 1", """{"a": 1}""")]
    [InlineData("a: 1.5e3\nb: -0", """{"a": 1.5e3, "b": -0}""")]
    [InlineData("a: 0x1F\nb: .inf\nc: 007\nd: 1_000\ne: +1", """{"a": "0x1F", "b": ".inf", "c": "007", "d": "1_000", "e": "+1"}""")]
    [InlineData("a: ~\nb:\nc: null\nd: 'null'\ne: \"~\"", """{"a": null, "b": null, "c": null, "d": "null", "e": "~"}""")]
    [InlineData("a: true\nb: False\nc: yes\nd: 'true'", """{"a": true, "b": false, "c": "yes", "d": "true"}""")]
    [InlineData("a: !!str 12\nb: !!str true", """{"a": "12", "b": "true"}""")]
    [InlineData("- [a, {b: c}]\n- - d", """[["a", {"b": "c"}], ["d"]]""")]
    [InlineData("a: |\n  x\n  y\nb: >-\n  x\n  y", """{"a": "x\ny\n", "b": "x y"}""")]
    [InlineData("a: &x {b: 1}\nc: *x", """{"a": {"b": 1}, "c": {"b": 1}}""")]
    [InlineData("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3", """{"a": {"b": 1, "c": 2}, "d": {"c": 3, "b": 1}}""")]
    [InlineData("a: &x {b: 1}\ne: &y {b: 2, f: 3}\nd:\n  <<: [*x, *y]", """{"a": {"b": 1}, "e": {"b": 2, "f": 3}, "d": {"b": 1, "f": 3}}""")]
    [InlineData("ключ: «значение» # a comment", """{"ключ": "«значение»"}""")]
    [InlineData("---\na: 2024-01-02\n...", """{"a": "2024-01-02"}""")]
    public void Values_are_those_of_the_core_schema(string yaml, string json) => Assert.Equal(json, Read(yaml).Raw);

    [Theory]
    [InlineData("a: 1\nb: [x, wanted]", 2, 8, 14)]
    [InlineData("ключ: {п: wanted}\r\n", 1, 11, 17)]
    [InlineData("\uFEFFa: wanted", 1, 4, 10)]
    [InlineData("a: \U0001F600\nb: 'wanted'", 2, 4, 12)]
    [InlineData("a: &x wanted\nb: *x", 1, 4, 13)]
    public void Values_stand_at_their_own_place(string yaml, int line, int column, int end)
    {
        var place = Places(Read(yaml)).First(v => v.Text == "wanted");

        Assert.Equal(new Place("d.yaml", line, column, line, end), place.File.PlaceOfBytes(place.Start, place.Length));
    }

    [Fact]
    public void As_deep_as_json_and_no_deeper()
    {
        Assert.NotNull(LocatedJson.TryParse(new TextFile("d.yaml", Nested(64)), out _, out _));
        Assert.NotNull(LocatedJson.TryParse(new TextFile("d.json", Nested(64)), out _, out _));
        Assert.Null(LocatedJson.TryParse(new TextFile("d.yaml", Nested(65)), out var problem, out var offset));
        Assert.Null(LocatedJson.TryParse(new TextFile("d.json", Nested(65)), out _, out _));
        Assert.Null(
            LocatedJson.TryParse(
                new TextFile("d.yaml", "a: &x " + Nested(40) + "\nb: " + Nested(30).Replace("[]", "[*x]", StringComparison.Ordinal)),
                out var ofAliases,
                out _));

        Assert.Equal("it is nested more than 64 levels deep.", problem.ToString());
        Assert.Equal(64, offset);
        Assert.Equal("with its aliases expanded it is nested more than 64 levels deep.", ofAliases.ToString());

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    private static LocatedJson Read(string yaml)
    {
        var root = LocatedJson.TryParse(new TextFile("d.yaml", yaml), out var problem, out _);
        Assert.Equal(string.Empty, problem.ToString());
        return root!;
    }

    private static IEnumerable<LocatedJson> Places(LocatedJson value) =>
        value.Items.Concat(value.Members.Select(m => m.Value)).SelectMany(Places).Prepend(value);
}
