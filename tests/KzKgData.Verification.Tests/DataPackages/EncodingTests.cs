using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.DataPackages;

public sealed class EncodingTests
{
    private const string Message = "bytes that are not UTF-8, or a replacement character U+FFFD; save the file as UTF-8 and type the damaged characters again";

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
        // How one byte a letter encodes Cyrillic.
        var finding = Assert.Single(Verify([.. "a,b\nx,y\n"u8, 0xCA, 0xE0, .. ",z\n"u8], out _));

        Assert.Equal(new Place("t.csv", 3, 1, 3, 2), finding.Place);
        Assert.Contains(" (the first of 2 such places); ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replacement_character_in_the_file_is_damage_too() =>
        Assert.Equal(new Place("t.csv", 2, 3, 2, 4), Assert.Single(Verify([.. "a,b\nx,\uFFFD\n"u8], out _)).Place);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column()
    {
        Assert.Empty(Verify([0xEF, 0xBB, 0xBF, .. "a,b\nx,y\n"u8], out var table));

        Assert.Equal(("a", new Place("t.csv", 1, 1, 1, 2)), (table.Header[0].Text, table.PlaceOf(table.Header[0])));
    }

    [Fact]
    public void A_file_in_utf16_is_told_to_be_no_utf8()
    {
        var findings = Verify([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\nx,y\n")], out _);

        Assert.Contains(findings, f => f.RuleId == "KZKG1003" && f.Place is { Line: 1, Column: 1 });
    }

    [Fact]
    public void A_descriptor_that_is_not_utf8_is_told_at_its_place()
    {
        byte[] descriptor = [.. "{\n \"title\": \"\u20AC"u8, 0xE9, .. "\",\n \"resources\": [ { \"name\": \"t\", \"path\": \"t.csv\", \"schema\": { \"fields\": [] } } ] }"u8];
        var package = DataPackage.Read(path => path == DataPackage.DescriptorFileName ? TextFile.Decode(path, descriptor) : null);

        Assert.Equal(new Place("datapackage.json", 2, 13, 2, 14), Assert.Single(package.Problems).Place);
    }

    private static IReadOnlyList<Finding> Verify(byte[] csv, out Table table)
    {
        var package = InMemoryPackage.Read(csv, "a", "b");
        table = package.Tables[0];
        return Verifier.Verify(package).Findings;
    }
}
