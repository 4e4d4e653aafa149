using System.Collections.Frozen;
using System.Text.Json;

namespace KzKgData.Reporting.Writing;

/// <summary>
/// The names of enum values in every output: the C# names in kebab case, e.g. <c>left-open</c>. They are part of the contracts: the published
/// schemas contain them.
/// </summary>
internal static class Names
{
    /// <summary>Returns the name of a value.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => All<TEnum>.Names[value];

    private static class All<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Names =
            Enum.GetValues<TEnum>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));
    }
}
