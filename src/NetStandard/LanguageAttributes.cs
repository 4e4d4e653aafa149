// What the compiler asks for by name and .NET Standard 2.0 does not have. Each assembly gets its own, in the order of these files, so that a
// build is the same bytes each time.
#pragma warning disable MA0048 // several types in a file: they are empty
#pragma warning disable CA1812 // never made: only the compiler knows them
#pragma warning disable CA1019, CA1018, MA0010 // they are read by their constructors alone
namespace System.Runtime.CompilerServices
{
    /// <summary>Marks properties that are set while an object is made.</summary>
    internal static class IsExternalInit;

    /// <summary>Marks what has to be set while an object is made.</summary>
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Keeps older compilers from what they would read wrongly.</summary>
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName => featureName;

        public bool IsOptional { get; init; }
    }

    /// <summary>Gives a parameter the text of another's argument.</summary>
    internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
    {
        public string ParameterName => parameterName;
    }

    /// <summary>Marks a type that interpolated strings are made into.</summary>
    internal sealed class InterpolatedStringHandlerAttribute : Attribute;

    /// <summary>Names what makes a collection out of its elements.</summary>
    internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
    {
        public Type BuilderType => builderType;

        public string MethodName => methodName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks a constructor that sets all that is required.</summary>
    internal sealed class SetsRequiredMembersAttribute : Attribute;

    /// <summary>Says that an argument is something if the method returns a value.</summary>
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue => returnValue;
    }

    /// <summary>Says that an argument may be nothing if the method returns a value.</summary>
    internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue => returnValue;
    }

    /// <summary>Says that a result is something if an argument is.</summary>
    internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
    {
        public string ParameterName => parameterName;
    }

    /// <summary>Says that a member is something if the method returns a value.</summary>
    internal sealed class MemberNotNullWhenAttribute(bool returnValue, params string[] members) : Attribute
    {
        public bool ReturnValue => returnValue;

        public string[] Members => members;
    }

    /// <summary>Says that a method does not return.</summary>
    internal sealed class DoesNotReturnAttribute : Attribute;
}
