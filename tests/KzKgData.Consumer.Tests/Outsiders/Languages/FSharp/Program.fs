open KzKgData

for claim in Dataset.Claims.About(Indicator.TradeTurnover).In(2024).Actuals do
    printfn "%O %s" claim claim.Printed

match Dataset.Claims.TradeTurnover2024Trend.TryGetSettled() with
| true, settled -> printfn "settled: %O" settled
| false, _ -> printfn "one of %d in dispute" Dataset.Claims.TradeTurnover2024Trend.DisputeClaims.Count
