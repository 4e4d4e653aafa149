using System.Text.Json.Serialization;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Figures;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace KzKgData.Reporting.Contracts;

/// <summary>A figure of a text. Its value is the number of its conventional reading, or the ISO 8601 text of a date, period or time.</summary>
internal sealed class FigureContract
{
    private readonly PrintedFigure _figure;
    private readonly FigureReadingContract? _conventional;

    internal FigureContract(PrintedFigure figure) => (_figure, _conventional) = (figure, figure.Choose(string.Empty) is { } reading ? new(reading) : null);

    public int Start => _figure.Start;
    public int End => _figure.End;
    public string Printed => _figure.Printed;
    public string Kind => _figure.Kind;
    public string Qualifier => _figure.Qualifier;
    public object? Value => _conventional is not null ? _conventional.Value : _figure.Iso.Length > 0 ? _figure.Iso : null;
    public decimal? Low => _conventional?.Low;
    public decimal? High => _conventional?.High;
    public string? Unit => _conventional?.Unit;
    public bool Ambiguous => _figure.IsAmbiguous;
    public IEnumerable<FigureReadingContract> Readings => _figure.Readings.Select(r => new FigureReadingContract(r));
    public string Relation => _figure.Relation;
    public string Counted => _figure.Counted;
}

/// <summary>One way to read a figure.</summary>
internal sealed class FigureReadingContract
{
    private readonly FigureReading _reading;

    internal FigureReadingContract(FigureReading reading) => _reading = reading;

    public string Reading => _reading.Convention;
    public decimal Value => PlainNumber.Of(_reading.Value);
    public decimal? Low => PlainNumber.Of(_reading.Rounded.Low);
    public decimal? High => PlainNumber.Of(_reading.Rounded.High);
    public string? Unit => _reading.Unit.Length > 0 ? _reading.Unit : null;
    [JsonIgnore(Condition = WhenWritingNull)] public decimal? To => PlainNumber.Of(_reading.To?.Value);
}
