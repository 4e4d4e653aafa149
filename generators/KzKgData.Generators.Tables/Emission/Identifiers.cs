using System.Text;

namespace KzKgData.Generators.Emission;

/// <summary>
/// Turns ids and field names into C# names. A name depends on what it is made from alone: neither on its neighbours nor on
/// culture, runtime or order.
/// </summary>
internal static class Identifiers
{
    /// <summary>
    /// The name in Pascal case: <c>trade-turnover-2024</c> becomes <c>TradeTurnover2024</c>, <c>объём торговли</c> <c>ОбъёмТорговли</c>.
    /// Every letter that C# allows stays, composed with its marks; signs with a meaning become words (<c>price %</c>:
    /// <c>PricePercent</c>), characters that have none and letters that C# cannot write their code point (<c>U1F600</c>).
    /// Where two digits would meet an underscore keeps them apart. A name that is written with capitals keeps them.
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
    /// A name for what is wanted by others too, from its own characters alone: one that nobody writes by hand, and that differs by more than case.
    /// </summary>
    public static string SpellOut(string name)
    {
        var builder = new StringBuilder("_");
        foreach (var c in name)
        {
            builder.Append(
                c is (>= '0' and <= '9') or (>= 'a' and <= 'z') ? c.ToString()
                : c == '-' ? "_"
                : "_x" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }

    /// <summary>Whether a name that a descriptor gives can be written as it stands.</summary>
    public static bool IsValid(string name) => CSharpName.IsName(name) && !CSharpName.IsKeyword(name);

    /// <summary>A name that a project gives, as C# can write it: <c>my-app</c> becomes <c>my_app</c>.</summary>
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

    /// <summary>The name of a parameter made from the name of a property.</summary>
    public static string Camel(string name) => Escape(char.ToLowerInvariant(name[0]) + name.Substring(1));

    private static string Escape(string name) => CSharpName.IsKeyword(name) ? "@" + name : name;

    private static string CodePoint(int c) => "U" + c.ToString("X4", CultureInfo.InvariantCulture);
}
