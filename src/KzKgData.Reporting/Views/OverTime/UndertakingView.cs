using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>A statement of one source about something done or planned.</summary>
/// <param name="Undertaking">The undertaking, as the source states it.</param>
/// <param name="Source">The source, or null if the row names none.</param>
public sealed record UndertakingView(Undertaking Undertaking, SourceView? Source)
{
    /// <summary>Its name, with its ordinal if the text gives one, or else its type.</summary>
    public Phrase Name
    {
        get
        {
            var name = Undertaking.Name.Length > 0 ? Phrase.Data(Undertaking.Name)
                : Undertaking.Type.Length > 0 ? Phrase.Data(Words.Capitalised(Words.OfId(Undertaking.Type)))
                : Phrase.Data(Undertaking.Id);
            return Undertaking.Ordinal is { } ordinal
                ? Phrase.Format(Texts.TimeOrdinal, name, Phrase.Own(ordinal.ToString(CultureInfo.InvariantCulture)))
                : name;
        }
    }

    /// <summary>The stage, in words.</summary>
    public Phrase Stage => Phrase.Data(Words.OfId(Undertaking.Stage));

    /// <summary>What was inferred of its stage and date, in words.</summary>
    public IEnumerable<string> InferredTags
    {
        get
        {
            if (Undertaking.IsStageInferred)
            {
                yield return Texts.TimeStageInferred;
            }

            if (Undertaking.IsDayInferred)
            {
                yield return Texts.ClaimDayInferred;
            }
        }
    }

    /// <summary>
    /// Whether the stage was reached: <c>reached</c>, <c>expected</c>, or <c>unstated</c> if the source does not say.
    /// </summary>
    public string Standing => Undertaking.HasComeAbout switch { true => "reached", false => "expected", null => "unstated" };

    /// <summary>The month of publication of the source, abbreviated.</summary>
    public Phrase Said => Source is null
        ? Phrase.Own(Texts.TimeNoSource)
        : TimeWords.Signed(Words.Published(Source.Source, TimeWords.Month), Source.Source.IsPublishedInferred);

    /// <summary>The date of the stage, abbreviated; empty if none is printed.</summary>
    public Phrase ShortDay => Undertaking.Day is { } day ? TimeWords.Signed(TimeWords.Short(day), Undertaking.IsDayInferred) : Phrase.Empty;

    /// <summary>The date of the stage, in words; empty if none is printed.</summary>
    public Phrase LongDay => Undertaking.Day is { } day ? Words.Period(day) : Phrase.Empty;

    /// <summary>A table cell with the source.</summary>
    internal TableCell SourceCell => TableCell.Of(Source);

    /// <summary>Returns the undertakings of one table by item, in order of publication.</summary>
    internal static IEnumerable<UndertakingView[]> ByThing(IEnumerable<Undertaking> undertakings, IReadOnlyDictionary<string, SourceView> sources) =>
        undertakings
            .GroupBy(u => u.Thing, StringComparer.Ordinal)
            .Select(g =>
                g.OrderBy(u => u.Said?.LastDay ?? DateTime.MaxValue)
                    .ThenBy(u => u.Id, StringComparer.Ordinal)
                    .Select(u => new UndertakingView(u, u.Source is { } source ? sources[source.Id] : null))
                    .ToArray());
}
