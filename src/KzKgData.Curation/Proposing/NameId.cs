using System.Text;

namespace KzKgData.Curation.Proposing;

/// <summary>Makes ids from names.</summary>
internal static class NameId
{
    private const string Latin = "abvgdezijklmnoprstufhcyy";

    /// <summary>Returns the id for a name: its letters and digits in lower case, Cyrillic transliterated.</summary>
    public static string Of(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            var latin = c switch
            {
                'ж' => "zh",
                'х' => "kh",
                'ц' => "ts",
                'ч' => "ch",
                'ш' => "sh",
                'щ' => "shch",
                'ю' => "yu",
                'я' => "ya",
                'ё' => "e",
                'э' => "e",
                'ы' => "y",
                'й' => "y",
                'ъ' or 'ь' or '\'' or '\u2019' => string.Empty,
                >= 'а' and <= 'у' => Latin[c - 'а' - (c > 'ж' ? 1 : 0)].ToString(),
                'ф' => "f",
                _ when char.IsAsciiLetterOrDigit(c) => c.ToString(),
                _ => "-",
            };
            if (latin != "-" || (id.Length > 0 && id[^1] != '-'))
            {
                id.Append(latin);
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
