namespace KzKgData.Generators.Emission.Images;

/// <summary>Thrown when a table does not fit into an image.</summary>
internal sealed class ImageTooLargeException : Exception
{
    /// <summary>The maximum length of an image in bytes: offsets are 32-bit integers, and an image is read into one array.</summary>
    public const long MostBytes = 0x7FFF_0000;
}
