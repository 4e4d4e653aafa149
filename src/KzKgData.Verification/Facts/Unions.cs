namespace KzKgData.Verification.Facts;

/// <summary>Ids that belong together, directly or by way of others. Joining and asking take hardly more than constant time.</summary>
internal sealed class Unions
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    /// <summary>The id that stands for all that an id belongs together with; itself where it belongs with no other.</summary>
    public string RootOf(string id)
    {
        while (_parents.TryGetValue(id, out var parent))
        {
            // Every second step is skipped the next time, so that long chains stay short.
            if (_parents.TryGetValue(parent, out var next))
            {
                _parents[id] = next;
            }

            id = parent;
        }

        return id;
    }

    /// <summary>Puts two ids together.</summary>
    /// <returns>Whether they did not belong together before.</returns>
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
