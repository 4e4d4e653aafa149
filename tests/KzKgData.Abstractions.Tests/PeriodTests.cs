using CsCheck;

namespace KzKgData.Tests;

public sealed class PeriodTests
{
    private static readonly Gen<Period> _year = Gen.Int[1, 9999].Select(Period.Year);
    private static readonly Gen<Period> _month = Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12]).Select(Period.Month);
    private static readonly Gen<Period> _day = Gen.Int[0, 3_652_058].Select(days => DayOf(DateTime.MinValue.AddDays(days)));
    private static readonly Gen<Period> _part = Gen.OneOf(_year, _month, _day);
    private static readonly Gen<Period> _period = Gen.Select(_part, _part, Gen.Bool)
        .Select(
            (a, b, single) =>
                single ? a
                : a.FirstDay <= b.FirstDay ? Period.Between(a, a.LastDay < b.LastDay ? b : a)
                : Period.Between(b, b.LastDay < a.LastDay ? a : b));

    [Fact]
    public void A_period_is_made_of_the_numbers_of_its_days()
    {
        var year = Period.Year(2024);

        Assert.Equal(year, Period.OfDayNumbers(DateOnly.FromDateTime(year.FirstDay).DayNumber, DateOnly.FromDateTime(year.LastDay).DayNumber));
        Assert.Throws<ArgumentException>(() => Period.OfDayNumbers(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfDayNumbers(-1, 0));
    }

    [Fact]
    public void What_is_printed_reads_back_as_the_same_period() =>
        _period.Sample(p => Period.Parse(p.ToString()) == p, iter: 5_000);

    [Fact]
    public void A_period_is_printed_no_finer_than_its_days_need() =>
        _period.Sample(
            p =>
            {
                var startsYear = p.FirstDay is { Day: 1, Month: 1 };
                var endsMonth = p.LastDay.Date == DateTime.MaxValue.Date || p.LastDay.AddDays(1).Day == 1;
                var length = startsYear && p.LastDay is { Day: 31, Month: 12 } ? 4 : p.FirstDay.Day == 1 && endsMonth ? 7 : 10;
                var parts = p.ToString().Split('/');
                return Array.TrueForAll(parts, part => part.Length == length) && (parts.Distinct(StringComparer.Ordinal).Count() == parts.Length);
            },
            iter: 5_000);

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-11", "2023-11-01", "2023-11-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2000-02", "2000-02-01", "2000-02-29")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("2023-01/2023-11", "2023-01-01", "2023-11-30")]
    [InlineData("2025/2027", "2025-01-01", "2027-12-31")]
    [InlineData("2024-02-29/2024-03-05", "2024-02-29", "2024-03-05")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    public void A_period_runs_from_its_first_day_to_its_last(string text, string first, string last)
    {
        var period = Period.Parse(text);

        Assert.Equal((Day(first), Day(last)), (period.FirstDay, period.LastDay));
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("2023", 365)]
    [InlineData("2024", 366)]
    [InlineData("2024-02", 29)]
    [InlineData("2023-01/2023-11", 334)]
    [InlineData("2024-05-14", 1)]
    [InlineData("0001/9999", 3_652_059)]
    public void A_period_counts_its_first_and_its_last_day(string text, int days) => Assert.Equal(days, Period.Parse(text).DayCount);

    [Theory]
    [InlineData("2023-01/2023-12", "2023")]
    [InlineData("2023-01-01/2023-12-31", "2023")]
    [InlineData("2023-11-01/2023-11-30", "2023-11")]
    [InlineData("2024-02-01/2024-02-29", "2024-02")]
    [InlineData("2023/2023", "2023")]
    [InlineData("2023-11-05/2023-11-05", "2023-11-05")]
    [InlineData("2023/2024-12", "2023/2024")]
    [InlineData("2023/2024-06", "2023-01/2024-06")]
    [InlineData("2023-01-01/2023-02", "2023-01/2023-02")]
    public void A_longer_form_than_needed_is_refused_and_the_right_one_named(string text, string shortest)
    {
        Assert.False(Period.TryParse(text, out var period, out var problem));

        Assert.Equal($"the period '{text}' is not in its shortest form; write '{shortest}'", problem);
        Assert.Equal(default, period);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("2023/")]
    [InlineData("/2023")]
    [InlineData("2023/2024/2025")]
    [InlineData("23")]
    [InlineData("02023")]
    [InlineData("0000")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-1")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2023-04-31")]
    [InlineData("2023.11")]
    [InlineData("2023/11")]
    [InlineData("2023-11-05T00:00:00")]
    [InlineData(" 2023")]
    [InlineData("2023 ")]
    [InlineData("2023\n")]
    [InlineData("202\0")]
    [InlineData("-023")]
    [InlineData("\uFF12\uFF10\uFF12\uFF13")]
    [InlineData("2023\u201311")]
    public void A_text_that_is_no_period_is_refused_with_what_would_be_right(string text)
    {
        Assert.False(Period.TryParse(text, out var period, out var problem));

        Assert.Equal($"'{text}' is not a period; write a year (2023), a month (2023-11), a day (2023-11-05) or two of them joined by '/'", problem);
        Assert.Equal(default, period);
        Assert.Equal(problem, Assert.Throws<FormatException>(() => Period.Parse(text)).Message);
    }

    [Fact]
    public void No_text_at_all_is_no_period() => Assert.False(Period.TryParse(null, out _, out _));

    [Theory]
    [InlineData("2024/2023")]
    [InlineData("2023-12/2023-11")]
    [InlineData("2023-11-06/2023-11-05")]
    public void A_period_that_ends_before_it_begins_is_refused(string text)
    {
        Assert.False(Period.TryParse(text, out var period, out var problem));

        Assert.Equal($"the period '{text}' ends before it begins; write the earlier part first", problem);
        Assert.Equal(default, period);
    }

    [Fact]
    public void Reading_never_throws() =>
        Gen.Char["0123456789-/ T.+\0\uFF12"].Array[0, 22].Sample(
            chars =>
            {
                var text = new string(chars);
                Assert.Equal(!Period.TryParse(text, out var period, out var problem), problem is not null);
                Assert.Equal(problem is null ? text : "0001-01-01", period.ToString());
            },
            iter: 20_000);

    [Theory]
    [InlineData("2023", 1, "2024")]
    [InlineData("2024", -1, "2023")]
    [InlineData("2023-02", 1, "2024-02")]
    [InlineData("2024-02", -1, "2023-02")]
    [InlineData("2024-01/2024-02", 1, "2025-01/2025-02")]
    [InlineData("2023-01/2023-02", 1, "2024-01/2024-02")]
    [InlineData("2023-02-28", 1, "2024-02-28")]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2024-02-29", 4, "2028-02-29")]
    [InlineData("2023-02-10/2023-02-28", 1, "2024-02-10/2024-02-28")]
    [InlineData("2023-11-05/2024-01-31", -1, "2022-11-05/2023-01-31")]
    [InlineData("2025/2027", 0, "2025/2027")]
    public void A_period_some_years_later_has_the_same_months_and_days(string text, int years, string expected) =>
        Assert.Equal(expected, Period.Parse(text).AddYears(years).ToString());

    [Fact]
    public void A_day_stays_a_day_and_a_month_a_month_however_many_years_later() =>
        Gen.Select(_day, _month, Gen.Int[-400, 400]).Sample(
            (day, month, years) =>
            {
                if (day.FirstDay.Year + years is > 0 and < 10_000)
                {
                    Assert.Equal(day.AddYears(years).FirstDay, day.AddYears(years).LastDay);
                }

                if (month.FirstDay.Year + years is > 0 and < 10_000)
                {
                    Assert.Equal(Period.Month(month.FirstDay.Year + years, month.FirstDay.Month), month.AddYears(years));
                }
            },
            iter: 5_000);

    [Theory]
    [InlineData("2024", "2030", 6)]
    [InlineData("2024", "2024", 0)]
    [InlineData("2024", "2022", -2)]
    [InlineData("2023-01/2023-11", "2025-01/2025-11", 2)]
    [InlineData("2023-02", "2024-02", 1)]
    [InlineData("2023-11-05/2024-01-31", "2024-11-05/2025-01-31", 1)]
    [InlineData("2023-01/2023-11", "2025", null)]
    [InlineData("2024", "2025/2026", null)]
    [InlineData("2025/2026", "2027", null)]
    [InlineData("2023-11", "2024-12", null)]
    [InlineData("9999", "9998/9999", null)]
    public void The_years_until_a_period_are_counted_where_it_holds_the_same_days_and_months(string from, string until, int? expected) =>
        Assert.Equal(expected, Period.Parse(from).YearsUntil(Period.Parse(until)));

    [Fact]
    public void There_is_no_period_outside_the_years_1_to_9999()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Year(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Year(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Month(2023, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Day(2023, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Year(9999).AddYears(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Year(1).AddYears(-1));
    }

    [Theory]
    [InlineData("2023", "2023", true)]
    [InlineData("2023", "2023-11", true)]
    [InlineData("2023", "2023-12-31", true)]
    [InlineData("2023", "2024-01-01", false)]
    [InlineData("2023", "2022-12/2023-01", false)]
    [InlineData("2023-11", "2023", false)]
    [InlineData("2024-02", "2024-02-29", true)]
    [InlineData("2023-01/2023-11", "2023-11-30", true)]
    [InlineData("2023-01/2023-11", "2023-12-01", false)]
    public void A_period_contains_another_if_it_holds_all_its_days(string outer, string inner, bool expected) =>
        Assert.Equal(expected, Period.Parse(outer).Contains(Period.Parse(inner)));

    [Fact]
    public void A_period_joined_from_two_holds_both_and_cannot_end_before_it_begins()
    {
        Assert.Equal("2023-01/2023-11", Period.Between(Period.Month(2023, 1), Period.Month(2023, 11)).ToString());
        Assert.Equal("2023", Period.Between(Period.Month(2023, 1), Period.Day(2023, 12, 31)).ToString());
        Assert.Throws<ArgumentException>(() => Period.Between(Period.Year(2024), Period.Year(2023)));
    }

    [Fact]
    public void Periods_are_ordered_by_first_day_then_by_last()
    {
        string[] ordered = ["2022", "2023-01-01", "2023-01", "2023", "2023-02", "2024"];

        Assert.Equal(string.Join(' ', ordered), string.Join(' ', ordered.Reverse().Select(Period.Parse).Order()));
        Assert.True(Period.Parse("2023-01") < Period.Parse("2023") && Period.Parse("2023") > Period.Parse("2023-01"));
        Assert.True(Period.Parse("2023") <= Period.Year(2023) && Period.Parse("2023") >= Period.Year(2023));
    }

    [Theory]
    [MemberData(nameof(HostileCulture.Signs), MemberType = typeof(HostileCulture))]
    public void Periods_are_written_and_read_the_same_in_every_culture(string decimalMark, string grouping, string minus)
    {
        using var culture = HostileCulture.With(decimalMark, grouping, minus);

        Assert.Equal("2023-11-05/2023-11-07", Period.Parse("2023-11-05/2023-11-07").ToString());
        Assert.False(Period.TryParse("05.11.2023", out _, out _));
    }

    private static Period DayOf(DateTime day) => Period.Day(day.Year, day.Month, day.Day);

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
