using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>A claim as a newspaper prints it, for tests that are about figures alone.</summary>
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

    public string Reading { get; init; } = string.Empty;

    /// <summary>The speakers' ids; those of the side where none are given.</summary>
    public string? StatedBy { get; init; }

    /// <summary>Where the claim is printed: <c>harbour-post</c> or <c>border-gazette</c>.</summary>
    public string Source { get; init; } = "harbour-post";

    /// <summary>What the printed figure says.</summary>
    public FigureReading Chosen => (WordedValue.Read(Printed, Kind) ?? FigureRecogniser.Read(Printed, "en"))!.Choose(Reading)!;

    /// <summary>The ids of the speakers, joined; empty where nobody is named.</summary>
    public string Speakers => StatedBy ?? Side switch
    {
        "NL" => "mira-holm",
        "SL" => "oren-vale",
        "both" => "mira-holm;oren-vale",
        _ => string.Empty,
    };

    private string[] Cells =>
    [
        Id, Indicator, Subject, Scope, Kind, Period, PeriodBasis, BasePeriod, KzKgData.Verification.DataPackages.CellValues.Write(Chosen.Value), Chosen.Unit, Reading, Qualifier,
        Speakers, Speakers.Length == 0 ? "narrator" : "reported", Side, string.Empty, string.Empty, Source,
    ];

    /// <summary>The example package with these claims instead of its own, and an empty ledger.</summary>
    public static ExamplePackage Package(params IReadOnlyList<PrintedClaim> claims) => ExamplePackage.Untouched
        .WithRows("claims.csv", claims.Select(c => c.Cells))
        .WithRows("mentions.csv", claims.Select(c => new[] { "m-" + c.Id, c.Source, "0", c.Printed.Length.ToString(CultureInfo.InvariantCulture), c.Printed, "money", "0000000000000000" }))
        .WithRows("citations.csv", claims.Select(c => new[] { c.Id, "value", "m-" + c.Id }))
        .WithRows("exclusions.csv", [])
        .WithRows("explanations.csv", []);
}
