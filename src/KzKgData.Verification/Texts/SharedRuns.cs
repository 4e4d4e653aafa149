namespace KzKgData.Verification.Texts;

/// <summary>Counts the runs of words that pairs of texts have in common.</summary>
/// <remarks>
/// The hashes are partitioned into shares, so that several threads can work and each lookup touches less memory. Runs are numbered in the
/// order of their first occurrence; the texts that contain a run, its holders, are stored consecutively in text order.
/// </remarks>
internal sealed class SharedRuns
{
    private const int Shares = 64;
    private const ulong Width = ulong.MaxValue / Shares + 1;
    private const int MostHolders = 50;

    private readonly ulong[][] _texts;

    // By text and share, the position of its first run.
    private readonly int[][] _parts;

    // By text and position, the number of the run in its share; by share and number, the index of its first holder; by share, all holders.
    private readonly int[][] _numbers;
    private readonly int[][] _first = new int[Shares][];
    private readonly int[][] _holders = new int[Shares][];

    private SharedRuns(ulong[][] texts)
    {
        _texts = texts;
        _parts = Array.ConvertAll(texts, PartsOf);
        _numbers = Array.ConvertAll(texts, t => new int[t.Length]);
    }

    /// <summary>Finds the pairs of texts that have runs in common.</summary>
    /// <param name="texts">The distinct runs of each text, in ascending order.</param>
    /// <param name="threads">The maximum number of threads, 1 or more.</param>
    /// <param name="isWanted">Whether to return a pair: the two texts by their positions, and the number of runs in common.</param>
    /// <returns>The wanted pairs, ordered by first and then by second text.</returns>
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
            for (var i = _parts[text][share]; i < _parts[text][share + 1]; i++)
            {
                _numbers[text][i] = numbering.NumberOf(_texts[text][i]);
            }
        }

        // A counting sort from the last text to the first, which turns the ends of the holders into their beginnings.
        var begin = numbering.Ends();
        var holders = new int[begin[begin.Length - 1]];
        for (var text = _texts.Length - 1; text >= 0; text--)
        {
            for (var i = _parts[text][share]; i < _parts[text][share + 1]; i++)
            {
                holders[--begin[_numbers[text][i]]] = text;
            }
        }

        (_first[share], _holders[share]) = (begin, holders);
    }

    /// <summary>Counts the runs that a text shares with each earlier text, limited to the first holders of each run.</summary>
    /// <returns>The number of texts with a count above 0.</returns>
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

    private static int[] PartsOf(ulong[] runs)
    {
        var parts = new int[Shares + 1];
        for (var (share, i) = (0, 0); share < Shares; parts[++share] = i)
        {
            while (i < runs.Length && runs[i] / Width == (ulong)share)
            {
                i++;
            }
        }

        return parts;
    }

    /// <summary>Two texts by their positions, the earlier one first, and the number of runs that they have in common.</summary>
    public sealed record Pair(int One, int Other, int Shared);

    /// <summary>Numbers distinct hashes in the order of their first occurrence: a hash table with open addressing.</summary>
    private sealed class Numbering
    {
        // A slot contains a number plus 1; 0 marks a free slot.
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

        /// <summary>Returns, by number, the total occurrences of all hashes up to it; the last total is repeated at the end.</summary>
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
