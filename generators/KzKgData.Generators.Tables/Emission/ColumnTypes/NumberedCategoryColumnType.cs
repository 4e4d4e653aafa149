using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>An integer category of an enumeration whose members have the declared numbers as their values.</summary>
internal sealed record NumberedCategoryColumnType(string Enum) : ColumnType
{
    public override string Name(Target target) => target.Qualify(Enum);

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var all = source.Values<long>(KeyHash.Of);
        var has = new bool[all.Count];
        for (var i = 0; i < has.Length; i++)
        {
            has[i] = all.Has[i] && context.IsCategory(Enum, all.Values[i]);
        }

        var cells = new Cells<long>([.. all.Values.Select((value, i) => has[i] ? value : 0)], has, KeyHash.Of);
        return (CellLayout.Of(PresenceOf(image, cells), image.Add(cells.Values)), cells);
    }

    public override string Hash(string value, Target target) => base.Hash("(long)" + value, target);

    public override string Read(CellLayout layout, string row, Target target) => $"({Name(target)})({layout.Part(0, row, "L")})";
}
