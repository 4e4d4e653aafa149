using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission;

/// <summary>Writes what claims rest on, and the discrepancies between them.</summary>
internal static class EvidenceEmitter
{
    public static string EmitClaims(TableContent content, EvidenceModel evidence, Target target)
    {
        var shape = content.Shape;
        var byId = evidence.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var rows = content.Column(shape.SingleKey!).Select(id => byId.TryGetValue(id, out var found) ? found : null).ToArray();
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};").Line();
        using (writer.Open($"public readonly partial record struct {shape.RowName}"))
        {
            writer.Summary("The figure as the source prints it; null where none is cited.");
            writer.Line($"public string? Printed => {target.Qualify(shape.TableClass)}.PrintedColumn[Row];").Line();
            writer.Summary("Where the true value lies if the printed figure was rounded, in the unit of the value.");
            writer.Line($"public global::KzKgData.Interval Rounded => {target.Qualify(shape.TableClass)}.RoundedColumn[Row];").Line();
            writer.Summary("Where the true value lies if digits of the printed figure were cut off, in the unit of the value.");
            writer.Line($"public global::KzKgData.Interval Truncated => {target.Qualify(shape.TableClass)}.TruncatedColumn[Row];").Line();
            writer.Summary("How far the discrepancies that the claim takes part in are dealt with, the least settled first; null where it takes part in none.");
            writer.Line($"public global::KzKgData.FindingStatus? Status => {target.Qualify(shape.TableClass)}.StatusColumn[Row];").Line();
            writer.Summary("The discrepancies that the claim takes part in.");
            WriteIgnored(writer, target);
            writer.Line($"public global::System.Collections.Generic.IReadOnlyList<Discrepancy> Discrepancies => {target.Qualify("Discrepancy")}.About(this);");
        }

        writer.Line();
        using (writer.Open($"public sealed partial class {shape.TableClass}"))
        {
            writer.Line($"internal static readonly string?[] PrintedColumn = {{ {Join(rows, r => SourceWriter.Literal(r?.Printed))} }};").Line();
            writer.Line($"internal static readonly global::KzKgData.Interval[] RoundedColumn = {{ {Join(rows, r => IntervalOf(r?.Rounded))} }};").Line();
            writer.Line($"internal static readonly global::KzKgData.Interval[] TruncatedColumn = {{ {Join(rows, r => IntervalOf(r?.Truncated))} }};").Line();
            writer.Line($"internal static readonly global::KzKgData.FindingStatus?[] StatusColumn = {{ {Join(rows, r => r?.Status is { } status ? "global::KzKgData.FindingStatus." + status : "null")} }};");
        }

        return writer.ToString();
    }

    public static string EmitDiscrepancies(TableShape claims, TableShape? explanations, EvidenceModel evidence, Target target)
    {
        var writer = new SourceWriter();
        writer.Line($"namespace {target.Namespace};").Line();
        using (writer.Open($"public static partial class {target.RootName}"))
        {
            writer.Summary("Every disagreement between facts, in the order of the rules.");
            writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<Discrepancy> Discrepancies => {target.Qualify("Discrepancy")}.All;");
        }

        writer.Line().Summary("A disagreement between facts that one rule has found.");
        using (writer.Open("public sealed partial class Discrepancy"))
        {
            writer.Line("private readonly string[] _members;").Line();
            using (writer.Open("private Discrepancy(string rule, string category, global::KzKgData.FindingStatus status, string description, string? explanation, params string[] members)"))
            {
                writer.Line("Rule = rule;").Line("Category = category;").Line("Status = status;").Line("Description = description;").Line("ExplanationId = explanation;").Line("_members = members;");
            }

            writer.Line().Summary("The id of the rule, as in KZKG3003.").Line("public string Rule { get; }").Line();
            writer.Summary("What kind of disagreement it is. The category names it and explains nothing.").Line("public string Category { get; }").Line();
            writer.Summary("How far it has been dealt with. Acknowledged ones are not settled.").Line("public global::KzKgData.FindingStatus Status { get; }").Line();
            writer.Summary("What was found, in words.").Line("public string Description { get; }").Line();
            writer.Summary("The id of the explanation about it; null where there is none.").Line("public string? ExplanationId { get; }").Line();
            writer.Summary("The ids of all facts that take part, in ordinal order.").Line("public global::System.Collections.Generic.IReadOnlyList<string> FactIds => _members;").Line();
            writer.Summary("The claims among them, in ordinal order of their ids.");
            WriteIgnored(writer, target);
            writer.Line($"public global::System.Collections.Generic.IReadOnlyList<{claims.RowName}> Members => {target.Qualify(claims.TableClass)}.Instance.FindAll(_members);");
            if (explanations is { SingleKey: not null })
            {
                writer.Line().Summary("What the ledger says about it; null where it says nothing.");
                WriteIgnored(writer, target);
                writer.Line($"public {explanations.RowName}? Explanation => {target.Qualify(explanations.TableClass)}.Instance.Find(ExplanationId);");
                WriteFromLedger("cause", "Cause", "Why the members differ; null where nobody has decided.");
                WriteFromLedger("hypotheses", "Hypotheses", "What may be the reason, where nobody could settle it; may be null.");
                WriteFromLedger("would_settle", "WouldSettle", "What would settle it; may be null.");
            }

            writer.Line();
            using (writer.Open("internal static global::System.Collections.Generic.IReadOnlyList<Discrepancy> All { get; } = new Discrepancy[]", "};"))
            {
                foreach (var d in evidence.Discrepancies)
                {
                    writer.Line($"new({SourceWriter.Literal(d.RuleId)}, {SourceWriter.Literal(d.Category)}, global::KzKgData.FindingStatus.{d.Status}, {SourceWriter.Literal(d.Message)}, {SourceWriter.Literal(d.Explanation)}, {string.Join(", ", d.Members.Select(SourceWriter.Literal))}),");
                }
            }

            writer.Line();
            using (writer.Open($"internal static global::System.Collections.Generic.IReadOnlyList<Discrepancy> About({claims.RowName} claim)"))
            {
                writer.Line("var found = new global::System.Collections.Generic.List<Discrepancy>();").Line($"var id = claim.{claims.SingleKey!.CellProperty};");
                using (writer.Open("foreach (var discrepancy in All)"))
                {
                    using (writer.Open("if (global::System.Array.IndexOf(discrepancy._members, id) >= 0)"))
                    {
                        writer.Line("found.Add(discrepancy);");
                    }
                }

                writer.Line("return found;");
            }

            writer.Line().Summary("The rule, the status and the ids of the members.");
            writer.Line("public override string ToString() => Rule + \" \" + Status + \": \" + string.Join(\", \", _members);");
        }

        return writer.ToString();

        // A ledger that lacks a column, or declares it as something else than text, is an error of the data.
        void WriteFromLedger(string field, string name, string summary)
        {
            if (explanations.Columns.FirstOrDefault(c => c.Field == field && c.Kind == FieldKind.Text) is { } column)
            {
                writer.Line().Summary(summary).Line($"public {column.Enum ?? "string"}? {name} => Explanation?.{column.CellProperty};");
            }
        }
    }

    private static void WriteIgnored(SourceWriter writer, Target target)
    {
        writer.Line("[global::System.Runtime.Serialization.IgnoreDataMember]");
        if (target.HasJsonIgnore)
        {
            writer.Line("[global::System.Text.Json.Serialization.JsonIgnore]");
        }
    }

    private static string Join(ClaimEvidence?[] rows, Func<ClaimEvidence?, string> write) => string.Join(", ", rows.Select(write));

    private static string IntervalOf(Bounds? bounds) => bounds is { Low: { } low, High: { } high }
        ? $"global::KzKgData.Interval.Closed({low.ToString(CultureInfo.InvariantCulture)}m, {high.ToString(CultureInfo.InvariantCulture)}m)"
        : "default";
}
