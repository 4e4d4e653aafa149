using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about what one side says of one quantity, or one text in nobody's name.</summary>
public abstract class OwnSeriesRule : SeriesRule
{
    private protected OwnSeriesRule(string id, string title, string category)
        : base(id, title, category)
    {
    }

    private protected sealed override IEnumerable<SideSeries> SeriesOf(Dataset dataset) => dataset.Series.Concat(dataset.Unnamed);
}
