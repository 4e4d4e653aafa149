namespace KzKgData.Verification.Tests.Rules;

/// <summary>Marked sentences about turnover in one language, from which texts are composed (see <see cref="MarkedTexts"/>).</summary>
/// <param name="Language">The language.</param>
internal sealed record ToldTexts(string Language)
{
    /// <summary>The languages.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ru"];

    private bool IsRussian => Language is "ru";

    /// <summary>Sentences without figures.</summary>
    public IReadOnlyList<string> Fillers => IsRussian
        ? ["Переговоры прошли в гавани.", "Министры обсудили дороги и паромы.", "Погода была хорошей, г. Вале остался доволен."]
        : ["The talks were held at the harbour.", "The ministers spoke of roads and ferries.", "Mr. Vale called the weather fair."];

    /// <summary>Words that would bound a figure, as parts of longer words.</summary>
    public IReadOnlyList<string> BoundsInWords => IsRussian
        ? ["В {a.qualifier:около}тке было тихо, и", "{a.qualifier:почти}тельно добавили, что", "Гавань {a.qualifier:более}т делом, и"]
        : ["The m{a.qualifier:over}s were small, and", "The where{a.qualifier:about}s of a ship aside,", "The ferry, a h{a.qualifier:over}craft, ran, and"];

    /// <summary>A sentence with a bounding word that belongs to no figure.</summary>
    public IReadOnlyList<string> BoundsElsewhere => IsRussian
        ? ["Разговор был {a.qualifier:более} чем дружеским.", "Министры {a.qualifier:почти} договорились."]
        : ["The visit was {a.qualifier:over} by noon.", "They spoke {a.qualifier:about} ferries."];

    /// <summary>Attributes facts to a speaker.</summary>
    public string Said(string facts, string name) =>
        IsRussian ? $"{{{facts}.stated_by:{name}}} рассказал об этом." : $"{{{facts}.stated_by:{name}}} told of it.";

    /// <summary>An amount in a period.</summary>
    public string Level(string id, decimal millions, string period, string subject = "") => IsRussian
        ? $"За {{{id}.period:{period}}} {(subject.Length == 0 ? "товарооборот" : "вывоз")} составил {Amount(id, millions)}."
        : $"Over {{{id}.period:{period}}} {(subject.Length == 0 ? "turnover" : "exports")} came to {Amount(id, millions)}.";

    /// <summary>The end of a sentence: an amount in a period.</summary>
    public string Clause(string id, decimal millions, string period) =>
        IsRussian
            ? $"товарооборот за {{{id}.period:{period}}} составил {Amount(id, millions)}."
            : $"turnover over {{{id}.period:{period}}} came to {Amount(id, millions)}.";

    /// <summary>A change in percent; a fall uses the word for it.</summary>
    public string Growth(string id, decimal percent, string period) => (IsRussian, percent < 0) switch
    {
        (true, false) => $"За {{{id}.period:{period}}} он вырос на {{{id}.value:{Digits(percent)} процента}}.",
        (true, true) => $"За {{{id}.period:{period}}} он {{{id}.value:снизился на {Digits(-percent)} процента}}.",
        (false, false) => $"Over {{{id}.period:{period}}} it grew by {{{id}.value:{Digits(percent)} percent}}.",
        _ => $"Over {{{id}.period:{period}}} it {{{id}.value:fell by {Digits(-percent)} percent}}.",
    };

    /// <summary>A rise or a fall without a figure.</summary>
    public string Direction(string id, bool isRise, string period) => IsRussian
        ? $"За {{{id}.period:{period}}} он {{{id}.value:{(isRise ? "увеличился" : "сократился")}}}."
        : $"Over {{{id}.period:{period}}} it {{{id}.value:{(isRise ? "increased" : "declined")}}}.";

    /// <summary>A share of something.</summary>
    public string Share(string id, decimal percent, string period) => IsRussian
        ? $"За {{{id}.period:{period}}} доля составила {{{id}.value:{Digits(percent)} процента}}."
        : $"Over {{{id}.period:{period}}} the share was {{{id}.value:{Digits(percent)} percent}}.";

    /// <summary>A mean in a period.</summary>
    public string Mean(string id, decimal millions, string period) => IsRussian
        ? $"За {{{id}.period:{period}}} в среднем выходило {Amount(id, millions)}."
        : $"Over {{{id}.period:{period}}} the average was {Amount(id, millions)}.";

    /// <summary>A year, or several months of it.</summary>
    public string Year(int year) => Write(year) + (IsRussian ? " год" : string.Empty);

    /// <summary>The first or the second half of a year.</summary>
    public string Half(int number, int year) => IsRussian
        ? $"{(number == 1 ? "первое" : "второе")} полугодие {Write(year)} года"
        : $"{(number == 1 ? "first" : "second")} half of {Write(year)}";

    private static string Write(int year) => year.ToString(CultureInfo.InvariantCulture);

    private string Amount(string id, decimal millions) =>
        IsRussian ? $"{{{id}.value:{Digits(millions)} млн долларов}}" : $"{{{id}.value:${Digits(millions)} million}}";

    private string Digits(decimal value)
    {
        var text = value.ToString("F1", CultureInfo.InvariantCulture);
        return IsRussian ? text.Replace('.', ',') : text;
    }
}
