namespace KzKgData.Verification.DataPackages;

/// <summary>Paths as descriptors, projects and disks spell them, and which file is meant. The tool and the compiler both ask here.</summary>
public static class PackagePath
{
    /// <summary>The path with <c>/</c> between folders and without steps that lead nowhere: <c>data//./a/../t.csv</c> is <c>data/t.csv</c>.</summary>
    public static string Normalise(string path)
    {
        var text = path.Replace('\\', '/');
        var steps = new List<string>();
        foreach (var step in text.Split('/').Where(s => s.Length > 0 && s != "."))
        {
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] != "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else
            {
                steps.Add(step);
            }
        }

        var root = text.StartsWith("//", StringComparison.Ordinal) ? "//" : text.StartsWith("/", StringComparison.Ordinal) ? "/" : string.Empty;
        return root + string.Join("/", steps);
    }

    /// <summary>
    /// The name that is meant: the same one, or else the only one that differs in the case of letters; null where there is none, or several.
    /// </summary>
    /// <param name="name">The name, or path, as a descriptor spells it.</param>
    /// <param name="given">Those that there are.</param>
    public static string? Find(string name, IEnumerable<string> given)
    {
        string? found = null;
        var count = 0;
        foreach (var candidate in given.Where(g => string.Equals(g, name, StringComparison.OrdinalIgnoreCase)))
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal))
            {
                return candidate;
            }

            found = candidate;
            count++;
        }

        return count == 1 ? found : null;
    }
}
