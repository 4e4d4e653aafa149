using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

#pragma warning disable BL0006 // What a component is made of can be read in no other way, and all versions of .NET that there are have these types.

namespace KzKgData.Reporting.Pages;

/// <summary>Writes a component and its children as HTML, with all tags.</summary>
/// <param name="output">The output.</param>
internal sealed class TreeWriter(PageText output)
{
    private static readonly ConcurrentDictionary<Type, Recipe> _recipes = new();
    private static readonly FrozenSet<string> _void =
        FrozenSet.Create(StringComparer.Ordinal, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    // One builder per nesting level, reused for the next component at that level.
    private readonly List<RenderTreeBuilder> _builders = [];
    private int _level;
    private PageContext _page = null!;

    /// <summary>Writes a page.</summary>
    /// <param name="page">The context of its components.</param>
    /// <param name="component">The root component, with its parameters set.</param>
    public void Write(PageContext page, PageComponent component)
    {
        (_page, _level) = (page, 0);
        Write(component);
    }

    private void Write(PageComponent component)
    {
        if (_level == _builders.Count)
        {
            _builders.Add(new RenderTreeBuilder());
        }

        var builder = _builders[_level++];
        component.Build(_page, builder);
        var frames = builder.GetFrames();
        Write(frames.Array.AsSpan(0, frames.Count));
        builder.Clear(); // gives its frames back, with all that they refer to
        _level--;
    }

    private void Write(ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var at = 0; at < frames.Length;)
        {
            ref readonly var frame = ref frames[at];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    Markup.Encoder.Encode(output, frame.TextContent);
                    at++;
                    break;
                case RenderTreeFrameType.Markup:
                    output.Write(frame.MarkupContent);
                    at++;
                    break;
                case RenderTreeFrameType.Region:
                    at++; // its content follows
                    break;
                case RenderTreeFrameType.Element:
                    WriteElement(frame.ElementName, frames.Slice(at + 1, frame.ElementSubtreeLength - 1));
                    at += frame.ElementSubtreeLength;
                    break;
                case RenderTreeFrameType.Component:
                    Write(Recipe.Of(frame.ComponentType).Make(frames.Slice(at + 1, frame.ComponentSubtreeLength - 1)));
                    at += frame.ComponentSubtreeLength;
                    break;
                default:
                    throw new NotSupportedException($"A page cannot hold {frame.FrameType}.");
            }
        }
    }

    private void WriteElement(string name, ReadOnlySpan<RenderTreeFrame> content)
    {
        output.Write('<');
        output.Write(name);
        var attributes = 0;
        while (attributes < content.Length && content[attributes].FrameType == RenderTreeFrameType.Attribute)
        {
            WriteAttribute(content[attributes++]);
        }

        output.Write('>');
        Write(content[attributes..]);
        if (!_void.Contains(name))
        {
            output.Write("</");
            output.Write(name);
            output.Write('>');
        }
    }

    // The builder has already dropped Boolean attributes that are false.
    private void WriteAttribute(in RenderTreeFrame attribute)
    {
        output.Write(' ');
        output.Write(attribute.AttributeName);
        if (attribute.AttributeValue is string value)
        {
            output.Write("=\"");
            Markup.Encoder.Encode(output, value);
            output.Write('"');
        }
    }

    /// <summary>The constructor and the parameter setters of a component type.</summary>
    private sealed class Recipe
    {
        private readonly ConstructorInvoker _constructor;
        private readonly FrozenDictionary<string, MethodInvoker> _setters;

        private Recipe([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type component)
        {
            _constructor = ConstructorInvoker.Create(component.GetConstructor(Type.EmptyTypes)!);
            _setters = component
                .GetProperties()
                .Where(p => p.GetSetMethod() is not null)
                .ToFrozenDictionary(p => p.Name, p => MethodInvoker.Create(p.GetSetMethod()!), StringComparer.Ordinal);
        }

        public static Recipe Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type component) =>
            _recipes.TryGetValue(component, out var recipe) ? recipe : _recipes[component] = new Recipe(component);

        public PageComponent Make(ReadOnlySpan<RenderTreeFrame> parameters)
        {
            var component = (PageComponent)_constructor.Invoke();
            foreach (ref readonly var parameter in parameters)
            {
                _setters[parameter.AttributeName].Invoke(component, parameter.AttributeValue);
            }

            return component;
        }
    }
}
