using System.Text;
using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Writes an image as constants that the compiler lays into the assembly, and the ways to it.</summary>
internal static class ImageEmitter
{
    private const int WordsOfLine = 16;

    /// <summary>Writes the members <c>Image</c> and <c>Texts</c> of a static class.</summary>
    public static void Emit(SourceWriter writer, TableBytes image, Target target)
    {
        writer.Lines(target.ReadsInPlace
            ? $$"""
                internal static global::KzKgData.Images.TableImage Image => new global::KzKgData.Images.TableImage(Words);

                private static global::System.ReadOnlySpan<ulong> Words => new ulong[]
                {
                """
            : $$"""
                internal static global::KzKgData.Images.TableImage Image => Held.Image.Image;

                // Copied once, when it is first read: the compilation has no means to read constants where they lie.
                private static class Held
                {
                    internal static readonly global::KzKgData.Images.HeldImage Image = new global::KzKgData.Images.HeldImage(new ulong[]
                    {
                """);
        WriteWords(writer, image.Words);
        writer.Lines(target.ReadsInPlace ? "};" : "    });\n}").Line();
        writer.Lines($"internal static readonly global::KzKgData.Images.TextPool Texts = new global::KzKgData.Images.TextPool({image.TextCount.ToString(CultureInfo.InvariantCulture)}, {image.TextsAt.ToString(CultureInfo.InvariantCulture)});");
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
}
