using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A time of day, stored as ticks since midnight.</summary>
internal sealed record TimeColumnType : ColumnType
{
    public override string Name(Target target) => target.HasDateOnly ? "global::System.TimeOnly" : "global::System.TimeSpan";

    public override string Format(Target target) => target.HasDateOnly ? ":HH:mm:ss.FFFFFFF" : string.Empty;

    public override (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context)
    {
        var cells = source.Values<TimeSpan>(static time => KeyHash.Of(time.Ticks));
        var ticks = cells.Map(static time => time.Ticks);
        return (CellLayout.Of(PresenceOf(image, cells), image.Add(ticks, MomentColumnType.UnitOf(ticks))), cells);
    }

    public override string Read(CellLayout layout, string row, Target target) => $"new {Name(target)}({layout.Part(0, row, "L")})";

    public override string Hash(string value, Target target) => base.Hash(value + ".Ticks", target);
}
