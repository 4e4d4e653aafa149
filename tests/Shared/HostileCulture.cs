namespace KzKgData.Tests;

/// <summary>
/// Makes the current culture write numbers and dates as German, Finnish, Turkish, Russian or Kazakh do. The cultures themselves are not available
/// (InvariantGlobalization), so a copy of the invariant culture is modified.
/// </summary>
internal sealed class HostileCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    private HostileCulture(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

    /// <summary>Decimal mark, group separator and minus sign of each language.</summary>
    public static TheoryData<string, string, string> Signs { get; } = new()
    {
        { ",", ".", "-" }, // de, tr
        { ",", "\u00A0", "\u2212" }, // fi
        { ",", "\u00A0", "-" }, // ru, kk
        { "\u066B", "\u066C", "\u061C-" }, // Arabic marks, which no Latin text has
    };

    public static HostileCulture With(string decimalMark, string grouping, string minus)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = decimalMark;
        culture.NumberFormat.NumberGroupSeparator = grouping;
        culture.NumberFormat.NegativeSign = minus;
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return new HostileCulture(culture);
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
