using System.CodeDom.Compiler;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli.Tests;

/// <summary>
/// Reads the messages that an assembly can create from its IL. The compiler turns an interpolated string into a constructor call with
/// the number of characters and holes, and one call per piece. No code has to run, so no message can be missed.
/// </summary>
internal static class CompiledMessages
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes)
        .GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    /// <summary>Returns the templates of all messages, with the type that creates each.</summary>
    public static IEnumerable<(Type Type, string Template)> In(Assembly assembly) =>
        Methods(assembly).SelectMany(m => Read(m.Method).Templates.Select(t => (m.Type, t)));

    /// <summary>Returns the strings that are not in a message, with the type that uses each; without word lists and member names.</summary>
    public static IEnumerable<(Type Type, string Text)> OtherStringsIn(Assembly assembly) =>
        Methods(assembly).Where(m => m.Method.Name is not ("PrintMembers" or ".cctor")).SelectMany(m => Read(m.Method).Others.Select(t => (m.Type, t)));

    private static IEnumerable<(Type Type, MethodBase Method)> Methods(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
        where type != typeof(Message) && !IsGenerated(type) && method.GetMethodBody() is not null
        select (Outermost(type), method);

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(GeneratedCodeAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static (List<string> Templates, List<string> Others) Read(MethodBase method)
    {
        var (templates, others) = (new List<string>(), new List<string>());
        var open = new Stack<Unfinished>();
        var counts = new Queue<int>();
        string? text = null;
        foreach (var (code, operand) in InstructionsOf(method))
        {
            if (code == OpCodes.Ldstr)
            {
                if (text is not null)
                {
                    others.Add(text);
                }

                text = method.Module.ResolveString((int)operand!);
                continue;
            }

            if (CountIn(code, operand) is { } count)
            {
                counts.Enqueue(count);
                continue;
            }

            if (operand is int token && code.OperandType == OperandType.InlineMethod && Resolve(method, token) is { } called
                && called.DeclaringType == typeof(Message))
            {
                if (called.IsConstructor)
                {
                    var (characters, holes) = (counts.ElementAt(counts.Count - 2), counts.Last());
                    open.Push(new Unfinished(characters, holes));
                }
                else if (called.Name is nameof(Message.AppendLiteral))
                {
                    open.Peek().Add(text!);
                    text = null;
                }
                else if (called.Name is nameof(Message.AppendFormatted))
                {
                    open.Peek().AddHole();
                }

                if (open.Count > 0 && open.Peek() is { IsFinished: true } finished)
                {
                    open.Pop();
                    templates.Add(finished.ToString());
                }
            }

            if (text is not null && code.FlowControl is FlowControl.Call)
            {
                others.Add(text);
                text = null;
            }
        }

        Assert.True(open.Count == 0, $"{method.DeclaringType}.{method.Name} creates a message that cannot be followed: {string.Join("; ", open)}");
        if (text is not null)
        {
            others.Add(text);
        }

        return (templates, others);
    }

    private static MethodBase? Resolve(MethodBase method, int token)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        return method.Module.ResolveMethod(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
    }

    private static int? CountIn(OpCode code, object? operand) =>
        code == OpCodes.Ldc_I4 ? (int)operand!
        : code == OpCodes.Ldc_I4_S ? (sbyte)operand!
        : code.Value >= OpCodes.Ldc_I4_0.Value && code.Value <= OpCodes.Ldc_I4_8.Value ? code.Value - OpCodes.Ldc_I4_0.Value
        : null;

    private static IEnumerable<(OpCode Code, object? Operand)> InstructionsOf(MethodBase method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var instruction = _codes[value];
            at += instruction.Size;
            yield return (
                instruction,
                instruction.OperandType switch
                {
                    OperandType.ShortInlineI => (sbyte)code[at],
                    OperandType.InlineI or OperandType.InlineMethod or OperandType.InlineString => BitConverter.ToInt32(code, at),
                    _ => null,
                });
            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    /// <summary>A message of which some pieces are still to come.</summary>
    private sealed class Unfinished(int characters, int holes)
    {
        private readonly StringBuilder _template = new();
        private int _characters;
        private int _holes;

        public bool IsFinished => _characters == characters && _holes == holes;

        public void Add(string words)
        {
            _characters += words.Length;
            _template.Append(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }

        public void AddHole() => _template.Append('{').Append(_holes++).Append('}');

        public override string ToString() => _template.ToString();
    }
}
