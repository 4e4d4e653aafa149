using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Writing;

/// <summary>ANSI colours, or none.</summary>
/// <param name="isOn">Whether to use them.</param>
internal sealed class Paint(bool isOn)
{
    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Good(string text) => Wrap("32", text);

    public string Of(Severity severity, string text) => Wrap(severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "36" }, text);

    private string Wrap(string code, string text) => isOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
