using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1003: a file is not in its declared encoding, which is UTF-8 by default.</summary>
public sealed class NotUtf8() : Rule("KZKG1003", "Not UTF-8", "form")
{
    private const char Replacement = '\uFFFD';

    private static readonly byte[] _mark = System.Text.Encoding.UTF8.GetBytes(['\uFEFF']);
    private static readonly byte[] _replacement = System.Text.Encoding.UTF8.GetBytes([Replacement]);

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var table in context.Package.Tables)
        {
            if (table.ProblemOfFile is { } problem)
            {
                yield return At(table.Schema.PathPlace, problem);
                continue;
            }

            // The first byte order mark is not content. CSV parsers ignore a second one silently, but other programs read it as part of the first
            // column name.
            if (table.Bytes.StartsWith(_mark))
            {
                yield return At(table.PlaceOf(0, 1), $"the file starts with a second byte order mark (U+FEFF); remove it");
            }

            if (table.Bytes.IndexOf(_replacement) >= 0)
            {
                var first = table.Text.IndexOf(Replacement);
                var count = table.Text.Count(c => c == Replacement);
                Message more = count == 1 ? Message.Empty : $" (the first of {count} such places)";
                var encoding = table.Schema.Encoding is { } declared && !FileEncoding.IsUtf8(declared) ? declared : "UTF-8";
                Message declare = table.Schema.Role is TableRole.None ? $", or declare the 'encoding' that it has" : Message.Empty;
                var facts = table.FindRow(first) is { } row ? context.FactsOf(row) : [];
                var place = table.PlaceOf(first, 1);
                yield return table.IsIntact
                    ? At(place, $"a replacement character U+FFFD{more} stands for one that was lost; retype that", facts) with
                    {
                        Severity = context.Package.HasRoles ? Severity.Error : Severity.Warning,
                    }
                    : At(place, $"bytes that are not valid {encoding}{more}; save the file as {encoding}{declare}", facts);
            }
        }
    }
}
