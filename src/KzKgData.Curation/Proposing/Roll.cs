using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Curation.Proposing;

/// <summary>The references to people and bodies in a text: by name, by surname, by office, and to several together.</summary>
internal sealed class Roll
{
    private const int MostNames = 3;
    private const int LongestLead = 7;
    private const int LongestDescription = 15;
    private const int LongestBody = 20;
    private const string Counterpart = "counterpart";

    private static readonly HashSet<string> _articles = new(StringComparer.Ordinal) { "the", "a", "an", "his", "her", "its", "their" };

    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly TitleReader _reader;
    private readonly List<Party> _parties = [];
    private readonly List<Naming> _namings = [];
    private readonly List<(Title Title, Party? Holder)> _titles = [];
    private readonly HashSet<int> _taken = [];
    private readonly Dictionary<string, Party> _persons = new(StringComparer.Ordinal); // by printed name
    private readonly Dictionary<string, Party> _bodies = new(StringComparer.Ordinal);

    public Roll(Passage text, Vocabulary words, Dataset dataset)
    {
        (_text, _words, _reader) = (text, words, new TitleReader(text, words));
        AddKnown(dataset);
        FindTitles();
        FindSurnames();
        FindBodies();
        ResolveTitles();
        _namings.Sort((a, b) => a.Run.First.CompareTo(b.Run.First));
    }

    /// <summary>The references, in text order.</summary>
    public IReadOnlyList<Naming> Namings => _namings;

    /// <summary>Returns the references that start in a stretch, in text order; the office before a name may start earlier.</summary>
    public IReadOnlyList<Naming> In(Run words)
    {
        var (from, to) = (IndexOf(words.First), IndexOf(words.End));
        return from < to ? _namings.GetRange(from, to - from) : [];
    }

    /// <summary>Returns the index of the first reference that starts at a word or later.</summary>
    private int IndexOf(int word)
    {
        var (low, high) = (0, _namings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _namings[middle].Run.First >= word ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Returns whether words are part of a title or of the name of a body.</summary>
    public bool IsOfSpeaker(Run run) =>
        IsOfTitle(run) || In(new Run(run.First - LongestBody, run.End)).Any(n => n.Run.Holds(run) && n.Parties is [{ IsBody: true }]);

    /// <summary>Returns the words of the state that is named at a word; empty if there is none.</summary>
    public Run SideAt(int word) => _words.Sides.TryMatch(_text.Words, word, _text.Words.Count, out var run, out _) ? run : default;

    /// <summary>Returns whether words are part of a title; titles are in text order and do not overlap.</summary>
    private bool IsOfTitle(Run run)
    {
        var (low, high) = (0, _titles.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _titles[middle].Title.Run.First > run.First ? (low, middle) : (middle + 1, high);
        }

        return low > 0 && _titles[low - 1].Title.Run.Holds(run);
    }

    /// <summary>Shortens an office with its state to the length of a mention: from one of its offices on, else the state alone.</summary>
    public Run Shortened(Run title)
    {
        if (_text.Print(title).Length <= MentionRows.LongestPrinted)
        {
            return title;
        }

        for (var first = title.First + 1; first < title.End; first++)
        {
            var rest = title with { First = first };
            if (_text.Print(rest).Length <= MentionRows.LongestPrinted
                && _words.Offices.TryMatch(_text.Words, first, title.End, out _, out _)
                && _words.Sides.In(_text.Words, rest).Any())
            {
                return rest;
            }
        }

        return _words.Sides.In(_text.Words, title).Select(s => s.Run).FirstOrDefault(title);
    }

    /// <summary>Adds an unknown person with a name of two or more words beside a verb of saying.</summary>
    public Naming AddStranger(Run run)
    {
        var naming = new Naming(run, [PartyOf(_text.Print(run), string.Empty, isBody: false)], "name");
        naming.Parties[0].Print(_text.Print(run), run, IsNominative(run, title: null));
        if (naming.Parties[0] is { IsKnown: false, Side.Length: 0 } stranger && Described(run) is var (words, side))
        {
            (stranger.Side, stranger.SidePrint, stranger.IsDescribed) = (side, words, true);
        }

        _namings.Insert(IndexOf(run.First), naming);
        return naming;
    }

    /// <summary>Returns the apposition behind a name, if it names one state: <c>an academician of the Academy of Kyrgyzstan</c>; else null.</summary>
    private (Run Words, string Side)? Described(Run name)
    {
        var end = name.End;
        while (end < _text.Words.Count && end - name.End < LongestDescription && (end == name.End ? _text.GapBefore(end) is ", " : !_text.IsClauseStart(end))
            && !Cues.Speech.TryMatch(_text.Words, end, _text.Words.Count, out _, out _))
        {
            end++;
        }

        var words = new Run(name.End, end);
        var sides = _words.Sides.In(_text.Words, words).Select(s => s.Meaning).Distinct(StringComparer.Ordinal).ToArray();
        return sides is [var side] ? (words, side) : null;
    }

    /// <summary>Returns the name that starts at a word; empty if there is none.</summary>
    public Run NameAt(int word, int end)
    {
        var next = word;
        while (next < end
            && next - word < MostNames + 1
            && IsOfName(next)
            && (next == word || _text.GapBefore(next) is " " or "\u00A0" or "-" or "\u2010" or "\u2011" || IsInitial(next - 1)))
        {
            next++;
        }

        return new Run(word, next);
    }

    /// <summary>Returns whether a word is a capital letter with a full stop: <c>A. Holm</c>.</summary>
    private bool IsInitial(int word) =>
        _text.Words[word] is { IsCapital: true, Lower.Length: 1 } && word + 1 < _text.Words.Count && _text.GapBefore(word + 1) is "." or ". " or ".\u00A0";

    private bool IsOfName(int word) =>
        _text.Words[word] is { IsCapital: true } found && char.IsLetter(found.Lower[0]) && !_taken.Contains(word) && !_articles.Contains(found.Lower)
        && !_words.Sides.TryMatch(_text.Words, word, _text.Words.Count, out _, out _)
        && !_words.Offices.TryMatch(_text.Words, word, _text.Words.Count, out _, out _)
        && !Cues.Speech.TryMatch(_text.Words, word, _text.Words.Count, out _, out _)
        && !_text.IsFigure(word);

    private void AddKnown(Dataset dataset)
    {
        var speakers = _words.Claims.Field("stated_by")?.References.Select(r => r.Table).ToHashSet(StringComparer.Ordinal) ?? [];
        var names = new Phrases<Party>();
        var aliases = dataset.Package.FindTable(TableRole.Aliases)?.Rows.ToLookup(r => r["fact"].Text, r => r["alias"].Text, StringComparer.Ordinal);
        foreach (var fact in dataset.Facts.Where(f => speakers.Contains(f.Row.Table.Schema.Name)))
        {
            var party = new Party(fact.Id, fact.Label, fact.Row["side"].Text, fact.Row.Table.Schema.Name is not "people");
            _parties.Add(party);
            foreach (var name in (aliases?[fact.Id] ?? [])
                    .Where(a => a.Contains(' ', StringComparison.Ordinal) && a.Split(' ').All(w => char.IsUpper(w[0])))
                    .Append(fact.Label))
            {
                names.Add(name, party);
            }
        }

        foreach (var (run, party) in names.In(_text.Words, new Run(0, _text.Words.Count)))
        {
            if (_text.Words[run.First].IsCapital || party.IsBody)
            {
                Add(new Naming(run, [party], "name"), party, title: null);
            }
        }
    }

    private void Add(Naming naming)
    {
        _namings.Add(naming);
        _taken.UnionWith(Enumerable.Range(naming.Run.First, naming.Run.Count));
    }

    private void Add(Naming naming, Party party, Run? title)
    {
        Add(naming);
        party.Print(_text.Print(naming.Run), naming.Run, IsNominative(naming.Run, title));
    }

    /// <summary>
    /// Returns whether a name seems to be in the nominative: it ends with a consonant, or the office before it is in the nominative.
    /// </summary>
    private bool IsNominative(Run name, Run? title)
    {
        if (_text.Language is not "ru" || !_text.Print(name).Any(c => c is >= 'а' and <= 'я'))
        {
            return true;
        }

        var last = _text.Words[name.End - 1].Lower;
        if (name.Count == 1
            && last.StartsWith("мин", StringComparison.Ordinal)
            && !last.StartsWith("министерств", StringComparison.Ordinal)
            && title is null
            && _words.Bodies.TryMatch(_text.Words, name.First, name.End, out _, out _))
        {
            return true; // Минэкономики is indeclinable
        }

        if (last[^1] is not ('й' or 'м') && !RussianNames.IsVowel(last[^1]))
        {
            return true;
        }

        if (title is not { } office)
        {
            return false;
        }

        var head =
            _text.Words[office.First].Lower is "премьер" or "вице" && office.Count > 1 ? _text.Words[office.First + 1].Lower : _text.Words[office.First].Lower;
        return head is "глава" || !RussianNames.IsVowel(head[^1]) && head[^1] is not ('м' or 'й');
    }

    private void FindTitles()
    {
        for (var i = 0; i < _text.Words.Count; i++)
        {
            if (_reader.At(i) is not { } title)
            {
                continue;
            }

            // "His Kazakh counterpart, Minister of Trade Mira Holm": the state is in the title before.
            var chained = title.Side.Length == 0 && _titles is [.., ({ Side.Length: > 0 } earlier, null)] && earlier.Run.End == i && _text.GapBefore(i) is ", "
                ? earlier
                : null;
            title = title with { Side = chained?.Side ?? title.Side };
            if (HoldersBehind(title) is { Count: > 0 } all)
            {
                _titles.Add((title with { Run = all, IsPlural = false }, null));
                i = all.End - 1;
                continue;
            }

            var behind = HolderBehind(title);
            var holder = behind ?? HolderBefore(title);
            if (holder is not null)
            {
                holder.Hold(title.Offices);
                if (holder.Side.Length == 0)
                {
                    holder.Side = title.Side;
                }

                if (title.Offices.Contains(Counterpart))
                {
                    // "His Kyrgyz counterpart" has the same office.
                    holder.Hold(_titles.LastOrDefault(t => t.Holder is not null && t.Holder != holder).Title?.Offices ?? []);
                }

                if (title.Side.Length > 0 && title.Side == holder.Side)
                {
                    holder.SidePrint ??= (chained ?? title).Run;
                }
            }

            if (_namings.FindIndex(n => n.Run.First == title.Run.End) is >= 0 and var named)
            {
                _namings[named] = _namings[named] with { Lead = _reader.Lead(title.Run.First) };
            }

            if (behind is null
                && holder is not null
                && _namings.FindLastIndex(n => title.Run.First - n.Run.End is 0 or 1 && n.Parties is [var only] && only == holder) is >= 0 and var led)
            {
                _namings[led] = _namings[led] with { Tail = title.Run.End };
            }

            _titles.Add((title, holder));
            i = title.Run.End - 1;
        }
    }

    /// <summary>
    /// Introduces two people with one office, each with a state: <c>Deputy Prime Ministers of Kazakhstan and Kyrgyzstan Emil Sarybel and Mira Holm</c>,
    /// <c>Presidents Emil Sarybel of Kazakhstan and Mira Holm of Kyrgyzstan</c>.
    /// </summary>
    /// <returns>The words of the office and the states before the names; empty if the text has no such names.</returns>
    private Run HoldersBehind(Title title)
    {
        var next = title.Run.End;
        var states = new List<(Run Run, string Side)>();
        if (title.Side.Length > 0)
        {
            if (!IsJointAt(next) || !_words.Sides.TryMatch(_text.Words, next + 1, _text.Words.Count, out var second, out var other) || other == title.Side)
            {
                return default;
            }

            var first = _words.Sides.In(_text.Words, title.Run).Last(s => s.Meaning == title.Side);
            states.AddRange([(first.Run, title.Side), (second, other)]);
            next = second.End;
        }

        var office = title.Run with { End = next };
        var names = new List<Run>();
        while (names.Count < 2
            && next < _text.Words.Count
            && _text.GapBefore(next) is " " or "\u00A0"
            && NameAt(next, _text.Words.Count) is { Count: >= 2 } name)
        {
            names.Add(name);
            next = name.End;
            if (title.Side.Length == 0 && title.IsPlural && _reader.Tail(next) is ({ } end, { Length: > 0 } side))
            {
                states.Add((_words.Sides.In(_text.Words, new Run(next, end)).Last().Run, side));
                next = end;
            }

            next = names.Count == 1 && IsJointAt(next) ? next + 1 : next;
        }

        if (names.Count < 2 || states.Count < 2)
        {
            return default;
        }

        foreach (var (name, (state, side)) in names.Zip(states))
        {
            var party = Introduce(name, title with { Side = side })!;
            party.Hold(title.Offices);
            party.Side = party.Side.Length == 0 ? side : party.Side;
            party.SidePrint ??= party.Side == side ? state : null;
        }

        return office;
    }

    private bool IsJointAt(int word) => word + 1 < _text.Words.Count && TitleReader.Joints.Contains(_text.Words[word].Lower);

    private Party? HolderBehind(Title title)
    {
        if (title.IsPlural
            || title.Run.End >= _text.Words.Count
            || _text.GapBefore(title.Run.End) is not (" " or "\u00A0" or ", " or " \u2013 " or " \u2014 "))
        {
            return null;
        }

        var known = _namings.Find(n => n.Run.First == title.Run.End && n.Kind is "name");
        if (known is { Parties: [{ IsBody: false } only] })
        {
            return only;
        }

        var name = NameAt(title.Run.End, _text.Words.Count);
        var isApart = _text.GapBefore(title.Run.End).IndexOfAny(",\u2013\u2014") >= 0;
        return name.Count >= 2 || (name.Count == 1 && !isApart) ? Introduce(name, title) : null;
    }

    /// <summary>Returns the holder named before a title: <c>Mira Holm, Minister of Trade of Kazakhstan, said</c>.</summary>
    private Party? HolderBefore(Title title)
    {
        var before = title.Run.First - (title.Run.First > 0 && _articles.Contains(_text.Words[title.Run.First - 1].Lower) ? 1 : 0);
        if (title.IsPlural || before < 2 || !_text.GapBefore(before).StartsWith(",", StringComparison.Ordinal))
        {
            return null;
        }

        if (_taken.Contains(before - 1) && _namings.Find(n => n.Run.End == before && n.Kind is "name") is { Parties: [{ IsBody: false } known] })
        {
            return known;
        }

        for (var count = MostNames; count >= 2; count--)
        {
            if (before - count >= 0 && NameAt(before - count, before) is { Count: var found } name && found == count)
            {
                return Introduce(name, title);
            }
        }

        return null;
    }

    private Party? Introduce(Run name, Title title)
    {
        var printed = _text.Print(name);
        if (name.Count == 1)
        {
            return null; // a surname alone is resolved with the surnames
        }

        var party = PartyOf(printed, title.Side, isBody: false);
        Add(new Naming(name, [party], "name"), party, title.Run);
        return party;
    }

    private Party PartyOf(string name, string side, bool isBody)
    {
        var printed = isBody ? _bodies : _persons;
        if (!printed.TryGetValue(name, out var party))
        {
            party = _parties.Find(p => p.IsBody == isBody && RussianNames.AreOne(Word.In(p.Name), Word.In(name), _text.Language));
            if (party is null)
            {
                _parties.Add(party = new Party(id: null, name, side, isBody));
            }

            printed.Add(name, party);
        }

        return party;
    }

    private void FindSurnames()
    {
        var people = _parties.Where(p => !p.IsBody).Select(p => (Party: p, Names: Word.In(p.Name))).Where(p => p.Names.Count > 1).ToArray();
        for (var i = 0; i < _text.Words.Count; i++)
        {
            if (_taken.Contains(i) || !_text.Words[i].IsCapital)
            {
                continue;
            }

            var full = Array.Find(
                people,
                p => i + p.Names.Count <= _text.Words.Count && RussianNames.AreOne(p.Names, _text.Words.GetRange(i, p.Names.Count), _text.Language));
            var meant = full.Party is not null
                ? [full.Party]
                : people.Where(p => RussianNames.AreOne(p.Names[^1], _text.Words[i], _text.Language)).Select(p => p.Party).ToArray();
            if (meant.Length > 0)
            {
                var naming = new Naming(new Run(i, i + (full.Party is null ? 1 : full.Names.Count)), meant, "name") { IsAmbiguous = meant.Length > 1 };
                if (full.Party is { } party)
                {
                    Add(naming, party, title: null);
                }
                else
                {
                    Add(naming);
                }
            }
        }
    }

    private void FindBodies()
    {
        for (var i = 0; i < _text.Words.Count; i++)
        {
            var side = string.Empty;
            var body = i;
            if (_words.Sides.TryMatch(_text.Words, i, _text.Words.Count, out var state, out var code))
            {
                (side, body) = (code, state.End);
                body += body < _text.Words.Count && _text.Words[body].Lower is "s" ? 1 : 0; // Kazakhstan's Bureau of National Statistics
            }

            if (_taken.Contains(i)
                || !_words.Bodies.TryMatch(_text.Words, body, _text.Words.Count, out var run, out _)
                || IsOfTitle(run))
            {
                continue;
            }

            var end = run.End;
            if (side.Length == 0)
            {
                (end, side) = _reader.Tail(run.End);
                body = WithEpithets(run.First);
            }

            if (side.Length == 0)
            {
                AddBodyOfNoState(run);
                i = run.End - 1;
            }
            else
            {
                var whole = new Run(Math.Min(i, body), end);
                var party = PartyOf(_text.Print(whole), side, isBody: true);
                party.SidePrint ??= whole;
                Add(new Naming(whole, [party], "name"), party, title: null);
                i = end - 1;
            }
        }
    }

    /// <summary>Returns the first word of a body including capitalised words before it inside the sentence: <c>the State Statistical Committee</c>.</summary>
    private int WithEpithets(int body)
    {
        var first = body;
        while (first > 1 && _text.Words[first].IsCapital && _text.GapBefore(first) is " " && _text.GapBefore(first - 1) is " " && IsOfName(first - 1))
        {
            first--;
        }

        return first;
    }

    /// <summary>
    /// Adds a body named without its state, as <c>the Ministry of Economy</c>, <c>Минэкономики</c>: the one that the text names in full, else one of
    /// unknown state.
    /// </summary>
    private void AddBodyOfNoState(Run body)
    {
        var end = body.End;
        while (end < _text.Words.Count
            && end - body.First < TitleReader.LongestTail
            && _text.GapBefore(end) is " " or "\u00A0" or ", "
            && _reader.IsOfPortfolio(end))
        {
            end++;
        }

        while (end > body.End && TitleReader.Joints.Contains(_text.Words[end - 1].Lower))
        {
            end--;
        }

        var whole = new Run(body.First, end);
        if (!IsBesideSpeech(whole))
        {
            return;
        }

        var full = _parties.Where(p => p.IsBody && p.Name.StartsWith(_text.Print(whole), StringComparison.OrdinalIgnoreCase)).ToArray();
        var before = _namings
            .Where(n => n.Run.First < body.First && n.Parties is [{ IsBody: true }] && BodyOf(n.Run) == BodyOf(whole))
            .Select(n => n.Parties[0])
            .Distinct()
            .ToArray();
        if (full.Length == 1)
        {
            Add(new Naming(whole, full, "name"));
        }
        else if (!_text.Words[body.First].IsCapital && before.Length == 1)
        {
            Add(new Naming(whole, before, "role")); // "the ministry", if only one was named
        }
        else
        {
            var party = PartyOf(_text.Print(whole), string.Empty, isBody: true);
            Add(new Naming(whole, [party], "name"), party, title: null);
        }
    }

    /// <summary>Returns the vocabulary entry of a body; the state may precede it.</summary>
    private string BodyOf(Run run) => _words.Bodies.In(_text.Words, run).Select(b => b.Meaning).FirstOrDefault(string.Empty);

    /// <summary>
    /// Returns whether a body is a speaker: <c>according to the Ministry of Economy</c>, <c>said the ministry</c>, <c>сообщили в министерстве</c>.
    /// </summary>
    private bool IsBesideSpeech(Run body)
    {
        if (Cues.Speech.TryMatch(_text.Words, body.End, _text.Words.Count, out _, out _))
        {
            return true;
        }

        var before = new Run(Math.Max(0, body.First - LongestLead), body.First);
        return Cues
            .AccordingTo.In(_text.Words, before)
            .Concat(Cues.Speech.In(_text.Words, before))
            .Any(c =>
                Enumerable
                    .Range(c.Run.End, body.First - c.Run.End)
                    .All(i =>
                        Cues.PressServices.TryMatch(_text.Words, i, body.First, out _, out _)
                        || _text.Words[i].Lower
                            is "press" or "service" or "of" or "the" or "by" or "in" or "at" or "в" or "во" or "службе" or "служба" or "службы"));
    }

    /// <summary>Resolves titles without a name to the person introduced with that office and state.</summary>
    private void ResolveTitles()
    {
        foreach (var (title, holder) in _titles)
        {
            if (holder is not null
                || title.Offices.Contains(Counterpart)
                || _taken.Contains(title.Run.End - 1)
                || _namings.Exists(n => n.Run.First == title.Run.End && n.Kind is "name" && _text.GapBefore(title.Run.End) is " " or "\u00A0"))
            {
                continue;
            }

            var fitting = _parties
                .Where(p => !p.IsBody && title.Offices.TrueForAll(p.Holds) && (title.Side.Length == 0 || p.Side == title.Side || p.Side.Length == 0))
                .ToArray();
            if (title.IsPlural)
            {
                var isTogether = title.Run.First > 0 && TitleReader.Together.Contains(_text.Words[title.Run.First - 1].Lower);
                if (fitting.Length == 2)
                {
                    Add(
                        new Naming(
                            isTogether ? new Run(title.Run.First - 1, title.Run.End) : title.Run,
                            [.. fitting.OrderBy(p => p.Id, StringComparer.Ordinal)],
                            "role"));
                }
            }
            else
            {
                var lately = _titles
                    .Where(t => t.Holder is not null && t.Title.Run.First < title.Run.First && fitting.Contains(t.Holder))
                    .Select(t => t.Holder!)
                    .LastOrDefault();
                Add(
                    new Naming(title.Run, fitting.Length == 1 || lately is null ? fitting : [lately], "role")
                    {
                        IsAmbiguous = fitting.Length > 1,
                        Candidates = fitting.Length > 1 ? fitting : [],
                    });
            }
        }
    }
}
