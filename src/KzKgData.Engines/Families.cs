using System.Text;
using KzKgData.Verification.Facts;

namespace KzKgData.Engines;

/// <summary>
/// Which claims some rule may hold against each other: those of one family. Quantities are of one where they are of one flow or its
/// totals, where the package declares one to be a part of the other, or where shares are of one whole.
/// </summary>
internal sealed class Families
{
    private readonly Unions _unions = new();

    /// <summary>Takes all claims of a package.</summary>
    public Families(IEnumerable<Claim> claims, Dataset dataset)
    {
        var free = dataset.Unrestricted;
        foreach (var scope in free)
        {
            _unions.Join(Scope(free[0]), Scope(scope));
        }

        foreach (var field in new[] { "indicator", "subject", "scope" })
        {
            foreach (var (whole, part) in dataset.PartsIn(field).SelectMany(p => p.Parts.Select(part => (p.Whole, part))))
            {
                _unions.Join($"{field} {whole}", $"{field} {part}");
            }
        }

        var known = new HashSet<Measurand>();
        foreach (var claim in claims)
        {
            if (known.Add(claim.Measurand) && MutualOf(claim.Subject) is { Mutual: var mutual, Flow: >= 0 })
            {
                _unions.Join(Subject(mutual), Subject(claim.Subject));
            }

            if (claim.IsFromTable && free.Count > 0)
            {
                _unions.Join(Scope(free[0]), Scope(claim.Scope)); // what restricts nothing is held against every scope of the tables
            }

            if (claim.Whole.Length > 0)
            {
                // The whole may be a subject or a scope, and all shares of one are added up.
                _unions.Join("whole " + claim.Whole, Subject(claim.Subject));
                _unions.Join("whole " + claim.Whole, Subject(claim.Whole));
                _unions.Join("whole " + claim.Whole, Scope(claim.Scope));
                _unions.Join("whole " + claim.Whole, Scope(claim.Whole));
            }
        }
    }

    /// <summary>The number of the family of a quantity. Two families may by chance have one number; then more is looked at than need be.</summary>
    public long Of(Measurand measurand) => NumberOf(
        _unions.RootOf("indicator " + measurand.Indicator), _unions.RootOf(Subject(measurand.Subject)), _unions.RootOf(Scope(measurand.Scope)));

    /// <summary>The number of a quantity.</summary>
    public static long NumberOf(Measurand measurand) => NumberOf(measurand.Indicator, measurand.Subject, measurand.Scope);

    /// <summary>
    /// The pair of a subject between two, in ordinal order, and which flow it is: 0 for none of both, 1 from the first to the other, 2 back; -1
    /// where the subject is no such.
    /// </summary>
    public static (string Mutual, int Flow) MutualOf(string subject)
    {
        if (MutualSubject.Of(subject) is { } both)
        {
            return string.CompareOrdinal(both.One, both.Other) <= 0 ? ($"{both.One}-{both.Other}", 0) : ($"{both.Other}-{both.One}", 0);
        }

        return MutualSubject.EndsOf(subject) is not var (from, to) ? (string.Empty, -1)
            : string.CompareOrdinal(from, to) <= 0 ? ($"{from}-{to}", 1) : ($"{to}-{from}", 2);
    }

    /// <summary>A number from 0 for some texts, the same everywhere (FNV-1a over UTF-8).</summary>
    public static long NumberOf(params ReadOnlySpan<string> texts)
    {
        var hash = 14695981039346656037UL;
        foreach (var text in texts)
        {
            foreach (var unit in Encoding.UTF8.GetBytes(text))
            {
                hash = (hash ^ unit) * 1099511628211UL;
            }

            hash = (hash ^ 0x1FUL) * 1099511628211UL;
        }

        return (long)(hash & long.MaxValue);
    }

    private static string Subject(string subject) => "subject " + subject;

    private static string Scope(string scope) => "scope " + scope;
}
