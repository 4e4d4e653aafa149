namespace KzKgData.Verification.Figures;

/// <summary>The direction of trade, from the point of view of the reporting office.</summary>
public enum Flow
{
    /// <summary>Out of the country of the office.</summary>
    Exports,

    /// <summary>Into the country of the office.</summary>
    Imports,

    /// <summary>Exports and imports together.</summary>
    Turnover,
}

/// <summary>Recognises the words for trade flows in the titles and headers of tables.</summary>
public static class FlowWords
{
    private static readonly (string Beginning, Flow Flow)[] _words =
    [
        ("export", Flow.Exports), ("экспорт", Flow.Exports), ("вывоз", Flow.Exports),
        ("import", Flow.Imports), ("импорт", Flow.Imports), ("ввоз", Flow.Imports),
        ("turnover", Flow.Turnover), ("товарооборот", Flow.Turnover), ("товарообмен", Flow.Turnover),
    ];

    /// <summary>Returns the flow that a text names, whatever the inflection; null where it names none or several.</summary>
    public static Flow? Find(string text)
    {
        Flow[] found = [.. text.Split([.. text.Where(c => !char.IsLetter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => _words.Where(f => w.StartsWith(f.Beginning, StringComparison.OrdinalIgnoreCase)))
            .Select(f => f.Flow)
            .Distinct()];
        return found is [var flow] ? flow : null;
    }
}
