using CsCheck;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

public sealed class FigureRecogniserTests
{
    [Theory]
    [InlineData("$1.7 billion", "$1.7 billion", "decimal-point 1700000000 USD step 100000000")]
    [InlineData("US$680 million", "US$680 million", "no-separator 680000000 USD step 10000000")]
    [InlineData("$900mn", "$900mn", "no-separator 900000000 USD step 100000000")]
    [InlineData("$49 million", "$49 million", "no-separator 49000000 USD step 1000000")]
    [InlineData("$1,340 billion", "$1,340 billion", "grouping-comma 1340000000000 USD step 10000000000 / decimal-comma 1340000000 USD step 1000000")]
    [InlineData("$1,340,500", "$1,340,500", "grouping-comma 1340500 USD step 100")]
    [InlineData("$1,340.5", "$1,340.5", "decimal-point 1340.5 USD step 0.1")]
    [InlineData("$1.340,5", "$1.340,5", "decimal-comma 1340.5 USD step 0.1")]
    [InlineData("$1.340.500", "$1.340.500", "grouping-point 1340500 USD step 100")]
    [InlineData("$1,5 million", "$1,5 million", "decimal-comma 1500000 USD step 100000")]
    [InlineData("$0,500 million", "$0,500 million", "decimal-comma 500000 USD step 1000")]
    [InlineData("$1,23,4", "$1,23,4", "")]
    [InlineData("$1.2.3", "$1.2.3", "")]
    [InlineData("$1,2.3,4", "$1,2.3,4", "")]
    [InlineData("$1,23.4", "$1,23.4", "")]
    [InlineData("1.7 billion US dollars", "1.7 billion US dollars", "decimal-point 1700000000 USD step 100000000")]
    [InlineData("3 million U.S. dollars", "3 million U.S. dollars", "no-separator 3000000 USD step 1000000")]
    [InlineData("5 dollars", "5 dollars", "no-separator 5 USD step 1")]
    [InlineData("680 million USD", "680 million USD", "no-separator 680000000 USD step 10000000")]
    [InlineData("USD 5 million", "USD 5 million", "no-separator 5000000 USD step 1000000")]
    [InlineData("USD\u00A05\u00A0million", "USD\u00A05\u00A0million", "no-separator 5000000 USD step 1000000")]
    [InlineData("USD5", "USD5", "no-separator 5 USD step 1")]
    [InlineData("US$ 5 million", "US$ 5 million", "no-separator 5000000 USD step 1000000")]
    [InlineData("$5\u202Fbn", "$5\u202Fbn", "no-separator 5000000000 USD step 1000000000")]
    [InlineData("$5 MLN", "$5 MLN", "no-separator 5000000 USD step 1000000")]
    [InlineData("$2 trillion", "$2 trillion", "no-separator 2000000000000 USD step 1000000000000")]
    [InlineData("$10 millions", "$10 millions", "no-separator 10000000 USD step 10000000")]
    [InlineData("a $5-million loan", "$5-million", "no-separator 5000000 USD step 1000000")]
    [InlineData("$5-a-day", "$5", "no-separator 5 USD step 1")]
    [InlineData("$5 millionaires", "$5", "no-separator 5 USD step 1")]
    [InlineData("for $5m.", "$5m", "no-separator 5000000 USD step 1000000")]
    [InlineData("for $5.", "$5", "no-separator 5 USD step 1")]
    [InlineData("for $5, or", "$5", "no-separator 5 USD step 1")]
    [InlineData("($5)", "$5", "no-separator 5 USD step 1")]
    [InlineData("$0", "$0", "no-separator 0 USD step 1")]
    [InlineData("$000", "$000", "no-separator 0 USD step 1")]
    [InlineData("$1000000000000000001", "$1000000000000000001", "")]
    [InlineData("$1000000 trillion", "$1000000 trillion", "no-separator 1000000000000000000 USD step 1000000000000000000")]
    [InlineData("$1000001 trillion", "$1000001 trillion", "")]
    [InlineData("$99999999999999999999999999999999999999", "$99999999999999999999999999999999999999", "")]
    [InlineData("$0.000000000000000000001", "$0.000000000000000000001", "")]
    public void An_amount_of_money_is_found_with_every_reading(string text, string printed, string readings)
    {
        Check(text, "en", printed, PrintedFigure.Money, readings);
        Check("\U0001F34F\uD83C " + text + " \U0001F34F", "en", printed, PrintedFigure.Money, readings);
    }

    [Theory]
    [InlineData("12%", "12%", "no-separator 12 percent step 1")]
    [InlineData("11.6 percent", "11.6 percent", "decimal-point 11.6 percent step 0.1")]
    [InlineData("5 per cent", "5 per cent", "no-separator 5 percent step 1")]
    [InlineData("20 %", "20 %", "no-separator 20 percent step 10")]
    [InlineData("20\u00A0%", "20\u00A0%", "no-separator 20 percent step 10")]
    [InlineData("0.50 Percent.", "0.50 Percent", "decimal-point 0.5 percent step 0.01")]
    [InlineData("12,5%", "12,5%", "decimal-comma 12.5 percent step 0.1")]
    [InlineData("5 percentage points", "5 percentage points", "no-separator 5 percentage-point step 1")]
    [InlineData("12345678901234567.12345678901234567%", "12345678901234567.12345678901234567%", "")]
    public void A_percentage_is_found_with_every_reading(string text, string printed, string readings)
    {
        Check(text, "en", printed, PrintedFigure.Percent, readings);
        Check("\U0001F34F\uD83C " + text + " \U0001F34F", "en", printed, PrintedFigure.Percent, readings);
    }

    [Theory]
    [InlineData("ru", "$1,340 billion", "decimal-comma 1340000000 USD step 1000000")]
    [InlineData("ru-KG", "$1,340 billion", "decimal-comma 1340000000 USD step 1000000")]
    [InlineData("RU", "$1.340 billion", "grouping-point 1340000000000 USD step 10000000000 / decimal-point 1340000000 USD step 1000000")]
    [InlineData("run", "$1,340 billion", "grouping-comma 1340000000000 USD step 10000000000 / decimal-comma 1340000000 USD step 1000000")]
    [InlineData("en-GB", "$1.340 billion", "decimal-point 1340000000 USD step 1000000")]
    [InlineData("", "$1,340,500", "grouping-comma 1340500 USD step 100")]
    [InlineData("ru", "$1,340,500", "grouping-comma 1340500 USD step 100")]
    public void The_language_decides_which_separator_is_the_decimal_mark(string language, string text, string readings) =>
        Check(text, language, text, PrintedFigure.Money, readings);

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("$ %")]
    [InlineData("US$")]
    [InlineData("B2B")]
    [InlineData("G20 dollars")]
    [InlineData("XUSD5")]
    [InlineData("5G")]
    [InlineData("COVID-19 at UTC+5")]
    [InlineData("24.kg")]
    [InlineData("18356cdfc3b15d35")]
    [InlineData("one of them, at first, first of all, a third of the year")]
    [InlineData("один из них, в первую очередь, во-первых, с семью президента")]
    [InlineData("it may march on")]
    [InlineData("Kazakhstan Today, Charles III")]
    [InlineData("several ministers, a few guests, несколько гостей, in the millions, около сотни")]
    [InlineData("\u0665 dollars")]
    public void What_only_looks_like_a_figure_is_none(string text)
    {
        Assert.Empty(FigureRecogniser.Find(text, "en"));
        Assert.Null(FigureRecogniser.Read(text, "en"));
    }

    [Fact]
    public void Several_figures_are_found_in_the_order_of_the_text() =>
        Assert.Equal(
            "[2,4) 5%|[5,6) 7|[10,12) $7|[16,26) $8 million|[28,33) 5 USD|[36,41) USD 7|[46,50) 1999|[51,64) USD 5 million",
            string.Join(
                '|',
                FigureRecogniser
                    .Find("\U0001F34F 5%-7 or $7 or $8 million; 5 USD, (USD 7) in 1999 USD 5 million", "en")
                    .Select(f => FormattableString.Invariant($"[{f.Start},{f.End}) {f.Printed}"))));

    [Fact]
    public void Only_a_text_that_is_one_figure_and_nothing_else_is_read_as_one()
    {
        Assert.Equal("$5 million", FigureRecogniser.Read("$5 million", "en")?.Printed);
        Assert.Null(FigureRecogniser.Read("$5 million.", "en"));
        Assert.Null(FigureRecogniser.Read(" $5 million", "en"));
        Assert.Null(FigureRecogniser.Read("$5 million $6 million", "en"));
        Assert.Null(FigureRecogniser.Read("almost $5 million", "en"));
    }

    [Fact]
    public void A_reading_is_chosen_by_its_name_and_without_one_by_the_convention_of_the_language()
    {
        var figure = FigureRecogniser.Read("$1,340 billion", "en")!;

        Assert.True(figure.IsAmbiguous);
        Assert.Equal(1_340_000_000_000m, figure.Choose(string.Empty)!.Value);
        Assert.Equal(1_340_000_000m, figure.Choose(Separators.DecimalComma)!.Value);
        Assert.Null(figure.Choose(Separators.DecimalPoint));
        Assert.Null(FigureRecogniser.Read("$1,23,4", "en")!.Choose(string.Empty));
        Assert.False(FigureRecogniser.Read("$1,23,4", "en")!.IsAmbiguous);
    }

    [Theory]
    [MemberData(nameof(HostileCulture.Signs), MemberType = typeof(HostileCulture))]
    public void Figures_are_read_the_same_in_every_culture(string decimalMark, string grouping, string minus)
    {
        using var culture = HostileCulture.With(decimalMark, grouping, minus);

        Check("$1,340.5 MILLION", "en", "$1,340.5 MILLION", PrintedFigure.Money, "decimal-point 1340500000 USD step 100000");
    }

    [Theory]
    [InlineData("2000", "period", "")]
    [InlineData("2000", "number", "no-separator 2000  step 1000")]
    [InlineData("nine months", "period", "")]
    [InlineData("nine months", "duration", "in-words 9 month step 1")]
    public void A_figure_is_read_as_the_kind_that_is_asked_for(string printed, string kind, string readings)
    {
        var figure = FigureRecogniser.Read(printed, "en", kind)!;

        Assert.Equal((printed, kind, readings), (figure.Printed, figure.Kind, string.Join(" / ", figure.Readings.Select(Show))));
    }

    [Theory]
    [InlineData("2.5-fold", "2.5 times / as-growth 150 percent / as-decline -60 percent")]
    [InlineData("fell 2.5-fold", "2.5 times / as-decline -60 percent")]
    [InlineData("doubled", "2 times / as-growth 100 percent / as-decline -50 percent")]
    [InlineData("a quarter", "0.25 share / as-growth 25 percent / as-decline -25 percent")]
    [InlineData("fell by a quarter", "0.25 share / as-decline -25 percent")]
    [InlineData("сократился в 2 раза", "2 times / as-decline -50 percent")]
    public void A_multiple_and_a_part_are_read_as_growth_too_and_with_a_word_for_falling_as_a_fall(string printed, string readings)
    {
        var figure = FigureRecogniser.Read(printed, TextLanguage.Of(printed), PrintedFigure.Number)!;

        Assert.False(figure.IsAmbiguous);
        Assert.Equal(
            readings,
            string.Join(
                " / ",
                figure.Readings.Select(r =>
                    $"{(r.Convention.StartsWith("as-", StringComparison.Ordinal) ? r.Convention + " " : string.Empty)}{CellValues.Write(r.Value)} {r.Unit}")));
    }

    [Theory]
    [InlineData("up 67.3 percent from 2019 to 2023", "2019", "base")]
    [InlineData("up 67.3 percent from 2019 to 2023", "2023", "")]
    [InlineData("up 12 percent compared with 2019", "2019", "base")]
    [InlineData("more than in 2019", "2019", "base")]
    [InlineData("$5 million since 2005", "2005", "since")]
    [InlineData("over the past 20 years", "20 years", "trailing")]
    [InlineData("within 20 years", "20 years", "")]
    [InlineData("вырос на 12% по сравнению с 2019 годом", "2019 годом", "base")]
    [InlineData("вложено 5 млн долларов с 2005 года", "2005 года", "since")]
    [InlineData("с 2019 по 2023 год", "2019 по 2023 год", "")]
    [InlineData("за последние 20 лет", "20 лет", "trailing")]
    public void The_words_around_a_period_say_what_it_is_for(string text, string printed, string relation) =>
        Assert.Equal(relation, Assert.Single(FigureRecogniser.Find(text, TextLanguage.Of(text)), f => f.Printed == printed).Relation);

    [Theory]
    [InlineData(
        "base",
        "more than 2019|up against 2019|up versus 2019|up vs 2019|compared to 2019|compared with 2019|relative to 2019|more than in 2019|рост относительно 2019|"
        + "больше, чем в 2019|больше, чем за 2019|from 2019 to 2023")]
    [InlineData("since", "up since 2019|starting in 2019|starting from 2019|beginning with 2019|up from 2019 on|up from 2019 onward|up from 2019 onwards")]
    [InlineData("", "up to 2019|up with 2019|sales in 2019|up from 2019")]
    public void Every_word_before_a_year_that_says_what_it_is_for_is_known(string relation, string texts) => Assert.All(
        texts.Split('|'),
        text => Assert.Equal((text, relation), (text, FigureRecogniser.Find(text, TextLanguage.Of(text)).First(f => f.Printed == "2019").Relation)));

    [Fact]
    public void Every_noun_for_a_fall_makes_the_rate_before_it_negative() => Assert.All(
        "fall decrease decline drop slump plunge slip slide dip cut reduction contraction depreciation".Split(' '),
        noun => Assert.Equal((noun, -5), (noun, Assert.Single(FigureRecogniser.Find($"It reported a 5 percent {noun} then.", "en")).Readings[0].Value)));

    [Theory]
    [InlineData("200 trucks wait", "trucks")]
    [InlineData("3 checkpoints", "checkpoints")]
    [InlineData("200 of them", "")]
    [InlineData("200, trucks", "")]
    [InlineData("12 percent", "")]
    [InlineData("dozens of trucks", "trucks")]
    [InlineData("45 проектов", "проектов")]
    [InlineData("45 с лишним проектов", "проектов")]
    [InlineData("45 млн кВт·ч тока", "кВт·ч")]
    public void What_is_counted_is_the_word_behind(string text, string counted) =>
        Assert.Equal(counted, Assert.Single(FigureRecogniser.Find(text, TextLanguage.Of(text))).Counted);

    [Theory]
    [InlineData("$5 million", "percent")]
    [InlineData("$5 million", "name")]
    [InlineData("$5 million ", "money")]
    [InlineData("", "money")]
    public void A_figure_of_another_kind_is_not_read(string printed, string kind) => Assert.Null(FigureRecogniser.Read(printed, "en", kind));

    [Theory]
    [InlineData("from 2023 to 2024", "2023|2024")]
    [InlineData("from 10 to 15 companies", "10|15")]
    [InlineData("10-15 companies", "10-15")]
    [InlineData("call 312-66-55, or 8", "8")]
    [InlineData("2023-2024-2025", "2023|2024-2025")]
    [InlineData("in February 30 trucks", "February|30")]
    [InlineData("May 5 in May, may I", "May 5|May")]
    [InlineData("11 months of last year", "11 months of last year")]
    [InlineData("five\nmillion dollars", "five")]
    [InlineData("5\t300", "5|300")]
    [InlineData("5  300", "5|300")]
    [InlineData("5  million  dollars", "5  million  dollars")]
    [InlineData("AUS$5 million", "5 million")]
    [InlineData("Rs500 crore, RM15 million, Rp1.5 trillion, Tk20 crore, $US5", "Rs500 crore|RM15 million|Rp1.5 trillion|Tk20 crore|$US5")]
    [InlineData("$Rs5, $Tk1", "Rs5|Tk1")]
    [InlineData("an RS485 port, Rm 101, room rm5, $x5", "101")]
    [InlineData("2025-02-25T", "2025-02-25")]
    [InlineData("31.02.2025", "31.02.2025")]
    [InlineData("10:00-18:30", "10:00|18:30")]
    [InlineData("12:34:56:78", "12|34|56|78")]
    public void A_stretch_belongs_to_one_figure(string text, string printed) =>
        Assert.Equal(printed, string.Join('|', FigureRecogniser.Find(text, "en").Select(f => f.Printed)));

    [Fact]
    public void In_any_text_figures_stand_where_they_say_in_order_and_apart_and_read_the_same_by_themselves()
    {
        var piece = Gen.OneOf(
            "0", "1", "5", "20", "000", "340", "2024", "1999", "02", "31", ",", ".", "$", "US$", "USD", "USD ", "€", " ", " ", " ", "\u00A0",
            "\u202F", "  ", "-", "\u2011", "–", "−", ":", "/", "million", " bn", "k", "thousands", "%", " percent", "per cent", " dollars",
            " US dollars", "U.S. dollar", "x", "\u0416", "\u0130", "\U0001F34F", "\uD83C", "\uDF4F", "\n", ";", "999999999999999999",
            ".00000000000001", "first", "nine", "one", "twenty", "and", "a", "half", "months", "of", "the", "last", "this", "year", "end", "by",
            "from", "to", "May", "Aug.", "January", "quarter", "days", "p.m.", "VIII", "st", "s", "млрд", "тыс.", "долларов", "долл.", "США",
            "полтора", "двадцать", "первый", "года", "г.", "января", "по", "до", "месяцев", "прошлого", "й", "х", "процентов", "квартал", "over",
            "about", "почти", "(", ")", "½", "1/2", "+", "~", ">", "fell", "down", "minus", "снизился", "на", "в", "раза", "times", "-fold", "x",
            "doubled", "third", "thirds", "четверть", "треть", "часть", "MUSD", "TEUR", "zillion", "mil", "MM", "Q1", "1Q24", "FY24", "кв.", "pp",
            "п. п.", "bp", "lakh", "dozen", "'340", "decline", "point", "целых", "десятых", "in", "%", "＄", "５", "cents", "http://",
            "+7 727 250 00 00", "id", "R", "N", "R5", "N250,000", "m", "KSh", "GH¢", "рубеж", "mark");
        Gen.Select(piece.Array[0, 14].Select(string.Concat), Gen.OneOf("en", "ru")).Sample(CheckFigures, iter: 30_000);
        Gen.Select(piece.Array[0, 10].Select(p => string.Join(' ', p)), Gen.OneOf("en", "ru")).Sample(CheckFigures, iter: 30_000);
        Gen.Select(Gen.String, Gen.OneOf("en", "ru")).Sample(CheckFigures, iter: 5_000);
    }

    [Fact]
    public void A_reading_that_is_printed_again_reads_the_same()
    {
        var value = Gen.Select(
            Gen.Long[-1_000_000_000, 1_000_000_000],
            Gen.Int[0, 6],
            (digits, decimals) => digits / Enumerable.Repeat(10m, decimals).Aggregate(1m, (a, b) => a * b));
        Gen.Select(value, Gen.OneOf("USD", "percent", string.Empty))
            .Sample(
                (number, unit) =>
                {
                    var printed = CellValues.Write(number) + (unit.Length > 0 ? " " + unit : string.Empty);
                    var kind = unit switch
                    {
                        "USD" => PrintedFigure.Money,
                        "percent" => PrintedFigure.Percent,
                        _ => PrintedFigure.Number,
                    };

                    Assert.Equal(
                        (number, unit),
                        FigureRecogniser.Read(printed, "en", kind)?.Choose(string.Empty) is { } reading
                            ? (reading.Value, reading.Unit)
                            : (0, "no reading of " + printed));
                },
                iter: 5_000);
    }

    [Theory]
    [InlineData("1 111")]
    [InlineData("1-1-")]
    [InlineData("3019-5019-")]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("from 5 ")]
    [InlineData("between ")]
    [InlineData("phone ")]
    [InlineData("range of 5 to ")]
    [InlineData("revenue ")]
    [InlineData("млн и ")]
    [InlineData("снижение экспорта ")]
    [InlineData("$")]
    [InlineData("9")]
    [InlineData("a")]
    [InlineData("first nine months of ")]
    [InlineData("two hundred ")]
    [InlineData("3.5 and ")]
    [InlineData("6.5 - ")]
    [InlineData("3:0")]
    [InlineData("ISO 9001:")]
    [InlineData("table 3-")]
    [InlineData("to reduce ")]
    [InlineData("January and ")]
    [InlineData("USD 8.4\n")]
    public void A_long_text_takes_no_longer_for_each_of_its_characters(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));

        // With quadratic time this would take hours.
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = FigureRecogniser.Find(text, "en");
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{clock.Elapsed}");
    }

    private static void CheckFigures(string text, string language)
    {
        var points = new CodePoints(text);
        var end = 0;
        foreach (var figure in FigureRecogniser.Find(text, language))
        {
            Assert.True(end <= figure.Start && figure.Start < figure.End && figure.End <= points.Count);
            Assert.Equal(figure.Printed, points.Slice(figure.Start, figure.End));
            Assert.Contains(figure.Kind, PrintedFigure.Kinds);
            end = figure.End;

            var alone = FigureRecogniser.Read(figure.Printed, language, figure.Kind);
            Assert.NotNull(alone);
            Assert.Equal(figure.Readings, alone.Readings);
            Assert.Equal(
                (figure.Iso, figure.Resolve(null), figure.Resolve(Period.Day(2024, 10, 15))),
                (alone.Iso, alone.Resolve(null), alone.Resolve(Period.Day(2024, 10, 15))));
            foreach (var reading in figure.Readings)
            {
                Assert.True(reading.Step > 0 && Math.Abs(reading.Value) <= CellValues.LargestNumber);
                Assert.True(reading.Rounded.Contains(reading.Value) && reading.Truncated.Contains(reading.Value));
                Assert.True(reading.To is null || reading.Rounded.Contains(reading.To.Value));
                Assert.Equal(reading.Rounded.Hull(reading.Truncated), reading.Hull);
                Assert.Equal(reading, figure.Choose(reading.Convention));
            }
        }
    }

    private static void Check(string text, string language, string printed, string kind, string readings)
    {
        var figure = Assert.Single(FigureRecogniser.Find(text, language));
        var start = CodePoints.CountOf(text[..text.IndexOf(printed, StringComparison.Ordinal)]);

        Assert.Equal((printed, kind, start, start + CodePoints.CountOf(printed)), (figure.Printed, figure.Kind, figure.Start, figure.End));
        Assert.Equal(readings, string.Join(" / ", figure.Readings.Select(Show)));
    }

    private static string Show(FigureReading reading) =>
        $"{reading.Convention} {CellValues.Write(reading.Value)} {reading.Unit} step {CellValues.Write(reading.Step)}";
}
