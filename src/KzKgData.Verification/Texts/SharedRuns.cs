namespace KzKgData.Verification.Texts;

/// <summary>Counts how many runs of words texts have in common.</summary>
/// <remarks>
/// Runs are taken a share of their hashes at a time, which several threads can do and which are looked up in less memory. Each
/// is numbered when it is first met; its holders stand one after the other, in the order of the texts.
/// </remarks>
internal sealed class SharedRuns
{
    private const int Shares = 16;
    private const ulong Width = ulong.MaxValue / Shares + 1;
    private const int MostHolders = 50;

    private readonly ulong[][] _texts;

    // By text and position, the number of the run in its share; by share and number, where its holders begin; by share, all holders.
    private readonly int[][] _numbers;
    private readonly int[][] _first = new int[Shares][];
    private readonly int[][] _holders = new int[Shares][];

    private SharedRuns(ulong[][] texts)
    {
        _texts = texts;
        _numbers = Array.ConvertAll(texts, t => new int[t.Length]);
    }

    /// <summary>The pairs of texts that have runs in common.</summary>
    /// <param name="texts">The different runs of each text, in ascending order.</param>
    /// <param name="threads">How many threads may work, 1 or more.</param>
    /// <param name="isWanted">Whether a pair is one to tell of.</param>
    /// <returns>The pairs that are wanted, by their first and then by their second text.</returns>
    public static IEnumerable<Pair> Find(ulong[][] texts, int threads, Func<int, int, int, bool> isWanted)
    {
        var runs = new SharedRuns(texts);
        var pairs = new List<Pair>[threads];
        Parallelism.For(threads, threads, thread =>
        {
            var numbering = new Numbering();
            for (var share = thread; share < Shares; share += threads)
            {
                runs.Read(share, numbering);
            }
        });
        Parallelism.For(threads, threads, thread =>
        {
            var (counts, counted) = (new int[texts.Length], new int[texts.Length]);
            pairs[thread] = [];
            for (var other = thread; other < texts.Length; other += threads)
            {
                foreach (var one in counted.AsSpan(0, runs.Count(other, counts, counted)))
                {
                    if (isWanted(one, other, counts[one]))
                    {
                        pairs[thread].Add(new Pair(one, other, counts[one]));
                    }

                    counts[one] = 0;
                }
            }
        });
        return pairs.SelectMany(p => p).OrderBy(p => p.One).ThenBy(p => p.Other);
    }

    private void Read(int share, Numbering numbering)
    {
        numbering.Clear();
        for (var text = 0; text < _texts.Length; text++)
        {
            var (first, end) = PartOf(text, share);
            for (var i = first; i < end; i++)
            {
                _numbers[text][i] = numbering.NumberOf(_texts[text][i]);
            }
        }

        // From the last text to the first, so that each run ends up with where its holders begin.
        var begin = numbering.Ends();
        var holders = new int[begin[begin.Length - 1]];
        for (var text = _texts.Length - 1; text >= 0; text--)
        {
            var (first, end) = PartOf(text, share);
            for (var i = first; i < end; i++)
            {
                holders[--begin[_numbers[text][i]]] = text;
            }
        }

        (_first[share], _holders[share]) = (begin, holders);
    }

    /// <summary>Counts a text's runs for each text before it that is among the first that hold them.</summary>
    /// <returns>How many texts there are that something was counted for.</returns>
    private int Count(int text, int[] counts, int[] counted)
    {
        var texts = 0;
        for (var i = 0; i < _texts[text].Length; i++)
        {
            var share = (int)(_texts[text][i] / Width);
            var holders = _holders[share];
            var first = _first[share][_numbers[text][i]];
            for (var holder = first; holders[holder] < text && holder < first + MostHolders; holder++)
            {
                if (counts[holders[holder]]++ == 0)
                {
                    counted[texts++] = holders[holder];
                }
            }
        }

        return texts;
    }

    private (int First, int End) PartOf(int text, int share) =>
        (FirstFrom(_texts[text], (ulong)share * Width), share + 1 == Shares ? _texts[text].Length : FirstFrom(_texts[text], ((ulong)share + 1) * Width));

    private static int FirstFrom(ulong[] runs, ulong hash) => Array.BinarySearch(runs, hash) is var at && at >= 0 ? at : ~at;

    /// <summary>Two texts by their positions, the earlier one first, and how many runs they have in common.</summary>
    public sealed record Pair(int One, int Other, int Shared);

    /// <summary>Numbers hashes in the order in which they are met: a hash table with open addressing.</summary>
    private sealed class Numbering
    {
        // A slot holds a number and 1; 0 is a free one.
        private int[] _slots = new int[1024];
        private ulong[] _hashes = new ulong[512];
        private int[] _met = new int[512];
        private int _count;

        public void Clear()
        {
            Array.Clear(_slots, 0, _slots.Length);
            Array.Clear(_met, 0, _count);
            _count = 0;
        }

        public int NumberOf(ulong hash)
        {
            var slot = FindSlot(hash);
            if (_slots[slot] == 0)
            {
                if (_count == _hashes.Length)
                {
                    Grow();
                    slot = FindSlot(hash);
                }

                _hashes[_count] = hash;
                _slots[slot] = ++_count;
            }

            _met[_slots[slot] - 1]++;
            return _slots[slot] - 1;
        }

        /// <summary>By number, how often the hashes up to it were met together; at the end the same once more.</summary>
        public int[] Ends()
        {
            var ends = new int[_count + 1];
            for (var (i, sum) = (0, 0); i <= _count; i++)
            {
                ends[i] = sum += i < _count ? _met[i] : 0;
            }

            return ends;
        }

        private int FindSlot(ulong hash)
        {
            var slot = (int)hash & (_slots.Length - 1);
            while (_slots[slot] != 0 && _hashes[_slots[slot] - 1] != hash)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            return slot;
        }

        private void Grow()
        {
            Array.Resize(ref _hashes, _hashes.Length * 2);
            Array.Resize(ref _met, _met.Length * 2);
            _slots = new int[_slots.Length * 2];
            for (var number = 0; number < _count; number++)
            {
                _slots[FindSlot(_hashes[number])] = number + 1;
            }
        }
    }
}
