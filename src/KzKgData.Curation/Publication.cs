using KzKgData.Verification.DataPackages;

namespace KzKgData.Curation;

/// <summary>Adds new names to the table of published names.</summary>
public static class Publication
{
    /// <summary>Adds the fact ids and categories that are not yet listed.</summary>
    /// <param name="edit">The change under way.</param>
    /// <returns>The added names, in row order.</returns>
    /// <exception cref="CurationRefusedException">The package has no table of that role, or rows cannot be added to it.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static IReadOnlyList<PublishedName> Publish(PackageEdit edit)
    {
        edit.TableOf(TableRole.Published);
        PublishedName[] names = [.. PublishedNames.Of(edit.Dataset.Package).New];
        if (names.Length > 0)
        {
            edit.Add(
                TableRole.Published,
                Array.ConvertAll(
                    names,
                    n =>
                        (IReadOnlyDictionary<string, string>)
                            new Dictionary<string, string>(StringComparer.Ordinal)
                            {
                                ["of"] = n.Of,
                                ["name"] = n.Name,
                                ["number"] = n.Number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                            }));
            edit.Save();
        }

        return names;
    }
}
