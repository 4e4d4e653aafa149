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

    // Values that take long are held against it for so long in all, of however many rows.
    private const int MostMilliseconds = 5_000;
    private const int LongMilliseconds = 20;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private readonly Automaton? _automaton;
    private Regex? _regex;
    private int _uses;
    private long _spent;

    /// <summary>Takes an expression, which is anchored at both ends.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    public Pattern(string text)
    {
        Text = text;
        _automaton = Automaton.Of(text);

        // By itself: brackets that do not match could pair up with those put around it. Nothing is searched for, and from right to left no search is prepared.
        _ = _automaton is null ? new Regex(text, RegexOptions.CultureInvariant | RegexOptions.RightToLeft, _timeout) : null;
    }

    /// <summary>The expression as the descriptor writes it.</summary>
    public string Text { get; }

    /// <summary>Whether a value matches.</summary>
    /// <exception cref="RegexMatchTimeoutException">That takes longer than a second, or other values have taken five of them together.</exception>
    public bool IsMatch(string value)
    {
        RefuseSpent();
        var start = Environment.TickCount;
        try
        {
            return (_regex ??= Anchored(RegexOptions.None)).IsMatch(value);
        }
        finally
        {
            Spend(start);
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

        if (Interlocked.Read(ref _spent) > MostMilliseconds)
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
                var start = Environment.TickCount;
                try
                {
                    return _regex.IsMatch(value[..System.Text.Encoding.ASCII.GetChars(ascii, value)]);
                }
                finally
                {
                    Spend(start);
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

    private void RefuseSpent()
    {
        if (Interlocked.Read(ref _spent) > MostMilliseconds)
        {
            throw new RegexMatchTimeoutException();
        }
    }

    private void Spend(int start)
    {
        var time = unchecked(Environment.TickCount - start);
        if (time > LongMilliseconds)
        {
            Interlocked.Add(ref _spent, time);
        }
    }

    private Regex Anchored(RegexOptions options) => new("^(?:" + Text + ")\\z", RegexOptions.CultureInvariant | options, _timeout);
}
