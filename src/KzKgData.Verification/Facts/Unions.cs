namespace KzKgData.Verification.Facts;

/// <summary>Groups ids that are linked directly or indirectly (union-find).</summary>
internal sealed class Unions
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    /// <summary>Returns the representative of an id's group; the id itself if it is linked to no other.</summary>
    public string RootOf(string id)
    {
        while (_parents.TryGetValue(id, out var parent))
        {
            // Path halving keeps chains short.
            if (_parents.TryGetValue(parent, out var next))
            {
                _parents[id] = next;
            }

            id = parent;
        }

        return id;
    }

    /// <summary>Links two ids.</summary>
    /// <returns>Whether they were in different groups before.</returns>
    public bool Join(string one, string other)
    {
        var (root, otherRoot) = (RootOf(one), RootOf(other));
        if (string.Equals(root, otherRoot, StringComparison.Ordinal))
        {
            return false;
        }

        _parents[otherRoot] = root;
        return true;
    }
}
