using KzKgData.Curation.Proposing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Curation;

/// <summary>An excluded mention.</summary>
/// <param name="Mention">The id of the mention.</param>
/// <param name="Reason">The reason of the exclusion.</param>
/// <param name="IsNew">Whether this change excluded it; if false, it was already excluded and nothing was changed.</param>
public sealed record ExcludedMention(string Mention, string Reason, bool IsNew);

/// <summary>Excludes mentions that are not evidence.</summary>
public static class MentionExclusion
{
    /// <summary>Excludes the figure of a proposed row, and drops the row.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="proposal">The row.</param>
    /// <param name="place">The figure.</param>
    /// <param name="reason">One of the reasons that the package declares.</param>
    /// <param name="about">Evidence of what the figure is about, if the reason requires it: ids of mentions, or words of the text.</param>
    /// <returns>The id of the mention.</returns>
    /// <exception cref="CurationRefusedException">The figure is not a mention, or it cannot be excluded for that reason.</exception>
    public static string ExcludeProposed(PackageEdit edit, Proposal proposal, Stretch place, string reason, IReadOnlyList<string> about)
    {
        var mention = FigureOf(edit, proposal, place);
        edit.SetProposals([.. edit.Proposals.Where(p => p.Id != proposal.Id)]);
        return Exclude(edit, mention.Id, reason, about).Mention;
    }

    /// <summary>Returns the place of the figure that a proposed row cites or excludes; null if there is none.</summary>
    /// <param name="proposal">The row.</param>
    public static Stretch? FigureOf(Proposal proposal) =>
        proposal.Citations.GetValueOrDefault("value") ?? proposal.Citations.GetValueOrDefault(ExclusionFinder.Figure);

    /// <summary>Adds a proposed exclusion to the change.</summary>
    internal static void NoteProposed(PackageEdit edit, MentionPool pool, Proposal proposal, bool areOthersAdded)
    {
        var mention = FigureOf(edit, proposal, proposal.Citations[ExclusionFinder.Figure]);
        string[] about = proposal.Citations.TryGetValue(ExclusionFinder.About, out var place) ? [pool.Find(proposal.Source, place, field: null)] : [];
        Note(edit, pool, mention.Id, proposal.Cells.GetValueOrDefault("reason", string.Empty), about, areMentions: true, areOthersAdded);
    }

    private static Mention FigureOf(PackageEdit edit, Proposal proposal, Stretch place) =>
        edit.Dataset.Mentions.Where(m => m.Source.Id == proposal.Source && m.Start == place.Start && m.End == place.End).ToArray() is [var mention, ..]
            ? mention
            : throw new CurationRefusedException($"{proposal.Id} cites words, not a figure that has to be accounted for; drop the row");

    /// <summary>Excludes a mention, unless it is already excluded.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="mention">The id of the mention.</param>
    /// <param name="reason">One of the reasons that the package declares.</param>
    /// <param name="about">Evidence of what it is about, if the reason requires it: ids of mentions, or words of its source.</param>
    /// <exception cref="CurationRefusedException">There is no such mention or reason, the condition of the reason is not met, or something cites
    /// the mention.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static ExcludedMention Exclude(PackageEdit edit, string mention, string reason, IReadOnlyList<string> about) =>
        Exclude(edit, [mention], reason, about)[0];

    /// <summary>Excludes several mentions, all or none.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="mentions">The ids of the mentions, at least one.</param>
    /// <param name="reason">One of the reasons that the package declares.</param>
    /// <param name="about">Evidence of what they are about, if the reason requires it: ids of mentions, or words of their
    /// source.</param>
    /// <exception cref="CurationRefusedException">There is no such mention or reason, the condition of the reason is not met, or something cites
    /// a mention.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static IReadOnlyList<ExcludedMention> Exclude(PackageEdit edit, IReadOnlyList<string> mentions, string reason, IReadOnlyList<string> about)
    {
        var pool = new MentionPool(edit);
        ExcludedMention[] excluded = [.. mentions.Distinct(StringComparer.Ordinal).Select(m => Note(edit, pool, m, reason, about))];
        edit.Save();
        return excluded;
    }

    private static ExcludedMention Note(
        PackageEdit edit,
        MentionPool pool,
        string mention,
        string reason,
        IReadOnlyList<string> about,
        bool areMentions = false,
        bool areOthersAdded = false)
    {
        var schema = edit.TableOf(TableRole.Exclusions).Schema;
        var reasons = schema.Field("reason")?.Categories ?? [];
        if (reason.Length == 0 || (reasons.Count > 0 && !reasons.Contains(reason, StringComparer.Ordinal)))
        {
            throw new CurationRefusedException(
                $"{(reason.Length == 0 ? (Message)$"a reason is missing" : $"{Printable.Quote(reason)} is not a declared reason for excluding a mention")}"
                + $"{(reasons.Count > 0 ? $"; use one of {string.Join(", ", reasons)}, {edit.DeclaredAt(schema, "reason")}" : Message.Empty)}");
        }

        if (edit.Dataset.FindMention(mention) is not { } known)
        {
            throw new CurationRefusedException(
                $"there is no mention {Printable.Quote(mention)}; the ids are in {edit.Name(edit.TableOf(TableRole.Mentions))}");
        }

        if (edit.Dataset.FindExclusion(known) is { } excluded)
        {
            return new ExcludedMention(mention, excluded["reason"].Text, IsNew: false);
        }

        if (edit.Dataset.Citations.Where(c => c.Mention.Id == mention).ToArray() is [var citation, ..])
        {
            throw new CurationRefusedException(
                $"the mention {mention} is cited for {citation.Fact} ({edit.Name(citation.Row.Place)}); a mention is cited or excluded, never both");
        }

        if (edit.Dataset.Explanations.FirstOrDefault(e => e.Evidence.Contains(mention, StringComparer.Ordinal)) is { } explanation)
        {
            throw new CurationRefusedException($"the mention {mention} is evidence for the explanation {explanation.Id}, so it cannot be excluded");
        }

        string[] ids = [.. about.Where(a => edit.Dataset.FindMention(a) is not null)];
        string[] added = [.. about.Except(ids, StringComparer.Ordinal)]; // words, or mentions that this change adds
        // A citation that this change adds is not in the dataset yet, so the condition "repeats" cannot be tested here.
        var mayRepeat = areOthersAdded && schema.Field("reason")?.Conditions.GetValueOrDefault(reason) is { Test: ExclusionTest.Repeats };
        if (!mayRepeat && UnfitExclusion.ProblemOf(edit.Dataset, schema, known, reason, ids, added.Length > 0) is { } problem)
        {
            throw new CurationRefusedException(
                $"the mention {mention} ({Printable.Quote(known.Printed)}) would be excluded as {Printable.Quote(reason)}, {problem}");
        }

        var row = new Dictionary<string, string>(StringComparer.Ordinal) { ["mention"] = mention, ["reason"] = reason };
        if (about.Count > 0)
        {
            row["about"] = string.Join(";", ids.Concat(areMentions ? added : added.Select(w => Subject(edit, pool, known, w))));
        }

        edit.Add(TableRole.Exclusions, [row]);
        return new ExcludedMention(mention, reason, IsNew: true);
    }

    /// <summary>Returns the mention of the words that say what a figure is about: the occurrence nearest to the figure.</summary>
    private static string Subject(PackageEdit edit, MentionPool pool, Mention figure, string words)
    {
        var (source, text) = MentionPool.Open(edit, figure.Source.Id);
        var (start, end) = MentionLocation.Find(text, new PhraseToLocate(source.Id, words) { Near = figure.Start });
        return pool.Find(source.Id, new Stretch(start, end, "text"), field: null);
    }
}
