using System.Text.RegularExpressions;

namespace KzKgData.Cli.Tests;

/// <summary>With <c>--lang ru</c>, everything that people read is in Russian, and what programs read is not.</summary>
public sealed partial class RussianTests
{
    [Theory]
    [InlineData("kzkg: команды «chek» нет; возможно, check?", "chek", "--lang", "ru")]
    [InlineData("kzkg: команда не указана; список команд даёт kzkg --help", "--lang", "ru")]
    [InlineData("kzkg: у kzkg undo нет параметра «--foo»; список даёт kzkg undo --help", "undo", "--foo", "--lang=ru")]
    [InlineData("kzkg: таблицы «clams» нет; возможно, claims?", "list", "clams", "--lang", "ru")]
    [InlineData("kzkg: файла «none.txt» нет; укажите текстовый файл", "figures", "none.txt", "--lang:ru")]
    [InlineData("kzkg: папки «none» нет; укажите папку архивных текстов: --snapshots или уберите этот параметр", "check", "--lang", "ru", "--snapshots", "none")]
    [InlineData("kzkg: отменять нечего; kzkg хранит сто последних изменений, сделанных им в этой папке", "undo", "--lang", "ru")]
    public async Task Errors_are_in_Russian(string expected, params string[] args)
    {
        using var tool = new ToolRun();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync(args));
        Assert.Equal(expected, tool.Error.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("claim", "add", "--help")]
    public async Task The_help_is_in_Russian(params string[] args)
    {
        using var tool = new ToolRun();
        Assert.Equal(ExitCode.Clean, await tool.RunAsync([.. args, "--lang", "ru"]));
        Assert.StartsWith("Описание:", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishWords(), tool.Output);
    }

    [Fact]
    public async Task The_parser_of_a_descriptor_is_quoted_in_a_Russian_sentence()
    {
        using var tool = new ToolRun();
        tool.Edit("datapackage.json", _ => "{ \"resources\": [ }");
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("check", "--lang", "ru"));
        Assert.Contains("описание пакета не разбирается как JSON: сообщение анализатора – «", tool.Output, StringComparison.Ordinal);
        Assert.Contains("data/datapackage.json(1,18)", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_rule_has_Russian_headings()
    {
        using var tool = new ToolRun();
        await tool.RunAsync("explain", "KZKG3003", "--lang", "ru");
        Assert.StartsWith("# KZKG3003: Зеркальная асимметрия\n", tool.Output, StringComparison.Ordinal);
        Assert.All(tool.Output.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)), l => Assert.Matches("^## \\p{IsCyrillic}", l));
    }

    [Fact]
    public async Task Rules_that_an_engine_leaves_out_are_listed_in_Russian()
    {
        using var tool = new ToolRun();
        await tool.RunAsync("check", "--engine", "duckdb", "--lang", "ru");
        Assert.Contains("не выполнено: все другие правила: движок этого не умеет; запустите kzkg check без --engine", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_described_in_Russian()
    {
        using var tool = new ToolRun();
        await File.WriteAllTextAsync(tool.PathOf("text.txt"), "Trade reached $1.7 billion last year.", TestContext.Current.CancellationToken);
        await tool.RunAsync("figures", "text.txt", "--lang", "ru");
        Assert.Equal(
            """
            14-26 money «$1.7 billion»: 1 700 000 000 USD, до округления от 1 650 000 000 до 1 750 000 000
            27-36 period «last year»: зависит от даты текста
            цифр: 2, из них неоднозначных: 0

            """,
            tool.Output.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "sarif")]
    [InlineData("check", "--format", "junit")]
    [InlineData("check", "--format", "github")]
    [InlineData("list", "--format", "json")]
    [InlineData("show", "trade-turnover-2024-trend", "--format", "json")]
    public async Task Formats_for_programs_are_the_same_in_every_language(params string[] args)
    {
        using var tool = new ToolRun();
        await tool.RunAsync(args);
        var english = tool.Output;
        await tool.RunAsync([.. args, "--lang", "ru"]);
        Assert.Equal(english, tool.Output);
    }

    /// <summary>Three words of English in a row, unlike the names of commands, options and files.</summary>
    [GeneratedRegex(@"\b[a-z]{2,} [a-z]{2,} [a-z]{2,} ", RegexOptions.None, 1_000)]
    private static partial Regex EnglishWords();
}
