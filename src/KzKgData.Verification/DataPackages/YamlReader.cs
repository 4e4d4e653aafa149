using System.Text;
using System.Text.Json;
using KzKgData.Verification.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// Reads a descriptor in YAML as the equivalent JSON values, each with its place in the YAML file: the core schema of YAML 1.2, with aliases and the
/// merge key <c>&lt;&lt;</c>.
/// </summary>
internal sealed class YamlReader
{
    // The same depth as the JSON reader's limit.
    private const int Deepest = 64;

    // Aliases of aliases grow exponentially from a few lines ("billion laughs").
    private const int MostValues = 1_000_000;

    private const string TextTag = "tag:yaml.org,2002:str";
    private const string MergeKey = "<<";

    private readonly TextFile _file;
    private readonly char[] _text;
    private readonly Parser _parser;
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private (int InUtf16, int InBytes) _lastOffset;

    // The message of an exception that this class throws; null for one of the parser.
    private Message? _problem;

    private YamlReader(TextFile file)
    {
        _file = file;
        _text = file.Text.ToCharArray();
        _parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>Whether a file name is that of a YAML file.</summary>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses a YAML file; null if it is invalid, or has content that JSON cannot represent.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problem">What is wrong, as a sentence; empty if nothing is.</param>
    /// <param name="offset">The offset of the error, in bytes.</param>
    public static LocatedJson? TryRead(TextFile file, out Message problem, out int offset)
    {
        (problem, offset) = (Message.Empty, 0);
        var reader = new YamlReader(file);
        try
        {
            reader._parser.Consume<StreamStart>();
            reader._parser.Consume<DocumentStart>();
            var root = reader.ReadNode(depth: 1).Value;
            reader._parser.Consume<DocumentEnd>();
            return reader._parser.Accept<StreamEnd>(out var more) ? root : throw reader.At(more ?? reader._parser.Current!, $"a second document begins here.");
        }
        catch (YamlException e)
        {
            problem = reader._problem ?? $"{e.Message.Replace("\r", string.Empty).Replace('\n', ' ').TrimEnd('.')}.";
            offset = reader.ToBytes(e.Start.Index);
        }
        catch (InvalidOperationException)
        {
            problem = $"the file ends unexpectedly.";
            offset = file.Bytes.Length;
        }

        return null;
    }

    private YamlException At(ParsingEvent at, Message problem)
    {
        _problem = problem;
        return new YamlException(at.Start, at.End, problem.ToString());
    }

    private Node ReadNode(int depth)
    {
        var first = _parser.Consume<ParsingEvent>();
        if (depth > Deepest)
        {
            throw At(first, $"it is nested more than {Deepest} levels deep.");
        }

        var node = first switch
        {
            MappingStart mapping => ReadMapping(mapping, depth),
            SequenceStart sequence => ReadSequence(sequence, depth),
            Scalar scalar => new Node(ReadScalar(scalar), 1, 1),
            AnchorAlias alias when _anchors.TryGetValue(alias.Value.Value, out var meant) => meant,
            _ => throw At(first, $"an alias refers to no anchor."),
        };
        if (node.Count > MostValues || depth + node.Height > Deepest + 1)
        {
            throw At(
                first,
                node.Count > MostValues
                    ? (Message)$"with its aliases expanded it has more than {MostValues} values."
                    : $"with its aliases expanded it is nested more than {Deepest} levels deep.");
        }

        if (first is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = node;
        }

        return node;
    }

    private Node ReadMapping(MappingStart start, int depth)
    {
        var value = Located(start, JsonValueKind.Object, string.Empty, 1);
        var (merged, count, height) = (new List<JsonMember>(), 1, 1);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (!_parser.Accept<Scalar>(out var key))
            {
                throw At(_parser.Consume<ParsingEvent>(), $"a key must be a string.");
            }

            _parser.MoveNext();
            var member = ReadNode(depth + 1);
            (count, height) = (count + member.Count, Math.Max(height, member.Height + 1));
            if (key.Value == MergeKey && key.Style is ScalarStyle.Plain)
            {
                merged.AddRange(member.Value.Kind is JsonValueKind.Array ? member.Value.Items.SelectMany(i => i.Members) : member.Value.Members);
            }
            else
            {
                value.Members.Add(new JsonMember(key.Value, member.Value));
            }
        }

        var own = new HashSet<string>(value.Members.Select(m => m.Name), StringComparer.Ordinal);
        value.Members.AddRange(merged.Where(m => own.Add(m.Name)));
        _parser.MoveNext();
        return new Node(value, count, height);
    }

    private Node ReadSequence(SequenceStart start, int depth)
    {
        var value = Located(start, JsonValueKind.Array, string.Empty, 1);
        var (count, height) = (1, 1);
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            var item = ReadNode(depth + 1);
            (count, height) = (count + item.Count, Math.Max(height, item.Height + 1));
            value.Items.Add(item.Value);
        }

        _parser.MoveNext();
        return new Node(value, count, height);
    }

    private LocatedJson ReadScalar(Scalar scalar)
    {
        var text = scalar.Value;
        var isText = scalar.Style is not ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value == TextTag);
        var kind = isText ? JsonValueKind.String : text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => JsonValueKind.Null,
            "true" or "True" or "TRUE" => JsonValueKind.True,
            "false" or "False" or "FALSE" => JsonValueKind.False,
            _ => IsNumber(text) ? JsonValueKind.Number : JsonValueKind.String,
        };
        text = kind switch
        {
            JsonValueKind.Null => "null",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => text,
        };
        if (IsHalved(text))
        {
            throw At(scalar, $"a string contains an unpaired surrogate.");
        }

        return Located(scalar, kind, text, scalar.End.Index - scalar.Start.Index);
    }

    /// <summary>Whether a number is also valid in JSON; NaN, infinities, octal and hexadecimal numbers are texts.</summary>
    private static bool IsNumber(string text)
    {
        if (text[0] is not ('-' or (>= '0' and <= '9')))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Number && text.Trim().Length == text.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsHalved(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return true;
            }
        }

        return false;
    }

    private LocatedJson Located(ParsingEvent at, JsonValueKind kind, string text, long length)
    {
        var start = ToBytes(at.Start.Index);
        return new LocatedJson(_file, kind, start, ToBytes(at.Start.Index + length) - start, text);
    }

    /// <summary>Converts a UTF-16 offset to a byte offset. Offsets mostly increase, so a single pass through the text serves all calls.</summary>
    private int ToBytes(long offset)
    {
        if (offset < _lastOffset.InUtf16)
        {
            _lastOffset = (0, 0);
        }

        var (from, to) = (_lastOffset.InUtf16, (int)Math.Min(offset, _text.Length));
        _lastOffset = (to, _lastOffset.InBytes + Encoding.UTF8.GetByteCount(_text, from, to - from));
        return _lastOffset.InBytes;
    }

    /// <summary>A value with its total number of values and its nesting depth.</summary>
    private readonly record struct Node(LocatedJson Value, int Count, int Height);
}
