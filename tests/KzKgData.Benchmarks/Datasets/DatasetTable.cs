using KzKgData.Benchmarks.Builds;
using KzKgData.Benchmarks.Goals;

namespace KzKgData.Benchmarks.Datasets;

/// <summary>
/// Measures whole processes of programs with generated datasets, compares them with programs that access the same rows in other ways, and writes the
/// table into the README of this project. Compared programs alternate, so that the load of the machine affects both.
/// </summary>
internal sealed class DatasetTable
{
    private const int Starts = 15;
    private const int StartsOfPeers = 5;
    private const int WarmProcesses = 5;
    private const int Hundred = 100_000;
    private const int MostInitialisers = 10_000;
    private const int MostOfOneBuild = 1_000_000;

    private static readonly int[] _sizes = [100, 1_000, 10_000, Hundred, MostOfOneBuild];
    private static readonly string[] _peers = ["naive", "csvhelper", "sylvan", "sep", "frozen", "sqlite", "duckdb"];

    private readonly List<SizeRow> _rows = [];
    private readonly List<GoalRow> _edits = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-datasets-");

    private DatasetTable()
    {
    }

    /// <summary>Measures and writes the table.</summary>
    /// <param name="largest">The number of rows of the largest table.</param>
    public static void Write(int largest)
    {
        var table = new DatasetTable();
        try
        {
            int[] sizes = [.. _sizes.Where(s => s <= largest)];
            table.MeasureEdits();
            table.Measure(sizes);
        }
        finally
        {
            table._folder.Delete(recursive: true);
        }
    }

    /// <summary>Writes the measurements so far, so that an aborted run keeps them.</summary>
    private void Write(int[] sizes) =>
        Readme.Write(
            "datasets",
            $"| what | {string.Join(" | ", sizes.Select(Name))} | goal | "
            + $"|\n|---|{string.Concat(sizes.Select(_ => "---|"))}---|---|\n{string.Concat(_rows.Select(r => r.Show(sizes) + "\n"))}\n"
                + $"| in a warm compiler | measured | goal | |\n|---|---|---|---|\n{string.Concat(_edits.Select(r => r + "\n"))}");

    private static string Name(int rows) => rows.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = " " }) + " rows";

    private void Measure(int[] sizes)
    {
        Pack();
        var empty = ConsumerProject.Create("Empty", _folder.FullName);
        empty.Build();
        var peers = ConsumerProject.Create("Peers", _folder.FullName);
        peers.Build();
        var dataset = ConsumerProject.Create("Dataset", _folder.FullName);
        foreach (var (name, property) in new[] { ("JIT", string.Empty), ("ReadyToRun", "PublishReadyToRun"), ("NativeAOT", "PublishAot") })
        {
            var program = name == "JIT" ? empty.Program : empty.Publish(name, property);
            foreach (var size in sizes)
            {
                ItemsPackage.Write(Path.Combine(dataset.Folder, "items"), size);
                Console.Error.WriteLine($"{name}, {Name(size)}");
                if (name == "JIT")
                {
                    MeasureBuilds(empty, dataset, size);
                    MeasureStarts(name, program!, dataset.Program, size);
                    MeasureMemory(empty, dataset, size);
                    MeasurePeers(dataset, peers, size);
                    MeasureWarm(name, dataset.Program, size);
                }
                else if (program is null || dataset.Publish(name, property) is not { } published)
                {
                    Row($"first lookup, {name}: process time above an empty program, ms", "≤ 1").AddNone(size, "not available");
                }
                else
                {
                    MeasureStarts(name, program, published, size);
                    if (name == "NativeAOT")
                    {
                        MeasureWarm(name, published, size);
                    }
                }

                Write(sizes);
            }
        }

        MeasureInitialisers(sizes);
        Write(sizes);
    }

    private void Pack()
    {
        var root = SourceTree.Find("RepositoryRoot");
        var feed = Path.Combine(_folder.FullName, "packed");
        foreach (var project in new[] { "src/KzKgData.Abstractions", "generators/KzKgData.Generators" })
        {
            ProcessTree.Run(root, "dotnet", "pack", project, "--configuration", "Release", "-o", feed, "-v:q");
        }

        // A separate package cache, so that no package of an earlier run is used; other packages come from the existing cache.
        File.WriteAllText(Path.Combine(_folder.FullName, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="cache" /></config>
              <fallbackPackageFolders><add key="known" value="{SourceTree.Find("KnownPackages")}" /></fallbackPackageFolders>
              <packageSources><add key="packed" value="packed" /></packageSources>
            </configuration>
            """);
    }

    private void MeasureBuilds(ConsumerProject empty, ConsumerProject dataset, int size)
    {
        var pairs = new List<(double Empty, double Full, double Memory)>();
        for (var i = 0; i < (size == MostOfOneBuild ? 1 : 3); i++)
        {
            var bare = empty.Build("Rebuild").Time.TotalSeconds;
            var (time, memory) = dataset.Build("Rebuild");
            pairs.Add((bare, time.TotalSeconds, memory / 1e6));
        }

        var clean = Median(pairs.Select(p => p.Full));
        var goal = Median(pairs.Select(p => (2 * p.Empty) + 3));
        Row("clean build, s", $"≤ 2 × empty + 3 ({Name(Hundred)})").Add(size, clean, size == Hundred ? clean <= goal : null);
        Row("— an empty project, s").Add(size, Median(pairs.Select(p => p.Empty)));
        Row("— peak memory of all its processes, MB", $"≤ 1 000 ({Name(Hundred)})")
            .Add(size, Median(pairs.Select(p => p.Memory)), size == Hundred ? Median(pairs.Select(p => p.Memory)) <= 1000 : null);
        Row("incremental build, nothing edited, s")
            .Add(size, Median([dataset.Build().Time.TotalSeconds, dataset.Build().Time.TotalSeconds, dataset.Build().Time.TotalSeconds]));
        Row("— an empty project, s ").Add(size, Median([empty.Build().Time.TotalSeconds, empty.Build().Time.TotalSeconds, empty.Build().Time.TotalSeconds]));
        var path = Path.Combine(dataset.Folder, "items", ItemsPackage.TableFile);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Insert(text.LastIndexOf(',') - 2, "1"));
        Row("incremental build, one cell edited, s").Add(size, dataset.Build().Time.TotalSeconds);
        File.WriteAllText(path, text);
        dataset.Build();
        Row("the CSV file, MB").Add(size, new FileInfo(path).Length / 1e6);
        Row("assembly, MB").Add(size, new FileInfo(dataset.Assembly).Length / 1e6);
    }

    private void MeasureStarts(string mode, string empty, string dataset, int size)
    {
        var pairs = new List<(double More, double First)>();
        for (var i = 0; i < Starts; i++)
        {
            var bare = ConsumerProject.Run(empty).Time.TotalMilliseconds;
            var (numbers, time) = ConsumerProject.Run(dataset, "first", ItemsPackage.KeyOf(size));
            Check(numbers[1], size);
            pairs.Add((time.TotalMilliseconds - bare, numbers[0]));
        }

        var more = Median(pairs.Select(p => p.More));
        Row($"first lookup, {mode}: process time above an empty program, ms", "≤ 1").Add(size, more, more <= 1);
        Row($"first lookup, {mode}: stopwatch in the process, ms").Add(size, Median(pairs.Select(p => p.First)));
    }

    private void MeasureMemory(ConsumerProject empty, ConsumerProject dataset, int size)
    {
        var first = new List<double>();
        var all = new List<double>();
        for (var i = 0; i < StartsOfPeers; i++)
        {
            var bare = ConsumerProject.Run(empty.Program).Numbers[0];
            first.Add((ConsumerProject.Run(dataset.Program, "first", ItemsPackage.KeyOf(size)).Numbers[2] - bare) / 1e6);
            all.Add((ConsumerProject.Run(dataset.Program, "all").Numbers[1] - bare) / 1e6);
        }

        var read = (new FileInfo(dataset.Assembly).Length - new FileInfo(empty.Assembly).Length) / 1e6;
        Row("working set after a first lookup, above an empty program, MB", "≤ 10").Add(size, Median(first), Median(first) <= 10);
        Row("working set after reading every cell, above an empty program, MB", "≤ 10 + 2 × the bytes of the data in the assembly")
            .Add(size, Median(all), Median(all) <= 10 + (2 * read));
    }

    private void MeasurePeers(ConsumerProject dataset, ConsumerProject peers, int size)
    {
        var (items, key) = (Path.Combine(dataset.Folder, "items"), ItemsPackage.KeyOf(size));
        foreach (var old in new[] { "items.sqlite", "items.duckdb" })
        {
            File.Delete(Path.Combine(items, old));
        }

        ProcessTree.Run(items, peers.Program, "databases", Path.Combine(items, ItemsPackage.TableFile), items);
        foreach (var peer in _peers)
        {
            var pairs = new List<(double Time, double Times)>();
            for (var i = 0; i < StartsOfPeers; i++)
            {
                var ours = ConsumerProject.Run(dataset.Program, "first", key).Numbers;
                var theirs = ConsumerProject.Run(peers.Program, peer, Path.Combine(items, ItemsPackage.TableFile), key).Numbers;
                Check(theirs[1], size);
                pairs.Add((theirs[0], theirs[0] / ours[0]));
            }

            var times = Median(pairs.Select(p => p.Times));
            var goal = peer switch
            {
                "csvhelper" => 100,
                "naive" => 8,
                _ => 0,
            };
            var name = peer switch
            {
                "naive" => "byte search of the file",
                "csvhelper" => "CsvHelper",
                "sylvan" => "Sylvan.Data.Csv",
                "sep" => "Sep",
                "frozen" => "FrozenDictionary filled at the start",
                "sqlite" => "SQLite, prepared beforehand",
                _ => "DuckDB, prepared beforehand",
            };
            Row($"first lookup, {name}: stopwatch, ms").Add(size, Median(pairs.Select(p => p.Time)));
            Row($"— times that of the dataset (JIT); {peer}", goal > 0 ? $"≥ {goal} ({Name(Hundred)})" : string.Empty)
                .Add(size, times, goal > 0 && size == Hundred ? times >= goal : null);
        }
    }

    private void MeasureWarm(string mode, string program, int size)
    {
        // Four lines of three numbers: the dataset, the peer and the ratio.
        double[][] runs = [.. Enumerable.Range(0, WarmProcesses).Select(_ => ConsumerProject.Run(program, "warm").Numbers)];
        var isGoal = mode == "JIT";
        double Of(int number) => Median(runs.Select(r => r[number]));
        var most = size switch { <= 1_000 => 1.0, 10_000 => 0.75, Hundred => 0.3, _ => double.NaN };
        Row($"hit, {mode}, ns").Add(size, Of(0));
        Row($"— times FrozenDictionary, {mode}", isGoal ? "≤ 1.0 to 1 000, 0.75 at 10 000, 0.3 at 100 000" : string.Empty)
            .Add(size, Of(2), isGoal && !double.IsNaN(most) ? Of(2) <= most : null);
        Row($"miss, {mode}, ns").Add(size, Of(3));
        Row($"— times FrozenDictionary, {mode} ").Add(size, Of(5));
        Row($"sum of an integer column, {mode}, ns per cell").Add(size, Of(6));
        Row($"— times an array of long, {mode}", isGoal ? "≤ 1.2" : string.Empty).Add(size, Of(8), isGoal ? Of(8) <= 1.2 : null);
        Row($"the same sum by rows, {mode}, ns per row").Add(size, Of(9));
        Row($"— times an array of objects, {mode}").Add(size, Of(11));
    }

    private void MeasureInitialisers(int[] sizes)
    {
        foreach (var size in sizes)
        {
            var (first, build) = (Row("first lookup, objects initialised in an array (JIT): stopwatch, ms"), Row("— clean build of it, s"));
            if (size > MostInitialisers)
            {
                first.AddNone(size, "not built");
                build.AddNone(size, "not built");
                continue;
            }

            var project = ConsumerProject.Create("Initialisers", _folder.FullName, ("Items.cs", ItemsPackage.Initialisers(size)));
            build.Add(size, project.Build("Rebuild").Time.TotalSeconds);
            first.Add(
                size,
                Median(Enumerable.Range(0, StartsOfPeers).Select(_ => ConsumerProject.Run(project.Program, "first", ItemsPackage.KeyOf(size)).Numbers[0])));
        }
    }

    private void MeasureEdits()
    {
        const int Rows = 10_000;
        EditLoop.Measure(Add, $"plain table, {Name(Rows)}", PackageTexts.OfItems(Rows), isQuiet: true);
        EditLoop.Measure(Add, "claims with their evidence, 10 000 claims", PackageTexts.Of(SyntheticPackage.Create(Rows)), isQuiet: false);

        void Add(GoalRow row)
        {
            Console.WriteLine(row);
            _edits.Add(row);
        }
    }

    private SizeRow Row(string what, string goal = "")
    {
        if (_rows.Find(r => r.What == what) is not { } row)
        {
            _rows.Add(row = new SizeRow(what, goal));
        }

        return row;
    }

    private static void Check(double count, int size)
    {
        if ((long)count != ItemsPackage.CountOf(size))
        {
            throw new InvalidOperationException("The wrong row was found.");
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
