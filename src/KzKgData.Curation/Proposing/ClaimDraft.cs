namespace KzKgData.Curation.Proposing;

/// <summary>The cells of a claim as they are found, each with what carries it or why it is open.</summary>
internal sealed class ClaimDraft(Passage text, Sentence sentence, Run place)
{
    private readonly SortedDictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Stretch> _citations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OpenCell> _open = new(StringComparer.Ordinal);
    private readonly List<string> _doubts = [];

    /// <summary>The sentence.</summary>
    public Sentence Sentence => sentence;

    /// <summary>The words of the figure.</summary>
    public Run Place => place;

    /// <summary>The words of what it is of; empty where no words of the sentence say it.</summary>
    public Run Indicator { get; set; }

    /// <summary>What a cell says; empty where it says nothing.</summary>
    public string this[string field] => _cells.GetValueOrDefault(field, string.Empty);

    /// <summary>Fills a cell.</summary>
    public void Set(string field, string value)
    {
        if (value.Length > 0)
        {
            _cells[field] = value;
        }
    }

    /// <summary>Fills a cell and cites some words for it.</summary>
    public void Set(string field, string value, Run words, string kind)
    {
        Set(field, value);
        Cite(field, words, kind);
    }

    /// <summary>Cites some words for a cell.</summary>
    public void Cite(string field, Run words, string kind)
    {
        var (start, end) = text.PointsOf(words);
        Cite(field, new Stretch(start, end, kind));
    }

    /// <summary>What is cited for a cell; null for nothing.</summary>
    public Stretch? Citation(string field) => _citations.GetValueOrDefault(field);

    /// <summary>Cites a stretch for a cell.</summary>
    public void Cite(string field, Stretch stretch) => _citations[field] = stretch;

    /// <summary>Leaves a cell open.</summary>
    public void Leave(string field, string why, params IEnumerable<string> candidates)
    {
        _cells.Remove(field);
        _open[field] = new OpenCell(why, [.. candidates]);
    }

    /// <summary>Says why the row wants a look though its cells are filled.</summary>
    public void Doubt(string why) => _doubts.Add(why);

    /// <summary>The row.</summary>
    public Proposal Build(string id, string source, string table)
    {
        if (_doubts.Count > 0)
        {
            _open["*"] = new OpenCell(string.Join("; ", _doubts), []);
        }

        var (start, end) = text.PointsOf(sentence);
        return new Proposal(id, source, table) { Start = start, End = end, Cells = _cells, Citations = _citations, Open = _open };
    }
}
