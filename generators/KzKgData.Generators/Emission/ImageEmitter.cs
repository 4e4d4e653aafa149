using System.Text;
using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Emits an image as constants of the assembly or as a reference to a resource, and the members that access it.</summary>
internal static class ImageEmitter
{
    /// <summary>
    /// The maximum size of constants that are read in place. The compiler takes 133 bytes of memory per byte of an array constant but about 6 per byte of a
    /// string, which is copied on first use (measured with images of 60 kB to 5.4 MB).
    /// </summary>
    public const int MostBytesInPlace = 256 * 1024;

    private const int WordsOfLine = 16;

    /// <summary>Returns whether an image is emitted as a string.</summary>
    public static bool IsHeld(TableBytes image, Target target) =>
        image.Resource is null && (!target.ReadsInPlace || image.Words.Length * sizeof(ulong) > MostBytesInPlace);

    /// <summary>Emits the members <c>Image</c> and <c>Texts</c> of a static class.</summary>
    public static void Emit(SourceWriter writer, TableBytes image, Target target)
    {
        if (image.Resource is { } resource)
        {
            writer.Lines($$"""
                internal static global::KzKgData.Images.TableImage Image => Resource.Image.Image;

                // Loaded on first use.
                private static class Resource
                {
                    internal static readonly global::KzKgData.Images.ResourceImage Image =
                        new global::KzKgData.Images.ResourceImage(typeof(Resource).Assembly, {{SourceWriter.Literal(
                    resource.Name
                )}}, 0x{{resource.Fingerprint.ToString("X", CultureInfo.InvariantCulture)}}UL);
                }

                """);
        }
        else if (IsHeld(image, target))
        {
            writer.Lines($$"""
                internal static global::KzKgData.Images.TableImage Image => Held.Image.Image;

                // Created on first use.
                private static class Held
                {
                    internal static readonly global::KzKgData.Images.HeldImage Image = new global::KzKgData.Images.HeldImage({{Constant(image.Words)}});
                }

                """);
        }
        else
        {
            using (writer.Lines("""
                internal static global::KzKgData.Images.TableImage Image => new global::KzKgData.Images.TableImage(Words);

                """).Open("private static global::System.ReadOnlySpan<ulong> Words => new ulong[]", "};"))
            {
                WriteWords(writer, image.Words);
            }

            writer.Line();
        }

        writer.Lines(
            "internal static readonly global::KzKgData.Images.TextPool Texts = new "
            + $"global::KzKgData.Images.TextPool({image.TextCount.ToString(CultureInfo.InvariantCulture)}, "
            + $"{image.TextsAt.ToString(CultureInfo.InvariantCulture)});");
    }

    private static void WriteWords(SourceWriter writer, ulong[] words)
    {
        var line = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            line.Append("0x").Append(words[i].ToString("X", CultureInfo.InvariantCulture)).Append("UL,");
            if (i % WordsOfLine == WordsOfLine - 1 || i == words.Length - 1)
            {
                writer.Line(line.ToString());
                line.Clear();
            }
        }
    }

    private static string Constant(ulong[] words)
    {
        var literal = new StringBuilder("\"", words.Length * 5);
        foreach (var word in words)
        {
            for (var bits = 0; bits < 64; bits += 16)
            {
                var c = (char)(word >> bits);
                _ = c is < ' ' or '"' or '\\' or (>= '\u007F' and <= '\u00A0') or (>= '\u2000' and <= '\u206F') or >= '\uD800'
                    ? literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture))
                    : literal.Append(c);
            }
        }

        return literal.Append('"').ToString();
    }
}
