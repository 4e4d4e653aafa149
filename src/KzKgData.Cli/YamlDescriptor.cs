using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KzKgData.Verification.DataPackages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KzKgData.Cli;

/// <summary>Writes a descriptor in YAML as JSON in which everything stands on the line that it has in the YAML, so that what is wrong is told there.</summary>
internal sealed class YamlDescriptor
{
    private const int DeepestAlias = 64;

    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _json = new();
    private readonly Dictionary<string, List<ParsingEvent>> _anchors = new(StringComparer.Ordinal);
    private long _line = 1;
    private long _column = 1;
    private int _depth;

    /// <summary>Whether a file of that name is YAML.</summary>
    public static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file as JSON. YAML that cannot be read becomes text that is no JSON at the same place.</summary>
    public static TextFile ToJson(string path, byte[] bytes)
    {
        var yaml = TextFile.Decode(path, bytes).Text;
        var descriptor = new YamlDescriptor();
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            var events = new List<ParsingEvent>();
            while (!parser.Accept<DocumentEnd>(out _))
            {
                events.Add(parser.Consume<ParsingEvent>());
            }

            descriptor.WriteNode(events, 0);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            descriptor.MoveTo((e as YamlException)?.Start ?? Mark.Empty);
            descriptor.Write($"no YAML: {e.Message.ReplaceLineEndings(" ")}");
        }

        return new TextFile(path, descriptor._json.ToString());
    }

    /// <summary>Writes the node that begins at an event.</summary>
    /// <returns>The event behind it.</returns>
    private int WriteNode(List<ParsingEvent> events, int at)
    {
        var start = at;
        switch (events[at])
        {
            case MappingStart mapping:
                at = WriteMapping(events, at, mapping);
                break;
            case SequenceStart sequence:
                MoveTo(sequence.Start);
                Write("[");
                for (at++; events[at] is not SequenceEnd;)
                {
                    at = WriteNode(events, at);
                    Write(events[at] is SequenceEnd ? string.Empty : ",");
                }

                Write("]");
                at++;
                break;
            case Scalar scalar:
                MoveTo(scalar.Start);
                Write(scalar.Style is ScalarStyle.Plain ? PlainValue(scalar.Value) : Quoted(scalar.Value));
                at++;
                break;
            case AnchorAlias alias when _anchors.TryGetValue(alias.Value.Value, out var node) && ++_depth < DeepestAlias:
                WriteNode(node, 0);
                _depth--;
                at++;
                break;
            case var other:
                throw new YamlException(other.Start, other.End, "an alias leads nowhere");
        }

        if (events[start] is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = events.GetRange(start, at - start);
        }

        return at;
    }

    private int WriteMapping(List<ParsingEvent> events, int at, MappingStart mapping)
    {
        MoveTo(mapping.Start);
        Write("{");
        for (at++; events[at] is not MappingEnd;)
        {
            if (events[at] is not Scalar key)
            {
                throw new YamlException(events[at].Start, events[at].End, "a key has to be a text");
            }

            MoveTo(key.Start);
            Write(Quoted(key.Value));
            Write(":");
            at = WriteNode(events, at + 1);
            Write(events[at] is MappingEnd ? string.Empty : ",");
        }

        Write("}");
        return at + 1;
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, _plain);

    // The core schema of YAML 1.2, of which JSON has all values but the numbers that are none.
    private static string PlainValue(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => "null",
        "true" or "True" or "TRUE" => "true",
        "false" or "False" or "FALSE" => "false",
        _ => IsNumber(text) ? text : Quoted(text),
    };

    private static bool IsNumber(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Number && text.Trim().Length == text.Length
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void MoveTo(Mark mark)
    {
        if (_line < mark.Line)
        {
            _json.Append('\n', (int)(mark.Line - _line));
            (_line, _column) = (mark.Line, 1);
        }

        if (_line == mark.Line && _column < mark.Column)
        {
            _json.Append(' ', (int)(mark.Column - _column));
            _column = mark.Column;
        }
    }

    private void Write(string text)
    {
        _json.Append(text);
        _column += text.Length;
    }
}
