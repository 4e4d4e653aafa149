using KzKgData.Curation;
using KzKgData.Curation.Proposing;
using KzKgData.Verification.Findings;

namespace KzKgData.Serving;

/// <summary>Carries out the forms of the pages: the same changes as the commands of the tool, under the same names in the history.</summary>
internal static class FormCommands
{
    /// <summary>Carries out a form.</summary>
    /// <param name="package">The package.</param>
    /// <param name="source">The source that the page shows; null for the first page.</param>
    /// <param name="sent">The fields of the form.</param>
    /// <returns>What was done, as a message.</returns>
    /// <exception cref="StaleFormException">The data have changed since the page was rendered.</exception>
    /// <exception cref="CurationRefusedException">The change was refused.</exception>
    public static Message Carry(ServedPackage package, string? source, Sent sent)
    {
        var id = sent["id"];
        switch (sent["do"])
        {
            case "accept":
                return $"added {string.Join(", ", Make($"review --accept {id}", e => Review.Accept(e, [id])))}";
            case "accept-certain":
                var certain = Make("review --accept-certain", Review.AcceptCertain);
                return certain.Count == 0 ? $"no proposed claim is certain; nothing was changed" : (Message)$"added {string.Join(", ", certain)}";
            case "edit":
                return Edit(id);
            case "choose":
                var cells = Review.CellsOf(sent["field"], sent["candidate"]);
                Make($"review --edit {id} --set {string.Join(' ', cells.Select(c => $"{c.Key}={c.Value}"))}", e => Review.Change(e, id, cells));
                return $"changed {string.Join(", ", cells.Keys)} of {id}";
            case "drop":
                Make($"review --drop {id}", e => { Review.Drop(e, [id]); return id; });
                return $"dropped {id}";
            case "exclude-proposed":
                var proposed = Make($"exclude what {id} rests on --reason {sent["reason"]}", e => ExcludeProposed(e, id, sent["reason"], Listed("about")));
                return $"excluded {proposed} ({sent["reason"]}) and dropped {id}";
            case "exclude":
                var mentions = sent.Fields.GetValueOrDefault("mention", []);
                var about = Listed("about");
                if (mentions.Count == 0)
                {
                    throw new CurationRefusedException($"no mention was chosen; tick those that are not evidence");
                }

                var excluded = Make(
                    $"exclude {string.Join(' ', mentions)} --reason {sent["reason"]}",
                    e => MentionExclusion.Exclude(e, mentions, sent["reason"], about));
                return $"excluded {string.Join(", ", excluded.Select(m => m.Mention))} ({sent["reason"]})";
            case "locate":
                return Locate(PhraseOf());
            case "uncite":
                Make($"uncite {id} {sent["field"]}", e => { FactEdits.Uncite(e, id, sent["field"]); return id; });
                return $"{sent["field"]} of {id} has no citation now";
            case "undo":
                return $"undone: {Undo()}";
            default:
                throw new CurationRefusedException($"the form has an unknown action");
        }

        string[] Listed(string name) => sent[name].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        T Make<T>(string what, Func<PackageEdit, T> change) => PackageEdit.Make(
            package.Directory,
            package.DisplayName,
            package.Snapshots,
            edit => edit.State == sent["state"] ? change(edit) : throw new StaleFormException(Stale()),
            what: what);

        Message Edit(string proposal)
        {
            var changed = string.Empty;
            Make($"review --edit {proposal}", e =>
            {
                var known = Find(e, proposal);
                var given = sent.Behind(Sent.Cell)
                    .Where(c => c.Value != known.Cells.GetValueOrDefault(c.Key, string.Empty))
                    .ToDictionary(StringComparer.Ordinal);
                var words = sent.Behind(Sent.Words).Where(w => w.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
                if (given.Count + words.Count == 0)
                {
                    throw new CurationRefusedException($"no cell of {proposal} was edited; nothing was changed");
                }

                changed = string.Join(", ", given.Keys.Concat(words.Keys).Distinct(StringComparer.Ordinal));
                return Review.Change(e, proposal, given, words);
            });
            return $"changed {changed} of {proposal}";
        }

        PhraseToLocate PhraseOf() => new(source ?? sent["source"], sent["words"])
        {
            Kind = sent["kind"] is { Length: > 0 } kind ? kind : null,
            Near = int.TryParse(sent["near"], NumberStyles.None, CultureInfo.InvariantCulture, out var near) ? near : null,
            WithinWords = sent["within"].Length > 0,
        };

        Message Locate(PhraseToLocate phrase)
        {
            if (sent["fact"] is { Length: > 0 } fact)
            {
                var cited = Make($"cite {fact} {sent["field"]} {Printable.Quote(phrase.Phrase)}", e => FactEdits.Cite(e, fact, sent["field"], phrase));
                return $"{sent["field"]} of {fact} cites {cited}";
            }

            var made = Make($"locate {phrase.Source} {Printable.Quote(phrase.Phrase)}", e => MentionLocation.Locate(e, phrase));
            return made.IsNew ? (Message)$"added {made.Id} ({made.Kind})" : $"{made.Id} is already a mention of it; nothing was changed";
        }

        string Undo()
        {
            // If somebody changes the data between this check and the undo, their change has another number, and the undo is refused.
            var now = CuratedPackage.Read(package.Directory, package.DisplayName, snapshots: null);
            return now.State == sent["state"] ? History.Undo(package.Directory, expected: sent["number"]) : throw new StaleFormException(Stale());
        }

        Message Stale()
        {
            var kept = sent
                .Fields.Keys.Where(k =>
                    k is "words" or "reason" or "about" or "field" or "candidate"
                    || k.StartsWith(Sent.Cell, StringComparison.Ordinal)
                    || k.StartsWith(Sent.Words, StringComparison.Ordinal))
                .Where(k => sent[k].Length > 0)
                .Select(k => $"{k[(k.IndexOf('.', StringComparison.Ordinal) + 1)..]} = {sent[k]}")
                .ToArray();
            return kept.Length == 0
                ? (Message)$"the data were changed by somebody else since this page was loaded, so nothing was done; the page shows them as they are now"
                : $"the data were changed by somebody else since this page was loaded, so nothing was done; the page shows them as they are now, "
                    + $"and what you had typed is kept: {string.Join("; ", kept)}";
        }
    }

    private static string ExcludeProposed(PackageEdit edit, string id, string reason, IReadOnlyList<string> about)
    {
        var proposal = Find(edit, id);
        return MentionExclusion.FigureOf(proposal) is { } place
            ? MentionExclusion.ExcludeProposed(edit, proposal, place, reason, about)
            : throw new CurationRefusedException($"{id} has no figure that could be excluded; drop it");
    }

    private static Proposal Find(PackageEdit edit, string id) => Review.Pending(edit).FirstOrDefault(p => p.Id == id)
        ?? throw new CurationRefusedException($"the row {Printable.Quote(id)} is no longer proposed; nothing was changed");
}
