using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

/// <summary>The base of a change, named relative to the period of the change.</summary>
public sealed class RelativeBaseTests
{
    [Theory]
    [InlineData(
        "2024-05",
        "2023-05",
        "the previous year|a year earlier|one year ago|year before|prior year|preceding year|yoy|annual figure before|предыдущий год|год назад|годом ранее|лет назад|"
        + "year on year|год к году|г/г|the same month|the corresponding month|a similar period|the same period of 2023|the same month of last year|"
        + "аналогичный период прошлого года|соответствующий месяц|такой же период|за такой период минувшего года|такого же периода истекшего года|тот же месяц|"
        + "того же месяца|к тому же месяцу")]
    [InlineData("2024-05", "2024-04", "the previous month|a month earlier|month on month|mom|предыдущий месяц|месяцем ранее|месяц к месяцу|м/м|prior period|"
        + "предшествующий период|предыдущего периода")]
    [InlineData("2024-05", "2022-05", "two years earlier|2 года назад|the same period of 2022|аналогичный период 2022")]
    [InlineData("2024-Q2", "2024-Q1", "the previous quarter|quarter on quarter|qoq|предыдущий квартал|квартал к кварталу|the preceding period")]
    [InlineData("2024-H2", "2024-H1", "the previous half|предыдущее полугодие|the previous period")]
    [InlineData("2024", "2023", "the previous year|the same period|предыдущий год|the previous period")]
    public void The_base_is_counted_from_the_period_of_the_change(string own, string expected, string texts) =>
        Assert.All(
            texts.Split('|'),
            text => Assert.Equal((text, Of(expected)), (text, RelativeBase.Resolve(text, TextLanguage.Of(text), Of(own), Of("2024-06")))));

    [Theory]
    [InlineData("2024-05", "last summer")]
    [InlineData("2024-05", "год")]
    [InlineData("2024-05", "the previous quarter")] // a month has no quarter before it
    [InlineData("2024-05", "month by year")]
    [InlineData("2024-05", "previous")]
    [InlineData("2024-05-07", "the previous month")]
    public void What_names_no_base_of_the_period_is_not_read(string own, string text) =>
        Assert.Null(RelativeBase.Resolve(text, TextLanguage.Of(text), Of(own), Of("2024-06")));

    [Theory]
    [InlineData("2021-05", "last year", "2024-06", "2023-05")] // from the date of the text
    [InlineData("2021-05", "last year", null, "2020-05")]
    [InlineData("2021-05", "1900", "2024-06", "1900-05")]
    [InlineData("2021-05", "1899", "2024-06", "2020-05")] // no year
    [InlineData("2021-05", "2099", "2024-06", "2099-05")]
    [InlineData("2021-05", "2100", "2024-06", "2020-05")]
    [InlineData("2021-05", "02023", "2024-06", "2020-05")]
    public void The_same_period_is_that_of_the_year_that_the_text_names(string own, string year, string? published, string expected) => Assert.Equal(
        Of(expected),
        RelativeBase.Resolve("the same month of " + year, "en", Of(own), published is null ? null : Of(published)));

    private static Period Of(string text) => text switch
    {
        [.. var year, '-', 'Q', var quarter] => Months(year, ((quarter - '1') * 3) + 1, 3),
        [.. var year, '-', 'H', var half] => Months(year, ((half - '1') * 6) + 1, 6),
        _ => Period.Parse(text),
    };

    private static Period Months(string year, int first, int count) => Period.Between(
        Period.Month(int.Parse(year, CultureInfo.InvariantCulture), first),
        Period.Month(int.Parse(year, CultureInfo.InvariantCulture), first + count - 1));
}
