using System.Text.RegularExpressions;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// A regular expression that must match whole values. Simple expressions, which are the most common, run on an <see cref="Automaton"/>; a
/// <see cref="Regex"/> is created for the others on first use.
/// </summary>
internal sealed class Pattern
{
    // From this many uses on, compiling the expression costs less than it saves.
    private const int UsesBeforeCompiling = 2_000;
    private const int LongestOnStack = 128;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private readonly Automaton? _automaton;
    private Regex? _regex;
    private readonly PatternTime _time;
    private int _uses;

    /// <summary>Creates a pattern from an expression, which is anchored at both ends.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="time">The time budget, shared with other patterns.</param>
    /// <exception cref="ArgumentException">The text is not a regular expression.</exception>
    public Pattern(string text, PatternTime time)
    {
        (Text, _time) = (text, time);
        _automaton = Automaton.Of(text);

        // Validates the expression by itself: unbalanced brackets could pair with those that anchoring adds. RightToLeft makes the constructor cheap,
        // since no search is prepared; nothing is matched.
        _ = _automaton is null ? new Regex(text, RegexOptions.CultureInvariant | RegexOptions.RightToLeft, _timeout) : null;
    }

    /// <summary>The expression as the descriptor writes it.</summary>
    public string Text { get; }

    /// <summary>Whether a value matches.</summary>
    /// <exception cref="RegexMatchTimeoutException">Matching takes longer than a second, or the time budget is used up.</exception>
    public bool IsMatch(string value)
    {
        var regex = _regex ??= Anchored(RegexOptions.None);
        var start = _time.Begin();
        try
        {
            return regex.IsMatch(value);
        }
        finally
        {
            _time.End(start, value.Length);
        }
    }

    /// <summary>Whether a non-empty ASCII value matches; also false if matching takes longer than a second.</summary>
    public bool IsMatch(ReadOnlySpan<byte> ascii)
    {
        if (_automaton is not null)
        {
            return _automaton.IsMatch(ascii);
        }

        if (++_uses == UsesBeforeCompiling)
        {
            _regex = Anchored(RegexOptions.Compiled);
        }

        if (_time.IsUp)
        {
            return false;
        }

        try
        {
#if NET
            if (ascii.Length <= LongestOnStack)
            {
                _regex ??= Anchored(RegexOptions.None);
                Span<char> value = stackalloc char[LongestOnStack];
                var start = _time.Begin();
                try
                {
                    return _regex.IsMatch(value[..System.Text.Encoding.ASCII.GetChars(ascii, value)]);
                }
                finally
                {
                    _time.End(start, ascii.Length);
                }
            }
#endif
            return IsMatch(Utf8Text.Decode(ascii));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private Regex Anchored(RegexOptions options) => new("^(?:" + Text + ")\\z", RegexOptions.CultureInvariant | options, _timeout);
}
