using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Curation.Proposing;

/// <summary>Proposes the people and bodies that proposed claims are stated by, and the aliases that their citations print.</summary>
internal static class Speakers
{
    public static IEnumerable<Proposal> Of(Dataset dataset, Passage text, Roll roll, string source, IReadOnlyList<Proposal> claims, RepeatedNames taken)
    {
        var stated = claims
            .SelectMany(c => c.Cells.GetValueOrDefault("stated_by", string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
        var parties = roll
            .Namings.SelectMany(n => n.Parties)
            .Distinct()
            .Where(p => stated.Contains(p.Id))
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToArray();
        foreach (var party in parties.Where(p => !p.IsKnown && taken.TryAdd(p.Id)))
        {
            yield return Row(dataset, text, roll, party, source);
        }

        if (dataset.Package.FindTable(TableRole.Aliases) is not { } aliases)
        {
            yield break;
        }

        var places = roll.Namings.ToLookup(n => text.PointsOf(n.Run));
        var known = aliases.Rows.Select(r => (r["fact"].Text, r["alias"].Text)).ToHashSet();
        foreach (var (claim, stretch) in claims.SelectMany(c =>
                c.Citations.Where(f => f.Key.StartsWith("stated_by", StringComparison.Ordinal)).Select(f => (c, f.Value))))
        {
            foreach (var naming in places[(stretch.Start, stretch.End)])
            {
                var alias = text.Print(naming.Run);
                var who = claim.Cells["stated_by"].Split(';');
                foreach (var party in naming
                        .Parties.Union(naming.Candidates)
                        .Where(p => who.Contains(p.Id, StringComparer.Ordinal))
                        .Where(p => p.Name != alias && stated.Contains(p.Id) && known.Add((p.Id, alias))))
                {
                    yield return new Proposal(taken.Add(party.Id + "-" + NameId.Of(alias)), source, aliases.Schema.Name)
                    {
                        Start = stretch.Start,
                        End = stretch.End,
                        Cells = Sorted(("fact", party.Id), ("alias", alias)),
                        Citations = Sorted(("alias", stretch)),
                    };
                }
            }
        }
    }

    private static Proposal Row(Dataset dataset, Passage text, Roll roll, Party party, string source)
    {
        var table = party.IsBody ? "organisations" : "people";
        var (start, end) = text.PointsOf(party.NamePrint ?? party.SidePrint ?? default);
        var citations = new SortedDictionary<string, Stretch>(StringComparer.Ordinal);
        var open = new SortedDictionary<string, OpenCell>(StringComparer.Ordinal);
        Cite("name", party.NamePrint, "name", "the name is printed in a different form from the one recorded");
        if (party.IsInflected)
        {
            open["*"] = new OpenCell("the name may not be in the nominative; it is recorded as printed", []);
        }

        if (party.IsDescribed)
        {
            open["*"] = new OpenCell("the side is taken from the description beside the name", []);
        }

        if (party.Side.Length > 0 || !party.IsBody)
        {
            Cite(
                "side",
                party.SidePrint is { } side ? roll.Shortened(side) : null,
                party.IsBody ? "name" : "role",
                "no office with a state is printed beside the name");
        }

        return new Proposal(party.Id, source, table)
        {
            Start = start,
            End = end,
            Cells = party.Side.Length == 0 ? Sorted(("name", party.Name)) : Sorted(("name", party.Name), ("side", party.Side)),
            Citations = citations,
            Open = open,
        };

        void Cite(string field, Run? place, string kind, string why)
        {
            if (place is { } run)
            {
                var (from, to) = text.PointsOf(run);
                citations[field] = new Stretch(from, to, kind);
            }
            else
            {
                open[field] = new OpenCell(why, [.. dataset.Package.FindTable(table)?.Schema.Field(field)?.Categories ?? []]);
            }
        }
    }

    private static SortedDictionary<string, T> Sorted<T>(params IEnumerable<(string Key, T Value)> cells)
    {
        var sorted = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in cells)
        {
            sorted[key] = value;
        }

        return sorted;
    }
}
