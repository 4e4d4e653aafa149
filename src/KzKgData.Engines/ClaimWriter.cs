using KzKgData.Verification.Facts;

namespace KzKgData.Engines;

/// <summary>Writes claims in the form that engines use.</summary>
internal sealed class ClaimWriter
{
    private readonly Claim[] _claims;
    private readonly Families _families;
    private readonly UnitScales _scales;

    /// <summary>Creates a writer of the claims of a package.</summary>
    public ClaimWriter(Dataset dataset)
    {
        _claims = [.. dataset.Claims.Concat(dataset.TableClaims).OrderBy(c => c.Row.Index)];
        _families = new Families(_claims, dataset);
        _scales = new UnitScales(_claims);
    }

    /// <summary>The number of claims.</summary>
    public int Count => _claims.Length;

    /// <summary>Writes all claims.</summary>
    /// <param name="writer">The destination.</param>
    /// <param name="withRows">Whether each claim is preceded by its row number.</param>
    public void Write(IRowWriter writer, bool withRows)
    {
        foreach (var claim in _claims)
        {
            if (withRows)
            {
                writer.Add(claim.Row.Index);
            }

            Write(writer, claim);
            writer.EndRow();
        }
    }

    /// <summary>Returns the number of a claim's family.</summary>
    public long FamilyOf(Claim claim) => _families.Of(claim.Measurand);

    /// <summary>Writes which quantities the package declares to be sums of others.</summary>
    public void WriteCompositions(IRowWriter writer, Dataset dataset) => WriteCompositions(writer, dataset, _claims.Select(c => c.Measurand), _families.Of);

    /// <inheritdoc cref="WriteCompositions(IRowWriter, Dataset)"/>
    /// <param name="writer">The destination.</param>
    /// <param name="dataset">The dataset with the declarations.</param>
    /// <param name="measurands">The measurands of the claims.</param>
    /// <param name="familyOf">Returns the number of a measurand's family.</param>
    public static void WriteCompositions(IRowWriter writer, Dataset dataset, IEnumerable<Measurand> measurands, Func<Measurand, long> familyOf)
    {
        var known = new HashSet<Measurand>();
        foreach (var measurand in measurands.Distinct())
        {
            foreach (var whole in Composition.WholesWith(dataset, measurand).Prepend(measurand).Where(known.Add))
            {
                var number = 0;
                foreach (var composition in Composition.Of(dataset, whole))
                {
                    number++;
                    if (number == 1 && MutualSubject.Of(whole.Subject) is not null)
                    {
                        continue; // a total of flows is not declared; SQL finds it by its subject
                    }

                    foreach (var part in composition.Parts)
                    {
                        writer.Add(familyOf(measurand));
                        writer.Add(Families.NumberOf(whole.Indicator, whole.Subject, whole.Scope, number.ToString(CultureInfo.InvariantCulture)));
                        writer.Add(Families.NumberOf(whole));
                        writer.Add(Families.NumberOf(part));
                        writer.Add(composition.Parts.Count);
                        writer.EndRow();
                    }
                }
            }
        }
    }

    private void Write(IRowWriter writer, Claim claim)
    {
        var (mutual, flow) = Families.MutualOf(claim.Subject);
        var basePeriod = claim.Kind == ClaimKind.Growth ? claim.BasePeriod : null;
        writer.Add(claim.Id);
        writer.Add(_families.Of(claim.Measurand));
        writer.Add(Families.NumberOf(claim.Measurand));
        writer.Add(claim.Indicator);
        writer.Add(claim.Subject);
        writer.Add(claim.Scope);
        writer.Add(mutual);
        writer.Add(flow);
        writer.Add(claim.Kind.Name);
        writer.Add(claim.Period.ToString() ?? string.Empty);
        AddDays(writer, claim.Period);
        writer.Add(
            claim.Period is { IsWholeMonths: true } months
                ? ((months.LastDay.Year - months.FirstDay.Year) * 12) + months.LastDay.Month - months.FirstDay.Month + 1
                : 0);
        writer.Add(claim.BasePeriod.ToString() ?? string.Empty);
        AddDays(writer, basePeriod);

        var scale = _scales.Of(claim.Unit);
        writer.Add(claim.Unit.Code);
        writer.Add(scale);
        writer.Add(scale < 0 ? 0 : (long)UnitScales.PowerOfTen(scale));
        var (value, isRounded) = UnitScales.Scale(claim.Value, scale, upwards: false);
        writer.Add(value);
        isRounded |= AddInterval(writer, claim.Pragmatic, scale);
        isRounded |= AddInterval(writer, claim.HardBound, scale);
        writer.Add(isRounded ? 1 : 0);
        writer.Add(claim.IsMeasurement ? 1 : 0);
        writer.Add(claim.AddsUpOverTime ? 1 : 0);
        writer.Add(claim.IsFromTable ? 1 : 0);

        writer.Add(claim.Side.Code);
        writer.Add(claim.Row["stated_by"].Text);
        writer.Add(claim.Attribution.Name);
        writer.Add(claim.Whole);
        writer.Add(claim.Per);
        writer.Add(claim.Source.Id);

        writer.Add(claim.Row["value"].Text);
        writer.Add(claim.Reading);
        writer.Add(claim.QualifierWord);
        writer.Add(claim.ValueMention?.Printed ?? string.Empty);
        writer.Add(claim.ValueMention?.Kind ?? string.Empty);
        writer.Add(claim.Reporter);
        writer.Add(claim.Row["stated_on"].Text);
        writer.Add(claim.Source.Language);
        writer.Add(claim.Source.Published);
        writer.Add(claim.Source.PublishedBasis);
        writer.Add(claim.Source.Via);
        var place = claim.Row.PlaceOf("value");
        writer.Add(place.Path);
        writer.Add(place.Line);
        writer.Add(place.Column);
        writer.Add(place.EndLine);
        writer.Add(place.EndColumn);
    }

    private static void AddDays(IRowWriter writer, Period? period)
    {
        writer.Add(period is { } first ? DayNumber(first.FirstDay) : -1);
        writer.Add(period is { } last ? DayNumber(last.LastDay) : -1);
    }

    private static long DayNumber(DateTime day) => day.Ticks / TimeSpan.TicksPerDay;

    private static bool AddInterval(IRowWriter writer, Interval interval, int scale)
    {
        var low = interval.Low is { } least ? UnitScales.Scale(least, scale, upwards: true) : (Scaled: -UnitScales.Unbounded, IsRounded: false);
        var high = interval.High is { } most ? UnitScales.Scale(most, scale, upwards: false) : (Scaled: UnitScales.Unbounded, IsRounded: false);
        writer.Add(low.Scaled);
        writer.Add(interval is { Low: not null, LowOpen: true } ? 1 : 0);
        writer.Add(high.Scaled);
        writer.Add(interval is { High: not null, HighOpen: true } ? 1 : 0);
        return low.IsRounded || high.IsRounded;
    }
}
