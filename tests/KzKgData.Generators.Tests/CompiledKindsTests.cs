namespace KzKgData.Generators.Tests;

/// <summary>Values of every type of the standard have the matching C# type in a program, and missing values are null.</summary>
public sealed class CompiledKindsTests
{
    public static TheoryData<string, string, object> Kinds() => new()
    {
        { """ "type":"string" """, "a b", "a b" },
        { """ "type":"string","format":"email" """, "a@example.org", "a@example.org" },
        { """ "type":"integer" """, "-12", -12L },
        { """ "type":"integer","bareNumber":false """, "95%", 95L },
        { """ "type":"number" """, "1.50", 1.50m },
        { """ "type":"number","decimalChar":",","groupChar":"." """, "\"1.500,25\"", 1500.25m },
        { """ "type":"number" """, "1e300", 1e300 },
        { """ "type":"number" """, "NaN", double.NaN },
        { """ "type":"boolean" """, "true", true },
        { """ "type":"boolean","trueValues":["yes"],"falseValues":["no"] """, "no", false },
        { """ "type":"date" """, "2024-02-29", new DateOnly(2024, 2, 29) },
        { """ "type":"date","format":"%d/%m/%Y" """, "29/02/2024", new DateOnly(2024, 2, 29) },
        { """ "type":"time" """, "23:59:58", new TimeOnly(23, 59, 58) },
        { """ "type":"datetime" """, "2024-02-29T01:02:03.5Z", new DateTime(2024, 2, 29, 1, 2, 3, 500, DateTimeKind.Utc) },
        { """ "type":"datetime" """, "2024-02-29T01:02:03Z", new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc) },
        { """ "type":"datetime" """, "2024-02-29T01:02:03", new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Unspecified) },
        { """ "type":"year" """, "1999", 1999 },
        { """ "type":"yearmonth" """, "1999-12", Period.Month(1999, 12) },
        { """ "type":"duration" """, "P1Y2M3DT4H5M6.5S", CalendarDuration.Parse("P1Y2M3DT4H5M6.5S") },
        { """ "type":"geopoint" """, "\"90.50, -45.5\"", new GeoPoint(90.50m, -45.5m) },
        { """ "type":"object" """, "\"{\"\"a\"\":1}\"", "{\"a\":1}" },
        { """ "type":"array" """, "\"[1,2]\"", "[1,2]" },
        { """ "type":"any" """, "x", "x" },
        { """ "type":"string","kzkg:format":"period" """, "2023-01/2023-11", Period.Between(Period.Month(2023, 1), Period.Month(2023, 11)) },
    };

    /// <summary>Keys of any script and length find their rows, and near misses find none.</summary>
    [Theory]
    [InlineData("a", "b", "ab", "ba")]
    [InlineData("lake", "lakes", "lake-1", "ekal")]
    [InlineData("өзен", "озен", "Өзен", "өзендер")]
    [InlineData("é", "e\u0301", "e", "\u0301")]
    [InlineData("😀", "😁", "\uFFFD", "x😀")]
    [InlineData("a-key-of-some-length", "b-key-of-some-length", "a-key-of-some-lengtx", "a-key-of-xome-length")]
    [InlineData("a-key-that-is-as-long-as-one-beside-its-row-can-be-62-long-000", "a-key-that-is-as-long-as-one-beside-its-row-can-be-63-long-0000", "x", "y")]
    public void Keys_lead_to_their_rows_and_what_is_nearly_one_to_none(params string[] keys)
    {
        var table = GeneratorRun.Of(Things(""" "type":"string" """, "id,v\n" + string.Concat(keys.Select(k => $"{k},{k}\n")))).Load().Table("Things");

        Assert.All(keys, key => Assert.Equal(key, CompiledDataset.Get(CompiledDataset.Call(table, "Find", key)!, "V")));
        Assert.All(
            keys,
            key =>
                Assert.All(
                    (string[])[key + "0", "0" + key, key[..^1] + "\u0001", "\u0001" + key[1..], key.ToUpperInvariant() + "#"],
                    near => Assert.Null(CompiledDataset.Call(table, "Find", near))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_is_read_as_its_type_and_an_empty_cell_as_null(string type, string cell, object expected)
    {
        var data = GeneratorRun.Of(Things(type, "id,v\na," + cell + "\nb,\n")).Load();

        var value = data.Cell("Things", 0, "V")!;
        Assert.Equal(expected, value);
        Assert.IsType(expected.GetType(), value);
        Assert.Equal((expected as DateTime?)?.Kind, (value as DateTime?)?.Kind);
        Assert.Equal(
            expected is decimal exact ? exact.ToString(CultureInfo.InvariantCulture) : null,
            value is decimal read ? read.ToString(CultureInfo.InvariantCulture) : null);
        Assert.Null(data.Cell("Things", 1, "V"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_that_has_to_be_there_is_read_as_its_type(string type, string cell, object expected)
    {
        var data = GeneratorRun.Of(Things(type + """ ,"constraints":{"required":true}""", "id,v\na," + cell + "\n")).Load();

        Assert.Equal(expected, data.Cell("Things", 0, "V"));
        Assert.Equal(expected.GetType(), data.Rows("Things")[0].GetType().GetProperty("V")!.PropertyType);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rows_are_found_by_a_key_of_any_type(string type, string cell, object expected)
    {
        if (expected is double.NaN)
        {
            return; // NaN equals nothing, not even itself
        }

        var package = Things(type, "id,v\na," + cell + "\n").Replace(TestPackage.Descriptor, "\"primaryKey\":\"id\"", "\"primaryKey\":\"v\"");
        var data = GeneratorRun.Of(package).Load();

        Assert.Equal(data.Rows("Things")[0], CompiledDataset.Call(data.Table("Things"), "Find", expected));
    }

    /// <summary>A missing required value is a build error, but a project may lower its severity: the type stays non-nullable, and no value is invented.</summary>
    [Theory]
    [InlineData("integer", typeof(long))]
    [InlineData("number", typeof(decimal))]
    [InlineData("date", typeof(DateOnly))]
    [InlineData("boolean", typeof(bool))]
    [InlineData("datetime", typeof(DateTime))]
    [InlineData("year", typeof(int))]
    public void A_bad_cell_that_has_to_hold_a_value_throws_and_is_no_default(string type, Type expected)
    {
        var good = type is "date" ? "2024-01-01" : type is "datetime" ? "2024-01-01T00:00:00" : type is "boolean" ? "true" : "2024";
        var data = GeneratorRun.Of(Things($"\"type\":\"{type}\",\"constraints\":{{\"required\":true}}", $"id,v\na,bad\nb,\nc,{good}\n")).Load();

        Assert.All(
            Enumerable.Range(0, 2),
            row =>
                Assert.Contains(
                    "the column v of things",
                    Assert
                        .IsType<InvalidOperationException>(
                            Assert.Throws<System.Reflection.TargetInvocationException>(() => data.Cell("Things", row, "V")).InnerException)
                        .Message,
                    StringComparison.Ordinal));
        Assert.IsType(expected, data.Cell("Things", 2, "V"));
    }

    [Fact]
    public void A_row_without_its_key_can_be_shown_and_harms_no_lookup()
    {
        var package = Things(""" "type":"integer" """, "id,v\na,bad\nb,2\n").Replace(TestPackage.Descriptor, "\"primaryKey\":\"id\"", "\"primaryKey\":\"v\"");
        var data = GeneratorRun.Of(package).Load();

        Assert.Equal("Thing(row 1)", data.Rows("Things")[0].ToString());
        Assert.Equal(data.Rows("Things")[1], CompiledDataset.Call(data.Table("Things"), "Find", 2L));
        Assert.All(Enumerable.Range(3, 100), key => Assert.Null(CompiledDataset.Call(data.Table("Things"), "Find", (long)key)));
    }

    [Fact]
    public void What_stands_for_a_missing_value_is_null_and_the_empty_text_a_text_where_the_descriptor_says_so()
    {
        var data = GeneratorRun.Of(Things(""" "type":"string","missingValues":["-"] """, "id,v\na,-\nb,\nc,x\n")).Load();

        Assert.Equal([null, string.Empty, "x"], data.Rows("Things").Select(r => (string?)CompiledDataset.Get(r, "V")));
    }

    [Fact]
    public void Numbers_of_a_list_are_doubles_where_a_decimal_does_not_hold_one()
    {
        var data = GeneratorRun.Of(Things(""" "type":"list","itemType":"number","delimiter":";" """, "id,v\na,1.5;INF\nb,\n")).Load();

        Assert.Equal([1.5, double.PositiveInfinity], (IEnumerable<double>)data.Cell("Things", 0, "V")!);
        Assert.Empty((IEnumerable<double>)data.Cell("Things", 1, "V")!);
    }

    [Theory]
    [InlineData("string", "a;;b", "a", "", "b")]
    [InlineData("integer", "7;;x;8", 7L, 8L)]
    [InlineData("boolean", "true;;x;false", true, false)]
    [InlineData("number", "1.5;;x;INF", 1.5, double.PositiveInfinity)]
    public void Items_of_a_list_that_are_no_values_are_left_out_and_empty_texts_are_not(string type, string cell, params object[] expected) =>
        AssertItems(type, cell, expected);

    [Fact]
    public void Items_of_a_list_have_the_type_that_is_declared()
    {
        AssertItems("number", "1.50;;x;2", 1.50m, 2m);
        AssertItems("date", "2024-02-29;;x;2024-03-01", new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 1));
        AssertItems("time", "23:59:58;;x;00:00:00", new TimeOnly(23, 59, 58), TimeOnly.MinValue);
        AssertItems("datetime", "2024-02-29T01:02:03Z;;x", new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc));
    }

    private static void AssertItems(string type, string cell, params object[] expected)
    {
        // The rows before and after have other items, or none.
        var data = GeneratorRun.Of(Things($""" "type":"list","itemType":"{type}","delimiter":";" """, $"id,v\na,\nb,{cell}\nc,x;{cell.Split(';')[0]}\n")).Load();

        Assert.Empty((System.Collections.IEnumerable)data.Cell("Things", 0, "V")!);
        Assert.Equal(expected, ((System.Collections.IEnumerable)data.Cell("Things", 1, "V")!).Cast<object>());
        Assert.Equal(type is "string" ? ["x", "a"] : [expected[0]], ((System.Collections.IEnumerable)data.Cell("Things", 2, "V")!).Cast<object>());
    }

    [Fact]
    public void Days_and_times_of_day_have_older_types_where_there_are_no_others()
    {
        var data = GeneratorRun.LoadForNetStandard(TestPackage.Of(
            (TestPackage.Descriptor, """
                {"name":"p","resources":[{"name":"things","path":"things.csv","schema":{"fields":[{"name":"day","type":"date"},{"name":"time","type":"time"},{"name":"other","type":"date"}],"primaryKey":["day","time"]}},
                {"name":"links","path":"l.csv","schema":{"fields":[{"name":"id"},{"name":"next","kzkg:references":["links.id"]}],"primaryKey":"id"}}]}
                """),
            ("things.csv", "day,time,other\n2024-02-29,23:59:58,\n2024-03-01,00:00:00,0001-01-01\n"),
            ("l.csv", "id,next\na,b\nb,\n")));

        var rows = data.Rows("Things");
        Assert.Equal(["Thing(2024-02-29, 23:59:58)", "Thing(2024-03-01, 00:00:00)"], rows.Select(r => r.ToString()));
        Assert.Equal(
            (new DateTime(2024, 2, 29), new TimeSpan(23, 59, 58), null),
            (CompiledDataset.Get(rows[0], "Day"), CompiledDataset.Get(rows[0], "Time"), CompiledDataset.Get(rows[0], "Other")));
        Assert.Equal(DateTime.MinValue, CompiledDataset.Get(rows[1], "Other"));
        Assert.Equal(rows[1], CompiledDataset.Call(data.Table("Things"), "Find", new DateTime(2024, 3, 1), TimeSpan.Zero));
        Assert.Null(CompiledDataset.Call(data.Table("Things"), "Find", new DateTime(2024, 3, 1), new TimeSpan(1)));
        Assert.Equal(data.Rows("Links")[1], data.Cell("Links", 0, "Next"));
    }

    [Fact]
    public void A_row_shows_its_key_in_a_form_that_no_culture_changes()
    {
        using var culture = HostileCulture.With(",", ".", "-");
        var data = GeneratorRun.Of(TestPackage.Of(
            (TestPackage.Descriptor, """
                {"name":"p","resources":[{"name":"things","path":"things.csv","schema":{"fields":[{"name":"day","type":"date"},{"name":"at","type":"time"},{"name":"moment","type":"datetime"},{"name":"n","type":"number"}],"primaryKey":["day","at","moment","n"]}}]}
                """),
            ("things.csv", "day,at,moment,n\n2024-02-29,23:59:58,2024-02-29T01:02:03Z,1.50\n"))).Load();

        Assert.Equal("Thing(2024-02-29, 23:59:58, 2024-02-29T01:02:03.0000000Z, 1.50)", data.Rows("Things")[0].ToString());
    }

    [Theory]
    [InlineData("", "None")]
    [InlineData("c", "None")]
    [InlineData("a", "A")]
    [InlineData("b", "B")]
    public void A_category_that_has_to_be_there_and_is_none_is_called_so(string cell, string expected)
    {
        var data = GeneratorRun.Of(Things(""" "categories":["a","b"],"constraints":{"required":true} """, $"id,v\nx,{cell}\ny,a\n")).Load();

        Assert.Equal(expected, data.Cell("Things", 0, "V")!.ToString());
    }

    /// <summary>Cells that are missing or wrong count as one and the same missing part of a key, of which the first row is found.</summary>
    [Theory]
    [InlineData(""" "type":"integer","categories":[1,2] """, "5", "6")]
    [InlineData(""" "categories":["a","b"] """, "c", "d")]
    [InlineData(""" "type":"integer" """, "x", "y")]
    [InlineData(""" "type":"date" """, "x", "")]
    [InlineData(""" "type":"number" """, "x", "y")]
    [InlineData(""" "type":"string","format":"email" """, "x", "y")]
    public void Parts_of_a_key_that_are_no_values_are_all_missing(string type, string first, string second)
    {
        var package = Things(type, $"id,v\na,{first}\na,{second}\nb,{second}\n").Replace(TestPackage.Descriptor, "\"primaryKey\":\"id\"", "\"primaryKey\":[\"id\",\"v\"]");
        var data = GeneratorRun.Of(package).Load();

        var table = data.Table("Things");
        Assert.Equal(data.Rows("Things")[0], CompiledDataset.Call(table, "Find", "a", null));
        Assert.Equal(data.Rows("Things")[2], CompiledDataset.Call(table, "Find", "b", null));
        Assert.Null(CompiledDataset.Call(table, "Find", "c", null));
    }

    [Fact]
    public void Of_rows_with_one_key_the_first_is_found_and_a_row_without_its_key_is_not()
    {
        var data = GeneratorRun.Of(Things(""" "type":"string" """, "id,v\na,1\n,2\na,3\nb,4\n")).Load();

        Assert.Equal("1", CompiledDataset.Get(CompiledDataset.Call(data.Table("Things"), "Find", "a")!, "V"));
        Assert.Equal("4", CompiledDataset.Get(CompiledDataset.Call(data.Table("Things"), "Find", "b")!, "V"));
        Assert.Equal(4, data.Count("Things"));
    }

    [Fact]
    public void Rows_are_found_by_what_they_refer_to_in_a_cell_or_in_an_item_of_a_list()
    {
        var run = GeneratorRun.Of(
            TestPackage.Of(
                (TestPackage.Descriptor, """
                    {"name":"p","resources":[{"name":"lakes","path":"l.csv","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}},
                    {"name":"rivers","path":"r.csv","schema":{"fields":[{"name":"id"},{"name":"mouth","kzkg:references":["lakes.id"]},{"name":"lakes","type":"list","delimiter":";","kzkg:references":["lakes.id"]}],"primaryKey":"id"}}]}
                    """),
                ("l.csv", "id\nx\ny\nz\n"),
                ("r.csv", "id,mouth,lakes\n1,x,y\n2,,\n3,y,x;y;x\n4,x,\n5,w,y;z;x\n6,x,y\n")),
            """
            internal static class Use
            {
                public static string Go()
                {
                    var (lakes, rivers) = (KzKgData.Dataset.Lakes, KzKgData.Dataset.Rivers);
                    string Of(System.Collections.Generic.IEnumerable<KzKgData.River> found) => string.Concat(System.Linq.Enumerable.Select(found, r => r.Id));
                    return string.Join(" ", System.Linq.Enumerable.Select(new[] { "x", "y", "z", "w", "v" }, id => Of(rivers.ByMouth(id)) + "/" + Of(rivers.ByLakes(id))))
                        + " " + Of(rivers.ByLakes(lakes["x"])) + " " + string.Concat(System.Linq.Enumerable.Select(rivers["3"].Lakes, l => l.Id)) + rivers["1"].Mouth?.Id + rivers["5"].Mouth?.Id;
                }
            }
            """);

        Assert.Equal("146/35 3/1356 /5 5/ / 35 xyxx", run.Load("Use").CallStatic("Go"));
    }

    [Fact]
    public void Keys_are_compared_by_value_and_by_their_own_types()
    {
        var run = GeneratorRun.Of(
            TestPackage.Of(
                (TestPackage.Descriptor, """
                    {"name":"p","resources":[
                    {"name":"nodes","path":"nodes.csv","schema":{"fields":[{"name":"id","type":"integer"},{"name":"parent","type":"integer"}],"primaryKey":"id",
                      "foreignKeys":[{"fields":"parent","reference":{"resource":"","fields":"id"}}]}},
                    {"name":"readings","path":"readings.csv","schema":{"fields":[{"name":"node","type":"integer"},{"name":"day","type":"date"},{"name":"n","type":"number"}],"primaryKey":["node","day"],
                      "foreignKeys":[{"fields":"node","reference":{"resource":"nodes","fields":"id"}}]}}]}
                    """),
                ("nodes.csv", "id,parent\n007,\n8,7\n9,07\n"),
                ("readings.csv", "node,day,n\n7,2024-01-01,1\n8,2024-01-01,2\n8,2024-01-02,3\n,2024-01-02,4\n")),
            """
            internal static class Use
            {
                public static string Go()
                {
                    var nodes = KzKgData.Dataset.Nodes;
                    var readings = KzKgData.Dataset.Readings;
                    var eighth = nodes[8];
                    return string.Join(" ", eighth.Parent?.Id, nodes.Find(7)?.Parent is null, nodes.Find(10) is null, nodes[7].Nodes.Count, nodes.ByParent(7)[1].Id,
                        readings[8, new System.DateOnly(2024, 1, 2)].N, readings.Find(9, new System.DateOnly(2024, 1, 2)) is null, readings.Find(null, new System.DateOnly(2024, 1, 2))?.N, eighth.Readings.Count, readings.At(0).Node?.Id);
                }
            }
            """);

        Assert.Equal("7 True True 2 9 3 True 4 2 7", run.Load("Use").CallStatic("Go"));
    }

    [Fact]
    public void Categories_that_are_numbers_make_an_enumeration_of_these_numbers()
    {
        var package = Things(""" "type":"integer","categories":[{"value":1,"label":"Yes"},{"value":0,"label":"No"},{"value":-9,"label":"No answer"},{"value":98,"label":"Don't know"},{"value":99,"label":"don\u2019t know"},7] """, "id,v\na,01\nb,0\nc,-9\nd,\ne,5\nf,99\n");
        var run = GeneratorRun.Of(package, """
            internal static class Use
            {
                public static string Go() => string.Join(" ", (int)KzKgData.ThingV.Yes, (int)KzKgData.ThingV.NoAnswer, (int)KzKgData.ThingV._7, KzKgData.Dataset.Things["b"].V == KzKgData.ThingV.No, KzKgData.Dataset.Things["f"].V is KzKgData.ThingV.DonTKnow99, KzKgData.ThingV.DonTKnow98);
            }
            """);

        Assert.Equal("1 -9 7 True True DonTKnow98", run.Load("Use").CallStatic("Go"));
        Assert.Equal(["Yes", "No", "NoAnswer", null, null, "DonTKnow99"], run.Load().Rows("Things").Select(r => CompiledDataset.Get(r, "V")?.ToString()));
    }

    [Theory]
    [InlineData("[1,2]", "_1 _2")]
    [InlineData("[-1,1]", "Minus1 _1")]
    [InlineData("[1,\"01\"]", "_1")]
    [InlineData("""[{"value":1,"label":"Type 1"},{"value":2,"label":"Type-1"}]""", "Type1_1 Type1_2")]
    [InlineData("""[{"value":1,"label":"a"},{"value":2,"label":"b","kzkg:name":"Second"}]""", "A Second")]
    [InlineData("""[{"value":1,"label":"%%"},{"value":2,"label":" "}]""", "PercentPercent _2")]
    [InlineData("""["1","2"]""", "_1 _2")]
    public void Members_for_numbers_are_named_by_labels_and_by_the_numbers(string categories, string expected)
    {
        var run = GeneratorRun.Of(Things($""" "type":"integer","categories":{categories} """, "id,v\na,1\n"));

        Assert.Equal(expected, string.Join(' ', run.Load("KzKgData.ThingV").Names()));
    }

    [Fact]
    public void Numbers_beyond_32_bits_make_an_enumeration_of_64_and_are_keys_too()
    {
        var package = Things(""" "type":"integer","categories":[5000000000,-5000000000] """, "id,v\na,5000000000\nb,-5000000000\n")
            .Replace(TestPackage.Descriptor, "\"primaryKey\":\"id\"", "\"primaryKey\":\"v\"");
        var data = GeneratorRun.Of(package).Load();

        var value = data.Cell("Things", 1, "V")!;
        Assert.Equal(-5_000_000_000, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        Assert.Equal(data.Rows("Things")[1], CompiledDataset.Call(data.Table("Things"), "Find", value));
    }

    [Fact]
    public void A_number_that_is_no_category_and_has_to_be_there_throws_and_is_no_default()
    {
        var data = GeneratorRun.Of(Things(""" "type":"integer","categories":[0,1],"constraints":{"required":true}""", "id,v\na,7\nb,1\n")).Load();

        Assert.IsType<InvalidOperationException>(Assert.Throws<System.Reflection.TargetInvocationException>(() => data.Cell("Things", 0, "V")).InnerException);
        Assert.Equal("_1", data.Cell("Things", 1, "V")!.ToString());
    }

    [Theory]
    [InlineData("""[1,"x"]""")] // an error of the descriptor, after which the column stays what it is
    [InlineData("[]")]
    public void Categories_that_are_no_numbers_leave_numbers_what_they_are(string categories)
    {
        Assert.Equal(1L, GeneratorRun.Of(Things($""" "type":"integer","categories":{categories} """, "id,v\na,1\n")).Load().Cell("Things", 0, "V"));
    }

    [Fact]
    public void Numbers_and_texts_do_not_share_an_enumeration_and_the_clash_says_so()
    {
        var package = TestPackage.Of(
            (TestPackage.Descriptor, """
                {"name":"p","resources":[{"name":"things","path":"things.csv","schema":{"fields":[
                {"name":"a","type":"integer","categories":[1],"kzkg:enum":"Answer"},{"name":"b","type":"string","categories":["x"],"kzkg:enum":"Answer"}]}}]}
                """),
            ("things.csv", "a,b\n1,x\n"));

        var row = GeneratorRun.Of(package).Load().Rows("Things")[0];
        Assert.Equal(("_1", "X"), (CompiledDataset.Get(row, "A")!.ToString(), CompiledDataset.Get(row, "B")!.ToString()));
    }

    private static TestPackage Things(string type, string text) => TestPackage.Of(
        (TestPackage.Descriptor, $$$"""{"name":"p","resources":[{"name":"things","path":"things.csv","schema":{"fields":[{"name":"id"},{"name":"v",{{{type}}}}],"primaryKey":"id"}}]}"""),
        ("things.csv", text));
}
