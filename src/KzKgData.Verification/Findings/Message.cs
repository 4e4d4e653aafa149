using System.Runtime.CompilerServices;
using System.Text;
namespace KzKgData.Verification.Findings;

/// <summary>
/// What a rule says, kept as its words with holes and what stands in these, so that it can be said in other languages too. A rule writes it as an
/// interpolated string; nothing is put together before somebody reads it.
/// </summary>
[InterpolatedStringHandler]
public sealed class Message : IEquatable<Message>
{
    private readonly StringBuilder _words;
    private readonly List<object> _arguments;
    private bool _isList;

    /// <summary>Begins a message; the compiler calls this for an interpolated string.</summary>
    /// <param name="literalLength">How many characters stand outside of holes.</param>
    /// <param name="formattedCount">How many holes there are.</param>
    public Message(int literalLength, int formattedCount)
    {
        _words = new StringBuilder(literalLength + (formattedCount * "{0}".Length));
        _arguments = new List<object>(formattedCount);
    }

    /// <summary>The message without words.</summary>
    public static Message Empty { get; } = $"";

    /// <summary>
    /// The English words, as a composite format with a numbered hole for each argument: <c>{0} of {1} has no citation</c>. Of a list, what stands
    /// between two of its items.
    /// </summary>
    public string Template => _words.ToString();

    /// <summary>What stands in the holes, or the items of a list: messages, decimals, counts, and values of the data in their own words.</summary>
    public IReadOnlyList<object> Arguments => _arguments;

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => _words.Length == 0 && _arguments.Count == 0;

    /// <summary>Things one after the other, with words between them.</summary>
    /// <param name="between">What stands between two of them.</param>
    /// <param name="items">The things; messages among them are said in the language of the whole.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public static Message Join<T>(Message between, IEnumerable<T> items)
        where T : notnull
    {
        var list = new Message(0, 0) { _isList = true };
        list._words.Append(between.Template);
        list._arguments.AddRange(items.Cast<object>());
        return list;
    }

    /// <summary>What is said of each of some things, with words between them.</summary>
    /// <param name="between">What stands between two of them.</param>
    /// <param name="items">The things.</param>
    /// <param name="say">What is said of one.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public static Message Join<T>(Message between, IEnumerable<T> items, Func<T, Message> say) => Join(between, items.Select(say));

    /// <summary>Adds words; the compiler calls this.</summary>
    public void AppendLiteral(string value)
    {
        _words.Append(value.Replace("{", "{{").Replace("}", "}}"));
    }

    /// <summary>Adds a hole and what stands in it; the compiler calls this.</summary>
    public void AppendFormatted<T>(T value)
    {
        _words.Append('{').Append(_arguments.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
        _arguments.Add(value is null ? string.Empty : value);
    }

    /// <summary>The message in other words.</summary>
    /// <param name="words">The words for those of a message; the holes have the same numbers.</param>
    /// <param name="write">How what stands in a hole is written, unless it is a message.</param>
    public string Say(Func<Message, string> words, Func<object, string> write)
    {
        string[] said = [.. _arguments.Select(a => a is Message message ? message.Say(words, write) : write(a))];
        return _isList ? string.Join(Unescaped(words(this)), said) : string.Format(CultureInfo.InvariantCulture, words(this), [.. said]);
    }

    /// <summary>The message in English.</summary>
    public override string ToString() => Say(m => m.Template, Write);

    /// <inheritdoc/>
    public bool Equals(Message? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The message with files as seen from elsewhere, as <see cref="DataPackages.Place.In"/> names them.</summary>
    internal Message In(string folder)
    {
        if (!NamesFile)
        {
            return this;
        }

        var moved = new Message(0, _arguments.Count) { _isList = _isList };
        moved._words.Append(Template);
        moved._arguments.AddRange(_arguments.Select(a => a switch
        {
            Message message => message.In(folder),
            DataPackages.Place place => place.In(folder),
            NamedFile file => new NamedFile(folder + file.Path),
            _ => a,
        }));
        return moved;
    }

    private bool NamesFile => _arguments.Exists(a => a is DataPackages.Place or NamedFile or Message { NamesFile: true });

    private static string Write(object argument) => argument switch
    {
        decimal number => Printable.Number(number),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? string.Empty,
    };

    private static string Unescaped(string words) => words.Replace("{{", "{").Replace("}}", "}");
}

/// <summary>A number that is written with so many decimals.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">How many digits stand behind the decimal mark.</param>
public readonly record struct RoundedNumber(decimal Value, int Decimals)
{
    /// <summary>The number with a decimal point: <c>23.7</c>.</summary>
    public override string ToString() => Math.Round(Value, Decimals, MidpointRounding.AwayFromZero)
        .ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <summary>A count that is written as a word where it is small.</summary>
/// <param name="Count">The count.</param>
public readonly record struct CountedNumber(int Count)
{
    private static readonly string[] _words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The count in English: <c>three</c>, <c>11</c>.</summary>
    public override string ToString() => Count < _words.Length ? _words[Count] : Count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A file of the package that a message names.</summary>
/// <param name="Path">The file as seen from the folder of the package.</param>
internal readonly record struct NamedFile(string Path)
{
    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
