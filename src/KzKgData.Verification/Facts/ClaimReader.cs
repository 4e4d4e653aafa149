using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>Reads the claims of a table, column by column; what stands in many rows is made once.</summary>
internal sealed class ClaimReader
{
    private readonly Dataset _dataset;
    private readonly Table _table;
    private readonly Column<decimal> _values;
    private readonly Column<Period> _periods;
    private readonly Column<Period> _basePeriods;
    private readonly Column<Period> _statedOn;
    private readonly TextColumnReader _indicators;
    private readonly TextColumnReader _subjects;
    private readonly TextColumnReader _scopes;
    private readonly TextColumnReader _kinds;
    private readonly TextColumnReader _units;
    private readonly TextColumnReader _readings;
    private readonly TextColumnReader _qualifiers;
    private readonly TextColumnReader _attributions;
    private readonly TextColumnReader _sides;
    private readonly TextColumnReader _sources;
    private readonly TextColumnReader _periodBases;
    private readonly TextColumnReader _statedOnBases;
    private readonly TextColumnReader _speakers;

    private readonly IReadOnlyDictionary<string, Measure> _measures;
    private readonly int _valueField;
    private readonly FieldType _speakersType;
    private readonly Dictionary<string, IReadOnlyList<string>> _statedBy = new(StringComparer.Ordinal);
    private readonly Dictionary<Measurand, Measurand> _measurands = [];
    private readonly FigureReader _figures = new();
    private Measurand _last = new(string.Empty, string.Empty, string.Empty);

    /// <summary>Takes a table that has all columns, and the facts, mentions and citations that were read before.</summary>
    public ClaimReader(Dataset dataset, Table table)
    {
        _dataset = dataset;
        _table = table;
        _values = table.Values("value", FieldType.Number);
        _periods = table.Values("period", FieldType.Period);
        _basePeriods = table.Values("base_period", FieldType.Period);
        _statedOn = table.Values("stated_on", FieldType.Period);
        _indicators = new TextColumnReader(table, "indicator");
        _subjects = new TextColumnReader(table, "subject");
        _scopes = new TextColumnReader(table, "scope");
        _kinds = new TextColumnReader(table, "kind");
        _units = new TextColumnReader(table, "unit");
        _readings = new TextColumnReader(table, "reading");
        _qualifiers = new TextColumnReader(table, "qualifier");
        _attributions = new TextColumnReader(table, "attribution");
        _sides = new TextColumnReader(table, "side");
        _sources = new TextColumnReader(table, "source");
        _periodBases = new TextColumnReader(table, "period" + Basis.Suffix);
        _statedOnBases = new TextColumnReader(table, "stated_on" + Basis.Suffix);
        _speakers = new TextColumnReader(table, "stated_by");
        _valueField = table.Schema.PositionOf("value"u8);
        _measures = table.Schema.Field("indicator")?.Measures ?? new Dictionary<string, Measure>(StringComparer.Ordinal);
        _speakersType = table.Schema.Field("stated_by")?.Type ?? FieldType.Text;
    }

    /// <summary>The claims in the order of the table. Rows that cannot be typed are left out.</summary>
    public List<Claim> Read()
    {
        var claims = new List<Claim>(_table.Rows.Count);
        var ids = _table.ColumnOf("id");
        for (var i = 0; i < _table.Rows.Count; i++)
        {
            var row = new Row(_table, i);
            if (!_table.IsMalformed(i)
                && _values[i] is { } value
                && _dataset.FindFact(row.Utf8(ids)) is { } fact && fact.Row == row
                && _dataset.FindSource(_sources[i]) is { } source)
            {
                claims.Add(Read(fact, value, source));
            }
        }

        return claims;
    }

    private Claim Read(Fact fact, decimal value, Source source)
    {
        var row = fact.Row.Index;
        var measurand = MeasurandOf(row);
        var kind = new ClaimKind(_kinds[row]);
        var mention = _dataset.FindCitation(fact, _valueField)?.Mention;
        return new Claim(fact, value, source)
        {
            Measurand = measurand,
            Measure = _measures.TryGetValue(measurand.Indicator, out var measure) ? measure : Measure.Unstated,
            Kind = kind,
            Period = _periods[row],
            IsPeriodInferred = Basis.IsInferred(_periodBases[row]),
            BasePeriod = _basePeriods[row],
            Unit = new Unit(_units[row]),
            Reading = _readings[row],
            QualifierWord = _qualifiers[row],
            StatedBy = SpeakersIn(_speakers[row]),
            Attribution = new Attribution(_attributions[row]),
            Side = new Side(_sides[row]),
            StatedOn = _statedOn[row],
            IsStatedOnInferred = Basis.IsInferred(_statedOnBases[row]),
            ValueMention = mention,
            Figure = mention is { } printed ? _figures.Read(kind, printed) : null,
        }.WithIntervals();
    }

    private Measurand MeasurandOf(int row)
    {
        // Neighbours often speak of the same, and their texts are the same strings.
        var (indicator, subject, scope) = (_indicators[row], _subjects[row], _scopes[row]);
        if (!ReferenceEquals(_last.Scope, scope) || !ReferenceEquals(_last.Subject, subject) || !ReferenceEquals(_last.Indicator, indicator))
        {
            var measurand = new Measurand(indicator, subject, scope);
            if (!_measurands.TryGetValue(measurand, out var known))
            {
                _measurands.Add(measurand, known = measurand);
            }

            _last = known;
        }

        return _last;
    }

    private IReadOnlyList<string> SpeakersIn(string cell)
    {
        if (!_statedBy.TryGetValue(cell, out var speakers))
        {
            _statedBy.Add(cell, speakers = _speakersType.Split(cell));
        }

        return speakers;
    }
}
