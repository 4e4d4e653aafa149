using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>Reads the claims of a table. Values that repeat are created once.</summary>
internal sealed class ClaimReader
{
    private readonly Dataset _dataset;
    private readonly Table _table;
    private readonly (int Value, int Period, int Base, int StatedOn) _columns;
    private readonly RepeatedValues<string> _indicators;
    private readonly RepeatedValues<string> _subjects;
    private readonly RepeatedValues<string> _scopes;
    private readonly RepeatedValues<ClaimKind> _kinds;
    private readonly RepeatedValues<Unit> _units;
    private readonly RepeatedValues<string> _readings;
    private readonly RepeatedValues<string> _qualifiers;
    private readonly RepeatedValues<Attribution> _attributions;
    private readonly RepeatedValues<Side> _sides;
    private readonly RepeatedValues<Source?> _sources;
    private readonly RepeatedValues<string> _periodBases;
    private readonly RepeatedValues<string> _statedOnBases;
    private readonly RepeatedValues<IReadOnlyList<string>> _speakers;

    private readonly IReadOnlyDictionary<string, Measure> _measures;
    private readonly int _valueField;
    private readonly Dictionary<Measurand, Measurand> _measurands = [];
    private readonly FigureReader _figures = new(m => m.Figure);
    private readonly Dictionary<ClaimKind, FigureReader> _wordedFigures = [];
    private Measurand _last = new(string.Empty, string.Empty, string.Empty);

    /// <summary>Creates a reader of a table that has all columns, after facts, mentions and citations have been read.</summary>
    public ClaimReader(Dataset dataset, Table table)
    {
        _dataset = dataset;
        _table = table;
        _columns = (table.ColumnOf("value"), table.ColumnOf("period"), table.ColumnOf("base_period"), table.ColumnOf("stated_on"));
        _indicators = Texts("indicator");
        _subjects = Texts("subject");
        _scopes = Texts("scope");
        _kinds = new RepeatedValues<ClaimKind>(table, "kind", k => new ClaimKind(k));
        _units = new RepeatedValues<Unit>(table, "unit", u => new Unit(u));
        _readings = Texts("reading");
        _qualifiers = Texts("qualifier");
        _attributions = new RepeatedValues<Attribution>(table, "attribution", a => new Attribution(a));
        _sides = new RepeatedValues<Side>(table, "side", s => new Side(s));
        _sources = new RepeatedValues<Source?>(table, "source", dataset.FindSource);
        _periodBases = Texts("period" + Basis.Suffix);
        _statedOnBases = Texts("stated_on" + Basis.Suffix);
        _speakers = new RepeatedValues<IReadOnlyList<string>>(table, "stated_by", (table.Schema.Field("stated_by")?.Type ?? FieldType.Text).Split);
        _valueField = table.Schema.PositionOf("value"u8);
        _measures = table.Schema.Field(KnownColumn.Indicator)?.Measures ?? new Dictionary<string, Measure>(StringComparer.Ordinal);

        RepeatedValues<string> Texts(string field) => new(table, field, t => t);
    }

    /// <summary>Returns the claims by row; null for a row that cannot be typed or is not wanted.</summary>
    /// <param name="isWanted">Whether to read a row; null to read all.</param>
    public Claim?[] Read(Func<int, bool>? isWanted)
    {
        var claims = new Claim?[_table.Rows.Count];
        for (var i = 0; i < claims.Length; i++)
        {
            if (isWanted?.Invoke(i) is not false
                && !_table.IsMalformed(i)
                && _table.ValueAt(i, _columns.Value, FieldType.Number) is { } value
                && _sources[i] is { } source
                && _dataset.FindFact(new Row(_table, i)) is { } fact)
            {
                claims[i] = Read(fact, value, source);
            }
        }

        return claims;
    }

    private Claim Read(Fact fact, decimal value, Source source)
    {
        var row = fact.Row.Index;
        var measurand = MeasurandOf(row);
        var kind = _kinds[row];
        var mention = _dataset.FindCitation(fact, _valueField)?.Mention;
        var (basePeriod, statedOn) = (DaysIn(row, _columns.Base), DaysIn(row, _columns.StatedOn));
        return new Claim(fact, value, source)
        {
            Measurand = measurand,
            Measure = _measures.TryGetValue(measurand.Indicator, out var measure) ? measure : Measure.Unstated,
            Kind = kind,
            Period = DaysIn(row, _columns.Period),
            IsPeriodInferred = Basis.IsInferred(_periodBases[row]),
            OtherDays = basePeriod is null && statedOn is null ? null : new Claim.FewDays(basePeriod, statedOn),
            Unit = _units[row],
            Reading = _readings[row],
            QualifierWord = _qualifiers[row],
            StatedBy = _speakers[row],
            Attribution = _attributions[row],
            Side = _sides[row],
            IsStatedOnInferred = Basis.IsInferred(_statedOnBases[row]),
            ValueCell = _dataset.FindCell(fact, _valueField),
            ValueMention = mention,
            Figure = mention is { } printed ? FiguresOf(kind).Read(printed) : null,
        }.WithIntervals();
    }

    private Period? DaysIn(int row, int column) => _table.ValueAt(row, column, FieldType.Period);

    private FigureReader FiguresOf(ClaimKind kind)
    {
        if (!kind.IsWorded)
        {
            return _figures;
        }

        if (!_wordedFigures.TryGetValue(kind, out var figures))
        {
            _wordedFigures.Add(kind, figures = WordedFigures(kind));
        }

        return figures;
    }

    private static FigureReader WordedFigures(ClaimKind kind) => new(m => Claim.FigureOf(kind, m));

    private Measurand MeasurandOf(int row)
    {
        // Consecutive rows often have the same measurand, and RepeatedValues gives them the same string objects.
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
}
