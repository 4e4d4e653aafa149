using KzKgData.Verification;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Fuzzing.Targets;

/// <summary>
/// The bytes are a descriptor; every table that it names has a few rows, and every schema, dialect or vocabulary that it refers to is valid.
/// </summary>
internal static class DescriptorTarget
{
    private const string Table = "id,name,value,period\na,x,1.5,2023\nb,\"y, z\",-2,2023-01/2023-11\nc,,,\n";
    private const string Json = """{"fields":[{"name":"id","type":"string"},{"name":"value","type":"number"}],"primaryKey":"id"}""";

    public static void Check(byte[] input)
    {
        var files = new Dictionary<string, TextFile>(StringComparer.Ordinal)
        {
            [DataPackage.DescriptorFileName] = TextFile.Decode(DataPackage.DescriptorFileName, input),
        };
        var package = DataPackage.Read(path => Open(path, files));
        var problems = package.Problems.Concat(package.Notes).ToArray();
        foreach (var problem in problems)
        {
            Hold.That(
                !problem.Problem.IsEmpty && !problem.Problem.ToString().Contains("   at ", StringComparison.Ordinal),
                $"a problem at {problem.Place} has the message: {problem.Problem}");
            CheckPlace(problem.Place, files);
        }

        Hold.That(package.IsReadable || package.Problems.Count > 0, $"no problem is reported for an unreadable descriptor");
        var again = DataPackage.Read(path => Open(path, files));
        Hold.That(problems.SequenceEqual(again.Problems.Concat(again.Notes)), $"reading again gives different problems");

        var result = Verifier.Verify(package);
        foreach (var finding in result.Findings)
        {
            Hold.That(finding.Message.Length > 0, $"{finding.RuleId} at {finding.Place} has no message");
            CheckPlace(finding.Place, files);
            foreach (var related in finding.Related)
            {
                CheckPlace(related.Place, files);
            }
        }
    }

    private static TextFile? Open(string path, Dictionary<string, TextFile> files)
    {
        if (files.TryGetValue(path, out var file))
        {
            return file;
        }

        if (path.Length > 100 || path.Contains("missing", StringComparison.Ordinal))
        {
            return null;
        }

        return files[path] = new TextFile(path, path.EndsWith(".json", StringComparison.Ordinal) ? Json : Table);
    }

    private static void CheckPlace(Place place, Dictionary<string, TextFile> files)
    {
        Hold.That(files.TryGetValue(place.Path, out var file), $"{place} is in no file that was read");
        Places.CheckInside(place, file!);
    }
}
