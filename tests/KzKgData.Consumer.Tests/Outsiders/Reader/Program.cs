using System;
using KzKgData;

var turnover = Dataset.Claims.About(Indicator.TradeTurnover);

foreach (var claim in turnover.In(2024).Actuals)
{
    Console.WriteLine($"{claim.Printed,-14} {claim.Value,13} {claim.Unit}  {claim.Side?.ToString() ?? "not attributed",-14} {claim.Source.Publisher}");
}

Console.WriteLine(turnover.In(2024).TryGetSettled(out _) ? "settled" : "2024 is not settled:");
foreach (var discrepancy in Dataset.Discrepancies)
{
    Console.WriteLine($"  {discrepancy.Rule} {discrepancy.Category}: {discrepancy.Status}, {discrepancy.Cause}");
}

if (turnover.In(2023).Actuals.TryGetSettled(out var settled))
{
    Console.WriteLine($"2023 is: {settled.Value} {settled.Unit}, {settled.Rounded}");
}
