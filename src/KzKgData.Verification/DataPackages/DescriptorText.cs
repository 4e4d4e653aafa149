using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>The text of a descriptor and what is wrong with it: asks for members of its objects and tells, at its place, what is not as it has to be.</summary>
internal sealed class DescriptorText(TextFile file)
{
    private readonly List<DescriptorProblem> _problems = [];

    public TextFile File => file;

    public IReadOnlyList<DescriptorProblem> Problems => _problems;

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
                Report(item, "a text, or a list of texts, has to stand here");
            }
        }

        return texts;
    }

    public LocatedJson? Expect(LocatedJson parent, string name, JsonValueKind kind)
    {
        var node = parent[name];
        if (node is null || node.Kind != kind)
        {
            Report(node ?? parent, $"'{name}' is missing or no {Spell(kind)}; add it");
            return null;
        }

        return node;
    }

    public List<LocatedJson> OptionalList(LocatedJson parent, string name)
    {
        var node = parent[name];
        if (node is not null && node.Kind != JsonValueKind.Array)
        {
            Report(node, $"'{name}' has to be a list");
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
            Report(node, $"'{name}' has to be a text");
            return null;
        }

        return node.Text;
    }

    public void Report(LocatedJson node, string problem) => _problems.Add(new DescriptorProblem(problem, PlaceOf(node)));

    public Place PlaceOf(LocatedJson node) => file.PlaceOfBytes(node.Start, node.Length);

    public void Report(Place place, string problem) => _problems.Add(new DescriptorProblem(problem, place));

#pragma warning disable CA1308 // the descriptor spells its words in lower case
    private static string Spell(JsonValueKind kind) => kind == JsonValueKind.String ? "text" : kind.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
