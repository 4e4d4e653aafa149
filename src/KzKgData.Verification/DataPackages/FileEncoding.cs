using System.Text;

namespace KzKgData.Verification.DataPackages;

/// <summary>Finds encodings by the names that descriptors use.</summary>
internal static class FileEncoding
{
    /// <summary>Whether a name means UTF-8 or a subset of it.</summary>
    public static bool IsUtf8(string name) => Normalise(name) is "utf8" or "utf8sig" or "ascii" or "usascii";

    /// <summary>
    /// Returns the encoding with an IANA name or one of its common spellings; null if it is not available. Bytes it cannot decode become U+FFFD.
    /// </summary>
    public static Encoding? Find(string name)
    {
        var known = Normalise(name) switch
        {
            "utf8" or "utf8sig" or "ascii" or "usascii" => "utf-8",
            "utf16" or "utf16le" or "ucs2" => "utf-16",
            "utf16be" => "utf-16BE",
            "utf32" or "utf32le" => "utf-32",
            "latin1" or "l1" => "iso-8859-1",
            ['c', 'p', '1', '2', '5', var digit] => "windows-125" + digit,
            ['w', 'i', 'n', '1', '2', '5', var digit] => "windows-125" + digit,
            ['i', 's', 'o', '8', '8', '5', '9', .. var part] => "iso-8859-" + part,
            ['c', 'p', .. var page] => "cp" + page,
            _ => name,
        };
        var replacement = (new EncoderReplacementFallback("?"), new DecoderReplacementFallback("\uFFFD"));
        try
        {
            return Encoding.GetEncoding(known, replacement.Item1, replacement.Item2);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // Not one of the few encodings built into the runtime.
        }

        try
        {
#if NET
            return CodePagesEncodingProvider.Instance.GetEncoding(known, replacement.Item1, replacement.Item2);
#else
            // On .NET Framework all code pages are built in; on .NET they are in an assembly that can be loaded by name.
            var provider =
                Type.GetType("System.Text.CodePagesEncodingProvider, System.Text.Encoding.CodePages")?.GetProperty("Instance")?.GetValue(null)
                as EncodingProvider;
            return provider?.GetEncoding(known, replacement.Item1, replacement.Item2);
#endif
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

#pragma warning disable CA1308 // names of encodings are lower case
    private static string Normalise(string name) => new([.. name.ToLowerInvariant().Where(c => c is not ('-' or '_' or ' '))]);
#pragma warning restore CA1308
}
