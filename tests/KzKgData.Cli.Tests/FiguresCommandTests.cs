using System.Text.Json;

namespace KzKgData.Cli.Tests;

public sealed class FiguresCommandTests
{
    private const string English = "\U0001F34F Sales came to almost $1,340 billion in 2024, up 12%; last year two of 94 866 trucks left at 17:30.";

    [Fact]
    public async Task Prints_a_line_for_each_figure_and_all_readings_of_an_ambiguous_one()
    {
        using var tool = new ToolRun();
        await WriteAsync(tool, English);

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("figures", "text.txt"));
        Assert.Equal(
            """
            23-37 [almost] money '$1,340 billion': ambiguous, none chosen
                grouping-comma: 1 340 000 000 000 USD, rounded from 1 335 000 000 000 to 1 345 000 000 000
                decimal-comma: 1 340 000 000 USD, rounded from 1 339 500 000 to 1 340 500 000
            41-45 period '2024': 2024
            50-53 percent '12%': 12 percent, rounded from 11.5 to 12.5
            55-64 period 'last year': depends on the date of the text
            65-68 number 'two': 2
            72-78 number '94 866': 94 866
            94-99 time '17:30': 17:30
            7 figures, 1 of them ambiguous

            """,
            tool.Output);
        Assert.Empty(tool.Error);
    }

    [Fact]
    public async Task Prints_JSON_as_the_contract_says()
    {
        using var tool = new ToolRun();
        await WriteAsync(tool, English);

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("figures", "text.txt", "--format", "json"));
        using var json = JsonDocument.Parse(tool.Output);
        var figures = json.RootElement.EnumerateArray().ToArray();
        foreach (var figure in figures)
        {
            Assert.Equal(
                ["start", "end", "printed", "kind", "qualifier", "value", "low", "high", "unit", "ambiguous", "readings", "relation", "counted"],
                figure.EnumerateObject().Select(p => p.Name));
        }

        Assert.Equal(
            [
                "23 37 money almost 1340000000000 1335000000000 1345000000000 USD True 2  ",
                "41 45 period  2024    False 0  ",
                "50 53 percent  12 11.5 12.5 percent False 1  ",
                "55 64 period      False 0  ",
                "65 68 number  2 2 2  False 1  ",
                "72 78 number  94866 94866 94866  False 1  trucks",
                "94 99 time  17:30    False 0  ",
            ],
            figures.Select(f =>
                string.Join(
                    ' ',
                    f.EnumerateObject()
                        .Where(p => p.Name is not "printed")
                        .Select(p =>
                            p.Value.ValueKind is JsonValueKind.Array ? p.Value.GetArrayLength().ToString(CultureInfo.InvariantCulture) : p.Value.ToString()))));
        Assert.Equal(
            ["grouping-comma 1340000000000 1335000000000 1345000000000 USD", "decimal-comma 1340000000 1339500000 1340500000 USD"],
            figures[0].GetProperty("readings").EnumerateArray().Select(r => string.Join(' ', r.EnumerateObject().Select(p => p.Value.ToString()))));
    }

    [Theory]
    [InlineData("Оборот составил 1.340 млрд долларов", null, "grouping-point")]
    [InlineData("Оборот составил 1.340 млрд долларов", "en", "decimal-point")]
    [InlineData("Sales came to $1.340 billion", null, "decimal-point")]
    [InlineData("Sales came to $1.340 billion", "ru", "grouping-point")]
    public async Task The_language_is_told_by_the_script_unless_it_is_given(string text, string? language, string reading)
    {
        using var tool = new ToolRun();
        await WriteAsync(tool, text);

        Assert.Equal(
            ExitCode.Clean,
            await tool.RunAsync(["figures", "text.txt", "--format", "json", .. language is null ? Array.Empty<string>() : ["--language", language]]));
        using var json = JsonDocument.Parse(tool.Output);
        Assert.Equal(reading, json.RootElement[0].GetProperty("readings")[0].GetProperty("reading").GetString());
    }

    [Theory]
    [InlineData("", "[]\n")]
    [InlineData("No figure here.", "[]\n")]
    public async Task A_text_without_figures_is_an_empty_list(string text, string expected)
    {
        using var tool = new ToolRun();
        await WriteAsync(tool, text);

        Assert.Equal(ExitCode.Clean, await tool.RunAsync("figures", "text.txt", "--format", "json"));
        Assert.Equal(expected, tool.Output);
    }

    [Theory]
    [InlineData("figures nowhere.txt")]
    [InlineData("figures data")]
    [InlineData("figures bytes.txt")]
    public async Task A_file_that_cannot_be_read_exits_with_2_and_one_line(string commandLine)
    {
        using var tool = new ToolRun();
        await File.WriteAllBytesAsync(tool.PathOf("bytes.txt"), [0x24, 0x35, 0xFF], TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(commandLine.Split(' ')));
        Assert.StartsWith("kzkg: ", tool.Error, StringComparison.Ordinal);
        Assert.Single(tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(tool.Output);
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("figures text.txt --language kk")]
    [InlineData("figures text.txt --format xml")]
    public async Task Misuse_exits_with_2(string commandLine)
    {
        using var tool = new ToolRun();
        await WriteAsync(tool, English);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync(commandLine.Split(' ')));
    }

    private static Task WriteAsync(ToolRun tool, string text) => File.WriteAllTextAsync(tool.PathOf("text.txt"), text, TestContext.Current.CancellationToken);
}
