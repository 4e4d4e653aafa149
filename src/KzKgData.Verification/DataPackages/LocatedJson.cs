using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>A JSON value that knows where it stands, so that a problem in a descriptor can be told at its place.</summary>
internal sealed class LocatedJson
{
    /// <summary>Makes a value without members and elements.</summary>
    internal LocatedJson(TextFile file, JsonValueKind kind, int start, int length, string text)
    {
        File = file;
        Kind = kind;
        Start = start;
        Length = length;
        End = start + length;
        Text = text;
    }

    /// <summary>The file that the value stands in.</summary>
    public TextFile File { get; }

    public JsonValueKind Kind { get; }

    /// <summary>Where the value begins, in bytes.</summary>
    public int Start { get; }

    /// <summary>How long the value is, in bytes; 1 for objects and arrays.</summary>
    public int Length { get; }

    /// <summary>The value of a string, or the spelling of a number, true or false.</summary>
    public string Text { get; }

    /// <summary>The members of an object, in the order of the file.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>The elements of an array.</summary>
    public List<LocatedJson> Items { get; } = [];

    /// <summary>The value in JSON, as it stands in the file unless that is YAML.</summary>
    public string Raw => YamlReader.IsYaml(File.Path) ? Written : Utf8Text.Decode(File.Bytes.AsSpan(Start, End - Start));

    private string Written => Kind switch
    {
        JsonValueKind.Object => "{" + string.Join(", ", Members.Select(m => $"{Quoted(m.Name)}: {m.Value.Written}")) + "}",
        JsonValueKind.Array => "[" + string.Join(", ", Items.Select(i => i.Written)) + "]",
        JsonValueKind.String => Quoted(Text),
        _ => Text,
    };

    /// <summary>The byte behind the value.</summary>
    public int End { get; private set; }

    /// <summary>A member of an object; null where it is not there or is null, which says as much.</summary>
    public LocatedJson? this[string name] =>
        Members.Find(m => string.Equals(m.Name, name, StringComparison.Ordinal))?.Value is { Kind: not JsonValueKind.Null } value ? value : null;

    /// <summary>Finds members as <see cref="this[string]"/> does, for many names of an object with many members.</summary>
    public Func<string, LocatedJson?> Find()
    {
        var members = new Dictionary<string, LocatedJson>(StringComparer.Ordinal);
        foreach (var member in Members)
        {
            if (!members.ContainsKey(member.Name))
            {
                members.Add(member.Name, member.Value);
            }
        }

        return name => members.TryGetValue(name, out var value) && value.Kind is not JsonValueKind.Null ? value : null;
    }

    /// <summary>What a file is written in, and what its outermost value has to be, as messages name them.</summary>
    public static (string Name, string Object) FormatOf(TextFile file) =>
        YamlReader.IsYaml(file.Path) ? ("YAML", "a YAML mapping") : ("JSON", "a JSON object");

    /// <summary>Reads a text; null where it is not JSON, nor YAML as its name says it is.</summary>
    /// <param name="file">The file that holds it.</param>
    /// <param name="problem">What is wrong, as a sentence; empty where nothing is.</param>
    /// <param name="offset">Where it goes wrong, in bytes.</param>
    public static LocatedJson? TryParse(TextFile file, out string problem, out int offset)
    {
        if (YamlReader.IsYaml(file.Path))
        {
            return YamlReader.TryRead(file, out problem, out offset);
        }

        var bytes = file.Bytes;
        problem = string.Empty;
        offset = 0;
        var reader = new Utf8JsonReader(bytes);
        try
        {
            reader.Read();
            var root = ReadValue(file, ref reader);
            reader.Read(); // anything behind the root is an error, which this call throws
            return root;
        }
        catch (JsonException e)
        {
            problem = Reason(e.Message);
            offset = OffsetOf(bytes, e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
        }
        catch (InvalidOperationException)
        {
            problem = "a string holds half of a surrogate pair.";
            offset = (int)reader.TokenStartIndex;
        }

        return null;
    }

    /// <summary>What a reader of JSON says, without the place, which is told before it, and without advice to those who write programs.</summary>
    private static string Reason(string message) => message
        .Split([" LineNumber:"], StringSplitOptions.None)[0]
        .Replace(" which is not supported in this mode. Change the reader options.", ".");

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static int OffsetOf(byte[] bytes, long line, long positionInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start = Array.IndexOf(bytes, (byte)'\n', start) + 1;
        }

        return (int)Math.Min(start + positionInLine, bytes.Length);
    }

    private static LocatedJson ReadValue(TextFile file, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var length = (int)reader.BytesConsumed - start;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var @object = new LocatedJson(file, JsonValueKind.Object, start, length, string.Empty);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    @object.Members.Add(new JsonMember(name, ReadValue(file, ref reader)));
                }

                @object.End = (int)reader.BytesConsumed;
                return @object;
            case JsonTokenType.StartArray:
                var array = new LocatedJson(file, JsonValueKind.Array, start, length, string.Empty);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Items.Add(ReadValue(file, ref reader));
                }

                array.End = (int)reader.BytesConsumed;
                return array;
            case JsonTokenType.String:
                return new LocatedJson(file, JsonValueKind.String, start, length, reader.GetString()!);
            case JsonTokenType.Number:
                return new LocatedJson(file, JsonValueKind.Number, start, length, Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
            case JsonTokenType.True:
            case JsonTokenType.False:
                return new LocatedJson(
                    file,
                    reader.TokenType == JsonTokenType.True ? JsonValueKind.True : JsonValueKind.False,
                    start,
                    length,
                    reader.GetBoolean() ? "true" : "false");
            default:
                return new LocatedJson(file, JsonValueKind.Null, start, length, "null");
        }
    }
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, LocatedJson Value);
