using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A category of an enumeration, stored as its number.</summary>
internal sealed record CategoryColumnType(string Enum) : ColumnType
{
    public override bool HasNone => true;

    public override string Name(Target target) => target.Qualify(Enum);

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var known = new Dictionary<int, long>();
        var numbers = Array.ConvertAll(
            source.Texts().Texts,
            text => known.TryGetValue(text, out var number) ? number : known[text] = context.NumberOf(Enum, image.Store.Decode(text)));
        var cells = new Cells<long>(numbers, Array.ConvertAll(numbers, n => n != 0), KeyHash.Of);
        return (CellLayout.Of(PresenceOf(image, cells), image.Add(numbers)), cells);
    }

    public override string Hash(string value, Target target) => base.Hash("(long)" + value, target);

    public override string Read(CellLayout layout, string row, Target target) => $"({Name(target)})({layout.Part(0, row)})";
}
