using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace KzKgData.Generators.Emission;

/// <summary>Turns ids and field names into C# names.</summary>
internal static class Identifiers
{
    /// <summary>
    /// The name in Pascal case: <c>trade-turnover-2024</c> becomes <c>TradeTurnover2024</c>. Where two digits would meet an
    /// underscore keeps them apart. A name that is written with capitals keeps them.
    /// </summary>
    public static string Pascal(string name)
    {
        var builder = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (!IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            if (upper && builder.Length > 0 && IsDigit(c) && IsDigit(builder[builder.Length - 1]))
            {
                builder.Append('_');
            }

            builder.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return builder.Length == 0 || IsDigit(builder[0]) ? "_" + builder : builder.ToString();
    }

    /// <summary>
    /// A name for every id. Ids that would share a name, or take a reserved one, are spelt out with underscores instead, so
    /// that no name depends on the order of the rows.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Distinct(IEnumerable<string> ids, ISet<string> reserved)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).GroupBy(Pascal, StringComparer.Ordinal))
        {
            var alone = group.Count() == 1 && !reserved.Contains(group.Key);
            foreach (var id in group)
            {
                names.Add(id, alone ? group.Key : SpellOut(id));
            }
        }

        return names;
    }

    /// <summary>A name that a project gives, as C# can write it: <c>my-app</c> becomes <c>my_app</c>.</summary>
    public static string Valid(string name)
    {
        var builder = new StringBuilder(name.Length + 1);
        foreach (var c in name)
        {
            builder.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (builder.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(builder[0]))
        {
            builder.Insert(0, '_');
        }

        return Escape(builder.ToString());
    }

    /// <summary>The name of a parameter made from the name of a property.</summary>
    public static string Camel(string name) => Escape(char.ToLowerInvariant(name[0]) + name.Substring(1));

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string SpellOut(string id)
    {
        var builder = new StringBuilder("_");
        foreach (var c in id)
        {
            builder.Append(IsLetterOrDigit(c) ? c.ToString() : c == '-' ? "_" : "_x" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetterOrDigit(char c) => IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
