namespace KzKgData.Generators.Emission;

/// <summary>Transliterates letters to ASCII one by one, without context.</summary>
internal static class Transliteration
{
    private const string Silent = "-";

    /// <summary>Letters and their transliterations. Kazakh and Kyrgyz letters differ from the similar Russian letters.</summary>
    private static readonly Dictionary<char, string> _letters = WordPairs.Read(
        """
        а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya
        ә ae ғ gh қ q ң ng ө oe ұ uu ү ue һ h і i є ye ї yi ґ g ў w ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz ҳ h ҷ j ӣ i ӯ u җ zh ҙ dh ҡ q ҫ th
        ß ss ẞ ss æ ae œ oe ø o đ d ð d þ th ł l ı i ŋ ng ħ h ŧ t ə a ĸ k ſ s ƒ f ɛ e ɔ o ɓ b ɗ d ƙ k ƴ y
        α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
        ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h
        ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ w փ p ք k և ev օ o ֆ f
        """).ToDictionary(p => p.First[0], p => p.Second == Silent ? string.Empty : p.Second);

    /// <summary>Returns the transliteration of a code point: letters, empty for silent signs, or its number if there is no usual form.</summary>
    public static string Of(int c)
    {
        if (Letters.IsMark(c))
        {
            return string.Empty;
        }

        if (c <= char.MaxValue)
        {
            var letter = (char)c;
            var lower = char.ToLowerInvariant(letter);
            if (Find(lower) is { } written)
            {
                return lower == letter || written.Length == 0 ? written : char.ToUpperInvariant(written[0]) + written.Substring(1);
            }

            if (Letters.IsDigit(c))
            {
                return ((int)char.GetNumericValue(letter)).ToString(CultureInfo.InvariantCulture);
            }
        }

        return "U" + c.ToString("X4", CultureInfo.InvariantCulture);
    }

    private static string? Find(char lower)
    {
        if (_letters.TryGetValue(lower, out var written))
        {
            return written;
        }

        var bare = Composition.Strip(lower);
        return bare <= '\u007F' ? bare.ToString() : _letters.TryGetValue(bare, out written) ? written : null;
    }
}
