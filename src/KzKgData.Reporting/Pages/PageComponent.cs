using KzKgData.Reporting.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace KzKgData.Reporting.Pages;

/// <summary>The context of the components of a page.</summary>
/// <param name="Report">What the report shows.</param>
/// <param name="Root">The relative path from the page to the folder of the report: <c>../</c> or empty.</param>
/// <param name="IsParted">Whether the report has many pages, which share a style sheet and a script.</param>
public sealed record PageContext(ReportView Report, string Root, bool IsParted);

/// <summary>
/// A component of a page. A page is written once and never updated, so the framework's change tracking is not needed: a component is
/// created, given its parameters, written and dropped by <see cref="TreeWriter"/>.
/// </summary>
public abstract class PageComponent : IComponent
{
    /// <summary>The page that the component stands in.</summary>
    protected PageContext Page { get; private set; } = null!;

    /// <summary>What the report shows.</summary>
    protected ReportView Report => Page.Report;

    /// <summary>Whether the report has many pages.</summary>
    protected bool IsParted => Page.IsParted;

    /// <summary>A place in the data files, with a link to its line where the files can be read on the web.</summary>
    protected MarkupString LinkOf(PlaceView place) => Markup.Link(place.Words, Report.CellLinks?.Of(place.Place));

    /// <summary>Adds the markup of the component, whose parameters are set, to a builder.</summary>
    internal void Build(PageContext page, RenderTreeBuilder builder)
    {
        Page = page;
        BuildRenderTree(builder);
    }

    /// <inheritdoc/>
    void IComponent.Attach(RenderHandle renderHandle) => throw new NotSupportedException("A component of a page is no live one.");

    /// <inheritdoc/>
    Task IComponent.SetParametersAsync(ParameterView parameters) => throw new NotSupportedException("A component of a page is no live one.");

    /// <summary>Adds the markup, which the compiler of components writes.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    /// <summary>The markup of a component that is made already.</summary>
    private protected RenderFragment Inside(PageComponent component) => builder => component.Build(Page, builder);
}
