namespace KzKgData.Verification.Figures;

/// <summary>A word or sign with all its meanings in or next to a figure.</summary>
internal sealed class Lexeme
{
    private static readonly Lexeme _rand = new(string.Empty, [new Meaning(Role.CurrencySign, Cue.None, 0, "ZAR")]);
    private static readonly Lexeme _naira = new(string.Empty, [new Meaning(Role.CurrencySign, Cue.None, 0, "NGN")]);

    private readonly List<Meaning> _meanings;

    /// <summary>Creates a lexeme.</summary>
    /// <param name="text">The word in lower case, with е for ё.</param>
    /// <param name="meanings">Its meanings.</param>
    public Lexeme(string text, List<Meaning> meanings)
    {
        Text = text;
        _meanings = meanings;
        List<Phrase>? phrases = null;
        foreach (var meaning in meanings)
        {
            Roles |= meaning.Role;
            Cues |= meaning.Cue;
            if (meaning.Phrase is { } phrase)
            {
                (phrases ??= []).Add(phrase);
            }
        }

        phrases?.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        Phrases = phrases ?? (IReadOnlyList<Phrase>)[];
    }

    /// <summary>The lexeme of all words and marks that are not in the vocabulary.</summary>
    public static Lexeme Unknown { get; } = new(string.Empty, []);

    /// <summary>The lexeme of all numbers in digits.</summary>
    public static Lexeme Digits { get; } = new(string.Empty, [new Meaning(Role.Digits, Cue.None, 0, string.Empty)]);

    /// <summary>The lexeme of all currency codes with a scale prefix, as in <c>MUSD</c>.</summary>
    public static Lexeme ScaledCode { get; } = new(string.Empty, [new Meaning(Role.CurrencyCode, Cue.None, 0, string.Empty)]);

    /// <summary>Returns the currency that a letter means before a large amount, as in <c>R5 million</c>; null for other letters.</summary>
    public static Lexeme? SignOfAmount(char letter) => letter switch { 'R' => _rand, 'N' => _naira, _ => null };

    /// <summary>The word in lower case, with е for ё; empty where it is not in the vocabulary.</summary>
    public string Text { get; }

    /// <summary>The union of its roles.</summary>
    public Role Roles { get; }

    /// <summary>The union of its cues about adjacent figures.</summary>
    public Cue Cues { get; }

    /// <summary>The qualifiers whose last word this is, the longest first.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>Whether it is written in Latin letters.</summary>
    public bool IsEnglish => Text.Length > 0 && Text[0] <= 'z';

    /// <summary>Whether it has at least one of these roles.</summary>
    public bool Is(Role roles) => (Roles & roles) != Role.None;

    /// <summary>Returns its number in a role, or null where it does not have the role.</summary>
    public int? NumberAs(Role role) => Is(role) ? As(role).Number : null;

    /// <summary>Returns its name in a role, or null where it does not have the role.</summary>
    public string? NameAs(Role role) => Is(role) ? As(role).Name : null;

    private Meaning As(Role role)
    {
        foreach (var meaning in _meanings)
        {
            if ((meaning.Role & role) != Role.None)
            {
                return meaning;
            }
        }

        return default;
    }
}

/// <summary>The meaning of a word: a role with a number and a name, or a cue about the adjacent figure.</summary>
internal record struct Meaning(Role Role, Cue Cue, int Number, string Name)
{
    /// <summary>The qualifier whose last word it is, or null.</summary>
    public Phrase? Phrase { get; init; }

    /// <summary>In a <see cref="WordTable"/>, the 1-based position of the previous meaning of the same word; 0 for none.</summary>
    public int Earlier { get; set; }
}

/// <summary>A phrase before a figure that qualifies it.</summary>
/// <param name="Qualifier">The constant of <see cref="Figures.Qualifier"/> that the phrase means.</param>
/// <param name="Words">The words, in order.</param>
internal sealed record Phrase(string Qualifier, string[] Words);
