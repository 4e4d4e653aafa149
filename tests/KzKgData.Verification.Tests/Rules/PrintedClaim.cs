using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>A claim as a newspaper prints it, for tests about figures alone.</summary>
/// <param name="Id">The id.</param>
/// <param name="Printed">The printed figure.</param>
/// <param name="Side">NL, SL, both, or empty for nobody.</param>
public sealed record PrintedClaim(string Id, string Printed, string Side = "NL")
{
    public string Indicator { get; init; } = "trade-turnover";

    public string Kind { get; init; } = "actual";

    public string Period { get; init; } = "2001";

    public string PeriodBasis { get; init; } = "printed";

    public string BasePeriod { get; init; } = string.Empty;

    public string Subject { get; init; } = "nl-sl";

    public string Scope { get; init; } = "goods";

    public string Qualifier { get; init; } = string.Empty;

    /// <summary>For a mean, its unit of time.</summary>
    public string Per { get; init; } = string.Empty;

    public string Reading { get; init; } = string.Empty;

    /// <summary>The ids of the speakers; those of the side if null.</summary>
    public string? StatedBy { get; init; }

    /// <summary>The source of the claim: <c>harbour-post</c> or <c>border-gazette</c>.</summary>
    public string Source { get; init; } = "harbour-post";

    /// <summary>The chosen reading of the printed figure.</summary>
    public FigureReading Chosen => (WordedValue.Read(Printed, Kind) ?? FigureRecogniser.Read(Printed, "en"))!.Choose(Reading)!;

    /// <summary>The ids of the speakers, joined; empty if nobody is named.</summary>
    public string Speakers => StatedBy ?? Side switch
    {
        "NL" => "mira-holm",
        "SL" => "oren-vale",
        "both" => "mira-holm;oren-vale",
        _ => string.Empty,
    };

    /// <summary>The cells of the claim's row.</summary>
    public IReadOnlyList<(string Column, object? Value)> Cells =>
        [
            ("id", Id),
            ("indicator", Indicator),
            ("subject", Subject),
            ("scope", Scope),
            ("kind", Kind),
            ("period", Period),
            ("period_basis", PeriodBasis),
            ("base_period", BasePeriod),
            ("value", CellValues.Write(Chosen.Value)),
            ("unit", Chosen.Unit),
            ("reading", Reading),
            ("qualifier", Qualifier),
            ("stated_by", Speakers),
            ("attribution", Speakers.Length == 0 ? "narrator" : "reported"),
            ("side", Side),
            ("source", Source),
            .. Per.Length > 0 ? new (string, object?)[] { ("per", Per) } : [],
        ];

    /// <summary>Reads these claims, each of which cites its figure.</summary>
    public static IReadOnlyList<Claim> Read(params IReadOnlyList<PrintedClaim> claims) => Dataset.From(Package(claims).Read()).Claims;

    /// <summary>Returns the example package with these claims instead of its own, and an empty ledger.</summary>
    public static TestPackage Package(params IReadOnlyList<PrintedClaim> claims) =>
        (claims.Any(c => c.Per.Length > 0) ? WithMeans() : ExamplePackage.Untouched)
            .Clear("claims", "mentions", "cells", "citations", "exclusions", "explanations")
            .Add("claims", claims.Select(c => c.Cells))
            .Add(
                "mentions",
                claims.Select(
                    IReadOnlyList<(string, object?)> (c) =>
                        [
                            ("id", "m-" + c.Id),
                            ("source", c.Source),
                            ("start", 0),
                            ("end", c.Printed.Length),
                            ("printed", c.Printed),
                            ("kind", "money"),
                            ("context", "0000000000000000"),
                        ]))
            .Add("citations", claims.Select(IReadOnlyList<(string, object?)> (c) => [("fact", c.Id), ("field", "value"), ("mention", "m-" + c.Id)]));

    private static TestPackage WithMeans() =>
        ExamplePackage
            .Untouched.Replace(
                TestPackage.Descriptor,
                "{\"name\": \"reading\", \"type\": \"string\"",
                "{\"name\": \"per\", \"type\": \"string\", \"kzkg:evidence\": \"editorial\"},\n          {\"name\": \"reading\", \"type\": \"string\"")
            .Edit("claims.csv", text => text.Split('\n')[0] + ",per\n");
}
