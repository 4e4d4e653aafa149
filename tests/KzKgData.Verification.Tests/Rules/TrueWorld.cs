namespace KzKgData.Verification.Tests.Rules;

/// <summary>
/// Generates true events between Northland and Southland, and what articles print of them: figures rounded, truncated or qualified, sums, parts, growth,
/// directions, targets, and successions of offices, meetings and agreements. Nothing printed contradicts anything else, whoever states it.
/// </summary>
internal sealed class TrueWorld
{
    private const int FirstYear = 1996;
    private const int LastYear = 2001;
    private const int Sayings = 12;

    private static readonly string[] _subjects = ["nl-sl", "nl-to-sl", "sl-to-nl"];
    private static readonly string[] _sides = ["NL", "SL", "both", string.Empty];
    private static readonly string[] _sources = ["harbour-post", "border-gazette"];
    private static readonly (string Status, string Printed)[] _ladder =
    [
        ("planned", "approval and signing"),
        ("agreed", "have agreed"),
        ("initialled", "initialing"),
        ("signed", "signed"),
    ];
    private static readonly string[] _ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

    private static readonly decimal[] _steps = [1, 0.1m, 0.01m, 0.001m];

    private readonly Random _random;
    private readonly Dictionary<(string Subject, int Year, int Month), decimal> _flows = [];
    private readonly Dictionary<int, decimal> _investment = [];

    /// <summary>Creates a world; the same seed creates the same world.</summary>
    public TrueWorld(int seed)
    {
        _random = new Random(seed);
        foreach (var subject in _subjects.Skip(1))
        {
            var level = Between(25, 90);
            for (var year = FirstYear; year <= LastYear; year++)
            {
                level *= Between(0.8m, 1.25m);
                for (var month = 1; month <= 12; month++)
                {
                    _flows[(subject, year, month)] = level * Between(0.8m, 1.2m);
                }
            }
        }

        for (var year = FirstYear; year <= LastYear; year++)
        {
            _investment[year] = Between(30, 90);
        }

        Claims = [.. Enumerable.Range(0, Sayings).SelectMany(i => Said(string.Create(CultureInfo.InvariantCulture, $"claim-{i}")))];
    }

    /// <summary>The claims.</summary>
    public IReadOnlyList<PrintedClaim> Claims { get; init; }

    /// <summary>Returns the package with the claims, and with the offices, agreements and meetings of three consecutive articles.</summary>
    public WrittenPackage Write(params IEnumerable<PrintedClaim> more)
    {
        string[] articles = ["harbour-post", "border-gazette", "lake-herald"];
        var package = new WrittenPackage()
            .Article("lake-herald", "2003-02-01")
            .Person("ada-strand", "Ada Strand", "NL", "Deputy Minister of Northland")
            .Person("bo-tarn", "Bo Tarn", "NL", "Deputy Minister of Northland")
            .Claims(Claims.Concat(more));
        var (changeOfOffice, rung, ordinal) = (_random.Next(articles.Length + 1), 0, _random.Next(_ordinals.Length - articles.Length));
        for (var i = 0; i < articles.Length; i++)
        {
            var (id, holder, name) = i < changeOfOffice ? ("ada", "ada-strand", "Ada Strand") : ("bo", "bo-tarn", "Bo Tarn");
            package.Office($"prime-minister-{id}-{articles[i]}", articles[i], "Prime Minister of Northland", "NL", holder, name);
            rung = _random.Next(rung, _ladder.Length);
            package.Fact(
                "agreements",
                $"traffic-{articles[i]}",
                articles[i],
                new("title", "Agreement on River Traffic", "Agreement on River Traffic"),
                new("status", _ladder[rung].Status, _ladder[rung].Printed, "status"),
                new("same_as", i == 0 ? string.Empty : $"traffic-{articles[0]}"));
            var meeting = _ordinals[ordinal + i] + " meeting";
            var day = new DateTime(1999 + i, 1, 1).AddDays(_random.Next(300));
            package.Fact(
                "events",
                $"council-{articles[i]}",
                articles[i],
                new("type", "council-meeting", meeting),
                new("ordinal", (ordinal + i + 1).ToString(CultureInfo.InvariantCulture), meeting),
                new("name", "Lake Council", "Lake Council", "name"),
                new("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), "date"),
                new("day_basis", "printed"),
                new("status", "held"));
        }

        return package;
    }

    /// <summary>Returns claims of one speaker; a claim of a change comes with the figures before and after it.</summary>
    private PrintedClaim[] Said(string id)
    {
        var claim = new PrintedClaim(id, string.Empty, Any(_sides)) { Source = Any(_sources), Subject = Any(_subjects) };
        var year = _random.Next(FirstYear, LastYear + 1);
        switch (_random.Next(10))
        {
            case 0:
                return [claim with { Kind = "target", Printed = "$30 billion", Period = Any(["2010", string.Empty]), Subject = _subjects[0] }];
            case 1:
                return [claim with { Kind = "target", Printed = "$20 billion", Period = "2005", Subject = _subjects[0] }];
            case 2:
                return [claim with { Kind = "deadline", Indicator = "complex-launch", Printed = "by 2006", Period = "2006", Subject = _subjects[0] }];
            case 3:
                return
                [
                    claim with
                    {
                        Kind = "rank",
                        Indicator = "trading-partner-rank",
                        Printed = "top three",
                        Period = string.Empty,
                        Subject = _subjects[0],
                    },
                ];
            case 4:
                return [Measured(claim with { Indicator = "investment", Subject = _subjects[1], Period = Write(year) }, _investment[year])];
            case 5 or 6 or 7 when year > FirstYear:
                return Changed(claim, year, Any([6, 9, 11, 12]));
            default:
                return [Level(claim, year, Any([6, 9, 11, 12]))];
        }
    }

    private PrintedClaim[] Changed(PrintedClaim claim, int year, int months)
    {
        var growth = ((Amount(claim.Subject, year, months) / Amount(claim.Subject, year - 1, months)) - 1) * 100;
        PrintedClaim[] levels =
        [
            Level(claim with { Id = claim.Id + "-before" }, year - 1, months),
            Level(claim with { Id = claim.Id + "-now" }, year, months),
        ];
        if (Math.Abs(growth) <= 1)
        {
            return levels; // a change this small may lose its sign by truncation
        }

        return
        [
            .. levels,
            claim with
            {
                Id = claim.Id + "-rate",
                Kind = "growth",
                Printed = Shorten(growth, _random.Next(3)) + " percent",
                Period = Write(year, months),
                BasePeriod = Write(year - 1, months),
            },
            claim with
            {
                Id = claim.Id + "-direction",
                Kind = "direction",
                Printed = growth > 0 ? Any(["rose", "grew", "increased"]) : Any(["fell", "declined"]),
                Period = Write(year, months),
            },
        ];
    }

    private PrintedClaim Level(PrintedClaim claim, int year, int months) =>
        Measured(claim with { Period = Write(year, months) }, Amount(claim.Subject, year, months));

    /// <summary>Prints a true amount, in millions, in a random but correct form.</summary>
    private PrintedClaim Measured(PrintedClaim claim, decimal millions)
    {
        var inBillions = millions > 300 && _random.Next(2) == 0;
        var (value, digits, word) = inBillions ? (millions / 1000, _random.Next(1, 4), "billion") : (millions, _random.Next(2), "million");
        var step = _steps[digits];
        var below = Math.Floor(value / step) * step;
        var (printed, qualifier) = _random.Next(6) switch
        {
            0 => (below + step, Any(["almost", "nearly", "less-than", "at-most"])),
            1 => (below, Any(["over", "more-than", "at-least"])),
            2 => (below + (_random.Next(2) * step), "about"),
            3 => (below, string.Empty),
            _ => (Math.Round(value, digits, MidpointRounding.AwayFromZero), string.Empty),
        };
        return claim with
        {
            Printed = $"${printed.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)} {word}",
            Qualifier = qualifier,
        };
    }

    private string Shorten(decimal value, int digits) =>
        Math.Round(value, digits, Any([MidpointRounding.AwayFromZero, MidpointRounding.ToZero]))
            .ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private decimal Amount(string subject, int year, int months) => subject == _subjects[0]
        ? Amount(_subjects[1], year, months) + Amount(_subjects[2], year, months)
        : Enumerable.Range(1, months).Sum(month => _flows[(subject, year, month)]);

    private static string Write(int year, int months = 12) =>
        months == 12 ? year.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{year}-01/{year}-{months:00}");

    private decimal Between(decimal low, decimal high) => low + ((high - low) * _random.Next(10_000) / 10_000m);

    private T Any<T>(T[] items) => items[_random.Next(items.Length)];
}
