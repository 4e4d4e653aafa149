using System.Collections.Frozen;
using System.Text.Json;

namespace KzKgData.Reporting.Writing;

/// <summary>
/// The names of enum values in every output: those of C# in kebab case, as <c>left-open</c>. They are part of the contracts: the published schemas
/// hold them.
/// </summary>
internal static class Names
{
    /// <summary>The name of a value.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => All<TEnum>.Names[value];

    private static class All<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Names =
            Enum.GetValues<TEnum>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));
    }
}
