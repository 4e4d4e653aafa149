using System.Text.RegularExpressions;

namespace KzKgData.Verification.DataPackages;

/// <summary>A regular expression that whole values have to match.</summary>
internal sealed class Pattern
{
    // From here on compiling the expression costs less than it saves.
    private const int UsesBeforeCompiling = 2_000;
    private const int LongestOnStack = 128;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private readonly string _anchored;
    private Regex _regex;
    private int _uses;

    /// <summary>Takes an expression, which is anchored at both ends.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    public Pattern(string text)
    {
        // By itself first: brackets that do not match could pair up with those put around it. Nothing is searched for, and from right to left no search is prepared.
        _ = new Regex(text, RegexOptions.CultureInvariant | RegexOptions.RightToLeft, _timeout);
        Text = text;
        _anchored = "^(?:" + text + ")\\z";
        _regex = new Regex(_anchored, RegexOptions.CultureInvariant, _timeout);
    }

    /// <summary>The expression as the descriptor writes it.</summary>
    public string Text { get; }

    /// <summary>Whether a value matches.</summary>
    /// <exception cref="RegexMatchTimeoutException">That takes longer than a second.</exception>
    public bool IsMatch(string value) => _regex.IsMatch(value);

    /// <summary>Whether a value of plain ASCII matches; false as well where that takes longer than a second.</summary>
    public bool IsMatch(ReadOnlySpan<byte> ascii)
    {
        if (++_uses == UsesBeforeCompiling)
        {
            _regex = new Regex(_anchored, RegexOptions.CultureInvariant | RegexOptions.Compiled, _timeout);
        }

        try
        {
#if NET
            if (ascii.Length <= LongestOnStack)
            {
                Span<char> value = stackalloc char[LongestOnStack];
                return _regex.IsMatch(value[..System.Text.Encoding.ASCII.GetChars(ascii, value)]);
            }
#endif
            return _regex.IsMatch(Utf8Text.Decode(ascii));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
