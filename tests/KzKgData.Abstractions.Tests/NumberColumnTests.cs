using KzKgData.Images;

namespace KzKgData.Abstractions.Tests;

/// <summary>Columns of numbers are read as they were laid out: of every width, on a base and in units, one by one and in turn.</summary>
public sealed class NumberColumnTests
{
    // Bytes 0x01 to 0xFF and further on, so that each place of each width is another number.
    private static readonly ulong[] _words = [0x8877_6655_4433_2211, 0xFFEE_DDCC_BBAA_9988, 0x0123_4567_89AB_CDEF];

    [Fact]
    public void Numbers_of_every_width_are_read_in_place()
    {
        Holds<Bytes>(0x33, 0x44, 0x55);
        Holds<Shorts>(0x4433, 0x6655, 0x8877, 0x9988);
        Holds<Ints>(0x6655_4433, unchecked((int)0x9988_8877));
        Holds<Longs>(unchecked((long)0x9988_8877_6655_4433), unchecked((long)0xCDEF_FFEE_DDCC_BBAA));
        Holds<Nothing>(7, 7);
        Holds<InUnits>(-1_000 + (0x11 * 100), -1_000 + (0x22 * 100));
    }

    [Fact]
    public void There_is_no_number_outside_the_column()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumberColumn<Bytes>(new TableImage(_words))[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumberColumn<Bytes>(new TableImage(_words))[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumberColumn<Outside>(new TableImage(_words)).ToArray());
    }

    private static void Holds<TLayout>(params long[] numbers)
        where TLayout : struct, INumberLayout
    {
        var column = new NumberColumn<TLayout>(new TableImage(_words));
        Assert.Equal(numbers.Length, column.Count);
        Assert.Equal(numbers, column.ToArray());
        for (var i = 0; i < numbers.Length; i++)
        {
            Assert.Equal(numbers[i], column[i]);
        }
    }

    private readonly struct Bytes : INumberLayout
    {
        public int Count => 3;

        public int At => 2;

        public int Width => 1;

        public long Base => 0;

        public long Unit => 1;
    }

    private readonly struct Shorts : INumberLayout
    {
        public int Count => 4;

        public int At => 2;

        public int Width => 2;

        public long Base => 0;

        public long Unit => 1;
    }

    private readonly struct Ints : INumberLayout
    {
        public int Count => 2;

        public int At => 2;

        public int Width => 4;

        public long Base => 0;

        public long Unit => 1;
    }

    private readonly struct Longs : INumberLayout
    {
        public int Count => 2;

        public int At => 2;

        public int Width => 8;

        public long Base => 0;

        public long Unit => 1;
    }

    private readonly struct Nothing : INumberLayout
    {
        public int Count => 2;

        public int At => 0;

        public int Width => 0;

        public long Base => 7;

        public long Unit => 1;
    }

    private readonly struct InUnits : INumberLayout
    {
        public int Count => 2;

        public int At => 0;

        public int Width => 1;

        public long Base => -1_000;

        public long Unit => 100;
    }

    private readonly struct Outside : INumberLayout
    {
        public int Count => 25;

        public int At => 0;

        public int Width => 1;

        public long Base => 0;

        public long Unit => 1;
    }
}
