using KzKgData.Engines;

namespace KzKgData.Tests;

/// <summary>
/// Generates trade data of any size: what both sides of each pair report about flows and totals, by product and year, with quarters, growth rates and
/// shares. All data are consistent except for planted faults. The same seed generates the same data.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="claims">The minimum number of claims.</param>
internal sealed class MirrorTrade(int seed, long claims)
{
    private const int Years = 10;
    private const int FirstYear = 2001;
    private const int FaultyOneIn = 50;
    private const int ClaimsPerFile = 1_000_000;
    private const int Products = 100;
    private const int GrowthYear = 1;
    private const int ShareYear = 2;
    private const int Kinds = 9;

    private static readonly long[] _quarters = [22, 28, 24, 26];

    private readonly List<PlantedFault> _faults = [];
    private Random _random = new(seed);

    /// <summary>The planted faults, once the data are written.</summary>
    public IReadOnlyList<PlantedFault> Faults => _faults;

    /// <summary>The number of claims, once the data are written.</summary>
    public long Count { get; private set; }

    /// <summary>Writes the claims as Parquet files into a folder.</summary>
    public void Write(string folder)
    {
        _random = new Random(seed);
        Count = 0;
        _faults.Clear();
        for (var (file, family) = (0, 0L); Count < claims; file++)
        {
            var before = Count;
            PackageExport.WriteParquet(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"claims-{file:0000}.parquet")),
                Shapes.Exported,
                writer =>
                {
                    while (Count < claims && Count - before < ClaimsPerFile)
                    {
                        WriteFamily(writer, family++);
                    }
                },
                declarations: null);
        }
    }

    private void WriteFamily(IRowWriter writer, long number)
    {
        var (pair, product) = (number / Products, number % Products);
        var family = new Family(
            this,
            writer,
            string.Create(CultureInfo.InvariantCulture, $"imports-of-{product:000}"),
            string.Create(CultureInfo.InvariantCulture, $"a{pair}"),
            string.Create(CultureInfo.InvariantCulture, $"b{pair}"),
            number);
        family.Write(_random.Next(FaultyOneIn) == 0 ? _faults.Count % Kinds : -1);
    }

    private sealed class Family(MirrorTrade trade, IRowWriter writer, string indicator, string one, string other, long number)
    {
        private readonly long _number = Families.NumberOf(indicator, one, other);

        private string There => $"{one}-to-{other}";

        private string Back => $"{other}-to-{one}";

        private string Both => $"{one}-{other}";

        public void Write(int fault)
        {
            var growth = trade._random.Next(1, 40);
            var (there, back) = (new long[Years], new long[Years]);
            for (var year = 0; year < Years; year++)
            {
                there[year] = trade._random.NextInt64(1, 1_000_000) * 100_00;
                back[year] = year == ShareYear ? there[year] * 3 : trade._random.NextInt64(1, 1_000_000) * 100_00;
            }

            there[GrowthYear] = there[0] / 100 * (100 + growth);
            for (var year = 0; year < Years; year++)
            {
                WriteYear(year, there[year], back[year], fault);
            }

            WriteQuarters(there[Years - 1], fault);
            WriteGrowth(growth, fault);
            WriteShares(fault);
        }

        private void WriteYear(int year, long there, long back, int fault)
        {
            var period = (FirstYear + year).ToString(CultureInfo.InvariantCulture);
            string Id(string what, string side) => string.Create(CultureInfo.InvariantCulture, $"f{number}-{what}-{period}-{side}");
            var mirrored = fault is 0 && year == 3 ? there / 10 * 13 : there;
            var total = fault is 4 && year == 6 ? (there + back) / 10 * 11 : there + back;
            Amount(Id("there", "a"), There, period, there, "A");
            Amount(Id("there", "b"), There, period, mirrored, "B");
            Amount(Id("back", "a"), Back, period, back, "A");
            Amount(Id("back", "b"), Back, period, back, "B");
            Amount(Id("both", "a"), Both, period, total, "A");
            Amount(Id("both", "b"), Both, period, there + back, "B");
            switch ((fault, year))
            {
                case (0, 3):
                    Plant("KZKG3003", Id("there", "a"), Id("there", "b"));
                    break;
                case (1, 4):
                    Amount(Id("again", "a"), There, period, there / 10 * 12, "A");
                    Plant("KZKG3002", Id("there", "a"), Id("again", "a"));
                    break;
                case (2, 5):
                    Amount(Id("nobody", "n"), Both, period, (there + back) / 2, string.Empty);
                    Plant("KZKG3001", Id("both", "a"), Id("nobody", "n"));
                    break;
                case (4, 6):
                    Plant("KZKG3009", Id("there", "a"), Id("back", "a"), Id("both", "a"));
                    break;
                case (6, 0):
                    Amount(Id("there", "a"), There, period, there, "A");
                    Plant("KZKG1007", Id("there", "a"));
                    break;
            }
        }

        private void WriteQuarters(long there, int fault)
        {
            var year = FirstYear + Years - 1;
            string Id(int quarter) => string.Create(CultureInfo.InvariantCulture, $"f{number}-quarter-{quarter}");
            for (var quarter = 0; quarter < 4; quarter++)
            {
                var value = there / 100 * _quarters[quarter];
                value = (fault, quarter) switch
                {
                    (3, 0) => value * 6,
                    (8, 1) => value / 10 * 9,
                    _ => value,
                };
                Amount(
                    Id(quarter),
                    There,
                    string.Create(CultureInfo.InvariantCulture, $"{year}-{(quarter * 3) + 1:00}/{year}-{(quarter * 3) + 3:00}"),
                    value,
                    "A");
            }

            var whole = string.Create(CultureInfo.InvariantCulture, $"f{number}-there-{year}-a");
            if (fault is 3)
            {
                Plant("KZKG3006", whole, Id(0));
            }
            else if (fault is 8)
            {
                Plant("KZKG3029", whole, Id(0), Id(1), Id(2), Id(3));
            }
        }

        private void WriteGrowth(int growth, int fault)
        {
            var (before, now) = (FirstYear + GrowthYear - 1, FirstYear + GrowthYear);
            var id = string.Create(CultureInfo.InvariantCulture, $"f{number}-growth");
            Rate(id, "growth", There, now, before, fault is 5 ? growth + 7 : growth);
            if (fault is 5)
            {
                Plant(
                    "KZKG3007",
                    id,
                    string.Create(CultureInfo.InvariantCulture, $"f{number}-there-{before}-a"),
                    string.Create(CultureInfo.InvariantCulture, $"f{number}-there-{now}-a"));
            }
        }

        private void WriteShares(int fault)
        {
            var (one, other) = (
                string.Create(CultureInfo.InvariantCulture, $"f{number}-share-there"),
                string.Create(CultureInfo.InvariantCulture, $"f{number}-share-back"));
            Rate(one, "share", There, FirstYear + ShareYear, before: null, fault is 7 ? 85 : 25);
            Rate(other, "share", Back, FirstYear + ShareYear, before: null, 75);
            if (fault is 7)
            {
                Plant("KZKG3023", one, other);
            }
        }

        private void Plant(string rule, params string[] facts) => trade._faults.Add(new PlantedFault(rule, facts));

        /// <summary>Adds a claim of an amount in dollars, given in cents.</summary>
        private void Amount(string id, string subject, string period, long cents, string side) =>
            Claim(id, subject, "actual", period, string.Empty, "USD", scale: 2, cents, (cents / 100m).ToString(CultureInfo.InvariantCulture), side);

        private void Rate(string id, string kind, string subject, int year, int? before, long percent) =>
            Claim(
                id,
                subject,
                kind,
                year.ToString(CultureInfo.InvariantCulture),
                before?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                "percent",
                scale: 0,
                percent,
                percent.ToString(CultureInfo.InvariantCulture),
                "A");

        private void Claim(
            string id,
            string subject,
            string kind,
            string period,
            string basePeriod,
            string unit,
            int scale,
            long value,
            string text,
            string side)
        {
            var (mutual, flow) = Families.MutualOf(subject);
            Add(id);
            Add(_number);
            Add(Families.NumberOf(indicator, subject, string.Empty));
            Add(indicator, subject, string.Empty, mutual);
            Add(flow);
            Add(kind, period);
            AddPeriod(period);
            Add(Period.Parse(period) is { IsWholeYears: true } ? 12 : 3);
            Add(basePeriod);
            AddPeriod(basePeriod);
            Add(unit);
            Add(scale, scale == 0 ? 1 : 100, value);
            Add(value, 0, value, 0);
            Add(value, 0, value, 0);
            Add(0, 1, kind is "actual" ? 1 : 0, 0);
            Add(
                side,
                string.Empty,
                side.Length == 0 ? "narrator" : "reported",
                kind is "share" ? Both : string.Empty,
                string.Empty,
                "report-" + (side.Length == 0 ? "n" : side));
            Add(text, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, "en", "2020", "printed", string.Empty);
            Add("claims.csv");
            Add(++trade.Count + 1, 1, trade.Count + 1, 2);
            writer.EndRow();
        }

        private void AddPeriod(string period)
        {
            if (period.Length == 0)
            {
                Add(-1, -1);
                return;
            }

            var days = Period.Parse(period);
            Add(days.FirstDay.Ticks / TimeSpan.TicksPerDay, days.LastDay.Ticks / TimeSpan.TicksPerDay);
        }

        private void Add(params ReadOnlySpan<string> texts)
        {
            foreach (var text in texts)
            {
                writer.Add(text);
            }
        }

        private void Add(params ReadOnlySpan<long> numbers)
        {
            foreach (var cell in numbers)
            {
                writer.Add(cell);
            }
        }
    }
}

/// <summary>A planted fault.</summary>
/// <param name="Rule">The rule that must find it.</param>
/// <param name="Facts">Facts that must be among those of the finding.</param>
internal sealed record PlantedFault(string Rule, IReadOnlyList<string> Facts)
{
    /// <summary>Returns the faults without a matching finding.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="findings">The rule and facts of each finding.</param>
    public static List<PlantedFault> Missed(IEnumerable<PlantedFault> faults, IEnumerable<(string Rule, IReadOnlyList<string> Facts)> findings)
    {
        var byFact = findings.SelectMany(f => f.Facts.Select(fact => (Key: (f.Rule, fact), f.Facts))).ToLookup(f => f.Key, f => f.Facts);
        return [.. faults.Where(fault => !byFact[(fault.Rule, fault.Facts[0])].Any(facts => fault.Facts.All(f => facts.Contains(f, StringComparer.Ordinal))))];
    }
}
