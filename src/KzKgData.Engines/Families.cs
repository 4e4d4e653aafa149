using System.Text;
using KzKgData.Verification.Facts;

namespace KzKgData.Engines;

/// <summary>
/// Groups claims into families: no rule compares claims of different families. Measurands are in one family if they belong to one flow or its totals, if
/// the package declares one to be part of the other, or if they are shares of one whole.
/// </summary>
internal sealed class Families
{
    private readonly Unions _unions = new();

    /// <summary>Groups the claims of a package.</summary>
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
                _unions.Join(Scope(free[0]), Scope(claim.Scope)); // an unrestricted scope is compared with every scope of the tables
            }

            if (claim.Whole.Length > 0)
            {
                // The whole may be a subject or a scope, and all shares of one whole are added up.
                _unions.Join("whole " + claim.Whole, Subject(claim.Subject));
                _unions.Join("whole " + claim.Whole, Subject(claim.Whole));
                _unions.Join("whole " + claim.Whole, Scope(claim.Scope));
                _unions.Join("whole " + claim.Whole, Scope(claim.Whole));
            }
        }
    }

    /// <summary>Returns the number of a measurand's family. Two families may collide; then more candidates are selected than necessary.</summary>
    public long Of(Measurand measurand) => NumberOf(
        _unions.RootOf("indicator " + measurand.Indicator), _unions.RootOf(Subject(measurand.Subject)), _unions.RootOf(Scope(measurand.Scope)));

    /// <summary>Returns the number of a measurand.</summary>
    public static long NumberOf(Measurand measurand) => NumberOf(measurand.Indicator, measurand.Subject, measurand.Scope);

    /// <summary>
    /// Returns the mutual subject of a flow or a mutual subject, its codes in ordinal order, and the flow: 0 for both directions, 1 from the first code to
    /// the second, 2 back; -1 if the subject is neither.
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

    /// <summary>Returns a non-negative number for some texts, the same in every process (FNV-1a over UTF-8).</summary>
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
