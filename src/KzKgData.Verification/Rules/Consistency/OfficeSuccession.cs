using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3013: an office has two holders on one day, or somebody is quoted after all their known offices had passed to others.</summary>
public sealed class OfficeSuccession() : MeaningRule("KZKG3013", "Office succession", "office succession", Meaning.Holder, Meaning.Office)
{
    private static readonly Meaning[] _needed = [Meaning.Office, Meaning.Holder, Meaning.AsOf];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var offices = context.Dataset.OfficeHolders
            .Where(h => MissingIn(h.Fact.Row.Table) is null)
            .GroupBy(h => new { h.Office, h.Side })
            .Select(g => g.ToArray())
            .ToArray();
        return TablesOf(context).Select(CheckTable).OfType<Outcome>()
            .Concat(offices.SelectMany(CheckOffice))
            .Concat(CheckSpeakers(context.Dataset, offices));
    }

    private Decision? CheckTable(Table table)
    {
        var declared = table.Schema.Field(Meaning.Holder) ?? table.Schema.Field(Meaning.Office)!;
        return MissingIn(table) is { } missing
            ? Misconfigured(
                $"the table '{table.Schema.Name}' has holders of offices but no field that means '{FieldMeaningReader.Spell(missing)}'; declare that "
                + $"field, or remove the other meanings",
                declared.MeaningPlace!)
            : null;
    }

    private static Meaning? MissingIn(Table table)
    {
        var missing = Array.FindIndex(_needed, m => table.Schema.Field(m) is null);
        return missing < 0 ? null : _needed[missing];
    }

    private IEnumerable<Outcome> CheckOffice(OfficeHolder[] holders)
    {
        if (!AreSeveral(holders))
        {
            yield break;
        }

        foreach (var day in holders.Where(IsOfOneDay).GroupBy(h => h.AsOf).Select(g => g.ToArray()).Where(AreSeveral))
        {
            yield return Disagreement(
                new Misfit(Members(day)),
                $"{Describe(day[0])} is held by "
                + $"{Message.Join($" and by ", InOrder(day).Select(h => (Message)$"{h.Holder} ({h.Id})"))} on the same day, {day[0].AsOf}; "
                + $"check the days and the names");
        }

        // If only a month or a year is known, it is open whether one holder followed the other.
        foreach (var overlapping in Overlapping(holders).Where(o => AreSeveral(o) && !o.All(IsOfOneDay)))
        {
            yield return CannotDecide(
                $"whether {Message.Join($" and ", InOrder(overlapping).Select(h => (Message)$"{h.Holder} ({h.AsOf})"))} held "
                + $"{Describe(overlapping[0])} on the same day, which the dates allow",
                [.. overlapping.Select(h => h.Fact)]);
        }

        var undated = Array.FindAll(holders, h => h.AsOf is null);
        if (undated.Length > 0)
        {
            yield return CannotDecide(
                $"whether {Message.Join($" and ", InOrder(undated).Select(h => h.Holder))} held {Describe(undated[0])} at the same time as somebody else, "
                + $"because the row has no date",
                [.. undated.Select(h => h.Fact)]);
        }
    }

    private IEnumerable<Outcome> CheckSpeakers(Dataset dataset, OfficeHolder[][] offices)
    {
        var succeeded = offices.SelectMany(Career.Of)
            .GroupBy(c => c.Last.Holder, StringComparer.Ordinal)
            .Where(c => c.All(o => o.Successor is not null))
            .ToDictionary(c => c.Key, c => c.ToArray(), StringComparer.Ordinal);
        var spoken = dataset.Claims
            .Where(_ => succeeded.Count > 0)
            .SelectMany(c => c.StatedBy.Distinct(StringComparer.Ordinal).Where(succeeded.ContainsKey), (claim, speaker) => (speaker, claim))
            .ToLookup(s => s.speaker, s => s.claim, StringComparer.Ordinal);
        foreach (var (speaker, career) in succeeded.Select(s => (s.Key, s.Value)))
        {
            var after = spoken[speaker].Where(c => c.Said is { } said && Array.TrueForAll(career, o => o.IsOverBy(said))).ToArray();
            if (after.Length > 0)
            {
                yield return Disagreement(
                    new Misfit([
                        .. after
                            .Select(c => new Member(c))
                            .Concat(Members(career.SelectMany(o => new[] { o.Last, o.Successor! })))
                            .OrderBy(m => m.Id, StringComparer.Ordinal),
                    ]),
                    $"{speaker} is quoted with {Message.Join($", ", after.Select(c => (Message)$"{c.Id} ({c.Said})"))}, after "
                    + $"{Message.Join($" and ", career.Select(o => o.Text))}; check the speaker and the date",
                    Severity.Warning);
            }

            var perhaps = spoken[speaker].Except(after).Where(c => Array.TrueForAll(career, o => o.MayBeOverBy(c.Said))).ToArray();
            if (perhaps.Length > 0)
            {
                yield return CannotDecide($"whether {speaker} spoke after {Message.Join($" and ", career.Select(o => o.Text))}, because the date is "
                    + $"unknown", perhaps);
            }
        }
    }

    private static bool IsOfOneDay(OfficeHolder holder) => holder.AsOf is { DayCount: 1 };

    private static bool AreSeveral(IReadOnlyList<OfficeHolder> holders) =>
        holders.Any(h => !string.Equals(h.Holder, holders[0].Holder, StringComparison.Ordinal));

    /// <summary>Groups holders whose dates overlap, directly or through others.</summary>
    private static IEnumerable<List<OfficeHolder>> Overlapping(OfficeHolder[] holders)
    {
        var overlapping = new List<OfficeHolder>();
        var end = DateTime.MinValue;
        foreach (var holder in holders.Where(h => h.AsOf is not null).OrderBy(h => h.AsOf!.Value.FirstDay))
        {
            var days = holder.AsOf!.Value;
            if (overlapping.Count > 0 && days.FirstDay > end)
            {
                yield return overlapping;
                overlapping = [];
            }

            overlapping.Add(holder);
            end = days.LastDay > end ? days.LastDay : end;
        }

        if (overlapping.Count > 0)
        {
            yield return overlapping;
        }
    }

    private static Member[] Members(IEnumerable<OfficeHolder> holders) =>
        [.. InOrder(holders.Distinct()).Select(h => new Member(h.Fact, h.Fact.Row.Table.Schema.Field(Meaning.Holder)!.Name) { Source = h.Source })];

    private static IEnumerable<OfficeHolder> InOrder(IEnumerable<OfficeHolder> holders) => holders.OrderBy(h => h.Id, StringComparer.Ordinal);

    private static Message Describe(OfficeHolder holder) =>
        holder.Side.IsNone ? Printable.Quote(holder.Office) : $"{Printable.Quote(holder.Office)} ({holder.Side})";

    /// <summary>The known career of one person in one office.</summary>
    /// <param name="Last">The last known row of that person.</param>
    /// <param name="Successor">The first known holder after that; null if there is none.</param>
    /// <param name="MayBeginOn">The first day on which somebody else may have held it after that; meaningless without a successor.</param>
    private sealed record Career(OfficeHolder Last, OfficeHolder? Successor, DateTime MayBeginOn)
    {
        /// <summary>Returns the careers in one office. A person with an undated row has no successor.</summary>
        public static IEnumerable<Career> Of(OfficeHolder[] holders)
        {
            var dated = holders.Where(h => h.AsOf is not null).OrderBy(h => h.AsOf!.Value.FirstDay).ThenBy(h => h.Id, StringComparer.Ordinal).ToArray();
            var firsts = Array.ConvertAll(dated, h => h.AsOf!.Value.FirstDay);
            var earliest = new OfficeHolder[dated.Length];
            for (var i = dated.Length - 1; i >= 0; i--)
            {
                earliest[i] = i + 1 < dated.Length && earliest[i + 1].AsOf!.Value.LastDay < dated[i].AsOf!.Value.LastDay ? earliest[i + 1] : dated[i];
            }

            foreach (var person in holders.GroupBy(h => h.Holder, StringComparer.Ordinal))
            {
                var last = person.OrderByDescending(h => h.AsOf?.LastDay ?? DateTime.MaxValue).ThenBy(h => h.Id, StringComparer.Ordinal).First();
                var next = last.AsOf is { } days ? BinarySearch.FirstIndex(firsts.Length, i => firsts[i] > days.LastDay) : dated.Length;
                yield return next < dated.Length ? new Career(last, earliest[next], firsts[next]) : new Career(last, null, default);
            }
        }

        /// <summary>Whether somebody else is known to have held the office by the date of a statement.</summary>
        public bool IsOverBy(Period said) => Successor!.AsOf!.Value.LastDay <= said.FirstDay;

        /// <summary>Whether somebody else may have held the office by the date of a statement; null for an unknown date.</summary>
        public bool MayBeOverBy(Period? said) => said is not { } days || MayBeginOn <= days.LastDay;

        public Message Text =>
            $"{Describe(Last)}, which they held as of {Last.AsOf} ({Last.Id}), had passed to {Successor!.Holder} as of {Successor.AsOf} ({Successor.Id})";
    }
}
