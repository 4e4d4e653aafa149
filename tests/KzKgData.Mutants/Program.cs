using System.Reflection;
using KzKgData.Mutants;

// Draws mutants at random from all that Stryker creates, and counts those that tests notice. What is known is in artifacts/mutants/PART, so that a run that was
// interrupted goes on; delete that folder after a change of the code, since the mutants in it are used again. After a change of the tests it is renewed by itself.
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
new Random(seed).Shuffle(mutants);
var sample = mutants.Take(count).ToArray();
var survivors = sample;
var timedOut = 0;
List<TestProject> used = [];
foreach (var project in projects.TakeWhile(_ => survivors.Length > 0))
{
    Commands.Run("dotnet", ["build", FolderOf(project), "--configuration", "Release", "-verbosity:quiet", "-nodeReuse:false", "-p:RunAnalyzers=false"]);
    var name = $"KzKgData.{project}.Tests";
    using var tests = new TestProject(name, Path.Combine(FolderOf(project), "bin", "Release", "net10.0"), mutated, Path.Combine(output, name));
    used.Add(tests);
    var reached = (double)mutants.Count(m => tests.Reaches(m.Id)) / mutants.Length;
    Console.WriteLine($"{tests.Name} reaches {100 * reached:F1} % of the {mutants.Length} mutants that compile");

    var met = tests.Meet([.. survivors.Select(m => m.Id)]);
    List<Mutant> left = [];
    foreach (var (index, mutant) in survivors.Index())
    {
        var (outcome, by) = met[mutant.Id];
        Console.WriteLine($"{index + 1} of {survivors.Length} {outcome} by {by}: {mutant.Name}");
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
double size = sample.Length;
var killed = size - survivors.Length;
var share = killed / size;
var middle = share + (Z * Z / (2 * size));
var half = Z * Math.Sqrt((share * (1 - share) / size) + (Z * Z / (4 * size * size)));
double Bound(int sign) => 100 * (middle + (sign * half)) / (1 + (Z * Z / size));
Console.WriteLine($"seed {seed}: {killed} of {size} mutants killed, {timedOut} of them by taking too long");
Console.WriteLine($"{100 * share:F1} %, with 95 % between {Bound(-1):F1} and {Bound(1):F1} %");
return 0;
