using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>Decides whether editions of tables prove the cause <c>revision</c>, and what is missing if they do not.</summary>
internal static class RevisionEvidence
{
    /// <summary>Returns why there is no revision for a finding, or null if there is one.</summary>
    public static Message? ProblemOf(Finding finding, IEnumerable<Revision> revisions, Dataset dataset) =>
        revisions.Any() ? (Message?)null : $"{WhyNone(finding, dataset)}; the proof would be two differing editions of one table, one for each figure";

    /// <summary>Returns why the cells named by an explanation do not prove the cause, or null if they do or if it names none.</summary>
    public static Message? ProblemOf(Explanation explanation, Finding finding, IEnumerable<Revision>? revisions, Dataset dataset)
    {
        SourceCell[] cells = [.. explanation.Cells(dataset).Where(c => c.IsNumber)];
        if (cells.Length == 0)
        {
            return null;
        }

        Message names = Message.Join($", ", cells.Select(c => c.Id));
        if (revisions is null)
        {
            return $"{names}: {finding.RuleId} compares no figures of tables; cite text or a cell that states the cause";
        }

        Revision[] carrying = [.. revisions];
        var named = new HashSet<SourceCell>(carrying.Where(r => r.Cells.All(cells.Contains)).SelectMany(r => r.Cells));
        if (cells.All(named.Contains))
        {
            return null;
        }

        Message advice = carrying.Length == 0
            ? (Message)$"{WhyNone(finding, dataset)}; the proof would be cells of two differing editions, one for each figure"
            : $"the cells that prove it are "
                + $"{Message.Join($" or ", carrying.Select(r => string.Join(";", r.Cells.Select(c => c.Id))).Distinct(StringComparer.Ordinal).Take(3))}; "
                + $"name them";
        return $"{names}: {WhyNot([.. cells.Where(c => !named.Contains(c))], finding, carrying, dataset)}; {advice}";
    }

    /// <summary>Returns why the cells are not two editions that account for the discrepancy.</summary>
    private static Message WhyNot(SourceCell[] cells, Finding finding, Revision[] carrying, Dataset dataset)
    {
        var members = finding.Discrepancy!.Claims;
        var sides = Revision.OfficesOf(members).ToArray();
        var ofCells = cells.Select(c => (Cell: c, Claim: dataset.CellUses.ClaimOf(c))).ToArray();
        foreach (var (cell, claim) in ofCells)
        {
            if (claim is null)
            {
                return $"no claim uses the figure in {cell.Id}";
            }

            if (!members.Any(m => m.Indicator == claim.Indicator && (IsPartOf(claim.Subject, m.Subject) || IsPartOf(m.Subject, claim.Subject))))
            {
                return $"{cell.Id} is about {claim.Indicator} {claim.Subject}, but no member is";
            }

            if (!members.Any(m => m.Period == claim.Period || m.BasePeriod == claim.Period))
            {
                return $"{cell.Id} is for {claim.Period}, but no member is";
            }

            if (!sides.Contains(claim.Side))
            {
                return $"{cell.Id} is from the {claim.Side} office, but no member speaks for that side";
            }
        }

        var claims = ofCells.Select(c => c.Claim!).ToArray();
        return claims.Select(c => c.Source).Distinct().Count() == 1
                ? $"{(claims.Length == 1 ? (Message)$"it is" : $"they are")} in one edition, {claims[0].Source.Id}"
            : claims.Select(c => (c.Subject, c.Period, c.Side)).Distinct().Count() > 1 && carrying.Length == 0 ? $"they are not editions of the same figure"
            : claims.Select(c => c.Value).Distinct().Count() == 1 ? $"the editions do not differ: both have {claims[0].Value}"
            : claims.Any(c => c.Source.PublishedOn is null) || claims.Select(c => c.Source.PublishedOn).Distinct().Count() == 1
                ? (Message)$"the dates do not show which edition came first"
            : $"the editions differ, but not in the figures of the discrepancy";

        static bool IsPartOf(string subject, string whole) =>
            subject == whole || (MutualSubject.Of(whole) is { } mutual && (mutual.Flows.Contains(subject) || subject == $"{mutual.Other}-{mutual.One}"));
    }

    /// <summary>Returns why the available tables contain no two editions that account for the discrepancy.</summary>
    private static Message WhyNone(Finding finding, Dataset dataset)
    {
        var claims = finding.Discrepancy!.Claims;
        var said = claims.FirstOrDefault(c => !c.IsFromTable && c.Kind == ClaimKind.Actual);
        Side[] sides = [.. Revision.OfficesOf(claims)];
        if (sides.Length == 0)
        {
            return $"no member speaks for a single side, which could have a statistical office";
        }

        var codes = Message.Join($" and ", sides);
        Message offices = sides.Length == 1 ? (Message)$"the {codes} office" : $"the {codes} offices";
        var editions = said is not null
            ? Revision.EditionsBeside(said, sides, dataset).ToArray()
            : [.. claims.Where(c => c.IsFromTable).Select(c => dataset.Official.Editions(c.Measurand, c.Unit, c.Side, c.Period!.Value))];
        Message what = Message.Join(
            $" and ",
            (said is null ? claims.Where(c => c.IsFromTable) : [said])
                .Select(c => (Message)$"{c.Indicator} {c.Subject} in {(c.Period is { } period ? (Message)$"{period}" : $"no period")}")
                .Distinct());
        var numbers = editions.Select(e => Message.Join($", ", e.Select(f => f.Value).Distinct()));
        return editions.Length == 0 ? $"no available table of {offices} has {what}"
            : editions.All(e => e.Count == 1) ? $"only one available edition of {offices} has {what}"
            : editions.All(e => e.Select(f => f.Value).Distinct().Count() == 1)
                ? (Message)$"the editions of {offices} agree on {what} ({Message.Join($" and ", editions.Select(e => e[0].Value))})"
            : $"the editions of {offices} differ on {what} "
                + $"({Message.Join($" and ", numbers)}), but that is not the discrepancy";
    }
}
