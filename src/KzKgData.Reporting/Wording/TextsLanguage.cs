using System.Runtime.CompilerServices;

namespace KzKgData.Reporting.Wording;

/// <summary>The language of all texts. It is chosen here and follows no machine, so that equal data give equal bytes everywhere.</summary>
internal static class TextsLanguage
{
    /// <summary>Chooses the texts of <c>Texts.resx</c> itself before any of them can be read.</summary>
#pragma warning disable CA2255 // The generated class has no place of its own where this could be done once.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Choose() => Texts.Culture = CultureInfo.InvariantCulture;
}
