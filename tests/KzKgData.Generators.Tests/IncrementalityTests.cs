using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>An edit reruns only the steps it affects. Steps are identified by the names that the generator declares.</summary>
public sealed class IncrementalityTests
{
    [Fact]
    public void Every_declared_step_is_run()
    {
        var run = GeneratorRun.Of(TradePackage.Create().Without("exclusions.csv"));

        Assert.NotEmpty(GeneratorRun.StepNames);
        Assert.All(GeneratorRun.StepNames, step => Assert.Contains(step, run.Result.TrackedSteps.Keys));
    }

    [Fact]
    public void An_edit_of_other_code_makes_nothing_again()
    {
        var after = GeneratorRun.Of(TradePackage.Create()).AfterCode("class Unrelated { }");

        Assert.All(GeneratorRun.StepNames, step => AssertUntouched(after.Reasons(step)));
        Assert.All(after.OutputReasons, reasons => Assert.All(reasons, r => Assert.Equal(IncrementalStepRunReason.Cached, r)));
    }

    [Fact]
    public void The_same_content_in_new_files_is_unchanged()
    {
        var after = GeneratorRun.Of(TradePackage.Create()).AfterFiles(TradePackage.Create());

        Assert.All(after.Reasons(TrackingNames.Texts), r => Assert.Equal(IncrementalStepRunReason.Unchanged, r));
        Assert.All(GeneratorRun.StepNames, step => AssertUntouched(after.Reasons(step)));
        Assert.All(after.OutputReasons, reasons => Assert.All(reasons, r => Assert.Equal(IncrementalStepRunReason.Cached, r)));
    }

    [Fact]
    public void Of_two_files_only_the_edited_one_changes_its_table_and_source()
    {
        var package = LakePackage.Create();

        var after = GeneratorRun.Of(package).AfterFiles(package.Replace("gauges.csv", "39.75", "40.25"));

        Assert.Single(after.Reasons(TrackingNames.Texts), r => r == IncrementalStepRunReason.Modified);
        Assert.Equal(["gauges"], TablesThatAre(after, IncrementalStepRunReason.Modified));
        Assert.Equal(["lakes", "remarks", "rivers"], TablesThatAre(after, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        AssertUntouched(after.Reasons(TrackingNames.Shape));
        Assert.Equal(["Gauges.g.cs"], SourcesMadeAgain(after));
        Assert.Equal(40.25m, after.Load().Cell("Gauges", 0, "Level"));
    }

    [Fact]
    public void A_line_inserted_above_a_row_changes_no_other_table()
    {
        var package = LakePackage.Create();

        var after = GeneratorRun
            .Of(package)
            .AfterFiles(package.AddBefore("lakes", "salt-pan", ("id", "new-tarn"), ("name", "New Tarn"), ("water", "fresh"), ("depth", 3)));

        Assert.Equal(["Lakes.Names.g.cs", "Lakes.g.cs"], SourcesMadeAgain(after));
    }

    [Fact]
    public void A_removed_file_leaves_its_types_without_rows()
    {
        var after = GeneratorRun.Of(LakePackage.Create()).AfterRemoving("data/gauges.csv");

        Assert.Contains(IncrementalStepRunReason.Removed, after.Reasons(TrackingNames.Texts));
        Assert.Equal(["gauges"], TablesThatAre(after, IncrementalStepRunReason.Modified));
        Assert.Equal(["lakes", "remarks", "rivers"], TablesThatAre(after, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.Equal(0, after.Load().Count("Gauges"));
        Assert.Equal(["Gauges.g.cs"], SourcesMadeAgain(after));
    }

    [Fact]
    public void A_file_that_comes_later_fills_its_table()
    {
        var package = LakePackage.Create();

        var after = GeneratorRun.Of(package.Without("gauges.csv")).AfterFiles(package);

        Assert.Equal(GeneratorRun.Of(package).Sources, after.Sources);
    }

    [Fact]
    public void A_new_title_changes_the_shape_and_no_rows()
    {
        var package = LakePackage.Create();

        var after = GeneratorRun.Of(package).AfterFiles(package.Replace(TestPackage.Descriptor, "Lakes & gauges", "Lakes"));

        Assert.Equal([IncrementalStepRunReason.Modified], after.Reasons(TrackingNames.Shape));
        AssertUntouched(after.Reasons(TrackingNames.Tables));
    }

    [Fact]
    public void A_redeclared_column_changes_its_table_alone()
    {
        var package = LakePackage.Create();

        var after = GeneratorRun
            .Of(package)
            .AfterFiles(package.Replace(TestPackage.Descriptor, "The level in metres.", "The level above the sea, in metres."));

        Assert.Equal(["gauges"], TablesThatAre(after, IncrementalStepRunReason.Modified));
        Assert.Contains("above the sea", after.Sources["Gauges.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_descriptor_that_breaks_leaves_the_root_and_brings_the_types_back()
    {
        var package = LakePackage.Create();
        var first = GeneratorRun.Of(package);

        var broken = first.AfterFiles(package.With(TestPackage.Descriptor, "{"));
        var mended = broken.AfterFiles(package);

        Assert.Equal(["Dataset.Categories.g.cs", "Dataset.g.cs"], broken.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("class Dataset", broken.Sources["Dataset.g.cs"], StringComparison.Ordinal);
        Assert.Equal(first.Sources, mended.Sources);
    }

    [Fact]
    public void A_citation_changes_the_evidence_and_no_claims()
    {
        var package = TradePackage.Create();

        var after = GeneratorRun.Of(package).AfterFiles(package.Delete("citations", "trade-2019-north,value"));

        Assert.Equal([IncrementalStepRunReason.Modified], after.Reasons(TrackingNames.Evidence));
        Assert.Equal(["citations"], TablesThatAre(after, IncrementalStepRunReason.Modified));
        Assert.Equal(["Citations.g.cs", "Claims.Evidence.g.cs", "Claims.Names.g.cs", "Dataset.Discrepancies.g.cs"], SourcesMadeAgain(after));
    }

    [Fact]
    public void An_edit_of_one_package_makes_nothing_of_another_again()
    {
        var lakes = LakePackage.Create();
        var package = lakes.Files.Aggregate(lakes, (p, f) => p.With("more/" + f, lakes[f]));
        var run = GeneratorRun.Of(
            package,
            string.Empty,
            ("data/more/datapackage.json:KzkgPackage", "more/datapackage.json"),
            ("data/more/datapackage.json:KzkgNamespace", "More"));

        var declared = run.AfterFiles(package.Replace("more/datapackage.json", "Lakes & gauges", "Lakes"));
        var edited = run.AfterFiles(package.Replace("more/gauges.csv", "long-mere", "round-tarn"));

        Assert.All(SourcesMadeAgain(declared), name => Assert.StartsWith("More/", name, StringComparison.Ordinal));
        Assert.Equal(["More/Gauges.g.cs"], SourcesMadeAgain(edited));
    }

    [Fact]
    public void Another_namespace_is_another_target()
    {
        var run = GeneratorRun.Of(LakePackage.Create(), code: "", ("build_property.RootNamespace", "Waters"));

        Assert.All(run.Sources.Values, source => Assert.Contains("namespace Waters;", source, StringComparison.Ordinal));
    }

    [Fact]
    public void What_steps_keep_holds_no_compilation_text_or_place()
    {
        var run = GeneratorRun.Of(TradePackage.Create().Without("exclusions.csv"));

        foreach (var step in GeneratorRun.StepNames)
        {
            Assert.NotEmpty(run.Outputs(step));
            Assert.All(run.Outputs(step), output => Assert.Empty(StepModels.ForbiddenIn(output.Value)));
        }
    }

    [Fact]
    public void The_walk_through_models_finds_what_they_may_not_hold()
    {
        Assert.Equal(
            ["Tuple`2.m_Item1[0] is a KzKgData.Verification.DataPackages.TextFile", "Tuple`2.m_Item2._content is a Microsoft.CodeAnalysis.Text.StringText"],
            StepModels.ForbiddenIn(Tuple.Create(new[] { new TextFile("a", "b") }, new Wrapped(SourceText.From("c")))));
    }

    [Fact]
    public void Equal_packages_give_equal_models_and_other_packages_others()
    {
        var one = GeneratorRun.Of(TradePackage.Create().Publishing("people,cy-dell,,misread,"));
        var equal = GeneratorRun.Of(TradePackage.Create().Publishing("people,cy-dell,,misread,"));
        var other = GeneratorRun.Of(
            TradePackage
                .Create()
                .Publishing("people,cy-dell,,spelled otherwise,")
                .Set("claims", "trade-2019-north", "value", "2200000000")
                .Replace(TestPackage.Descriptor, "2020.2", "2020.3"),
            code: "",
            ("build_property.RootNamespace", "Waters"));

        foreach (var step in GeneratorRun.StepNames)
        {
            var values = one.Outputs(step).Select(o => o.Value).ToArray();
            Assert.Equal(values, equal.Outputs(step).Select(o => o.Value));
            Assert.Equal(values.Select(v => v?.GetHashCode()), equal.Outputs(step).Select(o => o.Value?.GetHashCode()));
            if (values.Length > 0 && step is not TrackingNames.Fits)
            {
                Assert.NotEqual(values, other.Outputs(step).Select(o => o.Value));
            }
        }
    }

    [Fact]
    public void Lists_equal_each_other_by_their_items_in_order()
    {
        var list = new EquatableArray<string>(["a", "b"]);

        Assert.True(list == new EquatableArray<string>(["a", "b"]));
        Assert.Equal(list.GetHashCode(), new EquatableArray<string>(["a", "b"]).GetHashCode());
        Assert.True(list != new EquatableArray<string>(["b", "a"]));
        Assert.NotEqual(list.GetHashCode(), new EquatableArray<string>(["b", "a"]).GetHashCode());
        Assert.NotEqual(list.GetHashCode(), new EquatableArray<string>(["a"]).GetHashCode());
        Assert.Equal((2, "b", 0), (list.Count, list[1], default(EquatableArray<string>).Count));
        Assert.True(list != new EquatableArray<string>(["a"]));
        Assert.True(default == new EquatableArray<string>([]));
        Assert.False(list.Equals("a"));
    }

    private static void AssertUntouched(IEnumerable<IncrementalStepRunReason> reasons) =>
        Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}"));

    private static IEnumerable<string> TablesThatAre(GeneratorRun run, params IncrementalStepRunReason[] reasons) =>
        run.Outputs(TrackingNames.Tables).Where(o => reasons.Contains(o.Reason)).Select(o => ((TableContent)o.Value).Shape.Name).Order(StringComparer.Ordinal);

    /// <summary>Returns the hint names of the sources whose step was not cached.</summary>
    private static IEnumerable<string> SourcesMadeAgain(GeneratorRun run) =>
        run.Result.TrackedOutputSteps
            .SelectMany(s => s.Value)
            .SelectMany(s => s.Outputs)
            .Where(o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .SelectMany(o => HintsOf(o.Value))
            .Order(StringComparer.Ordinal);

    /// <summary>Returns the sources of an output, whose type is internal to the compiler.</summary>
    private static IEnumerable<string> HintsOf(object output)
    {
        var sources = (System.Collections.IEnumerable)output.GetType().GetField("Item1")!.GetValue(output)!;
        return sources
            .Cast<object>()
            .Select(s =>
                (string)
                    s.GetType()
                        .GetProperty(
                            "HintName",
                            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
                        )!
                        .GetValue(s)!);
    }

    private sealed class Wrapped(SourceText content)
    {
        private readonly SourceText _content = content;

        public override string ToString() => _content.ToString();
    }
}
