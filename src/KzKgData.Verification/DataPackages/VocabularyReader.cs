using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// Reads the vocabularies of a descriptor: lists of terms, each with the words that texts use for it. Unusable terms are reported and ignored.
/// </summary>
/// <param name="text">The descriptor.</param>
internal sealed class VocabularyReader(DescriptorText text)
{
    /// <summary>Reads the vocabularies, by name.</summary>
    public Dictionary<string, IReadOnlyList<VocabularyTerm>> Read(LocatedJson root)
    {
        var vocabularies = new Dictionary<string, IReadOnlyList<VocabularyTerm>>(StringComparer.Ordinal);
        if (root["kzkg:vocabularies"] is not { } node)
        {
            return vocabularies;
        }

        if (node.Kind != JsonValueKind.Object)
        {
            text.Report(node, $"'kzkg:vocabularies' must be an object with a list of terms for each vocabulary");
            return vocabularies;
        }

        var phrases = new FieldSchemaReader(text);
        foreach (var vocabulary in node.Members)
        {
            vocabularies[vocabulary.Name] = [.. DescriptorText.Listed(vocabulary.Value).Select(t => ReadTerm(phrases, t)).OfType<VocabularyTerm>()];
        }

        return vocabularies;
    }

    private VocabularyTerm? ReadTerm(FieldSchemaReader reader, LocatedJson term)
    {
        if (term.Kind == JsonValueKind.Object
            && term["value"] is { Kind: JsonValueKind.String, Text.Length: > 0 } value
            && reader.ReadPhrases(term["kzkg:printedAs"]) is { Count: > 0 } phrases)
        {
            return new VocabularyTerm(value.Text, phrases);
        }

        text.Report(term, $"a term of a vocabulary must be an object with a 'value' and its words ('kzkg:printedAs')");
        return null;
    }
}
