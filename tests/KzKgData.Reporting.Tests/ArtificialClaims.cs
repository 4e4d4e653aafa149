using System.Text;
using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

/// <summary>Claims about an invented quantity, in the package whose other tables are the real ones. Each cites a figure of its source, so that it has an interval.</summary>
internal static class ArtificialClaims
{
    /// <summary>The source of the earliest claims, published on 1 February 2024.</summary>
    public const string First = "kazakhstan-today-2024-02";

    /// <summary>A source published on 25 February 2025.</summary>
    public const string Second = "kg24-2025-02";

    /// <summary>The source of the latest claims, published on 4 August 2025.</summary>
    public const string Third = "astana-times-2025-08";

    private const string Columns = "id,indicator,subject,scope,kind,period,period_basis,base_period,value,unit,reading,qualifier,stated_by,attribution,side,reporter,stated_on,stated_on_basis,source\n";

    /// <summary>What the report shows over time where these are all claims.</summary>
    public static OverTimeView OverTime(params IReadOnlyList<Claim> claims) => ReportView.Of(TestData.Edited(
        ("claims.csv", _ => Columns + Write(claims, (c, i) => c.Row(Id(i)))),
        ("mentions.csv", text => text + Write(claims, (c, i) => FormattableString.Invariant($"m{i},{c.Source},{100_000 + i},{100_001 + i},{c.Printed},money,0000000000000000"))),
        ("citations.csv", text => text + Write(claims, (_, i) => FormattableString.Invariant($"{Id(i)},value,m{i}"))))).OverTime;

    /// <summary>The id of the claim at that place of the list, from 0.</summary>
    public static string Id(int place) => "c" + place.ToString("00", CultureInfo.InvariantCulture);

    private static string Write(IReadOnlyList<Claim> claims, Func<Claim, int, string> line) =>
        claims.Select(line).Aggregate(new StringBuilder(), (text, row) => text.Append(row).Append('\n')).ToString();

    /// <summary>A claim.</summary>
    /// <param name="Printed">The printed amount in billions of dollars: <c>$1.7 billion</c>.</param>
    /// <param name="Period">The period; may be empty.</param>
    /// <param name="Side">KZ, KG, both, or empty for nobody.</param>
    /// <param name="Kind">The kind of claim.</param>
    /// <param name="Source">The source.</param>
    internal sealed record Claim(string Printed, string Period, string Side = "KZ", string Kind = "actual", string Source = Second)
    {
        private string Value => Kind is "deadline" ? Printed : (decimal.Parse(Printed.Trim('$').Split(' ')[0], CultureInfo.InvariantCulture) * 1_000_000_000).ToString("0", CultureInfo.InvariantCulture);

        private string Speakers => Side switch { "KZ" => "olzhas-bektenov", "KG" => "adylbek-kasymaliev", "both" => "adylbek-kasymaliev;olzhas-bektenov", _ => string.Empty };

        public string Row(string id) =>
            $"{id},yield,kz-kg,unspecified,{Kind},{Period},{(Period.Length > 0 ? "printed" : string.Empty)},,{Value},{(Kind is "deadline" ? "year" : "USD")},,,{Speakers},reported,{Side},,,,{Source}";
    }
}
