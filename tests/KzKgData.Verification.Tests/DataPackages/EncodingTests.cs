using System.IO.Compression;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.DataPackages;

public sealed class EncodingTests
{
    private const string Message = "bytes that are not valid UTF-8; save the file as UTF-8, or declare the 'encoding' that it has";

    [Fact]
    public void A_byte_that_is_not_utf8_is_told_at_its_place_and_the_rest_is_read()
    {
        var finding = Assert.Single(Verify([.. "a,b\n\u20AC,x"u8, 0xFF, .. "y\nu,v\n"u8], out var table));

        Assert.Equal((Message, new Place("t.csv", 2, 4, 2, 5)), (finding.Message, finding.Place));
        Assert.Equal("v", table.Rows[1]["b"].Text);
        Assert.Equal(new Place("t.csv", 3, 3, 3, 4), table.Rows[1].PlaceOf("b"));
    }

    [Fact]
    public void Of_several_damaged_places_the_first_is_told_with_their_number()
    {
        // Cyrillic letters in a single-byte encoding.
        var finding = Assert.Single(Verify([.. "a,b\nx,y\n"u8, 0xCA, 0xE0, .. ",z\n"u8], out _));

        Assert.Equal(new Place("t.csv", 3, 1, 3, 2), finding.Place);
        Assert.Contains(" (the first of 2 such places); ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replacement_character_in_the_file_itself_is_a_warning()
    {
        var finding = Assert.Single(Verify([.. "a,b\nx,\uFFFD\n"u8], out _));

        Assert.Equal((Severity.Warning, new Place("t.csv", 2, 3, 2, 4)), (finding.Severity, finding.Place));
        Assert.Equal("a replacement character U+FFFD stands for one that was lost; retype that", finding.Message);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD }, "a replacement character U+FFFD stands for one that was lost; retype that")]
    [InlineData(new byte[] { 0xE9 }, "bytes that are not valid UTF-8; save the file as UTF-8")] // it may not declare another encoding
    public void A_lost_character_of_a_table_with_a_role_is_an_error(byte[] character, string message)
    {
        var descriptor = Descriptor(null).Replace("\"path\"", "\"kzkg:role\": \"aliases\", \"path\"", StringComparison.Ordinal);
        var findings = Verify([.. "a,b\nx,caf"u8, .. character, .. "\n"u8], out var table, descriptor: descriptor);

        Assert.Equal(TableRole.Aliases, table.Schema.Role);
        Assert.Equal((Severity.Error, message), findings.Where(f => f.RuleId == "KZKG1003").Select(f => (f.Severity, f.Message)).Single());
    }

    [Fact]
    public void Bytes_that_the_declared_encoding_does_not_have_are_an_error()
    {
        var finding = Assert.Single(Verify([.. Encoding.Unicode.GetBytes("a,b\nx,"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\n")], out _, "utf-16le"));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("bytes that are not valid utf-16le; save the file as utf-16le, or declare the 'encoding' that it has", finding.Message);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column()
    {
        Assert.Empty(Verify([0xEF, 0xBB, 0xBF, .. "a,b\nx,y\n"u8], out var table));

        Assert.Equal(("a", new Place("t.csv", 1, 1, 1, 2)), (table.Header[0].Text, table.PlaceOf(table.Header[0])));
    }

    [Theory]
    [InlineData("utf-16", null)]
    [InlineData("utf-16BE", null)]
    [InlineData("utf-32", null)]
    [InlineData("utf-16", "utf-8")] // the mark knows better
    public void A_byte_order_mark_tells_of_another_encoding(string encoding, string? declared)
    {
        var written = Encoding.GetEncoding(encoding);

        Assert.Empty(Verify([.. written.GetPreamble(), .. written.GetBytes("a,b\nx,\u049A\U0001F34F\n")], out var table, declared));
        Assert.Equal(("\u049A\U0001F34F", new Place("t.csv", 2, 3, 2, 6)), (table.Rows[0]["b"].Text, table.Rows[0].PlaceOf("b")));
    }

    [Theory]
    [InlineData("utf-16", "\u049A")]
    [InlineData("UTF-16LE", "\u049A")]
    [InlineData("utf-16be", "\u049A")]
    [InlineData("utf_8", "\u049A")]
    [InlineData("utf-8-sig", "\u049A")]
    [InlineData("iso-8859-1", "\u00E9")]
    [InlineData("latin1", "\u00E9")]
    [InlineData("ISO-8859-2", "\u0159")]
    [InlineData("iso8859-5", "\u0449")]
    [InlineData("iso-8859-15", "\u20AC")]
    [InlineData("windows-1250", "\u0159")]
    [InlineData("windows-1251", "\u0449")]
    [InlineData("cp1252", "\u20AC")]
    [InlineData("Windows-1254", "\u015F")]
    [InlineData("koi8-r", "\u0449")]
    [InlineData("shift_jis", "\u65E5")]
    public void A_file_is_read_by_the_encoding_that_is_declared(string declared, string text)
    {
        var encoding = FileEncoding.Find(declared)!;

        Assert.Empty(Verify(encoding.GetBytes($"a,b\n{text},y\n"), out var table, declared));
        Assert.Equal((text, 2), (table.Rows[0]["a"].Text, table.Rows[0].PlaceOf("b").Line));
    }

    [Fact]
    public void What_a_compiler_decoded_by_another_encoding_than_the_declared_one_is_decoded_again()
    {
        var cyrillic = FileEncoding.Find("windows-1251")!;
        var west = FileEncoding.Find("windows-1252")!;
        var descriptor = Descriptor("windows-1251");
        var package = DataPackage.Read(path => path == DataPackage.DescriptorFileName
            ? new TextFile(path, descriptor)
            : new TextFile(path, west.GetString(cyrillic.GetBytes("a,b\n\u0449,y\n")), west));

        Assert.Equal("\u0449", package.Tables[0].Rows[0]["a"].Text);
    }

    [Fact]
    public void What_a_compiler_has_lost_is_told_and_never_read_as_something_else()
    {
        var descriptor = Descriptor("windows-1251");
        var lost = Encoding.UTF8.GetString(FileEncoding.Find("windows-1251")!.GetBytes("a,b\n\u0449,y\n"));

        var finding = Assert.Single(
            Verifier.Verify(DataPackage.Read(path => new TextFile(path, path == DataPackage.DescriptorFileName ? descriptor : lost, Encoding.UTF8))).Findings);

        Assert.Contains("read as UTF-8, as compilers do, but is declared as 'windows-1251'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_is_not_known_is_one_finding_where_it_is_missing()
    {
        var finding = Assert.Single(Verify("a,b\nx,y\n"u8.ToArray(), out _, "ebcdic-x"));

        Assert.Equal(("KZKG1003", "datapackage.json"), (finding.RuleId, finding.Place.Path));
        Assert.StartsWith("the encoding 'ebcdic-x' is not available", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.csv.gz", "")]
    [InlineData("t.csv", ", \"compression\": \"gz\"")]
    public void A_packed_file_is_unpacked(string path, string more)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            packing.Write("a,b\nx,\u049A\n"u8);
        }

        var descriptor = Descriptor(null).Replace("\"t.csv\"", $"\"{path}\"{more}", StringComparison.Ordinal);
        var read = DataPackage.Read(p => p == path ? TextFile.Decode(p, packed.ToArray()) : new TextFile(p, descriptor));
        var asText = DataPackage.Read(p => new TextFile(p, p == path ? Encoding.UTF8.GetString(packed.ToArray()) : descriptor));

        Assert.Equal(("\u049A", 0), (read.Tables[0].Rows[0]["b"].Text, Verifier.Verify(read).Findings.Count));
        Assert.Contains("store the table uncompressed", Assert.Single(Verifier.Verify(asText).Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(500)]
    [InlineData(-9)]
    [InlineData(-8)]
    [InlineData(-1)]
    public void A_packed_file_that_is_cut_off_is_not_read_as_a_shorter_table(int kept)
    {
        var packed = Packed(string.Concat(Enumerable.Range(0, 2_000).Select(i => FormattableString.Invariant($"{i},{i * 7919 % 10_007}\n")).Prepend("a,b\n")));
        var part = packed[..(kept < 0 ? packed.Length + kept : kept)];
        var descriptor = Descriptor(null).Replace("t.csv", "t.csv.gz", StringComparison.Ordinal);
        var package = DataPackage.Read(p => p == "t.csv.gz" ? TextFile.Decode(p, part) : new TextFile(p, descriptor));

        Assert.Contains("is not a whole gzip file", Assert.Single(Verifier.Verify(package).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_may_be_joined_from_several()
    {
        var descriptor = Descriptor(null).Replace("t.csv", "t.csv.gz", StringComparison.Ordinal);
        var package = DataPackage.Read(p => p == "t.csv.gz" ? TextFile.Decode(p, [.. Packed("a,b\nx,1\n"), .. Packed("y,2\n")]) : new TextFile(p, descriptor));

        Assert.Empty(Verifier.Verify(package).Findings);
        Assert.Equal(["1", "2"], package.Tables[0].Rows.Select(r => r["b"].Text));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_packed_file_that_is_not_declared_as_one_is_told_in_one_message(bool isText)
    {
        var packed = Packed("a,b\nx,1\n");
        var package = DataPackage.Read(p =>
            p != "t.csv" ? new TextFile(p, Descriptor(null)) : isText ? new TextFile(p, Encoding.UTF8.GetString(packed)) : TextFile.Decode(p, packed));

        Assert.StartsWith(
            "the file is compressed with gzip, which is not declared", Assert.Single(Verifier.Verify(package).Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("504B030414000000", "zip")]
    [InlineData("D0CF11E0A1B11AE1", "xls")]
    [InlineData("FD377A585A000004", "xz")]
    [InlineData("28B52FFD04000000", "zstd")]
    [InlineData("377ABCAF271C0004", "7z")]
    [InlineData("53514C69746520666F726D6174203300", "sqlite")]
    public void A_file_that_is_no_text_is_told_in_one_message(string beginning, string kind)
    {
        var finding = Assert.Single(Verify([.. Convert.FromHexString(beginning), 1, 2, (byte)'\n', 0xFF, (byte)','], out _, null));

        Assert.Equal($"the file is no text but {kind}; store the table as delimited text", finding.Message);
    }

    [Theory]
    [InlineData("t.csv")]
    [InlineData("t.csv.gz")]
    public void A_pointer_to_a_table_is_not_read_as_the_table(string path)
    {
        const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:02aa5aef\nsize 12345\n";
        var descriptor = Descriptor(null).Replace("t.csv", path, StringComparison.Ordinal);
        var package = DataPackage.Read(p => new TextFile(p, p == path ? Pointer : descriptor));

        Assert.Contains("git lfs pull", Assert.Single(Verifier.Verify(package).Findings).Message, StringComparison.Ordinal);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            packing.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    [Fact]
    public void Packed_and_plain_files_make_one_table()
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            packing.Write("a,b\nx,1\n"u8);
        }

        var descriptor = Descriptor(null).Replace("\"t.csv\"", "[\"u.csv\", \"t.csv.gz\", \"v.csv\"]", StringComparison.Ordinal);
        var read = DataPackage.Read(p => p switch
        {
            "t.csv.gz" => TextFile.Decode(p, packed.ToArray()),
            "u.csv" => new TextFile("folder/U.csv", "a,b\ny,2\n"),
            "v.csv" => new TextFile(p, "a,b\nz,3\n"),
            _ => new TextFile(p, descriptor),
        });

        Assert.Empty(Verifier.Verify(read).Findings);
        Assert.Equal(["2", "1", "3"], read.Tables[0].Rows.Select(r => r["b"].Text));
    }

    [Fact]
    public void A_small_file_that_unpacks_to_more_than_is_stated_is_refused_in_one_message()
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write("a,b\n"u8);
            for (var i = 0; i < 65; i++)
            {
                packing.Write(new byte[1 << 20]);
            }
        }

        var descriptor = Descriptor(null).Replace("t.csv", "t.csv.gz", StringComparison.Ordinal);
        var package = DataPackage.Read(p => p == "t.csv.gz" ? TextFile.Decode(p, packed.ToArray()) : new TextFile(p, descriptor));

        Assert.True(packed.Length < 1 << 20);
        Assert.Contains("unpacks to more than 67108864 bytes", Assert.Single(Verifier.Verify(package).Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("utf-8")]
    public void A_second_byte_order_mark_is_told_and_never_part_of_a_name(string encoding)
    {
        var findings = Verify([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. "a,b\nx,y\n"u8], out _, encoding.Length == 0 ? null : encoding);

        var told = Assert.Single(findings);
        Assert.Contains("U+FEFF", told.Message, StringComparison.Ordinal);
        Assert.Equal(("t.csv", 1), (told.Place.Path, told.Place.Line));
    }

    [Fact]
    public void A_descriptor_that_is_not_utf8_is_told_at_its_place()
    {
        byte[] descriptor =
        [
            .. "{\n \"title\": \"\u20AC"u8,
            0xE9,
            .. "\",\n \"resources\": [ { \"name\": \"t\", \"path\": \"t.csv\", \"schema\": { \"fields\": [] } } ] }"u8,
        ];
        var package = DataPackage.Read(path => path == DataPackage.DescriptorFileName ? TextFile.Decode(path, descriptor) : null);

        Assert.Equal(new Place("datapackage.json", 2, 13, 2, 14), Assert.Single(package.Problems).Place);
    }

    private static string Descriptor(string? encoding) =>
        $$"""{ "resources": [ { "name": "t", "path": "t.csv"{{(encoding is null ? string.Empty : $", \"encoding\": \"{encoding}\"")}}, "schema": { "fields": [ { "name": "a" }, { "name": "b" } ] } } ] }""";

    private static IReadOnlyList<Finding> Verify(byte[] csv, out Table table, string? encoding = null, string? descriptor = null)
    {
        descriptor ??= Descriptor(encoding);
        var package = DataPackage.Read(path => path == DataPackage.DescriptorFileName ? new TextFile(path, descriptor) : TextFile.Decode(path, csv));
        table = package.Tables[0];
        return Verifier.Verify(package).Findings;
    }
}
