using KzKgData.Verification.DataPackages;

namespace KzKgData.Curation;

/// <summary>Puts what is new on the list of what has been published.</summary>
public static class Publication
{
    /// <summary>Adds every id of a fact and every category of an enumeration that is not listed yet.</summary>
    /// <param name="edit">The package, as it was just read.</param>
    /// <returns>What was added, in the order of the rows.</returns>
    /// <exception cref="CurationRefusedException">The package has no table of that role, or it cannot be added to.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
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
