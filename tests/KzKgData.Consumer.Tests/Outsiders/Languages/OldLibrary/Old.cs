using KzKgData;

namespace OldLibrary
{
    /// <summary>Reads the dataset in the oldest C# that projects of this standard have by default.</summary>
    public static class Old
    {
        public static string Read()
        {
            Claim claim;
            return Dataset.Claims.About(Indicator.TradeTurnover).In(2023).TryGetSettled(out claim) ? claim + " of " + claim.Source.Publisher : "not settled";
        }
    }
}
