using KzKgData.Curation.Proposing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation;

/// <summary>Adds, edits and removes facts and their citations. Derived columns are filled in.</summary>
public static class FactEdits
{
    private const string Id = "id";
    private const string SourceColumn = "source";
    private const string AnyWords = "text";

    /// <summary>Returns the name of the table for a kind of fact: <c>claim</c>, <c>person</c>, <c>alias</c>, or the name of a table.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="kind">The kind.</param>
    /// <exception cref="CurationRefusedException">There is no such table.</exception>
    public static string TableOf(PackageEdit edit, string kind)
    {
        var package = edit.Dataset.Package;
        var table = kind switch
        {
            "claim" => package.FindTable(TableRole.Claims),
            "alias" => package.FindTable(TableRole.Aliases),
            "person" => package.FindTable("people"),
            _ => package.FindTable(kind) is { Schema.HoldsFacts: true } facts ? facts : null,
        };
        return table?.Schema.Name
            ?? throw new CurationRefusedException(
                $"the package has no table of facts for {Printable.Quote(kind)}; it has "
                + $"{string.Join(", ", package.Tables.Where(t => t.Schema.HoldsFacts).Select(t => t.Schema.Name))}");
    }

    /// <summary>Adds a fact.</summary>
    /// <param name="edit">The change under way, with the archived texts if words are cited that are not yet a mention.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="cells">The cells by column; without an id, one is generated.</param>
    /// <param name="citations">The evidence for each cell, by field: the id of a mention, or words of the source.</param>
    /// <returns>The id.</returns>
    /// <exception cref="CurationRefusedException">A column, mention or value is not allowed by the package.</exception>
    public static string Add(PackageEdit edit, string table, IReadOnlyDictionary<string, string> cells, IReadOnlyDictionary<string, string> citations)
    {
        var found = edit.Dataset.Package.FindTable(table)!;
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, value) in cells)
        {
            row[Known(edit, found, column).Name] = value;
        }

        var places = new Citing(edit, found.Schema, row.GetValueOrDefault(SourceColumn)).Find(citations);
        Derive(edit, found.Schema, row, places);
        if (!row.TryGetValue(Id, out var id) || id.Length == 0)
        {
            row[Id] = id = new RepeatedNames(Proposals.IdJoint, edit.Dataset.Facts.Select(f => f.Id)).Add(ProposedId(found.Schema, row));
        }

        edit.Add(found, [row]);
        edit.Add(TableRole.Citations, [.. places.Select(p => Citation(id, p.Field, p.Mention))]);
        edit.Save();
        return id;
    }

    /// <summary>Changes cells of a fact or their citations. Derived columns are derived again, unless they held another value before.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="id">The id of the fact.</param>
    /// <param name="cells">The cells by column; an empty value clears the cell and removes its citation.</param>
    /// <param name="citations">The evidence for each cell, by field: the id of a mention, or words of the source.</param>
    /// <exception cref="CurationRefusedException">There is no such fact or column, or a value is not allowed by the package.</exception>
    public static void Edit(PackageEdit edit, string id, IReadOnlyDictionary<string, string> cells, IReadOnlyDictionary<string, string> citations)
    {
        var fact = Fact(edit, id);
        var table = fact.Row.Table;
        var before = table.Schema.Fields.ToDictionary(f => f.Name, f => fact.Row[f.Name].Text, StringComparer.Ordinal);
        var after = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var (column, value) in cells)
        {
            after[Known(edit, table, column).Name] = value;
            if (value.Length == 0)
            {
                RemoveCitations(edit, id, column);
            }
        }

        var places = new Citing(edit, table.Schema, before.GetValueOrDefault(SourceColumn)).Find(citations);
        var cited = edit
            .Dataset.Citations.Where(c => c.Fact == id && !places.Exists(p => p.Field == c.Field))
            .Select(c => new Place(c.Field, c.Mention.Id, c.Mention.Printed, c.Mention.Kind, c.Mention.Source));
        foreach (var field in table.Schema.DerivedFields.Where(f => !cells.ContainsKey(f.Name)))
        {
            after.Remove(field.Name);
        }

        Derive(edit, table.Schema, after, [.. places, .. cited]);
        foreach (var (column, value) in before)
        {
            var isKept = table.Schema.Field(column)?.Evidence is Evidence.Derived && !cells.ContainsKey(column);
            edit.Set(fact.Row, column, after.GetValueOrDefault(column, isKept ? value : string.Empty));
        }

        foreach (var place in places)
        {
            Cite(edit, id, place);
        }

        edit.Save();
    }

    /// <summary>Removes a fact and its citations. Its mentions are kept and have to be cited or excluded otherwise.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="id">The id of the fact.</param>
    /// <exception cref="CurationRefusedException">There is no such fact, or something refers to it.</exception>
    public static void Remove(PackageEdit edit, string id)
    {
        var fact = Fact(edit, id);
        edit.Remove(fact.Row);
        RemoveCitations(edit, id, field: null);
        edit.Save();
    }

    /// <summary>Cites a mention, or words of its source, for a cell, replacing its citation.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="id">The id of the fact.</param>
    /// <param name="field">The field, as in <c>value</c> or <c>stated_by[2]</c>.</param>
    /// <param name="what">The id of the mention, or the words.</param>
    /// <returns>The id of the mention.</returns>
    /// <exception cref="CurationRefusedException">There is no such fact, field or mention.</exception>
    public static string Cite(PackageEdit edit, string id, string field, string what)
    {
        var fact = Fact(edit, id);
        var source = fact.Row.Table.Schema.Role is TableRole.Sources ? id : fact.Row.Table.ColumnOf(SourceColumn) >= 0 ? fact.Row[SourceColumn].Text : null;
        var place = new Citing(edit, fact.Row.Table.Schema, source).Find(new Dictionary<string, string>(StringComparer.Ordinal) { [field] = what })[0];
        Cite(edit, id, place);
        edit.Save();
        return place.Mention;
    }

    /// <summary>Cites words of a source for a cell, replacing its citation. The words become a mention if they are not yet one.</summary>
    /// <param name="edit">The change under way, with the archived texts.</param>
    /// <param name="id">The id of the fact.</param>
    /// <param name="field">The field, as in <c>value</c> or <c>stated_by[2]</c>.</param>
    /// <param name="phrase">The words, and which of their occurrences.</param>
    /// <returns>The id of the mention.</returns>
    /// <exception cref="CurationRefusedException">There is no such fact or field, or the text does not print the words.</exception>
    public static string Cite(PackageEdit edit, string id, string field, PhraseToLocate phrase)
    {
        var fact = Fact(edit, id);
        var place = new Citing(edit, fact.Row.Table.Schema, phrase.Source).Find(field, phrase);
        Cite(edit, id, place);
        edit.Save();
        return place.Mention;
    }

    /// <summary>Removes the citation of a cell.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="id">The id of the fact.</param>
    /// <param name="field">The field.</param>
    /// <exception cref="CurationRefusedException">There is no such citation.</exception>
    public static void Uncite(PackageEdit edit, string id, string field)
    {
        if (RemoveCitations(edit, Fact(edit, id).Id, field) == 0)
        {
            throw new CurationRefusedException($"{field} of {id} has no citation");
        }

        edit.Save();
    }

    /// <summary>Removes a source with everything taken from it: facts, citations, mentions, exclusions and proposals.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="id">The id of the source.</param>
    /// <returns>The ids of the removed facts.</returns>
    /// <exception cref="CurationRefusedException">There is no such source, or something else refers to what is taken from it.</exception>
    public static IReadOnlyList<string> RemoveSource(PackageEdit edit, string id)
    {
        var source =
            edit.Dataset.FindSource(id)
            ?? throw new CurationRefusedException(
                $"there is no source {Printable.Quote(id)}; use one of {string.Join(", ", edit.Dataset.Sources.Select(s => s.Id))}");
        var facts = edit.Dataset.Facts.Where(f => f.Row.Table.Schema.Field(SourceColumn) is not null && f.Row[SourceColumn].Text == id).ToArray();
        var gone = facts.Select(f => f.Id).Append(id).ToHashSet(StringComparer.Ordinal);
        var mentions = edit.Dataset.Mentions.Where(m => m.Source == source).ToDictionary(m => m.Id, StringComparer.Ordinal);
        foreach (var row in facts.Select(f => f.Row)
            .Concat(mentions.Values.Select(m => m.Row))
            .Concat(edit.Dataset.Citations.Where(c => gone.Contains(c.Fact) || mentions.ContainsKey(c.Mention.Id)).Select(c => c.Row))
            .Concat(edit.Dataset.Exclusions.Where(e => mentions.ContainsKey(e["mention"].Text)))
            .Append(source.Row))
        {
            edit.Remove(row);
        }

        if (edit.TakesProposals && edit.Proposals.Any(p => p.Source == id))
        {
            edit.SetProposals([.. edit.Proposals.Where(p => p.Source != id)]);
        }

        edit.Save();
        return [.. facts.Select(f => f.Id)];
    }

    private static Fact Fact(PackageEdit edit, string id) =>
        edit.Dataset.FindFact(id) ?? throw new CurationRefusedException($"there is no fact {Printable.Quote(id)}; kzkg list TABLE lists them");

    private static FieldSchema Known(PackageEdit edit, Table table, string column) =>
        table.Schema.Field(column)
        ?? throw new CurationRefusedException(
            $"{edit.Name(table)} has no column '{column}'; use one of {string.Join(", ", table.Schema.Fields.Select(f => f.Name))}");

    private static int RemoveCitations(PackageEdit edit, string id, string? field)
    {
        var rows = edit.Dataset.Citations.Where(c => c.Fact == id && (field is null || c.Field == field)).Select(c => c.Row).ToArray();
        Array.ForEach(rows, edit.Remove);
        return rows.Length;
    }

    private static void Cite(PackageEdit edit, string id, Place place)
    {
        if (edit.Dataset.Citations.Where(c => c.Fact == id && c.Field == place.Field).ToArray() is [var known, ..])
        {
            edit.Set(known.Row, "mention", place.Mention);
        }
        else
        {
            edit.Add(TableRole.Citations, [Citation(id, place.Field, place.Mention)], row => row["fact"].Text == id);
        }
    }

    private static Dictionary<string, string> Citation(string fact, string field, string mention) =>
        new(StringComparer.Ordinal)
        {
            ["fact"] = fact,
            ["field"] = field,
            ["mention"] = mention,
        };

    private static string ProposedId(TableSchema schema, Dictionary<string, string> row)
    {
        string[] parts =
            schema.Role is TableRole.Claims ? [Cell("indicator"), Cell("kind") is "actual" ? string.Empty : Cell("kind"), Cell("period"), Cell(SourceColumn)]
            : schema.Role is TableRole.Aliases ? [Cell("fact"), Cell("alias")]
            : [schema.Label is { } label ? Cell(label) : schema.Name, Cell(SourceColumn)];
        return NameId.Of(string.Join('-', parts.Where(p => p.Length > 0)));

        string Cell(string column) => row.GetValueOrDefault(column, string.Empty);
    }

    /// <summary>Fills in derived cells that are not given, from other cells and from the citations.</summary>
    private static void Derive(PackageEdit edit, TableSchema schema, Dictionary<string, string> row, IReadOnlyList<Place> places)
    {
        foreach (var printed in places.Where(p => p.Source is not null))
        {
            var (field, published) = (printed.Field, printed.Source!.PublishedOn);
            var basis = field + Basis.Suffix;
            if (schema.Field(basis) is not null && row.GetValueOrDefault(basis, string.Empty).Length == 0 && schema.Field(field)?.Type.Kind is FieldKind.Period
                && RelativePeriods.Resolve(printed.Printed, printed.Source.Language, published) is { } days)
            {
                row[basis] = days.IsInferred ? Basis.Inferred : Basis.Printed;
                row.TryAdd(field, days.Period.ToString());
            }
        }

        foreach (var field in schema.DerivedFields.Where(f => row.GetValueOrDefault(f.Name, string.Empty).Length == 0))
        {
            if (Derived(edit, schema, row, places, field) is { } value)
            {
                row[field.Name] = value;
            }
        }
    }

    /// <summary>Returns the derived value of a cell; null if it cannot be derived.</summary>
    private static string? Derived(PackageEdit edit, TableSchema schema, Dictionary<string, string> row, IReadOnlyList<Place> places, FieldSchema field)
    {
        var kind = new ClaimKind(row.GetValueOrDefault("kind", string.Empty));
        switch (field.DerivedFrom)
        {
            case Derivation.SourceOfCitations:
                return places.FirstOrDefault(p => p.Source is not null)?.Source?.Id;
            case Derivation.SideOfSpeakers:
                return Side.Of(
                    row.GetValueOrDefault("stated_by", string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => new Side(SideOf(edit, s)))
                ).Code;
            case Derivation.PublishedOfSource:
                return edit.Dataset.FindSource(row.GetValueOrDefault(SourceColumn, string.Empty))?.Published;
            case Derivation.UnitOfFigure when places.FirstOrDefault(p => p.Field is "value") is { Source: { } source } value:
                var figure = kind.IsWorded ? WordedValue.Read(value.Printed, kind.Name) : FigureRecogniser.Read(value.Printed, source.Language, value.Kind);
                return (figure?.Choose(row.GetValueOrDefault("reading", string.Empty)) ?? figure?.Choose(string.Empty))?.Unit;
            case Derivation.PeriodAYearEarlier when kind != ClaimKind.Growth:
                return string.Empty;
            case Derivation.PeriodAYearEarlier when Period.TryParse(row.GetValueOrDefault("period", string.Empty), out var period, out _):
                return period.FirstDay.Year > 1 && period.FirstDay.AddYears(1) > period.LastDay ? period.AddYears(-1).ToString() : null;
            default:
                return null;
        }
    }

    /// <summary>Finds words in a text as the kind of mention that can support a cell.</summary>
    /// <exception cref="CurationRefusedException">The text does not print them, or prints them several times.</exception>
    internal static Stretch StretchOf(ArchivedText text, Source source, FieldSchema column, PhraseToLocate phrase)
    {
        var (start, end) = MentionLocation.Find(text, phrase);
        var kind = phrase.Kind ?? FigureRecogniser.Find(text.Text, source.Language).FirstOrDefault(f => f.Start == start && f.End == end)?.Kind;
        kind =
            kind is not null && (column.CarriedBy.Count == 0 || column.CarriedBy.Contains(kind, StringComparer.Ordinal)) ? kind
            : column.CarriedBy.Count == 0 || column.CarriedBy.Contains(AnyWords, StringComparer.Ordinal) ? AnyWords
            : column.CarriedBy[0];
        return new Stretch(start, end, kind);
    }

    /// <summary>
    /// Fills in derived cells of a proposed row that are not given, from its other cells and its citations. A cell that cannot be derived keeps its
    /// value.
    /// </summary>
    /// <param name="edit">The package.</param>
    /// <param name="schema">The schema of the table of the row.</param>
    /// <param name="proposal">The row before the change, with its new citations.</param>
    /// <param name="cells">The cells after the change; derived ones are added.</param>
    /// <param name="given">The columns that are given.</param>
    internal static void Derive(PackageEdit edit, TableSchema schema, Proposal proposal, IDictionary<string, string> cells, IReadOnlySet<string> given)
    {
        var source = edit.Dataset.FindSource(proposal.Source);
        var text = source is null ? null : edit.Archive?.FindPinned(source);
        Place[] places = text is null
            ? []
            : [.. proposal.Citations.Select(c => new Place(c.Key, string.Empty, text.Points.Slice(c.Value.Start, c.Value.End), c.Value.Kind, source))];
        var row = new Dictionary<string, string>(cells, StringComparer.Ordinal) { [SourceColumn] = proposal.Source };
        var left = schema.DerivedFields.Where(f => f.Name is not SourceColumn && !given.Contains(f.Name) && !proposal.Citations.ContainsKey(f.Name));
        foreach (var field in left)
        {
            row.Remove(field.Name);
        }

        Derive(edit, schema, row, places);
        foreach (var field in schema.Fields.Where(f => f.Name is not (SourceColumn or Id)))
        {
            var value =
                row.TryGetValue(field.Name, out var derived) ? derived
                : field.Evidence is Evidence.Derived ? proposal.Cells.GetValueOrDefault(field.Name, string.Empty)
                : string.Empty;
            if (value.Length == 0)
            {
                cells.Remove(field.Name);
            }
            else
            {
                cells[field.Name] = value;
            }
        }
    }

    /// <summary>Returns the side of a speaker, who may be only proposed.</summary>
    private static string SideOf(PackageEdit edit, string speaker) => edit.Dataset.FindFact(speaker) is { } fact ? fact.Row["side"].Text
        : edit.TakesProposals ? edit.Proposals.FirstOrDefault(p => p.Id == speaker)?.Cells.GetValueOrDefault("side", string.Empty) ?? string.Empty
        : string.Empty;

    private sealed record Place(string Field, string Mention, string Printed, string Kind, Source? Source);

    /// <summary>Resolves citations to mentions, and adds mentions for words that are not yet one.</summary>
    private sealed class Citing(PackageEdit edit, TableSchema schema, string? source)
    {
        public List<Place> Find(IReadOnlyDictionary<string, string> citations)
        {
            var pool = new MentionPool(edit);
            return [.. citations.Select(c => Find(pool, c.Key, c.Value))];
        }

        public Place Find(string field, PhraseToLocate phrase) => Find(new MentionPool(edit), field, ColumnOf(field), phrase);

        private FieldSchema ColumnOf(string field) =>
            schema.Field(field.Split('[')[0]) is { TakesCitation: true } column
                ? column
                : throw new CurationRefusedException(
                    $"{Printable.Quote(field)} of {schema.Name} takes no citation; use one of "
                    + $"{string.Join(", ", schema.Fields.Where(f => f.TakesCitation).Select(f => f.Name))}");

        private Place Find(MentionPool pool, string field, string what)
        {
            var column = ColumnOf(field);
            if (edit.Dataset.FindMention(what) is { } mention)
            {
                return new Place(field, mention.Id, mention.Printed, mention.Kind, mention.Source);
            }

            if (source is null)
            {
                throw new CurationRefusedException($"there is no mention {Printable.Quote(what)}; to cite words, name their source with source=ID");
            }

            return Find(pool, field, column, new PhraseToLocate(source, what));
        }

        private Place Find(MentionPool pool, string field, FieldSchema column, PhraseToLocate phrase)
        {
            var (known, text) = MentionPool.Open(edit, phrase.Source);
            var stretch = StretchOf(text, known, column, phrase);
            return new Place(field, pool.Find(phrase.Source, stretch, column), text.Points.Slice(stretch.Start, stretch.End), stretch.Kind, known);
        }
    }
}
