using KzKgData.Curation.Proposing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation;

/// <summary>The mentions of a package during a change: the existing ones and those that the change adds.</summary>
/// <param name="edit">The change.</param>
internal sealed class MentionPool(PackageEdit edit)
{
    private readonly Dictionary<(string Source, int Start, int End, string Kind), string> _added = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IEnumerator<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>Returns the archived text of a source.</summary>
    /// <exception cref="CurationRefusedException">The text is not available, or its hash differs from that of the source.</exception>
    public static (Source Source, ArchivedText Text) Open(PackageEdit edit, string id)
    {
        if (edit.Dataset.FindSource(id) is not { } source)
        {
            throw new CurationRefusedException(
                $"there is no source {Printable.Quote(id)}; use one of {string.Join(", ", edit.Dataset.Sources.Select(s => s.Id))}");
        }

        if (edit.Archive?.Find(source) is null)
        {
            throw new CurationRefusedException(
                $"the archived text {Printable.Quote(source.File)} of {source.Id} is not available; give its folder with --snapshots");
        }

        return edit.Archive.FindPinned(source) is { } text
            ? (source, text)
            : throw new CurationRefusedException($"the SHA-256 of {Printable.Quote(source.File)} is not that of {source.Id}; restore the original text");
    }

    /// <summary>Returns the id of a mention of a stretch that can support a cell: an existing one or a new one.</summary>
    /// <param name="source">The id of the source.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="field">The field of the cell; null for any.</param>
    /// <exception cref="CurationRefusedException">The mention is excluded, or the text is not available.</exception>
    public string Find(string source, Stretch stretch, FieldSchema? field)
    {
        var known = edit.Dataset.Mentions.Where(m => m.Source.Id == source && m.Start == stretch.Start && m.End == stretch.End).ToArray();
        var fitting = Array.FindIndex(known, m => m.Kind == stretch.Kind) is >= 0 and var same ? same : Array.FindIndex(known, m => Carries(field, m.Kind));
        if (fitting >= 0)
        {
            _used.Add(known[fitting].Id);
            return edit.Dataset.FindExclusion(known[fitting]) is null
                ? known[fitting].Id
                : throw new CurationRefusedException(
                    $"the mention {known[fitting].Id} ({Printable.Quote(known[fitting].Printed)}) is excluded; delete its row in the exclusions first");
        }

        if (known.Length > 0)
        {
            throw new CurationRefusedException(
                $"{Printable.Quote(known[0].Printed)} at "
                + $"{stretch.Start}-{stretch.End} is the mention "
                + $"{known[0].Id} of the kind {known[0].Kind}, but {field!.Name} takes only {string.Join(", ", field.CarriedBy)}; cite other "
                + $"words");
        }

        var key = (source, stretch.Start, stretch.End, stretch.Kind);
        if (!_added.TryGetValue(key, out var id) && (id = AddedThere(stretch, source, field)) is null)
        {
            var (_, text) = Open(edit, source);
            if (text.Points.Slice(stretch.Start, stretch.End).Length > MentionRows.LongestPrinted)
            {
                throw new CurationRefusedException(
                    $"the stretch {stretch.Start}-{stretch.End} of {source} "
                    + $"is longer than {MentionRows.LongestPrinted} characters; cite a shorter one");
            }

            if (!_ids.TryGetValue(source, out var ids))
            {
                _ids.Add(source, ids = MentionRows.FreeIds(edit.Dataset.Package, source).GetEnumerator());
            }

            ids.MoveNext();
            _added.Add(key, id = ids.Current);
            RemoveInner(source, stretch);
            edit.Add(
                TableRole.Mentions,
                [MentionRows.Row(id, source, text.Points, stretch.Start, stretch.End, stretch.Kind)],
                row => row["source"].Text == source);
        }

        return id;
    }

    /// <summary>
    /// Removes uncited figures inside a stretch that becomes a mention: the longer mention accounts for them, as <c>top three</c> does for its
    /// <c>three</c>.
    /// </summary>
    private void RemoveInner(string source, Stretch whole)
    {
        foreach (var inner in edit.Dataset.Mentions.Where(m =>
                m.Source.Id == source
                && m.IsFigure
                && m.Start >= whole.Start
                && m.End <= whole.End
                && m.End - m.Start < whole.End - whole.Start
                && !_used.Contains(m.Id)
                && SourceCoverage.UseOf(m, edit.Dataset) is FigureUse.Unaccounted))
        {
            _used.Add(inner.Id);
            edit.Remove(inner.Row);
        }
    }

    /// <summary>Returns a mention of the same stretch that this change has added, of another kind that can also support the cell.</summary>
    private string? AddedThere(Stretch stretch, string source, FieldSchema? field) =>
        _added.FirstOrDefault(a => a.Key.Source == source && a.Key.Start == stretch.Start && a.Key.End == stretch.End && Carries(field, a.Key.Kind)).Value;

    private static bool Carries(FieldSchema? field, string kind) =>
        field is null || field.CarriedBy.Count == 0 || field.CarriedBy.Contains(kind, StringComparer.Ordinal);
}
