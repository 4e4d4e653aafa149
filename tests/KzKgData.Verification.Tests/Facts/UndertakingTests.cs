using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Tests.Facts;

/// <summary>Rows of any table are recognised by the meanings of their fields.</summary>
public sealed class UndertakingTests
{
    private static readonly Dataset _dataset = Dataset.From(ExamplePackage.Untouched.Read());

    [Fact]
    public void Every_row_of_a_table_with_stages_or_days_is_an_undertaking_and_no_other() =>
        Assert.Equal(["lake-council-5", "lake-council-6", "fishing-treaty-may", "fishing-treaty-june"], _dataset.Undertakings.Select(u => u.Id));

    [Fact]
    public void A_row_says_what_its_fields_mean()
    {
        var (held, planned) = (_dataset.Undertakings[0], _dataset.Undertakings[1]);
        var (treaty, signed) = (_dataset.Undertakings[2], _dataset.Undertakings[3]);

        Assert.Equal(("Lake Council", "council-meeting", "held", 5L), (held.Name, held.Type, held.Stage, held.Ordinal));
        Assert.Equal((Period.Parse("2002-04-11"), Period.Parse("2002-05-02"), null), (held.Day, held.Said, held.Deadline));
        Assert.Equal((true, false, false, true), (held.HasComeAbout, planned.HasComeAbout, treaty.HasComeAbout, signed.HasComeAbout));
        Assert.Equal((null, null, Period.Parse("2002-06")), (treaty.Day, treaty.Ordinal, treaty.Deadline));
    }

    [Fact]
    public void Rows_that_speak_of_one_thing_have_the_first_of_them_in_common() =>
        Assert.Equal(["lake-council-5", "lake-council-6", "fishing-treaty-may", "fishing-treaty-may"], _dataset.Undertakings.Select(u => u.Thing));

    [Theory]
    [InlineData("unstated")]
    [InlineData("")]
    public void A_stage_that_is_left_open_or_missing_says_neither(string stage) =>
        Assert.Null(Dataset.From(ExamplePackage.Untouched.Set("meetings", "lake-council-5", "stage", stage).Read()).Undertakings[0].HasComeAbout);

    [Fact]
    public void Cells_that_cannot_be_read_are_as_good_as_empty()
    {
        var damaged = ExamplePackage
            .Untouched.Set("meetings", "lake-council-5", "ordinal", "five")
            .Set("meetings", "lake-council-5", "day", "in spring")
            .Set("sources", "lake-herald-may", "published", "2002-13");

        var undertaking = Dataset.From(damaged.Read()).Undertakings[0];

        Assert.Equal((null, null, null), (undertaking.Ordinal, undertaking.Day, undertaking.Said));
    }

    [Fact]
    public void A_holder_is_seen_with_office_side_and_day()
    {
        var holder = _dataset.OfficeHolders[1];

        Assert.Equal(
            ("trade minister of Northland", "NL", "dora-quill", Period.Parse("2002-05-02"), "lake-herald-may"),
            (holder.Office, holder.Side.Code, holder.Holder, holder.AsOf, holder.Source!.Id));
        Assert.Equal(3, _dataset.OfficeHolders.Count);
    }
}
