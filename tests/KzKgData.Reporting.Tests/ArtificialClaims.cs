using KzKgData.Reporting.Views;
using KzKgData.Verification;

namespace KzKgData.Reporting.Tests;

/// <summary>
/// Adds claims to the real package, or replaces its claims with claims about an invented quantity. Each of the latter cites a figure of its source, so
/// that it has an interval.
/// </summary>
internal static class ArtificialClaims
{
    /// <summary>The source of the earliest claims, published on 1 February 2024.</summary>
    public const string First = "kazakhstan-today-2024-02";

    /// <summary>A source published on 25 February 2025.</summary>
    public const string Second = "kg24-2025-02";

    /// <summary>The source of the latest claims, published on 4 August 2025.</summary>
    public const string Third = "astana-times-2025-08";

    /// <summary>Adds a claim to the real package; by default the Kyrgyz government makes it, about the turnover in dollars.</summary>
    public static TestPackage Claiming(this TestPackage package, string id, string period, string value, params (string Column, object? Value)[] more)
    {
        (string Column, object? Value)[] row =
        [
            ("id", id),
            ("indicator", "trade-turnover"),
            ("subject", "kz-kg"),
            ("scope", "unspecified"),
            ("kind", "actual"),
            ("period", period),
            ("period_basis", "printed"),
            ("value", value),
            ("unit", "USD"),
            ("stated_by", "kyrgyz-government"),
            ("attribution", "reported"),
            ("side", "KG"),
            ("source", "trend-2025-02"),
        ];
        return package.Add("claims", [.. row.ExceptBy(more.Select(c => c.Column), c => c.Column, StringComparer.Ordinal), .. more]);
    }

    /// <summary>Adds claims that split the turnover of 2024 by direction to the real package.</summary>
    public static TestPackage Exporting(this TestPackage package, string kyrgyzExports, string kazakhExports, string kazakhSpeaker) => package
        .Claiming("exports-2024-kg", "2024", kyrgyzExports, ("subject", "kg-to-kz"))
        .Claiming(
            "exports-2024-kz",
            "2024",
            kazakhExports,
            ("subject", "kz-to-kg"),
            ("stated_by", kazakhSpeaker),
            ("attribution", "inferred"),
            ("side", kazakhSpeaker is "kyrgyz-government" ? "KG" : "KZ"),
            ("source", Second));

    /// <summary>Returns the over-time part of the report on these claims alone.</summary>
    public static OverTimeView OverTime(params IReadOnlyList<Claim> claims) => Report(claims).OverTime;

    /// <summary>Returns the report on these claims alone.</summary>
    public static ReportView Report(IReadOnlyList<Claim> claims) => ReportView.Of(Verify(claims));

    /// <summary>Verifies the package with these claims alone.</summary>
    public static VerificationResult Verify(IReadOnlyList<Claim> claims) =>
        TestData.Edited(p =>
            p.Clear("claims")
                .Add("claims", claims.Select((c, i) => c.Row(Id(i))))
                .Add(
                    "mentions",
                    claims.Select(
                        IReadOnlyList<(string, object?)> (c, i) =>
                            [
                                ("id", $"m{Id(i)}"),
                                ("source", c.Source),
                                ("start", 100_000 + i),
                                ("end", 100_001 + i),
                                ("printed", c.Printed),
                                ("kind", "money"),
                                ("context", "0000000000000000"),
                            ]))
                .Add("citations", claims.Select(IReadOnlyList<(string, object?)> (_, i) => [("fact", Id(i)), ("field", "value"), ("mention", $"m{Id(i)}")])));

    /// <summary>Returns the id of the claim at an index.</summary>
    public static string Id(int place) => "c" + place.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>A claim.</summary>
    /// <param name="Printed">The printed amount in billions of dollars: <c>$1.7 billion</c>.</param>
    /// <param name="Period">The period; may be empty.</param>
    /// <param name="Side">KZ, KG, both, or empty if nobody is named.</param>
    /// <param name="Kind">The kind of claim.</param>
    /// <param name="Source">The source.</param>
    internal sealed record Claim(string Printed, string Period, string Side = "KZ", string Kind = "actual", string Source = Second)
    {
        /// <summary>What the quantity is restricted to.</summary>
        public string Scope { get; init; } = "unspecified";

        private string Value =>
            Kind is "deadline"
                ? Printed
                : (decimal.Parse(Printed.Trim('$').Split(' ')[0], CultureInfo.InvariantCulture) * 1_000_000_000).ToString("0", CultureInfo.InvariantCulture);

        private string Speakers =>
            Side switch
            {
                "KZ" => "olzhas-bektenov",
                "KG" => "adylbek-kasymaliev",
                "both" => "adylbek-kasymaliev;olzhas-bektenov",
                _ => string.Empty,
            };

        public IReadOnlyList<(string Column, object? Value)> Row(string id) =>
            [
                ("id", id),
                ("indicator", "yield"),
                ("subject", "kz-kg"),
                ("scope", Scope),
                ("kind", Kind),
                ("period", Period),
                ("period_basis", Period.Length > 0 ? "printed" : null),
                ("value", Value),
                ("unit", Kind is "deadline" ? "year" : "USD"),
                ("stated_by", Speakers),
                ("attribution", "reported"),
                ("side", Side),
                ("source", Source),
            ];
    }
}
