// Types that the compiler looks up by name and .NET Standard 2.0 lacks. Each assembly compiles its own copies, in the order of these files, so that builds
// are deterministic.
#pragma warning disable MA0048 // several types in a file: they are empty
#pragma warning disable CA1812 // never made: only the compiler knows them
#pragma warning disable CA1019, CA1018, MA0010 // they are read by their constructors alone
namespace System.Runtime.CompilerServices
{
    /// <summary>Marks properties that can only be set during initialisation.</summary>
    internal static class IsExternalInit;

    /// <summary>Marks members that must be set during initialisation.</summary>
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Prevents older compilers from misreading a member that uses a newer feature.</summary>
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName => featureName;

        public bool IsOptional { get; init; }
    }

    /// <summary>Passes the source text of another parameter's argument.</summary>
    internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
    {
        public string ParameterName => parameterName;
    }

    /// <summary>Marks a type as an interpolated string handler.</summary>
    internal sealed class InterpolatedStringHandlerAttribute : Attribute;

    /// <summary>Names the method that builds a collection from its elements.</summary>
    internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
    {
        public Type BuilderType => builderType;

        public string MethodName => methodName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks a constructor that sets all required members.</summary>
    internal sealed class SetsRequiredMembersAttribute : Attribute;

    /// <summary>States that an argument is not null if the method returns the value.</summary>
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue => returnValue;
    }

    /// <summary>States that an argument may be null if the method returns the value.</summary>
    internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue => returnValue;
    }

    /// <summary>States that the result is not null if the argument is not null.</summary>
    internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
    {
        public string ParameterName => parameterName;
    }

    /// <summary>States that members are not null if the method returns the value.</summary>
    internal sealed class MemberNotNullWhenAttribute(bool returnValue, params string[] members) : Attribute
    {
        public bool ReturnValue => returnValue;

        public string[] Members => members;
    }

    /// <summary>States that a method never returns.</summary>
    internal sealed class DoesNotReturnAttribute : Attribute;
}
