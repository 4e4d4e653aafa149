using KzKgData.Curation.Proposing;
using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Prints a proposal: its sentence with the mentions marked, its cells, and its open cells with the reason.</summary>
internal static class ProposalText
{
    /// <summary>Prints a proposal.</summary>
    /// <param name="output">Receives the lines.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="text">The text of its source; null if it is not available.</param>
    /// <param name="width">The width to wrap lines at; null for no wrapping.</param>
    public static async Task WriteAsync(TextWriter output, Proposal proposal, string? text, int? width)
    {
        var lines = new StringWriter { NewLine = "\n" };
        Write(lines, proposal, text, width);
        await output.WriteAsync(lines.ToString()).ConfigureAwait(false);
    }

    private static void Write(StringWriter output, Proposal proposal, string? text, int? width)
    {
        Tell(string.Empty, "  ", $"{proposal.Table} {proposal.Id}  ({proposal.Source}{(proposal.IsCertain ? $", certain" : Message.Empty)})");
        if (text is not null)
        {
            Tell("  ", "  ", $"{Marked(new CodePoints(text), proposal)}");
        }

        foreach (var (field, value) in proposal.Cells)
        {
            var place = proposal.Citations.GetValueOrDefault(field);
            var cited =
                place is null || text is null
                    ? Message.Empty
                    : $"   \u2190 {Printable.Quote(Printable.OneLine(new CodePoints(text).Slice(place.Start, place.End)))}";
            Tell($"  {field,-16} ", new string(' ', 19), $"{Printable.OneLine(value)}{cited}");
        }

        foreach (var (field, open) in proposal.Open)
        {
            var candidates = open.Candidates.Count == 0 ? string.Empty : $" [{string.Join(", ", open.Candidates)}]";
            if (field is not "*")
            {
                Tell("  ", "        ", $"open: {field}: {MessageWords.OfStored(open.Why)}{candidates}");
                continue;
            }

            foreach (var why in open.Why.Split("; "))
            {
                Tell("  ", "        ", $"look: {MessageWords.OfStored(why)}");
            }
        }

        void Tell(string head, string indent, Message line) => WrappedText.Write(output, head, indent, MessageWords.Of(line), width);
    }

    /// <summary>Returns the sentence with each cited mention in brackets.</summary>
    private static string Marked(CodePoints text, Proposal proposal)
    {
        var (marked, at) = (string.Empty, proposal.Start);
        foreach (var place in proposal
                .Citations.Values.Where(p => p.Start >= proposal.Start && p.End <= proposal.End)
                .DistinctBy(p => p.Start)
                .OrderBy(p => p.Start)
                .Where(p => p.End <= text.Count))
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
