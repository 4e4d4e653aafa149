namespace KzKgData.Generators.Emission.Images;

/// <summary>An assembly resource with the image of a table.</summary>
/// <param name="Name">The name of the resource.</param>
/// <param name="Fingerprint">The first word of the image.</param>
internal sealed record ImageResource(string Name, ulong Fingerprint);
