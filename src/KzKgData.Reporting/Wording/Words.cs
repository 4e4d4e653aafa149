using System.Collections.Concurrent;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using static KzKgData.Verification.Facts.Attribution;

namespace KzKgData.Reporting.Wording;

/// <summary>Turns ids, codes and numbers of the data into words.</summary>
internal static class Words
{
    private static readonly Unit _dollars = new("USD");
    private static readonly ConcurrentDictionary<string, string[]> _lists = new(StringComparer.Ordinal);

    /// <summary>Writes a count of up to ten as a word, a larger one in digits.</summary>
    public static Phrase Number(int count) => count is >= 0 and <= 10 ? Phrase.Own(Item(Texts.Numbers, count)) : Phrase.Count(count);

    /// <summary>
    /// Returns the text for a count. If a language has more than two plural forms, the second text has those for few and for many, separated by a bar.
    /// </summary>
    public static string Plural(int count, string one, string other) => (other.IndexOf('|', StringComparison.Ordinal), count % 10, count % 100) switch
    {
        ( < 0, _, _) => count == 1 ? one : other,
        (_, 1, not 11) => one,
        (var bar, >= 2 and <= 4, not (12 or 13 or 14)) => other[..bar],
        (var bar, _, _) => other[(bar + 1)..],
    };

    /// <summary>Returns the word at an index of a space-separated list.</summary>
    public static string Item(string list, int place) => _lists.GetOrAdd(list, static l => l.Split(' '))[place];

    /// <summary>Formats a number with the decimal mark of the language.</summary>
    public static string Decimal(decimal value) => Marked(Printable.Number(value));

    /// <summary>Formats a percentage with the decimal mark of the language.</summary>
    public static string Percent(decimal share) => Marked(Printable.Percent(share).ToString());

    /// <summary>Formats a count in digits with its noun: <c>1 claim</c>, <c>4 claims</c>.</summary>
    public static Phrase Counted(int count, string one, string other) => Phrase.Format(Plural(count, one, other), Phrase.Count(count));

    /// <summary>Formats a count as a word with its noun: <c>one print</c>, <c>three prints</c>.</summary>
    public static Phrase Numbered(int count, string one, string other) => Phrase.Format(Plural(count, one, other), Number(count));

    /// <summary>Joins phrases as a list: <c>A, B and C</c>.</summary>
    public static Phrase List(IReadOnlyList<Phrase> phrases) => Phrase.Join(Texts.ListComma, Texts.ListAnd, phrases);

    /// <summary>Joins phrases that may contain commas: <c>A; B; C</c>.</summary>
    public static Phrase LongList(IReadOnlyList<Phrase> phrases) => Phrase.Join(Texts.ListSemicolon, Texts.ListSemicolon, phrases);

    /// <summary>Joins sentences and skips empty ones.</summary>
    public static Phrase Sentences(params IEnumerable<Phrase> sentences) => Phrase.Join(" ", " ", [.. sentences.Where(s => !s.IsEmpty)]);

    /// <summary>Returns an id in words, translated if the package has a translation: <c>trade-turnover</c> becomes <c>trade turnover</c>.</summary>
    public static string OfId(string id) => TextsLanguage.WordFor(id) ?? id.Replace('-', ' ');

    /// <summary>
    /// Returns a sentence of the data; its translation, if the package has one. The key of a translation begins with a capital letter, whatever the sentence
    /// begins with.
    /// </summary>
    public static Phrase Sentence(string text) => Phrase.Data(
        text.Length == 0 || TextsLanguage.WordFor(Capitalised(text)) is not { Length: > 0 } translated ? text
        : char.IsLower(text[0]) ? char.ToLowerInvariant(translated[0]) + translated[1..]
        : translated);

    /// <summary>Splits a text of the data at semicolons, except those inside brackets, into sentences.</summary>
    public static IReadOnlyList<Phrase> Items(string text)
    {
        var items = new List<Phrase>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ';' && depth == 0))
            {
                if (text[start..i].Trim() is { Length: > 0 } item)
                {
                    items.Add(Sentence(item));
                }

                start = i + 1;
            }
            else
            {
                depth = Math.Max(0, depth + (text[i] switch { '(' => 1, ')' => -1, _ => 0 }));
            }
        }

        return items;
    }

    /// <summary>Describes what a claim is about: <c>Trade turnover between Kazakhstan and Kyrgyzstan, goods, 2024</c>.</summary>
    public static Phrase Title(Claim claim)
    {
        var quantity = Scoped(About(Quantity(claim), claim.Subject), claim);
        return claim.Period is { } period ? Phrase.Format(Texts.QuantityInPeriod, quantity, Period(period)) : quantity;
    }

    /// <summary>Names the scope of a claim: <c>goods</c>; empty if the text does not restrict it.</summary>
    public static Phrase Scope(Claim claim) => claim.Scope is "" or "unspecified" ? Phrase.Empty : Phrase.Data(OfId(claim.Scope));

    /// <summary>Adds the scope of a claim to a quantity.</summary>
    public static Phrase Scoped(Phrase quantity, Claim claim) =>
        Scope(claim) is { IsEmpty: false } scope ? Phrase.Format(Texts.TimeQuantity, quantity, scope) : quantity;

    /// <summary>Describes what a claim is about, with its value: <c>Trade turnover between Kazakhstan and Kyrgyzstan, 2024: $1.7 billion</c>.</summary>
    public static Phrase Name(Claim claim) => Phrase.Format(Texts.FactClaim, Title(claim), Amount(claim.Value, claim.Unit));

    /// <summary>Names the publisher of a source, translated if the package has a translation.</summary>
    public static Phrase Publisher(Source source) => Sentence(source.Publisher);

    /// <summary>Names a source by publisher and date: <c>24.kg, 25 February 2025</c>.</summary>
    public static Phrase Name(Source source) => Phrase.Format(Texts.FactSource, Publisher(source), Published(source, Period));

    /// <summary>Names sources, in the order of their ids; empty if there are none.</summary>
    public static string Origin(IEnumerable<Source> sources)
    {
        Phrase[] names = [.. sources.Distinct().OrderBy(s => s.Id, StringComparer.Ordinal).Select(Name).DistinctBy(n => n.ToString(), StringComparer.Ordinal)];
        return names.Length == 0 ? string.Empty : Phrase.Format(Texts.ChartSources, LongList(names)).ToString();
    }

    /// <summary>Formats the date of a source with a function; returns the cell as it is if it is not a date.</summary>
    public static Phrase Published(Source source, Func<Period, Phrase> words) => source.PublishedOn is { } date ? words(date) : Phrase.Data(source.Published);

    /// <summary>Names the quantity of a claim, with its kind unless it is an actual figure: <c>Growth of trade turnover</c>.</summary>
    public static Phrase Quantity(Claim claim) => claim.Kind switch
    {
        var kind when kind == ClaimKind.Actual => Indicator(claim.Indicator),
        var kind when kind == ClaimKind.Growth => QuantityOf(Texts.QuantityGrowth, claim.Indicator),
        var kind when kind == ClaimKind.Target => QuantityOf(Texts.QuantityTarget, claim.Indicator),
        var kind => Phrase.Format(Texts.QuantityOfKind, Indicator(claim.Indicator), Phrase.Data(OfId(kind.Name))),
    };

    /// <summary>Names an indicator: <c>Trade turnover</c>.</summary>
    public static Phrase Indicator(string indicator) => Phrase.Data(Capitalised(OfId(indicator)));

    /// <summary>
    /// Describes a quantity and its subject: <c>Trade turnover between Kazakhstan and Kyrgyzstan</c>, <c>Exports from Kazakhstan to Kyrgyzstan</c>.
    /// </summary>
    public static Phrase About(Phrase quantity, string subject) => subject.Split('-') switch
    {
        [var from, "to", var to] => Phrase.Format(Texts.QuantityFromTo, quantity, Country(from), Country(to)),
        [var one, "for", var other] => Phrase.Format(Texts.QuantityFor, quantity, Country(one), Country(other)),
        [var one, var other] => Phrase.Format(Texts.QuantityBetween, quantity, Country(one), Country(other)),
        _ => Phrase.Format(Texts.QuantityOfSubject, quantity, Phrase.Data(subject)),
    };

    /// <summary>Names a side: <c>Kyrgyz side</c>; empty if nobody is named.</summary>
    public static Phrase Side(Side side) =>
        side switch
        {
            { IsNone: true } => Phrase.Empty,
            { IsBoth: true } => Phrase.Own(Texts.SideBoth),
            _ => TextsLanguage.WordFor("side:" + side.Code.ToUpperInvariant()) is { } words
                ? Phrase.Own(words)
                : Phrase.Format(Texts.SideOther, Phrase.Data(side.Code)),
        };

    /// <summary>Formats a period: <c>January–November 2023</c>.</summary>
    public static Phrase Period(Period period)
    {
        var (first, last) = (period.FirstDay, period.LastDay);
        if (period.IsWholeYears)
        {
            return first.Year == last.Year ? Year(first) : Phrase.Format(Texts.PeriodRange, Year(first), Year(last));
        }

        if (period.IsWholeMonths)
        {
            return Months(first, last);
        }

        return first == last ? Day(first) : Phrase.Format(Texts.PeriodLongRange, Day(first), Day(last));
    }

    /// <summary>Formats the period or day in a cell; returns the cell as it is if it is neither.</summary>
    public static Phrase Period(string cell) => KzKgData.Period.TryParse(cell, out var period, out _) ? Period(period) : Phrase.Data(cell);

    /// <summary>Formats a value with its unit: <c>$1.34 billion</c>, <c>12%</c>.</summary>
    public static Phrase Amount(decimal value, Unit unit) => Amount(value, unit, Scaled);

    /// <summary>Formats a value with its unit briefly: <c>$1.34 bn</c>.</summary>
    public static Phrase ShortAmount(decimal value, Unit unit) => Amount(value, unit, ShortScaled);

    /// <summary>Formats the value of claims in one unit, or the smallest and the largest if they differ.</summary>
    public static Phrase Values(IEnumerable<Claim> claims)
    {
        var (least, most) = (claims.MinBy(c => c.Value)!, claims.MaxBy(c => c.Value)!);
        var (low, high) = (Amount(least.Value, least.Unit), Amount(most.Value, most.Unit));
        return least.Value == most.Value ? low : FromTo(Texts.PositionRange, low, high);
    }

    /// <summary>Formats a value with all its digits and its unit: <c>1 340 000 000 USD</c>.</summary>
    public static Phrase ExactAmount(decimal value, Unit unit) => unit.Code switch
    {
        WordedValue.Direction or WordedValue.Rank or WordedValue.Year => Amount(value, unit),
        _ => Phrase.Format(Texts.AmountOther, Phrase.Own(Decimal(value)), Phrase.Data(unit.Code)),
    };

    /// <summary>Formats a share as a percentage with one decimal: <c>23.7 %</c>.</summary>
    public static Phrase Share(decimal share) => Phrase.Own(Percent(share));

    /// <summary>Formats a share as a percentage without decimals: <c>21 %</c>, <c>less than 1 %</c>.</summary>
    public static Phrase WholeShare(decimal share) => Math.Round(share * 100) is > 0 and var percent
        ? Phrase.Own(FormattableString.Invariant($"{percent:0}\u00a0%"))
        : Phrase.Own(Texts.ShareLittle);

    /// <summary>Formats an interval with its unit: <c>$1.65 billion to $1.8 billion</c>, <c>below $49 million</c>.</summary>
    public static Phrase Range(Interval interval, Unit unit) => Range(
        interval,
        unit.Code is WordedValue.Rank ? v => Phrase.Format(Texts.AmountRankInRange, Phrase.Own(Decimal(v))) : v => Amount(v, unit));

    /// <summary>Formats an interval of shares: <c>20.7 % to 29.3 %</c>.</summary>
    public static Phrase ShareRange(Interval interval) => Range(interval, Share);

    /// <summary>Formats a value with its range after rounding; the value alone if both are the same.</summary>
    public static Phrase WithPrecision(Phrase value, Phrase range) =>
        value.ToString() == range.ToString() ? value : Phrase.Format(Texts.FindingPrecision, value, range);

    /// <summary>Describes the convention by which the separators of a figure were read.</summary>
    public static Phrase Convention(string convention) => convention switch
    {
        Separators.None => Phrase.Own(Texts.ConventionNone),
        Separators.DecimalComma => Phrase.Own(Texts.ConventionDecimalComma),
        Separators.DecimalPoint => Phrase.Own(Texts.ConventionDecimalPoint),
        Separators.GroupingComma => Phrase.Own(Texts.ConventionGroupingComma),
        Separators.GroupingPoint => Phrase.Own(Texts.ConventionGroupingPoint),
        _ => Phrase.Data(convention),
    };

    /// <summary>Describes how a claim is attributed to its speaker.</summary>
    public static Phrase Attribution(Attribution attribution) => attribution switch
    {
        _ when attribution == Quoted => Phrase.Own(Texts.AttributionQuoted),
        _ when attribution == Reported => Phrase.Own(Texts.AttributionReported),
        _ when attribution == Narrator => Phrase.Own(Texts.AttributionNarrator),
        _ when attribution == Inferred => Phrase.Own(Texts.AttributionInferred),
        _ => Phrase.Data(attribution.Name),
    };

    /// <summary>Formats the number of printed figures and voices: <c>three printed figures, at most two voices; one unattributed</c>.</summary>
    public static Phrase Voices(Voices voices)
    {
        var prints = Numbered(voices.Prints, Texts.VoicesPrintsOne, Texts.VoicesPrintsOther);
        var named = voices.Named == 0 ? Phrase.Own(Texts.VoicesNone) : Numbered(voices.Named, Texts.VoicesOne, Texts.VoicesOther);
        return voices.Unattributed == 0 || voices.Named == 0
            ? Phrase.Format(Texts.VoicesCount, prints, named)
            : Phrase.Format(
                Texts.VoicesCountWithUnattributed,
                prints,
                named,
                Numbered(voices.Unattributed, Texts.VoicesUnattributedOne, Texts.VoicesUnattributedOther));
    }

    /// <summary>Returns the meaning of a cause, as the package defines it.</summary>
    public static Phrase CauseMeaning(string cause) =>
        Phrase.Own(cause is KnownCause.Unresolved ? Texts.CauseUnresolved : TextsLanguage.WordFor("cause:" + cause) ?? Texts.CauseOther);

    /// <summary>Names a status.</summary>
    public static Phrase Status(FindingStatus status) => Status(Names.Of(status));

    /// <summary>Names a status by its name in all outputs.</summary>
    public static Phrase Status(string name) => Phrase.Own(name switch
    {
        "open" => Texts.StatusOpen,
        "acknowledged" => Texts.StatusAcknowledged,
        "explained" => Texts.StatusExplained,
        "not-compared" => Texts.GridNotCompared,
        "single-voice" => Texts.GridSingleVoice,
        _ => Texts.GridAgree,
    });

    /// <summary>Names a severity.</summary>
    public static string Severity(Severity severity) => severity switch
    {
        Verification.Findings.Severity.Error => Texts.SeverityError,
        Verification.Findings.Severity.Warning => Texts.SeverityWarning,
        _ => Texts.SeverityNote,
    };

    /// <summary>Formats the severity and status of a finding: <c>error, open</c>.</summary>
    public static Phrase Grade(Finding finding) => Phrase.Format(
        Texts.FindingsGrade,
        Phrase.Own(Severity(finding.Severity)),
        Status(finding.Status));

    /// <summary>Returns a text with its first letter in upper case.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Formats the offsets of a mention in its source, in Unicode code points: <c>characters 12–24</c>.</summary>
    public static Phrase Offsets(Mention mention) => Phrase.Format(Texts.FactsOffsets, Phrase.Count(mention.Start), Phrase.Count(mention.End));

    /// <summary>Returns the heading of a table: its title, or its name in words.</summary>
    public static Phrase Table(TableSchema table) => Phrase.Data(Heading(table.Title, table.Name));

    /// <summary>Returns the description of a table in the language of the texts; empty if the package has none in that language.</summary>
    public static Phrase Description(TableSchema table) =>
        TextsLanguage.WordFor(table.Description) is { } translated ? Phrase.Data(translated)
        : TextsLanguage.IsEnglish && table.Description.Length > 0 ? Phrase.Data(table.Description)
        : Phrase.Empty;

    /// <summary>Returns the heading of a column: its title, or its name in words.</summary>
    public static Phrase Column(FieldSchema field) => Phrase.Data(Heading(field.Title, field.Name));

    /// <summary>Describes the basis of the cells of a column; empty if each cites printed text or needs no evidence.</summary>
    public static Phrase Basis(FieldSchema field) => (field.Evidence, field.DerivedFrom) switch
    {
        (Evidence.Editorial, _) => Phrase.Own(Texts.FactsEditorial),
        (Evidence.Derived, Derivation.SourceOfCitations) => Phrase.Own(Texts.FactsFromCitations),
        (Evidence.Derived, Derivation.PublishedOfSource) => Phrase.Own(Texts.FactsFromPublication),
        (Evidence.Derived, _) => Phrase.Own(Texts.FactsDerived),
        _ => Phrase.Empty,
    };

    /// <summary>Names the use of a figure.</summary>
    public static Phrase Use(FigureUse use) => Phrase.Own(use switch
    {
        FigureUse.Cited => Texts.CoverageCited,
        FigureUse.Excluded => Texts.CoverageExcluded,
        _ => Texts.CoverageUnaccounted,
    });

    /// <summary>Names a language by its tag.</summary>
    public static Phrase Language(string tag) => tag.ToUpperInvariant() switch
    {
        "EN" => Phrase.Own(Texts.LanguageEnglish),
        "KK" => Phrase.Own(Texts.LanguageKazakh),
        "KY" => Phrase.Own(Texts.LanguageKyrgyz),
        "RU" => Phrase.Own(Texts.LanguageRussian),
        _ => Phrase.Data(tag),
    };

    /// <summary>Names a country by its code; returns the code if the package has no name for it.</summary>
    public static Phrase Country(string code) =>
        code.ToUpperInvariant() is var known && TextsLanguage.WordFor("country:" + known) is { } name ? Phrase.Own(name) : Phrase.Data(known);

    private static Phrase Year(DateTime day) => Phrase.Own(day.ToString("yyyy", CultureInfo.InvariantCulture));

    private static Phrase Day(DateTime day) => Phrase.Format(Texts.PeriodDay, Phrase.Count(day.Day), Month(day, ofDay: true), Year(day));

    private static Phrase Months(DateTime first, DateTime last)
    {
        if (first.Year != last.Year)
        {
            return Phrase.Format(Texts.PeriodLongRange, Months(first, first), Months(last, last));
        }

        var months = first.Month == last.Month ? Month(first) : Phrase.Format(Texts.PeriodRange, Month(first), Month(last));
        return Phrase.Format(Texts.PeriodMonth, months, Year(last));
    }

    // If the form of a month after a day differs from its base form, it follows a bar.
    private static Phrase Month(DateTime day, bool ofDay = false) => Phrase.Own(Item(Texts.Months, day.Month - 1).Split('|')[ofDay ? ^1 : 0]);

    /// <summary>Formats a number with a fixed number of decimals.</summary>
    public static Phrase Decimal(decimal value, int digits) =>
        Phrase.Own(
            Marked(
                Math.Round(value, digits, MidpointRounding.AwayFromZero)
                    .ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));

    private static string Marked(string number) => number.Replace(".", Texts.DecimalMark, StringComparison.Ordinal);

    private static string Heading(string title, string name)
    {
        var heading = title.Length > 0 ? title : Capitalised(OfName(name));
        return TextsLanguage.WordFor(heading) ?? heading;
    }

    private static Phrase Amount(decimal value, Unit unit, Func<decimal, Phrase> scaled) => unit.Code switch
    {
        _ when unit == _dollars => Phrase.Format(value < 0 ? Texts.AmountDollarsNegative : Texts.AmountDollars, scaled(Math.Abs(value))),
        _ when unit.IsPercent => Phrase.Format(Texts.AmountPercent, Phrase.Own(Decimal(value))),
        WordedValue.Direction => Phrase.Own(value > 0 ? Texts.AmountUp : Texts.AmountDown),
        WordedValue.Rank => Phrase.Format(Texts.AmountRank, Phrase.Own(Decimal(value))),
        WordedValue.Year => Phrase.Format(Texts.AmountYear, Phrase.Own(value.ToString("0", CultureInfo.InvariantCulture))),
        _ => Phrase.Format(Texts.AmountOther, scaled(value), Phrase.Data(unit.Code)),
    };

    private static Phrase Range(Interval interval, Func<decimal, Phrase> write) => (interval.Low, interval.High) switch
    {
        ({ } low, { } high) when low == high => write(low),
        ({ } low, { } high) => Between(interval, write(low), write(high)),
        ({ } low, null) => Phrase.Format(interval.LowOpen ? Texts.RangeAbove : Texts.RangeAtLeast, write(low)),
        (null, { } high) => Phrase.Format(interval.HighOpen ? Texts.RangeBelow : Texts.RangeAtMost, write(high)),
        _ => Phrase.Own(Texts.RangeUnbounded),
    };

    /// <summary>Formats a text whose argument is an indicator, with a capital letter if the text begins with it.</summary>
    private static Phrase QuantityOf(string text, string indicator) =>
        Phrase.Format(text, text.StartsWith('{') ? Indicator(indicator) : Phrase.Data(OfId(indicator)));

    /// <summary>Formats two ends, with a unit that both have only once if the language says it once: <c>от 20,7 до 29,3 %</c>.</summary>
    /// <param name="text">The text with both ends.</param>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    public static Phrase FromTo(string text, Phrase low, Phrase high)
    {
        var (start, end) = (low.ToString(), high.ToString());
        var unit = Array.Find(Texts.RangeUnits.Split(' ', StringSplitOptions.RemoveEmptyEntries), u => start.EndsWith(u, StringComparison.Ordinal));
        var isShared = unit is not null && end.EndsWith(unit, StringComparison.Ordinal);
        return Phrase.Format(text, isShared ? Phrase.Own(start[..^unit!.Length].TrimEnd()) : low, high);
    }

    // Ends that look the same after rounding are written once.
    private static Phrase Between(Interval interval, Phrase low, Phrase high) => low.ToString() == high.ToString() ? low : FromTo(
        (interval.LowOpen, interval.HighOpen) switch
        {
            (true, true) => Texts.RangeBetweenOpen,
            (true, false) => Texts.RangeBetweenLowOpen,
            (false, true) => Texts.RangeBetweenHighOpen,
            _ => Texts.RangeBetween,
        },
        low,
        high);

    private static Phrase Scaled(decimal value) => Scaled(value, Texts.ScaleTrillion, Texts.ScaleBillion, Texts.ScaleMillion);

    private static Phrase ShortScaled(decimal value) => Scaled(value, Texts.ScaleTrillionShort, Texts.ScaleBillionShort, Texts.ScaleMillionShort);

    private static Phrase Scaled(decimal value, string trillion, string billion, string million) => Math.Abs(value) switch
    {
        >= 1_000_000_000_000m => Phrase.Format(trillion, Phrase.Own(Decimal(value / 1_000_000_000_000m))),
        >= 1_000_000_000m => Phrase.Format(billion, Phrase.Own(Decimal(value / 1_000_000_000m))),
        >= 1_000_000m => Phrase.Format(million, Phrase.Own(Decimal(value / 1_000_000m))),
        _ => Phrase.Own(Decimal(value)),
    };

    // Names of tables and columns also use underscores.
    private static string OfName(string name) => OfId(name.Replace('_', ' '));
}
