namespace KzKgData.Verification.Facts;

/// <summary>What claims measure, whoever makes them and whatever period they are about; the word is that of the International Vocabulary of Metrology.</summary>
/// <param name="Indicator">What kind of thing is measured: <c>trade-turnover</c>.</param>
/// <param name="Subject">Between whom: <c>kz-kg</c>, <c>kz-to-kg</c> …</param>
/// <param name="Scope">What part of the indicator is meant; may be empty.</param>
public sealed record Measurand(string Indicator, string Subject, string Scope);
