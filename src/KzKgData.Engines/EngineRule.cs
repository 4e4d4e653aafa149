using System.Text;
using KzKgData.Verification.Rules;

namespace KzKgData.Engines;

/// <summary>A rule that can be run in an engine. Its SQL file has the rule's name and is beside it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Query">The SQL, without comments.</param>
internal sealed record EngineRule(Rule Rule, string Query)
{
    // Rules about the tables of offices need cells, which are not part of the claims.
    private static readonly string[] _needTables = ["KZKG3101", "KZKG3102", "KZKG3103", "KZKG3105", "KZKG3106"];

    /// <summary>All such rules, in the order of their ids.</summary>
    public static IReadOnlyList<EngineRule> All { get; } =
        [.. from rule in RuleCatalog.All let query = Find(rule.GetType().Name) where query is not null select new EngineRule(rule, query)];

    /// <summary>The id of the rule.</summary>
    public string Id => Rule.Descriptor.Id;

    /// <summary>Whether the rule checks single rows; the others check claims.</summary>
    public bool IsAboutRows => Rule is IRowRule;

    /// <summary>Whether the rule needs only claims.</summary>
    public bool IsAboutClaimsAlone => !IsAboutRows && !_needTables.Contains(Id, StringComparer.Ordinal);

    /// <summary>Returns a query embedded in this assembly; null if there is none with that name.</summary>
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

    /// <summary>Returns the query for an engine.</summary>
    public string QueryFor(SqlEngine engine) => For(Query, engine);

    /// <inheritdoc cref="QueryFor"/>
    public static string For(string query, SqlEngine engine) => query.Replace("${wide}", engine.WideType, StringComparison.Ordinal);
}
