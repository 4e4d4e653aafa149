using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Findings;

public sealed class UnsafeCharactersTests
{
    [Theory]
    [InlineData("a", UnsafeKinds.None)]
    [InlineData("\U0001F600", UnsafeKinds.None)]
    [InlineData("\u001B", UnsafeKinds.Controls)]
    [InlineData("\n", UnsafeKinds.Controls)]
    [InlineData("\u202E", UnsafeKinds.Formats)]
    [InlineData("\u200D", UnsafeKinds.Formats)]
    [InlineData("\U000E0041", UnsafeKinds.Formats)]
    [InlineData("\u2028", UnsafeKinds.Separators)]
    [InlineData("\uE000", UnsafeKinds.Unassigned)]
    [InlineData("\u0378", UnsafeKinds.Unassigned)]
    [InlineData("\uFFFD", UnsafeKinds.Replacements)]
    public void Every_character_is_of_one_kind(string character, UnsafeKinds kind)
    {
        foreach (var one in Enum.GetValues<UnsafeKinds>().Where(k => k is not UnsafeKinds.Unseen))
        {
            Assert.Equal(kind == one && one is not UnsafeKinds.None, UnsafeCharacters.IsAt(character, 0, one));
        }
    }

    [Fact]
    public void Half_a_pair_is_unseen_wherever_it_stands() => Assert.True(UnsafeCharacters.AreIn("ab\U0001F600" + '\uD83D', UnsafeKinds.HalfPairs));

    [Fact]
    public void A_whole_pair_is_one_character() => Assert.False(UnsafeCharacters.AreIn("ab\U0001F600", UnsafeKinds.Unseen));
}
