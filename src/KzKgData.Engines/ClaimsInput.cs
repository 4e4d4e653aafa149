namespace KzKgData.Engines;

/// <summary>Claims in exported files, or in files with the same columns.</summary>
/// <param name="Count">The number of claims.</param>
/// <param name="Declarations">The declarations of the package; null if the files have none.</param>
internal sealed record ClaimsInput(long Count, string? Declarations)
{
    // More rows than any file has, so that row numbers of consecutive files do not overlap.
    private const string RowsOfAFile = "1000000000000";

    /// <summary>Opens the files as <see cref="Shapes.Claims"/> in the engine.</summary>
    /// <param name="engine">The engine that reads them.</param>
    /// <param name="input">The files, such as <c>claims/*.parquet</c>, or one DuckDB database.</param>
    /// <exception cref="EngineException">No file exists, or a file is invalid.</exception>
    public static ClaimsInput Open(DuckDbEngine engine, string input)
    {
        return input.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? OpenParquet(engine, input)
            : input.EndsWith(".duckdb", StringComparison.OrdinalIgnoreCase) ? OpenDatabase(engine, input)
            : throw new EngineException($"'{input}' is not the name of a Parquet or DuckDB file; write --input as in 'claims/*.parquet' or claims.duckdb");
    }

    private static ClaimsInput OpenParquet(DuckDbEngine engine, string input)
    {
        string[] files = [.. Read(engine, $"select file from glob({DuckDbEngine.Text(input)}) order by file", input).Select(r => r[0])];
        if (files.Length == 0)
        {
            throw new EngineException($"there is no file {input}; correct --input");
        }

        // One by one, so that an error names the file it is in.
        foreach (var file in files)
        {
            Check([.. Read(engine, $"select name, '' from parquet_schema({DuckDbEngine.Text(file)}) where type is not null", file)], file);
        }

        var list = $"[{string.Join(", ", files.Select(DuckDbEngine.Text))}]";
        var row = files.Length == 1 ? "file_row_number" : $"file_row_number + {RowsOfAFile} * (list_position({list}, filename) - 1)";
        CreateView(engine, row, $"read_parquet({list}, file_row_number = true, filename = true)");
        string? declarations = null;
        foreach (var file in files)
        {
            declarations ??= engine
                .Read(
                    $"select decode(value) from parquet_kv_metadata({DuckDbEngine.Text(file)}) where decode(key) = "
                    + $"{DuckDbEngine.Text(Shapes.ExportedDeclarations)}")
                .Select(r => r[0])
                .FirstOrDefault();
        }

        return new ClaimsInput(CountOf(engine, input), declarations);
    }

    private static ClaimsInput OpenDatabase(DuckDbEngine engine, string input)
    {
        if (!File.Exists(input))
        {
            throw new EngineException($"there is no file {input}; correct --input");
        }

        Guard(input, () => engine.Execute($"attach {DuckDbEngine.Text(input)} as input (read_only)"));
        Check(
            [
                .. Read(
                    engine,
                    $"select column_name, data_type from duckdb_columns() where database_name = 'input' and table_name = '{Shapes.ExportedClaims}'",
                    input),
            ],
            input);
        CreateView(engine, "rowid", $"input.main.{Shapes.ExportedClaims}");
        var declarations = engine.Read($"select json from input.main.{Shapes.ExportedDeclarations}").Select(r => r[0]).FirstOrDefault();
        return new ClaimsInput(CountOf(engine, input), declarations);
    }

    private static void Check(List<string[]> columns, string file)
    {
        var missing = Shapes.Exported.Columns.Where(c => !columns.Exists(r => r[0] == c.Name)).Select(c => c.Name).ToArray();
        if (missing.Length > 0)
        {
            throw new EngineException(
                $"{file} has no column {string.Join(", ", missing.Take(5))}{(missing.Length > 5 ? " …" : string.Empty)}; kzkg export creates a file "
                + $"with all required columns");
        }
    }

    private static void CreateView(DuckDbEngine engine, string row, string from)
    {
        var columns = Shapes.Exported.Columns.Select(c => c.IsText ? $"coalesce({c.Name}, '') as {c.Name}" : $"cast({c.Name} as bigint) as {c.Name}");
        engine.CreateView(Shapes.Claims.Name, $"select {row} as claim_row, {string.Join(", ", columns)} from {from}");
    }

    private static long CountOf(DuckDbEngine engine, string input) =>
        long.Parse(Read(engine, $"select count(*) from {Shapes.Claims.Name}", input)[0][0], CultureInfo.InvariantCulture);

    private static List<string[]> Read(DuckDbEngine engine, string query, string input)
    {
        List<string[]> rows = [];
        Guard(input, () => rows = [.. engine.Read(query)]);
        return rows;
    }

    private static void Guard(string input, Action action)
    {
        try
        {
            action();
        }
        catch (EngineException e)
        {
            throw new EngineException($"{input} cannot be read; it may be truncated, or of another format ({e.Text}); export it again", e);
        }
    }
}
