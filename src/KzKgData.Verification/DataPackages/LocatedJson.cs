using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>A JSON value with its place in the file, so that a problem in a descriptor can be reported there.</summary>
internal sealed class LocatedJson
{
    // A descriptor is mostly strings, which share these.
    private static readonly List<JsonMember> _noMembers = [];
    private static readonly List<LocatedJson> _noItems = [];

    /// <summary>Creates a value without members and elements; only an object is given members, and only an array elements.</summary>
    internal LocatedJson(TextFile file, JsonValueKind kind, int start, int length, string text)
    {
        File = file;
        Kind = kind;
        Start = start;
        Length = length;
        End = start + length;
        Text = text;
        Members = kind is JsonValueKind.Object ? [] : _noMembers;
        Items = kind is JsonValueKind.Array ? [] : _noItems;
    }

    /// <summary>The file of the value.</summary>
    public TextFile File { get; }

    public JsonValueKind Kind { get; }

    /// <summary>The offset of the value, in bytes.</summary>
    public int Start { get; }

    /// <summary>The length of the value in bytes; 1 for objects and arrays.</summary>
    public int Length { get; }

    /// <summary>The value of a string, or the text of a number, true or false.</summary>
    public string Text { get; }

    /// <summary>The members of an object, in the order of the file.</summary>
    public List<JsonMember> Members { get; }

    /// <summary>The elements of an array.</summary>
    public List<LocatedJson> Items { get; }

    /// <summary>The value as JSON text: as in the file, or converted if the file is YAML.</summary>
    public string Raw => YamlReader.IsYaml(File.Path) ? Written : Utf8Text.Decode(File.Bytes.AsSpan(Start, End - Start));

    private string Written => Kind switch
    {
        JsonValueKind.Object => "{" + string.Join(", ", Members.Select(m => $"{Quoted(m.Name)}: {m.Value.Written}")) + "}",
        JsonValueKind.Array => "[" + string.Join(", ", Items.Select(i => i.Written)) + "]",
        JsonValueKind.String => Quoted(Text),
        _ => Text,
    };

    /// <summary>The offset after the value, in bytes.</summary>
    public int End { get; private set; }

    /// <summary>Returns a member of an object; null if it is missing or is null, which means the same here.</summary>
    public LocatedJson? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Name == name)
                {
                    return member.Value.Kind is JsonValueKind.Null ? null : member.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Returns a lookup equal to <see cref="this[string]"/> that is fast for many lookups in an object with many members.</summary>
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

    /// <summary>The names that messages use for the format of a file and for its required root value.</summary>
    public static (string Name, Message Object) FormatOf(TextFile file) =>
        YamlReader.IsYaml(file.Path) ? ("YAML", (Message)$"a YAML mapping") : ("JSON", (Message)$"a JSON object");

    /// <summary>Parses a JSON file, or a YAML file if its name says so; null if that fails.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problem">What is wrong, as a sentence; empty if nothing is.</param>
    /// <param name="offset">The offset of the error, in bytes.</param>
    public static LocatedJson? TryParse(TextFile file, out Message problem, out int offset)
    {
        if (YamlReader.IsYaml(file.Path))
        {
            return YamlReader.TryRead(file, out problem, out offset);
        }

        var bytes = file.Bytes;
        problem = Message.Empty;
        offset = 0;
        var reader = new Utf8JsonReader(bytes);
        try
        {
            reader.Read();
            var root = ReadValue(file, ref reader);
            reader.Read(); // throws if anything follows the root
            return root;
        }
        catch (JsonException e)
        {
            problem = $"{Reason(e.Message)}.";
            offset = OffsetOf(bytes, e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
        }
        catch (InvalidOperationException)
        {
            problem = $"a string contains an unpaired surrogate.";
            offset = (int)reader.TokenStartIndex;
        }

        return null;
    }

    /// <summary>
    /// Returns the message of the JSON reader without the place, which is reported separately, without advice for programmers and without a full stop.
    /// </summary>
    private static string Reason(string message) => message
        .Split([" LineNumber:"], StringSplitOptions.None)[0]
        .Replace(" which is not supported in this mode. Change the reader options.", string.Empty)
        .TrimEnd('.');

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
