using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the dialect of a table. Unusable properties are reported and ignored.</summary>
internal sealed class DialectReader(DescriptorText text)
{
    private const int MostHeaderRows = 100;

    /// <summary>Returns the object with the properties of delimited text, for which some software writes a member of its own, <c>csv</c>.</summary>
    public static LocatedJson PropertiesOf(LocatedJson dialect) => dialect["csv"] is { Kind: JsonValueKind.Object } ofText ? ofText : dialect;

    /// <summary>Reads a dialect of version 1 or 2. Properties for formats other than text are ignored.</summary>
    public CsvDialect Read(LocatedJson node)
    {
        var quote = ReadCharacter(node, "quoteChar");
        var escape = ReadCharacter(node, "escapeChar");
        var terminator = ReadText(node, "lineTerminator") ?? string.Empty;
        var dialect = new CsvDialect
        {
            Delimiter = ReadText(node, "delimiter") ?? ",",
            LineTerminator = terminator is "\r\n" or "\n" or "\r" ? string.Empty : terminator,
            Quote = node["quoteChar"] is { Kind: JsonValueKind.String, Text.Length: 0 } ? null : quote ?? '"',
            IsQuoteDeclared = quote is not null,
            DoublesQuotes = text.OptionalTruth(node, "doubleQuote") ?? true,
            Escape = escape,
            SkipsInitialSpace = text.OptionalTruth(node, "skipInitialSpace") ?? false,
            CommentMark = ReadText(node, "commentChar") ?? string.Empty,
            CommentRows = ReadRows(node, "commentRows") ?? [],
            HeaderRows = text.OptionalTruth(node, "header") == false ? [] : ReadHeaderRows(node),
            HeaderJoint = text.Optional(node, "headerJoin") ?? " ",
            NullSequence = text.Optional(node, "nullSequence"),
            IsHeaderCaseSensitive = text.OptionalTruth(node, "caseSensitiveHeader") ?? true,
        };
        if (dialect.Delimiter == dialect.Quote?.ToString() || dialect.Delimiter == dialect.Escape?.ToString() || dialect.Delimiter is "\n" or "\r" or "\r\n")
        {
            text.Report(node, $"the delimiter must differ from the quote, the escape character and the line ending; change one of them");
            return CsvDialect.Default;
        }

        return dialect;
    }

    private string? ReadText(LocatedJson node, string name)
    {
        var value = text.Optional(node, name);
        if (value is { Length: 0 })
        {
            text.Report(node[name]!, $"'{name}' is empty; give a value, or remove it");
            return null;
        }

        // Descriptors often escape a control character twice; nobody separates cells with a backslash and a letter.
        return value switch
        {
            @"\t" => "\t",
            @"\n" => "\n",
            @"\r" => "\r",
            @"\r\n" => "\r\n",
            _ => value,
        };
    }

    private char? ReadCharacter(LocatedJson node, string name)
    {
        var value = text.Optional(node, name);
        if (value is { Length: > 1 } || value is [> '~'])
        {
            text.Report(node[name]!, $"'{name}' must be a single ASCII character");
            return null;
        }

        return value is { Length: 1 } ? value[0] : null;
    }

    private int[]? ReadHeaderRows(LocatedJson node)
    {
        var rows = ReadRows(node, "headerRows");
        if (rows is { Length: > MostHeaderRows })
        {
            text.Report(
                node["headerRows"]!,
                $"a header of {rows.Length} rows is not supported, since the names of columns are joined from all of them; list at most {MostHeaderRows}");
            return null;
        }

        return rows;
    }

    private int[]? ReadRows(LocatedJson node, string name)
    {
        if (node[name] is not { } rows)
        {
            return null;
        }

        var numbers = new List<int>();
        foreach (var item in DescriptorText.Listed(rows))
        {
            if (item.Kind is JsonValueKind.Number && CellValues.TryInteger(item.Text, out var number) && number is > 0 and < int.MaxValue)
            {
                numbers.Add((int)number);
            }
            else
            {
                text.Report(item, $"'{name}' must be a list of row numbers, counted from 1");
            }
        }

        return [.. numbers.Distinct().OrderBy(n => n)];
    }
}
