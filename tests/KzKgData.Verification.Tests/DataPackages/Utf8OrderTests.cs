using System.Text;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>UTF-8 texts are compared as the equivalent strings are.</summary>
public sealed class Utf8OrderTests
{
    private static readonly string[] _texts =
    [
        "", "a", "a-1", "a-10", "a-2", "b", "é", "ж", "жа", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0001F600", "a\uFFFD", "a\U00010000",
        "a\uD7FF",
    ];

    public static TheoryData<string, string> Pairs => [.. from one in _texts from other in _texts select (one, other)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_order_is_that_of_the_strings(string one, string other) =>
        Assert.Equal(
            Math.Sign(string.CompareOrdinal(one, other)),
            Math.Sign(Utf8Text.CompareOrdinal(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other))));

    [Fact]
    public void A_byte_is_counted_wherever_it_stands() => Assert.Equal(3, Utf8Text.CountOf((byte)',', "a,b,\n,"u8));
}
