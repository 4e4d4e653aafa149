using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>A list of values of one type, separated by a delimiter.</summary>
/// <param name="Item">The type of an item.</param>
/// <param name="Joint">The delimiter, at least one character.</param>
/// <param name="TakesEmptyTexts">Whether an empty item is allowed, as the empty text.</param>
internal sealed record ListType(FieldType Item, string Joint, bool TakesEmptyTexts) : FieldType(FieldKind.List)
{
    /// <inheritdoc/>
    public override FieldType ItemType => Item;

    /// <inheritdoc/>
    public override string Delimiter => Joint;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Split(string text) => text.Length == 0 ? [] : text.Split([Joint], StringSplitOptions.None);

    /// <inheritdoc/>
    public override Message? Problem(string text)
    {
        foreach (var item in Split(text))
        {
            if (item.Length == 0 && !(TakesEmptyTexts && Item.Kind is FieldKind.Text))
            {
                return $"the list '{text}' has an empty item; write a single '{Delimiter}' between items";
            }

            if (Item.Problem(item) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    internal override bool HasManyWritings => Item.HasManyWritings;

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) =>
        Item.HasManyWritings
            ? System.Text.Encoding.UTF8.GetBytes(
                string.Join(Joint, Split(Utf8Text.Decode(text)).Select(i => Utf8Text.Decode(Item.KeyOf(System.Text.Encoding.UTF8.GetBytes(i))))))
            : text;

    /// <inheritdoc/>
    internal override int LengthOf(string text) => Split(text).Count;

    /// <inheritdoc/>
    internal override bool IsValue(ReadOnlySpan<byte> text) => Item == Text && Joint is [< (char)0x80 and var delimiter] && text.IndexOf((byte)delimiter) < 0;
}
