using System.Text;
using KzKgData.Verification.Rules;

namespace KzKgData.Engines;

/// <summary>A rule that can be asked of an engine: its SQL stands beside it, under its name.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Query">The SQL, without its remarks.</param>
internal sealed record EngineRule(Rule Rule, string Query)
{
    // Whether numbers in a table of an office are right shows in cells that claims alone do not hold.
    private static readonly string[] _needTables = ["KZKG3101", "KZKG3102", "KZKG3103", "KZKG3105", "KZKG3106"];

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<EngineRule> All { get; } =
        [.. from rule in RuleCatalog.All let query = Find(rule.GetType().Name) where query is not null select new EngineRule(rule, query)];

    /// <summary>The id of the rule.</summary>
    public string Id => Rule.Descriptor.Id;

    /// <summary>Whether the rule is about rows, and says what is wrong with each; others are about claims.</summary>
    public bool IsAboutRows => Rule is IRowRule;

    /// <summary>Whether the claims alone are enough for it.</summary>
    public bool IsAboutClaimsAlone => !IsAboutRows && !_needTables.Contains(Id, StringComparer.Ordinal);

    /// <summary>A query of this assembly for an engine; null where there is none of that name.</summary>
    public static string? Find(string name)
    {
        using var stream = typeof(EngineRule).Assembly.GetManifestResourceStream(name + ".sql");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(l => !l.StartsWith("--", StringComparison.Ordinal) && l.Length > 0));
    }

    /// <summary>The query as an engine takes it.</summary>
    public string QueryFor(SqlEngine engine) => For(Query, engine);

    /// <inheritdoc cref="QueryFor"/>
    public static string For(string query, SqlEngine engine) => query.Replace("${wide}", engine.WideType, StringComparison.Ordinal);
}
