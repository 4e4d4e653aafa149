using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>A claim with somebody else named nearer to its figure than its speaker.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Citation">The citation of the speaker.</param>
/// <param name="Other">The mention of the other person, the one nearest to the figure if there are several.</param>
/// <param name="IsInSentence">Whether the text is available, and the sentence with the figure names the other person.</param>
internal sealed record NearerSpeaker(Claim Claim, Citation Citation, Mention Other, bool IsInSentence)
{
    private const string StatedBy = "stated_by";

    /// <summary>Whether the table has a column for the basis of a speaker.</summary>
    public bool HasBasis => HasBasisOf(Claim);

    /// <summary>
    /// Finds all such claims, if the descriptor declares which mentions can support a speaker. The other person must have a side and be allowed as a
    /// speaker.
    /// </summary>
    /// <param name="dataset">The facts.</param>
    /// <param name="aliases">The aliases of each fact.</param>
    /// <param name="sentenceOf">Returns the sentence around a figure as a half-open range of code points; null if its text is not available.</param>
    public static IEnumerable<NearerSpeaker> Find(Dataset dataset, ILookup<string, string> aliases, Func<Mention, (int Start, int End)?> sentenceOf)
    {
        if (dataset.Package.FindTable(TableRole.Claims)?.Schema.Field(StatedBy) is not { CarriedBy.Count: > 0 } field)
        {
            yield break;
        }

        var speakers = SpeakersByName(dataset, field, aliases);
        var named = new Dictionary<Source, List<Mention>>();
        foreach (var source in dataset.Sources)
        {
            var mentions = new List<Mention>();
            foreach (var mention in dataset.MentionsByPlace(source))
            {
                if (field.CarriedBy.Contains(mention.Kind, StringComparer.Ordinal) && speakers.ContainsKey(mention.Printed))
                {
                    mentions.Add(mention);
                }
            }

            named.Add(source, mentions);
        }

        foreach (var claim in dataset.Claims)
        {
            if (claim.ValueMention is { } figure
                && claim.SpeakerBasis is not Basis.SpokenTo
                && NearestOf(dataset.FindCitations(claim.Fact, claim.Row.Table.Schema.PositionOf("stated_by"u8)), figure) is { } citation
                && named.TryGetValue(figure.Source, out var mentions)
                && Nearest(mentions, figure, citation.Mention, m => !speakers[m.Printed].Any(s => claim.StatedBy.Contains(s, StringComparer.Ordinal)))
                    is { } other
                && IsIn(sentenceOf(figure), other) is var isInSentence
                && (isInSentence || !IsCarriedOver(claim)))
            {
                yield return new NearerSpeaker(claim, citation, other, isInSentence);
            }
        }
    }

    /// <summary>
    /// Whether the row declares that its sentence names nobody, so that people named nearer in other sentences are not meant. The attribution declares it
    /// only if there is no column for the basis.
    /// </summary>
    private static bool IsCarriedOver(Claim claim) =>
        claim.SpeakerBasis is Basis.CarriedOver
        || (claim.Attribution == Attribution.Inferred && !HasBasisOf(claim));

    private static bool HasBasisOf(Claim claim) => claim.Row.Table.Schema.Field(StatedBy + Basis.Suffix) is not null;

    private static bool IsIn((int Start, int End)? sentence, Mention mention) => sentence is var (start, end) && start <= mention.Start && mention.End <= end;

    private static Citation? NearestOf(IEnumerable<Citation> citations, Mention figure)
    {
        Citation? nearest = null;
        foreach (var citation in citations)
        {
            if (citation.Mention.Source == figure.Source && (nearest is null || DistanceOf(citation.Mention) < DistanceOf(nearest.Value.Mention)))
            {
                nearest = citation;
            }
        }

        return nearest;

        int DistanceOf(Mention mention) => Math.Abs(mention.Start - figure.Start);
    }

    private static Dictionary<string, List<string>> SpeakersByName(Dataset dataset, FieldSchema field, ILookup<string, string> aliases)
    {
        var speakers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var fact in dataset.Facts)
        {
            if (field.References.Any(r => r.Table == fact.Row.Table.Schema.Name) && !fact.Row["side"].IsEmpty)
            {
                foreach (var name in aliases[fact.Id].Append(fact.Label))
                {
                    if (!speakers.TryGetValue(name, out var ids))
                    {
                        speakers.Add(name, ids = []);
                    }

                    ids.Add(fact.Id);
                }
            }
        }

        return speakers;
    }

    private static Mention? Nearest(List<Mention> mentions, Mention figure, Mention speaker, Func<Mention, bool> isOther)
    {
        var (from, to) = speaker.Start < figure.Start ? (speaker.End, figure.Start) : (figure.End, speaker.Start);
        Mention? nearest = null;
        for (var i = BinarySearch.FirstIndex(mentions, from, m => m.Start); i < mentions.Count && mentions[i].End <= to; i++)
        {
            if (isOther(mentions[i]))
            {
                nearest = mentions[i];
                if (figure.Start < speaker.Start)
                {
                    break;
                }
            }
        }

        return nearest;
    }
}
