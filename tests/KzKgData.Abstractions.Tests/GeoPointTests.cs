namespace KzKgData.Abstractions.Tests;

public sealed class GeoPointTests
{
    [Theory]
    [InlineData("90.50, 45.50", "90.50, 45.50")]
    [InlineData("-180,-90", "-180, -90")]
    [InlineData("180,90", "180, 90")]
    [InlineData(" 1 , 2 ", "1, 2")]
    [InlineData("1e2,1e-1", "100, 0.1")]
    public void A_point_is_a_longitude_and_a_latitude(string text, string written)
    {
        Assert.True(GeoPoint.TryParse(text, out var point, out _));
        Assert.Equal(written, point.ToString());
        Assert.Equal(point, GeoPoint.Parse(written));
    }

    [Theory]
    [InlineData(null, "not a point;")]
    [InlineData("", "not a point;")]
    [InlineData("1", "not a point;")]
    [InlineData("1,2,3", "not a point;")]
    [InlineData("1;2", "not a point;")]
    [InlineData("a,b", "not a point;")]
    [InlineData("1,000,2", "not a point;")]
    [InlineData("1\0,2", "not a point;")]
    [InlineData("181,0", "not a point on the Earth;")]
    [InlineData("0,90.5", "not a point on the Earth;")]
    public void Anything_else_is_none(string? text, string problem)
    {
        Assert.False(GeoPoint.TryParse(text, out _, out var found));
        Assert.Contains(problem, found, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => GeoPoint.Parse(text!));
    }

    [Fact]
    public void Coordinates_out_of_range_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(180.1m, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(0, -90.1m));
    }
}
