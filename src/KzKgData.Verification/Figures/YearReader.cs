namespace KzKgData.Verification.Figures;

/// <summary>Reads years and runs of years: <c>2024</c>, <c>2025-2027 годы</c>, <c>last year</c>, <c>прошлого года</c>.</summary>
internal static class YearReader
{
    private const int Earliest = 1900;
    private const int Latest = 2099;

    private static readonly Dictionary<string, YearReference> _relative = WordForms.Table(
        (YearReference.After(-1), "last прошлый прошлого прошлому прошлым прошлом минувший минувшего минувшему минувшем истекшего истекшем ушедшего ушедшем"),
        (YearReference.After(-2), "позапрошлый позапрошлого позапрошлому позапрошлом"),
        (YearReference.After(0), "this current текущий текущего текущему текущем нынешний нынешнего нынешнему нынешнем этот этого этому этом сего"),
        (YearReference.After(1), "next coming upcoming следующий следующего следующему следующем будущий будущего будущему будущем"),
        (YearReference.Undecidable, "previous preceding past предыдущий предыдущего предыдущему предыдущем предшествующего предшествующем"));

    private static readonly HashSet<string> _nouns = WordForms.Set("год года году годом годе");
    private static readonly HashSet<string> _nounsBehindNumber = WordForms.Set("год года году годом годе годы годов годах годам г гг");
    private static readonly HashSet<string> _namePrefixes = WordForms.Set("mid post pre early late");
    private static readonly HashSet<string> _ordinalEndings = WordForms.Set("й го м му");

    // Behind these a number of four digits is a year, whatever noun comes next: "in 2024 exports rose".
    private static readonly HashSet<string> _temporal = WordForms.Set(
        "in of by since from for until till to during through throughout between before after and late early mid year fiscal within на в во с со до за к ко по от из после перед между и начала конца конце начале");

    private static readonly HashSet<string> _approximate = WordForms.Set("about around almost nearly some than почти около более свыше больше менее примерно порядка");
    private static readonly HashSet<string> _countedNouns = WordForms.Set("people percent men women children tons tonnes человек тонн единиц штук семей");

    /// <summary>Reads the year that begins at a token, as a number or by its relation to the text.</summary>
    public static (YearReference Year, int Next)? Read(TokenizedText text, int index) => ReadPrinted(text, index) ?? ReadRelative(text, index);

    /// <summary>Reads the year behind what is a part of it: <c>of</c> and <c>in</c> may stand between, and <c>the year</c> alone is the text's own.</summary>
    public static (YearReference Year, int Next)? ReadBehind(TokenizedText text, int index, bool takesBareYear)
    {
        if (!text[index].IsApart)
        {
            return null;
        }

        var start = index + (text[index].Is("of") || text[index].Is("in") ? 1 : 0);
        var hasArticle = text[start].Is("the") && text[start].IsApart;
        var year = start + (hasArticle ? 1 : 0);
        if (!text[year].IsApart)
        {
            return null;
        }

        if (Read(text, year) is { } read)
        {
            return read;
        }

        var isBare = takesBareYear && ((start > index && text[year].Is("year")) || text[year].Is("года"));
        return isBare ? (YearReference.After(0), year + 1) : null;
    }

    /// <summary>Reads a year printed as a number, or a run of them.</summary>
    public static (YearReference Year, int Next)? ReadPrinted(TokenizedText text, int index)
    {
        var first = YearAt(text[index]);
        if (first < 0 || (CountScanner.IsPartOfName(text, index) && !_namePrefixes.Contains(text[index - 2].Text)))
        {
            return null;
        }

        var (last, next) = ReadLast(text, index, first);
        if (ReadNoun(text, next) is { } behindNoun)
        {
            return (YearReference.Printed(first, last), behindNoun);
        }

        var isDistant = next == index + 3 && text[index + 1].IsApart && text[index + 1].IsDash; // as in "2025 – 2027 годы"
        if (isDistant)
        {
            (last, next) = (first, index + 1);
        }

        var isOfAnotherKind = (text[next].IsJoined && (text[next].IsWord || text[next].IsNumber))
            || IsMeasured(text, next)
            || (last == first && IsCounted(text, index, next));
        return isOfAnotherKind ? null : (YearReference.Printed(first, last), next);
    }

    private static (YearReference Year, int Next)? ReadRelative(TokenizedText text, int index)
    {
        if (text[index].IsWord && _relative.TryGetValue(text[index].Text, out var year))
        {
            var noun = text[index + 1];
            return noun.IsApart && (noun.Is("year") || (noun.IsWord && _nouns.Contains(noun.Text))) ? (year, index + 2) : null;
        }

        // т.г., с.г.
        var isAbbreviated = (text[index].Is("т") || text[index].Is("с")) && text[index + 1].Is('.') && text[index + 1].IsJoined
            && text[index + 2].Is("г") && text[index + 2].IsNear && text[index + 3].Is('.') && text[index + 3].IsJoined;
        return isAbbreviated ? (YearReference.After(0), index + 4) : null;
    }

    private static int YearAt(Token token) => token.SmallNumber is >= Earliest and <= Latest and var year ? year : -1;

    private static (int Last, int Next) ReadLast(TokenizedText text, int index, int first)
    {
        var joint = text[index + 1];
        var other = text[index + 2];
        var year = YearAt(other);
        if (joint.IsDash && joint.Gap == other.Gap && joint.IsNear)
        {
            var isChain = joint.IsJoined && text[index + 3].IsDash && text[index + 3].IsJoined && text[index + 4] is { IsNumber: true, IsJoined: true };
            if (year >= first && !isChain)
            {
                return (year, index + 3);
            }

            // 2025-27; up to 12 it would be a month.
            return joint.IsJoined && !isChain && other is { Text.Length: 2, SmallNumber: > 12 and var two } && two > first % 100 ? (first - (first % 100) + two, index + 3) : (first, index + 1);
        }

        if (joint.Is('/') && joint.IsJoined && other.IsJoined && (year == first + 1 || (other.Text.Length == 2 && other.SmallNumber == (first + 1) % 100)))
        {
            return (first + 1, index + 3);
        }

        return joint.IsApart && (joint.Is("по") || joint.Is("through")) && other.IsApart && year >= first ? (year, index + 3) : (first, index + 1);
    }

    private static int? ReadNoun(TokenizedText text, int index)
    {
        var isOrdinal = text[index].IsHyphen && text[index].IsJoined && text[index + 1] is { IsWord: true, IsJoined: true } ending && _ordinalEndings.Contains(ending.Text);
        var noun = text[isOrdinal ? index + 2 : index];
        if (!noun.IsNear || !noun.IsWord || !_nounsBehindNumber.Contains(noun.Text))
        {
            return null;
        }

        var next = (isOrdinal ? index + 2 : index) + 1;
        return noun.Text is "г" or "гг" && text[next].Is('.') && text[next].IsJoined ? next + 1 : next;
    }

    private static bool IsMeasured(TokenizedText text, int next) =>
        (text[next].IsNear && Scales.Find(text[next], withLetters: false) is not null)
        || PercentScanner.IsUnit(text, next)
        || Currencies.ReadBehind(text, next) is not null
        || TimeUnits.Read(text, next) is not null;

    /// <summary>Whether the number counts the noun behind it, as in <c>more than 2000 trucks</c>.</summary>
    private static bool IsCounted(TokenizedText text, int index, int next)
    {
        var noun = text[next];
        if (!noun.IsApart || !noun.IsWord || noun.IsCapital)
        {
            return false;
        }

        var before = text[index - 1];
        if (before.IsWord && text[index].IsApart)
        {
            if (_approximate.Contains(before.Text))
            {
                return true;
            }

            if (_temporal.Contains(before.Text) || MonthNames.Read(text, index - 1) is not null)
            {
                return false;
            }
        }

        return _countedNouns.Contains(noun.Text)
            || (noun.Text.Length > 3 && noun.Text[0] <= 'z' && noun.Text[noun.Text.Length - 1] == 's' && !noun.Text.EndsWith("ss", StringComparison.Ordinal))
            || noun.Text.EndsWith("ов", StringComparison.Ordinal)
            || noun.Text.EndsWith("ев", StringComparison.Ordinal);
    }
}
