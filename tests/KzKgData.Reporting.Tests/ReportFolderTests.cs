using System.Text.Json;
using KzKgData.Reporting.Contracts;

namespace KzKgData.Reporting.Tests;

public sealed class ReportFolderTests : IDisposable
{
    private static readonly string[] _english = ["en"];

    private static readonly string[] _values = ["$1.0 billion", "$2.0 billion"];
    private static readonly string[] _names = ["claims.csv", "discrepancies.csv", "index.html", "report.json", "report.md"];
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kzkg-report-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void The_files_are_written_into_a_folder_that_was_not_there()
    {
        ReportFolder.Write(
            TestData.Real,
            Path.Combine(_folder, "a", "b"),
            cellLinks: null,
            [],
            _english,
            progress: null,
            TestContext.Current.CancellationToken);

        Assert.Equal(_names, Files(Path.Combine(_folder, "a", "b")));
    }

    [Fact]
    public void Beyond_fifty_disputes_every_dispute_has_a_page_of_its_own_and_every_link_leads_somewhere()
    {
        var told = 0;
        var result = ArtificialClaims.Verify([.. Enumerable.Range(0, 51).SelectMany(i => _values.Select((v, j) =>
            new ArtificialClaims.Claim(v, (1900 + i).ToString(CultureInfo.InvariantCulture), j == 0 ? "KZ" : "KG")))]);

        Assert.Equal(51, KzKgData.Reporting.Views.ReportView.Of(result).Cards.Count);

        var written = ReportFolder.Write(
            result,
            _folder,
            cellLinks: null,
            [],
            _english,
            progress: (_, _) => Interlocked.Increment(ref told),
            TestContext.Current.CancellationToken);

        Assert.Equal(51, Directory.EnumerateFiles(Path.Combine(_folder, "disputes")).Count());
        Assert.Equal(written.Count(n => n.EndsWith(".html", StringComparison.Ordinal)), told);
        Assert.Single(File.ReadAllLines(Path.Combine(_folder, "report.json"))); // not indented
        var pages = written
            .Where(n => n.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(n => n, n => TestData.Read(File.ReadAllText(Path.Combine(_folder, n))), StringComparer.Ordinal);
        Assert.Equal(51, pages["index.html"].QuerySelectorAll("#cards tr").Length);
        Assert.Null(pages["index.html"].GetElementById("official"));
        Assert.NotNull(pages["official.html"].GetElementById("official"));
        Assert.NotNull(pages["index.html"].QuerySelector("nav a[href='official.html#official']"));
        Assert.All(
            pages,
            page =>
                Assert.All(
                    page.Value.QuerySelectorAll("a[href]:not([href^='data:'], [href^='http'])").Select(a => a.GetAttribute("href")!),
                    href =>
                    {
                        var (file, id) = (href.Split('#')[0], href.Contains('#', StringComparison.Ordinal) ? href.Split('#')[1] : null);
                        var target =
                            file.Length == 0
                                ? page.Key
                                : Path.GetRelativePath(_folder, Path.GetFullPath(file, Path.Combine(_folder, Path.GetDirectoryName(page.Key)!)))
                                    .Replace('\\', '/');
                        Assert.True(
                            written.Contains(target, StringComparer.Ordinal) && (id is null || pages[target].GetElementById(id) is not null),
                            $"{page.Key}: {href}");
                    }));
        Assert.All(pages.Values, p => Assert.Empty(p.QuerySelectorAll("style")));

        // A section with a page of its own is its heading and stands open.
        Assert.All(pages.Values, p => Assert.Single(p.QuerySelectorAll("h1")));
        Assert.Equal("Sources", pages["sources.html"].QuerySelector("h1#sources")!.TextContent);
        Assert.Empty(pages["sources.html"].QuerySelectorAll("details.fold"));
        Assert.True(pages["claims-1.html"].QuerySelector("details.group")!.HasAttribute("open"));
    }

    [Fact]
    public void The_drawings_of_many_quantities_are_divided_into_pages_that_lead_to_each_other()
    {
        var result = ArtificialClaims.Verify([.. Enumerable.Range(0, 102).SelectMany(i => _values.Select((v, j) =>
            new ArtificialClaims.Claim(v, "2000", j == 0 ? "KZ" : "KG") { Scope = FormattableString.Invariant($"part-{i}") }))]);

        var written = ReportFolder.Write(result, _folder, cellLinks: null, [], _english, progress: null, TestContext.Current.CancellationToken);

        var pages = written
            .Where(n => n.StartsWith("over-time", StringComparison.Ordinal))
            .Select(n => TestData.Read(File.ReadAllText(Path.Combine(_folder, n))))
            .ToArray();
        Assert.Equal([100, 2], pages.Select(p => p.QuerySelectorAll("[id^='timeline-'][id$='-title']").Length));
        Assert.Equal("page 1 of 2Next page", TestData.WordsOf(pages[0].QuerySelector("p.onward")!));
        Assert.Equal("over-time-2.html", pages[0].QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Previous pagepage 2 of 2", TestData.WordsOf(pages[1].QuerySelector("p.onward")!));
        Assert.Equal("over-time-1.html", pages[1].QuerySelector("a[rel=prev]")!.GetAttribute("href"));

        // Everything other than the further figures is on the first page.
        Assert.NotNull(pages[0].QuerySelector(".drawings"));
        Assert.Null(pages[1].QuerySelector(".drawings"));
    }

    [Fact]
    public void Writing_again_replaces_every_file_with_the_same_bytes()
    {
        ReportFolder.Write(TestData.Real, _folder, cellLinks: null, [], _english, progress: null, TestContext.Current.CancellationToken);
        var before = _names.Select(n => File.ReadAllText(Path.Combine(_folder, n))).ToArray();

        ReportFolder.Write(TestData.Edited(p => p), _folder, cellLinks: null, [], _english, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(before, _names.Select(n => File.ReadAllText(Path.Combine(_folder, n))));
        Assert.Equal(_names, Files(_folder));
    }

    [Fact]
    public async Task A_failure_leaves_the_old_files_and_nothing_else()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "report.md"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), "old", TestContext.Current.CancellationToken);

        Assert.ThrowsAny<IOException>(() =>
            ReportFolder.Write(TestData.Real, _folder, cellLinks: null, [], _english, progress: null, TestContext.Current.CancellationToken));

        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(_folder, "index.html"), TestContext.Current.CancellationToken));
        Assert.Equal(["index.html"], Files(_folder));
    }

    [Fact]
    public async Task Cancelling_leaves_the_old_files_and_nothing_else()
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), "old", TestContext.Current.CancellationToken);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            ReportFolder.Write(TestData.Real, _folder, cellLinks: null, [], _english, progress: null, new CancellationToken(canceled: true)));

        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(_folder, "index.html"), TestContext.Current.CancellationToken));
        Assert.Equal(["index.html"], Files(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_name_that_no_folder_can_have_is_an_input_output_failure(string directory) =>
        Assert.ThrowsAny<IOException>(() =>
            ReportFolder.Write(TestData.Real, directory, cellLinks: null, [], _english, progress: null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_an_input_output_failure()
    {
        await File.WriteAllTextAsync(_folder, "file", TestContext.Current.CancellationToken);
        try
        {
            Assert.ThrowsAny<IOException>(() =>
                ReportFolder.Write(TestData.Real, _folder, cellLinks: null, [], _english, progress: null, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        hostile.NumberFormat.NumberDecimalSeparator = ",";
        hostile.NumberFormat.NegativeSign = "~";
        hostile.DateTimeFormat.MonthNames = [.. Enumerable.Repeat("month", 13)];
        ReportFolder.Write(TestData.Real, Path.Combine(_folder, "a"), cellLinks: null, [], _english, progress: null, TestContext.Current.CancellationToken);
        try
        {
            CultureInfo.CurrentCulture = hostile;
            ReportFolder.Write(
                TestData.Real,
                Path.Combine(_folder, "b"),
                cellLinks: null,
                [],
                _english,
                progress: null,
                TestContext.Current.CancellationToken);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.All(_names, n => Assert.Equal(File.ReadAllText(Path.Combine(_folder, "a", n)), File.ReadAllText(Path.Combine(_folder, "b", n))));
    }

    [Fact]
    public void The_report_as_JSON_holds_what_the_page_shows()
    {
        using var json = JsonDocument.Parse(TestData.Written(ReportContract.Write, TestData.RealReport));
        var root = json.RootElement;

        Assert.Equal(
            [
                "schema", "header", "findings", "grid", "cards", "overTime", "tables", "ownTables", "claims", "sources", "causes", "rules", "notRun",
                "decisions", "notes", "explanations", "edition", "summary", "setAside",
            ],
            root.EnumerateObject().Select(p => p.Name));
        Assert.Equal("kzkg-report-1", root.GetProperty("schema").GetString());
        Assert.False(root.GetProperty("header").GetProperty("countedInArchivedTexts").GetBoolean());
        Assert.Equal(TestData.Real.Summary.Claims, root.GetProperty("claims").GetArrayLength());
        Assert.Equal(TestData.Real.Summary.Sources, root.GetProperty("sources").GetArrayLength());
        var card = Assert.Single(root.GetProperty("cards").EnumerateArray().ToArray());
        var kyrgyz = card.GetProperty("claims").EnumerateArray().First();
        Assert.Equal("$1,340 billion", kyrgyz.GetProperty("printed").GetString());
        Assert.Equal(1_340_000_000m, kyrgyz.GetProperty("value").GetDecimal());
        Assert.Equal(
            ["grouping-comma", "decimal-comma"],
            kyrgyz.GetProperty("readings").EnumerateArray().Select(r => r.GetProperty("convention").GetString()!));
        Assert.Equal([false, true], kyrgyz.GetProperty("readings").EnumerateArray().Select(r => r.GetProperty("chosen").GetBoolean()));
        Assert.Equal(1_339_500_000m, kyrgyz.GetProperty("tested").GetProperty("low").GetDecimal());
        Assert.Equal("Adylbek Kasymaliev", Assert.Single(kyrgyz.GetProperty("speakers").EnumerateArray().ToArray()).GetString());
        Assert.Equal(("data/claims.csv", 4), (kyrgyz.GetProperty("path").GetString(), kyrgyz.GetProperty("line").GetInt32()));
        var target = root.GetProperty("overTime")
            .GetProperty("targets")[0]
            .GetProperty("targets")
            .EnumerateArray()
            .Single(t => t.GetProperty("claim").GetString() is "trade-turnover-target-trend");
        var pace = target.GetProperty("sides").EnumerateArray().Single(s => s.GetProperty("side").GetString() is "KZ").GetProperty("paces")[0];
        Assert.Equal(
            (6, 0.099289m, 0.104773m),
            (pace.GetProperty("years").GetInt32(), pace.GetProperty("rate").GetDecimal(), pace.GetProperty("rateInterval").GetProperty("high").GetDecimal()));
        Assert.Equal(0.236842m, card.GetProperty("findings")[0].GetProperty("gap").GetProperty("index").GetDecimal());
        Assert.Equal(["KZ", "KZ", "KG"], card.GetProperty("notConsulted").EnumerateArray().Select(o => o.GetProperty("side").GetString()!));
        Assert.Equal(
            ["1340000000", "1700000000"],
            card.GetProperty("findings")[0].GetProperty("explanation").GetProperty("expect").EnumerateArray().Select(e => e.GetString()!));
        var entry = root.GetProperty("grid").EnumerateArray().Single(e => e.GetProperty("claims").GetArrayLength() == 4);
        Assert.Equal(
            (2024, "acknowledged", 1, 4, 3),
            (
                entry.GetProperty("year").GetInt32(),
                entry.GetProperty("status").GetString(),
                entry.GetProperty("card").GetInt32(),
                entry.GetProperty("prints").GetInt32(),
                entry.GetProperty("namedVoicesAtMost").GetInt32()));
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}
