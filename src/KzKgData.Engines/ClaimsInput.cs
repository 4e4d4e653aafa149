namespace KzKgData.Engines;

/// <summary>Claims that stand in files of an export, or in files made like them.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Declarations">What their package declares; null where the files do not say.</param>
internal sealed record ClaimsInput(long Count, string? Declarations)
{
    // Files come one after another; none has so many rows.
    private const string RowsOfAFile = "1000000000000";

    /// <summary>Opens the files, so that <see cref="Shapes.Claims"/> can be asked of the engine.</summary>
    /// <param name="engine">What reads them.</param>
    /// <param name="input">The files, as in <c>claims/*.parquet</c>, or one DuckDB database.</param>
    /// <exception cref="EngineException">There are none, or they are not what they should be.</exception>
    public static ClaimsInput Open(DuckDbEngine engine, string input)
    {
        return input.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? OpenParquet(engine, input)
            : input.EndsWith(".duckdb", StringComparison.OrdinalIgnoreCase) ? OpenDatabase(engine, input)
            : throw new EngineException($"'{input}' names no file of Parquet or DuckDB; write --input as in 'claims/*.parquet' or claims.duckdb");
    }

    private static ClaimsInput OpenParquet(DuckDbEngine engine, string input)
    {
        string[] files = [.. Read(engine, $"select file from glob({DuckDbEngine.Text(input)}) order by file", input).Select(r => r[0])];
        if (files.Length == 0)
        {
            throw new EngineException($"there is no file {input}");
        }

        // One by one, so that what is wrong is told of the file that it is wrong with.
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
            throw new EngineException($"there is no file {input}");
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
                $"{file} has no column {string.Join(", ", missing.Take(5))}{(missing.Length > 5 ? " …" : string.Empty)}; kzkg export makes a file with "
                + "all that are needed");
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
            throw new EngineException($"{input} cannot be read; it may be cut off, or no such file at all ({e.Message}); export it again", e);
        }
    }
}
