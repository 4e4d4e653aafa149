using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Proposing;

/// <summary>What all claims have, whatever they tell: who says it, between whom, of what scope and when.</summary>
internal sealed class ClaimParts
{
    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly SubjectReader _subjects;
    private readonly SpeakerReader _speakers;
    private readonly WholeReader _wholes;

    /// <summary>Takes what it reads from.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words of the package.</param>
    /// <param name="subjects">Between whom.</param>
    /// <param name="speakers">Who says it.</param>
    /// <param name="wholes">What shares are parts of.</param>
    public ClaimParts(Passage text, Vocabulary words, SubjectReader subjects, SpeakerReader speakers, WholeReader wholes) =>
        (_text, _words, _subjects, _speakers, _wholes) = (text, words, subjects, speakers, wholes);

    /// <summary>A claim whose value is told in words.</summary>
    public ClaimDraft Worded(Sentence sentence, Run words, string indicator, string kind, FigureReading reading, string mention)
    {
        var draft = new ClaimDraft(_text, sentence, words);
        draft.Set("indicator", indicator);
        draft.Set("kind", kind);
        draft.Set("value", CellValues.Write(reading.Stored), words, mention);
        draft.Set("unit", reading.Unit);
        draft.Doubt("the words of a " + kind + " want a look");
        return draft;
    }

    /// <summary>Sets what is read of all claims in the same way.</summary>
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
            draft.Leave("scope", "no words of one scope stand there", scopes);
        }
    }
}
