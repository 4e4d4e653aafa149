using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Rules;

namespace KzKgData.Engines;

/// <summary>Writes the tables that the rules about rows query: keys, references and citations.</summary>
internal static class RowRelations
{
    /// <summary>Creates the tables.</summary>
    public static void Create(SqlEngine engine, Dataset dataset)
    {
        engine.CreateTable(Shapes.Keys, w => WriteKeys(w, dataset.Package));
        UnresolvedReference.Reference[] references = [.. UnresolvedReference.ReferencesOf(dataset.Package)];
        engine.CreateTable(Shapes.Referrals, w => WriteReferrals(w, references));
        engine.CreateTable(Shapes.Referred, w => WriteReferred(w, references));
        engine.CreateTable(Shapes.Agreements, w => WriteAgreements(w, references));
        engine.CreateTable(Shapes.AgreedRows, w => WriteAgreedRows(w, references));
        engine.CreateTable(Shapes.EvidenceCells, w => WriteEvidenceCells(w, dataset));
        engine.CreateTable(Shapes.CitedCells, w => WriteCitedCells(w, dataset));
        engine.CreateTable(Shapes.CitedItems, w => WriteCitedItems(w, dataset));
        engine.CreateTable(Shapes.ListedMentions, w => WriteListedMentions(w, dataset.Package));
        engine.CreateTable(Shapes.UsedMentions, w => WriteUsedMentions(w, dataset));
    }

    private static void WriteKeys(IRowWriter writer, DataPackage package)
    {
        var scopes = DuplicateKey.ScopesOf(package);
        for (var scope = 0; scope < scopes.Count; scope++)
        {
            foreach (var (row, firstOfTable, key) in scopes[scope].Rows())
            {
                writer.Add(scope);
                writer.Add(row);
                writer.Add(firstOfTable);
                writer.Add(scopes[scope].AcrossTables ? 1 : 0);
                writer.Add(key);
                writer.EndRow();
            }
        }
    }

    private static void WriteReferrals(IRowWriter writer, UnresolvedReference.Reference[] references)
    {
        for (var scope = 0; scope < references.Length; scope++)
        {
            foreach (var (row, key) in references[scope].Values())
            {
                writer.Add(scope);
                writer.Add(row);
                writer.Add(key);
                writer.EndRow();
            }
        }
    }

    private static void WriteReferred(IRowWriter writer, UnresolvedReference.Reference[] references)
    {
        for (var scope = 0; scope < references.Length; scope++)
        {
            foreach (var key in references[scope].Keys())
            {
                writer.Add(scope);
                writer.Add(key);
                writer.EndRow();
            }
        }
    }

    private static void WriteAgreements(IRowWriter writer, UnresolvedReference.Reference[] references)
    {
        foreach (var (scope, column, name) in Agreements(references))
        {
            foreach (var (row, id, value) in references[scope].Own(name))
            {
                writer.Add(scope);
                writer.Add(column);
                writer.Add(row);
                writer.Add(id);
                writer.Add(value);
                writer.EndRow();
            }
        }
    }

    private static void WriteAgreedRows(IRowWriter writer, UnresolvedReference.Reference[] references)
    {
        foreach (var (scope, column, name) in Agreements(references))
        {
            foreach (var (id, value) in references[scope].Others(name))
            {
                writer.Add(scope);
                writer.Add(column);
                writer.Add(id);
                writer.Add(value);
                writer.EndRow();
            }
        }
    }

    private static IEnumerable<(int Scope, int Column, string Name)> Agreements(UnresolvedReference.Reference[] references) =>
        from scope in Enumerable.Range(0, references.Length)
        from column in references[scope].AgreesIn.Select((name, i) => (Number: i, Name: name))
        select (scope, column.Number, column.Name);

    private static void WriteEvidenceCells(IRowWriter writer, Dataset dataset)
    {
        foreach (var fact in dataset.Facts)
        {
            foreach (var cell in fact.Row.Table.EvidenceColumns)
            {
                writer.Add(cell.Position);
                writer.Add(fact.Number);
                writer.Add(fact.NeedsEvidence(cell) ? 1 : 0);
                writer.Add(cell.IsList ? fact.Row.Values(cell.Field).Count : 0);
                writer.EndRow();
            }
        }
    }

    private static void WriteCitedCells(IRowWriter writer, Dataset dataset)
    {
        foreach (var (fact, field) in dataset.NamedByCitations)
        {
            writer.Add(field);
            writer.Add(fact);
            writer.EndRow();
        }
    }

    private static void WriteCitedItems(IRowWriter writer, Dataset dataset)
    {
        foreach (var citation in dataset.Citations)
        {
            if (citation.CitedFact is { } fact && citation.CitedField is { Type.ItemType: not null } field)
            {
                writer.Add(fact.Row.Table.Schema.PositionOf(System.Text.Encoding.UTF8.GetBytes(field.Name)));
                writer.Add(fact.Number);
                writer.Add(citation.Item ?? -1);
                writer.EndRow();
            }
        }
    }

    private static void WriteListedMentions(IRowWriter writer, DataPackage package)
    {
        foreach (var (row, first) in UnaccountedMention.Listed(package))
        {
            writer.Add(row);
            writer.Add(first);
            writer.EndRow();
        }
    }

    private static void WriteUsedMentions(IRowWriter writer, Dataset dataset)
    {
        foreach (var first in UnaccountedMention.Used(dataset))
        {
            writer.Add(first);
            writer.EndRow();
        }
    }
}
