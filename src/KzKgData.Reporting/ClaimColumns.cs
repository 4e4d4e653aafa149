using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting;

/// <summary>The columns of a claim that both CSV tables share.</summary>
internal static class ClaimColumns
{
    /// <summary>Returns the columns for the period, the figure as printed and as read, and the speaker.</summary>
    public static IEnumerable<CsvColumn<TRow>> Figure<TRow>(Func<TRow, ClaimView> view) =>
    [
        new("kind", r => view(r).Claim.Kind.Name),
        new("period", r => $"{view(r).Claim.Period}"),
        new("printed", r => view(r).Claim.ValueMention?.Printed ?? string.Empty),
        new("value", r => view(r).Claim.Value),
        new("unit", r => view(r).Claim.Unit.Code),
        new("low", r => view(r).Tested.Low),
        new("high", r => view(r).Tested.High),
        new("side", r => view(r).Claim.Side.Code),
        new("stated_by", r => string.Join("; ", view(r).Speakers)),
        new("attribution", r => view(r).Claim.Attribution.Name),
    ];

    /// <summary>Returns the columns for the publisher, the date and the address of the source.</summary>
    public static IEnumerable<CsvColumn<TRow>> Source<TRow>(Func<TRow, ClaimView> view) =>
    [
        new("publisher", r => view(r).Claim.Source.Publisher),
        new("published", r => view(r).Claim.Source.Published),
        new("url", r => view(r).Claim.Source.Url),
    ];
}
