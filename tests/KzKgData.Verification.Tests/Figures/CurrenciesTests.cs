using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

public sealed class CurrenciesTests
{
    // ISO 4217, list one, as of 2026, without the codes for tests and for no currency.
    private const string Codes =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP "
        + "CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
        + "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR "
        + "PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD "
        + "TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XCD XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG";

    public static TheoryData<string> All => new(Codes.Split(' '));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_code_is_known_before_and_behind_an_amount(string code)
    {
        foreach (var printed in new[] { $"{code} 5 million", $"5 million {code}", $"{code}5m", $"5 {code} million", $"{code} million 5" })
        {
            var figure = Assert.Single(FigureRecogniser.Find($"It was {printed}, they said.", "en"));

            Assert.Equal((printed, PrintedFigure.Money), (figure.Printed, figure.Kind));
            Assert.Equal((5_000_000m, code), (figure.Readings[0].Value, figure.Readings[0].Unit));
        }
    }

    [Theory]
    [InlineData("5 dollars", "USD")]
    [InlineData("5 Australian dollars", "AUD")]
    [InlineData("5 New Zealand dollars", "NZD")]
    [InlineData("5 U.S. dollars", "USD")]
    [InlineData("A$5", "AUD")]
    [InlineData("CN¥5", "CNY")]
    [InlineData("JP¥5", "JPY")]
    [InlineData("Rs. 500", "INR")]
    [InlineData("500 zł", "PLN")]
    [InlineData("500 Kč", "CZK")]
    [InlineData("5 Tajik somoni", "TJS")]
    [InlineData("5 Kuwaiti dinars", "KWD")]
    [InlineData("5 million Kazakh tenge", "KZT")]
    [InlineData("5 билл. долларов", "")]
    [InlineData("5 турецких лир", "TRY")]
    [InlineData("5 азербайджанских манатов", "AZN")]
    [InlineData("5 туркменских манатов", "TMT")]
    [InlineData("5 датских крон", "DKK")]
    [InlineData("5 амер. долл.", "USD")]
    [InlineData("5 млн АҚШ доллары", "USD")]
    [InlineData("500 сомго", "KGS")]
    [InlineData("500 долларга", "USD")]
    public void A_name_is_that_of_its_state(string printed, string unit) =>
        Assert.Equal(unit, FigureRecogniser.Read(printed, TextLanguage.Of(printed), PrintedFigure.Money)?.Readings[0].Unit ?? string.Empty);
}
