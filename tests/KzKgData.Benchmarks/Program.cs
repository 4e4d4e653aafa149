using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using KzKgData.Benchmarks;
using KzKgData.Benchmarks.Builds;
using KzKgData.Benchmarks.Datasets;
using KzKgData.Benchmarks.Engines;
using KzKgData.Benchmarks.Figures;
using KzKgData.Benchmarks.Goals;
using KzKgData.Benchmarks.Growth;
using KzKgData.Benchmarks.Reports;
using KzKgData.Benchmarks.Start;

switch (args)
{
    case ["profile", var claims, var threads]:
        Profile.Run(Number(claims), Number(threads));
        break;
    case ["package", var claims, var folder]:
        SyntheticPackage.Create(Number(claims)).WriteTo(folder);
        break;
    case ["disputes", var disputes, var folder]:
        Directory.CreateDirectory(folder);
        GrowthShape.DisputesOfTen.Write(folder, Number(disputes));
        break;
    case ["table"]:
        GoalTable.Write(largest: 1_000_000);
        break;
    case ["table", var largest]:
        GoalTable.Write(Number(largest));
        break;
    case ["datasets"]:
        DatasetTable.Write(largest: 1_000_000);
        break;
    case ["datasets", var largest]:
        DatasetTable.Write(Number(largest));
        break;
    case ["start"]:
        StartTable.Write();
        break;
    case ["growth", .. var shapes]:
        GrowthTable.Write(shapes);
        break;
    case ["reports"]:
        ReportTable.Write();
        break;
    case ["engines", .. var arguments]:
        EngineTable.Write(arguments);
        break;
    case ["verify", var folder, var texts, var threads]:
        Child.Verify(folder, texts, Number(threads));
        break;
    case ["generate", var folder]:
        Child.Generate(folder);
        break;
    case ["analyze", var folder]:
        Child.Analyze(folder);
        break;
    default:
        BenchmarkSwitcher.FromTypes([typeof(FirstLookup), typeof(LookupAndScan), typeof(ReadAndVerify), typeof(FindFigures), typeof(StartOfBuild)])
            .Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
