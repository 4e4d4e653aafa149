using KzKgData.Generators.Emission.Images;

namespace KzKgData.Generators.Model;

/// <summary>The serialised layout of an image that the build task has written.</summary>
/// <param name="Table">The name of the table.</param>
/// <param name="Text">The text.</param>
internal sealed record TableLayout(string Table, string Text)
{
    /// <summary>Serialises the layout of a table whose image is a resource.</summary>
    public static TableLayout Of(TableContent content)
    {
        var writer = new LayoutWriter();
        var image = content.Image;
        writer.Add(content.RowCount).Add(image.Resource!.Name).Add(unchecked((long)image.Fingerprint)).Add(image.TextsAt).Add(image.TextCount);
        writer.Add(content.Columns, column =>
        {
            Write(writer, column.Layout);
            if (column.Groups is { } groups)
            {
                Write(writer.Add(1), groups.Places);
                Write(writer, groups.Cells);
                Write(writer, groups.Starts);
                writer.Add(groups.ListAt);
            }
            else
            {
                writer.Add(0);
            }
        });
        if (content.Key is { } key)
        {
            Write(writer.Add(1), key.Places);
            Write(writer, key.Rows);
            writer.Add(key.Records.At).Add(key.Records.Stride);
        }
        else
        {
            writer.Add(0);
        }

        writer.Add(content.Texts, texts => writer.Add(texts, text => writer.Add(text)));
        return new TableLayout(content.Shape.Name, writer.ToString());
    }

    /// <summary>Deserialises the table.</summary>
    /// <param name="package">The path of the descriptor that declares it.</param>
    /// <param name="shape">Its declaration.</param>
    public TableContent Read(string package, TableShape shape)
    {
        var reader = new LayoutReader(Text);
        var rows = reader.Count();
        var resource = new ImageResource(reader.Text(), unchecked((ulong)reader.Number()));
        var image = new TableBytes([], reader.Count(), reader.Count(), resource);
        var next = 0;
        return new TableContent(
            package,
            shape,
            rows,
            image,
            reader.Items(() =>
                new ColumnContent(
                    shape.Columns[next++],
                    CellsOf(reader),
                    reader.Number() == 0 ? null : new GroupLayout(PlacesOf(reader), NumbersOf(reader), NumbersOf(reader), reader.Count()))),
            reader.Number() == 0 ? null : new KeyLayout(PlacesOf(reader), NumbersOf(reader), new RecordLayout(reader.Count(), reader.Count())),
            reader.Items(() => reader.Items(reader.Text)));
    }

    private static void Write(LayoutWriter writer, CellLayout layout)
    {
        writer.Add(layout.Parts, part => Write(writer, part)).Add(layout.PresenceAt).Add(layout.RawAt).Add(layout.IsDouble ? 1 : 0);
        Write(writer, layout.Starts);
    }

    private static CellLayout CellsOf(LayoutReader reader) =>
        new(reader.Items(() => NumbersOf(reader)), reader.Count(), reader.Count(), reader.Number() != 0, NumbersOf(reader));

    private static void Write(LayoutWriter writer, PlaceLayout places)
    {
        Write(writer, places.Pilots);
        writer.Add(places.Groups).Add(places.Count).Add((long)places.Part);
    }

    private static PlaceLayout PlacesOf(LayoutReader reader) => new(NumbersOf(reader), reader.Count(), reader.Count(), (HashedPart)reader.Count());

    private static void Write(LayoutWriter writer, Numbers numbers) => writer.Add(numbers.At).Add(numbers.Width).Add(numbers.Base).Add(numbers.Unit);

    private static Numbers NumbersOf(LayoutReader reader) => new(reader.Count(), reader.Count(), reader.Number(), reader.Number());
}
