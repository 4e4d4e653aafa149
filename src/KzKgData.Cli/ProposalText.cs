using KzKgData.Curation.Proposing;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Prints a suggested row: its sentence with the mentions marked, its cells, what is open and why.</summary>
internal static class ProposalText
{
    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="proposal">The row.</param>
    /// <param name="text">The text of its source; null where that is not at hand.</param>
    public static async Task WriteAsync(TextWriter output, Proposal proposal, string? text)
    {
        await output.WriteLineAsync($"{proposal.Table} {proposal.Id}  ({proposal.Source}{(proposal.IsCertain ? ", certain" : string.Empty)})").ConfigureAwait(false);
        if (text is not null)
        {
            await output.WriteLineAsync("  " + Marked(new CodePoints(text), proposal)).ConfigureAwait(false);
        }

        foreach (var (field, value) in proposal.Cells)
        {
            var place = proposal.Citations.GetValueOrDefault(field);
            var cited = place is null || text is null ? string.Empty : $"   \u2190 {Printable.Quote(Printable.OneLine(new CodePoints(text).Slice(place.Start, place.End)))}";
            await output.WriteLineAsync($"  {field,-16} {Printable.OneLine(value)}{cited}").ConfigureAwait(false);
        }

        foreach (var (field, open) in proposal.Open)
        {
            var candidates = open.Candidates.Count == 0 ? string.Empty : $" [{string.Join(", ", open.Candidates)}]";
            await output.WriteLineAsync(Printable.OneLine(field is "*" ? $"  look: {open.Why}" : $"  open: {field}: {open.Why}{candidates}")).ConfigureAwait(false);
        }
    }

    /// <summary>The sentence with each cited stretch of it in brackets.</summary>
    private static string Marked(CodePoints text, Proposal proposal)
    {
        var (marked, at) = (string.Empty, proposal.Start);
        foreach (var place in proposal.Citations.Values.Where(p => p.Start >= proposal.Start && p.End <= proposal.End).DistinctBy(p => p.Start).OrderBy(p => p.Start).Where(p => p.End <= text.Count))
        {
            if (place.Start >= at)
            {
                marked += text.Slice(at, place.Start) + "[" + text.Slice(place.Start, place.End) + "]";
                at = place.End;
            }
        }

        return Printable.OneLine((marked + text.Slice(at, Math.Max(at, Math.Min(proposal.End, text.Count)))).ReplaceLineEndings(" "));
    }
}
