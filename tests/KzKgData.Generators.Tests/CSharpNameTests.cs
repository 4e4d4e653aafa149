using KzKgData.Generators.Emission;
using Microsoft.CodeAnalysis.CSharp;

namespace KzKgData.Generators.Tests;

/// <summary>The rules for names and literals, which do not use the compiler, agree with the compiler.</summary>
public sealed class CSharpNameTests
{
    [Fact]
    public void Every_character_is_taken_as_the_compiler_takes_it()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            Assert.Equal(
                (SyntaxFacts.IsIdentifierStartCharacter((char)c), SyntaxFacts.IsIdentifierPartCharacter((char)c)),
                (CSharpName.IsStart((char)c), CSharpName.IsPart((char)c)));
        }
    }

    [Fact]
    public void Every_character_is_written_as_the_compiler_writes_it()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = $"a{(char)c}b";
            Assert.Equal(SymbolDisplay.FormatLiteral(text, quote: true), SourceWriter.Literal(text));
        }

        Assert.Equal(SymbolDisplay.FormatLiteral("\U0001F600 \U000E01F0", quote: true), SourceWriter.Literal("\U0001F600 \U000E01F0"));
    }

    [Fact]
    public void The_reserved_words_are_those_of_the_compiler()
    {
        foreach (var kind in Enum.GetValues<SyntaxKind>())
        {
            if (SyntaxFacts.GetText(kind) is { Length: > 0 } word && char.IsLetter(word[0]))
            {
                Assert.Equal(SyntaxFacts.GetKeywordKind(word) != SyntaxKind.None, CSharpName.IsKeyword(word));
            }
        }
    }
}
