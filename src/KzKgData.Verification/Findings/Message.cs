using System.Runtime.CompilerServices;
using System.Text;

namespace KzKgData.Verification.Findings;

/// <summary>
/// A message of a rule, stored as a composite format and its arguments so that it can be translated. A rule writes it as an interpolated string; it
/// is formatted only when it is read.
/// </summary>
[InterpolatedStringHandler]
public sealed class Message : IEquatable<Message>
{
    [ThreadStatic]
    private static StringBuilder? _idle;

    // The literal parts in order, with null in place of each argument.
    private readonly List<string?> _words;
    private readonly List<object> _arguments;
    private bool _isList;

    /// <summary>Starts a message. The compiler calls this for an interpolated string.</summary>
    /// <param name="literalLength">The number of literal characters.</param>
    /// <param name="formattedCount">The number of arguments.</param>
    public Message(int literalLength, int formattedCount)
    {
        _words = new List<string?>(literalLength == 0 ? formattedCount : (2 * formattedCount) + 1);
        _arguments = new List<object>(formattedCount);
    }

    /// <summary>The empty message.</summary>
    public static Message Empty { get; } = $"";

    /// <summary>
    /// The English composite format: <c>{0} of {1} has no citation</c>. For a list, the separator between its items.
    /// </summary>
    public string Template
    {
        get
        {
            var template = new StringBuilder();
            var arguments = 0;
            foreach (var word in _words)
            {
                if (word is null)
                {
                    template.Append('{').Append((arguments++).ToString(CultureInfo.InvariantCulture)).Append('}');
                }
                else
                {
                    template.Append(word.Replace("{", "{{").Replace("}", "}}"));
                }
            }

            return template.ToString();
        }
    }

    /// <summary>The arguments of the format, or the items of a list: messages, decimals, counts, and values of the data as they are.</summary>
    public IReadOnlyList<object> Arguments => _arguments;

    /// <summary>Whether the message is empty.</summary>
    public bool IsEmpty => _words.Count == 0 && _arguments.Count == 0;

    /// <summary>Joins items with a separator.</summary>
    /// <param name="between">The separator.</param>
    /// <param name="items">The items. Messages among them are translated with the whole.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static Message Join<T>(Message between, IEnumerable<T> items)
        where T : notnull
    {
        var list = new Message(0, 0) { _isList = true };
        list._words.AddRange(between._words);
        list._arguments.AddRange(items.Cast<object>());
        return list;
    }

    /// <summary>Formats each item as a message and joins the messages with a separator.</summary>
    /// <param name="between">The separator.</param>
    /// <param name="items">The items.</param>
    /// <param name="say">Formats an item.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static Message Join<T>(Message between, IEnumerable<T> items, Func<T, Message> say) => Join(between, items.Select(say));

    /// <summary>Returns the message of an exception, translatable if the exception is one of this project.</summary>
    public static Message Of(Exception failure) => failure is IFailure said ? said.Text : $"{failure.Message}";

    /// <summary>Appends literal text. The compiler calls this.</summary>
    public void AppendLiteral(string value) => _words.Add(value);

    /// <summary>Appends an argument. The compiler calls this.</summary>
    public void AppendFormatted<T>(T value)
    {
        _words.Add(null);
        _arguments.Add(value is null ? string.Empty : value);
    }

    /// <summary>Formats the message in another language.</summary>
    /// <param name="words">Returns the translated format of a message, with the same argument numbers.</param>
    /// <param name="write">Formats an argument that is not a message.</param>
    public string Say(Func<Message, string> words, Func<object, string> write)
    {
        var said = new object[_arguments.Count];
        for (var i = 0; i < said.Length; i++)
        {
            said[i] = _arguments[i] is Message message ? message.Say(words, write) : write(_arguments[i]);
        }

        return _isList ? string.Join(Unescaped(words(this)), said) : string.Format(CultureInfo.InvariantCulture, words(this), said);
    }

    /// <summary>The message in English.</summary>
    public override string ToString()
    {
        var text = _idle ?? new StringBuilder(512);
        _idle = null;
        WriteTo(text);
        var message = text.ToString();
        _idle = text.Clear();
        return message;
    }

    /// <inheritdoc/>
    public bool Equals(Message? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Returns the message with paths relative to another folder, as <see cref="DataPackages.Place.In"/> does.</summary>
    internal Message In(string folder)
    {
        if (!NamesFile)
        {
            return this;
        }

        var moved = new Message(0, _arguments.Count) { _isList = _isList };
        moved._words.AddRange(_words);
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

    private void WriteTo(StringBuilder text)
    {
        if (_isList)
        {
            var between = string.Concat(_words);
            for (var i = 0; i < _arguments.Count; i++)
            {
                WriteTo(text.Append(i > 0 ? between : string.Empty), _arguments[i]);
            }

            return;
        }

        var arguments = 0;
        foreach (var word in _words)
        {
            if (word is null)
            {
                WriteTo(text, _arguments[arguments++]);
            }
            else
            {
                text.Append(word);
            }
        }
    }

    private static void WriteTo(StringBuilder text, object argument)
    {
        if (argument is Message message)
        {
            message.WriteTo(text);
        }
        else
        {
            text.Append(Write(argument));
        }
    }

    private static string Write(object argument) => argument switch
    {
        decimal number => Printable.Number(number),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? string.Empty,
    };

    private static string Unescaped(string words) => words.Replace("{{", "{").Replace("}}", "}");
}
