using System.Reflection;
using KzKgData.Mutants;

// Draws mutants at random from all that Stryker creates, and counts those that tests notice. Files are in artifacts/mutants/PART; delete that folder after a change
// of the code, since the mutants in it are used again.
if (args is not [var seedText, var countText, ..]
    || !int.TryParse(seedText, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
    || !int.TryParse(countText, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine("SEED COUNT [verification|generators|tables]");
    return 2;
}

// The first project is that of the code's own tests; the others meet what it lets pass.
var part = args.Length > 2 ? args[2] : "verification";
var (code, projects) = part switch
{
    "generators" => ("KzKgData.Generators", new[] { "Generators" }),
    "tables" => ("KzKgData.Generators.Tables", ["Generators"]),
    _ => ("KzKgData.Verification", ["Verification", "Curation", "Reporting", "Generators", "Data", "Cli"]),
};
var root = typeof(Mutant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
var output = Directory.CreateDirectory(Path.Combine(root, "artifacts", "mutants", part)).FullName;
var mutated = Path.Combine(output, code + ".dll");
var report = Path.Combine(output, "reports", "mutation-report.json");
string FolderOf(string project) => Path.Combine(root, "tests", $"KzKgData.{project}.Tests");

if (!File.Exists(report))
{
    Commands.Run(
        "dotnet", ["stryker", "--project", code + ".csproj", "--configuration", "Release", "--concurrency", "1", "--output", output], FolderOf(projects[0]),
        new()
        {
            ["MUTATED_ASSEMBLY"] = mutated,
            ["MutantTests"] = @"..\KzKgData.Mutants\MutatedAssemblyTests.cs",
            ["RunAnalyzers"] = "false",
        });
}

var mutants = Mutant.In(report);
var random = new Random(seed);
random.Shuffle(mutants);

var copies = Path.Combine(output, "tests");
if (Directory.Exists(copies))
{
    Directory.Delete(copies, recursive: true);
}

Directory.CreateDirectory(copies);

var sample = mutants.Take(count).ToArray();
var survivors = sample;
var timedOut = 0;
List<TestProject> used = [];
foreach (var project in projects.TakeWhile(_ => survivors.Length > 0))
{
    Commands.Run("dotnet", ["build", FolderOf(project), "--configuration", "Release", "-verbosity:quiet", "-nodeReuse:false", "-p:RunAnalyzers=false"]);
    var tests = new TestProject($"KzKgData.{project}.Tests", Path.Combine(FolderOf(project), "bin", "Release", "net10.0"), mutated, copies);
    used.Add(tests);
    var reached = (double)mutants.Count(m => tests.Reaches(m.Id)) / mutants.Length;
    Console.WriteLine($"{tests.Name} reaches {100 * reached:F1} % of the {mutants.Length} mutants that compile");

    List<Mutant> left = [];
    foreach (var (index, mutant) in survivors.Index())
    {
        var (outcome, by) = tests.Meet(mutant.Id);
        Console.WriteLine($"{index + 1} of {survivors.Length} {outcome}{(by is null ? "" : " by " + by)}: {mutant.Name}");
        timedOut += outcome == Outcome.TimedOut ? 1 : 0;
        if (outcome == Outcome.Survived)
        {
            left.Add(mutant);
        }
    }

    Console.WriteLine($"{tests.Name} kills {survivors.Length - left.Count} of {survivors.Length}");
    survivors = [.. left];
}

foreach (var mutant in survivors)
{
    Console.WriteLine($"Survivor{(used.Any(t => t.Reaches(mutant.Id)) ? "" : " that no test reaches")}: {mutant.Name}");
}

// Wilson's interval: https://doi.org/10.1080/01621459.1927.10502953
const double Z = 1.96;
double met = sample.Length;
var killed = met - survivors.Length;
var share = killed / met;
var middle = share + (Z * Z / (2 * met));
var half = Z * Math.Sqrt((share * (1 - share) / met) + (Z * Z / (4 * met * met)));
double Bound(int sign) => 100 * (middle + (sign * half)) / (1 + (Z * Z / met));
Console.WriteLine($"seed {seed}: {killed} of {met} mutants killed, {timedOut} of them by taking too long");
Console.WriteLine($"{100 * share:F1} %, with 95 % between {Bound(-1):F1} and {Bound(1):F1} %");
return 0;
