using System.Collections;
using System.Reflection;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>Inspects the object graphs that steps keep between runs.</summary>
internal static class StepModels
{
    /// <summary>Types that keep a compilation alive, or differ after every edit and so defeat caching.</summary>
    private static readonly Type[] _forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(SourceText), typeof(Location), typeof(AdditionalText),
        typeof(Place), typeof(TextFile), typeof(Table), typeof(Row), typeof(DataPackage), typeof(Delegate), typeof(Lazy<>),
    ];

    /// <summary>Returns the paths to objects of forbidden types in a value.</summary>
    public static IReadOnlyList<string> ForbiddenIn(object? value)
    {
        var found = new List<string>();
        Walk(value, value?.GetType().Name ?? "null", new HashSet<object>(ReferenceEqualityComparer.Instance), found);
        return found;
    }

    private static void Walk(object? value, string path, HashSet<object> seen, List<string> found)
    {
        if (value is null or string or Type
            || value.GetType() is { IsPrimitive: true } or { IsEnum: true }
            || value is decimal
            || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        if (Array.Exists(
                _forbidden,
                type => type.IsInstanceOfType(value) || (value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == type)))
        {
            found.Add($"{path} is a {value.GetType()}");
            return;
        }

        if (value is Array array)
        {
            var index = 0;
            foreach (var item in (IEnumerable)array)
            {
                Walk(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), seen, found);
            }

            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen, found);
            }
        }
    }
}
