namespace KzKgData;

/// <summary>Names the property of a row about which claims can be in dispute.</summary>
/// <param name="property">The name of the property.</param>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class DisputableAttribute(string property) : Attribute
{
    /// <summary>The name of the property.</summary>
    public string Property { get; } = property;
}
