using System.Buffers.Binary;
using System.Text;
using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Generators.Emission.Images;
using KzKgData.Images;

namespace KzKgData.Generators.Tests;

/// <summary>The bytes of a table take no more room than its values need, and what finds rows by their keys is the quickest that the keys allow.</summary>
public sealed class ImageTests
{
    [Theory]
    [InlineData(1, 0, 0, 255)]
    [InlineData(2, 0, 0, 256)]
    [InlineData(2, 0, 0, 65_535)]
    [InlineData(4, 0, 0, 65_536)]
    [InlineData(4, 0, 0, int.MaxValue)]
    [InlineData(8, 0, 0, 2_147_483_648)]
    [InlineData(1, 0, 3, 200)] // no base, since the numbers are as narrow without
    [InlineData(1, 1_000, 1_000, 1_255)]
    [InlineData(2, 0, 1_000, 1_256)]
    [InlineData(1, -1, -1, 254)]
    [InlineData(2, -1, -1, 255)]
    [InlineData(0, 5, 5, 5)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, -7, -7, -7)]
    [InlineData(8, 0, long.MinValue, long.MaxValue)]
    [InlineData(0, long.MinValue, long.MinValue, long.MinValue)]
    public void Numbers_are_as_narrow_as_they_can_be(int width, long start, long low, long high)
    {
        var numbers = new ImageWriter().Add((long[])[low, high]);

        Assert.Equal((width, start, 1), (numbers.Width, numbers.Base, numbers.Unit));
    }

    [Theory]
    [InlineData(TimeSpan.TicksPerDay, 366)]
    [InlineData(TimeSpan.TicksPerHour, 23)]
    [InlineData(TimeSpan.TicksPerMinute, 59)]
    [InlineData(TimeSpan.TicksPerSecond, 59)]
    [InlineData(TimeSpan.TicksPerMillisecond, 999)]
    [InlineData(1, 9_999)]
    public void Times_are_counted_in_the_largest_unit_that_all_are_multiples_of(long unit, long count)
    {
        Assert.Equal(unit, MomentColumnType.UnitOf([TimeSpan.TicksPerDay, count * unit]));
        Assert.Equal((unit, 0, count < 256 ? 1 : 2), new ImageWriter().Add((long[])[0, count * unit], unit) is var n ? (n.Unit, n.Base, n.Width) : default);
    }

    [Theory]
    [InlineData(false, 2, "1.50", "-3.00", null)]
    [InlineData(false, 0, "9223372036854775807", "0", "-9223372036854775807")]
    [InlineData(true, -1, "9223372036854775808", "1")]
    [InlineData(true, -1, "18446744073709551616", "1")]
    [InlineData(true, -1, "-79228162514264337593543950335")]
    [InlineData(false, -1, "1.5", "2")]
    public void Decimals_are_whole_numbers_with_a_scale_unless_one_has_too_many_digits(bool isRaw, int scale, params string?[] numbers)
    {
        var cells = new Cells<decimal>(
            Array.ConvertAll(numbers, n => n is null ? 0 : decimal.Parse(n, CultureInfo.InvariantCulture)), Array.ConvertAll(numbers, n => n is not null), KeyHash.Of);

        var layout = NumberColumnType.Write(new ImageWriter(), cells);

        Assert.Equal(isRaw, layout.RawAt != CellLayout.None);
        Assert.Equal(numbers.Contains(null), layout.PresenceAt != CellLayout.None);

        // A missing value takes the scale that all others have.
        Assert.Equal(scale, layout.Parts is [_, { Width: 0, Base: var one }] ? (int)one : -1);
    }

    [Fact]
    public void Of_no_numbers_nothing_is_written() => Assert.Equal(new Numbers(0, 0, 0, 1), new ImageWriter().Add((long[])[]));

    [Theory]
    [InlineData("Image.OneByte(9, row)", 9, 1, 0, 1, "")]
    [InlineData("-3 + Image.TwoBytes(9, row) * 5", 9, 2, -3, 5, "")]
    [InlineData("7L + Image.FourBytes(9, row) * 60L", 9, 4, 7, 60, "L")]
    [InlineData("Image.EightBytes(9, row)", 9, 8, 0, 1, "L")]
    [InlineData("4", 9, 0, 4, 1, "")]
    [InlineData("4L", 9, 0, 4, 1, "L")]
    [InlineData("long.MinValue", 9, 0, long.MinValue, 1, "L")]
    public void An_expression_that_reads_a_number_says_no_more_than_it_has_to(string expected, int at, int width, long start, long unit, string suffix) =>
        Assert.Equal(expected, new Numbers(at, width, start, unit).Read("Image", "row", suffix));

    [Fact]
    public void Numbers_are_aligned_to_their_width_and_read_as_they_were_written()
    {
        var writer = new ImageWriter();
        long[][] columns = [[1, 200], [1, 60_000], [3, 255], [1, 70_000, 2_000_000_000], [0, 1], [1, 5_000_000_000, long.MaxValue]];
        bool[] bits = [true, false, false, true, true, true, false, true, true];

        var written = Array.ConvertAll(columns, c => writer.Add(c));
        var bitsAt = writer.Add(bits);
        var decimals = writer.Add([1.50m, decimal.MinValue]);
        var doubles = writer.Add([double.NaN, -0.0]);
        var (bytes, image) = Finished(writer);

        Assert.All(written, n => Assert.Equal(0, n.At % n.Width));
        Assert.Equal((0, 0), (decimals % sizeof(int), doubles % sizeof(double)));
        Assert.Equal(columns, written.Select((n, c) => columns[c].Select((_, i) => Number(bytes, n.At + (i * n.Width), n.Width)).ToArray()));
        Assert.Equal(bits, bits.Select((_, i) => (bytes[bitsAt + (i / 8)] & (1 << (i % 8))) != 0));
        Assert.Equal(0, bytes[bitsAt + 1] & ~1); // no bit behind the last
        Assert.Equal([1.50m, decimal.MinValue], Enumerable.Range(0, 2).Select(d => new decimal([.. Enumerable.Range(0, 4).Select(i => (int)Number(bytes, decimals + (16 * d) + (4 * i), 4))])));
        Assert.Equal([double.NaN, -0.0], Enumerable.Range(0, 2).Select(d => BitConverter.ToDouble(bytes, doubles + (8 * d))));
        Assert.Equal(0, bytes.Length % sizeof(ulong));
        Assert.Equal(BinaryPrimitives.ReadUInt64LittleEndian(bytes), image.Fingerprint);
    }

    [Fact]
    public void Texts_are_written_once_with_the_empty_one_first_and_each_where_the_one_before_ends()
    {
        var writer = new ImageWriter();

        Assert.Equal([1, 2, 0, 1, 3], "one,көл,,one,last".Split(',').Select(writer.NumberOf));
        var (bytes, image) = Finished(writer);

        var starts = Enumerable.Range(0, image.TextCount + 1).Select(i => (int)Number(bytes, image.TextsAt + (i * 4), 4)).ToArray();
        Assert.Equal(["", "one", "көл", "last"], starts.Zip(starts.Skip(1), (start, end) => Encoding.UTF8.GetString(bytes, start, end - start)));
        Assert.InRange(bytes.Length - starts[^1], 0, 7);
    }

    [Fact]
    public void Texts_that_have_numbers_before_others_keep_them_and_a_repeated_one_its_first()
    {
        var writer = new ImageWriter();
        var (a, b) = (writer.Store.Add("a"u8), writer.Store.Add("b"u8));

        writer.NumberFirst([a, 0, b, a]);

        Assert.Equal([1, 3, 0, 5], [writer.NumberOf(a), writer.NumberOf(b), writer.NumberOf(0), writer.NumberOf("c")]);
        Assert.Equal(6, Finished(writer).Image.TextCount);
    }

    [Fact]
    public void A_store_knows_every_text_by_one_number_whatever_their_count_and_length()
    {
        // Some are longer than a block of the store, and some fill what is left of one.
        var random = new Random(7);
        byte[][] texts =
        [
            .. Enumerable.Range(0, 5_000).Select(i => Encoding.UTF8.GetBytes($"text {i}")),
            .. new[] { (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 1, 2, (1 << 20) - 3, 3, 500_000, 548_576, 9 }.Select(length => Bytes(random, length)),
        ];
        var store = new TextStore();

        var numbers = Array.ConvertAll(texts, t => store.Add(t));

        Assert.Equal(Enumerable.Range(1, texts.Length), numbers);
        Assert.Equal(texts.Length + 1, store.Count);
        Assert.Equal(numbers, Array.ConvertAll(texts, t => store.Add(t)));
        Assert.Equal(0, store.Add([]));
        Assert.True(store[0].IsEmpty);
        Assert.All(texts.Index(), t => Assert.True(store[t.Index + 1].SequenceEqual(t.Item)));
        Assert.Equal("text 17", store.Decode(18));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    public void An_image_is_the_same_however_it_is_handed_over_and_wherever_it_starts(int before)
    {
        var bytes = Bytes(new Random(3), 200_000 - 8);
        using var whole = new MemoryStream();
        using var parts = new MemoryStream();
        parts.Write(new byte[before]);
        var (one, many) = (new ImageSink(whole, 200_000), new ImageSink(parts, 200_000));

        one.Add(new byte[8]);
        one.Add(bytes);
        one.Finish();
        many.Add(0);
        many.Add(0);
        for (var (at, length) = (0, 1); at < bytes.Length; at += length, length = (length * 3 % 70_001) + 1)
        {
            many.Add(bytes.AsSpan(at, Math.Min(length, bytes.Length - at)));
        }

        many.Finish();
        Assert.Equal(whole.ToArray(), parts.ToArray()[before..]);
        Assert.Equal(bytes, whole.ToArray()[8..]);
        Assert.Equal((whole.Length, parts.Length), (whole.Position, parts.Position));
        Assert.Equal(BitConverter.ToUInt64(whole.ToArray()), many.Fingerprint);
    }

    [Fact]
    public void Any_change_of_an_image_changes_its_fingerprint()
    {
        var bytes = new byte[64];

        ulong[] fingerprints =
        [
            Of(bytes), Of(new byte[72]),
            .. Enumerable.Range(0, bytes.Length).Select(i =>
            {
                var changed = new byte[bytes.Length];
                changed[i] = 1;
                return Of(changed);
            }),
        ];

        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());

        static ulong Of(byte[] bytes)
        {
            using var output = new MemoryStream();
            var sink = new ImageSink(output, bytes.Length);
            sink.Add(bytes);
            sink.Finish();
            return sink.Fingerprint;
        }
    }

    [Theory]
    [InlineData(12, "a", "b")]
    [InlineData(12, "abcd", "efgh")]
    [InlineData(16, "abcde", "efgh")]
    [InlineData(20, "abcdefgh", "efghijkl")]
    [InlineData(40, "abcdefghijklmnopqr", "ab", "c")]
    [InlineData(null, "abcdefghijklmnopqr", "b", "c")]
    [InlineData(null)]
    public void Keys_are_stored_beside_their_rows_if_they_are_alike_in_length(int? stride, params string[] keys)
    {
        var (places, texts) = PlacesOf(keys);

        Assert.Equal(stride, KeyRecords.TryMake(places, texts)?.AddTo(new ImageWriter()).Stride);
    }

    [Theory]
    [InlineData(62, 128)]
    [InlineData(63, null)]
    public void Keys_of_more_than_two_cache_lines_are_not_stored_beside_their_rows(int length, int? stride) =>
        Keys_are_stored_beside_their_rows_if_they_are_alike_in_length(stride, new string('a', length), new string('b', length));

    [Fact]
    public void A_record_holds_row_length_and_key_and_a_free_place_has_a_length_that_no_key_has()
    {
        var (places, texts) = PlacesOf(["abc", "өз", "x"]);
        var writer = new ImageWriter();

        var layout = KeyRecords.TryMake(places, texts)!.AddTo(writer);
        var (bytes, _) = Finished(writer);

        Assert.Equal(0, layout.At % sizeof(long));
        Assert.Equal([KeyPlaces.Free, 0, 1, 2], places.Keys.Order());
        Assert.All(places.Keys.Index(), place =>
        {
            var record = bytes.AsSpan(layout.At + (place.Index * layout.Stride), layout.Stride);
            var (row, length) = (BinaryPrimitives.ReadUInt32LittleEndian(record) >> 8, record[0]);
            if (place.Item == KeyPlaces.Free)
            {
                Assert.Equal(byte.MaxValue, length);
                return;
            }

            Assert.Equal((uint)place.Item, row);
            Assert.Equal(texts.TextOf(place.Item), Encoding.Unicode.GetString(record.Slice(4, 2 * length)));
            Assert.Equal(-1, record[(4 + (2 * length))..].IndexOfAnyExcept((byte)0));
        });
    }

    [Theory]
    [InlineData("End", "lake-1", "lake-2")]
    [InlineData("LongEnd", "north-lake", "south-lake")]
    [InlineData("Whole", "a-north-lake", "b-north-lake")]
    public void Of_keys_no_more_is_hashed_than_tells_them_apart(string part, params string[] keys) => Assert.Equal(part, PlacesOf(keys).Places.Part.ToString());

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(7, 8, 1)]
    [InlineData(8, 9, 2)]
    [InlineData(900, 1_001, 225)]
    public void Each_key_has_a_place_of_its_own_and_few_places_are_free(int count, int expected, int pilots)
    {
        string[] keys = [.. Enumerable.Range(0, count).Select(i => $"k{i:D4}")];

        var (places, _) = PlacesOf(keys);

        Assert.Equal((expected, pilots), (places.Keys.Length, places.Pilots.Length));
        Assert.Equal(Enumerable.Range(0, count), places.Keys.Where(k => k != KeyPlaces.Free).Order());
        Assert.All(keys.Index(), key =>
        {
            var hash = KeyHash.OfEnd(key.Item);
            Assert.Equal(key.Index, places.Keys[KeyHash.Place(hash, (int)places.Pilots[KeyHash.Group(hash, pilots)], expected)]);
        });
    }

    private static (KeyPlaces Places, TextCells Texts) PlacesOf(string[] keys)
    {
        var store = new TextStore();
        var texts = new TextCells(store, Array.ConvertAll(keys, k => store.Add(Encoding.UTF8.GetBytes(k))), Array.ConvertAll(keys, _ => true));
        return (KeyPlaces.Of([texts], [.. Enumerable.Range(0, keys.Length)]), texts);
    }

    private static (byte[] Bytes, TableBytes Image) Finished(ImageWriter writer)
    {
        using var output = new MemoryStream();
        var image = writer.Finish(output, "image");
        return (output.ToArray(), image);
    }

    private static long Number(byte[] bytes, int at, int width) => width switch
    {
        1 => bytes[at],
        2 => BitConverter.ToUInt16(bytes, at),
        4 => BitConverter.ToInt32(bytes, at),
        _ => BitConverter.ToInt64(bytes, at),
    };

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
