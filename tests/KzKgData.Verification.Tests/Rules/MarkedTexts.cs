using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>
/// A package built from texts in which cited places are marked, <c>turnover came to {a.value:$1.2 billion} in {a.period:2001}</c>, so that a test reads
/// like the text. Claims are about trade turnover between Northland and Southland unless a line such as <c>a: kind=growth base_period=2000</c> says
/// otherwise.
/// </summary>
internal sealed partial class MarkedTexts
{
    private const string Published = "2002-03-05";

    private static readonly Dictionary<string, (string Id, string Side)> _people = new(StringComparer.Ordinal)
    {
        ["Mira Holm"] = ("mira-holm", "NL"),
        ["Oren Vale"] = ("oren-vale", "SL"),
        ["Мира Холм"] = ("mira-holm", "NL"),
        ["Орен Вале"] = ("oren-vale", "SL"),
    };

    private static readonly Dictionary<string, string> _qualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["almost"] = "almost",
        ["nearly"] = "nearly",
        ["over"] = "over",
        ["more than"] = "more-than",
        ["about"] = "about",
        ["at least"] = "at-least",
        ["less than"] = "less-than",
        ["почти"] = "almost",
        ["свыше"] = "over",
        ["более"] = "more-than",
        ["около"] = "about",
        ["не менее"] = "at-least",
        ["менее"] = "less-than",
    };

    private static readonly string _descriptor = Describe();

    private readonly List<(string Text, string Language, List<Mark> Marks)> _texts = [];

    /// <summary>Adds a text.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="marked">The text with its marks.</param>
    public MarkedTexts Text(string language, string marked)
    {
        var plain = new StringBuilder();
        var (marks, at) = (new List<Mark>(), 0);
        foreach (Match match in MarkPattern().Matches(marked))
        {
            plain.Append(marked, at, match.Index - at);
            marks.Add(
                new Mark(
                    match.Groups["facts"].Value.Split(','),
                    match.Groups["field"].Value,
                    match.Groups["printed"].Value,
                    CodePoints.CountOf(plain.ToString())));
            plain.Append(match.Groups["printed"].Value);
            at = match.Index + match.Length;
        }

        _texts.Add((plain.Append(marked, at, marked.Length - at).ToString(), language, marks));
        return this;
    }

    /// <summary>Returns the package, with lines that set further cells of claims.</summary>
    /// <param name="lines">The lines.</param>
    public TestPackage Package(params IEnumerable<string> lines)
    {
        var said = lines.Select(l => l.Split(": ", 2)).ToDictionary(
            l => l[0],
            l => l[1].Split(' ').Select(c => c.Split('=', 2)).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal),
            StringComparer.Ordinal);
        var package = TestPackage.Of((TestPackage.Descriptor, _descriptor)) with { Folder = "marked/", AsOf = new DateTime(2004, 1, 1) };
        foreach (var table in package.Tables)
        {
            package = package.Add(table.Name, Array.Empty<IReadOnlyList<(string, object?)>>());
        }

        return _texts.Index().Aggregate(package, (p, text) => AddText(p, $"text-{text.Index + 1}", text.Item.Text, text.Item.Language, text.Item.Marks, said));
    }

    private static TestPackage AddText(
        TestPackage package,
        string id,
        string text,
        string language,
        List<Mark> marks,
        Dictionary<string, Dictionary<string, string>> said)
    {
        var points = new CodePoints(text);
        package = package
            .With($"snapshots/{id}.txt", text)
            .Add(
                "sources",
                ("id", id),
                ("file", id + ".txt"),
                ("publisher", "The Lake Herald"),
                ("language", language),
                ("published", Published),
                ("published_basis", "inferred"),
                ("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
                ("characters", points.Count));
        var (claims, named) = (new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (number, mark) in marks.Index())
        {
            var mention = $"{id}-m{number + 1}";
            var end = mark.Start + new CodePoints(mark.Printed).Count;
            package = package.Add(
                "mentions",
                ("id", mention),
                ("source", id),
                ("start", mark.Start),
                ("end", end),
                ("printed", mark.Printed),
                ("kind", KindOf(mark, language)),
                ("context", ArchivedTexts.ContextOf(points, mark.Start, end)));
            if (mark.Field.Length == 0)
            {
                package = package.Add("exclusions", ("mention", mention), ("reason", "page-furniture"));
                continue;
            }

            if (mark.Field is "stated_by" && named.Add(mark.Printed))
            {
                var (person, side) = _people[mark.Printed];
                package = package
                    .Add("people", ("id", person), ("name", mark.Printed), ("side", side))
                    .Add("citations", ("fact", person), ("field", "name"), ("mention", mention));
            }

            foreach (var claim in mark.Facts)
            {
                package = package.Add("citations", ("fact", claim), ("field", mark.Field), ("mention", mention));
                claims.TryAdd(claim, new Dictionary<string, string>(said.GetValueOrDefault(claim) ?? [], StringComparer.Ordinal) { ["source"] = id });
                Fill(claims[claim], mark.Field, mark.Printed, language);
            }
        }

        return claims.Aggregate(package, (p, claim) => p.Add("claims", [("id", claim.Key), .. Complete(claim.Value).Select(c => (c.Key, (object?)c.Value))]));
    }

    private static string KindOf(Mark mark, string language) => mark.Field switch
    {
        "period" or "base_period" => FigureRecogniser.Read(mark.Printed, language, PrintedFigure.Period)?.Kind ?? PrintedFigure.Period,
        "stated_by" => "name",
        "qualifier" => "text",
        _ => FigureRecogniser.Read(mark.Printed, language)?.Kind ?? "text",
    };

    private static void Fill(Dictionary<string, string> claim, string field, string printed, string language)
    {
        switch (field)
        {
            case "value":
                var reading = (
                    FigureRecogniser.Read(printed, language) is { Readings.Count: > 0 } figure
                    && claim.GetValueOrDefault("kind") is not ("direction" or "rank")
                        ? figure
                        : WordedValue.Read(printed, claim["kind"])!
                ).Choose(claim.GetValueOrDefault("reading", string.Empty))!;
                claim.TryAdd("value", CellValues.Write(reading.Value));
                claim["unit"] = reading.Unit;
                break;
            case "period" or "base_period":
                var days = (FigureRecogniser.Read(printed, language, PrintedFigure.Period) ?? FigureRecogniser.Read(printed, language))!
                    .Resolve(Period.Parse(Published))!
                    .Value;
                claim.TryAdd(field, days.Period.ToString());
                if (field == "period")
                {
                    claim["period_basis"] = days.IsInferred ? "inferred" : "printed";
                }

                break;
            case "stated_by":
                claim["stated_by"] = _people[printed].Id;
                claim["side"] = _people[printed].Side;
                break;
            default:
                claim[field] = _qualifiers[printed];
                break;
        }
    }

    private static Dictionary<string, string> Complete(Dictionary<string, string> claim)
    {
        claim.TryAdd("indicator", "trade-turnover");
        claim.TryAdd("subject", "nl-sl");
        claim.TryAdd("scope", "unspecified");
        claim.TryAdd("kind", "actual");
        claim.TryAdd("attribution", claim.ContainsKey("stated_by") ? "reported" : "narrator");
        if (claim["kind"] is "growth" && claim.TryGetValue("period", out var period))
        {
            claim.TryAdd("base_period", Period.Parse(period).AddYears(-1).ToString());
        }

        return claim;
    }

    /// <summary>
    /// Returns the descriptor of the project with renamed states, with kinds, scopes and columns of other packages, and with qualifiers in Russian.
    /// </summary>
    private static string Describe()
    {
        var root = JsonNode.Parse(WrittenPackage.Descriptor)!;
        var claims = Fields("claims");
        Categories("kind", "mean");
        Categories("indicator", "exports", "imports", "goods-trade");
        Categories("unit", "EUR", "KZT", "RUB");
        Categories("scope", "food", "metals", "east", "west", "north");
        Categories("subject", "nl-sl-east", "nl-sl-west");
        claims["scope"]!["kzkg:parts"] = JsonNode.Parse("""{ "unspecified": [ "east", "west", "north" ] }""");
        foreach (var category in claims["qualifier"]!["categories"]!.AsArray())
        {
            _qualifiers
                .Where(q => q.Value == (string)category!["value"]! && q.Key[0] > 'z')
                .ToList()
                .ForEach(q => category!["kzkg:printedAs"]!["ru"]!.AsArray().Add(q.Key));
        }

        claims["id"]!.Parent!.AsArray().Add(JsonNode.Parse("""{ "name": "per", "type": "string", "kzkg:evidence": "editorial" }"""));
        Fields("people")["side"]!["kzkg:evidence"] = "editorial";
        Fields("sources")["published"]!["kzkg:evidence"] = "editorial";
        foreach (var name in new[] { "base_period", "whole" })
        {
            claims[name]!.AsObject().Remove("kzkg:derivedFrom");
            claims[name]!.AsObject().Remove("kzkg:carriedBy");
            claims[name]!["kzkg:evidence"] = "editorial";
        }

        return root.ToJsonString();

        Dictionary<string, JsonNode> Fields(string table) =>
            root["resources"]!.AsArray().Single(r => (string)r!["name"]! == table)!["schema"]!["fields"]!
                .AsArray()
                .ToDictionary(f => (string)f!["name"]!, f => f!, StringComparer.Ordinal);

        void Categories(string field, params string[] more)
        {
            foreach (var category in more)
            {
                claims[field]!["categories"]!.AsArray().Add(category);
            }
        }
    }

    [GeneratedRegex(@"\{(?<facts>[a-z0-9,-]+)(\.(?<field>[a-z_]+))?:(?<printed>[^{}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex MarkPattern();

    private sealed record Mark(string[] Facts, string Field, string Printed, int Start);
}
