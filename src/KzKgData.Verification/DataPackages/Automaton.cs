namespace KzKgData.Verification.DataPackages;

/// <summary>
/// Matches whole ASCII texts against the simple regular expressions that descriptors declare for identifiers, hashes and codes: characters, classes,
/// groups, alternatives and counts. Unlike a <see cref="System.Text.RegularExpressions.Regex"/> it needs no warm-up, and a byte takes a few
/// nanoseconds.
/// </summary>
/// <remarks>
/// A position automaton (Glushkov construction; V. M. Glushkov, The abstract theory of automata, 1961): each state is one character position of the
/// expression. The set of active states is the bits of one 64-bit word, so an expression has at most 64 positions, and matching never backtracks. Sets
/// of states are cached as states of a deterministic automaton.
/// </remarks>
internal sealed class Automaton
{
    private const int MostStates = 64;
    private const int DeepestGroup = 16;
    private const int Characters = 128;
    private const int Bytes = 256;
    private const int MostSets = 20;
    private const int Start = 0;
    private const sbyte Unknown = -1;

    // The characters that a backslash makes literal.
    private const string Escaped = @"\.-/+*?|^$()[]{}";

    private static readonly Part _nothing = new(0, 0, CanBeEmpty: true);

    private readonly string _pattern;
    private readonly Part _whole;

    // _entered: by byte, the states that consume it. _next: by state, the states that can follow.
    private readonly ulong[] _entered = new ulong[Bytes];
    private readonly ulong[] _next = new ulong[MostStates];
    private StateSets? _sets;
    private int _count;
    private int _at;
    private int _depth;
    private bool _isKnown = true;

    private Automaton(string pattern)
    {
        _pattern = pattern;
        _whole = ReadAlternatives();
        _isKnown &= _at == pattern.Length;
    }

    private char Current => _at < _pattern.Length ? _pattern[_at] : '\0';

    /// <summary>Builds the automaton of an expression; null if the expression is invalid or uses syntax that this class does not support.</summary>
    public static Automaton? Of(string pattern) => new Automaton(pattern) is { _isKnown: true } automaton ? automaton : null;

    /// <summary>Whether a non-empty text matches.</summary>
    public bool IsMatch(ReadOnlySpan<byte> ascii)
    {
        var (set, sets) = ((int)Start, _sets ??= new StateSets());
        for (var i = 0; i < ascii.Length; i++)
        {
            if (ascii[i] >= Characters || sets.Next[(set * Characters) + ascii[i]] is not (>= 0 and var next))
            {
                return IsMatchBySteps(ascii);
            }

            set = next;
        }

        return sets.IsEnd[set];
    }

    /// <summary>Matches by sets of states when a transition is not cached yet, and caches the transitions on the way while there is room.</summary>
    private bool IsMatchBySteps(ReadOnlySpan<byte> ascii)
    {
        var (states, reachable, set) = (0UL, _whole.First, (sbyte)Start);
        lock (_next)
        {
            foreach (var b in ascii)
            {
                states = reachable & _entered[b];
                reachable = 0;
                for (var rest = states; rest != 0; rest &= rest - 1)
                {
                    reachable |= _next[LowestOf(rest)];
                }

                var other = _sets!.NumberOf(states, (states & _whole.Last) != 0);
                if (set != Unknown && b < Characters)
                {
                    _sets!.Next[(set * Characters) + b] = other;
                }

                set = other;
            }
        }

        return (states & _whole.Last) != 0;
    }

    private static int LowestOf(ulong states)
    {
#if NET
        return System.Numerics.BitOperations.TrailingZeroCount(states);
#else
        var state = 0;
        for (; (states & 1) == 0; states >>= 1)
        {
            state++;
        }

        return state;
#endif
    }

    private Part ReadAlternatives()
    {
        var part = ReadSequence();
        while (Take('|'))
        {
            var other = ReadSequence();
            part = new Part(part.First | other.First, part.Last | other.Last, part.CanBeEmpty || other.CanBeEmpty);
        }

        return part;
    }

    private Part ReadSequence()
    {
        var part = _nothing;
        while (_at < _pattern.Length && Current is not ('|' or ')'))
        {
            part = Join(part, ReadRepeated());
        }

        return part;
    }

    private Part ReadRepeated()
    {
        var start = _at;
        var part = ReadOne();
        if (Take('?'))
        {
            part = part with { CanBeEmpty = true };
        }
        else if (Current is '*' or '+')
        {
            Link(part.Last, part.First);
            part = part with { CanBeEmpty = Take('*') || (Take('+') && part.CanBeEmpty) };
        }
        else if (Take('{'))
        {
            part = ReadTimes(part, start);
        }

        return Current is '?' or '*' or '+' or '{' ? GiveUp(_nothing) : part;
    }

    /// <summary>Reads a count such as <c>{2,4}</c> and repeats the counted part by reading it again from its start.</summary>
    private Part ReadTimes(Part part, int start)
    {
        var least = ReadNumber();
        var most = Take(',') ? ReadNumber() : least;
        if (!Take('}') || least < 1 || most < least || part.First == 0)
        {
            return GiveUp(_nothing);
        }

        var end = _at;
        for (var i = 1; i < most && _isKnown; i++)
        {
            _at = start;
            var again = ReadOne();
            part = Join(part, i < least ? again : again with { CanBeEmpty = true });
        }

        _at = _isKnown ? end : _at;
        return part;
    }

    private int ReadNumber()
    {
        var number = 0;
        for (; Current is >= '0' and <= '9' && number < Characters; _at++)
        {
            number = (number * 10) + Current - '0';
        }

        return number;
    }

    private Part ReadOne()
    {
        if (Take('('))
        {
            return ReadGroup();
        }

        if (_count == MostStates || Current is '*' or '+' or '?' or '{' or '^' or '$')
        {
            return GiveUp(_nothing);
        }

        var state = 1UL << _count++;
        if (Take('['))
        {
            ReadClass(state);
        }
        else if (Take('.'))
        {
            Enter('\0', '\t', state);
            Enter('\v', (char)(Characters - 1), state);
        }
        else
        {
            var character = ReadCharacter();
            Enter(character, character, state);
        }

        return new Part(state, state, CanBeEmpty: false);
    }

    private Part ReadGroup()
    {
        if ((Take('?') && !Take(':')) || _depth == DeepestGroup)
        {
            return GiveUp(_nothing);
        }

        _depth++;
        var part = ReadAlternatives();
        _depth--;
        return Take(')') ? part : GiveUp(_nothing);
    }

    private void ReadClass(ulong state)
    {
        do
        {
            var first = ReadInClass();
            var last = first;
            if (_at + 1 < _pattern.Length && Current == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                last = ReadInClass();
            }

            if (last < first || (first == '-' && last != '-'))
            {
                GiveUp(_nothing);
            }

            Enter(first, last, state);
        }
        while (_isKnown && !Take(']'));
    }

    private char ReadInClass() => Current is not ('[' or ']' or '^') ? ReadCharacter() : GiveUp(nothing: '\0');

    /// <summary>Reads a literal character, escaped or not.</summary>
    private char ReadCharacter()
    {
        var isEscaped = Take('\\');
        return _at == _pattern.Length || Current >= Characters || (isEscaped && Escaped.IndexOf(Current) < 0) ? GiveUp(nothing: '\0') : _pattern[_at++];
    }

    private void Enter(char first, char last, ulong state)
    {
        for (int character = first; character <= last; character++)
        {
            _entered[character] |= state;
        }
    }

    private Part Join(Part part, Part other)
    {
        Link(part.Last, other.First);
        return new Part(
            part.First | (part.CanBeEmpty ? other.First : 0),
            other.Last | (other.CanBeEmpty ? part.Last : 0),
            part.CanBeEmpty && other.CanBeEmpty);
    }

    private void Link(ulong from, ulong to)
    {
        for (var state = 0; state < _count; state++)
        {
            _next[state] |= (from >> state & 1) == 0 ? 0 : to;
        }
    }

    private bool Take(char character)
    {
        var isThere = _at < _pattern.Length && _pattern[_at] == character;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private T GiveUp<T>(T nothing)
    {
        _isKnown = false;
        _at = _pattern.Length;
        return nothing;
    }

    /// <summary>
    /// The sets of states seen so far, numbered, with the cached transitions between them. Number 0 is the set before the first byte.
    /// </summary>
    private sealed class StateSets
    {
        private readonly List<ulong> _sets = [ulong.MaxValue];

        public StateSets() => Next.AsSpan().Fill(Unknown);

        /// <summary>By set and byte, the number of the next set, or <see cref="Unknown"/> if it is not cached.</summary>
        public sbyte[] Next { get; } = new sbyte[MostSets * Characters];

        /// <summary>By set, whether it accepts.</summary>
        public bool[] IsEnd { get; } = new bool[MostSets];

        /// <summary>Returns the number of a set; <see cref="Unknown"/> when the table is full.</summary>
        public sbyte NumberOf(ulong states, bool isEnd)
        {
            var number = _sets.IndexOf(states, 1);
            if (number < 0 && _sets.Count < MostSets)
            {
                number = _sets.Count;
                _sets.Add(states);
                IsEnd[number] = isEnd;
            }

            return (sbyte)number;
        }
    }

    /// <summary>A part of the expression: the states it can begin with, those it can end with, and whether it matches the empty text.</summary>
    private readonly record struct Part(ulong First, ulong Last, bool CanBeEmpty);
}
