using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

public sealed class FieldTypeTests
{
    [Fact]
    public void Any_text_is_a_text() => Assert.Null(FieldType.Text.Problem(" \0\n\uFFFD"));

    [Fact]
    public void A_period_has_to_be_in_its_shortest_form()
    {
        Assert.Null(FieldType.Period.Problem("2023-01/2023-11"));
        Assert.Equal("the period '2023-01/2023-12' is not in its shortest form; write '2023'", FieldType.Period.Problem("2023-01/2023-12")?.ToString());
    }

    [Theory]
    [InlineData("1;2;30", 3, null)]
    [InlineData("1", 1, null)]
    [InlineData("", 0, null)]
    [InlineData("1;;2", 3, "the list '1;;2' has an empty item; write a single ';' between items")]
    [InlineData("1;", 2, "the list '1;' has an empty item; write a single ';' between items")]
    [InlineData(";", 2, "the list ';' has an empty item; write a single ';' between items")]
    [InlineData("1; 2", 2, "' 2' is not a whole number; write digits only, as in 1700, at most 10^18 in size")]
    [InlineData("1,2", 1, "'1,2' is not a whole number; write digits only, as in 1700, at most 10^18 in size")]
    public void A_list_holds_items_of_its_type_joined_by_its_delimiter_alone(string text, int items, string? problem)
    {
        var type = FieldType.ListOf(FieldType.WholeNumber, ';');

        Assert.Equal(items, type.Split(text).Count);
        Assert.Equal(problem, type.Problem(text)?.ToString());
    }

    private static FieldConstraints WithPattern(string pattern) => new() { Pattern = new Pattern(pattern, new PatternTime()) };

    [Fact]
    public void A_pattern_has_to_match_the_whole_value()
    {
        var constraints = WithPattern("[a-z]+|[0-9]+");

        Assert.Null(constraints.Problem("abc"));
        Assert.Null(constraints.Problem("12"));
        Assert.Equal("'abc1' does not match the pattern [a-z]+|[0-9]+; correct the value, or the pattern", constraints.Problem("abc1")?.ToString());
        Assert.Equal("'abc\n' does not match the pattern [a-z]+|[0-9]+; correct the value, or the pattern", constraints.Problem("abc\n")?.ToString());
    }

    [Theory]
    [InlineData("2023-1")]
    [InlineData("2023/")]
    [InlineData("2023/2024/2025")]
    [InlineData("2024/2023")]
    [InlineData("2023-01/2023-12")]
    [InlineData("2023/2023")]
    public void A_bad_period_has_the_same_message_in_a_cell_and_in_code(string text)
    {
        Assert.False(KzKgData.Period.TryParse(text, out _, out var problem));
        Assert.Equal(problem, FieldType.Period.Problem(text)?.ToString());
    }

    [Fact]
    public void A_pattern_that_never_comes_to_an_end_is_a_problem_and_no_exception() =>
        Assert.Contains(
            "takes too long; simplify the pattern",
            WithPattern("(a+)+b").Problem(new string('a', 60))?.ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void A_pattern_whose_brackets_only_pair_with_those_put_around_it_is_no_pattern() =>
        Assert.ThrowsAny<ArgumentException>(() => WithPattern("a)|(?:b"));

    [Fact]
    public void The_ends_of_a_range_and_of_a_length_are_allowed()
    {
        var constraints = FieldConstraints.None with
        {
            Bounds = [FieldType.Number.BoundOf("1", BoundKind.Minimum)!, FieldType.Number.BoundOf("20", BoundKind.Maximum)!],
            MaxLength = 2,
        };

        Assert.Null(constraints.Problem("1"));
        Assert.Null(constraints.Problem("20"));
        Assert.Equal("0 is less than the minimum, 1; correct the value, or the constraint", constraints.Problem("0")?.ToString());
        Assert.Equal("21 is greater than the maximum, 20; correct the value, or the constraint", constraints.Problem("21")?.ToString());
        Assert.Equal("the value has 3 character(s), but at most 2 are allowed; shorten it", constraints.Problem("1.5")?.ToString());
    }
}
