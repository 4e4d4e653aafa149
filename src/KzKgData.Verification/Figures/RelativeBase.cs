using System.Text;

namespace KzKgData.Verification.Figures;

/// <summary>
/// Resolves the base of a change that a text names relative to the period of the change: <c>the previous month</c>,
/// <c>year on year</c>, <c>the same period of 2023</c>, <c>five years earlier</c>, <c>предыдущий квартал</c>, <c>аналогичный период прошлого года</c>.
/// </summary>
internal static class RelativeBase
{
    private static readonly (string Stem, int Months)[] _units =
    [
        ("year", 12), ("yoy", 12), ("annual", 12), ("год", 12), ("лет", 12), ("half", 6), ("полугод", 6), ("quarter", 3), ("qoq", 3), ("квартал", 3),
        ("month", 1), ("mom", 1), ("месяц", 1), ("period", 0), ("период", 0),
    ];

    private static readonly string[] _before =
    [
        "previous", "preceding", "prior", "earlier", "ago", "before", "предыдущ", "предшеству", "ранее", "назад", "yoy", "qoq", "mom",
    ];
    private static readonly string[] _same = ["same", "corresponding", "similar", "аналогичн", "соответствующ", "такой", "такого", "тот", "того", "тому"];
    private static readonly string[] _lastYear = ["last", "прошл", "минувш", "истекш"];

    /// <summary>Returns the base period, or null where the text does not name it relative to the period of the change.</summary>
    /// <param name="printed">The printed text.</param>
    /// <param name="language">The language of the text, as a BCP 47 tag.</param>
    /// <param name="own">The period of the change.</param>
    /// <param name="published">The date of the text, as far as known; null where it is not.</param>
    public static KzKgData.Period? Resolve(string printed, string language, KzKgData.Period own, KzKgData.Period? published)
    {
        var words = Words(printed);
        var unit = _units.Where(u => words.Exists(w => Begins(w, u.Stem))).Select(u => (int?)u.Months).LastOrDefault();
        if (Has(words, _same))
        {
            var year = words.Select(YearOf).FirstOrDefault(y => y > 0);
            var isLastYear = Has(words, _lastYear) && published is { } text && text.FirstDay.Year == text.LastDay.Year;
            return InYear(own, year > 0 ? year : isLastYear ? published!.Value.FirstDay.Year - 1 : own.FirstDay.Year - 1);
        }

        // Month on month, год к году, г/г: the unit twice.
        var isOnItself = words.Count is 2 or 3 && words[0] == words[words.Count - 1] && unit is not null;
        isOnItself |= words is ["год", _, "году"] or ["месяц", _, "месяцу"] or ["квартал", _, "кварталу"];
        if (words is ["г", "г"])
        {
            (isOnItself, unit) = (true, 12);
        }
        else if (words is ["м", "м"])
        {
            (isOnItself, unit) = (true, 1);
        }

        return unit is { } months && (isOnItself || Has(words, _before)) ? Earlier(own, months, CountOf(printed, language)) : null;
    }

    /// <summary>Moves a period to another year; null outside the years 1 to 9999.</summary>
    public static KzKgData.Period? InYear(KzKgData.Period own, int year) =>
        year >= 1 && year + own.LastDay.Year - own.FirstDay.Year <= 9999 ? own.AddYears(year - own.FirstDay.Year) : null;

    private static KzKgData.Period? Earlier(KzKgData.Period own, int months, int count)
    {
        if (months == 12)
        {
            return InYear(own, own.FirstDay.Year - count);
        }

        var length = LengthOf(own);
        if (length is null || (months > 0 && months != length) || own.FirstDay.Year * 12 <= (months == 0 ? length : months) * count)
        {
            return null; // months can only be subtracted from a period of whole months
        }

        var by = -(months == 0 ? length.Value : months) * count;
        var (first, last) = (own.FirstDay.AddMonths(by), own.LastDay.AddDays(1).AddMonths(by).AddDays(-1));
        return KzKgData.Period.Between(KzKgData.Period.Month(first.Year, first.Month), KzKgData.Period.Month(last.Year, last.Month));
    }

    /// <summary>Returns the number of months of a period; null where it does not consist of whole months.</summary>
    public static int? LengthOf(KzKgData.Period period) =>
        period.IsWholeMonths ? ((period.LastDay.Year - period.FirstDay.Year) * 12) + period.LastDay.Month - period.FirstDay.Month + 1 : null;

    private static int CountOf(string printed, string language) =>
        FigureRecogniser.Find(printed, language).FirstOrDefault(f => f.Kind == PrintedFigure.Duration)?.Readings
            is [{ Value: >= 1 and <= 999 and var count }, ..]
            ? (int)count
            : 1;

    private static int YearOf(string word) =>
        word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= YearReader.Earliest and <= YearReader.Latest
            ? year
            : 0;

    private static bool Has(List<string> words, string[] stems) => words.Exists(w => Array.Exists(stems, s => Begins(w, s)));

    private static bool Begins(string word, string stem) => word.StartsWith(stem, StringComparison.Ordinal);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
