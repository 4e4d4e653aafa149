namespace KzKgData;

/// <content>Queries for claims.</content>
public sealed partial class ClaimTable
{
    /// <summary>Returns the claims about an indicator, for further filtering: <c>About(Indicator.TradeTurnover).In(2024).By(Side.KZ)</c>.</summary>
#pragma warning disable CA1822 // a question is asked of the table, although there is only one
    public ClaimQuery About(Indicator indicator) => ClaimQuery.About(indicator);
#pragma warning restore CA1822
}
