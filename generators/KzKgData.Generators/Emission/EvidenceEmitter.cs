using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Images;

namespace KzKgData.Generators.Emission;

/// <summary>Emits the evidence of claims, and the discrepancies.</summary>
internal static class EvidenceEmitter
{
    private const string CellList = "global::KzKgData.Images.CellList";

    public static string EmitClaims(TableContent content, EvidenceModel evidence, Target target)
    {
        var shape = content.Shape;
        var byId = evidence.Claims.GroupBy(c => c.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var rows = content.Column(shape.SingleKey!).Select(id => byId.TryGetValue(id, out var found) ? found : null).ToArray();
        var byClaim = evidence
            .Discrepancies.SelectMany((d, number) => d.Members.Select(m => (m, number)))
            .ToLookup(p => p.m, p => p.number, StringComparer.Ordinal);
        var image = new ImageWriter();
        var printed = image.Add(Array.ConvertAll(rows, r => r?.Printed is { } text ? image.NumberOf(text) : 0L));
        var rounded = AddIntervals(image, rows, r => r.Rounded);
        var truncated = AddIntervals(image, rows, r => r.Truncated);
        var status = image.Add(Array.ConvertAll(rows, r => r?.Status is { } s ? (long)s + 1 : 0));
        var lists = Array.ConvertAll(rows, r => r is null ? [] : byClaim[r.Id].ToArray());
        var starts = image.Add(StartsOf(Array.ConvertAll(lists, l => l.Length)));
        var discrepancies = image.Add(lists.SelectMany(l => l), evidence.Discrepancies.Count);
        var numbers = content
            .Column(shape.SingleKey!)
            .Select((id, row) => (id, row))
            .GroupBy(p => p.id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().row, StringComparer.Ordinal);
        var disputes = evidence.Disputes.ToArray();
        var disputeOf = new long[rows.Length];
        for (var i = 0; i < disputes.Length; i++)
        {
            foreach (var row in disputes[i].Claims.Where(numbers.ContainsKey).Select(id => numbers[id]))
            {
                disputeOf[row] = i + 1;
            }
        }

        // 0 is a placeholder for claims without a dispute; it has no name and no claims.
        var dispute = image.Add(disputeOf);
        var name = image.Add([0L, .. disputes.Select(d => (long)image.NumberOf(d.Key))]);
        var settled = image.Add([0L, .. disputes.Select(d => d.Settled is null ? 0L : numbers[d.Settled] + 1)]);
        var disputed = Array.ConvertAll(disputes, d => d.Claims.Where(numbers.ContainsKey).Select(id => numbers[id]).ToArray());
        var disputedStarts = image.Add(StartsOf([0, .. disputed.Select(d => d.Length)]));
        var disputedClaims = image.Add(disputed.SelectMany(d => d), rows.Length);
        var table = target.Qualify(shape.TableClass) + ".Evidence";
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};").Line();
        if (shape.Columns.FirstOrDefault(c => c.Field == "value") is { } value)
        {
            writer.Line($"[global::KzKgData.Disputable({SourceWriter.Literal(value.CellProperty)})]");
        }

        using (writer.Open($"{target.Access} readonly partial struct {shape.RowName}"))
        {
            writer.Lines($$"""
                /// <summary>The figure as printed in the source; null if no figure is cited.</summary>
                public string? Printed => {{table}}.Printed(Row);

                /// <summary>The interval that contains the true value if the printed figure was rounded, in the unit of the value.</summary>
                public global::KzKgData.Interval Rounded => {{table}}.Rounded(Row);

                /// <summary>The interval that contains the true value if the printed figure was truncated, in the unit of the value.</summary>
                public global::KzKgData.Interval Truncated => {{table}}.Truncated(Row);

                /// <summary>The status of the least settled discrepancy that the claim is part of; null if it is part of none.</summary>
                public global::KzKgData.FindingStatus? Status => {{table}}.Status(Row);

                /// <summary>The discrepancies that the claim is part of.</summary>
                {{target.Ignored}}
                public global::System.Collections.Generic.IReadOnlyList<Discrepancy> Discrepancies => {{table}}.Discrepancies(Row);

                /// <summary>The name of the dispute about the quantity and period of the claim, as in findings; null if there is none.</summary>
                public string? Dispute => {{table}}.Dispute(Row);

                /// <summary>All claims of the dispute, including this one, in ordinal order of their ids; only this claim if there is none.</summary>
                {{target.Ignored}}
                public global::System.Collections.Generic.IReadOnlyList<{{shape.RowName}}> DisputeClaims => {{table}}.DisputeClaims(Row);

                /// <summary>
                /// Gets the settled claim about the same quantity and period, unless a discrepancy about them is open or acknowledged: the preferred or
                /// most precise claim of the dispute, or this claim if there is no dispute.
                /// </summary>
                /// <param name="settled">The settled claim, or the default value.</param>
                /// <returns>Whether there is a settled claim.</returns>
                public bool TryGetSettled(out {{shape.RowName}} settled)
                {
                    var row = {{table}}.Settled(Row);
                    settled = row < 0 ? default : At(row);
                    return row >= 0;
                }
                """);
        }

        writer.Line();
        foreach (var unsettled in disputes.Where(d => d.Settled is null))
        {
            writer.Line($"[global::KzKgData.UnsettledDispute({string.Join(", ", unsettled.Claims.Prepend(unsettled.Key).Select(SourceWriter.Literal))})]");
        }

        using (writer.Open($"{target.Access} sealed partial class {shape.TableClass}"))
        using (writer.Open("internal static class Evidence"))
        {
            writer.Lines($$"""
                internal static string? Printed(int row) => {{printed.Read("Image", "row")}} == 0 ? null : Texts[Image, {{printed.Read("Image", "row")}}];

                internal static global::KzKgData.Interval Rounded(int row) => {{rounded}};

                internal static global::KzKgData.Interval Truncated(int row) => {{truncated}};

                internal static global::KzKgData.FindingStatus? Status(int row) => {{status.Read(
                    "Image",
                    "row"
                )}} == 0 ? null : (global::KzKgData.FindingStatus?)({{status.Read("Image", "row")}} - 1);

                internal static global::System.Collections.Generic.IReadOnlyList<Discrepancy> Discrepancies(int row) =>
                    {{CellList}}.Read<Discrepancy>({{starts.Read("Image", "row")}}, {{starts.Read("Image", "row + 1")}}, Listed);

                internal static string? Dispute(int row) => {{dispute.Read("Image", "row")}} == 0 ? null : Texts[Image, {{name.Read(
                    "Image",
                    dispute.Read("Image", "row")
                )}}];

                internal static global::System.Collections.Generic.IReadOnlyList<{{shape.RowName}}> DisputeClaims(int row)
                {
                    var dispute = {{dispute.Read("Image", "row")}};
                    return dispute == 0
                        ? new[] { {{target.Qualify(shape.RowName)}}.At(row) }
                        : {{CellList}}.Read<{{shape.RowName}}>({{disputedStarts.Read("Image", "dispute")}}, {{disputedStarts.Read(
                    "Image",
                    "dispute + 1"
                )}}, Disputed);
                }

                private static {{shape.RowName}} Disputed(int index) => {{target.Qualify(shape.RowName)}}.At({{ImageWriter.ReadListed(
                    rows.Length,
                    disputedClaims.ToString(CultureInfo.InvariantCulture),
                    "index"
                )}});

                internal static int Settled(int row) => {{dispute.Read("Image", "row")}} == 0 ? row : {{settled.Read(
                    "Image",
                    dispute.Read("Image", "row")
                )}} - 1;

                private static Discrepancy Listed(int index) => {{target.Qualify("Discrepancy")}}.All[{{ImageWriter.ReadListed(
                    evidence.Discrepancies.Count,
                    discrepancies.ToString(CultureInfo.InvariantCulture),
                    "index"
                )}}];

                """);
            ImageEmitter.Emit(writer, image.Finish(), target);
        }

        return writer.ToString();
    }

    public static string EmitDiscrepancies(TableShape claims, TableShape? explanations, EvidenceModel evidence, Target target)
    {
        var writer = new SourceWriter();
        writer.Lines($$"""
            namespace {{target.Namespace}};

            {{target.Access}} static partial class {{target.RootName}}
            {
                /// <summary>All discrepancies between facts, in the order of the rules.</summary>
                public static global::System.Collections.Generic.IReadOnlyList<Discrepancy> Discrepancies => {{target.Qualify("Discrepancy")}}.All;
            }

            /// <summary>A discrepancy between facts, found by one rule.</summary>
            """);
        using (writer.Open($"{target.Access} sealed partial class Discrepancy"))
        {
            writer.Lines($$"""
                private readonly global::System.Collections.Generic.IReadOnlyList<string> _members;

                private Discrepancy(int number)
                {
                    Rule = Data.Rule(number);
                    Category = Data.Category(number);
                    Status = Data.Status(number);
                    Description = Data.Description(number);
                    ExplanationId = Data.ExplanationId(number);
                    _members = Data.Members(number);
                }

                /// <summary>The id of the rule, as in KZKG3003.</summary>
                public string Rule { get; }

                /// <summary>The kind of discrepancy. A category is not a cause.</summary>
                public string Category { get; }

                /// <summary>The status. Acknowledged discrepancies are not settled.</summary>
                public global::KzKgData.FindingStatus Status { get; }

                /// <summary>The message of the finding.</summary>
                public string Description { get; }

                /// <summary>The id of its explanation; null if there is none.</summary>
                public string? ExplanationId { get; }

                /// <summary>The ids of all its facts, in ordinal order.</summary>
                public global::System.Collections.Generic.IReadOnlyList<string> FactIds => _members;

                /// <summary>Its claims, in ordinal order of their ids.</summary>
                {{target.Ignored}}
                public global::System.Collections.Generic.IReadOnlyList<{{claims.RowName}}> Members => {{target.Qualify(
                    claims.TableClass
                )}}.Instance.FindAll(_members);

                """);
            if (explanations is { SingleKey.Type: TextColumnType })
            {
                writer.Lines($$"""
                    /// <summary>Its explanation in the ledger; null if there is none.</summary>
                    {{target.Ignored}}
                    public {{explanations.RowName}}? Explanation => {{target.Qualify(explanations.TableClass)}}.Instance.Find(ExplanationId);

                    """);
                WriteFromLedger("cause", "Cause", "The cause of the discrepancy; null if there is no explanation.");
                WriteFromLedger("hypotheses", "Hypotheses", "The possible causes, if the cause is unresolved; may be null.");
                WriteFromLedger("would_settle", "WouldSettle", "The evidence that would settle the discrepancy; may be null.");
            }

            var count = evidence.Discrepancies.Count;
            writer.Lines($$"""
                /// <summary>Returns the rule, the status and the ids of the members.</summary>
                public override string ToString() => Rule + " " + Status + ": " + string.Join(", ", _members);

                internal static global::System.Collections.Generic.IReadOnlyList<Discrepancy> All { get; } = {{CellList}}.Read<Discrepancy>(0, {{count.ToString(CultureInfo.InvariantCulture)}}, number => new Discrepancy(number));

                """);
            EmitData(writer, evidence, target);
        }

        return writer.ToString();

        // A missing or non-text column of the ledger is reported by a rule.
        void WriteFromLedger(string field, string name, string summary)
        {
            if (explanations.Columns.FirstOrDefault(c => c.Field == field && c.Type is TextColumnType or CategoryColumnType) is { } column)
            {
                writer.Summary(summary).Line($"public {column.Type.Name(target)}? {name} => Explanation?.{column.CellProperty};").Line();
            }
        }
    }

    private static void EmitData(SourceWriter writer, EvidenceModel evidence, Target target)
    {
        var image = new ImageWriter();
        var all = evidence.Discrepancies.ToArray();
        var status = image.Add(Array.ConvertAll(all, d => (long)d.Status));
        var rule = AddTexts(all.Select(d => d.RuleId));
        var category = AddTexts(all.Select(d => d.Category));
        var description = AddTexts(all.Select(d => d.Message));
        var explanation = AddTexts(all.Select(d => d.Explanation ?? string.Empty));
        var starts = image.Add(StartsOf(Array.ConvertAll(all, d => d.Members.Count)));
        var members = AddTexts(all.SelectMany(d => d.Members));
        using (writer.Open("private static class Data"))
        {
            writer.Lines($$"""
                internal static string Rule(int number) => {{ReadText(rule)}};

                internal static string Category(int number) => {{ReadText(category)}};

                internal static global::KzKgData.FindingStatus Status(int number) => (global::KzKgData.FindingStatus)({{status.Read("Image", "number")}});

                internal static string Description(int number) => {{ReadText(description)}};

                internal static string? ExplanationId(int number) => {{explanation.Read("Image", "number")}} == 0 ? null : {{ReadText(explanation)}};

                internal static global::System.Collections.Generic.IReadOnlyList<string> Members(int number) => {{CellList}}.Read<string>({{starts.Read(
                    "Image",
                    "number"
                )}}, {{starts.Read("Image", "number + 1")}}, Member);

                private static string Member(int number) => {{ReadText(members)}};

                """);
            ImageEmitter.Emit(writer, image.Finish(), target);
        }

        Numbers AddTexts(IEnumerable<string> texts) => image.Add([.. texts.Select(t => (long)image.NumberOf(t))]);
    }

    private static string ReadText(Numbers texts) => $"Texts[Image, {texts.Read("Image", "number")}]";

    /// <summary>Returns the start index of each list, and the end of the last.</summary>
    private static long[] StartsOf(int[] counts)
    {
        var starts = new long[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
        {
            starts[i + 1] = starts[i] + counts[i];
        }

        return starts;
    }

    /// <summary>Adds the intervals of claims and returns an expression that reads one: the default value for a missing or unbounded interval.</summary>
    private static string AddIntervals(ImageWriter image, ClaimEvidence?[] rows, Func<ClaimEvidence, Interval> intervalOf)
    {
        var intervals = Array.ConvertAll(rows, r => r is null ? default : intervalOf(r));
        var isClosed = Array.ConvertAll(intervals, i => i is { Low: not null, High: not null });
        var bits = image.Add(isClosed);
        var low = Add(i => i.Low);
        var high = Add(i => i.High);
        return $"Image.Bit({bits.ToString(CultureInfo.InvariantCulture)}, row) ? global::KzKgData.Interval.Closed({NumberColumnType.Read(low, "row")}, "
            + $"{NumberColumnType.Read(high, "row")}) : default";

        CellLayout Add(Func<Interval, decimal?> end) =>
            NumberColumnType.Write(image, new Cells<decimal>(Array.ConvertAll(intervals, i => end(i).GetValueOrDefault()), isClosed, KeyHash.Of));
    }
}
