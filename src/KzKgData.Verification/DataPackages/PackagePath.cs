namespace KzKgData.Verification.DataPackages;

/// <summary>Compares paths as descriptors, projects and disks spell them. The tool and the compiler share this code.</summary>
public static class PackagePath
{
    /// <summary>
    /// Returns the path with <c>/</c> as separator and without redundant segments: <c>data//./a/../t.csv</c> becomes <c>data/t.csv</c>.
    /// </summary>
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
    /// Returns the exact match of a name, or else the only match that ignores case; null if there is none, or more than one.
    /// </summary>
    /// <param name="name">The name or path as spelled in the descriptor.</param>
    /// <param name="given">The existing names.</param>
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
