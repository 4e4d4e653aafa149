using KzKgData.Reporting.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace KzKgData.Reporting.Pages;

/// <summary>The context of the components of a page.</summary>
/// <param name="Report">The report.</param>
/// <param name="Root">The relative path from the page to the folder of the report: <c>../</c> or empty.</param>
/// <param name="IsParted">Whether the report has several pages, which share a style sheet and a script.</param>
public sealed record PageContext(ReportView Report, string Root, bool IsParted)
{
    /// <summary>Whether the page holds a single section, whose heading is that of the page.</summary>
    public bool IsSection { get; init; }
}

/// <summary>
/// A component of a page. A page is written once and never updated, so the framework's change tracking is not needed: a component is
/// created, given its parameters, written and dropped by <see cref="TreeWriter"/>.
/// </summary>
public abstract class PageComponent : IComponent
{
    /// <summary>The context of the page that contains the component.</summary>
    protected PageContext Page { get; private set; } = null!;

    /// <summary>The report.</summary>
    protected ReportView Report => Page.Report;

    /// <summary>Whether the report has several pages.</summary>
    protected bool IsParted => Page.IsParted;

    /// <summary>Writes the heading of a section.</summary>
    protected MarkupString HeadingOf(string id, string title)
    {
        var element = Page.IsSection ? "h1" : "h2";
        return new MarkupString($"<{element} id=\"{id}\">{Markup.Encoder.Encode(title)}</{element}>");
    }

    /// <summary>Writes a place in the data files, linked to its line if the files can be read on the web.</summary>
    protected MarkupString LinkOf(PlaceView place) => Markup.Link(place.Words, Report.CellLinks?.Of(place.Place));

    /// <summary>Sets the page and adds the markup of the component to a builder. The parameters must have been set.</summary>
    internal void Build(PageContext page, RenderTreeBuilder builder)
    {
        Page = page;
        BuildRenderTree(builder);
    }

    /// <inheritdoc/>
    void IComponent.Attach(RenderHandle renderHandle) =>
        throw new NotSupportedException("Components of the page are rendered once and cannot be interactive.");

    /// <inheritdoc/>
    Task IComponent.SetParametersAsync(ParameterView parameters) =>
        throw new NotSupportedException("Components of the page are rendered once and cannot be interactive.");

    /// <summary>Adds the markup. The Razor compiler overrides this.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    /// <summary>Returns the markup of a component that has already been created.</summary>
    private protected RenderFragment Inside(PageComponent component) => builder => component.Build(Page, builder);
}

/// <summary>A component that shows one part of the content.</summary>
/// <typeparam name="TView">The type of that part.</typeparam>
public abstract class PageComponent<TView> : PageComponent
{
    /// <summary>The part of the content to show.</summary>
    [Parameter, EditorRequired] public required TView View { get; set; }
}
