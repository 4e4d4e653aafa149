namespace KzKgData.Verification.Figures;

/// <summary>Numbers below a thousand, written in English or Russian words.</summary>
internal static class NumberWords
{
    /// <summary>Reads the number that begins at a word.</summary>
    /// <returns>The number and the index of the token behind it, or null.</returns>
    public static (int Value, int Next)? Read(TokenizedText text, int index)
    {
        if (text[index].NumberAs(Role.Cardinal) is not { } value)
        {
            return null;
        }

        var next = index + 1;
        var open = OpenPlaces(value); // what may still be added has to be smaller
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

    private static int OpenPlaces(int value) => value switch { >= 100 => 100, >= 20 when value % 10 == 0 => 10, _ => 1 };
}
