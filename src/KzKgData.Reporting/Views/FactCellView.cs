using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The content of a cell of a fact, and its evidence.</summary>
public sealed class FactCellView
{
    internal FactCellView(Row row, FieldSchema field, EvidenceView? evidence, FactLinks links)
    {
        var text = row[field.Name].Text;
        FactLinkView[] values = [.. row.Values(field.Name).Select(v => Read(v, field, links))];
        Values = values;
        Evidence = evidence;
        IsPrintedSo =
            values is [{ Anchor: null } only]
            && evidence is not null
            && (evidence.Mention.Printed == text || evidence.Mention.Printed == only.Label.ToString());
        IsUncited = evidence is null && field.Evidence is Verification.DataPackages.Evidence.Required && text.Length > 0;
        IsInferred = Basis.IsInferred(row[FactTableView.BasisOf(field)].Text);
        NamesSource = evidence is not null && !string.Equals(row["source"].Text, evidence.Source.Source.Id, StringComparison.Ordinal);
    }

    /// <summary>The values, in words; those that name other facts are links.</summary>
    public IReadOnlyList<FactLinkView> Values { get; }

    /// <summary>The printed text that the cell cites, or null.</summary>
    public EvidenceView? Evidence { get; }

    /// <summary>Whether the cell and its evidence would show the same characters.</summary>
    public bool IsPrintedSo { get; }

    /// <summary>Whether the cell needs a citation and has none.</summary>
    public bool IsUncited { get; }

    /// <summary>Whether the value is inferred rather than printed.</summary>
    public bool IsInferred { get; }

    /// <summary>Whether the source has to be shown, because neither a column of the row nor a previous cell names it.</summary>
    public bool NamesSource { get; internal set; }

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Values.Count == 0 && Evidence is null;

    private static FactLinkView Read(string value, FieldSchema field, FactLinks links) => field switch
    {
        { References.Count: > 0 } when !field.AlsoAllowed.Contains(value, StringComparer.Ordinal) => links.Of(value),
        { Name: "side" } => new FactLinkView(Words.Side(new Side(value)), Anchor: null),
        { Categories.Count: > 0 } => new FactLinkView(Phrase.Data(Words.OfId(value)), Anchor: null),
        { Type.Kind: FieldKind.Period or FieldKind.Date } => new FactLinkView(Words.Period(value), Anchor: null),
        _ => new FactLinkView(Phrase.Data(value), Anchor: null),
    };
}
