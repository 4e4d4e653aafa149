using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Texts;

namespace KzKgData.Benchmarks;

/// <summary>
/// A generated package of any size about trade between Northland and Southland. The descriptor is that of the example package of the tests; everything
/// else is deterministic, so that packages of one size are identical byte for byte.
/// </summary>
/// <remarks>
/// For each quantity, both sides state figures for ten years, Northland each in two articles, plus one for nine months and a rate of growth. All agree
/// except for one year of every tenth quantity, which is acknowledged: no finding is open. An article covers 32 quantities and has one excluded
/// figure.
/// </remarks>
internal sealed class SyntheticPackage
{
    private const int FirstYear = 2001;
    private const int Years = 10;
    private const int ClaimsPerQuantity = (3 * Years) + 2;
    private const int QuantitiesPerBlock = 32;
    private const int QuantitiesPerDiscrepancy = 10;
    private const int DisputedYear = FirstYear + 4;

    private static readonly string[] _syllables = ["ba", "do", "fe", "gu", "ki", "lo", "mu", "ne", "po", "ru"];

    // After all decisions, and before any review is due.
    private static readonly DateTime _day = new(2012, 6, 1);

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableWriter> _tables;
    private readonly HashSet<string> _introduced = new(StringComparer.Ordinal);

    private SyntheticPackage(byte[] descriptor)
    {
        _files.Add(DataPackage.DescriptorFileName, descriptor);
        _tables = Read().Descriptor.Tables.ToDictionary(t => t.Name, t => new TableWriter(t), StringComparer.Ordinal);
    }

    /// <summary>The files of the tables, without the descriptor.</summary>
    public IEnumerable<byte[]> Tables => _tables.Values.Select(t => _files[t.Path]);

    /// <summary>The bytes of the table of claims.</summary>
    public byte[] Claims => _files[_tables["claims"].Path];

    /// <summary>The files of the package by path, including the descriptor, without the archived texts.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>The total size of the files and the archived texts in bytes.</summary>
    public long Length => _files.Values.Concat(_texts.Values).Sum(f => (long)f.Length);

    /// <summary>Creates a package.</summary>
    /// <param name="claims">The number of claims.</param>
    public static SyntheticPackage Create(int claims)
    {
        var package = new SyntheticPackage(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, DataPackage.DescriptorFileName)));
        package.WriteClaims(claims);
        foreach (var table in package._tables.Values)
        {
            package._files.Add(table.Path, table.ToBytes());
        }

        return package;
    }

    /// <summary>Reads the package, as from disk.</summary>
    public DataPackage Read(int threads = 1) =>
        DataPackage.Read(path => _files.TryGetValue(path, out var bytes) ? TextFile.Decode(path, bytes) : null, threads);

    /// <summary>Writes the package into the folder <c>data</c> of a folder, and its archived texts into <c>texts</c>.</summary>
    public void WriteTo(string folder)
    {
        Write("data", _files);
        Write("texts", _texts);

        void Write(string name, Dictionary<string, byte[]> files)
        {
            var directory = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            foreach (var (path, bytes) in files)
            {
                File.WriteAllBytes(Path.Combine(directory, path), bytes);
            }
        }
    }

    /// <summary>Reads the package and runs all rules, with its texts and a date.</summary>
    /// <param name="threads">The number of threads.</param>
    public VerificationResult Verify(int threads) =>
        Verifier.Verify(Read(threads), OptionsFor(new ArchivedTexts(name => _texts.GetValueOrDefault(name)), threads));

    /// <summary>Returns the options for verifying such a package: all rules, its texts, a date.</summary>
    public static VerificationOptions OptionsFor(ArchivedTexts archive, int threads) => new() { Archive = archive, AsOf = _day, Threads = threads };

    private static string NameOf(int number)
    {
        var digits = number.ToString("0000", CultureInfo.InvariantCulture);
        var name = string.Concat(digits.Select(d => _syllables[d - '0']));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static Speaker SpeakerOf(string country, string side, int block) =>
        new($"{country}-minister-{block:0000}", $"{NameOf(block)} of {char.ToUpperInvariant(country[0])}{country[1..]}land", side);

    private void WriteClaims(int count)
    {
        const int PerBlock = QuantitiesPerBlock * ClaimsPerQuantity;
        for (var block = 0; block * PerBlock < count; block++)
        {
            Speaker[] speakers = [SpeakerOf("north", "NL", block), SpeakerOf("south", "SL", block)];
            var articles = new Article[ClaimsPerQuantity];
            for (var slot = 0; slot < ClaimsPerQuantity; slot++)
            {
                articles[slot] = new Article($"gazette-{(block * ClaimsPerQuantity) + slot:000000}");
            }

            var end = Math.Min(count, (block + 1) * PerBlock);
            for (var claim = block * PerBlock; claim < end; claim++)
            {
                var (quantity, slot) = (claim / ClaimsPerQuantity, claim % ClaimsPerQuantity);
                WriteClaim(articles[slot], quantity, slot, speakers);
            }

            foreach (var article in articles.Where(a => !a.IsEmpty))
            {
                WriteSource(article);
            }
        }
    }

    private void WriteClaim(Article article, int quantity, int slot, Speaker[] speakers)
    {
        var year = FirstYear + (slot / 3);
        switch (slot)
        {
            case ClaimsPerQuantity - 2:
                // Nine months are three quarters of the year.
                var part = ValueOf(FirstYear, "north") * 3 / 4;
                WriteClaim(article, quantity, speakers[0], "nine-months", "actual", $"{FirstYear}-01/{FirstYear}-09", $"January-September {FirstYear}", part);
                break;
            case ClaimsPerQuantity - 1:
                WriteClaim(article, quantity, speakers[0], "growth", "growth", $"{FirstYear + 1}", $"{FirstYear + 1}", value: 10);
                break;
            default:
                var print = "abc"[slot % 3];
                var isDisputed = print == 'c' && year == DisputedYear && quantity % QuantitiesPerDiscrepancy == 0;
                var value = ValueOf(year, isDisputed ? "south" : "north");
                WriteClaim(article, quantity, speakers[print == 'c' ? 1 : 0], $"{year}-{print}", "actual", $"{year}", $"{year}", value);
                if (isDisputed)
                {
                    WriteExplanation(quantity, year);
                }

                break;
        }
    }

    // Ten per cent more each year, in hundreds of thousands; in the disputed year, Southland's figure is a quarter higher.
    private static decimal ValueOf(int year, string side)
    {
        var value = 1_000_000_000m;
        for (var i = FirstYear; i < year; i++)
        {
            value = Math.Round(value * 1.1m / 100_000) * 100_000;
        }

        return side == "north" ? value : value * 1.25m;
    }

    private void WriteClaim(Article article, int quantity, Speaker speaker, string name, string kind, string period, string printedPeriod, decimal value)
    {
        var id = IdOf(quantity, name);
        var isGrowth = kind == "growth";
        var printed = isGrowth ? FormattableString.Invariant($"{value} percent") : FormattableString.Invariant($"${value / 1_000_000:0.0###} million");
        _tables["claims"].Add(
            ("id", id),
            ("indicator", "trade-turnover"),
            ("subject", "nl-sl"),
            ("scope", $"goods-{quantity:00000}"),
            ("kind", kind),
            ("period", period),
            ("period_basis", "printed"),
            ("base_period", isGrowth ? $"{FirstYear}" : string.Empty),
            ("value", CellValues.Write(value)),
            ("unit", isGrowth ? "percent" : "USD"),
            ("stated_by", speaker.Id),
            ("attribution", "reported"),
            ("side", speaker.Side),
            ("source", article.Id));
        var goods = NameOf(quantity);
        var named = string.Empty;
        foreach (var part in SentenceOf(name).Split('|'))
        {
            switch (part)
            {
                case "speaker":
                    named = Cite("stated_by", speaker.Name, "name");
                    break;
                case "period":
                    Cite("period", printedPeriod, "period");
                    break;
                case "value":
                    Cite("value", printed, isGrowth ? "percent" : "money");
                    break;
                default:
                    article.Write(part.Replace("goods", goods, StringComparison.Ordinal));
                    break;
            }
        }

        if (_introduced.Add(speaker.Id))
        {
            _tables["people"].Add(("id", speaker.Id), ("name", speaker.Name), ("side", speaker.Side));
            _tables["citations"].Add(("fact", speaker.Id), ("mention", named));
        }

        string Cite(string field, string text, string kindOfMention)
        {
            var mention = article.Mention(text, kindOfMention);
            _tables["citations"].Add(("fact", id), ("field", field), ("mention", mention));
            return mention;
        }
    }

    // Articles with the same figures differ in wording, so that none counts as a near duplicate.
    private static string SentenceOf(string claim) => claim[^1] switch
    {
        'a' => "According to |speaker|, in |period| trade in goods came to |value|.\n\n",
        'b' => "In |period| trade in goods stood at |value|, said |speaker|.\n\n",
        'c' => "|speaker| put trade in goods in |period| at |value|.\n\n",
        'h' => "|speaker| said that trade in goods had grown by |value| in |period|.\n\n",
        _ => "In |period|, |speaker| told us, trade in goods amounted to |value|.\n\n",
    };

    private void WriteExplanation(int quantity, int year)
    {
        string[] facts = [IdOf(quantity, $"{year}-a"), IdOf(quantity, $"{year}-b"), IdOf(quantity, $"{year}-c")];
        string[] values = [CellValues.Write(ValueOf(year, "north")), CellValues.Write(ValueOf(year, "north")), CellValues.Write(ValueOf(year, "south"))];
        _tables["explanations"].Add(
            ("id", $"mirror-{quantity:00000}"),
            ("rule", "KZKG3003"),
            ("facts", string.Join(';', facts)),
            ("expect", string.Join(';', values)),
            ("cause", "unresolved"),
            ("hypotheses", "one side may count goods in transit"),
            ("would_settle", "the customs tables of both"),
            ("rationale", "The texts give no reason."),
            ("decided_by", "curator"),
            ("decided_on", "2012-01-01"),
            ("review_by", "2013-01-01"));
    }

    private void WriteSource(Article article)
    {
        article.Write("Readers of this page: ");
        _tables["exclusions"].Add(("mention", article.Mention("341", "number")), ("reason", "page-furniture"));
        article.Write("\n");

        var text = article.ToString();
        var bytes = Encoding.UTF8.GetBytes(text);
        _texts.Add(article.Id + ".txt", bytes);
        _tables["sources"].Add(
            ("id", article.Id),
            ("file", article.Id + ".txt"),
            ("publisher", "The Gazette"),
            ("language", "en"),
            ("published", "2011-12-31"),
            ("published_basis", "printed"),
            ("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes))),
            ("characters", text.Length.ToString(CultureInfo.InvariantCulture)));
        var points = new Verification.Figures.CodePoints(text);
        foreach (var (id, start, printed, kind) in article.Mentions)
        {
            var end = start + printed.Length;
            _tables["mentions"].Add(
                ("id", id),
                ("source", article.Id),
                ("start", start.ToString(CultureInfo.InvariantCulture)),
                ("end", end.ToString(CultureInfo.InvariantCulture)),
                ("printed", printed),
                ("kind", kind),
                ("context", ArchivedTexts.ContextOf(points, start, end)));
        }
    }

    private static string IdOf(int quantity, string name) => $"turnover-{quantity:00000}-{name}";

    private sealed record Speaker(string Id, string Name, string Side);

    /// <summary>An article being written, with its mentions; it is ASCII, so that offsets are code points.</summary>
    private sealed class Article(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly List<(string Id, int Start, string Printed, string Kind)> _mentions = [];

        public string Id => id;

        public bool IsEmpty => _text.Length == 0;

        public IReadOnlyList<(string Id, int Start, string Printed, string Kind)> Mentions => _mentions;

        public void Write(string text) => _text.Append(text);

        public string Mention(string printed, string kind)
        {
            var mention = $"{id}-m{_mentions.Count:000}";
            _mentions.Add((mention, _text.Length, printed, kind));
            _text.Append(printed);
            return mention;
        }

        public override string ToString() => _text.ToString();
    }

    /// <summary>Writes the rows of a table; cells that are not named are empty. No cell may need quotes.</summary>
    private sealed class TableWriter
    {
        private readonly TableSchema _schema;
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public TableWriter(TableSchema schema)
        {
            _schema = schema;
            WriteLine(schema.Fields.Select(f => f.Name));
        }

        public string Path => _schema.Path;

        public void Add(params (string Field, string Text)[] cells) =>
            WriteLine(_schema.Fields.Select(f => Array.Find(cells, c => c.Field == f.Name).Text ?? string.Empty));

        public byte[] ToBytes() => _bytes.WrittenSpan.ToArray();

        private void WriteLine(IEnumerable<string> cells) => Encoding.UTF8.GetBytes(string.Join(',', cells) + "\n", _bytes);
    }
}
