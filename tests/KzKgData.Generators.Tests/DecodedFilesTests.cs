using System.IO.Compression;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>The compiler decodes files in its own way; a table is nevertheless read as written, or the problem is reported.</summary>
public sealed class DecodedFilesTests
{
    private const string Rows = "id,v\nx,\u043E\u0437\u0435\u0440\u043E\ny,caf\u00E9\n";

    [Theory]
    [InlineData("utf-8", false, "utf-8", true)]
    [InlineData("utf-16", false, "utf-8", true)]
    [InlineData("windows-1251", false, "windows-1252", true)]
    [InlineData("windows-1251", false, "utf-8", false)]
    [InlineData("koi8-r", false, "windows-1252", true)]
    [InlineData("utf-8", true, "windows-1252", true)]
    [InlineData("utf-8", true, "utf-8", false)]
    public async Task A_table_is_read_as_it_was_written_or_told(string encoding, bool isPacked, string fallback, bool isRead)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = Encoding.GetEncoding(encoding, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback);
        byte[] bytes = [.. encoding is "utf-16" ? written.GetPreamble() : [], .. written.GetBytes(Rows)];
        var name = isPacked ? "t.csv.gz" : "t.csv";
        AdditionalText[] texts =
        [
            new DecodedText("data/" + TestPackage.Descriptor, Encoding.UTF8.GetBytes($$$"""{"name":"p","resources":[{"name":"things","path":"{{{name}}}","encoding":"{{{encoding}}}","schema":{"fields":[{"name":"id"},{"name":"v"}],"primaryKey":"id"}}]}"""), fallback),
            new DecodedText("data/" + name, isPacked ? Packed(bytes) : bytes, fallback),
        ];

        var things = GeneratorRun.Of(texts).Load().Rows("Things");
        var told = (await AnalyzerRun.Of(texts)).Where(d => d.Severity == DiagnosticSeverity.Error);

        if (isRead)
        {
            Assert.Empty(told);
            var expected = written.GetString(written.GetBytes(Rows)).Split('\n');
            Assert.Equal([expected[1][2..], expected[2][2..]], things.Select(t => CompiledDataset.Get(t, "V")));
        }
        else
        {
            Assert.NotEmpty(told);
            Assert.DoesNotContain(things, t => CompiledDataset.Get(t, "V") is string); // no value is misread
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD }, false, DiagnosticSeverity.Warning)]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD }, true, DiagnosticSeverity.Warning)]
    [InlineData(new byte[] { 0xE9 }, false, DiagnosticSeverity.Error)]
    public async Task A_lost_character_is_a_warning_and_a_byte_that_the_compiler_lost_an_error(byte[] character, bool isMarked, DiagnosticSeverity severity)
    {
        byte[] bytes = [.. isMarked ? Encoding.UTF8.GetPreamble() : [], .. "id,v\nx,caf"u8, .. character, (byte)'\n'];
        var told = await AnalyzerRun.Of(
            new DecodedText(
                "data/" + TestPackage.Descriptor,
                """{"name":"p","resources":[{"name":"things","path":"t.csv","schema":{"fields":[{"name":"id"},{"name":"v"}]}}]}"""u8.ToArray(),
                "utf-8"),
            new DecodedText("data/t.csv", bytes, "utf-8"));

        Assert.Equal(("KZKG1003", severity), Assert.Single(told) is var t ? (t.Id, t.Severity) : default);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var packing = new GZipStream(output, CompressionLevel.Optimal))
        {
            packing.Write(bytes);
        }

        return output.ToArray();
    }

    /// <summary>A file decoded as the compiler does: as UTF-8 if valid, else in the default encoding of the machine.</summary>
    private sealed class DecodedText(string path, byte[] bytes, string fallback) : AdditionalText
    {
        private readonly SourceText _text = Decode(bytes, fallback);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

        private static SourceText Decode(byte[] bytes, string fallback)
        {
            try
            {
                return SourceText.From(bytes, bytes.Length, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
            }
            catch (DecoderFallbackException)
            {
                return SourceText.From(bytes, bytes.Length, Encoding.GetEncoding(fallback));
            }
        }
    }
}
