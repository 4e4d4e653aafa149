using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The text of a descriptor and its problems. Looks up members of JSON objects and reports missing or wrong ones at their place.
/// </summary>
internal sealed class DescriptorText(TextFile file)
{
    private readonly List<DescriptorProblem> _problems = [];
    private readonly List<DescriptorProblem> _notes = [];

    public TextFile File => file;

    public IReadOnlyList<DescriptorProblem> Problems => _problems;

    /// <summary>The parts of the descriptor that are accepted but not checked.</summary>
    public IReadOnlyList<DescriptorProblem> Notes => _notes;

    public static List<LocatedJson> Listed(LocatedJson? node) => node switch
    {
        null => [],
        { Kind: JsonValueKind.Array } => node.Items,
        _ => [node],
    };

    public List<string> ReadTexts(LocatedJson? node)
    {
        var texts = new List<string>();
        foreach (var item in Listed(node))
        {
            if (item.Kind == JsonValueKind.String)
            {
                texts.Add(item.Text);
            }
            else
            {
                Report(item, $"expected a string or a list of strings here; correct it");
            }
        }

        return texts;
    }

    public LocatedJson? Expect(LocatedJson parent, string name, JsonValueKind kind)
    {
        var node = parent[name];
        if (node is null || node.Kind != kind)
        {
            Report(node ?? parent, $"'{name}' is missing, or is not {Spell(kind)}; add it");
            return null;
        }

        return node;
    }

    public List<LocatedJson> OptionalList(LocatedJson parent, string name)
    {
        var node = parent[name];
        if (node is not null && node.Kind != JsonValueKind.Array)
        {
            Report(node, $"'{name}' must be a list");
        }

        return node?.Items ?? [];
    }

    public string? Optional(LocatedJson parent, string name)
    {
        var node = parent[name];
        if (node is null)
        {
            return null;
        }

        if (node.Kind != JsonValueKind.String)
        {
            Report(node, $"'{name}' must be a string");
            return null;
        }

        return node.Text;
    }

    /// <summary>Returns a boolean member; null if it is missing, or is not a boolean, which is reported.</summary>
    public bool? OptionalTruth(LocatedJson parent, string name)
    {
        switch (parent[name])
        {
            case null:
                return null;
            case { Kind: JsonValueKind.True or JsonValueKind.False } node:
                return node.Kind is JsonValueKind.True;
            case var node:
                Report(node, $"'{name}' must be true or false");
                return null;
        }
    }

    /// <summary>Returns descriptive metadata as text; empty if it is not a string, number or boolean.</summary>
    public static string Metadata(LocatedJson parent, string name) =>
        parent[name] is { Kind: JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } node ? node.Text : string.Empty;

    /// <summary>Notes that a part of the descriptor is accepted but not checked.</summary>
    public void Note(LocatedJson node, Message note) => _notes.Add(new DescriptorProblem(note, PlaceOf(node)));

    public void Report(LocatedJson node, Message problem) => _problems.Add(new DescriptorProblem(problem, PlaceOf(node)));

    public static Place PlaceOf(LocatedJson node) => node.File.PlaceOfBytes(node.Start, node.Length);

    public void Report(Place place, Message problem) => _problems.Add(new DescriptorProblem(problem, place));

    private static Message Spell(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => $"a string",
        JsonValueKind.Array => $"a list",
        _ => $"an object",
    };
}
