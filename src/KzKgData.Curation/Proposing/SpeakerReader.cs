using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Proposing;

/// <summary>Reads the speaker of a claim and the date of the statement.</summary>
internal sealed class SpeakerReader
{
    private readonly Passage _text;
    private readonly Vocabulary _words;
    private readonly SpeechReader _speech;
    private readonly Period? _published;
    private readonly bool _isDatePrinted;
    private readonly Lazy<(PrintedFigure Figure, ResolvedPeriod Days)?> _event;

    /// <summary>Creates the reader for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The vocabularies of the package.</param>
    /// <param name="speech">Finds the speaker.</param>
    /// <param name="published">The date of publication.</param>
    /// <param name="isDatePrinted">Whether the text prints that date.</param>
    public SpeakerReader(Passage text, Vocabulary words, SpeechReader speech, Period? published, bool isDatePrinted) =>
        (_text, _words, _speech, _published, _isDatePrinted, _event) = (text, words, speech, published, isDatePrinted, new(OnlyEvent));

    /// <summary>Sets the speaker of a claim.</summary>
    public void Set(ClaimDraft draft)
    {
        var speech = _speech.Of(draft.Sentence, draft.Place);
        draft.Set("attribution", speech.Attribution.Name);
        if (speech.Attribution != Attribution.Narrator)
        {
            SetNamed(draft, speech);
        }

        if (!speech.IsPlain)
        {
            draft.Doubt(
                speech.Attribution == Attribution.Narrator
                    ? (Message)$"a speaker is named nearby, and may have said this too"
                    : $"the speaker is named in another sentence");
        }
    }

    private void SetNamed(ClaimDraft draft, Speech speech)
    {
        if (speech.Place is not { Parties.Count: > 0 } naming || !speech.Why.IsEmpty || (naming.IsAmbiguous && naming.Parties.Count > 1))
        {
            var candidates = speech.Place?.Parties.Select(p => p.Id) ?? [];
            draft.Leave(
                "stated_by",
                !speech.Why.IsEmpty ? speech.Why
                    : speech.Place is { Parties.Count: 0, Run: var stranger } ? (Message)$"the text does not say who '{_text.Print(stranger)}' is"
                    : $"it may refer to several people",
                candidates);
            return;
        }

        var parties = naming.Parties.OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
        draft.Set("stated_by", string.Join(';', parties.Select(p => p.Id)));
        if (naming.Others.Count == 0)
        {
            draft.Cite("stated_by", naming.Run, naming.Kind);
        }
        else
        {
            foreach (var place in naming.Others.Append(naming with { Parties = [naming.Parties[^1]] }))
            {
                draft.Cite($"stated_by[{Array.IndexOf(parties, place.Parties[0]) + 1}]", place.Run, place.Kind);
            }
        }

        if (Array.Exists(parties, p => p is { Side.Length: 0, IsKnown: false, IsBody: true }))
        {
            draft.Doubt($"the text does not name the state of {Listed(parties, p => p.Name)}");
        }
        else if (Array.Exists(parties, p => p.Side.Length == 0 && !p.IsKnown))
        {
            draft.Leave(
                "side",
                $"the side of {Listed(parties, p => p.Name)} is unknown; set it in the row {Listed(parties, p => p.Id)}");
        }
        else
        {
            draft.Set("side", Side.Of(parties.Select(p => new Side(p.Side))).Code);
        }

        if (Array.Exists(parties, p => !p.IsKnown && (p.NamePrint is null || p.SidePrint is null || p.IsInflected)))
        {
            draft.Doubt($"the speaker is not in the package yet");
        }
        else if (Array.Exists(parties, p => p.IsDescribed))
        {
            draft.Doubt($"the side of the speaker is taken from the description beside the name");
        }

        SetStatedOn(draft);

        static string Listed(Party[] parties, Func<Party, string> print) => string.Join(", ", parties.Where(p => p.Side.Length == 0).Select(print));
    }

    /// <summary>Dates the statement by the only event date in the text, if the text does not print its date of publication.</summary>
    private void SetStatedOn(ClaimDraft draft)
    {
        if (_isDatePrinted || _words.Claims.Field("stated_on") is null)
        {
            return;
        }

        var isOpen = draft["kind"] is "cumulative"; // it reaches up to the publication, which is after that day
        if (!isOpen && _event.Value is var (figure, said))
        {
            draft.Set("stated_on", said.Period.ToString());
            draft.Set("stated_on_basis", said.IsInferred ? Basis.Inferred : Basis.Printed);
            draft.Cite("stated_on", new Stretch(figure.Start, figure.End, figure.Kind));
        }
    }

    /// <summary>Returns the first date of an event; null if there is none, or if the text dates several days.</summary>
    private (PrintedFigure Figure, ResolvedPeriod Days)? OnlyEvent()
    {
        var days = _text
            .Sentences.SelectMany(s => _text
                .FiguresOf(s)
                .Where(f => f.Printed.Kind is PrintedFigure.Date && !f.Printed.LeansWholly && Cues.Events.In(_text.Words, s.Words).Any()))
            .Select(f => (Figure: f.Printed, Days: f.Printed.Resolve(_published)))
            .Where(d => d.Days is { Period.DayCount: 1 })
            .Select(d => (d.Figure, Days: d.Days!.Value))
            .ToArray();
        return days.Length > 0 && Array.TrueForAll(days, d => d.Days.Period == days[0].Days.Period) ? days[0] : null;
    }
}
