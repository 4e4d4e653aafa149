namespace KzKgData.Verification.Figures;

/// <summary>Reads the sign before a number or its currency.</summary>
internal static class SignReader
{
    /// <summary>Reads the sign at a token, if there is one.</summary>
    /// <returns>Whether it is a minus, and the index of the token that the number begins at.</returns>
    public static (bool IsNegative, int Start) Read(TokenizedText text, int index) => Find(text, index) is { } sign ? (sign < 0, index + 1) : (false, index);

    /// <summary>Reads the sign between a currency and its number, as in <c>$-5</c> and <c>EUR -5</c>.</summary>
    /// <returns>Whether it is a minus, and the index of the token that the number begins at.</returns>
    public static (bool IsNegative, int Start) ReadBehindCurrency(TokenizedText text, int index) =>
        (text[index].IsJoined || (text[index] is { Gap: Gap.Space, Mark: '-' or '\u2212' } && text[index - 1].IsWord))
        && text[index].NumberAs(Role.Sign) is { } sign
        && text[index + 1] is { IsJoined: true, IsNumber: true }
            ? (sign < 0, index + 1)
            : (false, index);

    private static int? Find(TokenizedText text, int index)
    {
        if (text[index].NumberAs(Role.Sign) is not { } sign || !text[index + 1].IsJoined)
        {
            return null;
        }

        ref readonly var before = ref text[index - 1];
        var follows = text[index].IsJoined
            && (before.IsWord || before.IsNumber || before.IsDash || before.Mark is '%' or '$' or '+' or ')' || (before.Is('.') && before.IsJoined));
        return follows ? null : sign;
    }
}
