using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Generators.Model;

/// <summary>Extracts the evidence from a verified package.</summary>
internal static class EvidenceReader
{
    /// <summary>Returns the evidence; null if there is no table of claims.</summary>
    public static EvidenceModel? Read(VerificationResult result)
    {
        if (result.Dataset.Package.FindTable(TableRole.Claims) is null)
        {
            return null;
        }

        var discrepancies = result.Findings.Where(f => f.Discrepancy is not null).ToArray();
        var byClaim = discrepancies.SelectMany(d => d.Facts, (d, fact) => (d, fact)).ToLookup(p => p.fact, p => p.d, StringComparer.Ordinal);
        return new EvidenceModel(
            new EquatableArray<ClaimEvidence>(
                result.Dataset.Claims.Concat(result.Dataset.TableClaims).Select(c => ReadClaim(result.Dataset, c, [.. byClaim[c.Id]]))),
            new EquatableArray<DiscrepancyModel>(
                discrepancies
                    .OrderBy(d => d.RuleId, StringComparer.Ordinal)
                    .ThenBy(d => d.Facts[0], StringComparer.Ordinal)
                    .Select(d => new DiscrepancyModel(
                        d.RuleId, d.Category, d.Status, d.Message,
                        d.Discrepancy!.Explanation?.Id,
                        new EquatableArray<string>(d.Facts)))),
            new EquatableArray<DisputeModel>(ReadDisputes(result.Dataset, byClaim)));
    }

    /// <summary>Returns the disputes, in the order of their first claim.</summary>
    private static IEnumerable<DisputeModel> ReadDisputes(Dataset dataset, ILookup<string, Finding> byClaim)
    {
        foreach (var quantity in dataset.Claims.Concat(dataset.TableClaims).GroupBy(ComparisonGroup.KeyOf, StringComparer.Ordinal))
        {
            var discrepancies = quantity.SelectMany(c => byClaim[c.Id]).Distinct().ToArray();
            if (discrepancies.Length > 0)
            {
                var isSettled = discrepancies.All(d => d.Status == FindingStatus.Explained);
                var preferred = discrepancies
                    .Select(d => d.Discrepancy!.Explanation?.Preferred)
                    .FirstOrDefault(p => p is { Length: > 0 } && quantity.Any(c => c.Id == p));
                var precise = quantity
                    .OrderBy(c => c.EffectiveReading.Rounded is { Low: { } low, High: { } high } ? high - low : decimal.MaxValue)
                    .ThenBy(c => c.Id, StringComparer.Ordinal)
                    .First()
                    .Id;
                yield return new DisputeModel(
                    quantity.Key,
                    isSettled ? preferred ?? precise : null,
                    new EquatableArray<string>(quantity.Select(c => c.Id).OrderBy(id => id, StringComparer.Ordinal)));
            }
        }
    }

    private static ClaimEvidence ReadClaim(Dataset dataset, Claim claim, Finding[] discrepancies)
    {
        var reading = claim.EffectiveReading;
        return new ClaimEvidence(
            claim.Id,
            claim.ValueMention?.Printed,
            reading.Rounded,
            reading.Truncated,
            discrepancies.Length == 0 ? null : discrepancies.Min(d => d.Status),
            Describe(dataset, claim, discrepancies));
    }

    private static string Describe(Dataset dataset, Claim claim, Finding[] discrepancies)
    {
        var reading = claim.EffectiveReading;
        var convention = claim.Reading.Length == 0 ? string.Empty : $" ({claim.Reading})";
        var period = claim.Period is { } days ? days + (claim.IsPeriodInferred ? " (inferred)" : string.Empty) : "no period printed";
        var speakers = claim.StatedBy.Count == 0 ? "not attributed" : string.Join(", ", claim.StatedBy.Select(s => dataset.FindFact(s)?.Label ?? s));
        var side = claim.Side.IsNone ? string.Empty : $", side {claim.Side}";
        var said = claim.StatedOn is null ? string.Empty : $", on {claim.StatedOn}";
        var source = $"{claim.Source.Publisher}, {claim.Source.Published}{(claim.Source.IsPublishedInferred ? " (inferred)" : string.Empty)}";
        if (claim.IsFromTable)
        {
            return string.Join("\n", DescribeFigure(dataset, claim).Concat(Told(discrepancies)));
        }

        var lines = new List<string>
        {
            $"{claim.Indicator} {claim.Subject}, {claim.Kind}, {period}: "
            + $"{(claim.QualifierWord.Length == 0 ? string.Empty : claim.QualifierWord + " ")}{Printable.Number(claim.Value)} {claim.Unit}.",
            $"Printed {Printable.Quote(claim.ValueMention?.Printed ?? string.Empty)}, read as {Printable.Number(reading.Value)}{convention}; rounded "
            + $"{Printable.Range(reading.Rounded)}, truncated {Printable.Range(reading.Truncated)}.",
            $"Said by: {speakers}{side}{said} ({claim.Attribution}).",
            $"Source: {source}.",
        };
        return string.Join("\n", lines.Concat(Told(discrepancies)));
    }

    private static IEnumerable<string> Told(Finding[] discrepancies) =>
        discrepancies.Select(d => $"{d.Status} discrepancy {d.RuleId}, {d.Category}, between {string.Join(", ", d.Facts)}.");

    /// <summary>Describes a figure of an official table, with the cells that define it.</summary>
    private static IEnumerable<string> DescribeFigure(Dataset dataset, Claim claim)
    {
        yield return $"{claim.Indicator} {claim.Subject}, {claim.Kind}, {claim.Period}: {Printable.Number(claim.Value)} {claim.Unit}.";
        if (claim.ValueCell is { } cell)
        {
            var described = cell.DescribedBy.Select(dataset.FindCell).OfType<SourceCell>().Select(d => Printable.Quote(d.Value));
            yield return $"Cell {cell.Address}: {cell.Value}, described by {string.Join(", ", described)}.";
        }

        yield return $"Reported by: {dataset.FindFact(claim.Reporter)?.Label ?? claim.Reporter}, side {claim.Side}.";
        yield return $"Edition: {claim.Source.Published}{(claim.Source.IsPublishedInferred ? " (inferred)" : string.Empty)}, {claim.Source.File}.";
    }
}
