using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>Writes what claims rest on, and the discrepancies between them.</summary>
internal static class EvidenceEmitter
{
    public static string EmitClaims(TableContent content, EvidenceModel evidence, Target target)
    {
        var shape = content.Shape;
        var byId = evidence.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var rows = content.Column(shape.SingleKey!).Select(id => byId.TryGetValue(id, out var found) ? found : null).ToArray();
        var table = target.Qualify(shape.TableClass);
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};").Line();
        using (writer.Open($"public readonly partial record struct {shape.RowName}"))
        {
            writer.Lines($$"""
                /// <summary>The figure as the source prints it; null where none is cited.</summary>
                public string? Printed => {{table}}.PrintedColumn[Row];

                /// <summary>Where the true value lies if the printed figure was rounded, in the unit of the value.</summary>
                public global::KzKgData.Interval Rounded => {{table}}.RoundedColumn[Row];

                /// <summary>Where the true value lies if digits of the printed figure were cut off, in the unit of the value.</summary>
                public global::KzKgData.Interval Truncated => {{table}}.TruncatedColumn[Row];

                /// <summary>How far the discrepancies that the claim takes part in are dealt with, the least settled first; null where it takes part in none.</summary>
                public global::KzKgData.FindingStatus? Status => {{table}}.StatusColumn[Row];

                /// <summary>The discrepancies that the claim takes part in.</summary>
                {{target.Ignored}}
                public global::System.Collections.Generic.IReadOnlyList<Discrepancy> Discrepancies => {{target.Qualify("Discrepancy")}}.About(this);
                """);
        }

        return writer.Lines($$"""

            public sealed partial class {{shape.TableClass}}
            {
                internal static readonly string?[] PrintedColumn = { {{Join(rows, r => SourceWriter.Literal(r?.Printed))}} };

                internal static readonly global::KzKgData.Interval[] RoundedColumn = { {{Join(rows, r => IntervalOf(r?.Rounded))}} };

                internal static readonly global::KzKgData.Interval[] TruncatedColumn = { {{Join(rows, r => IntervalOf(r?.Truncated))}} };

                internal static readonly global::KzKgData.FindingStatus?[] StatusColumn = { {{Join(rows, r => r?.Status is { } status ? "global::KzKgData.FindingStatus." + status : "null")}} };
            }
            """).ToString();
    }

    public static string EmitDiscrepancies(TableShape claims, TableShape? explanations, EvidenceModel evidence, Target target)
    {
        var writer = new SourceWriter();
        writer.Lines($$"""
            namespace {{target.Namespace}};

            public static partial class {{target.RootName}}
            {
                /// <summary>Every disagreement between facts, in the order of the rules.</summary>
                public static global::System.Collections.Generic.IReadOnlyList<Discrepancy> Discrepancies => {{target.Qualify("Discrepancy")}}.All;
            }

            /// <summary>A disagreement between facts that one rule has found.</summary>
            """);
        using (writer.Open("public sealed partial class Discrepancy"))
        {
            writer.Lines($$"""
                private readonly string[] _members;

                private Discrepancy(string rule, string category, global::KzKgData.FindingStatus status, string description, string? explanation, params string[] members)
                {
                    Rule = rule;
                    Category = category;
                    Status = status;
                    Description = description;
                    ExplanationId = explanation;
                    _members = members;
                }

                /// <summary>The id of the rule, as in KZKG3003.</summary>
                public string Rule { get; }

                /// <summary>What kind of disagreement it is. The category names it and explains nothing.</summary>
                public string Category { get; }

                /// <summary>How far it has been dealt with. Acknowledged ones are not settled.</summary>
                public global::KzKgData.FindingStatus Status { get; }

                /// <summary>What was found, in words.</summary>
                public string Description { get; }

                /// <summary>The id of the explanation about it; null where there is none.</summary>
                public string? ExplanationId { get; }

                /// <summary>The ids of all facts that take part, in ordinal order.</summary>
                public global::System.Collections.Generic.IReadOnlyList<string> FactIds => _members;

                /// <summary>The claims among them, in ordinal order of their ids.</summary>
                {{target.Ignored}}
                public global::System.Collections.Generic.IReadOnlyList<{{claims.RowName}}> Members => {{target.Qualify(claims.TableClass)}}.Instance.FindAll(_members);

                """);
            if (explanations is { SingleKey: not null })
            {
                writer.Lines($$"""
                    /// <summary>What the ledger says about it; null where it says nothing.</summary>
                    {{target.Ignored}}
                    public {{explanations.RowName}}? Explanation => {{target.Qualify(explanations.TableClass)}}.Instance.Find(ExplanationId);

                    """);
                WriteFromLedger("cause", "Cause", "Why the members differ; null where nobody has decided.");
                WriteFromLedger("hypotheses", "Hypotheses", "What may be the reason, where nobody could settle it; may be null.");
                WriteFromLedger("would_settle", "WouldSettle", "What would settle it; may be null.");
            }

            using (writer.Open("internal static global::System.Collections.Generic.IReadOnlyList<Discrepancy> All { get; } = new Discrepancy[]", "};"))
            {
                foreach (var d in evidence.Discrepancies)
                {
                    writer.Line($"new({SourceWriter.Literal(d.RuleId)}, {SourceWriter.Literal(d.Category)}, global::KzKgData.FindingStatus.{d.Status}, {SourceWriter.Literal(d.Message)}, {SourceWriter.Literal(d.Explanation)}, {string.Join(", ", d.Members.Select(SourceWriter.Literal))}),");
                }
            }

            writer.Lines($$"""

                internal static global::System.Collections.Generic.IReadOnlyList<Discrepancy> About({{claims.RowName}} claim)
                {
                    var found = new global::System.Collections.Generic.List<Discrepancy>();
                    var id = claim.{{claims.SingleKey!.CellProperty}};
                    foreach (var discrepancy in All)
                    {
                        if (global::System.Array.IndexOf(discrepancy._members, id) >= 0)
                        {
                            found.Add(discrepancy);
                        }
                    }
                    return found;
                }

                /// <summary>The rule, the status and the ids of the members.</summary>
                public override string ToString() => Rule + " " + Status + ": " + string.Join(", ", _members);
                """);
        }

        return writer.ToString();

        // A ledger that lacks a column, or declares it as something else than text, is an error of the data.
        void WriteFromLedger(string field, string name, string summary)
        {
            if (explanations.Columns.FirstOrDefault(c => c.Field == field && c.Type is TextColumn or CategoryColumn) is { } column)
            {
                writer.Summary(summary).Line($"public {column.Type.Name(target)}? {name} => Explanation?.{column.CellProperty};").Line();
            }
        }
    }

    private static string Join(ClaimEvidence?[] rows, Func<ClaimEvidence?, string> write) => string.Join(", ", rows.Select(write));

    private static string IntervalOf(Interval? interval) => interval is { Low: { } low, High: { } high }
        ? $"global::KzKgData.Interval.Closed({low.ToString(CultureInfo.InvariantCulture)}m, {high.ToString(CultureInfo.InvariantCulture)}m)"
        : "default";
}
