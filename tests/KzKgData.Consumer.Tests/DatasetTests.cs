using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace KzKgData.Consumer.Tests;

/// <summary>Uses the typed dataset as a developer would.</summary>
public sealed class DatasetTests
{
    [Fact]
    public void Claims_about_a_year_are_found_with_everything_that_is_known_of_them()
    {
        var claims = Dataset.Claims.About(Indicator.TradeTurnover).In(2024).Actuals;

        Assert.Equal(4, claims.Count);
        var claim = Assert.Single(claims.By(Side.KZ));
        Assert.Equal(Dataset.Claims.TradeTurnover2024Kg24_2, claim);
        Assert.Equal(1_700_000_000m, claim.Value);
        Assert.Equal(Unit.USD, claim.Unit);
        Assert.Equal("$1.7 billion", claim.Printed);
        Assert.Equal(Interval.Closed(1_650_000_000m, 1_750_000_000m), claim.Rounded);
        Assert.Equal(Interval.Closed(1_700_000_000m, 1_800_000_000m), claim.Truncated);
        Assert.Equal(Period.Year(2024), claim.Period);
        Assert.Equal(Basis.Inferred, claim.PeriodBasis);
        Assert.Equal("Olzhas Bektenov", Assert.Single(claim.StatedByPeople).Name);
        Assert.Equal("24.kg", claim.Source.Publisher);
        Assert.Equal(FindingStatus.Acknowledged, claim.Status);
    }

    [Fact]
    public void In_means_exactly_that_year_and_within_parts_of_it_too()
    {
        var turnover = Dataset.Claims.About(Indicator.TradeTurnover).Actuals;

        Assert.Equal([Dataset.Claims.TradeTurnover2023EurasianStar], turnover.In(2023));
        Assert.Equal(
            [Dataset.Claims.TradeTurnover2023EurasianStar, Dataset.Claims.TradeTurnover2023_11mKazakhstanToday],
            turnover.Within(2023));
        Assert.Empty(turnover.In(2022));
    }

    [Fact]
    public void Figures_of_official_tables_are_apart_from_what_is_said()
    {
        var tables = Dataset.Claims.About(Indicator.TradeTurnover).In(2023).FromTables();
        var exports = Assert.Single(tables.By(Side.KZ), c => c.Subject == Subject.KzToKg);

        Assert.Equal(1_147_176_217.54m, exports.Value);
        Assert.Equal(Period.Day(2024, 7, 25), exports.Edition);
        Assert.Equal("kz-bns", exports.ReporterId);
        Assert.Equal("Bureau of National Statistics of Kazakhstan", exports.Source.Publisher);
        Assert.Equal(FindingStatus.Acknowledged, exports.Status);
        Assert.All(tables, c => Assert.Equal(Attribution.Table, c.Attribution));
        Assert.Null(Dataset.Claims.TradeTurnover2023EurasianStar.Edition);
        // There are two editions.
        Assert.Equal(2, Dataset.Claims.About(Indicator.TradeTurnover).In(2022).FromTables().By(Side.KZ).Count(c => c.Subject == Subject.KgToKz));
    }

    [Fact]
    public void Targets_are_apart_from_what_came_about()
    {
        var targets = Dataset.Claims.About(Indicator.TradeTurnover).Targets;

        Assert.Equal(4, targets.Count);
        Assert.All(targets, t => Assert.Equal(ClaimKind.Target, t.Kind));
        Assert.Equal([Dataset.Claims.TradeTurnoverTargetTrend], targets.In(2030));
    }

    [Fact]
    public void A_disputed_figure_is_not_settled_not_even_for_one_side_alone()
    {
        var disputed = Dataset.Claims.About(Indicator.TradeTurnover).In(2024);

        Assert.False(disputed.TryGetSettled(out var claim));
        Assert.False(claim.IsRow);
        Assert.False(disputed.By(Side.KZ).TryGetSettled(out _));
    }

    [Fact]
    public void An_undisputed_figure_is_settled_and_an_absent_or_mixed_one_is_not()
    {
        var turnover = Dataset.Claims.About(Indicator.TradeTurnover).Actuals;

        Assert.True(turnover.In(2023).TryGetSettled(out var claim));
        Assert.Equal(1_500_000_000m, claim.Value);
        Assert.False(turnover.In(1999).TryGetSettled(out _));
        Assert.False(turnover.Within(2023).TryGetSettled(out _));
        Assert.False(default(ClaimQuery).TryGetSettled(out _));
    }

    [Fact]
    public void Discrepancies_say_who_takes_part_and_what_would_settle_them()
    {
        var mirror = Assert.Single(Dataset.Discrepancies, d => d.Rule == "KZKG3003");

        Assert.Equal("mirror asymmetry", mirror.Category);
        Assert.Equal(FindingStatus.Acknowledged, mirror.Status);
        Assert.Equal(Cause.Unresolved, mirror.Cause);
        Assert.Equal([Side.KG, Side.KZ], mirror.Members.Select(m => m.Side!.Value));
        Assert.NotEmpty(mirror.Hypotheses!);
        Assert.NotEmpty(mirror.WouldSettle!);
        Assert.Equal(5, Dataset.Discrepancies.Count);
        Assert.Contains(mirror, Dataset.Claims.TradeTurnover2024Kg24_1.Discrepancies);
    }

    [Fact]
    public void The_default_handle_is_not_the_first_row_and_says_so()
    {
        Claim none = default;

        Assert.False(none.IsRow);
        Assert.NotEqual(Dataset.Claims.At(0), none);
        Assert.Equal("Claim(none)", none.ToString());
        var thrown = Assert.Throws<InvalidOperationException>(() => none.Value);
        Assert.Contains("default(Claim)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Handles_are_equal_by_the_row_they_name()
    {
        Assert.True(Dataset.Claims.TryFind("trade-turnover-2024-trend", out var found));

        Assert.Equal(Dataset.Claims.TradeTurnover2024Trend, found);
        Assert.Equal(found.GetHashCode(), Dataset.Claims["trade-turnover-2024-trend"].GetHashCode());
        Assert.NotEqual(Dataset.Claims.TradeTurnoverTargetTrend, found);
    }

    [Fact]
    public void Rows_are_numbered_in_the_order_of_the_file_and_no_other_number_makes_a_handle()
    {
        var handles = typeof(Dataset)
            .Assembly.GetExportedTypes()
            .Where(t => t is { IsValueType: true, IsEnum: false } && t.GetProperty("IsRow") is not null)
            .ToArray();

        Assert.NotEmpty(handles);
        Assert.All(handles, t => Assert.Empty(t.GetConstructors()));
        Assert.Equal(Dataset.Claims, Enumerable.Range(0, Dataset.Claims.Count).Select(Dataset.Claims.At));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.Claims.At(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.Claims.At(Dataset.Claims.Count));
    }

    [Fact]
    public void A_lookup_of_an_unknown_key_finds_nothing_or_says_what_is_missing()
    {
        Assert.Null(Dataset.Claims.Find("no-such-claim"));
        Assert.False(Dataset.Claims.TryFind("no-such-claim", out _));
        var thrown = Assert.Throws<KeyNotFoundException>(() => Dataset.Claims["no-such-claim"]);
        Assert.Contains("no-such-claim", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_lead_to_the_rows_that_name_them_and_back()
    {
        var source = Dataset.Sources.Kg24_2025_02;

        Assert.Equal(5, source.Claims.Count);
        Assert.All(source.Claims, c => Assert.Equal(source, c.Source));
        Assert.Equal(source.Claims, Dataset.Claims.BySource(source));
        Assert.Equal(Dataset.People.OlzhasBektenov, Dataset.Offices.KzPrimeMinister2025_02.Holder);
        Assert.Equal("$1,340 billion", Dataset.Citations["trade-turnover-2024-kg24-1", "value"].Mention!.Value.Printed);
    }

    [Fact]
    public void Text_and_json_of_a_claim_do_not_walk_to_other_rows()
    {
        var claim = Dataset.Claims.TradeTurnover2024Kg24_1;

        Assert.Equal("Claim(trade-turnover-2024-kg24-1)", claim.ToString());
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(claim));
        var names = json.RootElement.EnumerateObject().Select(p => p.Name).ToArray();
        Assert.Contains("SourceId", names);
        Assert.DoesNotContain("Source", names);
        Assert.DoesNotContain("StatedByPeople", names);
        Assert.DoesNotContain("Discrepancies", names);
        Assert.DoesNotContain("Citations", names);
        Assert.DoesNotContain("IsRow", names);
        Assert.DoesNotContain("DisputeClaims", names);
    }

    [Fact]
    public void Every_row_with_a_key_comes_back_from_json_as_the_row_that_it_was()
    {
        var tables = typeof(Dataset)
            .GetProperties()
            .Select(p => p.GetValue(null))
            .OfType<System.Collections.IEnumerable>()
            .Where(t => t.GetType().GetMethod("Find") is not null)
            .ToArray();

        Assert.True(tables.Length > 10);
        foreach (var options in new[] { JsonSerializerOptions.Default, JsonSerializerOptions.Web })
        {
            Assert.All(
                tables.SelectMany(t => t.Cast<object>()),
                row => Assert.Equal(row, JsonSerializer.Deserialize(JsonSerializer.Serialize(row, options), row.GetType(), options)));
        }

        Assert.Equal(
            Dataset.Citations["trade-turnover-2024-kg24-1", "value"],
            JsonSerializer.Deserialize<Citation>("{\"FactId\":\"trade-turnover-2024-kg24-1\",\"Field\":\"value\"}"));
        Assert.Throws<KeyNotFoundException>(() => JsonSerializer.Deserialize<Claim>("{\"Id\":\"no-such-claim\"}"));
    }

    [Fact]
    public void A_claim_says_what_its_query_says_of_being_settled()
    {
        Assert.All(Dataset.Claims, claim =>
        {
            var isSettled = claim.TryGetSettled(out var settled);
            Assert.Equal(claim.Dispute is not null && claim.DisputeClaims.Any(c => c.Status is FindingStatus.Open or FindingStatus.Acknowledged), !isSettled);
            Assert.Contains(claim, claim.DisputeClaims);
            Assert.Equal(isSettled, settled.IsRow);
        });
        Assert.Equal(4, Dataset.Claims.TradeTurnover2024Trend.DisputeClaims.Count);
        Assert.False(Dataset.Claims.TradeTurnover2024Trend.TryGetSettled(out _));
        Assert.True(Dataset.Claims.TradeTurnover2023EurasianStar.TryGetSettled(out var only));
        Assert.Equal(Dataset.Claims.TradeTurnover2023EurasianStar, only);
    }

    [Fact]
    public void Going_through_rows_and_queries_allocates_nothing()
    {
        // Unoptimised code allocates where constants are read as a span.
        Assert.SkipWhen(
            typeof(Dataset).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true },
            "Requires an optimised build of the dataset.");
        static decimal Sum()
        {
            var sum = 0m;
            foreach (var claim in Dataset.Claims)
            {
                sum += claim.Value;
            }

            foreach (var claim in Dataset.Claims.BySource("kg24-2025-02"))
            {
                sum += claim.Value;
            }

            return sum + (Dataset.Claims.Find("trade-turnover-2024-trend")?.Value ?? 0);
        }

        Sum();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Sum();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_version_of_the_data_is_known()
    {
        Assert.Equal("2026.11.3", Dataset.DataVersion);
    }
}
