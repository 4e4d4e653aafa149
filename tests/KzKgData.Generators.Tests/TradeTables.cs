using KzKgData.Verification.Facts;

namespace KzKgData.Generators.Tests;

/// <summary>One edition of an artificial official table: the trade of one country with the other in one year, in million dollars.</summary>
/// <param name="Country">The country of the office.</param>
/// <param name="Edition">The day of publication.</param>
/// <param name="Year">The year.</param>
/// <param name="Exports">The exports to the other country.</param>
/// <param name="Imports">The imports from the other country.</param>
/// <param name="Total">The total that the table prints; null for none.</param>
internal sealed record TradeTable(string Country, string Edition, int Year, int Exports, int Imports, int? Total = null)
{
    public string Id => $"{Country}-{Edition}";

    public string Office => Country + "-bureau";

    public string Partner => Country is "northland" ? "southland" : "northland";
}

/// <summary>Official tables for the trade package.</summary>
internal static class TradeTables
{
    private const string Unit = "million US dollars";

    /// <summary>Returns the package with two statistics offices and editions of their tables, which cover the claims of the package.</summary>
    public static TestPackage WithTables(this TestPackage package, params TradeTable[] tables)
    {
        var declared = package
            .Replace(
                TestPackage.Descriptor,
                "{ \"name\": \"characters\", \"type\": \"integer\" }",
                "{ \"name\": \"characters\", \"type\": \"integer\" }, { \"name\": \"form\" }, { \"name\": \"office\" }")
            .Replace(
                TestPackage.Descriptor,
                "{ \"name\": \"mention\", \"kzkg:references\": [ \"mentions.id\" ] }\n",
                "{ \"name\": \"mention\", \"kzkg:references\": [ \"mentions.id\" ] }, { \"name\": \"cell\" }\n")
            .Replace(
                TestPackage.Descriptor,
                "\"resources\": [",
                """
                "resources": [
                    { "name": "bureaus", "path": "bureaus.csv", "kzkg:role": "facts", "schema": { "fields": [ { "name": "id" },
                      { "name": "side", "categories": [ { "value": "northland", "kzkg:printedAs": [ "Northland" ] }, { "value": "southland", "kzkg:printedAs": [ "Southland" ] } ], "kzkg:enum": "Country" },
                      { "name": "printed_name", "kzkg:evidence": "required" } ], "primaryKey": "id" } },
                    { "name": "cells", "path": "cells.csv", "kzkg:role": "cells", "schema": { "fields": [ { "name": "id" }, { "name": "source" }, { "name": "sheet" }, { "name": "row", "type": "integer" },
                      { "name": "column", "type": "integer" }, { "name": "value" }, { "name": "context" }, { "name": "described_by", "type": "list", "delimiter": ";" } ], "primaryKey": "id" } },
                """)
            .Edit("sources.csv", text => Widen(text, ",form,office", ",,"))
            .Edit("citations.csv", text => Widen(text, ",cell", ","))
            .ReplaceAll("claims.csv", ",mutual,", ",northland-southland,")
            .With("bureaus.csv", "id,side,printed_name\nnorthland-bureau,northland,\nsouthland-bureau,southland,\n")
            .With("cells.csv", "id,source,sheet,row,column,value,context,described_by\n");
        return tables.Aggregate(declared, Add);
    }

    private static TestPackage Add(TestPackage package, TradeTable table)
    {
        if (!package["sources.csv"].Contains($"\n{table.Id},", StringComparison.Ordinal))
        {
            package = package
                .Add(
                    "sources",
                    ("id", table.Id),
                    ("file", table.Id + ".csv"),
                    ("publisher", table.Office),
                    ("language", "en"),
                    ("published", table.Edition),
                    ("published_basis", "printed"),
                    ("sha256", new string('0', 64)),
                    ("characters", 9),
                    ("form", "table"),
                    ("office", table.Office))
                .Adding(table, "unit", 1, 1, Unit)
                .Adding(table, "partner", 3, 1, table.Partner);
        }

        var column = ((table.Year % 10) * 3) + 2;
        package = package
            .Figure(table, column, "Exports", $"{table.Country}-to-{table.Partner}", table.Exports)
            .Figure(table, column + 1, "Imports", $"{table.Partner}-to-{table.Country}", table.Imports);
        return table.Total is { } total ? package.Figure(table, column + 2, "Turnover", "northland-southland", total) : package;
    }

    private static TestPackage Figure(this TestPackage package, TradeTable table, int column, string flow, string subject, int value)
    {
        var (header, claim) = ($"{flow} {table.Year}", $"{table.Id}-{flow.ToLowerInvariant()}-of-{table.Year}");
        string Cell(string name) => $"{table.Id}-{name}";
        return package
            .Adding(table, $"{flow}-{table.Year}", 2, column, header)
            .Add("cells", ("id", Cell($"{flow}-{table.Year}-value")), ("source", table.Id), ("row", 3), ("column", column), ("value", value), ("context", SourceCell.ContextOf([table.Partner, header, Unit])), ("described_by", $"{Cell("partner")};{Cell($"{flow}-{table.Year}")};{Cell("unit")}"))
            .Add(
                "claims", ("id", claim), ("indicator", "trade"), ("subject", subject), ("scope", "unspecified"), ("kind", "actual"), ("period", table.Year), ("period_basis", "printed"), ("value", value + "000000"), ("unit", "USD"),
                ("attribution", "table"), ("side", table.Country), ("reporter", table.Office), ("stated_on", table.Edition), ("source", table.Id))
            .Citing(claim, "value", Cell($"{flow}-{table.Year}-value"))
            .Citing(claim, "period", Cell($"{flow}-{table.Year}"))
            .Citing(claim, "indicator", Cell($"{flow}-{table.Year}"))
            .Citing(claim, "subject", Cell("partner"))
            .Citing(claim, "unit", Cell("unit"));
    }

    private static TestPackage Adding(this TestPackage package, TradeTable table, string name, int row, int column, string value) =>
        package.Add(
            "cells",
            ("id", $"{table.Id}-{name}"),
            ("source", table.Id),
            ("row", row),
            ("column", column),
            ("value", value),
            ("context", SourceCell.ContextOf([])));

    private static TestPackage Citing(this TestPackage package, string fact, string field, string cell) =>
        package.Add("citations", ("fact", fact), ("field", field), ("cell", cell));

    private static string Widen(string text, string header, string row) =>
        string.Concat(text.Split('\n').Where(l => l.Length > 0).Select((l, i) => l + (i == 0 ? header : row) + "\n"));
}
