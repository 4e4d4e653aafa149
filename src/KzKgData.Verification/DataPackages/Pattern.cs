using System.Text.RegularExpressions;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// A regular expression that whole values have to match. Most are simple enough for an automaton, and no others are prepared before they are used.
/// </summary>
internal sealed class Pattern
{
    // From here on compiling the expression costs less than it saves.
    private const int UsesBeforeCompiling = 2_000;
    private const int LongestOnStack = 128;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private readonly Automaton? _automaton;
    private Regex? _regex;
    private readonly PatternTime _time;
    private int _uses;

    /// <summary>Takes an expression, which is anchored at both ends.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="time">How long it may take, together with others.</param>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    public Pattern(string text, PatternTime time)
    {
        (Text, _time) = (text, time);
        _automaton = Automaton.Of(text);

        // By itself: brackets that do not match could pair up with those put around it. Nothing is searched for, and from right to left no search is prepared.
        _ = _automaton is null ? new Regex(text, RegexOptions.CultureInvariant | RegexOptions.RightToLeft, _timeout) : null;
    }

    /// <summary>The expression as the descriptor writes it.</summary>
    public string Text { get; }

    /// <summary>Whether a value matches.</summary>
    /// <exception cref="RegexMatchTimeoutException">That takes longer than a second, or the time for all values is up.</exception>
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

    /// <summary>Whether a value of plain ASCII that is not empty matches; false as well where that takes longer than a second.</summary>
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
