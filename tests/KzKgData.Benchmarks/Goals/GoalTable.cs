using KzKgData.Benchmarks.Builds;
using KzKgData.Benchmarks.Figures;
using KzKgData.Benchmarks.Peers;

namespace KzKgData.Benchmarks.Goals;

/// <summary>Measures everything that has a goal, with peers, and writes the table into the README of this project.</summary>
internal sealed class GoalTable
{
    private const int SizeWithPeers = 100_000;
    private const int Million = 1_000_000;

    private static readonly string _project = SourceTree.Find("ProjectDirectory");

    private readonly List<GoalRow> _rows = [];

    /// <summary>Measures and writes the table.</summary>
    /// <param name="largest">The number of claims of the largest package; the goals for a million are measured only if it has as many.</param>
    public static void Write(int largest)
    {
        var table = new GoalTable();
        table.MeasureFigures();
        table.MeasureBuilds();
        table.MeasureVerification(largest);
        Readme.Write("table", $"| what | measured | goal | |\n|---|---|---|---|\n{string.Concat(table._rows.Select(r => r + "\n"))}");
    }

    private static string Name(int number) => number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = " " });

    private void Add(GoalRow row)
    {
        Console.WriteLine(row);
        _rows.Add(row);
    }

    private void MeasureVerification(int largest)
    {
        var perClaim = new Dictionary<int, double>();
        foreach (var claims in new[] { 1_000, 10_000, SizeWithPeers, Million }.Where(c => c <= largest))
        {
            using var made = ConflictPackage.Create(claims);
            var what = $"reading and all rules, {Name(claims)} claims";
            var one = VerificationCost.Median(made.Package, threads: 1);
            perClaim.Add(claims, one.Time.TotalMicroseconds / claims);
            Add(GoalRow.AtMost(what + ": time per claim", perClaim[claims], 10, "µs"));
            Add(GoalRow.Plain(what + ": claims per second", claims / one.Time.TotalSeconds, string.Empty));
            Add(GoalRow.AtMost(what + ": allocated per claim", (double)one.Allocated / claims, 3_000, "B"));
            Add(GoalRow.AtMost(what + ": retained per claim", (double)one.Kept / claims, 1_000, "B"));
            Add(GoalRow.AtLeast(what + ": speedup with two threads", one.Time / VerificationCost.Median(made.Package, threads: 2).Time, 1.8, "times"));
            if (claims == SizeWithPeers)
            {
                Add(GoalRow.Plain($"the files of {Name(claims)} claims with their texts: size per claim", (double)made.Package.Length / claims, "B"));
                MeasurePeers(made, claims, one.Time);
            }

            if (claims == Million)
            {
                Add(GoalRow.AtMost("time per claim at 1 000 000, relative to 10 000", perClaim[claims] / perClaim[10_000], 1.5, "times"));
                MeasureProcess(made.Package);
            }
        }
    }

    private void MeasurePeers(ConflictPackage made, int claims, TimeSpan verification)
    {
        AddPeer("CsvHelper reading every cell", () => CsvCells.LengthOf(made.Package.Tables));
        AddPeer("DuckDB loading the claims and finding conflicts", () =>
        {
            made.Database.Load();
            return made.Database.Count();
        });
        AddPeer("DuckDB finding conflicts in loaded claims", made.Database.Count);
        AddPeer("plain columns, reading and finding conflicts", () => ColumnarConflicts.Count(made.Package.Claims));

        void AddPeer<T>(string what, Func<T> work)
        {
            var time = Clock.Median(work);
            Add(GoalRow.Plain($"{what}, {Name(claims)} claims: time per claim", time.TotalMicroseconds / claims, "µs"));
            Add(GoalRow.Plain("— reading and all rules take", verification / time, "times as long"));
        }
    }

    private void MeasureProcess(SyntheticPackage package)
    {
        using var written = new PackageOnDisk(package);
        foreach (var threads in new[] { 1, 2 })
        {
            var (numbers, time) = ChildProcess.RunAsTool("verify", written.Data, written.Texts, threads.ToString(CultureInfo.InvariantCulture));
            var what = $"{Name((int)numbers[0])} claims from disk, in a separate process, threads: {threads}";
            Add(GoalRow.AtMost(what + ": time from start to end", time.TotalSeconds, 15, "s"));
            Add(GoalRow.AtMost(what + ": peak memory", numbers[1] / 1e9, 2, "GB"));
        }
    }

    private void MeasureFigures()
    {
        foreach (var (language, name) in new[] { ("en", "English"), ("ru", "Russian") })
        {
            var texts = PlainTexts.In(language);
            Add(GoalRow.AtLeast($"recogniser, {name} text, {Name(FindFigures.Recognise(texts))} figures", SpeedOf(FindFigures.Recognise), 50, "MB/s"));
            Add(GoalRow.Plain($"generated regular expression, {name} text, {Name(FindFigures.Match(texts))} figures", SpeedOf(FindFigures.Match), "MB/s"));

            double SpeedOf(Func<PlainTexts, int> find) => texts.Megabytes / Clock.Median(() => find(texts)).TotalSeconds;
        }

        const string Recognizers = "npm @microsoft/recognizers-text-suite, a few kilobytes of the English text";
        const string Script = "recognize.js";
        var own = Path.Combine(_project, "recognizers");
        var folder = Environment.GetEnvironmentVariable("KZKG_RECOGNIZERS") ?? own;
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Add(GoalRow.NotMeasured(Recognizers, "not installed"));
            return;
        }

        if (folder != own)
        {
            File.Copy(Path.Combine(own, Script), Path.Combine(folder, Script), overwrite: true); // node resolves packages relative to the script
        }

        var file = Path.GetTempFileName();
        File.WriteAllText(file, PlainTexts.In("en").Texts[0]);
        var run = ChildProcess.Run("node", Path.Combine(folder, Script), file);
        Add(run is { } found ? GoalRow.Plain(Recognizers, found.Numbers[0], "MB/s") : GoalRow.NotMeasured(Recognizers, "node is not installed, or failed"));
        File.Delete(file);
    }

    private void MeasureBuilds()
    {
        foreach (var claims in new[] { 100, 10_000 })
        {
            var package = SyntheticPackage.Create(claims);
            using var written = new PackageOnDisk(package);
            var steps = new StartOfBuild.Steps(PackageTexts.Of(package));
            AddTime("generator, {0} claims, first compilation in a process", ChildProcess.RunSelf("generate", written.Data).Numbers[0]);
            AddTime("generator, {0} claims, first compilation, warm", Warm(steps.GenerateFirst));
            AddTime("generator, {0} claims, after an edit of C#", Warm(steps.GenerateAfterCode));
            AddTime("generator, {0} claims, after an edit of a cell", Warm(steps.GenerateAfterCell));
            AddTime("analyzer, {0} claims, first compilation in a process", ChildProcess.RunSelf("analyze", written.Data).Numbers[0]);
            AddTime("analyzer, {0} claims, first compilation, warm", Warm(steps.AnalyzeFirst));
            Add(GoalRow.AtMost($"analyzer, {Name(claims)} claims, after an edit of C#", Warm(steps.AnalyzeAfterCode), 1, "ms"));
            AddTime("analyzer, {0} claims, after an edit of a cell", Warm(steps.AnalyzeAfterCell));
            AddTime("generator and analyzer, {0} claims, first compilation, warm", Warm(steps.BothFirst));

            void AddTime(string what, double milliseconds) =>
                Add(GoalRow.Plain(what.Replace("{0}", Name(claims), StringComparison.Ordinal), milliseconds, "ms"));
        }

        static double Warm<T>(Func<T> work) => Clock.Median(work).TotalMilliseconds;
    }
}
