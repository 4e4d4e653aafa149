using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Proposing;

/// <summary>A claim being built: its cells, each with its citation or the reason why it is open.</summary>
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

    /// <summary>The words of the indicator; empty if the sentence does not name it.</summary>
    public Run Indicator { get; set; }

    /// <summary>The value of a cell; empty if it is not set.</summary>
    public string this[string field] => _cells.GetValueOrDefault(field, string.Empty);

    /// <summary>Sets a cell.</summary>
    public void Set(string field, string value)
    {
        if (value.Length > 0)
        {
            _cells[field] = value;
        }
    }

    /// <summary>Empties a cell.</summary>
    public void Clear(string field) => _cells.Remove(field);

    /// <summary>Sets a cell and cites words for it.</summary>
    public void Set(string field, string value, Run words, string kind)
    {
        Set(field, value);
        Cite(field, words, kind);
    }

    /// <summary>Cites words for a cell.</summary>
    public void Cite(string field, Run words, string kind)
    {
        var (start, end) = text.PointsOf(words);
        Cite(field, new Stretch(start, end, kind));
    }

    /// <summary>Returns the citation of a cell; null if it has none.</summary>
    public Stretch? Citation(string field) => _citations.GetValueOrDefault(field);

    /// <summary>Cites a stretch for a cell.</summary>
    public void Cite(string field, Stretch stretch) => _citations[field] = stretch;

    /// <summary>Marks a cell as open.</summary>
    public void Leave(string field, Message why, params IEnumerable<string> candidates)
    {
        _cells.Remove(field);
        _open[field] = new OpenCell(why.ToString(), [.. candidates]);
    }

    /// <summary>Adds a reason why the row needs review although no cell is open.</summary>
    public void Doubt(Message why) => _doubts.Add(why.ToString());

    /// <summary>Creates the proposal.</summary>
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
