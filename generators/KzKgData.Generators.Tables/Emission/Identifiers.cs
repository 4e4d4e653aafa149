using System.Text;

namespace KzKgData.Generators.Emission;

/// <summary>
/// Converts ids and field names to C# identifiers. The result depends only on the input, not on other names, culture, runtime or
/// order.
/// </summary>
internal static class Identifiers
{
    /// <summary>
    /// Returns the name in Pascal case: <c>trade-turnover-2024</c> becomes <c>TradeTurnover2024</c>, <c>объём торговли</c> <c>ОбъёмТорговли</c>.
    /// Letters that C# allows are kept, composed with their marks; meaningful signs become words (<c>price %</c>: <c>PricePercent</c>); other characters
    /// and letters that C# does not allow become their code point (<c>U1F600</c>). An underscore separates digits that would otherwise join. Capitals of
    /// the input are kept.
    /// </summary>
    /// <param name="name">Any text.</param>
    /// <param name="isAscii">Whether letters outside ASCII are transliterated.</param>
    public static string Pascal(string name, bool isAscii = false)
    {
        var builder = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in Letters.Of(name))
        {
            if (Signs.WordOf(c) is { } word)
            {
                builder.Append(word);
                upper = true;
            }
            else if (Letters.IsSeparator(c) || (builder.Length == 0 && Letters.IsMark(c)))
            {
                upper = true;
            }
            else if (isAscii && c > '\u007F')
            {
                var letters = Transliteration.Of(c);
                builder.Append(upper && letters.Length > 0 ? char.ToUpperInvariant(letters[0]) + letters.Substring(1) : letters);
                upper &= letters.Length == 0;
            }
            else if (!Letters.IsWritable(c))
            {
                builder.Append(CodePoint(c));
                upper = true;
            }
            else
            {
                if (upper && builder.Length > 0 && Letters.IsDigit(c) && Letters.IsDigit(builder[builder.Length - 1]))
                {
                    builder.Append('_');
                }

                builder.Append(upper ? Letters.ToTitle((char)c) : (char)c);
                upper = false;
            }
        }

        return builder.Length == 0 ? SpellOut(name)
            : !CSharpName.IsStart(builder[0]) ? "_" + builder
            : builder.ToString();
    }

    /// <summary>
    /// Returns a name for an item whose other names are taken, from its own characters: unlikely to be chosen by hand, and distinct in more than case.
    /// </summary>
    public static string SpellOut(string name)
    {
        // A name in Pascal case never begins with two underscores, but may with one before a digit.
        var builder = new StringBuilder(name is [>= '0' and <= '9', ..] ? "__" : "_");
        foreach (var c in name)
        {
            builder.Append(
                c is (>= '0' and <= '9') or (>= 'a' and <= 'z') ? c.ToString()
                : c == '-' ? "_"
                : "_x" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }

    /// <summary>Returns whether a name from a descriptor is a valid identifier.</summary>
    public static bool IsValid(string name) => CSharpName.IsName(name) && !CSharpName.IsKeyword(name);

    /// <summary>Makes a name from a project a valid identifier: <c>my-app</c> becomes <c>my_app</c>.</summary>
    public static string Valid(string name)
    {
        var builder = new StringBuilder(name.Length + 1);
        foreach (var c in name)
        {
            builder.Append(CSharpName.IsPart(c) ? c : '_');
        }

        if (builder.Length == 0 || !CSharpName.IsStart(builder[0]))
        {
            builder.Insert(0, '_');
        }

        return Escape(builder.ToString());
    }

    /// <summary>Returns the parameter name for a property name.</summary>
    public static string Camel(string name) => Escape(char.ToLowerInvariant(name[0]) + name.Substring(1));

    private static string Escape(string name) => CSharpName.IsKeyword(name) ? "@" + name : name;

    private static string CodePoint(int c) => "U" + c.ToString("X4", CultureInfo.InvariantCulture);
}
