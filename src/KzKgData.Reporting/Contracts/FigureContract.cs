using System.Text.Json.Serialization;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Figures;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace KzKgData.Reporting.Contracts;

/// <summary>A figure of a text. Its value is that of the conventional reading, or the ISO 8601 text of a date, period or time.</summary>
internal sealed class FigureContract(PrintedFigure figure)
{
    private readonly FigureReadingContract? _conventional = figure.Choose(string.Empty) is { } reading ? new(reading) : null;

    public int Start => figure.Start;
    public int End => figure.End;
    public string Printed => figure.Printed;
    public string Kind => figure.Kind;
    public string Qualifier => figure.Qualifier;
    public object? Value => _conventional is not null ? _conventional.Value : figure.Iso.Length > 0 ? figure.Iso : null;
    public decimal? Low => _conventional?.Low;
    public decimal? High => _conventional?.High;
    public string? Unit => _conventional?.Unit;
    public bool Ambiguous => figure.IsAmbiguous;
    public IEnumerable<FigureReadingContract> Readings => figure.Readings.Select(r => new FigureReadingContract(r));
    public string Relation => figure.Relation;
    public string Counted => figure.Counted;
}

/// <summary>One way to read a figure.</summary>
internal sealed class FigureReadingContract(FigureReading reading)
{
    public string Reading => reading.Convention;
    public decimal Value => PlainNumber.Of(reading.Value);
    public decimal? Low => PlainNumber.Of(reading.Rounded.Low);
    public decimal? High => PlainNumber.Of(reading.Rounded.High);
    public string? Unit => reading.Unit.Length > 0 ? reading.Unit : null;
    [JsonIgnore(Condition = WhenWritingNull)] public decimal? To => PlainNumber.Of(reading.To?.Value);
}
