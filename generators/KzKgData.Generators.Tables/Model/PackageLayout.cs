using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Generators.Model;

/// <summary>
/// The output of the build task for a package with large tables: the layouts of their images and the messages of verification. The compiler does not
/// get the files of these tables.
/// </summary>
/// <param name="Descriptor">The path of the descriptor.</param>
/// <param name="Declaration">The hash of the declaration that the images were made from; see <see cref="DeclarationOf"/>.</param>
/// <param name="Tables">The large tables.</param>
internal sealed record PackageLayout(string Descriptor, string Declaration, EquatableArray<TableLayout> Tables)
{
    private const string Form = "kzkg-layout-2";

    /// <summary>Serialises a layout and messages.</summary>
    public static string Write(ProjectPackage package, IReadOnlyCollection<TableLayout> tables, IReadOnlyCollection<PackageMessage> messages)
    {
        var writer = new LayoutWriter();
        writer.Add(Form).Add(DeclarationOf(package)).Add(tables, t => writer.Add(t.Table).Add(t.Text));
        writer.Add(messages, m =>
        {
            writer.Add(m.Id).Add(m.Severity is { } severity ? (long)severity : -1).Add(m.Text).Add(m.Related.Count + 1);
            foreach (var place in m.Related.Prepend(m.Place))
            {
                writer.Add(place.Path).Add(place.Line).Add(place.Column).Add(place.EndLine).Add(place.EndColumn);
            }
        });
        return writer.ToString();
    }

    /// <summary>Reads a layout; null if the text is not a layout.</summary>
    /// <param name="text">The text.</param>
    /// <param name="descriptor">The path of the descriptor that it belongs to.</param>
    public static PackageLayout? TryRead(string text, string descriptor)
    {
        try
        {
            return Read(new LayoutReader(text), descriptor);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads the messages of a layout; empty if the text is not a layout.</summary>
    public static IReadOnlyList<PackageMessage> MessagesIn(string text)
    {
        var reader = new LayoutReader(text);
        try
        {
            Read(reader, string.Empty);
            return reader.Items(() =>
            {
                var (id, severity, said, places) = (
                    reader.Text(),
                    reader.Number(),
                    reader.Text(),
                    reader.Items(() => new Place(reader.Text(), reader.Count(), reader.Count(), reader.Count(), reader.Count())));
                return places.Count == 0
                    ? throw new FormatException()
                    : new PackageMessage(id, severity < 0 ? null : (Severity)severity, places[0], new EquatableArray<Place>(places.Skip(1)), said);
            });
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>
    /// Returns a hash of the declaration of a package: its descriptor and the files that it refers to. An image made from another declaration cannot be
    /// read.
    /// </summary>
    public static string DeclarationOf(ProjectPackage package)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var content in package.Parts.Select(p => p.Content).Prepend(package.Descriptor.Content))
        {
            foreach (var c in content)
            {
                hash = unchecked((hash ^ c) * 0x100000001B3);
            }

            hash = unchecked(hash * 0x100000001B3);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Returns whether the layout was made from the current declaration of a package.</summary>
    public bool IsOf(ProjectPackage package) => Descriptor == package.Descriptor.Path && Declaration == DeclarationOf(package);

    /// <summary>Returns the layout of a table; null if it is not a large table.</summary>
    public TableLayout? Find(string table) => Tables.FirstOrDefault(t => t.Table == table);

    private static PackageLayout Read(LayoutReader reader, string descriptor) =>
        reader.Text() != Form
            ? throw new FormatException()
            : new PackageLayout(descriptor, reader.Text(), reader.Items(() => new TableLayout(reader.Text(), reader.Text())));
}
