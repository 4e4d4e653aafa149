namespace KzKgData.Verification.Figures;

/// <summary>A word or sign with all that it can mean in a figure or beside one.</summary>
internal sealed class Lexeme
{
    private readonly List<Meaning> _meanings;

    /// <summary>Makes a lexeme.</summary>
    /// <param name="text">The word in lower case, with е for ё.</param>
    /// <param name="meanings">What it can mean.</param>
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

    /// <summary>Every word and mark that is in no list.</summary>
    public static Lexeme Unknown { get; } = new(string.Empty, []);

    /// <summary>Every number in digits.</summary>
    public static Lexeme Digits { get; } = new(string.Empty, [new Meaning(Role.Digits, Cue.None, 0, string.Empty)]);

    /// <summary>Every code of a currency with a letter for its scale before it.</summary>
    public static Lexeme ScaledCode { get; } = new(string.Empty, [new Meaning(Role.CurrencyCode, Cue.None, 0, string.Empty)]);

    /// <summary>The word in lower case, with е for ё; empty for what is no word of the vocabulary.</summary>
    public string Text { get; }

    /// <summary>All its roles.</summary>
    public Role Roles { get; }

    /// <summary>All that it tells of figures beside it.</summary>
    public Cue Cues { get; }

    /// <summary>The qualifiers that end with this word, those of most words first.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>Whether it is in Latin letters.</summary>
    public bool IsEnglish => Text.Length > 0 && Text[0] <= 'z';

    /// <summary>Whether it has one of these roles.</summary>
    public bool Is(Role roles) => (Roles & roles) != Role.None;

    /// <summary>Its number in a role, or null where it has not that role.</summary>
    public int? NumberAs(Role role) => Is(role) ? As(role).Number : null;

    /// <summary>Its name in a role, or null where it has not that role.</summary>
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

/// <summary>What a word means in a role, or tells of the figure beside it.</summary>
internal record struct Meaning(Role Role, Cue Cue, int Number, string Name)
{
    /// <summary>The qualifier that the word ends, or null.</summary>
    public Phrase? Phrase { get; init; }

    /// <summary>In a table, the place of the meaning of the same word that was added before it, counted from 1; 0 for none.</summary>
    public int Earlier { get; set; }
}

/// <summary>Words before a figure that bound or soften it.</summary>
/// <param name="Qualifier">The token of <see cref="Figures.Qualifier"/> that they stand for.</param>
/// <param name="Words">The words, in order.</param>
internal sealed record Phrase(string Qualifier, string[] Words);
