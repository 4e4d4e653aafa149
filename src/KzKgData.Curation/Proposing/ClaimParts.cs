using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Proposing;

/// <summary>Sets the cells that all kinds of claims have: speaker, subject, scope and date.</summary>
internal sealed class ClaimParts
{
    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly SubjectReader _subjects;
    private readonly SpeakerReader _speakers;
    private readonly WholeReader _wholes;

    /// <summary>Creates the parts for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="subjects">Reads the subject.</param>
    /// <param name="speakers">Reads the speaker.</param>
    /// <param name="wholes">Reads what a share is a part of.</param>
    public ClaimParts(Passage text, Vocabulary words, SubjectReader subjects, SpeakerReader speakers, WholeReader wholes) =>
        (_text, _words, _subjects, _speakers, _wholes) = (text, words, subjects, speakers, wholes);

    /// <summary>Creates a claim whose value is expressed in words.</summary>
    public ClaimDraft Worded(Sentence sentence, Run words, string indicator, string kind, FigureReading reading, string mention)
    {
        var draft = new ClaimDraft(_text, sentence, words);
        draft.Set("indicator", indicator);
        draft.Set("kind", kind);
        draft.Set("value", CellValues.Write(reading.Stored), words, mention);
        draft.Set("unit", reading.Unit);
        draft.Doubt($"check the words of this claim ({kind})");
        return draft;
    }

    /// <summary>Returns whether a figure is about trade with another state.</summary>
    public bool IsElsewhere(ClaimDraft draft) => _subjects.IsElsewhere(draft);

    /// <summary>Sets the cells that are read in the same way for all claims.</summary>
    public void Finish(ClaimDraft draft)
    {
        _speakers.Set(draft);
        _subjects.Set(draft);
        SetScope(draft);
        _wholes.Set(draft);
    }

    private void SetScope(ClaimDraft draft)
    {
        var scopes = _words.Claims.Field("scope")?.Categories ?? [];
        var printed = _words.Scopes.In(_text.Words, draft.Sentence.Words).Select(s => s.Meaning).Distinct(StringComparer.Ordinal).ToArray();
        if (printed.Length == 1)
        {
            draft.Set("scope", printed[0]);
        }
        else if (scopes.Count == 1 || (printed.Length == 0 && scopes.Contains("unspecified", StringComparer.Ordinal)))
        {
            draft.Set("scope", scopes.Count == 1 ? scopes[0] : "unspecified");
        }
        else
        {
            draft.Leave("scope", $"the sentence does not name exactly one scope", scopes);
        }
    }
}
