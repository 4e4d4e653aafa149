namespace KzKgData.Verification.Figures;

/// <summary>Reads numbers below a thousand in English or Russian words.</summary>
internal static class NumberWords
{
    /// <summary>Reads the number that begins at a word.</summary>
    /// <returns>The number and the index of the token after it, or null.</returns>
    public static (int Value, int Next)? Read(TokenizedText text, int index)
    {
        if (text[index].NumberAs(Role.Cardinal) is not { } value)
        {
            return null;
        }

        var next = index + 1;
        var open = OpenPlaces(value); // a word can only add a number below this
        if (value < 10 && text[next].IsApart && text[next].Is("hundred"))
        {
            value *= 100;
            open = 100;
            next++;
        }

        while (open > 1)
        {
            var skip = value >= 100 && text[next].IsApart && text[next].Is("and") ? 1 : 0;
            var isHyphenated = skip == 0 && value % 100 is >= 20 && text[next].IsJoinedHyphen && text[next + 1].IsJoined;
            var following = next + (isHyphenated ? 1 : skip);
            if (!(isHyphenated || text[following].IsApart) || text[following].NumberAs(Role.Cardinal) is not { } more || more == 0 || more >= open)
            {
                break;
            }

            value += more;
            open = OpenPlaces(more);
            next = following + 1;
        }

        return (value, next);
    }

    /// <summary>Reads the decimals after a number in words: <c>point two five</c>, <c>целых пять десятых</c>.</summary>
    /// <returns>Their value, the value of one unit in the last decimal, and the index of the token after them; or null.</returns>
    public static (decimal Digits, decimal Step, int Next)? ReadDecimals(TokenizedText text, int index)
    {
        if (!text[index].IsApart || !text[index + 1].IsApart)
        {
            return null;
        }

        if (text[index].Is("point"))
        {
            var (digits, step, next) = (0m, 1m, index + 1);
            for (; text[next].IsApart && step > 0.0001m && text[next].NumberAs(Role.Cardinal) is < 10 and var digit; next++)
            {
                step /= 10;
                digits += digit * step;
            }

            return next == index + 1 ? null : (digits, step, next);
        }

        if (!text[index].Is("целых") && !text[index].Is("целая") && !text[index].Is("целой"))
        {
            return null;
        }

        var start = index + (text[index + 1].Is("и") ? 2 : 1);
        if (Read(text, start) is not var (value, end) || !text[end].IsApart)
        {
            return null;
        }

        var worth = text[end].Lexeme.Text switch
        {
            "десятых" or "десятая" or "десятой" => 0.1m,
            "сотых" or "сотая" or "сотой" => 0.01m,
            "тысячных" => 0.001m,
            _ => 0m,
        };
        return worth > 0 && value * worth < 1 ? (value * worth, worth, end + 1) : null;
    }

    private static int OpenPlaces(int value) => value switch { >= 100 => 100, >= 20 when value % 10 == 0 => 10, _ => 1 };
}
