using KzKgData.Curation.Proposing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation;

/// <summary>Accepts, changes and drops proposals.</summary>
public static class Review
{
    private const string WholeRow = "*";
    private const string Side = "side";

    /// <summary>Returns the pending proposals, in the order of the sources and texts.</summary>
    /// <param name="edit">The change under way.</param>
    public static IReadOnlyList<Proposal> Pending(PackageEdit edit) => edit.Proposals;

    /// <summary>Proposes rows for a source of the package, replacing its earlier proposals.</summary>
    /// <param name="edit">The change under way, with the archived texts.</param>
    /// <param name="source">The id of the source.</param>
    /// <returns>The proposals; rows whose figure is already accounted for are left out.</returns>
    /// <exception cref="CurationRefusedException">There is no such source, or its text is not available.</exception>
    public static IReadOnlyList<Proposal> Propose(PackageEdit edit, string source)
    {
        var (known, text) = MentionPool.Open(edit, source);
        var others = edit.Proposals.Where(p => p.Source != source).ToArray();
        var cited = edit
            .Dataset.Claims.Where(c => c.ValueMention is { } mention && mention.Source == known)
            .Select(c => (c.ValueMention!.Value.Start, c.ValueMention!.Value.End, c.Indicator))
            .ToHashSet();
        Proposal[] made =
        [
            .. Proposals
                .In(edit.Dataset, source, text.Text, known.Language, known.PublishedOn, known.PublishedBasis is Basis.Printed, others, Accounted(edit, known))
                .Where(p =>
                    !p.Citations.TryGetValue("value", out var place)
                    || !cited.Any(c => c.Start < place.End && place.Start < c.End && c.Indicator == p.Cells.GetValueOrDefault("indicator"))),
        ];
        edit.SetProposals([.. others, .. made]);
        edit.Save();
        return made;
    }

    /// <summary>Returns the stretches of a source whose mentions are cited or excluded.</summary>
    private static HashSet<(int Start, int End)> Accounted(PackageEdit edit, Source source) =>
        [
            .. edit
                .Dataset.Mentions.Where(m => m.Source == source && SourceCoverage.UseOf(m, edit.Dataset) is not FigureUse.Unaccounted)
                .Select(m => (m.Start, m.End)),
        ];

    /// <summary>Adds proposed rows to the data, with their mentions, their citations and the speakers they need.</summary>
    /// <param name="edit">The change under way, with the archived texts.</param>
    /// <param name="ids">The ids of the rows.</param>
    /// <returns>The ids of all added rows, in order.</returns>
    /// <exception cref="CurationRefusedException">There is no such row, or one of its cells is open.</exception>
    public static IReadOnlyList<string> Accept(PackageEdit edit, IReadOnlyList<string> ids)
    {
        var pending = edit.Proposals.ToList();
        var pool = new MentionPool(edit);
        var accepted = new List<string>();
        foreach (var id in ids)
        {
            Accept(edit, pending, pool, Find(pending, id), accepted);
        }

        edit.SetProposals(pending);
        edit.Save();
        return accepted;
    }

    /// <summary>Adds the claims whose sentence supports every cell, with their speakers.</summary>
    /// <param name="edit">The change under way, with the archived texts.</param>
    /// <returns>The ids of all added rows, in order.</returns>
    public static IReadOnlyList<string> AcceptCertain(PackageEdit edit)
    {
        var claims = edit.Dataset.Package.FindTable(TableRole.Claims)?.Schema.Name;
        string[] certain = [.. edit.Proposals.Where(p => p.Table == claims && p.IsCertain && AreSpeakersCertain(edit, p)).Select(p => p.Id)];
        return certain.Length == 0 ? [] : Accept(edit, certain);
    }

    /// <summary>
    /// Sets cells of a proposed row and their citations. The cells are no longer open, and derived columns are derived again.
    /// </summary>
    /// <param name="edit">The change under way, with the archived texts if words are cited.</param>
    /// <param name="id">The id of the row.</param>
    /// <param name="cells">The cells by column; an empty value clears the cell.</param>
    /// <param name="words">The words of the source that support a cell, by field; of several occurrences, the one nearest to the sentence is taken.
    /// Null for none.</param>
    /// <exception cref="CurationRefusedException">There is no such row or column, or the text does not print the words.</exception>
    public static Proposal Change(PackageEdit edit, string id, IReadOnlyDictionary<string, string> cells, IReadOnlyDictionary<string, string>? words = null)
    {
        var proposal = Find(edit.Proposals, id);
        var schema = edit.Dataset.Package.FindTable(proposal.Table)?.Schema;
        var changed = new SortedDictionary<string, string>(proposal.Cells.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        var citations = new SortedDictionary<string, Stretch>(proposal.Citations.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        var open = new SortedDictionary<string, OpenCell>(proposal.Open.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        if (schema?.Role is TableRole.Exclusions && cells.TryGetValue(ExclusionFinder.About, out var subject) && subject.Length > 0)
        {
            // The words that say what a figure is about become a mention when the row is accepted.
            words = new Dictionary<string, string>(words ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal)
            {
                [ExclusionFinder.About] = subject,
            };
        }

        foreach (var (field, value) in cells)
        {
            if (schema?.Field(field) is not { } column)
            {
                throw new CurationRefusedException(
                    $"{proposal.Table} has no column '{field}'; use one of {string.Join(", ", schema?.Fields.Select(f => f.Name) ?? [])}");
            }

            if (value.Length > 0 && column.Categories.Count > 0 && !column.Categories.Contains(value, StringComparer.Ordinal))
            {
                throw new CurationRefusedException(
                    $"{Printable.Quote(value)} is not a declared {field}; use one of {string.Join(", ", column.Categories)}, "
                    + $"{edit.DeclaredAt(schema, field)}");
            }

            open.Remove(field);
            if (value.Length == 0)
            {
                changed.Remove(field);
                citations.Remove(field);
            }
            else
            {
                changed[field] = value;
            }
        }

        foreach (var (field, phrase) in words ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (schema?.Role is TableRole.Exclusions && field is ExclusionFinder.About)
            {
                var (known, archived) = MentionPool.Open(edit, proposal.Source);
                var (start, end) = MentionLocation.Find(archived, NearSentence(archived, proposal, phrase) with { Source = known.Id });
                (citations[field], changed[field]) = (new Stretch(start, end, "text"), phrase);
                open.Remove(field);
                continue;
            }

            if (schema?.Field(field.Split('[')[0]) is not { TakesCitation: true } column)
            {
                throw new CurationRefusedException(
                    $"{Printable.Quote(field)} of {proposal.Table} takes no citation; use one of "
                    + $"{string.Join(", ", schema?.Fields.Where(f => f.TakesCitation).Select(f => f.Name) ?? [])}");
            }

            var (source, text) = MentionPool.Open(edit, proposal.Source);
            citations[field] = FactEdits.StretchOf(text, source, column, NearSentence(text, proposal, phrase));
            open.Remove(field);
            if (column.Type.Kind is FieldKind.Period)
            {
                // The dates are derived from the words, unless they are given.
                foreach (var follows in new[] { column.Name, column.Name + Basis.Suffix }.Where(f => !cells.ContainsKey(f)))
                {
                    changed.Remove(follows);
                }
            }
        }

        if (schema is not null)
        {
            FactEdits.Derive(edit, schema, proposal with { Citations = citations }, changed, cells.Keys.ToHashSet(StringComparer.Ordinal));
        }

        var result = proposal with { Cells = changed, Citations = citations, Open = open };
        var speakers = NewSpeakers(edit, result);
        if (speakers.Count > 0 && schema is not null)
        {
            // The side of the new speakers is known only now.
            edit.SetProposals([.. edit.Proposals, .. speakers]);
            FactEdits.Derive(edit, schema, result, changed, cells.Keys.ToHashSet(StringComparer.Ordinal));
        }

        edit.SetProposals([.. edit.Proposals.Select(p => p.Id == id ? result : p)]);
        if (cells.ContainsKey(Side))
        {
            edit.SetProposals([.. edit.Proposals.Select(p => WithSideOf(edit, p, id))]);
        }

        edit.Save();
        return result;
    }

    /// <summary>Returns a row of a speaker whose side was just set, with its own side filled in if it was open.</summary>
    private static Proposal WithSideOf(PackageEdit edit, Proposal proposal, string speaker)
    {
        if (!proposal.Open.ContainsKey(Side)
            || !SpeakersOf(proposal).Contains(speaker, StringComparer.Ordinal)
            || edit.Dataset.Package.FindTable(proposal.Table)?.Schema is not { } schema)
        {
            return proposal;
        }

        var cells = new SortedDictionary<string, string>(proposal.Cells.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        FactEdits.Derive(edit, schema, proposal, cells, new HashSet<string>(StringComparer.Ordinal));
        return cells.GetValueOrDefault(Side, string.Empty).Length == 0
            ? proposal
            : proposal with
            {
                Cells = cells,
                Open = new SortedDictionary<string, OpenCell>(
                    proposal.Open.Where(o => o.Key is not Side).ToDictionary(StringComparer.Ordinal),
                    StringComparer.Ordinal),
            };
    }

    /// <summary>Returns the cells that a candidate of an open cell sets: for a figure with several readings, its value and its reading.</summary>
    /// <param name="field">The open column.</param>
    /// <param name="candidate">The candidate.</param>
    public static IReadOnlyDictionary<string, string> CellsOf(string field, string candidate)
    {
        var words = candidate.Split(' ');
        return field is "value" && words.Length == 2
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [field] = words[1], ["reading"] = words[0] }
            : new Dictionary<string, string>(StringComparer.Ordinal) { [field] = candidate };
    }

    /// <summary>Drops proposed rows.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="ids">The ids of the rows.</param>
    /// <exception cref="CurationRefusedException">There is no such row.</exception>
    public static void Drop(PackageEdit edit, IReadOnlyList<string> ids)
    {
        var pending = edit.Proposals.ToList();
        foreach (var id in ids)
        {
            pending.Remove(Find(pending, id));
        }

        edit.SetProposals(pending);
        edit.Save();
    }

    /// <summary>Returns the speakers of a row that the package neither has nor proposes, as its text names them.</summary>
    /// <exception cref="CurationRefusedException">The text names nobody of that id.</exception>
    private static IReadOnlyList<Proposal> NewSpeakers(PackageEdit edit, Proposal proposal)
    {
        var unknown = Array.FindAll(SpeakersOf(proposal), s => edit.Dataset.FindFact(s) is null && !edit.Proposals.Any(p => p.Id == s));
        if (unknown.Length == 0)
        {
            return [];
        }

        var named = edit.Dataset.FindSource(proposal.Source) is { } source && edit.Archive?.FindPinned(source) is { } text
            ? Proposals.SpeakersOf(edit.Dataset, proposal, text.Text, source.Language, edit.Proposals)
            : [];
        return Array.Find(unknown, u => !named.Any(n => n.Id == u)) is { } nobody
            ? throw new CurationRefusedException(
                $"neither the data nor the text has a person {Printable.Quote(nobody)}; add them with kzkg person add --id {nobody} "
                + $"--name NAME")
            : named;
    }

    /// <summary>Finds words in a text: the first occurrence in the sentence of a row, or else the one nearest to the sentence.</summary>
    private static PhraseToLocate NearSentence(ArchivedText text, Proposal proposal, string words)
    {
        var at = text.Points.Slice(proposal.Start, proposal.End).IndexOf(words, StringComparison.Ordinal);
        return new PhraseToLocate(proposal.Source, words)
        {
            Near = at < 0 ? proposal.Start : proposal.Start + CodePoints.CountOf(text.Points.Slice(proposal.Start, proposal.End)[..at]),
        };
    }

    private static Proposal Find(IReadOnlyList<Proposal> pending, string id) => pending.FirstOrDefault(p => p.Id == id)
        ?? throw new CurationRefusedException($"there is no proposed row {Printable.Quote(id)}; kzkg review --list lists them");

    private static bool AreSpeakersCertain(PackageEdit edit, Proposal claim) =>
        SpeakersOf(claim).All(s => edit.Dataset.FindFact(s) is not null || edit.Proposals.Any(p => p.Id == s && p.IsCertain));

    private static string[] SpeakersOf(Proposal claim) =>
        claim.Cells.GetValueOrDefault("stated_by", string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static void Accept(PackageEdit edit, List<Proposal> pending, MentionPool pool, Proposal proposal, List<string> accepted)
    {
        if (proposal.Open.FirstOrDefault(o => o.Key is not WholeRow) is { Key: { } field, Value: var open })
        {
            var candidates = open.Candidates.Count == 0 ? Message.Empty : $" (candidates: {string.Join(", ", open.Candidates)})";
            throw new CurationRefusedException(
                $"{field} of {proposal.Id} is open: {open.Why}{candidates}; fill it with kzkg review --edit {proposal.Id} --set {field}=VALUE");
        }

        pending.Remove(proposal);
        if (edit.Dataset.Package.FindTable(proposal.Table)?.Schema.Role is TableRole.Exclusions)
        {
            MentionExclusion.NoteProposed(edit, pool, proposal, accepted.Count > 0);
            accepted.Add(proposal.Id);
            return;
        }

        foreach (var speaker in SpeakersOf(proposal))
        {
            if (edit.Dataset.FindFact(speaker) is null && !accepted.Contains(speaker, StringComparer.Ordinal))
            {
                Accept(edit, pending, pool, Find(pending, speaker), accepted);
            }

            foreach (var alias in pending.FindAll(p =>
                    p.Cells.GetValueOrDefault("fact") == speaker
                    && proposal.Citations.Any(c => c.Key.StartsWith("stated_by", StringComparison.Ordinal) && p.Citations.Values.Contains(c.Value))))
            {
                Accept(edit, pending, pool, alias, accepted);
            }
        }

        var table =
            edit.Dataset.Package.FindTable(proposal.Table)
            ?? throw new CurationRefusedException($"the package has no table {Printable.Quote(proposal.Table)} for {proposal.Id}");
        var row = new Dictionary<string, string>(proposal.Cells.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { ["id"] = proposal.Id };
        if (table.ColumnOf("source") >= 0)
        {
            row["source"] = proposal.Source;
        }

        edit.Add(table, [row]);
        edit.Add(
            TableRole.Citations,
            [
                .. proposal.Citations.Select(c =>
                    (IReadOnlyDictionary<string, string>)
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["fact"] = proposal.Id,
                            ["field"] = c.Key,
                            ["mention"] = pool.Find(proposal.Source, c.Value, table.Schema.Field(c.Key.Split('[')[0])),
                        }),
            ]);
        accepted.Add(proposal.Id);
    }
}
