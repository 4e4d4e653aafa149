using System;
using System.Buffers.Text;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using nietras.SeparatedValues;

// Finds the count of one row with the named peer, and prints the milliseconds, the count and the working set in bytes.
if (args is ["databases", var source, var folder])
{
    Program.MakeDatabases(source, folder);
    return;
}

var watch = Stopwatch.StartNew();
var count = Program.CountOf(args[0], args[1], args[2]);
var elapsed = watch.Elapsed.TotalMilliseconds;
Console.WriteLine(FormattableString.Invariant($"{elapsed} {count} {Environment.WorkingSet}"));

internal static partial class Program
{
    private const int CountColumn = 2;

    internal static long CountOf(string peer, string path, string key) => peer switch
    {
        "frozen" => Frozen(path, key),
        "csvhelper" => WithCsvHelper(path, key),
        "sylvan" => WithSylvan(path, key),
        "sep" => WithSep(path, key),
        "naive" => Naive(path, key),
        "sqlite" => WithSqlite(path, key),
        "duckdb" => WithDuckDb(path, key),
        _ => throw new ArgumentException(peer),
    };

    /// <summary>Creates the databases for SQLite and DuckDB, with the key as primary key.</summary>
    internal static void MakeDatabases(string path, string folder)
    {
        using var sqlite = new SqliteConnection($"Data Source={Path.Combine(folder, "items.sqlite")};Pooling=False");
        sqlite.Open();
        using var duck = new DuckDBConnection($"Data Source={Path.Combine(folder, "items.duckdb")}");
        duck.Open();
        using (var create = duck.CreateCommand())
        {
            create.CommandText =
                "create table items (id varchar primary key, name varchar, count bigint, amount decimal(18,2), day date); insert into items select * "
                + $"from read_csv('{path}', header = true, auto_detect = false, columns = "
                + $"{{'id': 'varchar', 'name': 'varchar', 'count': 'bigint', 'amount': 'decimal(18,2)', 'day': 'date'}})";
            create.ExecuteNonQuery();
        }

        using var transaction = sqlite.BeginTransaction();
        using var command = sqlite.CreateCommand();
        command.CommandText = "create table items (id text primary key, name text, count integer, amount text, day text) without rowid";
        command.ExecuteNonQuery();
        command.CommandText = "insert into items values ($id, $name, $count, $amount, $day)";
        string[] names = ["$id", "$name", "$count", "$amount", "$day"];
        var parameters = Array.ConvertAll(names, n => command.Parameters.Add(n, SqliteType.Text));
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        while (reader.Read())
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = reader.GetString(i);
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Reads all rows like the naive reader into a dictionary, and looks the key up there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Frozen(string path, string key)
    {
        var items = new Dictionary<string, long>(StringComparer.Ordinal);
        var bytes = File.ReadAllBytes(path).AsSpan();
        for (var line = Next(ref bytes); !bytes.IsEmpty;)
        {
            line = Next(ref bytes);
            items.Add(Encoding.UTF8.GetString(line[..line.IndexOf((byte)',')]), CountIn(line));
        }

        return items.ToFrozenDictionary(StringComparer.Ordinal)[key];

        static ReadOnlySpan<byte> Next(ref Span<byte> rest)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = rest[..end];
            rest = rest[(end + 1)..];
            return line;
        }
    }

    /// <summary>Searches the bytes of the file for a line that starts with the key; does not support quotes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Naive(string path, string key)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        var at = bytes.IndexOf(Encoding.UTF8.GetBytes("\n" + key + ",")) + 1;
        var line = bytes[at..];
        return CountIn(line[..line.IndexOf((byte)'\n')]);
    }

    private static long CountIn(ReadOnlySpan<byte> line)
    {
        for (var i = 0; i < CountColumn; i++)
        {
            line = line[(line.IndexOf((byte)',') + 1)..];
        }

        return Utf8Parser.TryParse(line, out long count, out _) ? count : throw new FormatException();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long WithCsvHelper(string path, string key)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        while (reader.Read())
        {
            if (reader.GetString(0) == key)
            {
                return reader.Parse<long>(CountColumn);
            }
        }

        throw new KeyNotFoundException(key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long WithSylvan(string path, string key)
    {
        using var reader = Sylvan.Data.Csv.CsvDataReader.Create(path);
        while (reader.Read())
        {
            if (reader.GetFieldSpan(0).SequenceEqual(key))
            {
                return reader.GetInt64(CountColumn);
            }
        }

        throw new KeyNotFoundException(key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long WithSep(string path, string key)
    {
        using var reader = Sep.New(',').Reader().FromFile(path);
        foreach (var row in reader)
        {
            if (row[0].Span.SequenceEqual(key))
            {
                return row[CountColumn].Parse<long>();
            }
        }

        throw new KeyNotFoundException(key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long WithSqlite(string path, string key)
    {
        using var connection = new SqliteConnection($"Data Source={Path.ChangeExtension(path, ".sqlite")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count from items where id = $id";
        command.Parameters.AddWithValue("$id", key);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long WithDuckDb(string path, string key)
    {
        using var connection = new DuckDBConnection($"Data Source={Path.ChangeExtension(path, ".duckdb")};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count from items where id = $id";
        command.Parameters.Add(new DuckDBParameter("id", key));
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
