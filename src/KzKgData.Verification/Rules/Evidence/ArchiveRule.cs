using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>A rule that needs the archived texts.</summary>
public abstract class ArchiveRule : Rule
{
    private protected ArchiveRule(string id, string title, Severity severity = Severity.Error)
        : base(id, title, "evidence", severity)
    {
    }

    /// <inheritdoc/>
    public sealed override IEnumerable<Outcome> Check(RuleContext context) =>
        context.Archive is { } archive ? Check(context, archive) : [];

    /// <inheritdoc/>
    public sealed override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Sources.Count == 0 ? $"there are no sources" : (Message?)null;

    /// <inheritdoc/>
    public sealed override Message? WhyNotRun(RuleContext context) =>
        context.Archive is null && context.Dataset.Sources.Count > 0
            ? $"the archived texts are not available; pass their folder with --snapshots"
            : (Message?)null;

    private protected abstract IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive);
}
