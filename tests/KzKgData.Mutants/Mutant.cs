using System.Text.Json;

namespace KzKgData.Mutants;

/// <summary>One change of the code that compiles.</summary>
/// <param name="Id">The number by which the mutated assembly knows it.</param>
/// <param name="Name">Place, kind and new text.</param>
internal sealed record Mutant(int Id, string Name)
{
    /// <summary>The mutants of a report of Stryker that can be run, by number.</summary>
    public static Mutant[] In(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        return [.. json.RootElement.GetProperty("files").EnumerateObject()
            .SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray().Where(IsCompiled).Select(m => Of(file.Name, m)))
            .OrderBy(m => m.Id)];
    }

    private static bool IsCompiled(JsonElement mutant) => mutant.GetProperty("status").GetString() is not ("CompileError" or "Ignored");

    private static Mutant Of(string file, JsonElement mutant)
    {
        var start = mutant.GetProperty("location").GetProperty("start");
        var replacement = string.Join(' ', mutant.GetProperty("replacement").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new(
            int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
            $"{Path.GetFileName(file)}({start.GetProperty("line")},{start.GetProperty("column")}): {mutant.GetProperty("mutatorName")}: "
                + (replacement.Length > 100 ? replacement[..100] : replacement));
    }
}
