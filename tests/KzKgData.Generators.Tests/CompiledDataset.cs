using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Tests;

/// <summary>A dataset compiled in memory and loaded, accessed by reflection as a program would access it.</summary>
internal sealed class CompiledDataset
{
    private readonly Type _root;

    private CompiledDataset(Type root) => _root = root;

    /// <summary>Emits and loads a compilation.</summary>
    public static CompiledDataset Of(Compilation compilation, string root)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        context.Resolving += (_, name) => name.Name == typeof(Period).Assembly.GetName().Name ? typeof(Period).Assembly : null;
        return new CompiledDataset(context.LoadFromStream(image).GetType(root, throwOnError: true)!);
    }

    /// <summary>Returns a table.</summary>
    public object Table(string set) => _root.GetProperty(set)!.GetValue(null)!;

    /// <summary>Returns the number of rows of a table.</summary>
    public int Count(string set) => Rows(set).Length;

    /// <summary>Returns all rows of a table.</summary>
    public object[] Rows(string set) => [.. ((IEnumerable)Table(set)).Cast<object>()];

    /// <summary>Returns a property of a row.</summary>
    public object? Cell(string set, int row, string property) => Get(Rows(set)[row], property);

    /// <summary>Calls a method or indexer of a table or row.</summary>
    public static object? Call(object target, string method, params object?[] arguments)
    {
        var found = target
            .GetType()
            .GetMethods()
            .Single(m =>
                m.Name == method
                && m.GetParameters() is var p
                && p.Length == arguments.Length
                && p.Zip(arguments)
                    .All(a =>
                        a.Second is null
                            ? !a.First.ParameterType.IsValueType || Nullable.GetUnderlyingType(a.First.ParameterType) is not null
                            : a.First.ParameterType.IsInstanceOfType(a.Second) || Nullable.GetUnderlyingType(a.First.ParameterType) == a.Second.GetType()));
        return found.Invoke(target, arguments);
    }

    /// <summary>Returns the members of an enumeration of the root namespace, in declared order.</summary>
    public IEnumerable<string> Names() => _root.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.Name);

    /// <summary>Calls a static method of the root class.</summary>
    public object? CallStatic(string method, params object?[] arguments) => _root.GetMethod(method)!.Invoke(null, arguments);

    public static object? Get(object row, string property) => row.GetType().GetProperty(property)!.GetValue(row);
}
