using System.Diagnostics;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>
/// Packages designed to cause trouble are read, or refused with a message, and neither time nor memory is quadratic in their size.
/// </summary>
public sealed class HostilePackageTests
{
    private const int Many = 100_000;

    [Fact]
    public void Every_ascii_character_can_be_the_delimiter_but_those_that_mean_something_else()
    {
        for (var c = '\0'; c <= '~'; c++)
        {
            var dialect = $$"""{ "delimiter": "\u{{(int)c:X4}}" }""";
            var package = InMemoryPackage.OfTable("""{ "fields": [ { "name": "й" }, { "name": "ц" } ] }""", $"й{c}ц\nу{c}к\n", $", \"dialect\": {dialect}");
            if (c is '"' or '\n' or '\r')
            {
                Assert.Single(package.Problems);
                continue;
            }

            Assert.Empty(package.Problems);
            Assert.Empty(package.Tables[0].Problems);
            Assert.Equal(["у", "к"], package.Tables[0].Rows.Select(r => (r["й"].Text, r["ц"].Text)).SelectMany(p => new[] { p.Item1, p.Item2 }));
        }
    }

    [Fact]
    public void A_table_may_have_a_hundred_thousand_columns_each_with_a_key_and_a_reference()
    {
        var names = Enumerable.Range(0, Many).Select(i => FormattableString.Invariant($"c{i}")).ToArray();
        var fields = string.Join(", ", names.Select(n => $$"""{ "name": "{{n}}", "constraints": { "unique": true } }"""));
        var keys = string.Join(", ", names.Select(n => $$"""{ "fields": "{{n}}", "reference": { "fields": "c0" } }"""));
        var package = InMemoryPackage.OfTable($$"""{ "fields": [ {{fields}} ], "foreignKeys": [ {{keys}} ] }""", string.Join(',', names) + "\n");

        Assert.Empty(package.Problems);
        Assert.True(package.Tables[0].IsReadable);
        Assert.Equal(Many, package.Tables[0].Schema.UniqueKeys.Count);
        Assert.All(package.Tables[0].Schema.Fields, f => Assert.Single(f.References));
    }

    [Fact]
    public void Tables_that_refer_to_each_other_in_a_circle_are_all_resolved()
    {
        var tables = Enumerable.Range(0, Many / 40).Select(i => FormattableString.Invariant(
            $$"""{ "name": "t{{i}}", "data": [["id"], ["1"]], "schema": { "fields": [ { "name": "id" } ], "foreignKeys": [ { "fields": "id", "reference": { "resource": "t{{(i + 1) % (Many / 40)}}", "fields": "id" } } ] } }"""));
        var package = InMemoryPackage.Describe($$"""{ "resources": [ {{string.Join(", ", tables)}} ] }""");

        Assert.Empty(package.Problems);
        Assert.All(package.Tables, t => Assert.Single(t.Schema.Fields[0].References));
    }

    [Fact]
    public void Rows_of_the_descriptor_that_share_no_member_are_refused_and_make_no_table()
    {
        var rows = Enumerable.Range(0, Many).Select(i => FormattableString.Invariant($$"""{ "c{{i}}": 1 }"""));
        var package = InMemoryPackage.Describe(
            $$"""{ "resources": [ { "name": "t", "data": [ {{string.Join(", ", rows)}} ], "schema": { "fields": [ { "name": "c0" } ] } } ] }"""
        );

        Assert.Contains("hardly a member in common", Assert.Single(package.Problems).Problem.ToString(), StringComparison.Ordinal);
        Assert.Empty(package.Tables);
    }

    [Fact]
    public void Rows_of_the_descriptor_may_have_many_members()
    {
        var members = string.Join(", ", Enumerable.Range(0, Many).Select(i => FormattableString.Invariant($"\"c{i}\": {i}")));
        var package = InMemoryPackage.Describe(
            $$"""{ "resources": [ { "name": "t", "data": [ { {{members}} } ], "schema": { "fields": [ { "name": "c7" } ], "fieldsMatch": "subset" } } ] }"""
        );

        Assert.Empty(package.Problems);
        Assert.Equal("7", package.Tables[0].Rows[0]["c7"].Text);
        Assert.Equal(Many, package.Tables[0].Header.Count);
    }

    [Fact]
    public void A_header_of_more_than_a_hundred_rows_is_refused()
    {
        static DataPackage Read(int rows) => InMemoryPackage.OfTable(
            """{ "fields": [ { "name": "a" } ] }""",
            string.Concat(Enumerable.Repeat("a\n", rows)) + "1\n",
            FormattableString.Invariant($", \"dialect\": {{ \"headerRows\": [{string.Join(", ", Enumerable.Range(1, rows))}] }}"));

        Assert.Empty(Read(100).Problems);
        Assert.Equal(["1"], Read(100).Tables[0].Rows.Select(r => r["a"].Text));
        Assert.Contains("a header of 101 rows", Assert.Single(Read(101).Problems).Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commentRows")]
    [InlineData("headerRows")]
    public void Rows_that_are_named_one_by_one_are_found_by_their_numbers(string property)
    {
        var rows = property == "headerRows" ? "[1]" : $"[{string.Join(", ", Enumerable.Range(2, Many))}]";
        var package = InMemoryPackage.OfTable(
            """{ "fields": [ { "name": "a" } ] }""",
            "a\n" + string.Concat(Enumerable.Repeat("x\n", Many)) + "y\n",
            $", \"dialect\": {{ \"{property}\": {rows} }}");

        Assert.Empty(package.Problems);
        Assert.Equal(property == "headerRows" ? Many + 1 : 1, package.Tables[0].Rows.Count);
        Assert.Equal("y", package.Tables[0].Rows[^1]["a"].Text);
    }

    [Theory]
    [InlineData("\"categories\": [VALUES]", "string", "or declare it")]
    [InlineData("\"constraints\": { \"enum\": [VALUES] }", "string", "more")]
    [InlineData("\"trueValues\": [VALUES]", "boolean", "more")]
    public void Many_values_that_would_be_right_are_not_all_told_for_each_that_is_wrong(string declaration, string type, string end)
    {
        var values = string.Join(", ", Enumerable.Range(0, Many / 5).Select(i => FormattableString.Invariant($"\"value-{i}\"")));
        var package = InMemoryPackage.OfFields(
            [$"\"name\": \"v\", \"type\": \"{type}\", {declaration.Replace("VALUES", values, StringComparison.Ordinal)}"],
            "i,v\n" + string.Concat(Enumerable.Repeat("i,x\n", Many / 5)));
        var findings = Verifier.Verify(package).Findings.Where(f => f.RuleId == "KZKG1006").ToArray();

        Assert.Equal(CellProblem.MostOfColumn + 1, findings.Length); // the last one counts the others
        Assert.All(findings, f => Assert.InRange(f.Message.Length, 1, Finding.LongestMessage));
        Assert.Matches(" value-0, .* and [0-9]+ more", findings[0].Message);
        Assert.Contains(end, findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_words_can_stand_for_a_missing_value()
    {
        var words = string.Join(", ", Enumerable.Range(0, Many).Select(i => FormattableString.Invariant($"\"-{i}\"")));
        var package = InMemoryPackage.OfFields(
            [$"\"name\": \"v\", \"type\": \"integer\", \"missingValues\": [{words}]"],
            "i,v\n" + string.Concat(Enumerable.Range(0, Many).Select(i => FormattableString.Invariant($"i,-{i}\ni,{i}\n"))));

        Assert.Empty(Verifier.Verify(package).Findings);
        Assert.Equal(Many, package.Tables[0].Rows.Count(r => r["v"].Text.Length == 0));
    }

    [Fact]
    public void A_list_that_holds_something_twice_is_told_however_long_it_is()
    {
        var list = string.Join(';', Enumerable.Range(0, Many / 20).Select(i => FormattableString.Invariant($"v{i}")));
        var package = TestPackage.Of(
            (TestPackage.Descriptor, """
                { "resources": [ { "name": "t", "path": "t.csv", "kzkg:role": "facts", "schema": { "fields": [
                    { "name": "id" }, { "name": "v", "type": "list", "delimiter": ";", "kzkg:references": "t.id" } ], "primaryKey": "id" } } ] }
                """),
            ("t.csv", $"id,v\na,{list}\nb,{list};v7\n")).Read();

        Assert.Equal(
            ["v: 'v7' appears in the list more than once; remove the duplicate"],
            Verifier.Verify(package).Findings.Where(f => f.RuleId == "KZKG1006").Select(f => f.Message));
    }

    [Fact]
    public void The_place_of_every_character_of_a_long_line_is_right()
    {
        var text = string.Concat(Enumerable.Repeat("aй€\U0001F34F", 5_000)) + "\nend";
        var file = new TextFile("t", text);
        var (inBytes, inUtf16) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.Equal(inUtf16, file.ToUtf16(inBytes));
            inBytes += rune.Utf8SequenceLength;
            inUtf16 += rune.Utf16SequenceLength;
        }

        Assert.Equal(inUtf16, file.ToUtf16(inBytes));
        Assert.Equal(text.Length, inUtf16);
    }

    [Fact]
    public void Time_for_patterns_is_shared_and_grows_with_what_is_held_against_them()
    {
        var time = new PatternTime();
        var (one, other) = (new Pattern("(?=a)a+", time), new Pattern("(?!b)a+", time));
        Assert.True(one.IsMatch("aa"));

        time.End(Stopwatch.GetTimestamp() - (6 * Stopwatch.Frequency), 100_000_000); // within the allowance for that many characters
        Assert.False(time.IsUp);
        Assert.True(other.IsMatch("aa"));

        time.End(Stopwatch.GetTimestamp() - (60 * Stopwatch.Frequency), 100);
        Assert.True(time.IsUp);
        Assert.Throws<System.Text.RegularExpressions.RegexMatchTimeoutException>(() => one.IsMatch("aa"));
        Assert.Throws<System.Text.RegularExpressions.RegexMatchTimeoutException>(() => other.IsMatch("aa"));
        Assert.False(other.IsMatch(Encoding.ASCII.GetBytes("aa"))); // Problem then reports it
    }
}
