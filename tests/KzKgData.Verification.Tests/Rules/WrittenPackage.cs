using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>A cell of a fact, and its printed text in an article.</summary>
/// <param name="Field">The column.</param>
/// <param name="Value">The value of the cell.</param>
/// <param name="Printed">The printed text; empty if the cell needs no evidence.</param>
/// <param name="Kind">The kind of the mention.</param>
internal sealed record WrittenCell(string Field, string Value, string Printed = "", string Kind = "text");

/// <summary>
/// A package whose articles are generated with its rows: all required evidence is printed and cited, so that every rule runs and the only findings are
/// about what the facts state. Its tables are declared like the project's own, with Northland and Southland in place of the states.
/// </summary>
internal sealed class WrittenPackage
{
    private const string Filler = " so it says here "; // contains nothing that could be read as part of a figure

    /// <summary>The descriptor of the project with renamed states.</summary>
    public static string Descriptor { get; } = new[]
    {
        ("kz-to-kg", "nl-to-sl"), ("kg-to-kz", "sl-to-nl"), ("kz-kg", "nl-sl"), ("kz-to-uz", "nl-to-uz"), ("uz-to-kz", "uz-to-nl"), ("kg-to-uz", "sl-to-uz"), ("uz-to-kg", "uz-to-sl"), ("\"KZ\"", "\"NL\""), ("\"KG\"", "\"SL\""),
        ("Kazakhstan", "Northland"), ("Kazakh", "Northern"), ("Kyrgyzstan", "Southland"), ("Kyrgyz", "Southern"),
    }.Aggregate(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, DataPackage.DescriptorFileName)), (text, state) => text.Replace(state.Item1, state.Item2, StringComparison.Ordinal));

    private static readonly TestPackage _empty = TestPackage.Of((TestPackage.Descriptor, Descriptor)) with { Folder = "written/", AsOf = new DateTime(2004, 1, 1) };

    private readonly Dictionary<string, StringBuilder> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Language, string Basis, string Url)> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _published = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Office, string Published)> _tableRows = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Article, int Start, string Printed, string Kind)> _mentions = [];
    private readonly Dictionary<string, List<(string Column, object? Value)[]>> _rows = _empty.Tables.ToDictionary(
        t => t.Name,
        _ => new List<(string, object?)[]>(),
        StringComparer.Ordinal);

    /// <summary>Creates two articles of March 2002, one of which names a minister of each side.</summary>
    public WrittenPackage()
    {
        Article("harbour-post", "2002-03-05");
        Article("border-gazette", "2002-03-20");
        Person("mira-holm", "Mira Holm", "NL", "Minister of Northland");
        Person("oren-vale", "Oren Vale", "SL", "Minister of Southland");
        Fact(
            "aliases",
            "both-mira-holm",
            "harbour-post",
            new WrittenCell("fact", "mira-holm"),
            new WrittenCell("alias", "both ministers", "both ministers", "role"));
        Fact(
            "aliases",
            "both-oren-vale",
            "harbour-post",
            new WrittenCell("fact", "oren-vale"),
            new WrittenCell("alias", "both ministers", "both ministers", "role"));
    }

    /// <summary>Adds an article that prints its date.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="published">The printed date of publication.</param>
    /// <param name="language">Its language.</param>
    public WrittenPackage Article(string id, string published, string language = "en")
    {
        Undated(id, published, "printed", language: language);
        Cite(id, "published", Print(id, published, "date"));
        return this;
    }

    /// <summary>Adds an article that does not print its date.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="published">Its date.</param>
    /// <param name="basis">The basis of the date.</param>
    /// <param name="url">Its address.</param>
    /// <param name="language">Its language.</param>
    public WrittenPackage Undated(string id, string published, string basis, string url = "", string language = "en")
    {
        _articles.Add(id, new StringBuilder("Here.\n"));
        _published.Add(id, published);
        _sources.Add(id, (language, basis, url));
        return this;
    }

    /// <summary>Adds a sentence to an article, and a row that cites it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="id">The id of the row.</param>
    /// <param name="article">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cells">The cells. Those of list items have the number of the item in brackets after the field, and no value.</param>
    public WrittenPackage Said(string table, string id, string article, string sentence, params IReadOnlyList<WrittenCell> cells)
    {
        var text = _articles[article];
        var start = text.Length;
        text.Append(sentence).Append('\n');
        var prints = new Dictionary<(string, string), string>();
        foreach (var cell in cells.Where(c => c.Printed.Length > 0))
        {
            if (!prints.TryGetValue((cell.Printed, cell.Kind), out var mention))
            {
                mention = string.Create(CultureInfo.InvariantCulture, $"m{_mentions.Count + 1}");
                prints.Add((cell.Printed, cell.Kind), mention);
                _mentions.Add((mention, article, start + sentence.IndexOf(cell.Printed, StringComparison.Ordinal), cell.Printed, cell.Kind));
            }

            Cite(id, cell.Field, mention);
        }

        if (table.Length > 0)
        {
            _rows[table]
                .Add([
                    ("id", id),
                    .. cells.Where(c => !c.Field.Contains('[', StringComparison.Ordinal)).Select(c => (c.Field, (object?)c.Value)),
                    ("source", article),
                ]);
        }

        return this;
    }

    /// <summary>Adds a person, introduced in the first article.</summary>
    public WrittenPackage Person(string id, string name, string side, string role) =>
        Fact("people", id, "harbour-post", new WrittenCell("name", name, name, "name"), new WrittenCell("side", side, role, "role"));

    /// <summary>Adds a statement of an article about an office on the day of its publication.</summary>
    public WrittenPackage Office(string id, string article, string title, string side, string holder, string name) => Fact(
        "offices",
        id,
        article,
        new WrittenCell("title", title, title, "role"),
        new WrittenCell("side", side, title, "role"),
        new WrittenCell("holder", holder, name, "name"),
        new WrittenCell("as_of", _published[article]));

    /// <summary>Adds claims, each with speaker, figure and period in one sentence.</summary>
    public WrittenPackage Claims(params IEnumerable<PrintedClaim> claims)
    {
        foreach (var claim in claims)
        {
            var period = claim.Period.Length == 0 ? string.Empty : claim.Kind is "deadline" ? claim.Printed : PrintOf(claim.Period);
            Fact(
                "claims",
                claim.Id,
                claim.Source,
                new WrittenCell("stated_by", claim.Speakers, NameOf(claim.Speakers), claim.Speakers.Contains(';', StringComparison.Ordinal) ? "role" : "name"),
                new WrittenCell("qualifier", claim.Qualifier, claim.Qualifier.Replace('-', ' ')),
                new WrittenCell(
                    "value",
                    CellValues.Write(claim.Chosen.Value),
                    claim.Printed,
                    claim.Kind switch
                    {
                        "growth" => FigureRecogniser.Read(claim.Printed, "en")?.Kind ?? PrintedFigure.Percent,
                        "direction" or "rank" => "text",
                        "deadline" => "period",
                        _ => "money",
                    }),
                new WrittenCell("period", claim.Period, period, "period"),
                new WrittenCell("period_basis", claim.Period.Length == 0 ? string.Empty : claim.PeriodBasis),
                new WrittenCell("base_period", claim.BasePeriod),
                new WrittenCell("indicator", claim.Indicator),
                new WrittenCell("subject", claim.Subject),
                new WrittenCell("scope", "unspecified"),
                new WrittenCell("kind", claim.Kind),
                new WrittenCell("unit", claim.Chosen.Unit),
                new WrittenCell("reading", claim.Reading),
                new WrittenCell("attribution", claim.Speakers.Length == 0 ? "narrator" : "reported"),
                new WrittenCell("side", claim.Side));
        }

        return this;
    }

    /// <summary>Adds a row, and a sentence of an article that prints its evidence.</summary>
    /// <param name="table">The table.</param>
    /// <param name="id">The id of the row.</param>
    /// <param name="article">The article, which becomes the source of the row if the table has one.</param>
    /// <param name="cells">The cells in the order of the sentence; equal printed texts are printed once.</param>
    public WrittenPackage Fact(string table, string id, string article, params IReadOnlyList<WrittenCell> cells)
    {
        var prints = new Dictionary<(string Printed, string Kind), string>();
        foreach (var cell in cells.Where(c => c.Printed.Length > 0))
        {
            if (!prints.TryGetValue((cell.Printed, cell.Kind), out var mention))
            {
                prints.Add((cell.Printed, cell.Kind), mention = Print(article, cell.Printed, cell.Kind));
            }

            Cite(id, cell.Field, mention);
        }

        _articles[article].Append(".\n");
        var source = _empty.SchemaOf(table).Fields.Any(f => f.Name == "source") ? new (string, object?)[] { ("source", article) } : [];
        var bases = _empty
            .SchemaOf(table)
            .Fields.Where(f => f.Constraints.Required && f.Name.EndsWith("_basis", StringComparison.Ordinal) && !cells.Any(c => c.Field == f.Name))
            .Select(f => (f.Name, (object?)"printed"));
        _rows[table].Add([("id", id), .. cells.Select(c => (c.Field, (object?)c.Value)), .. source, .. bases]);
        return this;
    }

    /// <summary>
    /// Adds an edition of an official table, a comma-separated file: its date, the line with the unit, headers, and one row for the partner. Each number
    /// becomes a claim.
    /// </summary>
    /// <param name="id">The id of the edition.</param>
    /// <param name="side">The side of the office, <c>NL</c>, <c>SL</c> or <c>UZ</c>.</param>
    /// <param name="published">The printed date of publication.</param>
    /// <param name="partner">The label of the row.</param>
    /// <param name="numbers">The headers, which name flow and year, and the numbers, in millions.</param>
    public WrittenPackage Table(string id, string side, string published, string partner, params IReadOnlyList<(string Header, decimal Number)> numbers) =>
        TableOf(id, side, published, partner, "million US dollars", [.. numbers.Select(n => (n.Header, n.Number.ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>Adds an edition of an official table with these cells; texts that are not numbers become no claims.</summary>
    public WrittenPackage TableOf(
        string id,
        string side,
        string published,
        string partner,
        string unitLine,
        params IReadOnlyList<(string Header, string Number)> numbers)
    {
        var office = side.ToLowerInvariant() + "-bureau";
        if (_rows["reporters"].TrueForAll(r => !r.Contains(("id", office))))
        {
            _rows["reporters"].Add([("id", office), ("name", "Bureau of " + side), ("side", side)]);
        }

        var day = DateTime.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var header = numbers.Select((n, i) => (n.Header, Id: AddCell(3, i + 2, n.Header))).ToArray();
        var (date, unit, label) = (AddCell(1, 1, day), AddCell(2, 1, unitLine), AddCell(4, 1, partner));
        _tables.Add(
            id,
            $"{day}\n{unitLine}\n,{string.Join(',', numbers.Select(n => n.Header))}\n{partner},{string.Join(',', numbers.Select(n => n.Number))}\n");
        _tableRows.Add(id, (office, published));
        CiteCell(id, "published", date);
        for (var i = 0; i < numbers.Count; i++)
        {
            var claim = FormattableString.Invariant($"{id}-{i + 1}");
            var cell = AddCell(4, i + 2, numbers[i].Number, label, header[i].Id, unit);
            var (flow, year) = (FlowWords.Find(numbers[i].Header), numbers[i].Header[^4..]);
            if (!decimal.TryParse(
                    numbers[i].Number,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number))
            {
                continue;
            }

            var (own, other) = (
                side.ToLowerInvariant(),
                partner switch
                {
                    "Northland" => "nl",
                    "Southland" => "sl",
                    _ => "uz",
                });
            var subject = flow switch
            {
                Flow.Exports => $"{own}-to-{other}",
                Flow.Imports => $"{other}-to-{own}",
                _ => "nl-sl",
            };
            var scale =
                unitLine.Contains("million", StringComparison.Ordinal) ? 1_000_000
                : unitLine.Contains("thousand", StringComparison.Ordinal) ? 1_000
                : 1;
            _rows["claims"]
                .Add([
                    ("id", claim),
                    ("indicator", "trade-turnover"),
                    ("subject", subject),
                    ("scope", "goods"),
                    ("kind", "actual"),
                    ("period", year),
                    ("period_basis", "printed"),
                    ("value", (number * scale).ToString("0.############", CultureInfo.InvariantCulture)),
                    ("unit", "USD"),
                    ("attribution", "table"),
                    ("side", side),
                    ("reporter", office),
                    ("stated_on", published),
                    ("stated_on_basis", "printed"),
                    ("source", id),
                ]);
            CiteCell(claim, "value", cell);
            CiteCell(claim, "period", header[i].Id);
            CiteCell(claim, "indicator", header[i].Id);
            CiteCell(claim, "subject", label);
            CiteCell(claim, "unit", unit);
        }

        return this;

        string AddCell(int row, int column, string value, params IReadOnlyList<string> describedBy)
        {
            var cell = CellOf(id, row, column);
            var values = describedBy.Select(d => _rows["cells"].First(c => c.Contains(("id", d))).First(c => c.Column == "value").Value!.ToString()!);
            _rows["cells"]
                .Add([
                    ("id", cell),
                    ("source", id),
                    ("row", row),
                    ("column", column),
                    ("value", value),
                    ("context", SourceCell.ContextOf(values)),
                    ("described_by", string.Join(';', describedBy)),
                ]);
            return cell;
        }
    }

    /// <summary>Adds a cell below the rows of a table that no claim cites.</summary>
    public WrittenPackage Footnote(string table, string text)
    {
        var row = _tables[table].Count(c => c == '\n') + 1;
        _tables[table] += text + "\n";
        _rows["cells"]
            .Add([("id", CellOf(table, row, 1)), ("source", table), ("row", row), ("column", 1), ("value", text), ("context", SourceCell.ContextOf([]))]);
        return this;
    }

    /// <summary>Returns the id of a cell of a table.</summary>
    public static string CellOf(string table, int row, int column) => FormattableString.Invariant($"{table}-r{row}-c{column}");

    /// <summary>Adds a mention, in the last sentence of an article, that no cell cites.</summary>
    public WrittenPackage Mention(string article, string sentence, WrittenCell print)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"m{_mentions.Count + 1}");
        _mentions.Add(
            (
                id,
                article,
                _articles[article].Length - sentence.Length - 1 + sentence.IndexOf(print.Printed, StringComparison.Ordinal),
                print.Printed,
                print.Kind));
        _rows["exclusions"].Add([("mention", id), ("reason", "boilerplate")]);
        return this;
    }

    /// <summary>Returns the current package with its articles.</summary>
    public TestPackage Build()
    {
        var package = _rows
            .Aggregate(_empty, (p, table) => p.Add(table.Key, table.Value))
            .Add("sources", _articles.Keys.Select(SourceRow).Concat(_tables.Keys.Select(TableRow)))
            .Add("mentions", _mentions.Select(MentionRow));
        package = _tables.Aggregate(package, (p, table) => p.With($"snapshots/{table.Key}.csv", table.Value));
        return _articles.Aggregate(package, (p, article) => p.With($"snapshots/{article.Key}.txt", article.Value.ToString()));
    }

    /// <summary>Verifies the package with its articles.</summary>
    public VerificationResult Verify(params IReadOnlyList<string> rules) => Build().Verify(rules);

    private static string PrintOf(string period)
    {
        var parts = period.Split('/');
        return parts.Length == 1 ? period : $"{MonthOf(parts[0])} to {MonthOf(parts[1])} {parts[1][..4]}";

        static string MonthOf(string month) =>
            DateTime.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM", CultureInfo.InvariantCulture);
    }

    private static string NameOf(string speakers) => speakers switch
    {
        "" => string.Empty,
        "mira-holm" => "Mira Holm",
        "oren-vale" => "Oren Vale",
        _ => "both ministers",
    };

    private string Print(string article, string printed, string kind)
    {
        var text = _articles[article].Append(Filler);
        var id = string.Create(CultureInfo.InvariantCulture, $"m{_mentions.Count + 1}");
        _mentions.Add((id, article, text.Length, printed, kind));
        text.Append(printed).Append(Filler);
        return id;
    }

    private void Cite(string fact, string field, string mention) =>
        _rows["citations"].Add([("fact", fact), ("field", field), ("mention", mention)]);

    private void CiteCell(string fact, string field, string cell) =>
        _rows["citations"].Add([("fact", fact), ("field", field), ("cell", cell)]);

    private IReadOnlyList<(string, object?)> TableRow(string table)
    {
        var bytes = Encoding.UTF8.GetBytes(_tables[table]);
        var (office, published) = _tableRows[table];
        return
        [
            ("id", table),
            ("file", table + ".csv"),
            ("publisher", office),
            ("language", "en"),
            ("published", published),
            ("published_basis", "printed"),
            ("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes))),
            ("characters", bytes.Length),
            ("form", "table"),
            ("office", office),
            ("edition", published),
        ];
    }

    private IReadOnlyList<(string, object?)> SourceRow(string article)
    {
        var text = _articles[article].ToString();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return
        [
            ("id", article),
            ("file", article + ".txt"),
            ("publisher", article),
            ("language", _sources[article].Language),
            ("published", _published[article]),
            ("published_basis", _sources[article].Basis),
            ("url", _sources[article].Url),
            ("sha256", sha256),
            ("characters", CodePoints.CountOf(text)),
        ];
    }

    private IReadOnlyList<(string, object?)> MentionRow((string Id, string Article, int Start, string Printed, string Kind) mention)
    {
        var (id, article, start, printed, kind) = mention;
        var end = start + printed.Length;
        var context = ArchivedTexts.ContextOf(new CodePoints(_articles[article].ToString()), start, end);
        return [("id", id), ("source", article), ("start", start), ("end", end), ("printed", printed), ("kind", kind), ("context", context)];
    }
}
