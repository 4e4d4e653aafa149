using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the meaning of a field for the rules, whether its categories are ordered, and which of its stages are accomplished.</summary>
internal sealed class FieldMeaningReader(DescriptorText text)
{
    private const string Means = "kzkg:means";
    private const string Accomplished = "kzkg:accomplished";
    private const string Unstated = "kzkg:unstated";
    private const string Ordered = "categoriesOrdered";

    private static readonly (string Word, Meaning Meaning, FieldKind[] Kinds, Message Type)[] _meanings =
    [
        ("day", Meaning.Day, [FieldKind.Period, FieldKind.Date], $"a period or a date"),
        ("stage", Meaning.Stage, [FieldKind.Text], $"a string with categories"),
        ("deadline", Meaning.Deadline, [FieldKind.Period, FieldKind.Date], $"a period or a date"),
        ("office", Meaning.Office, [FieldKind.Text], $"a string"),
        ("holder", Meaning.Holder, [FieldKind.Text], $"a string"),
        ("as-of", Meaning.AsOf, [FieldKind.Period, FieldKind.Date], $"a period or a date"),
        ("ordinal", Meaning.Ordinal, [FieldKind.WholeNumber], $"an integer"),
        ("same-as", Meaning.SameAs, [FieldKind.Text], $"a string"),
        ("type", Meaning.Type, [FieldKind.Text], $"a string"),
        ("attendance", Meaning.Attendance, [FieldKind.Text], $"a string"),
    ];

    /// <summary>Returns the field with its declared meaning.</summary>
    /// <param name="field">The field as read so far.</param>
    /// <param name="node">Its declaration.</param>
    /// <param name="isSound">Whether type and categories could be read. If not, that has been reported, and nothing is checked against them.</param>
    public FieldSchema Read(FieldSchema field, LocatedJson node, bool isSound)
    {
        var meaning = ReadMeaning(field, node, isSound);
        var accomplished = ReadStages(field, node, Accomplished, meaning, isSound);
        return field with
        {
            Meaning = meaning,
            MeaningPlace = meaning is Meaning.Unstated ? null : DescriptorText.PlaceOf(node[Means]!),
            IsOrdered = ReadOrder(field, node, isSound),
            Accomplished = accomplished,
            Unstated = ReadStages(field, node, Unstated, meaning, isSound, accomplished) ?? [],
        };
    }

    /// <summary>Returns the word for a meaning in descriptors.</summary>
    public static string Spell(Meaning meaning) => Array.Find(_meanings, m => m.Meaning == meaning).Word;

    private Meaning ReadMeaning(FieldSchema field, LocatedJson node, bool isSound)
    {
        if (text.Optional(node, Means) is not { } word)
        {
            return Meaning.Unstated;
        }

        if (Array.Find(_meanings, m => string.Equals(m.Word, word, StringComparison.Ordinal)) is not { Word: not null } known)
        {
            text.Report(node[Means]!, $"'{word}' is not a known meaning; use one of {Message.Join($", ", _meanings.Select(m => m.Word))}");
            return Meaning.Unstated;
        }

        var fits = known.Kinds.Contains(field.Type.Kind) && (known.Meaning is not Meaning.Stage || field.Categories.Count > 0);
        if (isSound && !fits)
        {
            text.Report(node[Means]!, $"a field that means '{word}' must be {known.Type}; change its type, or remove '{Means}'");
        }

        return fits ? known.Meaning : Meaning.Unstated;
    }

    private bool ReadOrder(FieldSchema field, LocatedJson node, bool isSound)
    {
        if (node[Ordered] is not { } order)
        {
            return false;
        }

        if (order.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            text.Report(order, $"'{Ordered}' must be true or false");
        }
        else if (isSound && field.Categories.Count == 0)
        {
            text.Report(order, $"a field without categories has no order; declare its categories, or remove '{Ordered}'");
        }

        return order.Kind is JsonValueKind.True;
    }

    private List<string>? ReadStages(FieldSchema field, LocatedJson node, string property, Meaning meaning, bool isSound, List<string>? others = null)
    {
        if (node[property] is not { } stages)
        {
            return null;
        }

        // A meaning that cannot be used has already been reported.
        if (meaning is not Meaning.Stage && (meaning is not Meaning.Unstated || node[Means] is null))
        {
            text.Report(stages, $"only a field that means 'stage' can have '{property}'; add '{Means}', or remove it");
            return null;
        }

        foreach (var stage in DescriptorText.Listed(stages).Where(s => isSound && s.Kind is JsonValueKind.String))
        {
            if (!field.Categories.Contains(stage.Text, StringComparer.Ordinal))
            {
                text.Report(stage, $"'{stage.Text}' is not a category of this field; use one of {Message.Join($", ", field.Categories)}");
            }
            else if (others?.Contains(stage.Text) == true)
            {
                text.Report(stage, $"'{stage.Text}' is also in '{Accomplished}'; remove one");
            }
        }

        return text.ReadTexts(stages);
    }
}
