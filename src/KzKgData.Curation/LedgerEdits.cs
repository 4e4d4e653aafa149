using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation;

/// <summary>The record of a dispute that cannot be settled. Empty texts leave the recorded ones unchanged.</summary>
/// <param name="Hypothesis">A possible reason for the dispute.</param>
/// <param name="WouldSettle">What would settle it.</param>
/// <param name="Rationale">The reasoning.</param>
/// <param name="DecidedBy">The role of the person who decides.</param>
/// <param name="DecidedOn">The date of the decision.</param>
/// <param name="ReviewBy">The date by which the dispute is reviewed.</param>
public sealed record UnresolvedDispute(string Hypothesis, string WouldSettle, string Rationale, string DecidedBy, string DecidedOn, string ReviewBy);

/// <summary>Records disputes as unresolved in the ledger.</summary>
public static class LedgerEdits
{
    private static readonly string[] _needed = ["hypotheses", "would_settle", "rationale"];

    /// <summary>Writes or updates the rows of a dispute, with its members and their current values.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="named">A rule and its facts, or the name of the dispute in the outputs.</param>
    /// <param name="what">The record.</param>
    /// <returns>The ids of the rows.</returns>
    /// <exception cref="CurationRefusedException">There is no such dispute, it is already explained, or a text that a new row needs is
    /// missing.</exception>
    public static IReadOnlyList<string> Acknowledge(PackageEdit edit, IReadOnlyList<string> named, UnresolvedDispute what)
    {
        var ledger = edit.TableOf(TableRole.Explanations);
        var findings = Verifier.Verify(edit.Dataset.Package, new() { Archive = edit.Archive }).Findings.Where(f => f.Discrepancy is not null).ToArray();
        var meant = Array.FindAll(findings, f => IsMeant(f, named));
        if (meant.Length == 0)
        {
            var known = findings.Select(f => $"{f.RuleId} {string.Join(' ', f.Facts)}").ToArray();
            throw new CurationRefusedException(
                $"there is no dispute {Printable.Quote(string.Join(' ', named))}; "
                + $"{(known.Length == 0 ? (Message)$"there are no disputes" : $"use one of {string.Join(", ", known)}")}");
        }

        if (Array.Find(meant, f => f.Discrepancy!.Explanation is { IsUnresolved: false }) is { Discrepancy.Explanation.Id: var explained })
        {
            throw new CurationRefusedException($"the dispute is explained by {explained}; edit that row by hand if its cause no longer holds");
        }

        var used = findings.Select(f => f.Discrepancy!.Explanation?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var taken = new RepeatedNames(
            Proposing.Proposals.IdJoint,
            edit.Dataset.Package.Tables.Where(t => t.ColumnOf("id") >= 0).SelectMany(t => t.Rows.Select(r => r["id"].Text)));
        var rows = new List<string>();
        foreach (var finding in meant)
        {
            rows.Add(Write(edit, ledger, finding, RowOf(edit, finding, used), what, taken));
        }

        edit.Save();
        return rows;
    }

    private static bool IsMeant(Finding finding, IReadOnlyList<string> named)
    {
        var isOfRule = named.Count > 0 && string.Equals(named[0], finding.RuleId, StringComparison.OrdinalIgnoreCase);
        return isOfRule
            ? named.Skip(1).SelectMany(n => n.Split(';')).Order(StringComparer.Ordinal).SequenceEqual(finding.Facts, StringComparer.Ordinal)
            : finding.Discrepancy is ValueConflict { Dispute.Group: var group }
                && string.Join(' ', named) is var name
                && (name == group.Title || name == group.Key);
    }

    /// <summary>Returns the ledger row of a finding, or a stale row of the same rule that shares members with it.</summary>
    private static Row? RowOf(PackageEdit edit, Finding finding, HashSet<string> used) =>
        finding.Discrepancy!.Explanation?.Row
        ?? edit.Dataset.Explanations.Where(e =>
                e.Rule == finding.RuleId && e.IsUnresolved && !used.Contains(e.Id) && e.Facts.Intersect(finding.Facts, StringComparer.Ordinal).Any())
            .Select(e => (Row?)e.Row)
            .FirstOrDefault();

    private static string Write(PackageEdit edit, Table ledger, Finding finding, Row? row, UnresolvedDispute what, RepeatedNames taken)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["rule"] = finding.RuleId,
            ["facts"] = string.Join(';', finding.Facts),
            ["expect"] = string.Join(';', finding.Discrepancy!.Guarded),
            ["cause"] = KnownCause.Unresolved,
            ["hypotheses"] = what.Hypothesis,
            ["would_settle"] = what.WouldSettle,
            ["rationale"] = what.Rationale,
            ["decided_by"] = what.DecidedBy,
            ["decided_on"] = what.DecidedOn,
            ["review_by"] = what.ReviewBy,
        };
        foreach (var field in _needed.Where(f => cells[f].Length == 0 && (row is null || row.Value[f].IsEmpty)))
        {
            throw new CurationRefusedException(
                $"a new row needs {(field is "hypotheses" ? "--hypothesis" : "--" + field.Replace('_', '-'))}, which only you can give");
        }

        if (row is { } known)
        {
            foreach (var (column, value) in cells.Where(c => c.Value.Length > 0))
            {
                edit.Set(known, column, value);
            }

            return known["id"].Text;
        }

        var id = taken.Add($"{finding.RuleId.ToLowerInvariant()}-{finding.Facts[0]}");
        cells["id"] = id;
        edit.Add(ledger, [cells]);
        return id;
    }
}
