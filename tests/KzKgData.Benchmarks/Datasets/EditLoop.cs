using System.Collections.Immutable;
using KzKgData.Benchmarks.Builds;
using KzKgData.Benchmarks.Goals;
using Microsoft.CodeAnalysis;

namespace KzKgData.Benchmarks.Datasets;

/// <summary>Measures the cost of an edit in an editor, for packages passed as additional files, and that of a full compilation.</summary>
internal sealed class EditLoop
{
    private readonly PackageTexts _package;
    private readonly bool _isQuiet;
    private readonly ImmutableArray<AdditionalText> _texts;
    private readonly GeneratorDriver _driver;

    private EditLoop(PackageTexts package, bool isQuiet)
    {
        (_package, _isQuiet) = (package, isQuiet);
        _texts = package.Open();
        _driver = Compiler.Generate(Compiler.Driver(_texts), Compiler.Edit());
        Compiler.Analyze(_texts, Compiler.Edit(), isQuiet);
    }

    /// <summary>Measures a package.</summary>
    /// <param name="add">Receives the rows.</param>
    /// <param name="name">The name of the package in the rows.</param>
    /// <param name="package">The package.</param>
    /// <param name="isQuiet">Whether the analyzer reports nothing for it.</param>
    public static void Measure(Action<GoalRow> add, string name, PackageTexts package, bool isQuiet)
    {
        var loop = new EditLoop(package, isQuiet);
        var compile = Clock.Median(() => Compiler.Compile(Compiler.Driver(loop._texts), Compiler.Edit()));
        add(GoalRow.Plain($"{name}: full compilation", compile.TotalMilliseconds, "ms"));
        add(
            GoalRow.Plain(
                $"{name}: generator, first compilation",
                Clock.Median(() => Compiler.Generate(Compiler.Driver(package.Open()), Compiler.Edit())).TotalMilliseconds,
                "ms"));
        add(
            GoalRow.Plain(
                $"{name}: analyzer, first compilation",
                Clock.Median(() => Compiler.Analyze(package.Open(), Compiler.Edit(), isQuiet)).TotalMilliseconds,
                "ms"));
        add(GoalRow.AtMost($"{name}: generator and analyzer, after an edit of C#", Clock.Median(loop.AfterCode).TotalMilliseconds, 1, "ms"));
        var cell = Clock.Median(loop.AfterCell);
        add(GoalRow.Plain($"{name}: generator and analyzer, after an edit of a cell", cell.TotalMilliseconds, "ms"));
        add(GoalRow.AtMost($"{name}: — share of a full compilation", 100 * cell / compile, 5, "%"));
    }

    private int AfterCode()
    {
        var edited = Compiler.Edit();
        Compiler.Generate(_driver, edited);
        return Compiler.Analyze(_texts, edited, _isQuiet);
    }

    private int AfterCell()
    {
        var (edited, code) = (_package.Edit(), Compiler.Edit());
        var old = _texts.Single(t => t.Path == edited.Path);
        Compiler.Generate(_driver.ReplaceAdditionalText(old, edited), code);
        return Compiler.Analyze(_texts.Replace(old, edited), code, _isQuiet);
    }
}
