namespace KzKgData.Generators.Emission.Images;

/// <summary>Where the slots of a hash table lie in the image: each holds a number from 1, or 0 where it is free.</summary>
/// <param name="Slots">The slots, their number a power of two.</param>
/// <param name="Mask">Their number less one.</param>
/// <param name="ByEnd">Whether texts are hashed by their end alone.</param>
internal readonly record struct SlotLayout(Numbers Slots, int Mask, bool ByEnd);
