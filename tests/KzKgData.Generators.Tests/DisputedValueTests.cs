using KzKgData.Analyzers;

namespace KzKgData.Generators.Tests;

/// <summary>Code that reads a value in dispute as if it were settled is reported if it identifies the claim; other code is not.</summary>
public sealed class DisputedValueTests
{
    private const string Dispute = "trade|mutual|unspecified|actual|USD|2019";

    [Theory]
    [InlineData("decimal Read() => Dataset.Claims.Trade2019North.Value;")]
    [InlineData("decimal Read() => Dataset.Claims[\"trade-2019-south\"].Value;")]
    [InlineData("decimal Read() => Dataset.Claims.Find(\"trade-2019-south\")!.Value.Value;")]
    [InlineData("decimal? Read() => Dataset.Claims.Find(\"trade-2019-south\")?.Value;")]
    [InlineData("decimal Read() => Dataset.Claims.Find(\"trade-2019-south\").GetValueOrDefault().Value;")]
    [InlineData("decimal Read() => Dataset.Claims.TryFind(\"trade-2019-south\", out var claim) ? claim.Value : 0;")]
    [InlineData("decimal Read() => Dataset.Claims.Find(\"trade-2019-south\") is { } claim ? claim.Value : 0;")]
    [InlineData("bool Read() => Dataset.Claims.Trade2019North is { Value: > 5 };")]
    [InlineData("bool Read() => Dataset.Claims.Find(\"trade-2019-north\") is { Value: > 5 };")]
    [InlineData("const string Id = \"trade-2019-\" + \"north\"; decimal Read() => Dataset.Claims[Id].Value;")]
    [InlineData("static readonly string Id = \"trade-2019-north\"; decimal Read() => Dataset.Claims[Id].Value;")]
    [InlineData("decimal Read() { var id = \"trade-2019-north\"; return Dataset.Claims[id].Value; }")]
    [InlineData("decimal Read() { var claims = Dataset.Claims; var claim = claims.Trade2019North; var same = claim; return same.Value; }")]
    [InlineData("decimal Read() { Claim claim; claim = Dataset.Claims.Trade2019North; return claim.Value; }")]
    [InlineData("decimal Read(bool north) => (north ? Dataset.Claims.Trade2018North : Dataset.Claims.Trade2019North).Value;")]
    [InlineData("decimal Read(int n) => (n switch { 1 => Dataset.Claims.Trade2018North, _ => Dataset.Claims.Trade2019North }).Value;")]
    [InlineData(
        "decimal Read(bool north) { var claim = Dataset.Claims.Trade2018North; if (north) { claim = Dataset.Claims.Trade2019North; } return claim.Value; }")]
    [InlineData(
        "decimal Read() { var claim = Dataset.Claims.Trade2018North; var sum = 0m; for (var i = 0; i < 2; i++) { sum += claim.Value; claim = "
        + "Dataset.Claims.Trade2019North; } return sum; }")]
    [InlineData("decimal Read(Claim? given) => (given ?? Dataset.Claims.Trade2019North).Value;")]
    [InlineData("static readonly Claim Best = Dataset.Claims.Trade2019North; decimal Read() => Best.Value;")]
    [InlineData("Claim _best; Uses() { _best = Dataset.Claims.Trade2019North; } decimal Read() => _best.Value;")]
    [InlineData("static Claim Best => Dataset.Claims.Trade2019North; decimal Read() => Best.Value;")]
    [InlineData("static Claim Best { get; } = Dataset.Claims.Trade2019North; decimal Read() => Best.Value;")]
    [InlineData("static Claim Best() { return Dataset.Claims.Trade2019North; } decimal Read() => Best().Value;")]
    [InlineData("System.Func<decimal> Read() => () => Dataset.Claims.Trade2019North.Value;")]
    [InlineData("decimal Read() { decimal Inner() => Dataset.Claims.Trade2019North.Value; return Inner(); }")]
    [InlineData("decimal _value = Dataset.Claims.Trade2019North.Value;")]
    public async Task A_value_in_dispute_is_told_however_the_claim_is_named(string member)
    {
        var told = Assert.Single(await DisputedValueRun.DiagnosticsOf(Class(member)));

        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, told.Severity);
        Assert.Equal(Dispute, told.Properties[DisputedValueAnalyzer.DisputeProperty]);
        Assert.Contains(
            $"is in the unsettled dispute '{Dispute}'",
            told.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decimal Read() => Dataset.Claims.Trade2018North.Value;")] // explained
    [InlineData("decimal Read() => Dataset.Claims[\"trade-2018-north\"].Value;")]
    [InlineData("string? Read() => Dataset.Claims.Trade2019North.Printed;")] // what is printed is no settled value
    [InlineData("string Read() => nameof(Dataset.Claims.Trade2019North.Value);")]
    [InlineData("decimal Read() => Dataset.Claims.Trade2019North.TryGetSettled(out var settled) ? settled.Value : 0;")]
    [InlineData("decimal Read() { var claim = Dataset.Claims.Trade2019North; if (claim.TryGetSettled(out claim)) { return claim.Value; } return 0; }")]
    [InlineData("decimal Read() { var claim = Dataset.Claims.Trade2019North; claim = Dataset.Claims.Trade2018North; return claim.Value; }")]
    [InlineData("decimal Read() { var sum = 0m; foreach (var claim in Dataset.Claims.Trade2019North.DisputeClaims) { sum += claim.Value; } return sum; }")]
    [InlineData("decimal Read() { var sum = 0m; foreach (var claim in Dataset.Claims) { sum += claim.Value; } return sum; }")]
    [InlineData("decimal Read(Claim claim) => claim.Value;")]
    [InlineData("decimal Read(string id) => Dataset.Claims[id].Value;")]
    [InlineData("string Read() => Dataset.People[\"trade-2019-north\"].Name;")]
    [InlineData("[AcceptsDispute(\"" + Dispute + "\", Reason = \"the north keeps the books\")] decimal Read() => Dataset.Claims.Trade2019North.Value;")]
    [InlineData("[AcceptsDispute(\"" + Dispute + "\")] decimal Read => Dataset.Claims.Trade2019North.Value;")]
    [InlineData("[AcceptsDispute(\"" + Dispute + "\")] decimal Read { get { return Dataset.Claims.Trade2019North.Value; } }")]
    [InlineData("[AcceptsDispute(\"" + Dispute + "\")] decimal _value = Dataset.Claims.Trade2019North.Value;")]
    [InlineData("decimal Read() { [AcceptsDispute(\"" + Dispute + "\")] decimal Inner() => Dataset.Claims.Trade2019North.Value; return Inner(); }")]
    [InlineData("System.Func<decimal> Read() => [AcceptsDispute(\"" + Dispute + "\")] () => Dataset.Claims.Trade2019North.Value;")]
    [InlineData("[AcceptsDispute(\"" + Dispute + "\")] sealed class Inner { decimal Read() => Dataset.Claims.Trade2019North.Value; }")]
    public async Task What_is_settled_asked_for_accepted_or_not_known_is_not_told(string member) =>
        Assert.Empty(await DisputedValueRun.DiagnosticsOf(Class(member)));

    [Fact]
    public async Task An_assembly_accepts_a_dispute_for_all_its_code_and_no_other_dispute()
    {
        var code = Class("decimal Read() => Dataset.Claims.Trade2019North.Value;");

        Assert.Empty(await DisputedValueRun.DiagnosticsOf(code, $"[assembly: KzKgData.AcceptsDispute(\"{Dispute}\")]"));
        Assert.Equal(2, (await DisputedValueRun.DiagnosticsOf(code, "[assembly: KzKgData.AcceptsDispute(\"another\")]")).Length);
    }

    [Fact]
    public async Task An_acceptance_of_what_is_settled_or_gone_is_told_and_can_be_removed()
    {
        var code = Class("[AcceptsDispute(\"trade|mutual|unspecified|actual|USD|2018\")] decimal Read() => Dataset.Claims.Trade2018North.Value;");

        var told = Assert.Single(await DisputedValueRun.DiagnosticsOf(code));
        Assert.Contains(
            "there is no unsettled dispute 'trade|mutual|unspecified|actual|USD|2018'",
            told.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.DoesNotContain("AcceptsDispute", await DisputedValueRun.FixAsync(code, "remove"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_project_that_has_the_data_is_told_as_well()
    {
        var run = GeneratorRun.Of(TradePackage.Create(), "static class Uses { public static decimal Read => KzKgData.Dataset.Claims.Trade2019North.Value; }");

        Assert.Single(await DisputedValueRun.DiagnosticsOf(run.Output));
    }

    [Fact]
    public async Task What_a_field_is_made_from_in_another_file_counts()
    {
        Assert.Single(await DisputedValueRun.DiagnosticsOf(
            "public static class Known { public static readonly KzKgData.Claim Best = KzKgData.Dataset.Claims.Trade2019North; }",
            Class("decimal Read() => Known.Best.Value;")));
    }

    [Theory]
    [InlineData(
        "settled",
        "void Show() { System.GC.KeepAlive(Dataset.Claims.Trade2019North.Value); }",
        "void Show() { if (Dataset.Claims.Trade2019North.TryGetSettled(out var settled)) { System.GC.KeepAlive(settled.Value); } }")]
    [InlineData(
        "settled",
        "void Show() { var value = Dataset.Claims.Trade2019North.Value; System.GC.KeepAlive(value); System.GC.Collect(); }",
        "void Show() { if (Dataset.Claims.Trade2019North.TryGetSettled(out var settled)) { var value = settled.Value; System.GC.KeepAlive(value); } "
        + "System.GC.Collect(); }")]
    [InlineData(
        "settled",
        "decimal Read() => Dataset.Claims.Trade2019North.Value;",
        "decimal Read() => Dataset.Claims.Trade2019North.TryGetSettled(out var settled) ? settled.Value : throw new "
        + "System.InvalidOperationException(\"The value is in dispute.\");")]
    [InlineData(
        "settled",
        "decimal Read() { decimal settled = 0; settled = Dataset.Claims.Trade2019North.Value; return settled; }",
        "decimal Read() { decimal settled = 0; settled = Dataset.Claims.Trade2019North.TryGetSettled(out var settled2) ? settled2.Value : throw new "
        + "System.InvalidOperationException(\"The value is in dispute.\"); return settled; }")]
    [InlineData(
        "settled",
        "decimal? Read() => Dataset.Claims.Find(\"trade-2019-north\")?.Value;",
        "decimal? Read() => Dataset.Claims.Find(\"trade-2019-north\") is { } claim && claim.TryGetSettled(out var settled) ? settled.Value : (decimal?)null;")]
    [InlineData(
        "settled",
        "decimal Read() => 1 + Dataset.Claims.Trade2019North.Value;",
        "decimal Read() => 1 + (Dataset.Claims.Trade2019North.TryGetSettled(out var settled) ? settled.Value : throw new "
        + "System.InvalidOperationException(\"The value is in dispute.\"));")]
    [InlineData(
        "claims",
        "void Show() { System.GC.KeepAlive(Dataset.Claims.Trade2019North.Value); }",
        "void Show() { foreach (var claim in Dataset.Claims.Trade2019North.DisputeClaims) { System.GC.KeepAlive(claim.Value); } }")]
    [InlineData(
        "claims",
        "void Show() { var claim = Dataset.Claims.Trade2019North; System.GC.KeepAlive(claim.Value); }",
        "void Show() { var claim = Dataset.Claims.Trade2019North; foreach (var claim2 in claim.DisputeClaims) { System.GC.KeepAlive(claim2.Value); } }")]
    [InlineData("claims", "decimal Read() => Dataset.Claims.Trade2019North.Value;", null)]
    [InlineData("claims", "decimal Read() { var value = Dataset.Claims.Trade2019North.Value; return value; }", null)]
    [InlineData(
        "accept",
        "/// <summary>Reads.</summary>\n    decimal Read() => Dataset.Claims.Trade2019North.Value;",
        "/// <summary>Reads.</summary> [AcceptsDispute(\"" + Dispute + "\")] decimal Read() => Dataset.Claims.Trade2019North.Value;")]
    [InlineData(
        "accept",
        "bool Read { get { return Dataset.Claims.Trade2019North is { Value: > 5 }; } }",
        "[AcceptsDispute(\"" + Dispute + "\")] bool Read { get { return Dataset.Claims.Trade2019North is { Value: > 5 }; } }")]
    public async Task An_editor_offers_to_ask_to_show_all_or_to_accept(string offer, string member, string? becomes) =>
        Assert.Equal(
            becomes is null ? null : OneLine(Class(becomes)),
            await DisputedValueRun.FixAsync(Class(member), offer) is { } changed ? OneLine(changed) : null);

    [Theory]
    [InlineData(
        "settled",
        "using KzKgData; if (Dataset.Claims.Trade2019North.TryGetSettled(out var settled)) { System.GC.KeepAlive(settled.Value); } System.GC.Collect();")]
    [InlineData(
        "claims",
        "using KzKgData; foreach (var claim in Dataset.Claims.Trade2019North.DisputeClaims) { System.GC.KeepAlive(claim.Value); } System.GC.Collect();")]
    [InlineData(
        "accept",
        "using KzKgData; [assembly: AcceptsDispute(\"" + Dispute + "\")] System.GC.KeepAlive(Dataset.Claims.Trade2019North.Value); System.GC.Collect();")]
    public async Task A_program_of_statements_is_offered_the_same(string offer, string becomes) =>
        Assert.Equal(
            becomes,
            OneLine(
                (await DisputedValueRun.FixAsync("using KzKgData;\nSystem.GC.KeepAlive(Dataset.Claims.Trade2019North.Value);\nSystem.GC.Collect();\n", offer))!));

    [Theory]
    [InlineData("void Show() { System.GC.KeepAlive(Dataset.Claims.Trade2019North.Value); }")]
    [InlineData("decimal Read() => Dataset.Claims.Trade2019North.Value;")]
    [InlineData("decimal? Read() => Dataset.Claims.Find(\"trade-2019-north\")?.Value;")]
    public async Task What_an_editor_has_fixed_is_not_told_again(string member)
    {
        foreach (var offer in new[] { "settled", "accept" })
        {
            Assert.Empty(await DisputedValueRun.DiagnosticsOf((await DisputedValueRun.FixAsync(Class(member), offer))!));
        }
    }

    [Fact]
    public void Claims_know_their_dispute_and_whether_it_is_settled()
    {
        var data = GeneratorRun.Of(TradePackage.Create()).Load();
        var claims = data.Rows("Claims");

        Assert.Equal([Dispute, Dispute, "trade|mutual|unspecified|actual|USD|2018"], claims.Select(c => CompiledDataset.Get(c, "Dispute")));
        Assert.Equal([claims[0], claims[1]], ((System.Collections.IEnumerable)CompiledDataset.Get(claims[1], "DisputeClaims")!).Cast<object>());
        Assert.Equal((false, "Claim(none)"), Settled(claims[0]));
        Assert.Equal((true, "Claim(trade-2018-north)"), Settled(claims[2]));

        static (bool, string) Settled(object claim)
        {
            object?[] arguments = [null];
            return ((bool)claim.GetType().GetMethod("TryGetSettled")!.Invoke(claim, arguments)!, arguments[0]!.ToString()!);
        }
    }

    [Fact]
    public void The_release_file_lists_what_is_told_and_there_is_a_page_of_it()
    {
        var told = Assert.Single(new DisputedValueAnalyzer().SupportedDiagnostics);

        Assert.Contains(
            $"{told.Id} | {told.Category} | {told.DefaultSeverity} | {told.Title.ToString(CultureInfo.InvariantCulture)}",
            File.ReadAllLines(Path.Combine(RealPackage.Root, "generators", "KzKgData.Analyzers", "AnalyzerReleases.Unshipped.md")));
        Assert.True(File.Exists(Path.Combine(RealPackage.Root, told.HelpLinkUri)));
    }

    private static string Class(string member) => $"using KzKgData;\n\nclass Uses\n{{\n    {member}\n}}\n";

    private static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
