namespace KzKgData.Verification.Figures;

/// <summary>The words that multiply a number: <c>million</c>, <c>млрд</c>.</summary>
internal static class Scales
{
    /// <summary>The factor of a word, or null. Single letters count only where money is certain: <c>5 m</c> may be metres.</summary>
    public static decimal? Find(in Token token, bool withLetters) =>
        Factor(token.NumberAs(Role.Scale)) ?? (withLetters ? Factor(token.NumberAs(Role.LetterScale)) : null);

    /// <summary>The factor of a scale word that stands for one of its kind: <c>миллиард долларов</c>.</summary>
    public static decimal? FindSingle(in Token token) => Factor(token.NumberAs(Role.SingleScale));

    /// <summary>The scale that a word takes half of: <c>полмиллиарда</c>.</summary>
    public static decimal? FindHalved(in Token token) => Factor(token.NumberAs(Role.HalvedScale));

    private static decimal? Factor(int? power) => power switch
    {
        3 => 1_000m,
        6 => 1_000_000m,
        9 => 1_000_000_000m,
        12 => 1_000_000_000_000m,
        _ => null,
    };
}
