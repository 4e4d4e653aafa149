using System.Text;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Applies edits to the example package, in the syntax of the package's README.</summary>
public static class Edits
{
    private const string Empty = "\"\"";
    private const string Arrow = " -> ";

    /// <summary>Returns the package after the edits, one per line.</summary>
    /// <exception cref="FormatException">A line is not a valid edit.</exception>
    public static TestPackage Apply(this TestPackage package, string edits) =>
        edits.Split('\n', StringSplitOptions.RemoveEmptyEntries).Aggregate(package, ApplyLine);

    private static TestPackage ApplyLine(TestPackage package, string line)
    {
        var words = line.Split(' ');
        return (words[0], words.Length) switch
        {
            ("set", >= 5) => package.Set(words[1], words[2], words[3], Rest(words, 4) is var value && value is Empty ? string.Empty : value),
            ("delete", >= 3) => package.Delete(words[1], Rest(words, 2)),
            ("insert", >= 3) => package.Edit(package.SchemaOf(words[1]).Path, text => text + Rest(words, 2) + "\n"),
            ("replace", >= 5) => Replace(package, words[1], Rest(words, 2)),
            ("remove-file", 2) => package.Without(words[1]),
            ("as-of", 2) => package with { AsOf = DateTime.ParseExact(words[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) },
            _ => throw new FormatException($"'{line}' is no edit."),
        };
    }

    private static TestPackage Replace(TestPackage package, string file, string exchange)
    {
        var parts = exchange.Split(Arrow);
        return parts.Length == 2 ? package.Replace(file, Unquote(parts[0]), Unquote(parts[1])) : throw new FormatException($"'{exchange}' is no exchange.");
    }

    private static string Rest(string[] words, int from) => string.Join(' ', words.Skip(from));

    private static byte[] Unquote(string quoted)
    {
        if (quoted is not ['"', .., '"'])
        {
            throw new FormatException($"{quoted} has to stand in quotation marks.");
        }

        var bytes = new List<byte>();
        var text = quoted[1..^1];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
                continue;
            }

            i++;
            switch (text[i])
            {
                case 'n':
                    bytes.Add((byte)'\n');
                    break;
                case 'x':
                    bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 2;
                    break;
                case var escaped:
                    bytes.Add((byte)escaped);
                    break;
            }
        }

        return [.. bytes];
    }
}
