namespace KzKgData.Generators.Emission.Images;

/// <summary>A table has more bytes than its image can have.</summary>
internal sealed class ImageTooLargeException : Exception
{
    /// <summary>How many bytes an image can have: offsets in it are 32-bit numbers, and a stream of it takes one array.</summary>
    public const long MostBytes = 0x7FFF_0000;
}
