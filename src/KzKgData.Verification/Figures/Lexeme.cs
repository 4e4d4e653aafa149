namespace KzKgData.Verification.Figures;

/// <summary>A word or sign with all that it can mean in a figure or beside one.</summary>
/// <param name="text">The word in lower case, with е for ё.</param>
internal sealed class Lexeme(string text)
{
    private readonly List<Meaning> _meanings = [];
    private readonly List<Phrase> _phrases = [];

    /// <summary>Every word and mark that is in no list.</summary>
    public static Lexeme Unknown { get; } = new(string.Empty);

    /// <summary>Every number in digits.</summary>
    public static Lexeme Digits { get; } = new(string.Empty) { Roles = Role.Digits };

    /// <summary>The word in lower case, with е for ё; empty for what is no word of the vocabulary.</summary>
    public string Text => text;

    /// <summary>All its roles.</summary>
    public Role Roles { get; private set; }

    /// <summary>The qualifiers that end with this word, those of most words first.</summary>
    public IReadOnlyList<Phrase> Phrases => _phrases;

    /// <summary>Whether it is in Latin letters.</summary>
    public bool IsEnglish => text.Length > 0 && text[0] <= 'z';

    /// <summary>Gives it one more meaning.</summary>
    public void Add(Meaning meaning)
    {
        Roles |= meaning.Role;
        _meanings.Add(meaning);
    }

    /// <summary>Gives it one more phrase.</summary>
    public void Add(Phrase phrase)
    {
        _phrases.Add(phrase);
        _phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

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

/// <summary>What a word means in a role.</summary>
internal readonly record struct Meaning(Role Role, int Number, string Name);

/// <summary>Words before a figure that bound or soften it.</summary>
/// <param name="Qualifier">The token of <see cref="Figures.Qualifier"/> that they stand for.</param>
/// <param name="Words">The words, in order.</param>
internal sealed record Phrase(string Qualifier, string[] Words);
